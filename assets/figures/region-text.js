/* A region in words, with all its figures: what is said when a key or a list reached it. */
(() => {
  'use strict';
  const { kansen } = window;

  /** A cell of the table in words: its label, its number with the unit, or the status in its place.
      @param {TableColumn} column @param {TableRows} rows @param {number} place */
  function figure(column, rows, place) {
    const value = rows[column.key][place];
    const status = rows[`${column.key}_status`][place];
    const word = rows.status_words[status];
    if (value === null) return `${column.label}: ${word}`;
    const band = kansen.mapTooltip.ofCell(rows, column, place);
    const number = kansen.format.withUnit(value, column.decimals, column.unit || '');
    const hatched = (rows[`${column.key}_hatched`] || []).includes(place);
    const parts = [[number, band].filter(Boolean).join(' '), status ? word : '', hatched ? rows.uncertain : ''];
    return `${column.label}: ${parts.filter(Boolean).join(', ')}`;
  }

  /** 'Utrecht. Laag inkomen, 2021: 7,7 %. Jongeren met jeugdzorg, 2021: 13,5 %.', from the table twin.
      @param {string} code */
  function of(code) {
    const table = kansen.table.table('table-view');
    const place = table?.place?.get(code);
    if (!table || place === undefined) return kansen.links.name(code);
    const { rows } = table;
    const numbers = rows.columns.filter((column) => column.kind === 'number');
    return [rows.names[place], ...numbers.map((column) => figure(column, rows, place))].join('. ');
  }

  kansen.regionText = { of };
})();

/* The image of the table: its first rows in the order on the page. */
(() => {
  'use strict';
  const { kansen } = window;
  const ROWS = 30; // all of them are in the data file
  const LINE = 26;
  const DARK = '#111827';
  const QUIET = '#505a69';

  function cellText(rows, column, place) {
    if (column.kind !== 'number') return rows[column.key === 'name' ? 'names' : column.key][place];
    const value = rows[column.key][place];
    const status = rows[`${column.key}_status`][place];
    const number = value === null ? '' : kansen.format.number(value, column.decimals);
    return [status || value === null ? rows.status_words[status] : '', number].filter(Boolean).join(' ');
  }

  /** Where a column stands, and how its text does: numbers end at their edge.
      @param {TableColumn} column @param {number} order @param {number} wide */
  function placeOf(column, order, wide) {
    const number = column.kind === 'number';
    return { x: number ? wide * (order + 1) - 8 : wide * order, look: { size: 13, anchor: number ? 'end' : 'start' } };
  }

  /** The names of the columns, with their units: {markup, height}. @param {TableColumn[]} columns @param {number} wide */
  function heads(columns, wide) {
    const blocks = columns.map((column, order) => {
      const { x, look } = placeOf(column, order, wide);
      const unit = column.kind === 'number' && column.unit ? ` (${column.unit})` : '';
      return kansen.exportText.block(column.label + unit, x, 0, wide - 16, { ...look, weight: 650 });
    });
    return {
      markup: blocks.map(({ markup }) => markup).join(''),
      height: Math.max(...blocks.map(({ height }) => height)),
    };
  }

  /** A row of texts, one a column. @param {TableColumn[]} columns @param {string[]} texts @param {number} y the baseline
      @param {number} wide @param {number} weight */
  function line(columns, texts, y, wide, weight) {
    const cells = columns.map((column, order) => {
      const { x, look } = placeOf(column, order, wide);
      return kansen.exportText.line(texts[order], x, y, { ...look, weight });
    });
    return cells.join('');
  }

  /** The texts of a region; mine is said behind its name. @param {RegionTable} table @param {number} place @param {number} wide */
  function textsOf({ rows, own, words }, place, wide) {
    const mine = own.includes(rows.codes[place]);
    return rows.columns.map((column) => {
      const note = mine && column.key === 'name' ? ` (${words.mine})` : '';
      return kansen.exportText.wrap(cellText(rows, column, place) + note, wide - 12, 13, 650)[0] || '';
    });
  }

  /** The row of the regions that are mine as one region; none where there is none. @param {TableRows} rows */
  function wholeOf({ aggregate }) {
    if (!aggregate?.length) return [];
    return [[aggregate[0].name, '', ...aggregate.map((one) => one.text), aggregate[0].text]];
  }

  /** The first rows of the table, and how many there are in all. @param {HTMLElement} section @param {number} width */
  async function picture(section, width) {
    const table = kansen.table.table(`${section.id}-view`);
    if (!table) throw new Error(`${section.id}: nothing is drawn here`);
    const { rows, shown, own } = table;
    const { fill, number } = kansen.format;
    const wide = width / rows.columns.length;
    const head = heads(rows.columns, wide);
    const whole = wholeOf(rows).map((texts) => line(rows.columns, texts, head.height + 18, wide, 650));
    const top = head.height + whole.length * LINE;
    const lines = shown.slice(0, ROWS).map((place, order) => {
      const y = top + 6 + order * LINE;
      const rule = `<path d="M0 ${y}H${width}" stroke="${order ? '#e7e9ec' : DARK}"/>`;
      const weight = own.includes(rows.codes[place]) ? 650 : 400;
      return rule + line(rows.columns, textsOf(table, place, wide), y + 18, wide, weight);
    });
    const counts = { shown: number(lines.length, 0), total: number(rows.codes.length, 0) };
    const below = top + 6 + lines.length * LINE + 26;
    const count = kansen.exportText.line(fill(kansen.panelWords.words().rows, counts), 0, below, {
      size: 13,
      colour: QUIET,
    });
    return [{ markup: [head.markup, ...whole, ...lines, count].join(''), height: top + lines.length * LINE + 40 }];
  }

  kansen.exportImage.register('table', picture);
})();

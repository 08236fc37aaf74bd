/* What has to be heard or reached without a pointer: one voice for what a key or a list reached,
   and ways on that keep what is marked. */
(function () {
  'use strict';
  const kansen = (window.kansen = window.kansen || {});

  function announcer() {
    return document.getElementById('announcer');
  }

  /** Says a sentence in the one live region of the page. */
  function announce(text) {
    const element = announcer();
    if (element && element.textContent !== text) element.textContent = text;
  }

  /** The words of presenting and of the keyboard; none on a page without them. */
  function phrases() {
    const element = announcer();
    return element ? kansen.format.words(element) : {};
  }

  /** A cell of the table in words: its label, its number with the unit, or the status in its place. */
  function figure(column, rows, place) {
    const value = rows[column.key][place];
    const status = rows[`${column.key}_status`][place];
    const said = [rows.status_words[status]];
    const band = kansen.mapTooltip.ofCell(rows, column, place);
    if (value !== null) {
      said.unshift(kansen.format.withUnit(value, column.decimals, column.unit || '') + (band ? ` ${band}` : ''));
      if (!status) said.pop();
      if ((rows[`${column.key}_hatched`] || []).includes(place)) said.push(rows.uncertain);
    }
    return `${column.label}: ${said.join(', ')}`;
  }

  /** 'Utrecht. Laag inkomen, 2021: 7,7 %. Jongeren met jeugdzorg, 2021: 13,5 %.', from the table twin. */
  function regionText(code) {
    const table = kansen.table && kansen.table.table('table-view');
    const place = table && table.place ? table.place.get(code) : undefined;
    if (place === undefined) return kansen.links.name(code);
    const { rows } = table;
    const numbers = rows.columns.filter((column) => column.kind === 'number');
    return [rows.names[place], ...numbers.map((column) => figure(column, rows, place))].join('. ');
  }

  /** A way on out of a notice is a link to another selection: it takes the marks along. */
  function keepMarks(event) {
    const link = event.target.closest && event.target.closest('a.button[href^="?"]');
    const marks = kansen.links ? Array.from(kansen.links.marked()) : [];
    if (!link || !marks.length || link.getAttribute('href').includes('marked=')) return;
    const asked = link.getAttribute('href').replace(/^\?/, '');
    link.setAttribute('href', `?${kansen.address.query(asked, marks)}`);
  }

  document.addEventListener('click', keepMarks, { capture: true });
  kansen.announce = announce;
  kansen.reach = { announce, phrases, regionText };
})();

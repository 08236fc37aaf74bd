/* What stands under a chart and says the same: the key of its marks, a summary for who does not see it, and its table.
   The server writes it all into the figure (layout.meta), so that chart and table cannot differ. */
(() => {
  'use strict';
  const { kansen } = window;

  function key(entries) {
    const { make } = kansen.dom;
    const list = make('ul', 'kb-key');
    for (const { symbol, text } of entries) {
      const item = make('li');
      item.append(
        make('span', `kb-key-mark kb-key-${symbol}`, null, { 'aria-hidden': 'true' }),
        make('span', '', text),
      );
      list.append(item);
    }
    return list;
  }

  /** A row of a table; of one with figures the first cell is its head.
      @param {string[]} cells @param {boolean} heads whether it is the row of heads */
  function row(cells, heads) {
    const { make } = kansen.dom;
    const [first, ...others] = cells;
    const line = make('tr');
    line.append(make('th', '', first, { scope: heads ? 'col' : 'row' }));
    line.append(...others.map((text) => (heads ? make('th', '', text, { scope: 'col' }) : make('td', '', text))));
    return line;
  }

  function table(twin) {
    const { make } = kansen.dom;
    const drawn = make('table', 'kb-twin-table');
    const [heads, body] = [make('thead'), make('tbody')];
    heads.append(row(twin.columns, true));
    body.append(...twin.rows.map((cells) => row(cells, false)));
    drawn.append(make('caption', '', twin.caption), heads, body);
    return drawn;
  }

  function tables(twins, name, open) {
    const { make } = kansen.dom;
    const details = make('details', 'kb-twin');
    details.open = open;
    const scroll = make('div', 'kb-twin-scroll', null, { tabindex: '0', role: 'group', 'aria-label': name });
    scroll.append(...twins.map(table));
    details.append(make('summary', '', name), scroll);
    return details;
  }

  /** What the figure says of itself, under it where there is room for that; a table that was open stays open.
      @param {Figure | null} figure @param {string} id */
  function drawTwin(figure, id) {
    const frame = document.getElementById(id);
    if (!frame) return;
    const { key: entries, summary, twins } = figure?.layout?.meta || {};
    const open = Boolean(frame.querySelector('details')?.open);
    frame.replaceChildren(
      ...(entries?.length ? [key(entries)] : []),
      ...(summary ? [kansen.dom.make('p', 'unseen', summary)] : []),
      ...(twins ? [tables(twins, kansen.dom.words(frame).table, open)] : []),
    );
  }

  kansen.twin = { draw: drawTwin };
})();

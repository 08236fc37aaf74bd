/* What stands under a chart and says the same: the key of its marks, a summary for who does not see it, and its table.
   The server writes it all into the figure (layout.meta), so that chart and table cannot differ. */
(function () {
  'use strict';
  const kansen = (window.kansen = window.kansen || {});

  function key(entries) {
    const { make } = kansen.format;
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

  function row(cells, tag) {
    const { make } = kansen.format;
    const line = make('tr');
    cells.forEach((text, place) => {
      const head = tag === 'th' || place === 0;
      line.append(make(head ? 'th' : 'td', '', text, head ? { scope: tag === 'th' ? 'col' : 'row' } : {}));
    });
    return line;
  }

  function table(twin) {
    const { make } = kansen.format;
    const drawn = make('table', 'kb-twin-table');
    drawn.append(make('caption', '', twin.caption), make('thead'), make('tbody'));
    drawn.tHead.append(row(twin.columns, 'th'));
    for (const cells of twin.rows) drawn.tBodies[0].append(row(cells, 'td'));
    return drawn;
  }

  function tables(twins, name, open) {
    const { make } = kansen.format;
    const details = make('details', 'kb-twin');
    details.open = open;
    const scroll = make('div', 'kb-twin-scroll', null, { tabindex: '0', role: 'group', 'aria-label': name });
    scroll.append(...twins.map(table));
    details.append(make('summary', '', name), scroll);
    return details;
  }

  /** What the figure says of itself, under it where there is room for that; a table that was open stays open. */
  function drawTwin(figure, id) {
    const frame = document.getElementById(id);
    if (!frame) return;
    const meta = (figure && figure.layout && figure.layout.meta) || {};
    const before = frame.querySelector('details');
    const words = kansen.format.words(frame);
    const parts = [];
    if (meta.key && meta.key.length) parts.push(key(meta.key));
    if (meta.summary) parts.push(kansen.format.make('p', 'unseen', meta.summary));
    if (meta.twins) parts.push(tables(meta.twins, words.table, Boolean(before && before.open)));
    frame.replaceChildren(...parts);
    if (kansen.regionLines) kansen.regionLines.link(id.replace('-twin', '-figure'));
  }

  kansen.twin = { draw: drawTwin };
})();

/* The table with the numbers of a panel: that of the page where it holds the same numbers, else one of its own. */
(() => {
  'use strict';
  const { kansen } = window;

  function cell(value, column) {
    const { make } = kansen.dom;
    const { number } = kansen.format;
    const text = value === null ? '' : column.kind === 'number' ? number(value, column.decimals) : value;
    return make('td', column.kind === 'number' ? 'kb-number' : '', text);
  }

  function drawn(answer) {
    const { make } = kansen.dom;
    const table = make('table', 'kb-table');
    const head = make('tr');
    for (const column of answer.columns) {
      head.append(make('th', column.kind === 'number' ? 'kb-number' : '', column.label, { scope: 'col' }));
    }
    const heads = make('thead');
    heads.append(head);
    table.append(make('caption', '', answer.title), heads, make('tbody'));
    for (const row of answer.rows) {
      const line = make('tr');
      line.append(...row.map((value, place) => cell(value, answer.columns[place])));
      table.tBodies[0].append(line);
    }
    return table;
  }

  async function show(section, button) {
    const { make } = kansen.dom;
    const frame = make('div', 'own-table', null, { tabindex: '0', role: 'region', 'aria-label': button.title });
    section.querySelector('.panel-body').after(frame);
    button.setAttribute('aria-expanded', 'true');
    try {
      const answer = await fetch(kansen.address.ofDownload(section.id, 'json'));
      if (!answer.ok) throw new Error(`${section.id}: ${answer.status}`);
      frame.replaceChildren(drawn(await answer.json()));
    } catch (error) {
      frame.replaceChildren(make('p', '', kansen.panelWords.words().no_table));
      console.warn(error.message); // the reader is told by the sentence above
    }
    frame.focus();
  }

  function hide(section, button) {
    section.querySelector('.own-table').remove();
    button.setAttribute('aria-expanded', 'false');
  }

  /** Goes to the table of the page, or opens and closes the panel's own. */
  function go(section) {
    const button = section.querySelector('.tool-table');
    const twin = document.getElementById('table');
    const folded = section.querySelector('details.kb-twin');
    if (button.hasAttribute('aria-expanded')) {
      if (section.querySelector('.own-table')) hide(section, button);
      else show(section, button);
    } else if (folded) {
      folded.open = !folded.open;
      if (folded.open) folded.querySelector('[tabindex]').focus();
    } else if (twin) {
      kansen.anchors.lead(kansen.dom.one('.panel-title', twin), twin);
    }
  }

  kansen.ownTable = { go };
})();

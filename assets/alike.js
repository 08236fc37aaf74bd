/* The list of the regions most like mine: its rows are linked with the map and the charts as those of every view are.
   Its HTML comes from the server; what is pressed in it goes to the hub. */
(function () {
  'use strict';
  const kansen = (window.kansen = window.kansen || {});
  const PLACE = '#alike-text';
  const TABLES = ['alike', 'alike-domains'];
  const FIGURE = 'alike-indicator';

  const rows = () => Array.from(document.querySelectorAll(`${PLACE} tr[data-code]`));
  const rowOf = (target) => (target.closest ? target.closest(`${PLACE} tr[data-code]`) : null);

  const view = {
    name: 'alike',
    mark(codes) {
      for (const row of rows()) {
        const marked = codes.has(row.dataset.code);
        row.classList.toggle('alike-marked', marked);
        row.querySelector('button').setAttribute('aria-pressed', String(marked));
      }
    },
    hover(code) {
      for (const row of rows()) row.classList.toggle('alike-hover', row.dataset.code === code);
    },
  };

  /** Another figure on this page: what is marked stays, and the reader is taken to where it is drawn. */
  function look(event, { dataset }) {
    event.preventDefault();
    window.dash_clientside.set_props(FIGURE, { value: dataset.figure });
    kansen.anchors.lead(
      document.getElementById('alike-figure-title'),
      document.getElementById('alike-figure'),
      'center',
    );
  }

  document.addEventListener('click', (event) => {
    const figure = event.target.closest ? event.target.closest('a[data-figure]') : null;
    const row = rowOf(event.target);
    const adding = event.ctrlKey || event.metaKey || event.shiftKey;
    if (figure && !adding) look(event, figure);
    else if (row) kansen.links.mark([row.dataset.code], { add: adding, from: view.name });
    else if (event.target.closest && event.target.closest('.alike-mark')) {
      kansen.links.mark(
        rows().map((one) => one.dataset.code),
        { from: view.name },
      );
    }
  });
  document.addEventListener('mouseover', (event) => {
    const row = rowOf(event.target);
    if (row) kansen.links.hover(row.dataset.code, view.name);
  });
  document.addEventListener('mouseout', (event) => {
    if (rowOf(event.target) && !rowOf(event.relatedTarget || document.body)) kansen.links.hover(null, view.name);
  });

  let heard = ''; // the title as it was last read

  /** Who is on the list now, for those who do not see it change. */
  function tell() {
    const title = document.getElementById('alike-title').textContent;
    if (heard && title !== heard) kansen.announce(title);
    heard = title;
  }

  /** After the list was put in place: the hub tells at once what is marked, and every view picks out the list. */
  function draw() {
    if (!document.querySelector(PLACE)) {
      heard = '';
      return kansen.links.unregister(view.name);
    }
    tell();
    for (const id of TABLES) {
      const panel = document.getElementById(id);
      if (panel) panel.toggleAttribute('data-slide', Boolean(panel.querySelector('tbody'))); // a table is presented too
    }
    kansen.links.register(view);
    return kansen.links.setGroup(rows().map((row) => row.dataset.code));
  }

  kansen.alike = { draw };
})();

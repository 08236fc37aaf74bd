/* The list of the regions most like mine: its rows are linked with the map and the charts as those of every view are.
   Its HTML comes from the server; what is pressed in it goes to the hub. */
(function () {
  'use strict';
  const kansen = (window.kansen = window.kansen || {});
  const PLACE = '#alike-text';

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

  document.addEventListener('click', (event) => {
    const row = rowOf(event.target);
    const adding = event.ctrlKey || event.metaKey || event.shiftKey;
    if (row) kansen.links.mark([row.dataset.code], { add: adding, from: view.name });
    else if (event.target.closest && event.target.closest('.alike-mark')) {
      kansen.links.mark(rows().map((one) => one.dataset.code), { from: view.name });
    }
  });
  document.addEventListener('mouseover', (event) => {
    const row = rowOf(event.target);
    if (row) kansen.links.hover(row.dataset.code, view.name);
  });
  document.addEventListener('mouseout', (event) => {
    if (rowOf(event.target) && !rowOf(event.relatedTarget || document.body)) kansen.links.hover(null, view.name);
  });

  /** After the list was put in place: the hub tells at once what is marked, and every view picks out the list. */
  function draw() {
    if (!document.querySelector(PLACE)) return kansen.links.unregister(view.name);
    kansen.links.register(view);
    return kansen.links.setGroup(rows().map((row) => row.dataset.code));
  }

  kansen.alike = { draw };
})();

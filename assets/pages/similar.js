/* The list of the regions most like mine: its rows are linked with the map and the charts as those of every view are.
   Its HTML comes from the server; what is pressed in it goes to the hub. */
(() => {
  'use strict';
  const { kansen } = window;
  const PLACE = '#similar-text';
  const ROW = `${PLACE} tr[data-code]`;
  const TABLES = ['similar', 'similar-domains'];
  const FIGURE = 'similar-indicator';

  const rows = () => kansen.dom.all(ROW);
  const isRow = (/** @type {EventTarget | null} */ target) => target instanceof Element && Boolean(target.closest(ROW));
  const codeAt = (/** @type {Event} */ event) => kansen.dom.closest(event, ROW)?.dataset.code;
  const codesOf = () => rows().map((row) => row.dataset.code || '');

  /** @type {LinkedView} */
  const view = {
    name: 'similar',
    mark(codes) {
      for (const row of rows()) {
        const marked = codes.has(row.dataset.code || '');
        row.classList.toggle('similar-marked', marked);
        row.querySelector('button')?.setAttribute('aria-pressed', String(marked));
      }
    },
    hover(code) {
      for (const row of rows()) row.classList.toggle('similar-hover', row.dataset.code === code);
    },
  };

  /** Another figure on this page: what is marked stays, and the reader is taken to where it is drawn.
      @param {Event} event @param {HTMLElement} link */
  function look(event, link) {
    const { one } = kansen.dom;
    event.preventDefault();
    kansen.set(FIGURE, { value: link.dataset.figure });
    kansen.anchors.lead(one('#similar-figure-title'), one('#similar-figure'), 'center');
  }

  document.addEventListener('click', (event) => {
    const figure = kansen.dom.closest(event, 'a[data-figure]');
    const code = codeAt(event);
    const add = kansen.dom.adding(event);
    if (figure && !add) look(event, figure);
    else if (code) kansen.links.mark([code], { add, from: view.name });
    else if (kansen.dom.closest(event, '.similar-mark')) kansen.links.mark(codesOf(), { from: view.name });
  });
  document.addEventListener('mouseover', (event) => {
    const code = codeAt(event);
    if (code) kansen.links.hover(code, view.name);
  });
  document.addEventListener('mouseout', (event) => {
    if (isRow(event.target) && !isRow(event.relatedTarget)) kansen.links.hover(null, view.name);
  });

  let lastTitle = ''; // as it was last read

  /** Who is on the list now, for those who do not see it change. */
  function tell() {
    const title = kansen.dom.one('#similar-title').textContent || '';
    if (lastTitle && title !== lastTitle) kansen.voice.announce(title);
    lastTitle = title;
  }

  /** After the list was put in place: the hub tells at once what is marked, and every view picks out the list. */
  function draw() {
    if (!document.querySelector(PLACE)) {
      lastTitle = '';
      return kansen.links.unregister(view.name);
    }
    tell();
    for (const id of TABLES) {
      const panel = document.getElementById(id);
      if (panel) panel.toggleAttribute('data-slide', Boolean(panel.querySelector('tbody'))); // a table is presented too
    }
    kansen.links.register(view);
    return kansen.links.setGroup(codesOf());
  }

  kansen.panels.listen(draw);
})();

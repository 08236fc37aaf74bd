/* What can be pressed on the page Samenhang: a pair is opened, a circumstance held constant, a name marked. */
(() => {
  'use strict';
  const { kansen } = window;

  /** The reader, and whoever listens, is taken to a panel. */
  function goTo(id) {
    const panel = document.getElementById(id);
    if (panel) kansen.anchors.lead(kansen.dom.one('.panel-title', panel), panel);
  }

  /** The two figures of a cell become A and B. */
  function open(pair) {
    kansen.set('relations-opened', { value: pair });
    goTo('pair');
  }

  /** circumstances: those controlled for from now on, between commas. @param {string} circumstances */
  function hold(circumstances) {
    kansen.set('relations-held', { value: circumstances });
    goTo('controlled');
  }

  /** The names of the regions, and which are mine: this page may have no map to say so. */
  function learn(figure) {
    const trace = (role) => figure.data.find(({ meta }) => meta && meta.role === role);
    const regions = trace('regions');
    if (!regions) return;
    kansen.links.learn(regions.customdata, regions.text);
    kansen.links.setMine(trace('mine').customdata);
  }

  document.addEventListener('click', (event) => {
    const button = kansen.dom.closest(event, 'button[data-pair], button[data-mark], button[data-hold]');
    if (!button) return;
    const { pair, hold: circumstances, mark } = button.dataset;
    if (pair) open(pair);
    else if (circumstances !== undefined) hold(circumstances);
    else if (mark) kansen.links.mark([mark], { add: kansen.dom.adding(event), from: 'names' });
  });

  /** The chart of a pair, whose regions are named by the figure itself. */
  function drawPair(panel, figure) {
    kansen.charts.draw(panel, figure);
    learn(figure);
  }

  kansen.relations = { open };
  kansen.panels.register('pair', drawPair, { later: true });
})();

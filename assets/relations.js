/* What can be pressed on the page Samenhang: a cell of the matrix or a pair in its list opens that pair, a name marks. */
(function () {
  'use strict';
  const kansen = (window.kansen = window.kansen || {});
  const listening = new WeakSet();

  /** The reader, and whoever listens, is taken to a panel. */
  function goTo(id) {
    const panel = document.getElementById(id);
    if (panel) kansen.anchors.lead(panel.querySelector('.panel-title'), panel);
  }

  /** The two figures of a cell become A and B. */
  function open(pair) {
    window.dash_clientside.set_props('relations-opened', { value: pair });
    goTo('pair');
  }

  /** held: the circumstances held constant from now on, between commas. */
  function hold(held) {
    window.dash_clientside.set_props('relations-held', { value: held });
    goTo('held');
  }

  function pressed(event) {
    const point = event.points[0];
    const role = point && point.data.meta && point.data.meta.role;
    // A cell may be reached through the dot on it, too.
    if (['coefficients', 'stands', 'shared'].includes(role) && point.x !== point.y) open(`${point.x},${point.y}`);
  }

  /** Listens to the plot of the matrix, once for each plot. */
  function listen() {
    const plot = document.querySelector('#matrix-figure .js-plotly-plot');
    if (!plot || !plot.on || listening.has(plot)) return;
    listening.add(plot);
    plot.on('plotly_click', pressed);
  }

  /** The names of the regions, and which are mine: this page may have no map to say so. */
  function learn(figure) {
    const trace = (role) => figure.data.find(({ meta }) => meta && meta.role === role);
    const regions = trace('regions');
    if (!regions) return;
    kansen.links.learn(regions.customdata, regions.text);
    kansen.links.setMine(trace('mine').customdata);
  }

  document.addEventListener('pointerover', (event) => {
    if (event.target.closest && event.target.closest('#matrix-figure')) listen();
  });
  document.addEventListener('click', (event) => {
    const button = event.target.closest && event.target.closest('button[data-pair], button[data-mark], button[data-hold]');
    if (!button) return;
    if (button.dataset.pair) open(button.dataset.pair);
    else if ('hold' in button.dataset) hold(button.dataset.hold);
    else kansen.links.mark([button.dataset.mark], { add: event.ctrlKey || event.metaKey || event.shiftKey, from: 'names' });
  });

  kansen.relations = { open, learn };
})();

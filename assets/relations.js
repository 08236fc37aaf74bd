/* What can be pressed on the page Samenhang: a pair is opened, a circumstance held constant, a name marked. */
(function () {
  'use strict';
  const kansen = (window.kansen = window.kansen || {});

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

  /** The names of the regions, and which are mine: this page may have no map to say so. */
  function learn(figure) {
    const trace = (role) => figure.data.find(({ meta }) => meta && meta.role === role);
    const regions = trace('regions');
    if (!regions) return;
    kansen.links.learn(regions.customdata, regions.text);
    kansen.links.setMine(trace('mine').customdata);
  }

  document.addEventListener('click', (event) => {
    const button =
      event.target.closest && event.target.closest('button[data-pair], button[data-mark], button[data-hold]');
    if (!button) return;
    if (button.dataset.pair) open(button.dataset.pair);
    else if ('hold' in button.dataset) hold(button.dataset.hold);
    else
      kansen.links.mark([button.dataset.mark], {
        add: event.ctrlKey || event.metaKey || event.shiftKey,
        from: 'names',
      });
  });

  kansen.relations = { open, learn };
})();

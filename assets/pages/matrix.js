/* The matrix of Samenhang: its cells by pointer and by arrow keys, and numbers for the names of its rows where there is
   no room. */
(() => {
  'use strict';
  const { kansen } = window;
  const STEPS = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };
  const NARROW = 620; // pixels; with less the names would leave too little for the cells
  const MANY = 24; // with more figures the cells need all the width

  const listening = new WeakSet();
  let original = null; // the figure as it came, with its names
  /** @type {HTMLElement | null} */
  let watched = null; // the panel it stands in
  let narrow = false;

  /** @returns {Plot | null} */
  const plotOf = () => document.querySelector('#matrix-figure .js-plotly-plot');

  /** With numbers for the names; an image has the names all the same. */
  function numbered(figure) {
    const { data, layout } = figure;
    const meta = { ...layout.meta, wide: { yaxis: { ...layout.yaxis } } };
    const yaxis = { ...layout.yaxis, ticktext: meta.numbers };
    const dotted = (trace) =>
      trace.meta.role === 'stands' ? { ...trace, marker: { ...trace.marker, size: 3 } } : trace;
    return { ...figure, data: data.map(dotted), layout: { ...layout, meta, yaxis } };
  }

  /** The figure as its panel has room for now. */
  function fit(figure) {
    const panel = kansen.dom.one('#matrix');
    original = figure;
    narrow = panel.clientWidth < NARROW;
    panel.classList.toggle('many', figure.layout.meta.numbers.length > MANY);
    panel.classList.toggle('numbered', narrow);
    if (watched !== panel) watch(panel);
    return narrow ? numbered(figure) : figure;
  }

  /** A phone is turned, a window made wider: names or numbers as there is room. Not while large type is presented. */
  function refit() {
    const width = watched?.isConnected ? watched.clientWidth : 0;
    if (!width || width < NARROW === narrow || document.querySelector('.kb-presenting')) return;
    kansen.set('matrix-figure', { figure: fit(original) });
  }

  const widths = new ResizeObserver(refit);

  function watch(panel) {
    widths.disconnect();
    widths.observe(panel);
    watched = panel;
  }

  /** A cell opens its pair. */
  function pressed(event) {
    const point = event.points[0];
    const role = point?.data.meta?.role;
    // A cell may be reached through the dot on it, too.
    if (['coefficients', 'stands', 'shared'].includes(role) && point.x !== point.y)
      kansen.relations.open(`${point.x},${point.y}`);
  }

  /** Listens to the plot of the matrix, once for each plot. */
  function listen() {
    const plot = plotOf();
    if (!plot?.on || listening.has(plot)) return;
    listening.add(plot);
    plot.on('plotly_click', pressed);
  }

  class Keys {
    constructor(plot) {
      this.plot = plot;
      this.at = [0, 1];
      plot.addEventListener('keydown', (event) => this.pressed(event));
    }

    get cells() {
      return this.plot.data.find(({ meta }) => meta.role === 'coefficients');
    }

    pressed(event) {
      if (event.ctrlKey || event.metaKey || event.altKey || !this.cells) return;
      if (event.key in STEPS) this.step(STEPS[event.key]);
      else if (event.key === 'Enter') this.open();
      else return;
      event.preventDefault();
    }

    /** To the next cell; the first key only shows where one is. */
    step([down, across]) {
      const last = this.cells.x.length - 1;
      const within = (place) => Math.max(0, Math.min(place, last));
      this.at = this.begun ? [within(this.at[0] + down), within(this.at[1] + across)] : [0, Math.min(1, last)];
      this.begun = true;
      const [row, column] = this.at;
      window.Plotly.Fx.hover(this.plot, { xval: column, yval: row }, 'xy');
      kansen.voice.announce(this.cells.text[row][column]);
    }

    open() {
      const { x, y } = this.cells;
      const [row, column] = this.at;
      if (this.begun && row !== column) kansen.relations.open(`${x[column]},${y[row]}`);
    }
  }

  document.addEventListener('pointerover', (event) => {
    if (kansen.dom.closest(event, '#matrix-figure')) listen();
  });

  const keys = new WeakMap(); // plot -> its keys

  /** Arrow keys for the plot as it is now: it is made anew when the page is. */
  document.addEventListener('focusin', ({ target }) => {
    const plot = plotOf();
    if (plot && target === plot && !keys.has(plot)) keys.set(plot, new Keys(plot));
  });

  kansen.panels.register('matrix', (panel, figure) => kansen.charts.draw(panel, fit(figure)), { later: true });
})();

/* The matrix of Samenhang: its cells by arrow keys, and numbers for the names of its rows where there is no room. */
(function () {
  'use strict';
  const kansen = (window.kansen = window.kansen || {});
  const STEPS = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };
  const NARROW = 620; // pixels; with less the names would leave too little for the cells
  const MANY = 24; // with more figures the cells need all the width

  const plotOf = () => document.querySelector('#matrix-figure .js-plotly-plot');

  /** A figure as this screen has room for; an image has the names all the same. */
  function fit(figure) {
    const panel = document.getElementById('matrix');
    const { numbers } = figure.layout.meta;
    panel.classList.toggle('many', numbers.length > MANY);
    const narrow = panel.clientWidth < NARROW;
    panel.classList.toggle('numbered', narrow);
    if (!narrow || figure.layout.meta.wide) return;
    figure.layout.meta.wide = { yaxis: { ...figure.layout.yaxis } };
    figure.layout.yaxis.ticktext = numbers;
    figure.data.filter(({ meta }) => meta.role === 'stands').forEach(({ marker }) => { marker.size = 3; });
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
      kansen.announce(this.cells.text[row][column]);
    }

    open() {
      const { x, y } = this.cells;
      const [row, column] = this.at;
      if (this.begun && row !== column) kansen.relations.open(`${x[column]},${y[row]}`);
    }
  }

  const keys = new WeakMap(); // plot -> its keys

  /** Arrow keys for the plot as it is now: it is made anew when the page is. */
  document.addEventListener('focusin', ({ target }) => {
    const plot = plotOf();
    if (plot && target === plot && !keys.has(plot)) keys.set(plot, new Keys(plot));
  });

  kansen.matrix = { fit };
})();

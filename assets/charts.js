/* Links the charts: click, lasso and hover go to the hub; marks come back on a canvas above the plot.
   The canvas is placed with the plot's own axes, so that Plotly draws nothing again for a hover or a mark. */
(function () {
  'use strict';
  const kansen = (window.kansen = window.kansen || {});
  const charts = new Map();
  const CLICK_ROOM = 4; // pixels a click may wander

  class Chart {
    constructor(plot, name) {
      this.plot = plot;
      this.name = name;
      this.codes = new Set();
      this.canvas = kansen.format.make('canvas', 'kb-overlay', null, { 'aria-hidden': 'true' });
      this.listen();
      this.replotted();
      kansen.links.register(this);
      if (kansen.chartKeyboard) kansen.chartKeyboard.attach(this);
    }

    listen() {
      const { plot, name } = this;
      const { links } = kansen;
      const code = (event) => event.points[0] && event.points[0].customdata;
      plot.addEventListener('mousedown', (event) => {
        this.adding = event.ctrlKey || event.metaKey || event.shiftKey;
        this.awaitBackground(event);
      }, { capture: true });
      // A finger scrolls the page: Plotly would hold it for a lasso. A tap still comes through, as a click.
      plot.addEventListener('touchstart', (event) => event.stopPropagation(), { capture: true, passive: true });
      plot.on('plotly_afterplot', () => this.replotted());
      plot.on('plotly_hover', (event) => { this.over = true; links.hover(code(event) || null, name); });
      plot.on('plotly_unhover', () => { this.over = false; links.hover(null, name); });
      plot.on('plotly_click', (event) => { if (code(event)) links.mark([code(event)], { add: this.adding, from: name }); });
      plot.on('plotly_selected', (event) => this.selected(event));
      plot.on('plotly_deselect', () => links.clear());
    }

    /** A click beside the points clears, as it does on the map; Plotly tells of clicks on points only. */
    awaitBackground(start) {
      if (start.button !== 0 || this.adding || !start.target.closest('.draglayer')) return;
      window.addEventListener('mouseup', (end) => {
        const still = Math.hypot(end.clientX - start.clientX, end.clientY - start.clientY) < CLICK_ROOM;
        if (still && !this.over) kansen.links.clear();
      }, { capture: true, once: true });
    }

    /** A lasso or box: what it holds is marked, and its outline goes, for the marks tell enough. */
    selected(event) {
      if (!event || !event.points || !event.points.length) return;
      const codes = new Set(event.points.map((point) => point.customdata).filter(Boolean));
      kansen.links.mark(codes, { add: this.adding, from: this.name });
      const outlined = (this.plot.layout.selections || []).length;
      if (outlined) setTimeout(() => window.Plotly.relayout(this.plot, { selections: [] }));
    }

    /** Where every region stands, after Plotly has drawn: one list per trace of regions. */
    replotted() {
      const data = this.plot._fullData || [];
      this.traces = data.filter((trace) => trace.meta && trace.meta.role === 'regions' && trace.customdata);
      this.places = this.traces.map((trace) => new Map(Array.from(trace.customdata, (code, place) => [code, place])));
      const container = this.plot.querySelector('.svg-container');
      if (container && this.canvas.parentNode !== container) container.append(this.canvas);
      this.redraw();
    }

    mark(codes) {
      this.codes = codes;
      this.redraw();
    }

    group(codes) {
      this.inGroup = codes;
      this.redraw();
    }

    hover(code, from) {
      this.under = code;
      this.told = from !== this.name; // Plotly labels what is hovered here
      this.draw();
    }

    axis(id) {
      return this.plot._fullLayout[`${id[0]}axis${id.slice(1)}`];
    }

    /** [x, y] of a region on the canvas for each trace that has it in sight. */
    points(code) {
      const found = [];
      this.traces.forEach((trace, row) => {
        const place = this.places[row].get(code);
        if (place === undefined) return;
        const [across, up] = [this.axis(trace.xaxis || 'x'), this.axis(trace.yaxis || 'y')];
        const [x, y] = [across.c2p(across.d2c(trace.x[place])), up.c2p(up.d2c(trace.y[place]))];
        const seen = x >= -2 && y >= -2 && x <= across._length + 2 && y <= up._length + 2;
        if (seen) found.push([across._offset + x, up._offset + y]);
      });
      return found;
    }

    /** A canvas as large as the plot, empty, with a pen that counts in the plot's pixels. */
    cleared(canvas) {
      const { width, height } = this.plot._fullLayout;
      const density = window.devicePixelRatio || 1;
      canvas.width = Math.round(width * density);
      canvas.height = Math.round(height * density);
      canvas.style.width = `${width}px`;
      canvas.style.height = `${height}px`;
      const pen = canvas.getContext('2d');
      pen.scale(density, density);
      return pen;
    }

    /** Group and marks, drawn apart: a hover then costs the same however many there are. */
    redraw() {
      this.settled = null;
      if (!this.plot._fullLayout || !this.traces) return;
      const { spots, dots } = kansen.chartMarks;
      const mine = new Set(kansen.links.mine());
      const inGroup = (this.inGroup || []).filter((code) => !mine.has(code));
      if (this.codes.size || inGroup.length) {
        this.settled = document.createElement('canvas');
        const pen = this.cleared(this.settled);
        spots(pen, inGroup.flatMap((code) => this.points(code)));
        dots(pen, Array.from(this.codes).flatMap((code) => this.points(code)));
      }
      this.draw();
    }

    draw() {
      if (!this.plot._fullLayout || !this.traces) return;
      const { ring, label } = kansen.chartMarks;
      const { width, height } = this.plot._fullLayout;
      const pen = this.cleared(this.canvas);
      if (this.settled) pen.drawImage(this.settled, 0, 0, width, height);
      if (!this.under) return;
      const points = this.points(this.under);
      for (const point of points) ring(pen, point);
      if (points.length && this.told) label(pen, points[0], kansen.links.name(this.under), this.plot._fullLayout.width);
    }
  }

  /** The plot inside a dcc.Graph, once Plotly has made it. */
  function plotOf(graphId) {
    const plot = document.querySelector(`#${CSS.escape(graphId)} .js-plotly-plot`);
    return plot && plot.on && plot._fullLayout ? plot : null;
  }

  function link(graphId) {
    const plot = plotOf(graphId);
    if (!plot) return setTimeout(() => link(graphId), 60); // Dash loads Plotly when the first chart asks for it
    const known = charts.get(graphId);
    if (!known || known.plot !== plot) charts.set(graphId, new Chart(plot, graphId));
    return undefined;
  }

  /** Clientside callback: links the chart; marks outlive every new figure. */
  function linkChart(figure, graphId) {
    if (figure) link(graphId);
    return window.dash_clientside.no_update;
  }

  kansen.charts = { link: linkChart, chart: (graphId) => charts.get(graphId) };
  window.dash_clientside = window.dash_clientside || {};
  window.dash_clientside.kansen = Object.assign(window.dash_clientside.kansen || {}, { link_chart: linkChart });
})();

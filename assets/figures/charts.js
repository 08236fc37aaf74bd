/* The points of the charts, and their links: click, lasso and hover go to the hub. Points, marks and what is hovered
   each stand on a canvas, placed with the plot's own axes: Plotly draws nothing again for a mark or a hover. */
(() => {
  'use strict';
  const { kansen } = window;
  const charts = new Map();
  const CLICK_ROOM = 4; // pixels a click may wander

  class Chart {
    constructor(plot, name) {
      this.plot = plot;
      this.name = name;
      this.codes = new Set();
      this.ground = kansen.canvas.over('kb-overlay');
      this.marked = kansen.canvas.over('kb-overlay');
      this.canvas = kansen.canvas.over('kb-overlay');
      this.listen();
      this.replotted();
      kansen.links.register(this);
      kansen.chartKeyboard.attach(this);
    }

    listen() {
      const { plot, name } = this;
      const { links } = kansen;
      const code = (event) => event.points[0]?.customdata;
      plot.addEventListener(
        'mousedown',
        (event) => {
          this.adding = kansen.dom.adding(event);
          this.awaitBackground(event);
        },
        { capture: true },
      );
      // A finger scrolls the page: Plotly would hold it for a lasso. A tap still comes through, as a click.
      plot.addEventListener('touchstart', (event) => event.stopPropagation(), { capture: true, passive: true });
      plot.on('plotly_afterplot', () => this.replotted());
      plot.on('plotly_hover', (event) => {
        this.over = true;
        links.hover(code(event) || null, name);
      });
      plot.on('plotly_unhover', () => {
        this.over = false;
        links.hover(null, name);
      });
      plot.on('plotly_click', (event) => {
        if (code(event)) links.mark([code(event)], { add: this.adding, from: name });
      });
      plot.on('plotly_selected', (event) => this.selected(event));
      plot.on('plotly_deselect', () => links.clear());
    }

    /** A click beside the points clears, as it does on the map; Plotly tells of clicks on points only. */
    awaitBackground(start) {
      if (start.button !== 0 || this.adding || !start.target.closest('.draglayer')) return;
      window.addEventListener(
        'mouseup',
        (end) => {
          const still = Math.hypot(end.clientX - start.clientX, end.clientY - start.clientY) < CLICK_ROOM;
          if (still && !this.over) kansen.links.clear();
        },
        { capture: true, once: true },
      );
    }

    /** A lasso or box: what it holds is marked, and its outline goes, for the marks tell enough. */
    selected(event) {
      if (!event?.points?.length) return;
      const codes = new Set(event.points.map((point) => point.customdata).filter(Boolean));
      kansen.links.mark(codes, { add: this.adding, from: this.name });
      const outlined = (this.plot.layout.selections || []).length;
      if (outlined) setTimeout(() => window.Plotly.relayout(this.plot, { selections: [] }));
    }

    /** Where every region stands, after Plotly has drawn: one row per trace of regions. */
    replotted() {
      const container = this.plot.querySelector('.svg-container');
      if (!container || !this.plot._fullLayout) return;
      if (this.canvas.parentNode !== container) {
        container.querySelector('.gl-container').after(this.ground); // under the words of the plot
        container.append(this.marked, this.canvas);
      }
      this.rows = this.traces('regions').map((trace) => this.placed(trace));
      this.paint();
      this.redraw();
      kansen.stage.drawn();
    }

    traces(role) {
      return (this.plot._fullData || []).filter((trace) => trace.meta && trace.meta.role === role && trace.customdata);
    }

    /** Every region, and mine over them, where Plotly was asked not to show them itself. */
    paint() {
      const pen = this.pen(this.ground, true);
      const put = (trace, placed) => {
        const { marker, customdata } = trace;
        if (marker?.maxdisplayed) kansen.chartMarks.points(pen, placed, marker, customdata);
      };
      this.traces('regions').forEach((trace, place) => void put(trace, this.rows[place]));
      for (const trace of this.traces('mine')) put(trace, this.placed(trace));
      for (const trace of this.traces('aggregate')) {
        kansen.chartMarks.bars(pen, this.reach(trace));
        put(trace, this.placed(trace));
      }
    }

    /** How far the one point of a trace may be off, as lines on the canvas: [[x, y], [x, y]] each. */
    reach(trace) {
      const [across, up] = [this.axis(trace.xaxis || 'x'), this.axis(trace.yaxis || 'y')];
      const spot = (x, y) => [across._offset + across.c2p(x), up._offset + up.c2p(y)];
      const [x, y] = [trace.x[0], trace.y[0]];
      const ends = ({ visible, array, arrayminus }, value) =>
        visible ? [value - arrayminus[0], value + array[0]] : null;
      const [wide, high] = [ends(trace.error_x, x), ends(trace.error_y, y)];
      return [wide?.map((end) => spot(end, y)), high?.map((end) => spot(x, end))].filter(Boolean);
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
      this.pointedElsewhere = from !== this.name; // Plotly labels what is hovered here
      this.draw();
    }

    axis(id) {
      return this.plot._fullLayout[`${id[0]}axis${id.slice(1)}`];
    }

    /** [x, y] of a region on the canvas for each trace that has it in sight. */
    points(code) {
      return this.rows.map((row) => row.get(code)).filter(Boolean);
    }

    /** Where the regions of a trace stand on the canvas: code -> [x, y], of those in sight. */
    placed(trace) {
      return kansen.positions.placed(trace, this.axis(trace.xaxis || 'x'), this.axis(trace.yaxis || 'y'));
    }

    pen(canvas, crowded) {
      const { width, height } = this.plot._fullLayout;
      return kansen.canvas.begin(canvas, width, height, crowded);
    }

    /** Group and marks. */
    redraw() {
      if (!this.rows) return;
      const { spots, dots } = kansen.chartMarks;
      const mine = new Set(kansen.links.mine());
      const inGroup = (this.inGroup || []).filter((code) => !mine.has(code));
      const pen = this.pen(this.marked, true);
      spots(
        pen,
        inGroup.flatMap((code) => this.points(code)),
      );
      dots(
        pen,
        Array.from(this.codes).flatMap((code) => this.points(code)),
      );
      this.draw();
    }

    draw() {
      if (!this.rows) return;
      const { ring, label } = kansen.chartMarks;
      const pen = this.pen(this.canvas);
      if (!this.under) return;
      const points = this.points(this.under);
      for (const point of points) ring(pen, point);
      if (points.length && this.pointedElsewhere)
        label(pen, points[0], kansen.links.name(this.under), this.plot._fullLayout.width);
    }
  }

  /** The plot inside a dcc.Graph, once Plotly has made it. */
  function plotOf(graphId) {
    /** @type {Plot | null} */
    const plot = document.querySelector(`#${CSS.escape(graphId)} .js-plotly-plot`);
    return plot?.on && plot._fullLayout ? plot : null;
  }

  /** Links a chart once Plotly has made it; marks outlive every new figure. */
  function link(graphId) {
    const plot = plotOf(graphId);
    if (!plot) return setTimeout(() => link(graphId), 60); // Dash loads Plotly when the first chart asks for it
    const existing = charts.get(graphId);
    if (!existing || existing.plot !== plot) charts.set(graphId, new Chart(plot, graphId));
    return undefined;
  }

  /** Draws the chart of a panel, and what stands under it; while the panel is folded it waits.
      @param {string} panel @param {Figure} figure */
  function draw(panel, figure) {
    if (kansen.fold.waits(panel, () => draw(panel, figure))) return;
    const id = `${panel}-figure`;
    kansen.set(id, { figure });
    kansen.twin.draw(figure, `${panel}-twin`);
    if (figure.layout.meta?.lines) kansen.regionLines.link(id);
    link(id);
  }

  kansen.charts = { draw, chart: (graphId) => charts.get(graphId) };
  kansen.panels.register('chart', draw, { later: true });
})();

/* The lines of regions that are marked or hovered, over the chart of years. The figure brings the lines of all regions
   (layout.meta.lines), so that a hover anywhere on the page shows one at once and asks nobody. */
(() => {
  'use strict';
  const { kansen } = window;
  /** Lines as an edge with a line in it: [colour, width]. */
  const MARKED = /** @type {[string, number][]} */ ([
    ['#111827', 5],
    ['#ffb000', 2.5],
  ]);
  const HOVERED = /** @type {[string, number][]} */ ([
    ['#ffffff', 5],
    ['#6b7280', 2.5],
  ]);
  const MOST = 8; // marked lines: more cannot be told apart
  const NEAR = 14; // pixels from a point of a marked line at which it is meant

  class RegionLines {
    constructor(plot, name) {
      this.plot = plot;
      this.name = `${name}-lines`;
      this.marked = [];
      this.under = null;
      this.canvas = kansen.canvas.over('kb-overlay');
      plot.on('plotly_afterplot', () => this.replotted());
      plot.addEventListener('mousemove', (event) => this.seek(event));
      plot.addEventListener('mouseleave', () => this.meant(null));
      this.replotted();
      kansen.links.register(this);
    }

    replotted() {
      const meta = this.plot.layout?.meta || {};
      this.rows = meta.lines || [];
      this.places = this.rows.map((row) => new Map(row.codes.map((code, place) => [code, place])));
      const container = this.plot.querySelector('.svg-container');
      if (container && this.canvas.parentNode !== container) container.append(this.canvas);
      this.draw();
    }

    mark(codes) {
      this.marked = Array.from(codes);
      this.draw();
    }

    hover(code) {
      this.under = code;
      if (code !== this.near?.code) this.near = null;
      this.draw();
    }

    axis(id) {
      return this.plot._fullLayout[`${id[0]}axis${id.slice(1)}`];
    }

    /** The points of one region in one row, on the canvas: {x, y, at}, null where the line is broken. */
    points(code, row, place) {
      const spot = this.places[place].get(code);
      if (spot === undefined) return [];
      const [across, up] = [this.axis(row.xaxis), this.axis(row.yaxis)];
      if (!across || !up) return [];
      return kansen.positions.line(row, row.values[spot], across, up);
    }

    drawn() {
      return this.marked.filter((code) => this.places.some((places) => places.has(code))).slice(0, MOST);
    }

    draw() {
      if (!this.plot._fullLayout || !this.rows) return;
      const { width, height } = this.plot._fullLayout;
      const pen = kansen.canvas.begin(this.canvas, width, height);
      this.rows.forEach((row, place) => {
        const [across, up] = [this.axis(row.xaxis), this.axis(row.yaxis)];
        if (!across || !up) return;
        pen.save();
        pen.beginPath();
        pen.rect(across._offset - 10, up._offset - 6, across._length + 20, up._length + 12);
        pen.clip();
        for (const code of this.drawn()) stroke(pen, this.points(code, row, place), MARKED);
        if (this.under) stroke(pen, this.points(this.under, row, place), HOVERED);
        pen.restore();
        this.label(pen, row, place);
      });
    }

    /** Who is hovered: at the point that is meant, or else above the plot with the last figure. */
    label(pen, row, place) {
      const points = this.under ? this.points(this.under, row, place).filter((point) => point !== null) : [];
      if (!points.length) return;
      const meant = this.near && this.near.place === place ? points.find((point) => point.at === this.near.at) : null;
      const point = meant || points[points.length - 1];
      const value = row.values[this.places[place].get(this.under)][point.at];
      const figure = kansen.format.withUnit(value, row.decimals, row.unit);
      const text = `${kansen.links.name(this.under)} · ${row.periods[point.at]}: ${figure}`;
      const { width } = this.plot._fullLayout;
      const top = this.axis(row.yaxis)._offset;
      kansen.chartMarks.label(pen, meant ? [meant.x, meant.y] : [width, top + 4], text, width);
    }

    /** The point of a marked line that the pointer is at. @param {MouseEvent} event */
    seek(event) {
      const frame = this.plot.getBoundingClientRect();
      const [x, y] = [event.clientX - frame.left, event.clientY - frame.top];
      const near = this.spots()
        .map((spot) => ({ ...spot, away: Math.hypot(spot.point.x - x, spot.point.y - y) }))
        .filter(({ away }) => away < NEAR);
      const [first, ...others] = near;
      const best = first ? others.reduce((best, spot) => (spot.away < best.away ? spot : best), first) : null;
      this.meant(best && { code: best.code, place: best.place, at: best.point.at });
    }

    /** Every point of the marked lines: {code, place, point}, place that of its row. */
    spots() {
      return this.drawn().flatMap((code) =>
        this.rows.flatMap((row, place) => {
          const points = this.points(code, row, place).filter((point) => point !== null);
          return points.map((point) => ({ code, place, point }));
        }),
      );
    }

    meant(found) {
      if (!found && !this.near) return;
      this.near = found;
      kansen.links.hover(found ? found.code : null, this.name);
      this.draw();
    }
  }

  /** Strokes a line that may be broken, with its points. @param {CanvasRenderingContext2D} pen
      @param {(LinePoint | null)[]} points @param {[string, number][]} pens */
  function stroke(pen, points, pens) {
    const present = points.filter((point) => point !== null);
    pen.lineJoin = 'round';
    for (const [colour, width] of pens) {
      pen.beginPath();
      trace(pen, points);
      pen.strokeStyle = colour;
      pen.fillStyle = colour;
      pen.lineWidth = width;
      pen.stroke();
      for (const point of present) dot(pen, point, width);
    }
  }

  /** @param {CanvasRenderingContext2D} pen @param {(LinePoint | null)[]} points */
  function trace(pen, points) {
    points.forEach((point, place) => {
      if (!point) return;
      if (points[place - 1]) pen.lineTo(point.x, point.y);
      else pen.moveTo(point.x, point.y);
    });
  }

  function dot(pen, point, width) {
    pen.beginPath();
    pen.arc(point.x, point.y, width / 2 + 1.5, 0, 2 * Math.PI);
    pen.fill();
  }

  const drawn = new Map();

  /** Draws over a chart once Plotly has made it. */
  function link(graphId) {
    /** @type {Plot | null} */
    const plot = document.querySelector(`#${CSS.escape(graphId)} .js-plotly-plot`);
    if (!plot?.on || !plot._fullLayout) return setTimeout(() => link(graphId), 60);
    const before = drawn.get(graphId);
    if (before && before.plot === plot) return undefined;
    if (before) kansen.links.unregister(before.name);
    drawn.set(graphId, new RegionLines(plot, graphId));
    return undefined;
  }

  kansen.regionLines = { link, lines: (graphId) => drawn.get(graphId) };
})();

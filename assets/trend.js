/* The lines of regions that are marked or hovered, over the chart of years. The figure brings the lines of all regions
   (layout.meta.lines), so that a hover anywhere on the page shows one at once and asks nobody. */
(function () {
  'use strict';
  const kansen = (window.kansen = window.kansen || {});
  const DARK = '#111827';
  const AMBER = '#ffb000';
  const GREY = '#6b7280';
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
      const meta = (this.plot.layout && this.plot.layout.meta) || {};
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
      const known = this.places[place].get(code);
      if (known === undefined) return [];
      const [across, up] = [this.axis(row.xaxis), this.axis(row.yaxis)];
      if (!across || !up) return [];
      const found = [];
      row.values[known].forEach((value, at) => {
        if (row.cuts.includes(at) || value === null) found.push(null);
        if (value !== null)
          found.push({ x: across._offset + across.c2p(row.at[at]), y: up._offset + up.c2p(value), at });
      });
      return found;
    }

    drawn() {
      return this.marked.filter((code) => this.places.some((known) => known.has(code))).slice(0, MOST);
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
        for (const code of this.drawn())
          stroke(pen, this.points(code, row, place), [
            [DARK, 5],
            [AMBER, 2.5],
          ]);
        if (this.under)
          stroke(pen, this.points(this.under, row, place), [
            ['#ffffff', 5],
            [GREY, 2.5],
          ]);
        pen.restore();
        this.label(pen, row, place);
      });
    }

    /** Who is hovered: at the point that is meant, or else above the plot with the last figure. */
    label(pen, row, place) {
      const points = this.under ? this.points(this.under, row, place).filter(Boolean) : [];
      if (!points.length) return;
      const meant = this.near && this.near.place === place ? points.find((point) => point.at === this.near.at) : null;
      const point = meant || points[points.length - 1];
      const value = row.values[this.places[place].get(this.under)][point.at];
      const written = kansen.format.withUnit(value, row.decimals, row.unit);
      const text = `${kansen.links.name(this.under)} · ${row.periods[point.at]}: ${written}`;
      const { width } = this.plot._fullLayout;
      const top = this.axis(row.yaxis)._offset;
      kansen.chartMarks.label(pen, meant ? [meant.x, meant.y] : [width, top + 4], text, width);
    }

    /** The point of a marked line that the pointer is at. */
    seek(event) {
      const frame = this.plot.getBoundingClientRect();
      const [x, y] = [event.clientX - frame.left, event.clientY - frame.top];
      let best = null;
      for (const code of this.drawn()) {
        this.rows.forEach((row, place) => {
          for (const point of this.points(code, row, place).filter(Boolean)) {
            const away = Math.hypot(point.x - x, point.y - y);
            if (away < (best ? best.away : NEAR)) best = { away, code, place, at: point.at };
          }
        });
      }
      this.meant(best);
    }

    meant(found) {
      if (!found && !this.near) return;
      this.near = found;
      kansen.links.hover(found ? found.code : null, this.name);
      this.draw();
    }
  }

  function stroke(pen, points, pens) {
    pen.lineJoin = 'round';
    for (const [colour, width] of pens) {
      pen.beginPath();
      points.forEach((point, place) => {
        if (!point) return;
        if (place && points[place - 1]) pen.lineTo(point.x, point.y);
        else pen.moveTo(point.x, point.y);
      });
      pen.strokeStyle = colour;
      pen.fillStyle = colour;
      pen.lineWidth = width;
      pen.stroke();
      for (const point of points.filter(Boolean)) dot(pen, point, width);
    }
  }

  function dot(pen, point, width) {
    pen.beginPath();
    pen.arc(point.x, point.y, width / 2 + 1.5, 0, 2 * Math.PI);
    pen.fill();
  }

  const known = new Map();

  /** Draws over a chart once Plotly has made it. */
  function link(graphId) {
    const plot = document.querySelector(`#${CSS.escape(graphId)} .js-plotly-plot`);
    if (!plot || !plot.on || !plot._fullLayout) return setTimeout(() => link(graphId), 60);
    const before = known.get(graphId);
    if (before && before.plot === plot) return undefined;
    if (before) kansen.links.unregister(before.name);
    known.set(graphId, new RegionLines(plot, graphId));
    return undefined;
  }

  kansen.regionLines = { link, lines: (graphId) => known.get(graphId) };
})();

/* The points of a chart without a pointer: the arrows go from point to point, Enter marks, and what was reached is said.
   A point is shown with Plotly's own label, so that whoever looks sees what whoever listens hears. */
(() => {
  'use strict';
  const { kansen } = window;
  const ACROSS = { ArrowRight: 1, ArrowLeft: -1, PageDown: 10, PageUp: -10, Home: -Infinity, End: Infinity };
  const UP = { ArrowUp: 1, ArrowDown: -1 };

  const LABELLED = 80; // milliseconds in which Plotly has made a label

  class Keys {
    constructor(chart) {
      this.chart = chart;
      this.plot = chart.plot;
      this.at = null; // {row, place}: a trace, and a point in it
      this.describe();
      this.plot.addEventListener('keydown', (event) => this.pressed(event));
      this.plot.addEventListener('blur', () => this.leave());
    }

    /** Title and text of the panel are the name and the description of the chart. */
    describe() {
      const panel = this.plot.closest('section[id]');
      this.plot.tabIndex = 0;
      this.plot.setAttribute('role', 'application');
      if (!panel) return;
      this.plot.setAttribute('aria-labelledby', `${panel.id}-title`);
      this.plot.setAttribute('aria-describedby', `${panel.id}-sub ${howTo()}`);
    }

    /** The traces that hold something to read: those of regions, or else every line and point. */
    rows() {
      // A heatmap has no points to step along: its table, and the list under it, say the same.
      const seen = (this.plot._fullData || []).filter((trace) => trace.visible === true && trace.type !== 'heatmap');
      const traces = seen.filter((trace) => trace.x && trace.y);
      const regions = traces.filter((trace) => trace.meta && trace.meta.role === 'regions');
      const read = regions.length ? regions : traces.filter((trace) => trace.hoverinfo !== 'skip');
      return read.filter((trace) => trace.x.length);
    }

    /** The places of a trace's points from low to high along an axis. */
    order(trace, letter) {
      return kansen.positions.order(trace, letter, this.chart.axis(trace[`${letter}axis`] || letter));
    }

    /** Where to begin: at the region that is marked or mine, or else at the lowest. */
    start(rows) {
      const wanted = [...kansen.links.marked(), ...kansen.links.mine()];
      for (const code of wanted) {
        const place = rows[0].customdata ? Array.from(rows[0].customdata).indexOf(code) : -1;
        if (place >= 0) return { row: 0, place };
      }
      return { row: 0, place: this.order(rows[0], 'x')[0] };
    }

    step(rows, letter, by) {
      const order = this.order(rows[this.at.row], letter);
      const now = Math.max(0, order.indexOf(this.at.place));
      this.at.place = order[Math.max(0, Math.min(now + by, order.length - 1))];
    }

    /** To the same region, or the nearest point, of the row above or below. */
    otherRow(rows, by) {
      const row = Math.max(0, Math.min(this.at.row - by, rows.length - 1));
      const [from, to] = [rows[this.at.row], rows[row]];
      const same =
        to.customdata && from.customdata ? Array.from(to.customdata).indexOf(from.customdata[this.at.place]) : -1;
      if (same >= 0) this.at = { row, place: same };
      else
        this.at = { row, place: kansen.positions.nearest(to, from.x[this.at.place], this.chart.axis(to.xaxis || 'x')) };
    }

    move(rows, event) {
      if (!this.at || !rows[this.at.row] || this.at.place >= rows[this.at.row].x.length) this.at = this.start(rows);
      else if (event.key in ACROSS) this.step(rows, 'x', ACROSS[event.key]);
      else if (rows.length > 1) this.otherRow(rows, UP[event.key]);
      else this.step(rows, 'y', UP[event.key]);
      this.show(rows[this.at.row]);
    }

    show(trace) {
      const point = { curveNumber: trace.index, pointNumber: this.at.place };
      window.Plotly.Fx.hover(this.plot, [point], (trace.xaxis || 'x') + (trace.yaxis || 'y'));
      const code = this.code(this.rows());
      kansen.links.hover(code, this.chart.name); // Plotly tells of a pointer only
      clearTimeout(this.waiting);
      this.waiting = setTimeout(() => this.say(code), LABELLED);
    }

    code(rows) {
      const trace = this.at && rows[this.at.row];
      const code = trace?.customdata?.[this.at.place];
      return typeof code === 'string' ? code : null;
    }

    /** A region with all its figures; another point as its label says it. */
    say(code) {
      const lines = Array.from(
        this.plot.querySelectorAll('.hoverlayer .hovertext .line, .hoverlayer .hovertext .name'),
      );
      const label = lines
        .map((line) => line.textContent)
        .filter(Boolean)
        .join('. ');
      const text = code && kansen.regionText.of(code);
      kansen.voice.announce(text && text !== code ? text : label);
    }

    /** @param {KeyboardEvent} event */
    pressed(event) {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const rows = this.rows();
      const steps = event.key in ACROSS || event.key in UP;
      if (steps && rows.length) this.move(rows, event);
      else if (!this.marks(rows, event.key)) return; // Escape goes on to the page, which clears
      event.preventDefault();
    }

    /** Enter marks the region that was reached, space takes it to the marked ones. @param {Trace[]} rows @param {string} key */
    marks(rows, key) {
      const code = this.code(rows);
      if (!code || !(key === 'Enter' || key === ' ')) return false;
      kansen.links.mark([code], { add: key === ' ', from: this.chart.name });
      return true;
    }

    leave() {
      if (!this.at) return;
      window.Plotly.Fx.unhover(this.plot);
      kansen.links.hover(null, this.chart.name);
    }
  }

  /** The id of the sentence that says which keys work. */
  function howTo() {
    const existing = document.getElementById('chart-keys');
    if (existing) return existing.id;
    const words = kansen.voice.phrases();
    const sentence = kansen.dom.make('p', '', words.chart_keys, { id: 'chart-keys', hidden: '' });
    const announcer = document.getElementById('announcer');
    if (announcer) announcer.after(sentence);
    return sentence.id;
  }

  kansen.chartKeyboard = { attach: (chart) => new Keys(chart) };
})();

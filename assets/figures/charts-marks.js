/* What is drawn over the points of a chart: the chosen group, what is marked, what is hovered and its name.
   Dots are stamped: a picture made once is put down a thousand times in a few milliseconds. */
(() => {
  'use strict';
  const { kansen } = window;
  const DARK = '#111827';
  const AMBER = '#ffb000';
  const CIRCLE = 2 * Math.PI;
  const GROWTH = 0.75; // of points against letters, as in present-scale.js
  const stamps = new Map();

  /** A disc with an edge, as a picture for this screen, and how wide it is on the page. */
  function stampOf({ radius, fill, edge, width, opacity = 1 }) {
    const scale = 2 * kansen.canvas.density();
    const key = [radius, fill, edge, width, opacity, scale].join();
    if (!stamps.has(key)) {
      const size = Math.ceil(2 * radius + width + 2);
      const canvas = document.createElement('canvas');
      canvas.width = canvas.height = size * scale;
      const pen = kansen.canvas.penOf(canvas, true);
      pen.scale(scale, scale);
      pen.globalAlpha = opacity;
      pen.beginPath();
      pen.arc(size / 2, size / 2, radius, 0, CIRCLE);
      pen.fillStyle = fill;
      pen.fill();
      pen.lineWidth = width;
      pen.strokeStyle = edge;
      if (width) pen.stroke();
      stamps.set(key, { canvas, size });
    }
    return stamps.get(key);
  }

  function stampAll(pen, places, look) {
    const { canvas, size } = stampOf(look);
    for (const [x, y] of places) pen.drawImage(canvas, x - size / 2, y - size / 2, size, size);
  }

  /** Regions as a trace of Plotly says they look. placed: code -> [x, y] in pixels; codes: of the whole trace, for
      points that are not all of one size. */
  function points(pen, placed, marker, codes) {
    const { color: fill, size, opacity, line } = marker;
    const look = (wide) => ({ radius: wide / 2, fill, edge: line.color, width: line.width, opacity });
    if (typeof size === 'number') return stampAll(pen, placed.values(), look(size));
    const wide = new Map(Array.from(codes, (code, place) => [code, size[place]]));
    const largestFirst = Array.from(placed).sort(([one], [other]) => wide.get(other) - wide.get(one));
    for (const [code, spot] of largestFirst) stampAll(pen, [spot], look(Math.round(wide.get(code))));
    return undefined;
  }

  /** @param {Spot} spot @param {Spot} reach @returns {[Spot, Spot]} */
  const stop = ([x, y], [wide, high]) => [
    [x - wide, y - high],
    [x + wide, y + high],
  ];

  /** Between what a figure may lie: a dark line with a light edge, and a stop at each end. */
  function bars(pen, lines) {
    for (const [from, to] of lines) {
      /** @type {Spot} */
      const across = from[1] === to[1] ? [0, grown(5)] : [grown(5), 0];
      const parts = [[from, to], stop(from, across), stop(to, across)];
      for (const [colour, width] of [
        ['#ffffff', 5],
        [DARK, 2.5],
      ]) {
        pen.beginPath();
        segments(pen, parts);
        pen.lineWidth = width;
        pen.strokeStyle = colour;
        pen.stroke();
      }
    }
  }

  function segments(pen, parts) {
    for (const [start, end] of parts) {
      pen.moveTo(...start);
      pen.lineTo(...end);
    }
  }

  /** Larger while presenting, as the points are that Plotly sizes. */
  const grown = (size) => size * (1 + (kansen.stage.scale() - 1) * GROWTH);

  /** Regions of the chosen group. */
  function spots(pen, places) {
    if (places.length) stampAll(pen, places, { radius: grown(3.5), fill: '#1b365d', edge: '#ffffff', width: 1 });
  }

  /** Marked regions. */
  function dots(pen, places) {
    if (places.length) stampAll(pen, places, { radius: grown(4.5), fill: AMBER, edge: DARK, width: 1.5 });
  }

  function ring(pen, [x, y]) {
    for (const [colour, width] of [
      ['#ffffff', 5],
      [DARK, 2],
    ]) {
      pen.beginPath();
      pen.arc(x, y, grown(8), 0, CIRCLE);
      pen.lineWidth = width;
      pen.strokeStyle = colour;
      pen.stroke();
    }
  }

  function label(pen, [x, y], text, width) {
    const size = 13 * kansen.stage.scale(); // larger while presenting
    const high = 1.7 * size;
    pen.font = `600 ${size}px system-ui, sans-serif`;
    const wide = pen.measureText(text).width + size;
    const left = Math.max(0, Math.min(x + 12, width - wide));
    const top = y > high + 12 ? y - high - 10 : y + 12;
    pen.fillStyle = DARK;
    pen.beginPath();
    pen.roundRect(left, top, wide, high, 4);
    pen.fill();
    pen.fillStyle = '#ffffff';
    pen.textBaseline = 'middle';
    pen.fillText(text, left + size / 2, top + high / 2 + 0.5);
  }

  kansen.chartMarks = { points, bars, spots, dots, ring, label };
})();

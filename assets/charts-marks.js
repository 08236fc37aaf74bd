/* What is drawn over the points of a chart: the chosen group, what is marked, what is hovered and its name.
   Dots are stamped: a picture made once is put down a thousand times in a few milliseconds. */
(function () {
  'use strict';
  const kansen = (window.kansen = window.kansen || {});
  const DARK = '#111827';
  const AMBER = '#ffb000';
  const CIRCLE = 2 * Math.PI;
  const STAMP = 16; // pixels, wider than the widest dot
  const stamps = new Map();

  /** A disc with an edge, as a picture for this screen. */
  function stampOf({ radius, fill, edge, width }) {
    const scale = 2 * (window.devicePixelRatio || 1);
    const key = [radius, fill, edge, width, scale].join();
    if (!stamps.has(key)) {
      const canvas = document.createElement('canvas');
      canvas.width = canvas.height = STAMP * scale;
      const pen = canvas.getContext('2d');
      pen.scale(scale, scale);
      pen.beginPath();
      pen.arc(STAMP / 2, STAMP / 2, radius, 0, CIRCLE);
      pen.fillStyle = fill;
      pen.fill();
      pen.lineWidth = width;
      pen.strokeStyle = edge;
      pen.stroke();
      stamps.set(key, canvas);
    }
    return stamps.get(key);
  }

  function stampAll(pen, points, look) {
    const stamp = stampOf(look);
    for (const [x, y] of points) pen.drawImage(stamp, x - STAMP / 2, y - STAMP / 2, STAMP, STAMP);
  }

  /** Regions of the chosen group. */
  function spots(pen, points) {
    if (points.length) stampAll(pen, points, { radius: 3.5, fill: '#1b365d', edge: '#ffffff', width: 1 });
  }

  /** Marked regions. */
  function dots(pen, points) {
    if (points.length) stampAll(pen, points, { radius: 4.5, fill: AMBER, edge: DARK, width: 1.5 });
  }

  function ring(pen, [x, y]) {
    for (const [colour, width] of [['#ffffff', 5], [DARK, 2]]) {
      pen.beginPath();
      pen.arc(x, y, 8, 0, CIRCLE);
      pen.lineWidth = width;
      pen.strokeStyle = colour;
      pen.stroke();
    }
  }

  function label(pen, [x, y], text, width) {
    const size = 13 * (kansen.scale || 1); // larger while presenting
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

  kansen.chartMarks = { spots, dots, ring, label };
})();

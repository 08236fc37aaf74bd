/* Outlines of regions on a canvas above the map: mine, marked, hovered. The map itself is not drawn again for
   them, which takes a hover from some 270 to 3 ms where a browser draws without a graphics card. */
(function () {
  'use strict';
  const kansen = (window.kansen = window.kansen || {});
  const MANY = 600; // regions marked at once that get a hairline: it leaves their colours in sight and is ten times as quick
  const HAIR = 1; // pixels wide
  const CLOSE = 25; // regions of mine whose outlines become thin, to leave their colours in sight
  const DARK = '#111827';
  const LIGHT = '#ffffff';
  const AMBER = '#ffb000';
  const VEIL = 'rgb(255 255 255 / 65%)';
  // Each kind is an edge with a line in it: one of the two shows on every class.
  const KINDS = [
    { name: 'marked', edge: [DARK, 4.5], line: [AMBER, 2.2] },
    { name: 'mine', edge: [LIGHT, 5.5], line: [DARK, 3] },
    { name: 'hover', edge: [LIGHT, 4.5], line: [DARK, 2.2] },
  ];

  /** Strokes outlines with the pen: an edge with a line in it, or the line alone where they are many. */
  function strokeAll(pen, kind, paths, scale) {
    const lines = paths.length > MANY ? [[kind.line[0], HAIR]] : [kind.edge, kind.line];
    const share = kind.name === 'mine' && paths.length > CLOSE ? 0.5 : 1;
    for (const [colour, width] of lines) {
      pen.strokeStyle = colour;
      pen.lineWidth = (share * width) / scale;
      for (const path of paths) pen.stroke(path);
    }
  }

  /** A veil over everything but the regions of a group, which keep their colours. */
  function drawVeil(pen, paths, { width, height }) {
    pen.save();
    pen.setTransform(1, 0, 0, 1, 0, 0);
    pen.fillStyle = VEIL;
    pen.fillRect(0, 0, width, height);
    pen.restore();
    pen.globalCompositeOperation = 'destination-out';
    pen.fillStyle = DARK;
    for (const path of paths) pen.fill(path);
    pen.globalCompositeOperation = 'source-over';
  }

  class Marks {
    constructor(map) {
      this.map = map;
      this.ids = { group: [], mine: [], marked: [], hover: [] };
      this.canvas = kansen.format.make('canvas', 'kb-marks', null, { 'aria-hidden': 'true' });
      map.getCanvasContainer().append(this.canvas);
      map.on('render', () => { if (this.camera() !== this.seen) this.draw(); });
    }

    /** Other shapes: nothing of the old ones stays. */
    async use(address) {
      this.address = address;
      this.shapes = null;
      this.draw();
      const shapes = await kansen.mapShapes.shapesAt(address);
      if (this.address !== address) return;
      this.shapes = shapes;
      this.draw();
    }

    /** Which regions are 'mine', 'marked' or 'hover': places in the order of the geometry. */
    show(kind, ids) {
      this.ids[kind] = ids;
      this.draw();
    }

    camera() {
      const { lng, lat } = this.map.getCenter();
      const { clientWidth, clientHeight } = this.map.getCanvas();
      return [lng, lat, this.map.getZoom(), clientWidth, clientHeight].join();
    }

    /** Clears the canvas and puts the map's camera in it: one unit of a path is `scale` pixels. */
    begin() {
      const { clientWidth: width, clientHeight: height } = this.map.getCanvas();
      const density = window.devicePixelRatio || 1;
      const { lng, lat } = this.map.getCenter();
      const { project, MIDDLE } = kansen.mapShapes;
      const [x, y] = project(lng, lat);
      const scale = 2 ** (this.map.getZoom() - 8);
      this.canvas.width = Math.round(width * density);
      this.canvas.height = Math.round(height * density);
      this.canvas.style.width = `${width}px`;
      this.canvas.style.height = `${height}px`;
      const pen = this.canvas.getContext('2d');
      pen.setTransform(scale * density, 0, 0, scale * density,
        (width / 2 - (x - MIDDLE[0]) * scale) * density, (height / 2 - (y - MIDDLE[1]) * scale) * density);
      pen.lineJoin = 'round';
      return { pen, scale };
    }

    draw() {
      const { pathOf } = kansen.mapShapes;
      const { pen, scale } = this.begin();
      this.seen = this.camera();
      if (!this.shapes) return;
      const inGroup = this.ids.group.map((id) => pathOf(this.shapes, id, scale)).filter(Boolean);
      if (inGroup.length) drawVeil(pen, inGroup, this.canvas);
      for (const kind of KINDS) {
        const paths = this.ids[kind.name].map((id) => pathOf(this.shapes, id, scale)).filter(Boolean);
        strokeAll(pen, kind, paths, scale);
      }
    }
  }

  kansen.mapMarks = { Marks, KINDS, strokeAll };
})();

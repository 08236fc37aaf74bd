/* Outlines of regions above the map: group, mine and marked on one canvas, what is hovered on another above that. The
   map itself is not drawn again for them, which takes a hover from some 270 to 3 ms where a browser draws without a
   graphics card. */
(() => {
  'use strict';
  const { kansen } = window;
  const MANY = 600; // regions marked at once that get a hairline: it leaves their colours in sight and is ten times as quick
  const HAIR = 1; // pixels wide
  const CLOSE = 25; // regions of mine whose outlines become thin, to leave their colours in sight
  const DARK = '#111827';
  const LIGHT = '#ffffff';
  const AMBER = '#ffb000';
  const VEIL = 'rgb(255 255 255 / 65%)';
  // Each kind is an edge with a line in it: one of the two shows on every class.
  /** @type {Kansen['mapMarks']['KINDS']} */
  const KINDS = [
    { name: 'marked', edge: [DARK, 4.5], line: [AMBER, 2.2] },
    { name: 'mine', edge: [LIGHT, 5.5], line: [DARK, 3] },
    { name: 'hover', edge: [LIGHT, 4.5], line: [DARK, 2.2] },
  ];
  const HOVER = KINDS.filter(({ name }) => name === 'hover');
  const LASTING = KINDS.filter(({ name }) => name !== 'hover');

  /** Strokes outlines with the pen: an edge with a line in it, or the line alone where they are many. */
  function strokeAll(pen, kind, paths, scale) {
    /** @type {[string, number][]} */
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
    /** @type {{width: number, height: number}} */
    size;
    /** @type {Shapes | null} */
    shapes = null;

    constructor(map) {
      this.map = map;
      this.ids = { group: [], mine: [], marked: [], hover: [] };
      this.canvas = kansen.canvas.over('kb-marks');
      this.above = kansen.canvas.over('kb-marks');
      map.getCanvasContainer().append(this.canvas, this.above);
      map.on('resize', () => this.measure());
      map.on('render', () => {
        if (this.camera() !== this.seen) this.draw();
      });
      this.measure();
    }

    /** How large the map is, asked once: to ask at every hover makes the browser lay out the page each time. */
    measure() {
      const { clientWidth: width, clientHeight: height } = this.map.getCanvas();
      this.size = { width, height };
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
      if (kind === 'hover') this.drawHover();
      else this.draw();
    }

    camera() {
      const { lng, lat } = this.map.getCenter();
      return [lng, lat, this.map.getZoom(), this.size.width, this.size.height].join();
    }

    /** Empties a canvas and puts the map's camera in it: one unit of a path is `scale` pixels. */
    begin(canvas) {
      const { width, height } = this.size;
      const { lng, lat } = this.map.getCenter();
      const { project, MIDDLE } = kansen.mapShapes;
      const [x, y] = project(lng, lat);
      const scale = 2 ** (this.map.getZoom() - 8);
      const pen = kansen.canvas.begin(canvas, width, height, canvas === this.canvas);
      pen.translate(width / 2 - (x - MIDDLE[0]) * scale, height / 2 - (y - MIDDLE[1]) * scale);
      pen.scale(scale, scale);
      pen.lineJoin = 'round';
      return { pen, scale };
    }

    paths(kind, scale) {
      const { shapes } = this;
      if (!shapes) return [];
      return this.ids[kind].map((id) => kansen.mapShapes.pathOf(shapes, id, scale)).filter((path) => path !== null);
    }

    draw() {
      const { pen, scale } = this.begin(this.canvas);
      this.seen = this.camera();
      const inGroup = this.shapes ? this.paths('group', scale) : [];
      if (inGroup.length) drawVeil(pen, inGroup, this.canvas);
      this.stroke(LASTING, pen, scale);
      this.drawHover();
    }

    drawHover() {
      const { pen, scale } = this.begin(this.above);
      this.stroke(HOVER, pen, scale);
    }

    stroke(kinds, pen, scale) {
      if (!this.shapes) return;
      for (const kind of kinds) strokeAll(pen, kind, this.paths(kind.name, scale), scale);
    }
  }

  kansen.mapMarks = { Marks, KINDS, strokeAll };
})();

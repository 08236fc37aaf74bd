/* Outlines of regions on a canvas above the map: mine, marked, hovered. The map itself is not drawn again for
   them, which takes a hover from some 270 to 3 ms where a browser draws without a graphics card. */
(function () {
  'use strict';
  const kansen = (window.kansen = window.kansen || {});
  const loading = new Map();
  const UNIT = 512 * 2 ** 8; // paths are in pixels of zoom 8, from the middle of the country
  const MANY = 600; // regions marked at once that are drawn without an edge, to stay quick
  const CLOSE = 25; // regions of mine whose outlines become thin, to leave their colours in sight
  const DARK = '#111827';
  const LIGHT = '#ffffff';
  const AMBER = '#ffb000';
  // Each kind is an edge with a line in it: one of the two shows on every class.
  const KINDS = [
    { name: 'marked', edge: [DARK, 4.5], line: [AMBER, 2.2] },
    { name: 'mine', edge: [LIGHT, 5.5], line: [DARK, 3] },
    { name: 'hover', edge: [LIGHT, 4.5], line: [DARK, 2.2] },
  ];

  /** Web Mercator, in units of the paths. */
  function project(longitude, latitude) {
    const y = Math.asinh(Math.tan((latitude * Math.PI) / 180)) / (2 * Math.PI);
    return [(longitude / 360) * UNIT, -y * UNIT];
  }

  const MIDDLE = project(5.3, 52.2);

  /** The geometry of every region, fetched once; the browser has it already, for the map asked for it too. */
  function geometryAt(address) {
    if (!loading.has(address)) {
      const answer = fetch(address).then((response) => response.json());
      loading.set(address, answer.then((shapes) => ({
        geometry: new Map(shapes.features.map((feature) => [feature.id, feature.geometry])),
        paths: new Map(),
      })));
      answer.catch(() => loading.delete(address));
    }
    return loading.get(address);
  }

  /** The outline of a region at a scale, made once per doubling. */
  function pathOf(shapes, id, scale) {
    const geometry = shapes.geometry.get(id);
    if (!geometry) return null;
    const zoom = Math.round(Math.log2(scale));
    const key = `${id} ${zoom}`;
    if (!shapes.paths.has(key)) shapes.paths.set(key, outline(geometry, 1 / 2 ** zoom));
    return shapes.paths.get(key);
  }

  /** Points closer than one pixel to the one before are left out: they cost time and show nothing. */
  function outline(geometry, pixel) {
    const path = new Path2D();
    const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
    for (const ring of polygons.flat()) {
      let [left, top] = [Infinity, Infinity];
      for (const [longitude, latitude] of ring) {
        const [x, y] = project(longitude, latitude);
        if (Math.abs(x - left) < pixel && Math.abs(y - top) < pixel) continue;
        if (left === Infinity) path.moveTo(x - MIDDLE[0], y - MIDDLE[1]);
        else path.lineTo(x - MIDDLE[0], y - MIDDLE[1]);
        [left, top] = [x, y];
      }
      path.closePath();
    }
    return path;
  }

  class Marks {
    constructor(map) {
      this.map = map;
      this.ids = { mine: [], marked: [], hover: [] };
      this.canvas = kansen.format.make('canvas', 'kb-marks', null, { 'aria-hidden': 'true' });
      map.getCanvasContainer().append(this.canvas);
      map.on('render', () => { if (this.camera() !== this.seen) this.draw(); });
    }

    /** Other shapes: nothing of the old ones stays. */
    async use(address) {
      this.address = address;
      this.shapes = null;
      this.draw();
      const shapes = await geometryAt(address);
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
      const { pen, scale } = this.begin();
      this.seen = this.camera();
      if (!this.shapes) return;
      for (const kind of KINDS) {
        const paths = this.ids[kind.name].map((id) => pathOf(this.shapes, id, scale)).filter(Boolean);
        const lines = paths.length > MANY ? [kind.line] : [kind.edge, kind.line];
        const share = kind.name === 'mine' && paths.length > CLOSE ? 0.5 : 1;
        for (const [colour, width] of lines) {
          pen.strokeStyle = colour;
          pen.lineWidth = (share * width) / scale;
          for (const path of paths) pen.stroke(path);
        }
      }
    }
  }

  kansen.mapMarks = { Marks };
})();

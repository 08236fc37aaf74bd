/* Regions and their outlines, fetched once by address: what maps, marks and small maps are drawn of. */
(() => {
  'use strict';
  const { kansen } = window;
  const UNIT = 512 * 2 ** 8; // paths are in pixels of zoom 8, from the middle of the country
  const loading = new Map();

  function fetched(address, made) {
    if (!loading.has(address)) {
      const answer = fetch(address).then((response) => {
        if (!response.ok) throw new Error(`${address}: ${response.status}`);
        return response.json();
      });
      loading.set(address, answer.then(made));
      answer.catch(() => loading.delete(address)); // a next drawing tries again
    }
    return loading.get(address);
  }

  /** The regions of a set of shapes: {codes, names, bounds, place: code -> index}. */
  function regionsAt(address) {
    return fetched(address, (regions) => {
      regions.place = new Map(regions.codes.map((code, place) => [code, place]));
      return regions;
    });
  }

  /** The geometry of every region; the browser has it already where a map asked for it too. */
  function shapesAt(address) {
    return fetched(address, (shapes) => ({
      geometry: new Map(shapes.features.map((feature) => [feature.id, feature.geometry])),
      paths: new Map(),
    }));
  }

  /** Web Mercator, in units of the paths. @param {number} longitude @param {number} latitude @returns {Spot} */
  function project(longitude, latitude) {
    const y = Math.asinh(Math.tan((latitude * Math.PI) / 180)) / (2 * Math.PI);
    return [(longitude / 360) * UNIT, -y * UNIT];
  }

  const MIDDLE = project(5.3, 52.2);

  /** The outline of a region at a scale, made once per doubling. */
  function pathOf(shapes, id, scale) {
    const geometry = shapes.geometry.get(id);
    if (!geometry) return null;
    const zoom = Math.round(Math.log2(scale));
    const key = `${id} ${zoom}`;
    if (!shapes.paths.has(key)) shapes.paths.set(key, outline(geometry, 1 / 2 ** zoom));
    return shapes.paths.get(key);
  }

  /** The points of a ring, projected. Points closer than one pixel to the one before are left out: they cost time and
      show nothing. @param {Position[]} ring @param {(longitude: number, latitude: number) => Spot} at @param {number} pixel
      @returns {Spot[]} */
  function thinned(ring, at, pixel) {
    /** @type {Spot[]} */
    const spots = [];
    let [left, top] = [Infinity, Infinity];
    for (const [longitude, latitude] of ring) {
      const [x, y] = at(longitude, latitude);
      if (Math.abs(x - left) < pixel && Math.abs(y - top) < pixel) continue;
      spots.push([x, y]);
      [left, top] = [x, y];
    }
    return spots;
  }

  /** The rings of a region, each a list of [longitude, latitude]. @param {Geometry} geometry @returns {Position[][]} */
  function ringsOf(geometry) {
    return geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat();
  }

  /** @param {Geometry} geometry @param {number} pixel */
  function outline(geometry, pixel) {
    const path = new Path2D();
    for (const ring of ringsOf(geometry)) {
      thinned(ring, project, pixel).forEach(([x, y], place) => {
        if (place) path.lineTo(x - MIDDLE[0], y - MIDDLE[1]);
        else path.moveTo(x - MIDDLE[0], y - MIDDLE[1]);
      });
      path.closePath();
    }
    return path;
  }

  kansen.mapShapes = { MIDDLE, project, regionsAt, shapesAt, pathOf, thinned, ringsOf };
})();

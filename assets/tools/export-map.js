/* A map as an SVG of its own: regions from the shapes file in Web Mercator, for the part in view, with the colours,
   patterns and outlines that the map has. */
(() => {
  'use strict';
  const { kansen } = window;
  const HIGHEST = 700;
  const ROOM = 0.04; // degrees around the whole country
  const NEAR = 0.4; // pixels; points closer than this to the one before are left out
  const PATTERN = { 3: 'suppressed', 4: 'missing', 5: 'not_applicable' }; // places in model.STATUSES
  const DASHES = { 1: '1 2.5', 2: '3 2' };

  // The hatching of uncertain classes, which leaves the colour under it to be seen.
  const HATCHED = 'M-2 -2 9 9M-9 -2 2 9M5 -2 16 9';
  const HATCHING = `<pattern id="kb-uncertain" width="7" height="7" patternUnits="userSpaceOnUse">
<path d="${HATCHED}" stroke="#fff" stroke-opacity="0.7" stroke-width="1.7"/><path d="${HATCHED}" stroke="#111827" stroke-width="0.7"/></pattern>`;

  /** The patterns for what has no value, as assets/figures/map-layers.js draws them. */
  function patterns({ ink, paper }) {
    const parts = {
      missing: `<path d="M-1 9 9 -1M-5 5 5 -5M3 13 13 3" stroke="${ink}" fill="none"/>`,
      suppressed: `<circle cx="2" cy="2" r="1.1" fill="${ink}"/><circle cx="6" cy="6" r="1.1" fill="${ink}"/>`,
      not_applicable: `<path d="M.5 2.5h3M4.5 6.5h3" stroke="${ink}" fill="none"/>`,
    };
    const layers = Object.entries(parts).map(
      ([name, drawn]) => `<pattern id="kb-${name}" width="8" height="8"
 patternUnits="userSpaceOnUse"><rect width="8" height="8" fill="${paper}"/>${drawn}</pattern>`,
    );
    return `<defs>${layers.join('')}${HATCHING}</defs>`;
  }

  /** West, south, east and north of all regions together. */
  function boundsOf(regions) {
    const extents = regions.bounds.filter(Boolean);
    const ends = (place, choose) => extents.reduce((end, bounds) => choose(end, bounds[place]), extents[0][place]);
    return [ends(0, Math.min), ends(1, Math.min), ends(2, Math.max), ends(3, Math.max)];
  }

  /** Everything, with some room around it. */
  /** @param {{regions: Regions, drawing?: MapDrawing}} view @returns {Bounds} */
  function whole({ regions, drawing }) {
    if (drawing?.focus) return drawing.focus;
    const [west, south, east, north] = boundsOf(regions);
    return [west - ROOM, south - ROOM, east + ROOM, north + ROOM];
  }

  /** What a map looks at; where that is nearly everything it becomes everything, so that no region is cut in two.
      @param {{map: any, regions: Regions}} view @returns {Bounds} */
  function extentOf({ map, regions }) {
    const [west, south, east, north] = map.getBounds().toArray().flat();
    const all = boundsOf(regions);
    const seen = Math.min(north, all[3]) - Math.max(south, all[1]);
    return seen < 0.8 * (all[3] - all[1]) ? [west, south, east, north] : whole({ regions });
  }

  /** From degrees to pixels of the picture, for bounds in degrees: {width, height, at}. */
  function cameraOf([west, south, east, north], width, highest) {
    const { project } = kansen.mapShapes;
    const [[left, top], [right, bottom]] = [project(west, north), project(east, south)];
    const scale = Math.min(width / (right - left), highest / (bottom - top));
    const height = Math.round((bottom - top) * scale);
    const at = (longitude, latitude) => {
      const [x, y] = project(longitude, latitude);
      return [(x - (left + right) / 2) * scale + width / 2, (y - top) * scale];
    };
    return { width, height, at };
  }

  /** Whether bounds in degrees lie in the picture, in part or whole; unknown ones may. */
  function seen(bounds, { width, height, at }) {
    if (!bounds) return true;
    const [[left, top], [right, bottom]] = [at(bounds[0], bounds[3]), at(bounds[2], bounds[1])];
    return right >= 0 && bottom >= 0 && left <= width && top <= height;
  }

  /** The outline of a region as the d of a path; empty when it is out of sight. */
  function outline(geometry, { width, height, at }) {
    const { ringsOf, thinned } = kansen.mapShapes;
    const rings = ringsOf(geometry).map((ring) => thinned(ring, at, NEAR));
    const [left, right] = endsOf(rings, 0);
    const [top, bottom] = endsOf(rings, 1);
    if (right < 0 || bottom < 0 || left > width || top > height) return '';
    return rings.map((ring) => `M${ring.map(([x, y]) => `${x.toFixed(1)} ${y.toFixed(1)}`).join('L')}Z`).join('');
  }

  /** The least and the most of all x (0) or y (1). @param {Spot[][]} rings @param {0 | 1} axis */
  function endsOf(rings, axis) {
    let [least, most] = [Infinity, -Infinity];
    for (const ring of rings) {
      for (const spot of ring) [least, most] = [Math.min(least, spot[axis]), Math.max(most, spot[axis])];
    }
    return [least, most];
  }

  function fillOf(drawing, place) {
    const status = place < drawing.statuses.length ? drawing.statuses[place] : 4;
    const hasClass = drawing.classes[place] >= 0;
    return hasClass ? drawing.colours[drawing.classes[place]] : `url(#kb-${PATTERN[status] || 'missing'})`;
  }

  function strokes(paths, kind) {
    const share = kind.name === 'mine' && paths.length > 25 ? 0.5 : 1;
    const drawn = paths.join('');
    const looks = drawn ? [kind.edge, kind.line] : [];
    return looks
      .map(([colour, width]) => `<path d="${drawn}" fill="none" stroke="${colour}" stroke-width="${share * width}"/>`)
      .join('');
  }

  /** One region: filled, named and with its figure for whoever points at it.
      @param {MapDrawing} drawing @param {Regions} regions @param {number} place @param {string} outlined @param {Words} words */
  function area(drawing, regions, place, outlined, words) {
    const { escaped } = kansen.exportText;
    const code = regions.codes[place];
    const fill = fillOf(drawing, place);
    if (!code) return `<path d="${outlined}" fill="${fill}"></path>`;
    const { text } = kansen.mapTooltip.figure(drawing, place, words);
    const title = `<title>${escaped(`${regions.names[place]}: ${text}`)}</title>`;
    return `<path data-code="${escaped(code)}" d="${outlined}" fill="${fill}">${title}</path>`;
  }

  /** The outlines of what is provisional or estimated. @param {MapDrawing} drawing @param {[number, string][]} outlines */
  function uncertainty(drawing, outlines) {
    const dashed = outlines.filter(([place]) => DASHES[drawing.statuses[place]]);
    return dashed
      .map(([place, d]) => `<path d="${d}" stroke-dasharray="${DASHES[drawing.statuses[place]]}"/>`)
      .join('');
  }

  /** The outlines of mine and of marked regions. @param {Regions} regions @param {Map<number, string>} outlines
      @param {Record<string, string[]>} marks */
  function marked(regions, outlines, marks) {
    const kinds = kansen.mapMarks.KINDS.filter((kind) => marks[kind.name]);
    const lines = kinds.map((kind) => {
      const paths = marks[kind.name].map((code) => outlines.get(regions.place.get(code) ?? -1));
      return strokes(
        paths.filter((path) => path !== undefined),
        kind,
      );
    });
    return lines.join('');
  }

  /** The regions of a drawing in a camera, with outlines of `marks` ({mine, marked}: lists of codes). */
  async function regions(drawing, camera, marks, words) {
    const { shapesAt, regionsAt } = kansen.mapShapes;
    const [shapes, regions] = await Promise.all([shapesAt(drawing.shapes), regionsAt(drawing.regions)]);
    const inSight = Array.from(shapes.geometry).filter(([place]) => seen(regions.bounds[place], camera));
    const paths = inSight.map(
      ([place, geometry]) => /** @type {[number, string]} */ ([place, outline(geometry, camera)]),
    );
    const outlined = paths.filter(([, d]) => d);
    const areas = outlined.map(([place, d]) => area(drawing, regions, place, d, words)).join('');
    const hatched = outlined.map(([place, d]) => (drawing.hatched?.has(place) ? d : '')).join('');
    return (
      `<g stroke="#3c4658" stroke-opacity="0.35" stroke-width="0.4" stroke-linejoin="round">${areas}</g>` +
      (hatched ? `<path d="${hatched}" fill="url(#kb-uncertain)"/>` : '') +
      `<g fill="none" stroke="#111827" stroke-width="1">${uncertainty(drawing, outlined)}</g>` +
      `<g stroke-linejoin="round">${marked(regions, new Map(outlined), marks)}</g>`
    );
  }

  let clips = 0;

  /** The picture of one map as it looks now: {markup, height}. */
  async function picture(view, width) {
    const camera = cameraOf(extentOf(view), width, HIGHEST);
    const marks = { mine: kansen.links.mine(), marked: Array.from(kansen.links.marked()) };
    const drawn = await regions(view.drawing, camera, marks, view.words);
    clips += 1;
    const markup =
      `${patterns(view.drawing.pattern)}<clipPath id="kb-clip-${clips}"><rect width="${width}" height="${camera.height}"/></clipPath>` +
      `<g clip-path="url(#kb-clip-${clips})">${drawn}</g>`;
    return { markup, height: camera.height };
  }

  kansen.exportMap = { picture, regions, cameraOf, whole, patterns, PATTERN };
})();

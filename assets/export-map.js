/* A map as an SVG of its own: regions from the shapes file in Web Mercator, for the part in view, with the colours,
   patterns and outlines that the map has. */
(function () {
  'use strict';
  const kansen = (window.kansen = window.kansen || {});
  const HIGHEST = 700;
  const ROOM = 0.04; // degrees around the whole country
  const NEAR = 0.4; // pixels; points closer than this to the one before are left out
  const PATTERN = { 3: 'suppressed', 4: 'missing', 5: 'not_applicable' }; // places in model.STATUSES
  const DASHES = { 1: '1 2.5', 2: '3 2' };

  // The hatching of uncertain classes, which leaves the colour under it to be seen.
  const HATCHED = 'M-2 -2 9 9M-9 -2 2 9M5 -2 16 9';
  const HATCHING = `<pattern id="kb-uncertain" width="7" height="7" patternUnits="userSpaceOnUse">
<path d="${HATCHED}" stroke="#fff" stroke-opacity="0.7" stroke-width="1.7"/><path d="${HATCHED}" stroke="#111827" stroke-width="0.7"/></pattern>`;

  /** The patterns for what has no value, as assets/map-layers.js draws them. */
  function patterns({ ink, paper }) {
    const parts = {
      missing: `<path d="M-1 9 9 -1M-5 5 5 -5M3 13 13 3" stroke="${ink}" fill="none"/>`,
      suppressed: `<circle cx="2" cy="2" r="1.1" fill="${ink}"/><circle cx="6" cy="6" r="1.1" fill="${ink}"/>`,
      not_applicable: `<path d="M.5 2.5h3M4.5 6.5h3" stroke="${ink}" fill="none"/>`,
    };
    const made = Object.entries(parts).map(
      ([name, drawn]) => `<pattern id="kb-${name}" width="8" height="8"
 patternUnits="userSpaceOnUse"><rect width="8" height="8" fill="${paper}"/>${drawn}</pattern>`,
    );
    return `<defs>${made.join('')}${HATCHING}</defs>`;
  }

  /** West, south, east and north of all regions together. */
  function boundsOf(regions) {
    const known = regions.bounds.filter(Boolean);
    const ends = (place, choose) => known.reduce((end, bounds) => choose(end, bounds[place]), known[0][place]);
    return [ends(0, Math.min), ends(1, Math.min), ends(2, Math.max), ends(3, Math.max)];
  }

  /** Everything, with some room around it. */
  function whole({ regions, drawing }) {
    if (drawing && drawing.focus) return drawing.focus;
    const [west, south, east, north] = boundsOf(regions);
    return [west - ROOM, south - ROOM, east + ROOM, north + ROOM];
  }

  /** What a map looks at; where that is nearly everything it becomes everything, so that no region is cut in two. */
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
    const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
    let [least, most, upper, lower] = [Infinity, -Infinity, Infinity, -Infinity];
    let drawn = '';
    for (const ring of polygons.flat()) {
      let [left, top] = [Infinity, Infinity];
      for (const [longitude, latitude] of ring) {
        const [x, y] = at(longitude, latitude);
        if (Math.abs(x - left) < NEAR && Math.abs(y - top) < NEAR) continue;
        drawn += `${left === Infinity ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`;
        [least, most, upper, lower] = [Math.min(least, x), Math.max(most, x), Math.min(upper, y), Math.max(lower, y)];
        [left, top] = [x, y];
      }
      drawn += 'Z';
    }
    return most < 0 || lower < 0 || least > width || upper > height ? '' : drawn;
  }

  function fillOf(drawing, place) {
    const status = place < drawing.statuses.length ? drawing.statuses[place] : 4;
    const known = drawing.classes[place] >= 0;
    return known ? drawing.colours[drawing.classes[place]] : `url(#kb-${PATTERN[status] || 'missing'})`;
  }

  function strokes(paths, kind) {
    const share = kind.name === 'mine' && paths.length > 25 ? 0.5 : 1;
    const drawn = paths.join('');
    const looks = drawn ? [kind.edge, kind.line] : [];
    return looks
      .map(([colour, width]) => `<path d="${drawn}" fill="none" stroke="${colour}" stroke-width="${share * width}"/>`)
      .join('');
  }

  /** The regions of a drawing in a camera, with outlines of `marks` ({mine, marked}: lists of codes). */
  async function regions(drawing, camera, marks, words) {
    const { shapesAt, regionsAt } = kansen.mapShapes;
    const [shapes, known] = await Promise.all([shapesAt(drawing.shapes), regionsAt(drawing.regions)]);
    const { escaped } = kansen.exportText;
    const outlines = new Map();
    let areas = '';
    let uncertain = '';
    let hatched = '';
    for (const [place, geometry] of shapes.geometry) {
      const drawn = seen(known.bounds[place], camera) ? outline(geometry, camera) : '';
      if (!drawn) continue;
      outlines.set(place, drawn);
      const code = known.codes[place];
      const named = code ? ` data-code="${escaped(code)}"` : '';
      const { text } = code ? kansen.mapTooltip.figure(drawing, place, words) : { text: words.no_shape_value };
      const title = code ? `<title>${escaped(`${known.names[place]}: ${text}`)}</title>` : '';
      areas += `<path${named} d="${drawn}" fill="${fillOf(drawing, place)}">${title}</path>`;
      if (drawing.hatched && drawing.hatched.has(place)) hatched += drawn;
      const dash = code && DASHES[drawing.statuses[place]];
      if (dash) uncertain += `<path d="${drawn}" stroke-dasharray="${dash}"/>`;
    }
    const { KINDS } = kansen.mapMarks;
    const lines = KINDS.filter((kind) => marks[kind.name]).map((kind) => {
      const places = marks[kind.name].map((code) => known.place.get(code));
      return strokes(places.map((place) => outlines.get(place)).filter(Boolean), kind);
    });
    return (
      `<g stroke="#3c4658" stroke-opacity="0.35" stroke-width="0.4" stroke-linejoin="round">${areas}</g>` +
      (hatched ? `<path d="${hatched}" fill="url(#kb-uncertain)"/>` : '') +
      `<g fill="none" stroke="#111827" stroke-width="1">${uncertain}</g><g stroke-linejoin="round">${lines.join('')}</g>`
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

/* How regions look on a map: the layers, and the patterns for what has no value.
   Everything that changes is feature state: the shapes are handed to the map once.
   State of a region: fill (colour or null), status (place in model.STATUSES), marked, hover. */
(function () {
  'use strict';
  const kansen = (window.kansen = window.kansen || {});
  const STATUS = { final: 0, provisional: 1, estimated: 2, suppressed: 3, missing: 4, not_applicable: 5 };
  const DARK = '#111827';
  const LIGHT = '#ffffff';
  const AMBER = '#ffb000';
  const GROUND = '#ffffff';
  const PATTERN_SIZE = 8;

  const state = (name, otherwise) => ['coalesce', ['feature-state', name], otherwise];
  const marked = ['boolean', ['feature-state', 'marked'], false];
  const hovered = ['boolean', ['feature-state', 'hover'], false];
  const statusIs = (...wanted) => ['match', state('status', STATUS.missing), wanted, 1, 0];
  // A colour or pattern that changes shows at once: the default fades for 300 ms.
  const AT_ONCE = { duration: 0, delay: 0 };

  /** A canvas with the pattern of a status: hatched for missing, dotted for withheld. */
  function patternCanvas(status, pattern, scale) {
    const canvas = document.createElement('canvas');
    canvas.width = canvas.height = PATTERN_SIZE * scale;
    const pen = canvas.getContext('2d');
    pen.scale(scale, scale);
    pen.fillStyle = pattern.paper;
    pen.fillRect(0, 0, PATTERN_SIZE, PATTERN_SIZE);
    pen.strokeStyle = pen.fillStyle = pattern.ink;
    if (status === STATUS.missing) hatch(pen);
    if (status === STATUS.suppressed) dots(pen);
    return canvas;
  }

  function hatch(pen) {
    pen.lineWidth = 1;
    pen.beginPath();
    for (const shift of [-PATTERN_SIZE, 0, PATTERN_SIZE]) {
      pen.moveTo(shift - 1, PATTERN_SIZE + 1);
      pen.lineTo(shift + PATTERN_SIZE + 1, -1);
    }
    pen.stroke();
  }

  function dots(pen) {
    for (const [x, y] of [[2, 2], [6, 6]]) {
      pen.beginPath();
      pen.arc(x, y, 1.1, 0, 2 * Math.PI);
      pen.fill();
    }
  }

  /** Makes a pattern at the moment the map asks for it. */
  function addPatterns(map, pattern) {
    map.on('styleimagemissing', ({ id }) => {
      const canvas = patternCanvas(STATUS[id], pattern, 2);
      const image = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
      if (!map.hasImage(id)) map.addImage(id, image, { pixelRatio: 2 });
    });
  }

  function fill(id, paint) {
    return { id, type: 'fill', source: 'regions', paint: { 'fill-antialias': false, ...paint } };
  }

  function line(id, paint, more) {
    const layout = { 'line-join': 'round' };
    return { id, type: 'line', source: 'regions', layout, paint, ...more };
  }

  function patternLayer(name, status) {
    const shown = statusIs(status);
    return fill(name, { 'fill-pattern': name, 'fill-opacity': shown, 'fill-opacity-transition': AT_ONCE });
  }

  function layers(pattern) {
    const nothing = ['literal', []];
    const isMine = { filter: ['in', ['id'], nothing] };
    const uncertain = statusIs(STATUS.provisional, STATUS.estimated, STATUS.not_applicable);
    return [
      fill('fill', { 'fill-color': ['to-color', state('fill', pattern.paper)], 'fill-color-transition': AT_ONCE }),
      patternLayer('missing', STATUS.missing),
      patternLayer('suppressed', STATUS.suppressed),
      line('border', { 'line-color': LIGHT, 'line-width': ['interpolate', ['linear'], ['zoom'], 5, 0.3, 10, 1.2] }),
      line('uncertain', { 'line-color': DARK, 'line-width': 1, 'line-dasharray': [1, 2.5], 'line-opacity': uncertain }),
      line('edge', {
        'line-color': ['case', marked, DARK, LIGHT],
        'line-width': ['case', marked, 4.5, hovered, 4, 0],
      }),
      line('core', {
        'line-color': ['case', hovered, DARK, AMBER],
        'line-width': ['case', marked, 2.2, hovered, 2, 0],
      }),
      line('mine-edge', { 'line-color': LIGHT, 'line-width': 5.5 }, isMine),
      line('mine', { 'line-color': DARK, 'line-width': 3 }, isMine),
    ];
  }

  /** The whole style for one set of shapes; no tiles, no letters, no outside address. */
  function style(shapes, pattern) {
    const data = new URL(shapes, window.location.href).href;
    const source = { type: 'geojson', data, maxzoom: 12, tolerance: 0.25, buffer: 8 };
    const ground = { id: 'ground', type: 'background', paint: { 'background-color': GROUND } };
    return { version: 8, sources: { regions: source }, layers: [ground, ...layers(pattern)] };
  }

  function showMine(map, ids) {
    for (const layer of ['mine-edge', 'mine']) map.setFilter(layer, ['in', ['id'], ['literal', ids]]);
  }

  kansen.mapLayers = { STATUS, style, addPatterns, patternCanvas, showMine };
})();

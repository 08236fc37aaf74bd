/* How regions look on a map: the layers, and the patterns for what has no value.
   Everything that changes is feature state: the shapes are handed to the map once.
   State of a region: fill (colour or null), status (place in model.STATUSES). */
(() => {
  'use strict';
  const { kansen } = window;
  const STATUS = { final: 0, provisional: 1, estimated: 2, suppressed: 3, missing: 4, not_applicable: 5 };
  const PATTERNED = [STATUS.missing, STATUS.suppressed, STATUS.not_applicable];
  const DARK = '#111827';
  const GROUND = '#ffffff';
  // Shows the lightest class on the white ground, and leaves small regions their colour when seen from afar.
  const BORDER = ['interpolate', ['linear'], ['zoom'], 6, 'rgba(60, 70, 88, 0.2)', 9, 'rgba(60, 70, 88, 0.4)'];
  const PATTERN_SIZE = 8;
  const HATCHING = 'uncertain';
  const HATCHING_SIZE = 7;
  /** A light edge with a dark line in it: [colour, width]. */
  const EDGED = /** @type {[string, number][]} */ ([
    ['rgba(255, 255, 255, 0.7)', 1.7],
    [DARK, 0.7],
  ]);

  const state = (name, otherwise) => ['coalesce', ['feature-state', name], otherwise];
  const statusIs = (...wanted) => ['match', state('status', STATUS.missing), wanted, 1, 0];
  // A colour or pattern that changes shows at once: the default fades for 300 ms.
  const AT_ONCE = { duration: 0, delay: 0 };

  /** A canvas with the pattern of a status: hatched for missing, dotted for withheld, dashes for not applicable. */
  function patternCanvas(status, pattern, scale) {
    const canvas = document.createElement('canvas');
    canvas.width = canvas.height = PATTERN_SIZE * scale;
    const pen = kansen.canvas.penOf(canvas);
    pen.scale(scale, scale);
    pen.fillStyle = pattern.paper;
    pen.fillRect(0, 0, PATTERN_SIZE, PATTERN_SIZE);
    pen.strokeStyle = pen.fillStyle = pattern.ink;
    if (status === STATUS.missing) hatch(pen);
    if (status === STATUS.suppressed) dots(pen);
    if (status === STATUS.not_applicable) dashes(pen);
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
    for (const [x, y] of [
      [2, 2],
      [6, 6],
    ]) {
      pen.beginPath();
      pen.arc(x, y, 1.1, 0, 2 * Math.PI);
      pen.fill();
    }
  }

  function dashes(pen) {
    pen.lineWidth = 1;
    pen.beginPath();
    for (const [x, y] of [
      [0.5, 2.5],
      [4.5, 6.5],
    ]) {
      pen.moveTo(x, y);
      pen.lineTo(x + 3, y);
    }
    pen.stroke();
  }

  /** A see-through canvas with the hatching of an uncertain class: the other way than that of a missing figure, wider,
      and with a light edge, so that it shows on every colour and leaves the colour to be seen. */
  function hatchingCanvas(scale) {
    const canvas = document.createElement('canvas');
    canvas.width = canvas.height = HATCHING_SIZE * scale;
    const pen = kansen.canvas.penOf(canvas);
    pen.scale(scale, scale);
    for (const [colour, width] of EDGED) {
      pen.strokeStyle = colour;
      pen.lineWidth = width;
      pen.beginPath();
      for (const shift of [-HATCHING_SIZE, 0, HATCHING_SIZE]) {
        pen.moveTo(shift - 2, -2);
        pen.lineTo(shift + HATCHING_SIZE + 2, HATCHING_SIZE + 2);
      }
      pen.stroke();
    }
    return canvas;
  }

  /** Makes a pattern at the moment the map asks for it. */
  function addPatterns(map, pattern) {
    map.on('styleimagemissing', ({ id }) => {
      const canvas = id === HATCHING ? hatchingCanvas(2) : patternCanvas(STATUS[id], pattern, 2);
      const image = kansen.canvas.penOf(canvas).getImageData(0, 0, canvas.width, canvas.height);
      if (!map.hasImage(id)) map.addImage(id, image, { pixelRatio: 2 });
    });
  }

  function fill(id, paint) {
    return { id, type: 'fill', source: 'regions', paint: { 'fill-antialias': false, ...paint } };
  }

  function patternLayer(name, status) {
    const visible = statusIs(status);
    return fill(name, { 'fill-pattern': name, 'fill-opacity': visible, 'fill-opacity-transition': AT_ONCE });
  }

  // Layers that only some figures need; each costs time in every frame, so it is added with the first that does.
  const SELDOM = new Map([
    [STATUS.suppressed, () => patternLayer('suppressed', STATUS.suppressed)],
    [STATUS.not_applicable, () => patternLayer('not_applicable', STATUS.not_applicable)],
    [STATUS.estimated, () => uncertainLayer('estimated', STATUS.estimated)],
    [STATUS.provisional, () => uncertainLayer('provisional', STATUS.provisional)],
  ]);
  // A provisional figure has a dotted outline, an estimated one a dashed outline.
  const DASHES = new Map([
    [STATUS.provisional, [1, 2.5]],
    [STATUS.estimated, [5, 2.5]],
  ]);

  function uncertainLayer(id, status) {
    const paint = {
      'line-color': DARK,
      'line-width': 1,
      'line-dasharray': DASHES.get(status),
      'line-opacity': statusIs(status),
    };
    return { id, type: 'line', source: 'regions', layout: { 'line-join': 'round' }, paint };
  }

  function seldomLayers(statuses) {
    return Array.from(new Set(statuses)).flatMap((status) => SELDOM.get(status)?.() || []);
  }

  /** Adds the layers for statuses that the map did not show before. */
  function addLayers(map, statuses) {
    for (const layer of seldomLayers(statuses)) if (!map.getLayer(layer.id)) map.addLayer(layer);
  }

  /** Adds the hatching of uncertain classes with the first drawing that shows it; feature state `uncertain` is 1 there. */
  function addHatching(map, hatched) {
    if (!hatched.size || map.getLayer(HATCHING)) return;
    map.addLayer(
      fill(HATCHING, {
        'fill-pattern': HATCHING,
        'fill-opacity': state('uncertain', 0),
        'fill-opacity-transition': AT_ONCE,
      }),
    );
  }

  /** The whole style for one set of shapes; no tiles, no letters, no outside address. */
  function style(drawing) {
    const address = new URL(drawing.shapes, window.location.href).href;
    const layers = [
      { id: 'ground', type: 'background', paint: { 'background-color': GROUND } },
      fill('fill', {
        'fill-color': ['to-color', state('fill', drawing.pattern.paper)],
        'fill-color-transition': AT_ONCE,
        'fill-antialias': true,
        'fill-outline-color': BORDER,
      }),
      patternLayer('missing', STATUS.missing),
      ...seldomLayers(drawing.statuses),
    ];
    return { version: 8, sources: { regions: { type: 'geojson', data: address, maxzoom: 12, buffer: 8 } }, layers };
  }

  kansen.mapLayers = {
    STATUS,
    PATTERNED,
    DASHES,
    style,
    addLayers,
    addHatching,
    addPatterns,
    patternCanvas,
    hatchingCanvas,
    HATCHING_SIZE,
  };
})();

/* Large type for presenting: charts get every letter, point and margin larger, and their own sizes back at the end;
   maps keep the country they showed. */
(() => {
  'use strict';
  const { kansen } = window;
  const SMALLEST = 18; // pixels: nothing that is presented is written smaller
  const NORMAL = 12; // pixels: the smallest letter of a chart on the page
  const GROWTH = 0.75; // points and margins grow less than letters
  let plots = new Map(); // plot -> what it had
  let cameras = new Map(); // map -> what it showed
  const stagedMaps = []; // maps that are presented
  let factor = 1;

  /** The size of type that the style sheet gives the figure, against that of the page. */
  function factorOf(panel) {
    return Math.max(SMALLEST, parseFloat(getComputedStyle(panel).fontSize)) / NORMAL;
  }

  /** Every size of a letter in a layout, by its path: {'xaxis.title.font.size': 13}. */
  function letters(part, path, lengths) {
    const parts = Object.entries(part).filter(([, value]) => value && typeof value === 'object');
    for (const [key, value] of parts) {
      const here = pathOf(path, key, Array.isArray(part));
      if (/font$/.test(key) && typeof value.size === 'number') lengths[`${here}.size`] = value.size;
      else if (key[0] !== '_') letters(value, here, lengths);
    }
    return lengths;
  }

  /** The path of a part of a layout, as Plotly has it: 'xaxis.title', 'annotations[2]'.
      @param {string} path @param {string} key @param {boolean} inList */
  function pathOf(path, key, inList) {
    if (inList) return `${path}[${key}]`;
    return path ? `${path}.${key}` : key;
  }

  function layoutSizes(layout) {
    const lengths = letters(layout, '', {});
    for (const [side, size] of Object.entries(layout.margin || {})) {
      if (typeof size === 'number') lengths[`margin.${side}`] = size;
    }
    return lengths;
  }

  const grown = (path, size) => {
    if (/font\.size$/.test(path)) return Math.max(SMALLEST, size * factor);
    return size * (1 + (factor - 1) * GROWTH);
  };

  const times = (size) => {
    if (size === undefined) return undefined;
    return typeof size === 'number' ? grown('', size) : Array.from(size, times);
  };

  /** Of every trace what is to grow: {'marker.size': [7, 12], ...}, undefined where a trace has none. */
  function traceSizes(data) {
    const of = (pick) => data.map((trace) => pick(trace));
    return {
      'marker.size': of((trace) => trace.marker?.size),
      'marker.line.width': of((trace) => trace.marker?.line?.width),
      'line.width': of((trace) => trace.line?.width),
      'textfont.size': of((trace) => trace.textfont?.size),
      'colorbar.tickfont.size': of(({ colorbar }) => colorbar?.tickfont?.size),
    };
  }

  function grow(plot) {
    const { data, layout } = plot;
    const had = { layout: layoutSizes(layout), traces: traceSizes(data) };
    const larger = Object.fromEntries(Object.entries(had.layout).map(([path, size]) => [path, grown(path, size)]));
    const traces = Object.fromEntries(
      Object.entries(had.traces)
        .map(([path, sizes]) => {
          return [path, sizes.map((size) => (/font\.size$/.test(path) && size ? grown(path, size) : times(size)))];
        })
        .filter(([, sizes]) => sizes.some((size) => size !== undefined)),
    );
    had.mark = larger['font.size'];
    had.margin = larger['margin.r'];
    had.ends = kansen.presentEnds.had(layout);
    plots.set(plot, had);
    window.Plotly.update(plot, traces, larger);
  }

  function shrink(plot, had) {
    if (!plot.isConnected || !plot.layout || plot.layout.font.size !== had.mark) return; // drawn anew since
    const traces = Object.entries(had.traces).filter(([, sizes]) => sizes.some((size) => size !== undefined));
    window.Plotly.update(plot, Object.fromEntries(traces), { ...had.layout, ...had.ends });
  }

  /** A new figure of the server comes in at its own size; in a new frame labels stand elsewhere. */
  function again(plot) {
    const had = plots.get(plot);
    if (!had || !plot.layout.font) return;
    const anew = plot.layout.font.size !== had.mark;
    if (anew) plots.delete(plot);
    setTimeout(() => {
      if (factor === 1 || !plot.isConnected) return;
      if (anew) grow(plot);
      else if (plots.get(plot) === had) kansen.presentEnds.spread(plot, had.ends, had.margin);
    });
  }

  function keepCamera(element) {
    const view = kansen.map.view(element.id);
    if (!view?.map) return;
    const { map } = view;
    stagedMaps.push(map);
    if (!kansen.mapCamera.moved(map)) return; // it looks for itself
    const bounds = map.getBounds();
    cameras.set(map, bounds);
    settle(map, bounds);
  }

  /** Shows the same part of the country in the new frame. */
  function settle(map, bounds) {
    requestAnimationFrame(() => {
      map.resize();
      map.fitBounds(bounds, { animate: false, padding: 0 });
    });
  }

  function enlarge(panel) {
    factor = factorOf(panel);
    kansen.stage.enlarge(factor);
    for (const plot of panel.querySelectorAll('.js-plotly-plot')) {
      if (!plot.layout?.font) continue;
      if (!plot.kbScaled) plot.on('plotly_afterplot', () => again(plot));
      plot.kbScaled = true;
      grow(plot);
      window.Plotly.Plots.resize(plot);
    }
    for (const canvas of panel.querySelectorAll('.map-canvas')) keepCamera(canvas);
  }

  function restore() {
    const [grownPlots, kept] = [plots, cameras];
    [plots, cameras, factor] = [new Map(), new Map(), 1];
    kansen.stage.enlarge(factor);
    for (const [plot, had] of grownPlots) {
      shrink(plot, had);
      requestAnimationFrame(() => {
        if (plot.isConnected) window.Plotly.Plots.resize(plot);
      });
    }
    for (const [map, bounds] of kept) settle(map, bounds);
    // In its old frame again a map looks once more, also when its own watch on its size was late.
    for (const map of stagedMaps.splice(0))
      requestAnimationFrame(() => {
        if (!kept.has(map)) map.resize();
      });
  }

  kansen.presentScale = { enlarge, restore };
})();

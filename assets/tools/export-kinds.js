/* The image of each kind of panel but the table: maps, the years beside each other, and charts, with their legends. */
(() => {
  'use strict';
  const { kansen } = window;
  const GAP = 20;
  const QUIET = '#505a69';

  /** One small map with its period and middle above it. */
  async function small(view, one, width) {
    const { line } = kansen.exportText;
    const drawing = { ...view.drawing, ...one.drawing };
    const camera = kansen.exportMap.cameraOf(kansen.exportMap.whole(one), width, 1.2 * width);
    const marks = { mine: kansen.links.mine(), marked: Array.from(kansen.links.marked()) };
    const drawn = await kansen.exportMap.regions(drawing, camera, marks, view.words);
    const head =
      line(one.drawing.period, 0, 14, { size: 15, weight: 650 }) +
      line(one.drawing.note || '', 0, 32, { size: 12, colour: QUIET });
    return { markup: `${head}<g transform="translate(0 40)">${drawn}</g>`, height: camera.height + 40 };
  }

  /** A figure through the years: the small maps in rows, and their legend. */
  async function years(section, width) {
    const view = kansen.years.view(`${section.id}-canvas`);
    if (!view?.maps) throw new Error(`${section.id}: nothing is drawn here`);
    const columns = Math.min(3, view.maps.length);
    const wide = (width - GAP * (columns - 1)) / columns;
    const drawn = await Promise.all(view.maps.map((one) => small(view, one, wide)));
    const high = Math.max(...drawn.map(({ height }) => height)) + GAP;
    const placed = drawn.map(({ markup }, place) => {
      return `<g transform="translate(${(place % columns) * (wide + GAP)} ${Math.floor(place / columns) * high})">${markup}</g>`;
    });
    const maps = { markup: placed.join(''), height: Math.ceil(drawn.length / columns) * high };
    const legend = kansen.exportLegend.ofMap(
      { ...view, drawing: view.legend.drawing, places: (codes) => view.places(codes) },
      width,
    );
    const patterns = { markup: kansen.exportMap.patterns(view.drawing.pattern), height: 0.1 };
    return [kansen.exportText.stack([patterns, maps, legend], 12)];
  }

  /** One map, as it looks now. @param {HTMLElement} section @param {number} width */
  async function map(section, width) {
    const view = kansen.map.view(`${section.id}-canvas`);
    if (!view?.drawing || !section.contains(view.element)) throw new Error(`${section.id}: nothing is drawn here`);
    return [await kansen.exportMap.picture(view, width), kansen.exportLegend.ofMap(view, width)];
  }

  /** The charts of a panel under each other. @param {HTMLElement} section @param {number} width */
  async function charts(section, width) {
    const plots = kansen.dom.plots(section).filter((plot) => plot.data?.length);
    if (!plots.length) throw new Error(`${section.id}: nothing is drawn here`);
    const pictures = await Promise.all(plots.map((plot) => kansen.exportChart.picture(plot, width)));
    return [...pictures, kansen.exportLegend.ofChart(plots, width)];
  }

  kansen.exportImage.register('map', map);
  kansen.exportImage.register('years', years);
  for (const kind of ['chart', 'matrix', 'pair']) kansen.exportImage.register(kind, charts);
})();

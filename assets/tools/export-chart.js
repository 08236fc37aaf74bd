/* A chart as an SVG: Plotly draws it once more at the size of the image, with every region and the marked ones as points. */
(() => {
  'use strict';
  const { kansen } = window;
  const DARK = '#111827';
  const QUIET = '#505a69';
  const LEAST = 340;
  const MOST = { scatter: 640, trend: 460, within: 340, funnel: 520 }; // how high, by panel; a second row takes half as much again
  const HIGHEST = 560;

  /** The marked regions of one trace, as they look on the page. */
  function markedTrace(trace, marked) {
    const at = trace.customdata.map((code, place) => (marked.has(code) ? place : -1)).filter((place) => place >= 0);
    const pick = (list) => at.map((place) => list[place]);
    const marker = { color: '#ffb000', size: 9, opacity: 1, line: { color: '#111827', width: 1.5 } };
    return {
      ...trace,
      x: pick(trace.x),
      y: pick(trace.y),
      customdata: pick(trace.customdata),
      text: pick(trace.text || []),
      marker,
      selected: {},
      unselected: {},
    };
  }

  /** A trace with the points that the page has on a canvas. */
  function isVisible(trace) {
    if (!trace.marker?.maxdisplayed) return trace;
    return { ...trace, opacity: 1, marker: { ...trace.marker, maxdisplayed: 0 } };
  }

  function withMarks(data) {
    const marked = kansen.links.marked();
    const drawn = data.map(isVisible);
    const regions = drawn.filter((trace) => trace.meta && trace.meta.role === 'regions' && trace.customdata);
    return marked.size ? [...drawn, ...regions.map((trace) => markedTrace(trace, marked))] : drawn;
  }

  const flat = (title) => (title?.text || '').replaceAll('<br>', ' ');

  /** The axes with their titles on one line: an image is wider than a panel. */
  function axesOf(layout) {
    const named = Object.keys(layout).filter((name) => /^[xy]axis\d*$/.test(name) && layout[name].title);
    return Object.fromEntries(
      named.map((name) => {
        return [name, { ...layout[name], title: { ...layout[name].title, text: flat(layout[name].title) } }];
      }),
    );
  }

  /** Whether a plot has a point for any of these regions. */
  function draws(plot, codes) {
    const codeSet = new Set(codes);
    return plot.data.some((trace) => Array.from(trace.customdata || []).some((code) => codeSet.has(code)));
  }

  /** Which figure is A and which is B, where a sentence about a scatter speaks of both. */
  function sides(section) {
    const plot = section.querySelector('#scatter-figure .js-plotly-plot');
    if (!plot?.layout.xaxis.title) return '';
    return `A: ${flat(plot.layout.xaxis.title)}. B: ${flat(plot.layout.yaxis.title)}.`;
  }

  /** The picture of a Plotly plot as it stands now: {markup, height}. */
  async function picture(plot, width) {
    const { clientWidth, clientHeight } = plot;
    const rows = Object.keys(plot.layout).filter((name) => /^yaxis\d*$/.test(name)).length;
    const most = (MOST[plot.closest('section').id] || HIGHEST) * (1 + (rows - 1) / 2);
    const height = Math.round(Math.min(most, Math.max(LEAST, (clientHeight / clientWidth) * width)));
    const { wide } = plot.layout.meta || {};
    const layout = { ...plot.layout, ...axesOf(plot.layout), ...wide, autosize: false, width, height, selections: [] };
    const config = { locale: document.documentElement.lang };
    const address = await window.Plotly.toImage(
      { data: withMarks(plot.data), layout, config },
      { format: 'svg', width, height, imageDataOnly: true },
    );
    const svg = new DOMParser().parseFromString(address, 'image/svg+xml').documentElement;
    svg.removeAttribute('style');
    svg.setAttribute('overflow', 'visible'); // labels may stand in the edge of the image
    return { markup: new XMLSerializer().serializeToString(svg), height };
  }

  /** The signs of the key under a chart, as trend.css draws them. */
  const SIGNS = {
    provisional: `<circle cx="11" cy="6.5" r="4.5" fill="none" stroke="${DARK}" stroke-width="2"/>`,
    estimated: `<path d="M11 1 16.5 6.5 11 12 5.5 6.5Z" fill="none" stroke="${DARK}" stroke-width="2"/>`,
    recast: `<path d="M11 1 16.5 6.5 11 12 5.5 6.5Z" fill="${DARK}"/>`,
    range: '<rect x="3" y="1" width="16" height="11" fill="#cdd3dc"/>',
    bar: '<rect x="3" y="1" width="16" height="11" fill="#cdd3dc"/>',
    dot: `<circle cx="11" cy="6.5" r="4.5" fill="${QUIET}"/>`,
    country: `<path d="M2 6.5h18" stroke="${QUIET}" stroke-width="2" stroke-dasharray="5 3"/>`,
    compared: '<path d="M2 6.5h18" stroke="#276fb8" stroke-width="2"/>',
    break: `<path d="M11 0v13" stroke="${DARK}" stroke-width="2" stroke-dasharray="2 3"/>`,
    gap: `<path d="M2 6.5h6M14 6.5h6" stroke="${DARK}" stroke-width="2"/>`,
  };

  /** The key of a chart, as the figure itself tells it. */
  function keyOf(plot) {
    const meta = plot.layout?.meta || {};
    return (meta.key || []).map(({ symbol, text }) => ({ text, sample: SIGNS[symbol] || SIGNS.dot }));
  }

  kansen.exportChart = { picture, sides, draws, keyOf };
})();

/* Images of what is neither one map nor a plain chart: the years beside each other, the key under a chart, a table. */
(function () {
  'use strict';
  const kansen = (window.kansen = window.kansen || {});
  const GAP = 20;
  const ROWS = 30; // of a table; all of them are in the data file
  const LINE = 26;
  const DARK = '#111827';
  const QUIET = '#505a69';

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
    const meta = (plot.layout && plot.layout.meta) || {};
    return (meta.key || []).map(({ symbol, text }) => ({ text, sample: SIGNS[symbol] || SIGNS.dot }));
  }

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
    if (!view || !view.maps) throw new Error(`${section.id}: nothing is drawn here`);
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
    return kansen.exportLegend.stack([patterns, maps, legend], 12);
  }

  function cellText(rows, column, place) {
    if (column.kind !== 'number') return rows[column.key === 'name' ? 'names' : column.key][place];
    const value = rows[column.key][place];
    const status = rows[`${column.key}_status`][place];
    const number = value === null ? '' : kansen.format.number(value, column.decimals);
    return [status || value === null ? rows.status_words[status] : '', number].filter(Boolean).join(' ');
  }

  /** The first rows of the table in the order on the page, and how many there are in all. */
  function table(section, width) {
    const { rows, shown, own, words } = kansen.table.table('table-view');
    const { line, block } = kansen.exportText;
    const wide = width / rows.columns.length;
    const at = (column, order) => (column.kind === 'number' ? wide * (order + 1) - 8 : wide * order);
    const look = (column, more) => ({ size: 13, anchor: column.kind === 'number' ? 'end' : 'start', ...more });
    let markup = '';
    let high = 0;
    rows.columns.forEach((column, order) => {
      const unit = column.kind === 'number' && column.unit ? ` (${column.unit})` : '';
      const head = block(column.label + unit, at(column, order), 0, wide - 16, look(column, { weight: 650 }));
      markup += head.markup;
      high = Math.max(high, head.height);
    });
    const together = rows.together || [];
    if (together.length) {
      const said = [together[0].name, '', ...together.map((one) => one.text), together[0].text];
      rows.columns.forEach((column, across) => {
        markup += line(said[across], at(column, across), high + 18, look(column, { weight: 650 }));
      });
      high += LINE;
    }
    shown.slice(0, ROWS).forEach((place, order) => {
      const y = high + 6 + order * LINE;
      const mine = own.includes(rows.codes[place]);
      markup += `<path d="M0 ${y}H${width}" stroke="${order ? '#e7e9ec' : DARK}"/>`;
      rows.columns.forEach((column, across) => {
        const said = mine && column.key === 'name' ? ` (${words.mine})` : '';
        const text = kansen.exportText.wrap(cellText(rows, column, place) + said, wide - 12, 13, 650)[0] || '';
        markup += line(text, at(column, across), y + 18, look(column, { weight: mine ? 650 : 400 }));
      });
    });
    const count = Math.min(ROWS, shown.length);
    const { fill, number } = kansen.format;
    const told = fill(kansen.tools.words.rows, { shown: number(count, 0), total: number(rows.codes.length, 0) });
    markup += line(told, 0, high + 6 + count * LINE + 26, { size: 13, colour: QUIET });
    return { markup, height: high + count * LINE + 40 };
  }

  kansen.exportFigures.set('years', years);
  kansen.exportFigures.set('table', table);
  kansen.exportMore = { keyOf };
})();

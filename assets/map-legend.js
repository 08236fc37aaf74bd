/* The legend: how many regions have which value, the classes with their limits, where mine stands,
   and every status that occurs. Plain HTML, so that it survives a screenshot. */
(function () {
  'use strict';
  const kansen = (window.kansen = window.kansen || {});
  const BINS = 40;

  /** How many values fall in each of `BINS` equal steps from least to most. */
  function histogram(values) {
    const present = values.filter((value) => value !== null);
    const least = Math.min(...present);
    const most = Math.max(...present);
    const step = (most - least) / BINS || 1;
    const counts = new Array(BINS).fill(0);
    for (const value of present) counts[Math.min(BINS - 1, Math.floor((value - least) / step))] += 1;
    return { least, most, step, counts };
  }

  function classOf(value, limits) {
    const found = limits.findIndex((limit) => value <= limit);
    return found < 0 ? limits.length - 1 : found;
  }

  function bars(drawing, found) {
    const { make } = kansen.format;
    const frame = make('div', 'kb-legend-bars', null, { 'aria-hidden': 'true' });
    const highest = Math.max(...found.counts);
    found.counts.forEach((count, place) => {
      const bar = make('span', 'kb-legend-bar');
      const middle = found.least + (place + 0.5) * found.step;
      bar.style.height = count ? `${Math.max(4, (100 * count) / highest)}%` : '0';
      bar.style.backgroundColor = drawing.colours[classOf(middle, drawing.limits)];
      frame.append(bar);
    });
    return frame;
  }

  function mineMark(frame, found, value) {
    if (value === null || value === undefined) return;
    const mark = kansen.format.make('span', 'kb-legend-mine');
    const share = (value - found.least) / (found.most - found.least || 1);
    mark.style.left = `${100 * Math.min(1, Math.max(0, share))}%`;
    frame.append(mark);
  }

  /** The classes on the same scale as the bars above them: narrow where many regions lie close together. */
  function scale(drawing, found) {
    const frame = kansen.format.make('div', 'kb-legend-scale', null, { 'aria-hidden': 'true' });
    const edges = [found.least, ...drawing.limits];
    drawing.colours.forEach((colour, place) => {
      const part = kansen.format.make('span');
      part.style.flexGrow = Math.max(0, edges[place + 1] - edges[place]);
      part.style.backgroundColor = colour;
      frame.append(part);
    });
    return frame;
  }

  /** Every class with its colour and upper limit, and in its title how many regions it holds. */
  function classes(drawing, words) {
    const { make, number, bare, fill } = kansen.format;
    const frame = make('div', 'kb-legend-classes');
    drawing.colours.forEach((colour, place) => {
      const count = drawing.classes.filter((found) => found === place).length;
      const title = fill(words.legend_class, { n: number(count, 0), total: number(drawing.classes.length, 0) });
      const box = make('div', 'kb-legend-class', null, { title });
      const swatch = make('span', 'kb-legend-swatch');
      swatch.style.backgroundColor = colour;
      const limit = fill(words.legend_limit, { limit: bare(drawing.limits[place], drawing.decimals, drawing.unit) });
      box.append(swatch, make('span', 'kb-legend-limit', limit));
      frame.append(box);
    });
    return frame;
  }

  function statusItem(status, count, drawing, words) {
    const { make, fill, number } = kansen.format;
    const item = make('span', 'kb-legend-status');
    const { PATTERNED, patternCanvas } = kansen.mapLayers;
    const sample = make('span', 'kb-legend-sample');
    if (PATTERNED.includes(status)) {
      sample.style.backgroundImage = `url(${patternCanvas(status, drawing.pattern, 2).toDataURL()})`;
    } else {
      sample.classList.add('kb-legend-dashed');
      sample.style.backgroundColor = drawing.colours[Math.floor(drawing.colours.length / 2)];
    }
    item.append(sample);
    const regions = fill(words.legend_regions, { n: number(count, 0) });
    item.append(make('span', '', `${words.statuses[status]} (${regions})`));
    return item;
  }

  function statuses(drawing, words) {
    const counts = new Map();
    for (const status of drawing.statuses) counts.set(status, (counts.get(status) || 0) + 1);
    const shown = Array.from(counts.keys()).filter((status) => status !== kansen.mapLayers.STATUS.final).sort();
    const frame = kansen.format.make('div', 'kb-legend-statuses');
    for (const status of shown) frame.append(statusItem(status, counts.get(status), drawing, words));
    return frame;
  }

  /** My figure, or from the lowest to the highest where several regions are mine. */
  function mineText(drawing, places, words) {
    const { bare, withUnit } = kansen.format;
    const values = places.map((place) => drawing.values[place]).filter((value) => value !== null);
    if (values.length < 2) return kansen.mapTooltip.figure(drawing, places[0], words).text;
    const most = withUnit(Math.max(...values), drawing.decimals, drawing.unit);
    return `${bare(Math.min(...values), drawing.decimals, drawing.unit)} – ${most}`;
  }

  function mineItem(drawing, places, words) {
    const { make } = kansen.format;
    const item = make('span', 'kb-legend-status');
    const text = `${words.mine}: ${mineText(drawing, places, words)}`;
    item.append(make('span', 'kb-legend-sample kb-legend-outline'), make('span', '', text));
    return item;
  }

  /** Draws the legend of a drawing into `frame`; minePlaces are the places of my region, one or several or none. */
  function draw(frame, drawing, minePlaces, words) {
    const parts = [];
    if (drawing.values.some((value) => value !== null)) {
      const found = histogram(drawing.values);
      const picture = bars(drawing, found);
      for (const place of minePlaces) mineMark(picture, found, drawing.values[place]);
      const key = kansen.format.make('div', 'kb-legend-key');
      key.append(picture, scale(drawing, found), classes(drawing, words));
      parts.push(key);
    }
    const notes = statuses(drawing, words);
    if (minePlaces.length) notes.prepend(mineItem(drawing, minePlaces, words));
    frame.replaceChildren(...parts, notes);
  }

  kansen.mapLegend = { draw, histogram };
})();

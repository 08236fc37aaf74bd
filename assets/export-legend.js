/* The legend of an image: classes with limits and counts, what every pattern means, mine and the marked regions. */
(function () {
  'use strict';
  const kansen = (window.kansen = window.kansen || {});
  const GAP = 6;
  const NAMED = 5;
  const BARS = 44; // how high the highest bar is
  const DARK = '#111827';

  function box(x, y, width, height, fill, more) {
    return `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${fill}" stroke="#aab0ba" ${more || ''}/>`;
  }

  function countsOf(drawing) {
    const counts = new Array(drawing.colours.length).fill(0);
    for (const place of drawing.classes) if (place >= 0) counts[place] += 1;
    return counts;
  }

  /** 't/m 4,1 %', '> 4,1 t/m 5,2 %', or the name of a class that has one. */
  function className(drawing, place, words) {
    const { fill, bare, withUnit } = kansen.format;
    const { limits, decimals, unit, key } = drawing;
    if (key && key.words && key.words.length) return key.words[place];
    const to = withUnit(limits[place], decimals, unit);
    if (!place) return fill(words.class_first, { to });
    return fill(words.class_above, { from: bare(limits[place - 1], decimals, unit), to });
  }

  /** How many regions have which value, in the colours of their classes; a mark where mine and the comparator stand. */
  function histogram(drawing, top, width, minePlaces) {
    const found = kansen.mapLegend.histogram(drawing.values);
    const each = width / found.counts.length;
    const highest = Math.max(...found.counts);
    const classAt = (value) =>
      Math.max(
        0,
        drawing.limits.findIndex((limit) => value <= limit),
      );
    let markup = '';
    found.counts.forEach((count, place) => {
      const high = count ? Math.max(2, (BARS * count) / highest) : 0;
      const colour = drawing.colours[classAt(found.least + (place + 0.5) * found.step)];
      if (high) markup += box(place * each + 0.5, top + BARS - high, each - 1, high, colour, 'stroke-width="0.4"');
    });
    const across = (value) => (width * (value - found.least)) / (found.most - found.least || 1);
    const mark = (value, look) =>
      value === null ? '' : `<path d="M${across(value)} ${top - 4}v${BARS + 4}" stroke="${DARK}" ${look}/>`;
    const compared = drawing.key && drawing.key.compared;
    if (compared) markup += mark(compared.value, 'stroke-width="2" stroke-dasharray="3 2"');
    const own = kansen.mapNotes.mineValues(drawing, minePlaces);
    for (const value of own) markup += mark(value, `stroke-width="${own.length > 3 ? 1 : 3}"`);
    return markup;
  }

  /** The classes beside each other: a bar of colour, its limits and how many regions it holds. */
  function classes(drawing, width, words, minePlaces) {
    const { line, block, QUIET } = kansen.exportText;
    const counts = countsOf(drawing);
    const each = (width - GAP * (counts.length - 1)) / counts.length;
    let markup = '';
    let highest = 0;
    const head = drawing.key && drawing.key.classing;
    const shown =
      drawing.values.some((value) => value !== null) && !(drawing.key && drawing.key.words && drawing.key.words.length);
    const top = (head ? 24 : 4) + (shown ? BARS + 4 : 0);
    if (shown) markup += histogram(drawing, head ? 24 : 4, width, minePlaces);
    if (head) markup += line(head, 0, 13, { size: 13, weight: 600, colour: QUIET });
    counts.forEach((count, place) => {
      const x = place * (each + GAP);
      const said = block(className(drawing, place, words), x, top + 18, each, { size: 13 });
      const n = kansen.format.number(count, 0);
      const regions = drawing.key && drawing.key.many ? `${n} ${count === 1 ? drawing.key.one : drawing.key.many}` : n;
      const held = block(regions, x, top + 18 + said.height, each, { size: 12, colour: QUIET });
      markup += box(x, top, each, 14, drawing.colours[place]) + said.markup + held.markup;
      highest = Math.max(highest, top + 18 + said.height + held.height);
    });
    return { markup, height: highest };
  }

  /** The three by three cells of a two-way map, B upward and A to the right, and what low and high are. */
  function cells(drawing, width, words, mapWords) {
    const { line, block, QUIET } = kansen.exportText;
    const { fill, withUnit, number } = kansen.format;
    const counts = countsOf(drawing);
    const ink = kansen.mapNotes.inkOn;
    let markup =
      line('B ↑', 0, 44, { size: 13, weight: 600 }) + line('A →', 62, 122, { size: 13, weight: 600, anchor: 'middle' });
    counts.forEach((count, place) => {
      const [x, y] = [28 + 34 * (place % 3), 34 * (2 - Math.floor(place / 3))];
      markup += box(x, y, 34, 34, drawing.colours[place], 'stroke-width="0.6"');
      markup += line(number(count, 0), x + 17, y + 21, {
        size: 12,
        anchor: 'middle',
        colour: ink(drawing.colours[place]),
      });
    });
    let y = 4;
    for (const side of ['a', 'b']) {
      const { name, period, limits, decimals, unit, agreed } = drawing.two_way[side];
      const [low, high] = limits.map((limit) => withUnit(limit, decimals, unit));
      const letter = side.toUpperCase();
      const named = block(fill(mapWords.two_side, { side: letter, name, period }), 160, y, width - 160, {
        size: 13,
        weight: 600,
      });
      const ends = [fill(mapWords.two_limits, { side: letter, low, high }), agreed].filter(Boolean).join(' · ');
      const told = block(ends, 160, y + named.height, width - 160, { size: 13, colour: QUIET });
      markup += named.markup + told.markup;
      y += named.height + told.height + 8;
    }
    return { markup, height: Math.max(126, y) };
  }

  function statusSample(status, drawing) {
    const { PATTERN } = kansen.exportMap;
    if (PATTERN[status]) return box(0, 0, 22, 13, `url(#kb-${PATTERN[status]})`);
    const dash = status === 2 ? '3 2' : '1 2.5';
    return `<rect width="22" height="13" fill="${drawing.colours[Math.min(1, drawing.colours.length - 1)]}" stroke="${DARK}" stroke-dasharray="${dash}"/>`;
  }

  function hatchSample({ colours }) {
    return box(0, 0, 22, 13, colours[Math.floor(colours.length / 2)]) + box(0, 0, 22, 13, 'url(#kb-uncertain)');
  }

  /** What the legend on the page notes beside the classes: mine, the comparator and every status, in its own words. */
  function notesOf(view) {
    const { of } = kansen.exportText;
    const statuses = Array.from(new Set(view.drawing.statuses))
      .filter((status) => status)
      .sort((one, other) => one - other);
    const shown = view.element.querySelectorAll(
      '.kb-legend-status:not(.kb-legend-hatch:not(:has([aria-pressed="true"])))',
    );
    return Array.from(shown, (item) => {
      const sample = item.querySelector('.kb-legend-sample');
      const hatched = item.querySelector('.kb-legend-by[aria-pressed="true"]');
      const text = hatched ? `${view.drawing.uncertain.word}: ${of(hatched)}` : of(item);
      if (sample.classList.contains('kb-legend-outline'))
        return {
          text,
          sample: `<rect x="1.5" y="1.5" width="19" height="10" fill="none" stroke="${DARK}" stroke-width="3"/>`,
        };
      if (sample.classList.contains('kb-legend-line'))
        return { text, sample: `<path d="M11 0V13" stroke="${DARK}" stroke-width="2" stroke-dasharray="2 2"/>` };
      if (item.classList.contains('kb-legend-hatch')) return { text, sample: hatchSample(view.drawing) };
      return { text, sample: statusSample(statuses.shift(), view.drawing) };
    });
  }

  function namesOf(codes) {
    const { fill, number } = kansen.format;
    const names = codes.slice(0, NAMED).map(kansen.links.name);
    if (codes.length > NAMED) names.push(fill(kansen.tools.words.and_more, { n: number(codes.length - NAMED, 0) }));
    return names.join(', ');
  }

  /** 'Gemarkeerd: Zeist, De Bilt', with its sign. */
  function markedNote(sample) {
    const codes = Array.from(kansen.links.marked());
    return codes.length ? [{ sample, text: `${kansen.tools.words.marked}: ${namesOf(codes)}` }] : [];
  }

  /** Notes after each other, on as many lines as they take. */
  function row(notes, width) {
    const { widthOf, block } = kansen.exportText;
    let [x, y, high, markup] = [0, 0, 0, ''];
    for (const { sample, text } of notes) {
      const wide = Math.min(width, 30 + widthOf(text, 13, 400) + 22);
      if (x && x + wide > width) {
        x = 0;
        y += high + 6;
        high = 0;
      }
      const said = block(text, x + 30, y, width - x - 30, { size: 13 });
      markup += `<g transform="translate(${x} ${y + 2})">${sample}</g>${said.markup}`;
      high = Math.max(high, said.height);
      x += wide;
    }
    return { markup, height: y + high };
  }

  /** Parts under each other: {markup, height}. */
  function stack(parts, gap) {
    let [y, markup] = [0, ''];
    for (const part of parts.filter(({ height }) => height)) {
      markup += `<g transform="translate(0 ${y})">${part.markup}</g>`;
      y += part.height + gap;
    }
    return { markup, height: Math.max(0, y - gap) };
  }

  function ofMap(view, width) {
    const words = kansen.tools.words;
    const amber = `<rect x="2" y="2" width="18" height="9" fill="none" stroke="${DARK}" stroke-width="4"/><rect x="2" y="2" width="18" height="9" fill="none" stroke="#ffb000" stroke-width="2"/>`;
    const { drawing } = view;
    const key = drawing.two_way
      ? cells(drawing, width, words, view.words)
      : classes(drawing, width, words, view.places(drawing.mine || kansen.links.mine()));
    return stack(
      [drawing.colours.length ? key : { height: 0 }, row([...notesOf(view), ...markedNote(amber)], width)],
      12,
    );
  }

  /** Of a chart: my region and the marked ones; all else is said inside it. */
  function ofChart(plots, width) {
    const words = kansen.tools.words;
    const mine = kansen.links.mine();
    const ring = `<circle cx="11" cy="6.5" r="5" fill="#fff" stroke="${DARK}" stroke-width="2.5"/>`;
    const dot = `<circle cx="11" cy="6.5" r="4.5" fill="#ffb000" stroke="${DARK}" stroke-width="1.5"/>`;
    const drawn = (codes) => plots.some((plot) => kansen.exportChart.draws(plot, codes));
    const disc = `<circle cx="11" cy="6.5" r="5.5" fill="${DARK}"/>`;
    const whole = plots.flatMap((plot) => plot.data).find(({ meta }) => meta && meta.role === 'together');
    const own =
      mine.length && drawn(mine)
        ? [{ sample: ring, text: `${whole ? words.parts : words.mine}: ${namesOf(mine)}` }]
        : [];
    if (whole) own.unshift({ sample: disc, text: whole.text[0] });
    const keys = plots.flatMap((plot) => kansen.exportMore.keyOf(plot));
    const marked = drawn(kansen.links.marked()) ? markedNote(dot) : [];
    return row([...keys, ...(keys.length ? [] : own), ...marked], width);
  }

  kansen.exportLegend = { ofMap, ofChart, row, stack, classes };
})();

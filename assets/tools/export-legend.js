/* The legend of an image: classes with limits and counts, what every pattern means, mine and the marked regions. */
(() => {
  'use strict';
  const { kansen } = window;
  const GAP = 6;
  const NAMED = 5;
  const BARS = 44; // how high the highest bar is
  const DARK = '#111827';

  function box(x, y, width, height, fill, more) {
    return `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${fill}" stroke="#aab0ba" ${more || ''}/>`;
  }

  /** 't/m 4,1 %', '> 4,1 t/m 5,2 %', or the name of a class that has one. */
  function className(drawing, place, words) {
    const { key } = drawing;
    if (key?.words.length) return key.words[place];
    return kansen.format.fill(place ? words.class_above : words.class_first, kansen.mapClasses.endsOf(drawing, place));
  }

  /** How many regions have which value, in the colours of their classes; a mark where mine and the comparator stand.
      @param {MapDrawing} drawing @param {number} top @param {number} width @param {number[]} minePlaces */
  function histogram(drawing, top, width, minePlaces) {
    const { mapClasses } = kansen;
    const bars = mapClasses.histogram(drawing.values);
    const colours = mapClasses.barColours(bars, drawing);
    const each = width / bars.counts.length;
    const highest = Math.max(...bars.counts);
    const drawn = bars.counts.map((count, place) => {
      const high = Math.max(2, (BARS * count) / highest);
      const bar = () =>
        box(place * each + 0.5, top + BARS - high, each - 1, high, colours[place], 'stroke-width="0.4"');
      return count ? bar() : '';
    });
    const mark = (/** @type {number | null} */ value, /** @type {string} */ look) => {
      if (value === null) return '';
      return `<path d="M${width * mapClasses.shareOf(bars, value)} ${top - 4}v${BARS + 4}" stroke="${DARK}" ${look}/>`;
    };
    const compared = drawing.key?.compared;
    const own = kansen.mapNotes.mineValues(drawing, minePlaces);
    const marks = own.map((value) => mark(value, `stroke-width="${own.length > 3 ? 1 : 3}"`));
    if (compared) marks.unshift(mark(compared.value, 'stroke-width="2" stroke-dasharray="3 2"'));
    return [...drawn, ...marks].join('');
  }

  /** The classes beside each other: a bar of colour, its limits and how many regions it holds. */
  function classes(drawing, width, words, minePlaces) {
    const { line, QUIET } = kansen.exportText;
    const counts = kansen.mapClasses.countsOf(drawing);
    const each = (width - GAP * (counts.length - 1)) / counts.length;
    const head = drawing.key?.classing;
    const worded = Boolean(drawing.key?.words.length);
    const bars = drawing.values.some((value) => value !== null) && !worded;
    const above = head ? 24 : 4;
    const top = above + (bars ? BARS + 4 : 0);
    const columns = counts.map((count, place) => {
      return column(drawing, place, { count, words, x: place * (each + GAP), top, width: each });
    });
    const markup = [
      bars ? histogram(drawing, above, width, minePlaces) : '',
      head ? line(head, 0, 13, { size: 13, weight: 600, colour: QUIET }) : '',
      ...columns.map((one) => one.markup),
    ];
    return { markup: markup.join(''), height: Math.max(0, ...columns.map(({ height }) => height)) };
  }

  /** One class: its colour, what it holds and how many regions. @param {MapDrawing} drawing @param {number} place
      @param {{count: number, words: Words, x: number, top: number, width: number}} look */
  function column(drawing, place, { count, words, x, top, width }) {
    const { block, QUIET } = kansen.exportText;
    const n = kansen.format.number(count, 0);
    const { one, many } = drawing.key || {};
    const name = block(className(drawing, place, words), x, top + 18, width, { size: 13 });
    const regions = many ? `${n} ${count === 1 ? one : many}` : n;
    const counted = block(regions, x, top + 18 + name.height, width, { size: 12, colour: QUIET });
    const markup = box(x, top, width, 14, drawing.colours[place]) + name.markup + counted.markup;
    return { markup, height: top + 18 + name.height + counted.height };
  }

  /** The three by three cells of a two-way map, B upward and A to the right, and what low and high are. */
  function cells(drawing, width, words) {
    const { line, block, QUIET } = kansen.exportText;
    const { fill, withUnit, number } = kansen.format;
    const counts = kansen.mapClasses.countsOf(drawing);
    const ink = kansen.mapClasses.inkOn;
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
      const named = block(fill(words.two_side, { side: letter, name, period }), 160, y, width - 160, {
        size: 13,
        weight: 600,
      });
      const ends = [fill(words.two_limits, { side: letter, low, high }), agreed].filter(Boolean).join(' · ');
      const column = block(ends, 160, y + named.height, width - 160, { size: 13, colour: QUIET });
      markup += named.markup + column.markup;
      y += named.height + column.height + 8;
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
    const items = view.element.querySelectorAll(
      '.kb-legend-status:not(.kb-legend-hatch:not(:has([aria-pressed="true"])))',
    );
    return Array.from(items, (item) => {
      const hatched = item.querySelector('.kb-legend-by[aria-pressed="true"]');
      const text = hatched ? `${view.drawing.uncertain.word}: ${of(hatched)}` : of(item);
      const match = SAMPLES.find(([look]) => item.matches(look));
      const sample = match ? match[1](view.drawing) : statusSample(statuses.shift(), view.drawing);
      return { text, sample };
    });
  }

  /** What is drawn beside the notes that are not of a status: [which, its sample].
      @type {[string, (drawing: MapDrawing) => string][]} */
  const SAMPLES = [
    [
      ':has(> .kb-legend-outline)',
      () => `<rect x="1.5" y="1.5" width="19" height="10" fill="none" stroke="${DARK}" stroke-width="3"/>`,
    ],
    [':has(> .kb-legend-line)', () => `<path d="M11 0V13" stroke="${DARK}" stroke-width="2" stroke-dasharray="2 2"/>`],
    ['.kb-legend-hatch', hatchSample],
  ];

  function namesOf(codes) {
    const { fill, number } = kansen.format;
    const names = codes.slice(0, NAMED).map(kansen.links.name);
    if (codes.length > NAMED)
      names.push(fill(kansen.panelWords.words().and_more, { n: number(codes.length - NAMED, 0) }));
    return names.join(', ');
  }

  /** 'Gemarkeerd: Zeist, De Bilt', with its sign. */
  function markedNote(sample) {
    const codes = Array.from(kansen.links.marked());
    return codes.length ? [{ sample, text: `${kansen.panelWords.words().marked}: ${namesOf(codes)}` }] : [];
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

  function ofMap(view, width) {
    const words = kansen.panelWords.words();
    const amber = `<rect x="2" y="2" width="18" height="9" fill="none" stroke="${DARK}" stroke-width="4"/><rect x="2" y="2" width="18" height="9" fill="none" stroke="#ffb000" stroke-width="2"/>`;
    const { drawing } = view;
    const { stack } = kansen.exportText;
    const key = drawing.two_way
      ? cells(drawing, width, view.words)
      : classes(drawing, width, words, view.places(drawing.mine || kansen.links.mine()));
    const notes = row([...notesOf(view), ...markedNote(amber)], width);
    return stack(drawing.colours.length ? [key, notes] : [notes], 12);
  }

  /** Of a chart: my region and the marked ones; all else is said inside it. */
  function ofChart(plots, width) {
    const { keyOf, draws } = kansen.exportChart;
    const dot = `<circle cx="11" cy="6.5" r="4.5" fill="#ffb000" stroke="${DARK}" stroke-width="1.5"/>`;
    const keys = plots.flatMap((plot) => keyOf(plot));
    const marked = plots.some((plot) => draws(plot, kansen.links.marked())) ? markedNote(dot) : [];
    return row([...(keys.length ? keys : ownNotes(plots)), ...marked], width);
  }

  /** What is mine in a chart that has no key of its own: the regions together as one, and each of them. */
  function ownNotes(plots) {
    const words = kansen.panelWords.words();
    const mine = kansen.links.mine();
    const ring = `<circle cx="11" cy="6.5" r="5" fill="#fff" stroke="${DARK}" stroke-width="2.5"/>`;
    const disc = `<circle cx="11" cy="6.5" r="5.5" fill="${DARK}"/>`;
    const whole = plots.flatMap((plot) => plot.data).find(({ meta }) => meta?.role === 'aggregate');
    const drawn = mine.length > 0 && plots.some((plot) => kansen.exportChart.draws(plot, mine));
    const parts = { sample: ring, text: `${whole ? words.parts : words.mine}: ${namesOf(mine)}` };
    return [...(whole ? [{ sample: disc, text: whole.text[0] }] : []), ...(drawn ? [parts] : [])];
  }

  kansen.exportLegend = { ofMap, ofChart };
})();

/* The legend: how many regions have which value, the classes with limits and counts, where mine and the comparator
   stand, and every status that occurs. Plain HTML, so that it survives a screenshot. A class is also a brush. */
(function () {
  'use strict';
  const kansen = (window.kansen = window.kansen || {});
  const BINS = 40;

  /** How many values fall in each of `BINS` equal steps from least to most. */
  function histogram(values) {
    const present = values.filter((value) => value !== null);
    const least = present.reduce((one, other) => Math.min(one, other), Infinity);
    const most = present.reduce((one, other) => Math.max(one, other), -Infinity);
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

  /** A mark over the bars at a value. */
  function tick(frame, found, value, className) {
    if (value === null || value === undefined) return;
    const mark = kansen.format.make('span', className);
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

  class Legend {
    constructor(frame, words, name) {
      Object.assign(this, { frame, words, name, boxes: [] });
    }

    /** codes: of every region of the drawing, in its order; minePlaces: those of my region, one or several or none. */
    draw(drawing, codes, minePlaces) {
      const { make } = kansen.format;
      Object.assign(this, { drawing, codes, boxes: [], bars: null });
      const parts = [];
      if (drawing.values.some((value) => value !== null)) {
        const key = make('div', 'kb-legend-key');
        if (drawing.key && drawing.key.classing) key.append(make('p', 'kb-legend-head', drawing.key.classing));
        const plain = drawing.key && drawing.key.plain; // classes that are no steps of one scale
        key.append(...(plain ? [] : this.picture(minePlaces)), this.classes());
        parts.push(key);
      }
      this.frame.replaceChildren(...parts, kansen.mapNotes.notes(drawing, minePlaces, this.words, this.name));
      this.mark(kansen.links.marked());
    }

    picture(minePlaces) {
      const { drawing } = this;
      this.found = histogram(drawing.values);
      this.bars = bars(drawing, this.found);
      const compared = drawing.key && drawing.key.compared;
      if (compared) tick(this.bars, this.found, compared.value, 'kb-legend-compared');
      for (const value of kansen.mapNotes.mineValues(drawing, minePlaces))
        tick(this.bars, this.found, value, 'kb-legend-mine');
      return [this.bars, scale(drawing, this.found)];
    }

    /** Every class with its colour, count and upper limit: a button that marks its regions. */
    classes() {
      const { make, number } = kansen.format;
      const worded = Boolean(this.drawing.key && this.drawing.key.words.length);
      const frame = make('div', `kb-legend-classes${worded ? ' kb-legend-worded' : ''}`);
      frame.setAttribute('role', 'group');
      frame.setAttribute('aria-label', this.words.classes_label);
      this.members = this.drawing.colours.map(() => []);
      this.drawing.classes.forEach((place, at) => {
        if (place >= 0) this.members[place].push(this.codes[at]);
      });
      this.boxes = this.drawing.colours.map((colour, place) => {
        const count = number(this.members[place].length, 0);
        const name = this.className(place, count);
        const box = make('button', 'kb-legend-class', null, { type: 'button', title: name, 'aria-label': name });
        const swatch = make('span', 'kb-legend-swatch', count);
        swatch.style.backgroundColor = colour;
        swatch.style.color = kansen.mapNotes.inkOn(colour);
        box.append(swatch, make('span', 'kb-legend-limit', this.limit(place, worded)));
        box.addEventListener('click', (event) => this.brush(place, event));
        return box;
      });
      frame.append(...this.boxes);
      return frame;
    }

    limit(place, worded) {
      const { limits, decimals, unit, key } = this.drawing;
      if (worded) return key.words[place];
      const limit = kansen.format.bare(limits[place], decimals, unit);
      return place ? limit : kansen.format.fill(this.words.legend_limit, { limit });
    }

    className(place, n) {
      const { fill, bare, withUnit } = kansen.format;
      const { limits, decimals, unit, key } = this.drawing;
      const regions = key ? (n === '1' ? key.one : key.many) : '';
      const to = withUnit(limits[place], decimals, unit);
      if (key && key.words.length) return fill(this.words.class_worded, { word: key.words[place], n, regions });
      const phrase = place ? this.words.class_name : this.words.class_first;
      const name = fill(phrase, { from: place ? bare(limits[place - 1], decimals, unit) : '', to, n, regions });
      return key && key.middle === place ? fill(this.words.about_equal, { name }) : name;
    }

    /** A class that is wholly marked is unmarked by a second press; with Ctrl or Shift it comes to the marked ones. */
    brush(place, event) {
      kansen.mapNotes.brush(this.boxes[place], this.members[place], event, this.name);
    }

    mark(codes) {
      kansen.mapNotes.press(this.boxes, this.members || [], codes);
    }

    /** Where the regions under the pointer stand: a tick over the bars and the class. places: in the drawing. */
    point(places) {
      if (!this.drawing) return;
      const classes = new Set(places.map((place) => this.drawing.classes[place]));
      this.boxes.forEach((box, place) => box.classList.toggle('kb-hover', classes.has(place)));
      if (!this.bars) return;
      this.bars.querySelectorAll('.kb-legend-hover').forEach((mark) => mark.remove());
      for (const place of places) tick(this.bars, this.found, this.drawing.values[place], 'kb-legend-hover');
    }
  }

  kansen.mapLegend = { Legend, histogram };
})();

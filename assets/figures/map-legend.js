/* The legend: how many regions have which value, the classes with limits and counts, where mine and the comparator
   stand, and every status that occurs. Plain HTML, so that it survives a screenshot. A class is also a brush. */
(() => {
  'use strict';
  const { kansen } = window;
  /** @param {MapDrawing} drawing @param {Histogram} found */
  function bars(drawing, found) {
    const { make } = kansen.dom;
    const frame = make('div', 'kb-legend-bars', null, { 'aria-hidden': 'true' });
    const highest = Math.max(...found.counts);
    const colours = kansen.mapClasses.barColours(found, drawing);
    found.counts.forEach((count, place) => {
      const bar = make('span', 'kb-legend-bar');
      bar.style.height = count ? `${Math.max(4, (100 * count) / highest)}%` : '0';
      bar.style.backgroundColor = colours[place];
      frame.append(bar);
    });
    return frame;
  }

  /** A mark over the bars at a value. */
  function tick(frame, found, value, className) {
    if (value === null || value === undefined) return;
    const mark = kansen.dom.make('span', className);
    const share = kansen.mapClasses.shareOf(found, value);
    mark.style.left = `${100 * Math.min(1, Math.max(0, share))}%`;
    frame.append(mark);
  }

  /** The classes on the same scale as the bars above them: narrow where many regions lie close together. */
  function scale(drawing, found) {
    const frame = kansen.dom.make('div', 'kb-legend-scale', null, { 'aria-hidden': 'true' });
    const edges = [found.least, ...drawing.limits];
    drawing.colours.forEach((colour, place) => {
      const part = kansen.dom.make('span');
      part.style.flexGrow = String(Math.max(0, edges[place + 1] - edges[place]));
      part.style.backgroundColor = colour;
      frame.append(part);
    });
    return frame;
  }

  class Legend {
    /** @type {HTMLElement} */
    frame;
    /** @type {Words} */
    words;
    /** @type {string} */
    name;
    /** @type {Hatch | undefined} */
    hatch;
    /** @type {HTMLButtonElement[]} */
    boxes;
    /** @type {string[][]} */
    members;
    /** @type {MapDrawing} */
    drawing;
    /** @type {string[]} */
    codes;
    /** @type {HTMLElement | null} */
    bars;
    /** @type {Histogram} */
    histogram;

    /** name: of the view that this explains; hatch: as `notes` of map-notes.js takes it.
        @param {HTMLElement} frame @param {Words} words @param {string} name @param {Hatch} [hatch] */
    constructor(frame, words, name, hatch) {
      Object.assign(this, { frame, words, name, hatch, boxes: [] });
    }

    /** codes: of every region of the drawing, in its order; minePlaces: those of my region, one or several or none. */
    draw(drawing, codes, minePlaces) {
      const { make } = kansen.dom;
      Object.assign(this, { drawing, codes, boxes: [], bars: null });
      const parts = [];
      if (drawing.values.some((value) => value !== null)) {
        const key = make('div', 'kb-legend-key');
        if (drawing.key?.classing) key.append(make('p', 'kb-legend-head', drawing.key.classing));
        const plain = drawing.key?.plain; // classes that are no steps of one scale
        key.append(...(plain ? [] : this.picture(minePlaces)), this.classes());
        parts.push(key);
      }
      this.frame.replaceChildren(...parts, kansen.mapNotes.notes(drawing, minePlaces, this.words, this.hatch));
      this.mark(kansen.links.marked());
    }

    picture(minePlaces) {
      const { drawing } = this;
      this.histogram = kansen.mapClasses.histogram(drawing.values);
      this.bars = bars(drawing, this.histogram);
      const compared = drawing.key?.compared;
      if (compared) tick(this.bars, this.histogram, compared.value, 'kb-legend-compared');
      for (const value of kansen.mapNotes.mineValues(drawing, minePlaces))
        tick(this.bars, this.histogram, value, 'kb-legend-mine');
      return [this.bars, scale(drawing, this.histogram)];
    }

    /** Every class with its colour, count and upper limit: a button that marks its regions. */
    classes() {
      const { make } = kansen.dom;
      const { number } = kansen.format;
      const worded = Boolean(this.drawing.key?.words.length);
      const frame = make('div', `kb-legend-classes${worded ? ' kb-legend-worded' : ''}`);
      frame.setAttribute('role', 'group');
      frame.setAttribute('aria-label', this.words.classes_label);
      this.members = kansen.mapClasses.membersOf(this.drawing, this.codes);
      this.boxes = this.drawing.colours.map((colour, place) => {
        const count = number(this.members[place].length, 0);
        const name = kansen.mapClasses.nameOf(this.drawing, place, count, this.words);
        const box = make('button', 'kb-legend-class', null, { type: 'button', title: name, 'aria-label': name });
        const swatch = make('span', 'kb-legend-swatch', count);
        swatch.style.backgroundColor = colour;
        swatch.style.color = kansen.mapClasses.inkOn(colour);
        box.append(swatch, make('span', 'kb-legend-limit', this.limit(place, worded)));
        box.addEventListener('click', (event) => this.brush(place, event));
        return box;
      });
      frame.append(...this.boxes);
      return frame;
    }

    limit(place, worded) {
      const { limits, decimals, unit, key } = this.drawing;
      if (worded) return key?.words[place];
      const limit = kansen.format.bare(limits[place], decimals, unit);
      return place ? limit : kansen.format.fill(this.words.legend_limit, { limit });
    }

    /** A class that is wholly marked is unmarked by a second press; with Ctrl or Shift it comes to the marked ones. */
    brush(place, event) {
      kansen.mapNotes.brush(this.members[place], event, this.name);
    }

    mark(codes) {
      kansen.mapNotes.press(this.boxes, this.members || [], codes);
    }

    /** Where the regions under the pointer stand: a tick over the bars and the class. places: in the drawing. */
    point(places) {
      if (!this.drawing) return;
      const classes = new Set(places.map((place) => this.drawing.classes[place]));
      this.boxes.forEach((box, place) => void box.classList.toggle('kb-hover', classes.has(place)));
      if (!this.bars) return;
      for (const mark of this.bars.querySelectorAll('.kb-legend-hover')) mark.remove();
      for (const place of places) tick(this.bars, this.histogram, this.drawing.values[place], 'kb-legend-hover');
    }
  }

  kansen.mapLegend = { Legend };
})();

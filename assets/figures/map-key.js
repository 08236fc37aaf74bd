/* The key of a two-way map: three by three cells with their counts, A to the right and B upward. A cell is also a
   brush: a button that marks its regions; the arrows go from cell to cell. */
(() => {
  'use strict';
  const { kansen } = window;
  const PARTS = 3;
  const STEPS = { ArrowRight: 1, ArrowLeft: -1, ArrowUp: PARTS, ArrowDown: -PARTS };

  class Key {
    /** @type {HTMLElement} */
    frame;
    /** @type {Words} */
    words;
    /** @type {string} */
    name;
    /** @type {HTMLButtonElement[]} */
    boxes;
    /** @type {string[][]} */
    members;
    /** @type {MapDrawing & {two_way: {a: TwoWaySide, b: TwoWaySide, one: string, many: string}}} */
    drawing;
    /** @type {string[]} */
    codes;
    /** @type {string[]} */
    parts;

    /** @param {HTMLElement} frame @param {Words} words @param {string} name of the view that this explains */
    constructor(frame, words, name) {
      Object.assign(this, { frame, words, name, boxes: [], members: [] });
    }

    draw(drawing, codes, minePlaces) {
      const { make } = kansen.dom;
      Object.assign(this, { drawing, codes });
      this.parts = [this.words.two_low, this.words.two_middle, this.words.two_high];
      this.members = kansen.mapClasses.membersOf(drawing, codes);
      const key = make('div', 'kb-two');
      key.append(this.axis('b'), this.grid(), this.axis('a'));
      const said = make('div', 'kb-two-words');
      said.append(
        ...['a', 'b'].map((side) => this.sideWords(side)),
        kansen.mapNotes.notes(drawing, minePlaces, this.words),
      );
      this.frame.replaceChildren(key, said);
      this.mark(kansen.links.marked());
    }

    /** 'A  laag -> hoog' along the cells. */
    axis(side) {
      const { make } = kansen.dom;
      const axis = make('div', `kb-two-axis kb-two-${side}`, null, { 'aria-hidden': 'true' });
      axis.append(
        make('span', '', this.words.two_low),
        make('strong', '', `${side.toUpperCase()} →`),
        make('span', '', this.words.two_high),
      );
      return axis;
    }

    /** What a side is, and where low ends and high begins. */
    sideWords(side) {
      const { make } = kansen.dom;
      const { fill, withUnit } = kansen.format;
      const { name, period, limits, decimals, unit, agreed } = this.drawing.two_way[side];
      const letter = side.toUpperCase();
      const frame = make('p', 'kb-two-side');
      const [low, high] = limits.map((limit) => withUnit(limit, decimals, unit));
      frame.append(make('strong', '', fill(this.words.two_side, { side: letter, name, period })), ' ');
      frame.append(make('span', '', [fill(this.words.two_limits, { low, high }), agreed].filter(Boolean).join(' · ')));
      return frame;
    }

    grid() {
      const { make } = kansen.dom;
      const grid = make('div', 'kb-two-cells', null, { role: 'group', 'aria-label': this.words.two_label });
      this.boxes = this.drawing.colours.map((colour, place) => this.cell(colour, place));
      // On the screen B runs upward: the row that is high on B stands first.
      for (const row of [2, 1, 0]) grid.append(...this.boxes.slice(row * PARTS, row * PARTS + PARTS));
      grid.addEventListener('keydown', (event) => this.step(event));
      return grid;
    }

    cell(colour, place) {
      const { make } = kansen.dom;
      const { fill, number } = kansen.format;
      const count = this.members[place].length;
      const { one, many } = this.drawing.two_way;
      const [a, b] = [this.parts[place % PARTS], this.parts[Math.floor(place / PARTS)]];
      const name = fill(this.words.two_cell, { a, b, n: number(count, 0), regions: count === 1 ? one : many });
      const box = make('button', 'kb-two-cell', number(count, 0), { type: 'button', title: name, 'aria-label': name });
      box.style.backgroundColor = colour;
      box.style.color = kansen.mapClasses.inkOn(colour);
      box.addEventListener('click', (event) => kansen.mapNotes.brush(this.members[place], event, this.name));
      return box;
    }

    step(event) {
      const at = this.boxes.indexOf(event.target);
      const next = this.boxes[at + STEPS[event.key]];
      if (at < 0 || !next) return;
      const turns =
        Math.abs(STEPS[event.key]) === 1 && Math.floor(at / PARTS) !== Math.floor(this.boxes.indexOf(next) / PARTS);
      if (turns) return;
      event.preventDefault();
      next.focus();
    }

    mark(codes) {
      kansen.mapNotes.press(this.boxes, this.members, codes);
    }

    point(places) {
      if (!this.drawing) return;
      const classes = new Set(places.map((place) => this.drawing.classes[place]));
      this.boxes.forEach((box, place) => void box.classList.toggle('kb-hover', classes.has(place)));
    }
  }

  kansen.mapKey = { Key };
})();

/* The bar of marked regions: their names, a way to take each off, and what was marked said aloud. */
(function () {
  'use strict';
  const kansen = (window.kansen = window.kansen || {});
  const SHOWN = 8;
  const GROUP_LIMIT = 500; // as AREA_LIMIT in indicators/working_areas/model.py
  const QUIET = 400; // milliseconds without a change before it is said
  let bar = null;

  class MarkedBar {
    constructor(element) {
      const { make, words } = kansen.format;
      this.name = element.id;
      this.element = element;
      this.words = words(element);
      this.codes = new Set();
      this.list = make('ul', 'kb-chips');
      this.heard = make('p', 'kb-heard', null, { role: 'status', 'aria-live': 'polite' });
      element.replaceChildren(this.list, this.heard);
      kansen.links.register(this);
    }

    mark(codes) {
      const changed = codes.size !== this.codes.size || Array.from(codes).some((code) => !this.codes.has(code));
      this.codes = codes;
      this.draw();
      if (changed) this.announce();
    }

    mine() {
      this.draw();
    }

    /** The names of the regions came in after the marks. */
    named() {
      this.draw();
    }

    draw() {
      const { make, fill, number } = kansen.format;
      const codes = Array.from(this.codes);
      const items = codes.slice(0, SHOWN).map((code) => this.chip(code));
      if (codes.length > SHOWN)
        items.push(make('li', '', fill(this.words.more, { n: number(codes.length - SHOWN, 0) })));
      if (codes.length) items.unshift(make('li', 'kb-chips-title', this.words.marked));
      if (codes.length === 1 && !kansen.links.mine().includes(codes[0])) items.push(this.makeMine(codes[0]));
      if (codes.length && codes.length <= GROUP_LIMIT)
        items.push(...kansen.workingArea.offers(codes).map(({ text, act }) => this.action(text, act)));
      if (codes.length) items.push(this.action(this.words.clear, () => kansen.links.clear()));
      this.list.replaceChildren(...items);
      this.element.dataset.marked = String(codes.length);
    }

    chip(code) {
      const { make, fill } = kansen.format;
      const name = kansen.links.name(code);
      const item = make('li', 'kb-chip', null, { 'data-code': code });
      const label = fill(this.words.unmark, { name });
      const button = make('button', '', '×', { type: 'button', 'aria-label': label, title: label });
      button.addEventListener('click', () => kansen.links.mark([code], { add: true, from: this.name }));
      item.append(make('span', '', name), button);
      item.addEventListener('mouseenter', () => kansen.links.hover(code, this.name));
      item.addEventListener('mouseleave', () => kansen.links.hover(null, this.name));
      return item;
    }

    makeMine(code) {
      return this.action(this.words.make_mine, () => kansen.region.choose(code));
    }

    action(text, act) {
      const item = kansen.format.make('li');
      const button = kansen.format.make('button', 'kb-action', text, { type: 'button' });
      button.addEventListener('click', act);
      item.append(button);
      return item;
    }

    announce() {
      clearTimeout(this.waiting);
      this.waiting = setTimeout(() => {
        const { fill, number } = kansen.format;
        const names = Array.from(this.codes).slice(0, 3).map(kansen.links.name).join(', ');
        const count = fill(this.codes.size === 1 ? this.words.announce_one : this.words.announce, {
          n: number(this.codes.size, 0),
        });
        this.heard.textContent = this.codes.size ? `${count}: ${names}` : this.words.announce_none;
      }, QUIET);
    }
  }

  /** Makes the bar where the page has room for one; again when the page was drawn anew. */
  function open() {
    const element = document.getElementById('marked-bar');
    if (element && (!bar || bar.element !== element)) bar = new MarkedBar(element);
  }

  /** What may be done with the marks depends on the working area that holds. */
  function refresh() {
    if (bar) bar.draw();
  }

  kansen.markedBar = { open, refresh };
})();

/* The bar of marked regions: their names, a way to take each off, and what was marked said aloud. */
(() => {
  'use strict';
  const { kansen } = window;
  const MOST = 8; // names
  const QUIET = 400; // milliseconds without a change before it is said
  /** @type {MarkOffer[]} */
  const offers = [];
  /** @type {MarkedBar | null} */
  let bar = null;

  class MarkedBar {
    /** @param {HTMLElement} element */
    constructor(element) {
      const { make, words } = kansen.dom;
      this.name = element.id;
      this.element = element;
      this.words = words(element);
      /** @type {Set<string>} */
      this.codes = new Set();
      this.list = make('ul', 'kb-chips');
      this.voice = make('p', 'kb-heard', null, { role: 'status', 'aria-live': 'polite' });
      element.replaceChildren(this.list, this.voice);
      kansen.links.register(this);
    }

    /** @param {Set<string>} codes */
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
      const { make } = kansen.dom;
      const { fill, number } = kansen.format;
      const codes = Array.from(this.codes);
      const items = codes.slice(0, MOST).map((code) => this.chip(code));
      if (codes.length > MOST) items.push(make('li', '', fill(this.words.more, { n: number(codes.length - MOST, 0) })));
      if (codes.length) items.unshift(make('li', 'kb-chips-title', this.words.marked));
      if (codes.length) items.push(...this.actions(codes).map(({ text, act }) => this.action(text, act)));
      this.list.replaceChildren(...items);
      this.element.dataset.marked = String(codes.length);
    }

    /** What may be done with marked regions: what other scripts offer, and to clear them. @param {string[]} codes */
    actions(codes) {
      const clear = { text: this.words.clear, act: () => kansen.links.clear() };
      return [...offers.flatMap((offer) => offer(codes, this.words)), clear];
    }

    /** @param {string} code */
    chip(code) {
      const { make } = kansen.dom;
      const { fill } = kansen.format;
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

    /** @param {string} text @param {() => void} act */
    action(text, act) {
      const item = kansen.dom.make('li');
      const button = kansen.dom.make('button', 'kb-action', text, { type: 'button' });
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
        this.voice.textContent = this.codes.size ? `${count}: ${names}` : this.words.announce_none;
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
    bar?.draw();
  }

  /** Something that may be done with marked regions; it stands in the bar in the order of the scripts.
      @param {MarkOffer} given */
  function offer(given) {
    offers.push(given);
  }

  kansen.markedBar = { open, refresh, offer };
})();

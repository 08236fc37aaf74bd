/* A box to type in with a list under it: the ARIA pattern of an editable combobox. What was typed is looked up before
   the next key is read, so Enter right after typing takes the best match; while the list is on its way, Enter waits for
   it, also where the reader has gone on to something else. */
(() => {
  'use strict';
  const { kansen } = window;
  /** @type {Record<string, number>} */
  const STEPS = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 };
  const GAP = 4; // pixels between the box and its list
  const ENOUGH = 260; // with so much room under the box the list is there

  class Combobox {
    /** @type {any} */
    list;
    /** @type {(typed: string) => any} */
    find;
    /** @type {(entry: any) => void} */
    choose;
    /** @type {HTMLInputElement} */
    input;
    /** @type {HTMLElement} */
    note;
    /** @type {HTMLElement} */
    said;
    /** @type {HTMLElement} */
    popup;
    /** @type {HTMLElement} */
    element;
    /** @type {() => void} */
    follow;
    /** @type {string | null} what Enter waits for */
    waiting = null;

    /** find(typed): what is offered, as show() takes it; draw(entry): what stands in an option; choose(entry): told what
        is taken. attributes: of the box, beside those of the pattern. */
    constructor(id, { words, find, draw, choose, attributes }) {
      Object.assign(this, { find, choose, name: '', typed: false, pending: false });
      this.list = new kansen.optionList.List(`${id}-options`, words.results, draw, (one) => this.take(one));
      this.build(id, words, attributes);
      this.listen();
    }

    build(id, words, attributes) {
      const { make } = kansen.dom;
      this.input = make('input', 'combo-input', null, {
        id,
        type: 'text',
        role: 'combobox',
        autocomplete: 'off',
        spellcheck: 'false',
        maxlength: '80',
        placeholder: words.placeholder,
        'aria-autocomplete': 'list',
        'aria-expanded': 'false',
        'aria-controls': this.list.id,
        ...attributes,
      });
      this.note = make('p', 'combo-note');
      this.said = make('p', 'unseen', null, { role: 'status' });
      this.popup = make('div', 'combo-popup', null, { hidden: '' });
      this.popup.append(this.list.box, this.note);
      this.element = make('div', 'combo-box');
      this.element.append(this.input, this.popup, this.said);
    }

    listen() {
      const { input, popup } = this;
      input.addEventListener('focus', () => input.select());
      input.addEventListener('click', () => this.press());
      input.addEventListener('input', () => {
        this.waiting = null;
        this.typed = true;
        this.open();
      });
      input.addEventListener('keydown', (event) => this.key(event));
      this.element.addEventListener('focusout', (event) => {
        const to = event.relatedTarget;
        if (to !== input && !(to instanceof Node && popup.contains(to))) this.close();
      });
      this.follow = () => this.place();
    }

    press() {
      if (this.popup.hidden) this.input.select();
      this.open();
    }

    /** Shows what fits what stands in the box now. */
    open() {
      const opens = this.popup.hidden;
      this.popup.hidden = false;
      this.input.setAttribute('aria-expanded', 'true');
      this.place();
      this.show(this.find(this.text));
      if (!opens) return;
      window.addEventListener('scroll', this.follow, { capture: true, passive: true });
      window.addEventListener('resize', this.follow);
      this.popup.scrollIntoView({ block: 'nearest' });
    }

    /** groups, active: as the list takes them; note: what stands under it; said: what is told who cannot see it;
        pending: this is not all yet, refresh() will be called. */
    show({ groups = [], active = null, note = '', said = note, pending = false }) {
      this.pending = pending;
      this.list.show(groups, active);
      this.note.textContent = note;
      this.said.textContent = said;
      this.point();
    }

    /** There is more to offer now: what Enter waits for is taken. */
    refresh() {
      if (!this.popup.hidden) this.open();
      if (this.waiting === null) return;
      const { active = null, note = '', said = note } = this.find(this.waiting);
      if (active) this.take(active);
      else this.giveUp(said);
    }

    /** Nothing more comes, and why; what was typed stays as long as the reader is there. */
    fail(note) {
      this.show({ note });
      this.giveUp(note);
    }

    giveUp(said) {
      this.waiting = null;
      this.said.textContent = said;
      if (this.popup.hidden) this.restore();
    }

    point() {
      const { option } = this.list;
      if (option) this.input.setAttribute('aria-activedescendant', option.id);
      else this.input.removeAttribute('aria-activedescendant');
    }

    /** Where the list is drawn: under the box, or above it where there is more room; in the window, so that no column
        cuts it off. */
    place() {
      const { left, top, bottom, width } = this.input.getBoundingClientRect();
      const below = window.innerHeight - bottom - 2 * GAP;
      const up = below < ENOUGH && top - 2 * GAP > below;
      const { style } = this.popup;
      style.setProperty('--combo-left', `${left}px`);
      style.setProperty('--combo-width', `${width}px`);
      style.setProperty('--combo-room', `${up ? top - 2 * GAP : below}px`);
      style.setProperty('--combo-top', up ? 'auto' : `${bottom + GAP}px`);
      style.setProperty('--combo-bottom', up ? `${window.innerHeight - top + GAP}px` : 'auto');
    }

    /** What was typed and not chosen goes: the box says what holds, or what Enter waits for. */
    close() {
      this.popup.hidden = true;
      this.typed = false;
      this.input.setAttribute('aria-expanded', 'false');
      this.input.removeAttribute('aria-activedescendant');
      window.removeEventListener('scroll', this.follow, { capture: true });
      window.removeEventListener('resize', this.follow);
      if (this.waiting === null) this.restore();
    }

    /** @param {KeyboardEvent} event */
    key(event) {
      if (event.isComposing) return;
      if (event.key in STEPS) this.step(STEPS[event.key]);
      else if (event.key === 'Escape' && !this.popup.hidden) this.giveWay();
      else if (event.key === 'Enter') this.enter();
      else return;
      event.preventDefault();
    }

    /** What Enter waits for is taken back. */
    giveWay() {
      this.waiting = null;
      this.close();
    }

    /** The first key opens the list, and goes on only where nothing is active in it. @param {number} by */
    step(by) {
      const opens = this.popup.hidden;
      if (opens) this.open();
      if (!opens || !this.list.chosen) this.list.step(by);
      this.point();
    }

    enter() {
      if (this.popup.hidden) {
        this.open();
        return;
      }
      if (this.list.chosen) {
        this.take(this.list.chosen);
        return;
      }
      this.open(); // a list that could not be had is asked for again
      if (this.pending) this.waiting = this.text;
    }

    take(one) {
      this.waiting = null;
      this.close();
      this.choose(one);
    }

    /** What the box says while nothing is typed. */
    setName(name) {
      const other = name !== this.name;
      this.name = name;
      if (other && !this.typed && this.waiting === null) this.restore();
    }

    /** What the reader typed; before that, and after a choice, nothing. */
    get text() {
      return this.typed ? this.input.value.trim() : '';
    }

    restore() {
      this.input.value = this.name;
      if (document.activeElement === this.input) this.input.select();
    }
  }

  kansen.combobox = { Combobox };
})();

/* The options under a box: in groups with a heading or without, and which one is active. */
(() => {
  'use strict';
  const { kansen } = window;

  class List {
    /** @type {string} */
    id;
    /** @type {(entry: any) => Node[]} */
    draw;
    /** @type {(entry: any) => void} */
    choose;
    /** @type {any[]} */
    entries;
    /** @type {HTMLElement[]} */
    options;
    /** @type {number} */
    active;

    /** draw(entry): the elements that stand in an option; choose(entry): called for the option that is pressed. */
    constructor(id, label, draw, choose) {
      Object.assign(this, { id, draw, choose, entries: [], options: [], active: -1 });
      this.box = kansen.dom.make('div', 'combo-options', null, {
        id,
        role: 'listbox',
        'aria-label': label,
        tabindex: '-1',
      });
      this.box.addEventListener('mousedown', (event) => event.preventDefault()); // the box that is typed in keeps the focus
    }

    /** groups: [{heading, entries}]; one without a heading stands by itself. Of an entry the list knows `off`, which
        cannot be chosen, and `current`, which is what holds. active: the entry that Enter takes, or null. */
    show(groups, active) {
      this.entries = groups.flatMap((group) => group.entries);
      this.options = this.entries.map((one, place) => this.made(one, place));
      this.active = -1;
      let first = 0;
      const visible = groups
        .filter((group) => group.entries.length)
        .map(({ heading, entries }, place) => {
          const options = this.options.slice(first, first + entries.length);
          first += entries.length;
          return heading ? [this.group(heading, options, place)] : options;
        });
      this.box.replaceChildren(...visible.flat());
      this.activate(active ? this.entries.indexOf(active) : -1);
      this.centre();
    }

    group(heading, options, place) {
      const { make } = kansen.dom;
      const title = make('div', 'combo-heading', heading, { id: `${this.id}-heading-${place}`, role: 'presentation' });
      const group = make('div', '', null, { role: 'group', 'aria-labelledby': title.id });
      group.append(title, ...options);
      return group;
    }

    made(one, place) {
      const option = kansen.dom.make('div', 'combo-option', null, {
        id: `${this.id}-${place}`,
        role: 'option',
        'aria-selected': 'false',
      });
      if (one.off) option.setAttribute('aria-disabled', 'true');
      else option.addEventListener('click', () => this.choose(one));
      if (one.current) option.setAttribute('aria-current', 'true');
      option.append(...this.draw(one));
      return option;
    }

    activate(place) {
      if (this.option) this.option.setAttribute('aria-selected', 'false');
      this.active = place;
      if (this.option) this.option.setAttribute('aria-selected', 'true');
    }

    /** Brings the active option to the middle of the list; without one the list starts at its top. */
    centre() {
      const now = this.option;
      this.box.scrollTop = now ? now.offsetTop - (this.box.clientHeight - now.offsetHeight) / 2 : 0;
    }

    /** So many down or up, around the ends, past what cannot be chosen. */
    step(by) {
      const places = Array.from(this.entries.keys()).filter((place) => !this.entries[place].off);
      const count = places.length;
      if (!count) return;
      const first = by > 0 ? 0 : count - 1;
      const at = this.active < 0 ? first : places.indexOf(this.active) + by;
      this.activate(places[((at % count) + count) % count]);
      this.option.scrollIntoView({ block: 'nearest' });
    }

    /** The element of the active option, if there is one. */
    get option() {
      return this.options[this.active] || null;
    }

    get chosen() {
      return this.entries[this.active] || null;
    }
  }

  kansen.optionList = { List };
})();

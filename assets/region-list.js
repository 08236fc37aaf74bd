/* The options under the search: their texts, in groups with a heading or without, and which one is active. */
(function () {
  'use strict';
  const kansen = (window.kansen = window.kansen || {});
  const MOST = 50;

  /** What stands under the name of an option. */
  function detail(one, words, kinds) {
    const { fill, number } = kansen.format;
    const kind = kinds[one.kind] || one.kind;
    const { above, n, year, into } = one.detail;
    if (into) return fill(into.length === 1 ? words.merged : words.split, { year, above: into.join(', ') });
    if (n !== undefined) return fill(words.group_of, { kind, n: number(n, 0), code: one.code });
    return fill(above ? words.inside : words.alone, { kind, above, code: one.code });
  }

  class List {
    /** choose(entry) is called for the option that is pressed. */
    constructor(id, words, kinds, choose) {
      const { make } = kansen.format;
      Object.assign(this, { words, kinds, choose, entries: [], active: -1 });
      this.box = make('div', 'region-options', null, { id, role: 'listbox', 'aria-label': words.results });
      this.more = make('p', 'region-more');
    }

    /** parts: [{heading, entries}]; one without a heading stands by itself. The first `active` of all is the active one. */
    show(parts, active) {
      const { make, fill, number } = kansen.format;
      this.entries = [];
      const shown = parts.filter((part) => part.entries.length).map((part, place) => {
        const first = this.entries.length;
        const kept = part.all ? part.entries : part.entries.slice(0, MOST);
        this.entries.push(...kept);
        const options = kept.map((one, at) => this.option(one, first + at));
        if (!part.heading) return options;
        const heading = make('div', 'region-heading', part.heading, { id: `region-heading-${place}`, role: 'presentation' });
        const group = make('div', '', null, { role: 'group', 'aria-labelledby': heading.id });
        group.append(heading, ...options);
        return [group];
      });
      this.box.replaceChildren(...shown.flat());
      const left = parts.reduce((sum, part) => sum + part.entries.length, 0) - this.entries.length;
      this.more.textContent = left > 0 ? fill(this.words.more, { n: number(left, 0) }) : '';
      this.activate(this.entries.length ? active : -1);
    }

    option(one, place) {
      const { make } = kansen.format;
      const option = make('div', 'region-option', null, { id: `region-option-${place}`, role: 'option', 'aria-selected': 'false', 'data-code': one.code });
      option.append(make('span', 'region-option-name', one.name), make('span', 'region-option-detail', detail(one, this.words, this.kinds)));
      option.addEventListener('mousedown', (event) => event.preventDefault()); // the box keeps the focus
      option.addEventListener('click', () => this.choose(one));
      return option;
    }

    activate(place) {
      const before = this.optionAt(this.active);
      if (before) before.setAttribute('aria-selected', 'false');
      this.active = place;
      const now = this.optionAt(place);
      if (!now) return;
      now.setAttribute('aria-selected', 'true');
      now.scrollIntoView({ block: 'nearest' });
    }

    optionAt(place) {
      return place < 0 ? null : document.getElementById(`region-option-${place}`);
    }

    /** One down or up, around the ends. */
    step(by) {
      const count = this.entries.length;
      if (count) this.activate(this.active < 0 ? (by > 0 ? 0 : count - 1) : (this.active + by + count) % count);
    }

    get chosen() {
      return this.entries[this.active] || null;
    }
  }

  kansen.regionList = { List };
})();

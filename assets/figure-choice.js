/* The lists of figures for A and B: all of them by domain, found by name, by other names and by domain. */
(function () {
  'use strict';
  const kansen = (window.kansen = window.kansen || {});
  const choices = new WeakMap();
  const NOWHERE = 9;

  /** The groups as they come from the page, ready to be searched. */
  function groupsOf(options) {
    const { plain } = kansen.format;
    return options.map(({ group, items }) => ({
      heading: group,
      entries: items.map(({ value, label, also, disabled }) => ({
        value,
        name: label,
        off: Boolean(disabled),
        domain: plain(group),
        keys: [label, ...also].map(plain),
      })),
    }));
  }

  /** 0 when a name starts with what was typed, 1 when words of it do, 2 when it is somewhere inside, 3 when words of
      the name and its domain start so. */
  function nearness({ keys, domain }, typed) {
    const words = typed.split(' ');
    const begins = (key) => words.every((word) => ` ${key}`.includes(` ${word}`));
    if (keys.some((key) => key.startsWith(typed))) return 0;
    if (keys.some(begins)) return 1;
    if (keys.some((key) => key.includes(typed))) return 2;
    return keys.some((key) => begins(`${key} ${domain}`)) ? 3 : NOWHERE;
  }

  /** What fits in a group: what can be chosen, then the rest, the nearest first. `near` is how near the best is that can
      be chosen. */
  function within({ heading, entries }, typed) {
    const found = entries.map((one) => ({ one, near: nearness(one, typed) })).filter(({ near }) => near < NOWHERE);
    found.sort((a, b) => a.one.off - b.one.off || a.near - b.near);
    const [best] = found;
    return { heading, entries: found.map(({ one }) => one), near: best && !best.one.off ? best.near : NOWHERE };
  }

  /** The groups with what fits, the nearest group first: the first that can be chosen is the best match. */
  function find(groups, typed) {
    const found = groups.map((group) => within(group, typed)).filter(({ entries }) => entries.length);
    return found.sort((one, other) => one.near - other.near);
  }

  class Choice {
    constructor(element) {
      const { make, words } = kansen.format;
      Object.assign(this, { element, words: words(element), options: null, groups: [], value: '' });
      this.box = new kansen.combobox.Combobox(element.dataset.box, {
        words: this.words,
        find: (typed) => this.offered(kansen.format.plain(typed)),
        draw: (one) => [make('span', 'combo-option-name', one.name)],
        choose: (one) => this.choose(one),
      });
      element.replaceChildren(this.box.element);
    }

    get entries() {
      return this.groups.flatMap((group) => group.entries);
    }

    offered(typed) {
      if (!typed) return { groups: this.groups, active: this.entries.find((one) => one.current) };
      const { fill, number } = kansen.format;
      const groups = find(this.groups, typed);
      const entries = groups.flatMap((group) => group.entries);
      if (!entries.length) return { note: this.words.nothing };
      const words = entries.length === 1 ? this.words.found_one : this.words.found;
      const said = fill(words, { n: number(entries.length, 0), name: entries[0].name });
      return { groups, active: entries[0].off ? null : entries[0], said };
    }

    /** To the page: the element whose value the callback on the server reads. */
    choose(one) {
      this.box.setName(one.name);
      if (one.value !== this.value)
        window.dash_clientside.set_props(this.element.dataset.control, { value: one.value });
    }

    /** What holds now, and what may be chosen. */
    adopt(value, options) {
      if (options !== this.options) Object.assign(this, { options, groups: groupsOf(options) });
      this.value = value;
      for (const one of this.entries) one.current = one.value === value;
      const current = this.entries.find((one) => one.current);
      this.box.setName(current ? current.name : '');
    }
  }

  /** Clientside callback: makes the list where the page has its place, and shows in it what was chosen. */
  function showFigure(value, options, elementId) {
    const element = document.getElementById(elementId);
    if (element && options) {
      if (!choices.has(element)) choices.set(element, new Choice(element));
      choices.get(element).adopt(value, options);
    }
    return window.dash_clientside.no_update;
  }

  window.dash_clientside = window.dash_clientside || {};
  window.dash_clientside.kansen = Object.assign(window.dash_clientside.kansen || {}, { show_figure: showFigure });
})();

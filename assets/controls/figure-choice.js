/* The lists of figures for A and B: all of them by domain, found by name, by other names and by domain. */
(() => {
  'use strict';
  const { kansen } = window;
  const choices = new WeakMap();
  class Choice {
    /** @type {HTMLElement} */
    element;
    /** @type {Words} */
    words;
    /** @type {ChoiceGroup[] | null} */
    options;
    /** @type {FigureGroup[]} */
    groups;
    /** @type {string} */
    value;

    constructor(element) {
      const { make, words } = kansen.dom;
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
      const groups = kansen.figureSearch.find(this.groups, typed);
      const entries = groups.flatMap((group) => group.entries);
      if (!entries.length) return { note: this.words.nothing };
      const words = entries.length === 1 ? this.words.found_one : this.words.found;
      const said = fill(words, { n: number(entries.length, 0), name: entries[0].name });
      return { groups, active: entries[0].off ? null : entries[0], said };
    }

    /** To the page: the element whose value the callback on the server reads. */
    choose(one) {
      this.box.setName(one.name);
      if (one.value !== this.value) kansen.set(this.element.dataset.control || '', { value: one.value });
    }

    /** What holds now, and what may be chosen. */
    adopt(value, options) {
      if (options !== this.options) Object.assign(this, { options, groups: kansen.figureSearch.groupsOf(options) });
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
    return kansen.unchanged;
  }

  kansen.callbacks({ show_figure: showFigure });
})();

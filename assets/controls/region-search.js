/* Find my region: a combobox of regions and groups, and the group that was chosen. */
(() => {
  'use strict';
  const { kansen } = window;
  const MOST = 50;
  /** @type {Search | null} */
  let search = null;

  class Search {
    /** @type {RegionEntry[] | null} */
    entries;
    /** @type {HTMLButtonElement} */
    forget;
    /** @type {HTMLButtonElement} */
    clear;
    /** @type {HTMLElement} */
    group;

    constructor(element) {
      const { words } = kansen.dom;
      this.element = element;
      this.words = words(element);
      this.kinds = JSON.parse(element.dataset.kinds);
      this.entries = null;
      this.box = new kansen.combobox.Combobox('region', {
        words: this.words,
        find: (typed) => this.offered(typed),
        draw: (one) => this.drawn(one),
        choose: (one) => this.choose(one),
        attributes: { 'aria-describedby': 'region-hint' },
      });
      this.build();
      this.listen();
    }

    build() {
      const { make } = kansen.dom;
      const { words, box } = this;
      this.forget = make('button', 'region-forget', words.forget, { type: 'button' });
      this.clear = make('button', 'region-clear', '×', { type: 'button', hidden: '' });
      this.group = make('div', 'region-group', null, { hidden: '' });
      box.popup.append(this.forget);
      box.element.append(this.clear);
      const label = make('label', 'field-label', words.label, { for: 'region' });
      this.element.replaceChildren(
        label,
        box.element,
        make('p', 'region-hint', words.hint, { id: 'region-hint' }),
        this.group,
      );
    }

    listen() {
      const { box } = this;
      box.input.addEventListener('focus', () => this.load());
      this.forget.addEventListener('click', () => {
        kansen.regionRecent.forget();
        box.input.focus();
        box.open();
        box.said.textContent = this.words.forgotten;
      });
      this.clear.addEventListener('click', () => {
        this.send({ region: '' });
        box.input.focus();
      });
    }

    load() {
      if (this.entries) return;
      kansen.regionIndex.at(this.element.dataset.address, this.kinds).then(
        (entries) => {
          this.entries = entries;
          this.box.refresh();
        },
        (error) => {
          console.warn(error.message);
          this.box.fail(this.words.failed);
        },
      );
    }

    /** What fits; before anything was typed: what was chosen before, and all gemeenten to leaf through. */
    offered(typed) {
      this.load();
      this.forget.hidden = true;
      if (!this.entries) return { note: this.words.loading, pending: true };
      if (!typed) return this.first();
      const matches = kansen.regionIndex.find(this.entries, typed);
      return matches.length ? this.offer(matches) : this.meant(kansen.regionIndex.meant(this.entries, typed));
    }

    /** What may be meant by a name that nothing fits: a guess, so none is active and Enter takes none unasked. */
    meant(entries) {
      const { words } = this;
      if (!entries.length) return { note: words.nothing };
      const names = Array.from(new Set(entries.map((one) => one.name))).join(', ');
      return { groups: [{ heading: words.meant, entries }], said: kansen.format.fill(words.meant_said, { names }) };
    }

    offer(matches) {
      const { fill, number } = kansen.format;
      const words = matches.length === 1 ? this.words.found_one : this.words.found;
      const said = fill(words, { n: number(matches.length, 0), name: matches[0].name });
      const left = matches.length - MOST;
      const note = left > 0 ? fill(this.words.more, { n: number(left, 0) }) : '';
      return { groups: [{ entries: matches.slice(0, MOST) }], active: matches[0], note, said };
    }

    /** Nothing is active yet. */
    first() {
      const entries = this.entries || [];
      const byCode = new Map(entries.map((one) => [one.code, one]));
      const recent = kansen.regionRecent
        .list()
        .map((code) => byCode.get(code))
        .filter(Boolean);
      const gemeenten = entries.filter((one) => one.kind === 'gemeente');
      this.forget.hidden = !recent.length;
      return {
        groups: [
          { heading: this.words.recent, entries: recent },
          { heading: this.words.all, entries: gemeenten },
        ],
      };
    }

    drawn(one) {
      const { make } = kansen.dom;
      return [make('span', 'combo-option-name', one.name), make('span', 'combo-option-detail', this.detail(one))];
    }

    /** What stands under the name of an option. */
    detail(one) {
      const { fill, number } = kansen.format;
      const { words } = this;
      const kind = this.kinds[one.kind] || one.kind;
      const { above, n, year, into } = one.detail;
      if (into) return fill(into.length === 1 ? words.merged : words.split, { year, above: into.join(', ') });
      if (n !== undefined) return fill(words.group_of, { kind, n: number(n, 0), code: one.code });
      return fill(above ? words.inside : words.alone, { kind, above, code: one.code });
    }

    choose(one) {
      kansen.regionRecent.add(one.code);
      const isGroup = one.detail.n !== undefined;
      if (!isGroup) this.box.setName(one.name);
      this.send(isGroup ? { group: one.code } : { region: one.code });
      kansen.choices.toFigures(kansen.format.fill(this.words.chosen, { name: one.name }));
    }

    /** To the page: the Store that its callback on the server reads. */
    send(asked) {
      kansen.set(this.element.parentElement.dataset.request, { data: asked });
    }

    /** What holds now, as the server settled it. */
    adopt(chosen) {
      const { fill } = kansen.format;
      this.box.setName(chosen.name);
      this.clear.hidden = !chosen.region;
      this.clear.setAttribute('aria-label', fill(this.words.clear_region, chosen));
      this.showGroup(chosen);
      kansen.links.setGroup(chosen.members);
      kansen.workingArea.adopt(chosen, (asked) => this.send(asked));
    }

    showGroup({ group, group_name: name, area }) {
      const { make } = kansen.dom;
      const { fill } = kansen.format;
      this.group.hidden = !group;
      const label = fill(area?.file ? this.words.clear_area : this.words.clear_group, { name });
      const button = make('button', '', '×', { type: 'button', 'aria-label': label, title: label });
      button.addEventListener('click', () => {
        this.send({ group: '' });
        this.box.input.focus();
      });
      this.group.replaceChildren(
        make('span', 'region-group-label', area?.file ? this.words.area : this.words.group),
        make('span', 'region-group-name', name),
        button,
      );
    }
  }

  /** Clientside callback: makes the search where the page has one, and shows in it what was chosen. */
  function showChosen(chosen, elementId) {
    const element = document.getElementById(elementId);
    if (element && chosen) {
      if (!search || search.element !== element) search = new Search(element);
      search.adopt(JSON.parse(chosen));
    }
    return kansen.unchanged;
  }

  // One marked region can become mine.
  kansen.markedBar.offer((codes, words) => {
    const [code] = codes;
    if (codes.length > 1 || kansen.links.mine().includes(code)) return [];
    return [{ text: words.make_mine, act: () => search?.send({ region: code }) }];
  });
  kansen.callbacks({ show_chosen: showChosen });
})();

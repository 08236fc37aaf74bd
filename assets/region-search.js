/* Find my region: a combobox after the ARIA pattern. What was typed is looked up before the next key is read, so Enter
   right after typing takes the best match; while the list is on its way, Enter waits for it. */
(function () {
  'use strict';
  const kansen = (window.kansen = window.kansen || {});
  let search = null;

  class Search {
    constructor(element) {
      const { words } = kansen.format;
      this.element = element;
      this.words = words(element);
      this.kinds = JSON.parse(element.dataset.kinds);
      this.entries = null;
      this.chosen = { region: '', name: '', group: '', group_name: '', members: [] };
      this.list = new kansen.regionList.List('region-options', this.words, this.kinds, (one) => this.choose(one));
      this.build();
      this.listen();
    }

    build() {
      const { make } = kansen.format;
      const { words } = this;
      this.input = make('input', 'region-input', null, {
        id: 'region', type: 'text', role: 'combobox', autocomplete: 'off', spellcheck: 'false', maxlength: '80',
        'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': 'region-options', 'aria-describedby': 'region-hint',
        placeholder: words.placeholder,
      });
      this.forget = make('button', 'region-forget', words.forget, { type: 'button' });
      this.popup = make('div', 'region-popup', null, { hidden: '' });
      this.clear = make('button', 'region-clear', '×', { type: 'button', hidden: '' });
      this.group = make('div', 'region-group', null, { hidden: '' });
      this.said = make('p', 'unseen', null, { role: 'status' });
      this.popup.append(this.list.box, this.list.more, this.forget);
      const box = make('div', 'region-box');
      box.append(this.input, this.popup, this.clear);
      const label = make('label', 'field-label', words.label, { for: 'region' });
      this.element.replaceChildren(label, box, make('p', 'region-hint', words.hint, { id: 'region-hint' }), this.group, this.said);
    }

    listen() {
      const { input, popup } = this;
      input.addEventListener('focus', () => { input.select(); this.load(); });
      input.addEventListener('click', () => this.open());
      input.addEventListener('input', () => { this.waiting = false; this.typed = true; this.open(); });
      input.addEventListener('keydown', (event) => this.key(event));
      this.element.addEventListener('focusout', (event) => {
        if (event.relatedTarget !== input && !popup.contains(event.relatedTarget)) this.close();
      });
      this.forget.addEventListener('click', () => {
        kansen.regionRecent.forget();
        this.said.textContent = this.words.forgotten;
        input.focus();
        this.open();
      });
      this.clear.addEventListener('click', () => { this.send({ region: '' }); input.focus(); });
    }

    load() {
      if (this.entries) return;
      kansen.regionIndex.at(this.element.dataset.address, this.kinds).then((entries) => {
        this.entries = entries;
        if (!this.popup.hidden) this.open();
        if (this.waiting && this.list.chosen) this.choose(this.list.chosen);
        this.waiting = false;
      }, (error) => this.say(this.words.failed, error));
    }

    /** Shows what fits what stands in the box now. */
    open() {
      this.load();
      this.popup.hidden = false;
      this.forget.hidden = true;
      this.input.setAttribute('aria-expanded', 'true');
      if (!this.entries) return this.say(this.words.loading);
      if (this.typed && this.input.value.trim()) this.offer(kansen.regionIndex.find(this.entries, this.input.value));
      else this.offerFirst();
      return this.point();
    }

    offer(found) {
      const { fill, number } = kansen.format;
      this.list.show([{ entries: found }], 0);
      if (!found.length) return this.say(this.words.nothing);
      const words = found.length === 1 ? this.words.found_one : this.words.found;
      this.said.textContent = fill(words, { n: number(found.length, 0), name: found[0].name });
      return undefined;
    }

    /** Before anything was typed: what was chosen before, and all gemeenten to leaf through. Nothing is active yet. */
    offerFirst() {
      const byCode = new Map(this.entries.map((one) => [one.code, one]));
      const recent = kansen.regionRecent.list().map((code) => byCode.get(code)).filter(Boolean);
      const gemeenten = this.entries.filter((one) => one.kind === 'gemeente');
      this.list.show([{ heading: this.words.recent, entries: recent }, { heading: this.words.all, entries: gemeenten, all: true }], -1);
      this.list.box.scrollTop = 0;
      this.forget.hidden = !recent.length;
    }

    say(text, error) {
      this.list.box.replaceChildren();
      this.list.entries = [];
      this.list.more.textContent = text;
      this.said.textContent = text;
      if (error) console.warn(error.message);
    }

    point() {
      const active = this.list.optionAt(this.list.active);
      if (active) this.input.setAttribute('aria-activedescendant', active.id);
      else this.input.removeAttribute('aria-activedescendant');
    }

    /** What was typed and not chosen goes: the box says what holds. */
    close() {
      this.popup.hidden = true;
      this.typed = false;
      this.waiting = false;
      this.input.value = this.chosen.name;
      this.input.setAttribute('aria-expanded', 'false');
      this.input.removeAttribute('aria-activedescendant');
    }

    key(event) {
      if (event.isComposing) return;
      const steps = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 };
      if (event.key in steps) {
        event.preventDefault();
        if (this.popup.hidden) this.open();
        this.list.step(steps[event.key]);
        this.point();
      } else if (event.key === 'Escape' && !this.popup.hidden) {
        event.preventDefault();
        this.close();
      } else if (event.key === 'Enter') {
        event.preventDefault();
        if (this.popup.hidden) this.open();
        else if (!this.entries) this.waiting = true;
        else if (this.list.chosen) this.choose(this.list.chosen);
      }
    }

    choose(one) {
      kansen.regionRecent.add(one.code);
      const isGroup = one.detail.n !== undefined;
      if (!isGroup) this.chosen = { ...this.chosen, name: one.name };
      this.close();
      this.send(isGroup ? { group: one.code } : { region: one.code });
    }

    /** To the page: the Store that its callback on the server reads. */
    send(asked) {
      window.dash_clientside.set_props(this.element.parentElement.dataset.request, { data: asked });
    }

    /** What holds now, as the server settled it. */
    adopt(chosen) {
      const { fill } = kansen.format;
      this.chosen = chosen;
      if (!this.typed) this.input.value = chosen.name;
      this.clear.hidden = !chosen.region;
      this.clear.setAttribute('aria-label', fill(this.words.clear_region, chosen));
      this.showGroup(chosen);
      kansen.links.setGroup(chosen.members);
    }

    showGroup({ group, group_name: name }) {
      const { make, fill } = kansen.format;
      this.group.hidden = !group;
      const label = fill(this.words.clear_group, { name });
      const button = make('button', '', '×', { type: 'button', 'aria-label': label, title: label });
      button.addEventListener('click', () => { this.send({ group: '' }); this.input.focus(); });
      this.group.replaceChildren(make('span', 'region-group-label', this.words.group), make('span', 'region-group-name', name), button);
    }
  }

  /** Clientside callback: makes the search where the page has one, and shows in it what was chosen. */
  function showChosen(chosen, elementId) {
    const element = document.getElementById(elementId);
    if (element && chosen) {
      if (!search || search.element !== element) search = new Search(element);
      search.adopt(JSON.parse(chosen));
    }
    return window.dash_clientside.no_update;
  }

  kansen.region = {
    choose: (code) => search && search.send({ region: code }),
    group: (codes) => search && search.send({ group: Array.from(codes).join(',') }),
  };
  window.dash_clientside = window.dash_clientside || {};
  window.dash_clientside.kansen = Object.assign(window.dash_clientside.kansen || {}, { show_chosen: showChosen });
})();

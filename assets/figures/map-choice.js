/* A region of a map without a pointer: a list of all its regions, which marks the one that is chosen.
   The list is filled when it is first needed: there may be thousands. */
(() => {
  'use strict';
  const { kansen } = window;

  class Choice {
    constructor(view) {
      const { make } = kansen.dom;
      this.view = view;
      this.words = kansen.voice.phrases();
      this.name = `${view.name}-choice`;
      this.codes = new Set();
      this.select = make('select', 'kb-choice', null, { id: this.name });
      this.select.append(make('option', '', this.words.choose, { value: '' }));
      for (const event of ['focus', 'pointerdown']) this.select.addEventListener(event, () => this.fill());
      this.select.addEventListener('change', () => this.chosen());
      this.select.addEventListener('blur', () => kansen.links.hover(null, this.name));
      view.frame.append(this.select);
    }

    /** Other values, or other regions: the label follows, and with other regions the list begins anew. */
    show() {
      const { drawing, regions } = this.view;
      this.select.setAttribute('aria-label', kansen.format.fill(this.words.choose_region, drawing));
      if (this.regions === regions) return;
      this.regions = regions;
      this.filled = false;
      while (this.select.options.length > 1) this.select.lastElementChild?.remove();
      kansen.links.register(this);
    }

    option(place) {
      return kansen.dom.make('option', '', this.regions.names[place], { value: this.regions.codes[place] });
    }

    /** By name; wijken under their gemeente. */
    fill() {
      if (this.filled || !this.regions) return;
      this.filled = true;
      const first = this.select.options[0];
      const { compare } = new Intl.Collator(kansen.format.locale());
      const { names, parents } = this.regions;
      const plain = (text) => text.replace(/^['\u2019]/, '');
      const places = Array.from(names.keys()).sort((one, other) => compare(plain(names[one]), plain(names[other])));
      const above = parents?.gemeente;
      this.select.replaceChildren(
        first,
        ...(above ? this.groups(places, above, compare) : places.map((place) => this.option(place))),
      );
      this.mark(this.codes);
    }

    groups(places, above, compare) {
      const called = gemeenteNames(this.regions.codes, above);
      const groupOf = new Map();
      for (const place of places) {
        const label = called.get(above[place]) || above[place];
        if (!groupOf.has(label)) groupOf.set(label, kansen.dom.make('optgroup', '', null, { label }));
        groupOf.get(label).append(this.option(place));
      }
      return Array.from(groupOf.keys())
        .sort(compare)
        .map((label) => groupOf.get(label));
    }

    chosen() {
      const code = this.select.value;
      if (!code) return kansen.links.clear();
      kansen.links.mark([code], { from: this.name });
      kansen.links.hover(code, this.name);
      kansen.voice.announce(kansen.regionText.of(code));
      return this.bringInSight(code);
    }

    bringInSight(code) {
      const box = this.regions.bounds[this.regions.place.get(code)];
      if (!box) return;
      const middle = [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2];
      if (!this.view.map.getBounds().contains(middle)) this.view.map.easeTo({ center: middle, duration: 400 });
    }

    /** What is marked elsewhere is chosen here, when it is one region of this map. */
    mark(codes) {
      this.codes = codes;
      const [code] = codes.size === 1 ? codes : [''];
      const place = code ? this.regions.place.get(code) : undefined;
      if (place !== undefined && !this.filled && !this.select.querySelector(`[value="${code}"]`))
        this.select.append(this.option(place));
      this.select.value = place === undefined ? '' : code;
    }
  }

  /** gemeente code -> its name, from the table twin, where every wijk stands with what it lies in. */
  function gemeenteNames(codes, above) {
    const table = kansen.table.table('table-view');
    const names = new Map();
    if (!table?.rows) return names;
    codes.forEach((code, place) => {
      const row = table.place.get(code);
      if (row !== undefined) names.set(above[place], table.rows.parents[row]);
    });
    return names;
  }

  /** Called by a map that has drawn. */
  function show(view) {
    if (!kansen.voice.phrases().choose) return;
    view.choice = view.choice || new Choice(view);
    view.choice.show();
  }

  kansen.mapChoice = { show };
})();

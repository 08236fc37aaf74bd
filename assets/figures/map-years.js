/* A figure through the years: small maps beside each other on one scale, linked with every other view. */
(() => {
  'use strict';
  const { kansen } = window;
  const ASPECT = 0.86; // width of the country to its height
  const GAP = 12;
  const LEAST = 150; // pixels that a small map is wide, where there is room for more than two
  const MOST = 0.46; // of the height of the screen that it is high, where there is more than one row
  const MOST_IN_ONE = 0.62;
  const views = new Map();

  class YearsView {
    /** @type {YearsDrawing} */
    drawing;
    /** @type {any[]} */
    maps;

    constructor(element) {
      const { make, words } = kansen.dom;
      this.element = element;
      this.name = element.id;
      this.words = words(element);
      this.grid = make('div', 'kb-years');
      this.foot = make('div', 'kb-legend');
      element.replaceChildren(this.grid, this.foot);
      this.legend = new kansen.mapLegend.Legend(this.foot, this.words, this.name);
      this.watch = new ResizeObserver(() => this.fit());
      this.watch.observe(element);
      element.setAttribute('aria-busy', 'true');
    }

    async draw(drawing) {
      this.wanted = drawing;
      const { regionsAt, shapesAt } = kansen.mapShapes;
      const grounds = drawing.maps.map((one) => Promise.all([regionsAt(one.regions), shapesAt(one.shapes)]));
      const answers = await Promise.all(grounds);
      if (this.wanted !== drawing) return; // a newer drawing came in while this one waited
      this.drawing = drawing;
      this.fitted = null;
      this.maps = drawing.maps.map((one, place) => {
        const [regions, shapes] = answers[place];
        return new kansen.mapSmall.SmallMap(this, one, regions, shapes);
      });
      this.grid.replaceChildren(...this.maps.map((one) => one.element));
      this.paint();
    }

    paint() {
      const { links } = kansen;
      const joint = (list) => this.drawing.maps.flatMap((one) => one[list]);
      const pooled = ['values', 'classes', 'statuses'].map((list) => [list, joint(list)]);
      for (const { regions } of this.maps) links.learn(regions.codes, regions.names);
      links.setMine(this.drawing.maps[this.drawing.maps.length - 1].mine);
      this.legend.draw(
        Object.assign({}, this.drawing, Object.fromEntries(pooled)),
        this.codes(),
        this.places(links.mine()),
      );
      this.fit();
      links.register(this);
      this.element.setAttribute('aria-busy', 'false');
      this.element.dataset.drawn = `${this.drawing.name} ${this.maps.length}`;
    }

    codes() {
      return this.maps.flatMap((one) => one.regions.codes);
    }

    /** Where some regions stand in the figures of all years after each other. */
    places(codes) {
      let before = 0;
      return this.maps.flatMap(({ regions }) => {
        const spots = codes.map((code) => regions.place.get(code)).filter((place) => place !== undefined);
        const places = spots.map((place) => place + before);
        before += regions.codes.length;
        return places;
      });
    }

    /** All beside each other where there is room, two at least; not higher than a screen shows. */
    fit() {
      const width = this.grid.clientWidth;
      const count = this.maps ? this.maps.length : 0;
      if (!count || !width || `${width} ${count}` === this.fitted) return;
      const columns = Math.min(count, Math.max(2, Math.floor(width / (LEAST + GAP))));
      const most = (count > columns ? MOST : MOST_IN_ONE) * window.innerHeight;
      const wide = Math.floor(Math.min((width - GAP * (columns - 1)) / columns, most * ASPECT));
      const high = Math.floor(wide / ASPECT);
      this.grid.style.gridTemplateColumns = `repeat(${columns}, ${wide}px)`;
      for (const one of this.maps) {
        one.frame.style.height = `${high}px`;
        one.size(wide, high);
      }
      this.fitted = `${width} ${count}`;
    }

    mark(codes) {
      for (const one of this.maps) one.show('marked', codes);
      this.legend.mark(codes);
    }

    mine(codes) {
      for (const one of this.maps) one.show('mine', codes);
    }

    hover(code) {
      for (const one of this.maps) {
        one.show('hover', code ? [code] : []);
        one.tell(code);
      }
      this.legend.point(code ? this.places([code]) : []);
    }

    close() {
      this.watch.disconnect();
      kansen.links.unregister(this.name);
    }
  }

  function viewOf(element) {
    const existing = views.get(element.id);
    if (existing && existing.element === element) return existing;
    if (existing) existing.close(); // the page was drawn anew
    const view = new YearsView(element);
    views.set(element.id, view);
    return view;
  }

  /** Draws the small maps of a panel; without a drawing they go. @param {string} panel @param {YearsDrawing | null} drawing */
  function draw(panel, drawing) {
    const element = document.getElementById(`${panel}-canvas`);
    if (!element) return;
    if (!drawing) return close(element);
    viewOf(element)
      .draw(drawing)
      .catch((error) => {
        const { make, words } = kansen.dom;
        element.replaceChildren(make('p', 'kb-map-failed', words(element).no_map));
        element.setAttribute('aria-busy', 'false');
        console.warn(error.message); // the reader is told by the sentence above
      });
  }

  /** @param {HTMLElement} element */
  function close(element) {
    element.setAttribute('aria-busy', 'false');
    views.get(element.id)?.close();
    views.delete(element.id);
  }

  kansen.years = { view: (elementId) => views.get(elementId) };
  kansen.panels.register('years', draw);
})();

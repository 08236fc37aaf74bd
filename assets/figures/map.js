/* A map of regions: draws values, marks regions, and hides how. Behind it is MapLibre GL; the shapes go to it
   once by address, and every change of values after that is feature state of the regions that differ. */
(() => {
  'use strict';
  const { kansen } = window;
  const maps = new Map();

  class MapView {
    constructor(element) {
      const { make, words } = kansen.dom;
      this.element = element;
      this.name = element.id;
      this.words = words(element);
      this.frame = make('div', 'kb-map');
      this.foot = make('div', 'kb-legend');
      const times = make('div', 'kb-time');
      element.replaceChildren(this.frame, times, this.foot);
      this.times = new kansen.mapTime.TimeBar(this, times);
      this.room = { width: 0, height: 0 };
      new ResizeObserver(
        ([
          {
            borderBoxSize: [size],
          },
        ]) => this.keepRoom(size),
      ).observe(this.foot);
    }

    /** A legend never takes less room than it did at this width: the map would change its size, and be painted twice. */
    keepRoom({ inlineSize: width, blockSize: height }) {
      if (width !== this.room.width) this.room = { width, height: 0 };
      else if (height > this.room.height) this.room.height = height;
      else return;
      this.foot.style.minHeight = this.room.height ? `${this.room.height}px` : '';
    }

    open(drawing) {
      this.busy(true);
      const { style } = kansen.mapLayers;
      const { options, addControls, join } = kansen.mapCamera;
      this.shapes = drawing.shapes;
      this.map = new window.maplibregl.Map(options(this.frame, style(drawing), this.words));
      this.ready = this.styled();
      this.tooltip = new kansen.mapTooltip.Tooltip(this.frame, this.words, () => this.marks.size);
      kansen.mapLayers.addPatterns(this.map, drawing.pattern);
      this.marks = new kansen.mapMarks.Marks(this.map);
      addControls(this.map, this.words, () => kansen.mapCamera.look(this.map, this.drawing?.focus, 400));
      join(this.map, () => this.drawing?.focus);
      kansen.mapPointer.attach(this);
    }

    styled() {
      return new Promise((resolve) => this.map.once('style.load', resolve));
    }

    /** Other shapes: a new style, and nothing of the old regions is kept. */
    change(drawing) {
      if (drawing.shapes === this.shapes) return;
      kansen.links.unregister(this.name);
      this.shapes = drawing.shapes;
      this.regions = null;
      this.drawing = null;
      this.tooltip.hide();
      this.busy(true);
      this.ready = this.styled();
      this.map.setStyle(kansen.mapLayers.style(drawing), { diff: false });
    }

    /** Until the map has painted these shapes the skeleton stands before it. */
    busy(still) {
      this.element.setAttribute('aria-busy', String(still));
    }

    async draw(drawing) {
      this.wanted = drawing;
      if (this.map) this.change(drawing);
      else this.open(drawing);
      const [regions] = await Promise.all([kansen.mapShapes.regionsAt(drawing.regions), this.ready]);
      if (this.wanted !== drawing) return; // a newer drawing came in while this one waited
      this.given = drawing;
      this.times.draw(drawing); // first, for a map that has no years has its room: MapLibre can miss a change right after it was made
      this.paint(this.times.scaled(drawing), regions);
    }

    /** The same figure on another scale. */
    again() {
      if (this.given && this.regions) this.paint(this.times.scaled(this.given), this.regions);
    }

    /** Which classes are uncertain, as the reader wants to see it of this figure, or else as it came. */
    hatched(drawing) {
      if (!drawing.uncertain) return { uncertain: null, hatched: new Set() };
      const { name, shown } = this.hatching || {};
      const request = name === drawing.name && (!shown || drawing.uncertain[shown]) ? { shown } : {};
      const uncertain = Object.assign({}, drawing.uncertain, request);
      return { uncertain, hatched: new Set(uncertain.shown ? uncertain[uncertain.shown].places : []) };
    }

    /** Hatches what is uncertain by 'rounding' or by 'chance', or nothing (''); the button that was pressed keeps the focus. */
    hatch(shown, pressed) {
      this.hatching = { name: this.given.name, shown };
      this.again();
      kansen.dom.all(`.kb-legend-by[data-by="${pressed}"]`, this.foot)[0]?.focus();
    }

    /** The legend of one figure, or the key of two. */
    key(drawing) {
      const Kind = drawing.two_way ? kansen.mapKey.Key : kansen.mapLegend.Legend;
      if (!(this.legend instanceof Kind))
        this.legend = new Kind(this.foot, this.words, this.name, (by, pressed) => this.hatch(by, pressed));
      this.legend.draw(drawing, this.regions.codes, this.places(drawing.mine));
    }

    paint(request, regions) {
      const drawing = Object.assign({}, request, this.hatched(request));
      const first = !this.regions;
      const before = this.drawing;
      this.regions = regions;
      this.drawing = drawing;
      if (first) this.marks.use(drawing.shapes).catch((error) => this.fail(error));
      else kansen.mapLayers.addLayers(this.map, drawing.statuses);
      kansen.mapLayers.addHatching(this.map, drawing.hatched);
      this.paintValues(drawing, before);
      this.tooltip.hide();
      kansen.links.learn(regions.codes, regions.names);
      kansen.links.setMine(drawing.mine);
      this.key(drawing);
      if (first) kansen.links.register(this);
      kansen.mapChoice.show(this);
      this.lookAgain(drawing, before);
      if (first) this.map.once('idle', () => this.busy(false)).triggerRepaint();
      this.map.getCanvas().setAttribute('aria-label', [this.words.map, drawing.summary].filter(Boolean).join(' '));
      this.element.dataset.drawn = `${drawing.name} ${drawing.period}`;
    }

    /** Another focus moves the camera; where the legend took room before the first look, it looks once more. */
    lookAgain(drawing, before) {
      if (before && String(drawing.focus) === String(before.focus)) return;
      this.map.resize();
      kansen.mapCamera.look(this.map, drawing.focus, before ? 600 : 0);
    }

    /** Only the regions whose colour or status differs from what is on the map. */
    paintValues(drawing, before) {
      const fillOf = (from, place) => (from.classes[place] < 0 ? null : from.colours[from.classes[place]]);
      for (let place = 0; place < drawing.classes.length; place += 1) {
        const fill = fillOf(drawing, place);
        const status = drawing.statuses[place];
        const uncertain = Number(drawing.hatched.has(place));
        const same = before && fillOf(before, place) === fill && before.statuses[place] === status;
        if (same && Number(before.hatched.has(place)) === uncertain) continue;
        this.map.setFeatureState({ source: 'regions', id: place }, { fill, status, uncertain });
      }
    }

    places(codes) {
      return Array.from(codes, (code) => this.regions.place.get(code)).filter((place) => place !== undefined);
    }

    /** What the hub tells: the marked regions, mine, and the one under the pointer. */
    mark(codes) {
      this.marks.show('marked', this.places(codes));
      this.legend.mark(codes);
    }

    mine(codes) {
      this.marks.show('mine', this.places(codes));
    }

    /** What is no part of the chosen group steps back. */
    group(codes) {
      this.marks.show('group', this.places(codes));
    }

    hover(code, from) {
      const places = code ? this.places([code]) : [];
      this.marks.show('hover', places);
      this.legend.point(places);
      if (from !== this.name) this.pointOut(code);
    }

    /** The label of a region that is hovered elsewhere, at its middle when that is in sight. */
    pointOut(code) {
      const place = this.regions.place.get(code);
      const bounds = place === undefined ? null : this.regions.bounds[place];
      if (!bounds) return this.tooltip.hide();
      const point = this.map.project([(bounds[0] + bounds[2]) / 2, (bounds[1] + bounds[3]) / 2]);
      const { width, height } = this.marks.size;
      const seen = point.x > 0 && point.y > 0 && point.x < width && point.y < height;
      if (!seen) return this.tooltip.hide();
      this.tooltip.show({ name: this.regions.names[place], place }, this.drawing, point);
    }

    close() {
      kansen.links.unregister(this.name);
      this.times.stop();
      if (!this.map) return;
      kansen.mapCamera.leave(this.map);
      this.map.remove();
    }

    fail(error) {
      this.frame.replaceChildren(kansen.dom.make('p', 'kb-map-failed', this.words.no_map));
      this.busy(false);
      this.element.dataset.drawn = 'failed';
      console.warn(error.message); // the reader is told by the sentence above
    }
  }

  function viewOf(element) {
    const existing = maps.get(element.id);
    if (existing && existing.element === element) return existing;
    if (existing) existing.close(); // the page was drawn anew
    const view = new MapView(element);
    maps.set(element.id, view);
    return view;
  }

  /** Draws what figures/map.py made into the canvas of a panel. Without a drawing the last one stays, and there is
      nothing to wait for. @param {string} panel @param {MapDrawing | null} drawing */
  function draw(panel, drawing) {
    const element = document.getElementById(`${panel}-canvas`);
    if (!element) return;
    if (!drawing) return void element.setAttribute('aria-busy', 'false');
    const view = viewOf(element);
    view.draw(drawing).catch((error) => view.fail(error));
  }

  kansen.map = { view: (elementId) => maps.get(elementId) };
  kansen.panels.register('map', draw);
})();

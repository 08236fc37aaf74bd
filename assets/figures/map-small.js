/* One small map on a canvas: the regions of a period in their colours, with marks above them. Many of these together
   cost less than as many WebGL maps, of which a browser holds but a few. */
(() => {
  'use strict';
  const { kansen } = window;
  const COUNTRY = [3.3, 50.72, 7.25, 53.58];
  const ROOM = 4; // pixels around what is looked at

  function canvasOf(width, height, canvas) {
    const density = window.devicePixelRatio || 1;
    canvas.width = Math.round(width * density);
    canvas.height = Math.round(height * density);
    const pen = kansen.canvas.penOf(canvas);
    pen.lineJoin = 'round';
    return { pen, density };
  }

  class SmallMap {
    /** @type {any} */
    owner;
    /** @type {MapDrawing} */
    drawing;
    /** @type {Regions} */
    regions;
    /** @type {Shapes} */
    shapes;
    /** @type {Record<string, number[]>} */
    ids;
    /** @type {number} */
    width;
    /** @type {number} */
    height;
    /** @type {number} */
    scale;
    /** @type {number} */
    shiftX;
    /** @type {number} */
    shiftY;
    /** @type {CanvasRenderingContext2D | undefined} */
    hit;

    constructor(owner, drawing, regions, shapes) {
      const { make } = kansen.dom;
      Object.assign(this, { owner, drawing, regions, shapes, ids: { mine: [], marked: [], hover: [] } });
      this.element = make('figure', 'kb-small');
      this.frame = make('div', 'kb-small-frame', null, { role: 'img', 'aria-label': drawing.summary });
      this.ground = make('canvas', 'kb-small-ground');
      this.above = make('canvas', 'kb-small-above');
      this.label = make('span', 'kb-small-label', null, { 'aria-hidden': 'true' });
      this.label.hidden = true;
      this.frame.append(this.ground, this.above, this.label);
      const caption = make('figcaption');
      caption.append(make('strong', '', drawing.period), make('span', '', drawing.note));
      this.element.append(caption, this.frame);
      this.listen();
    }

    listen() {
      const { links } = kansen;
      this.frame.addEventListener('mousemove', (event) => links.hover(this.codeAt(event), this.owner.name));
      this.frame.addEventListener('mouseleave', () => links.hover(null, this.owner.name));
      this.frame.addEventListener('click', (event) => {
        const code = this.codeAt(event);
        const add = kansen.dom.adding(event);
        if (code) links.mark([code], { add, from: this.owner.name });
        else if (!add) links.clear();
      });
    }

    /** Where the map looks: the same for all small maps that have one size. */
    size(width, height) {
      const { project, MIDDLE } = kansen.mapShapes;
      const [west, south, east, north] = this.drawing.focus || COUNTRY;
      const [left, top] = project(west, north);
      const [right, bottom] = project(east, south);
      this.width = width;
      this.height = height;
      this.scale = Math.min((width - 2 * ROOM) / (right - left), (height - 2 * ROOM) / (bottom - top));
      this.shiftX = width / 2 - ((left + right) / 2 - MIDDLE[0]) * this.scale;
      this.shiftY = height / 2 - ((top + bottom) / 2 - MIDDLE[1]) * this.scale;
      this.paint();
      this.marks();
    }

    begin(canvas) {
      const { pen, density } = canvasOf(this.width, this.height, canvas);
      pen.setTransform(this.scale * density, 0, 0, this.scale * density, this.shiftX * density, this.shiftY * density);
      return pen;
    }

    paint() {
      const { pattern } = this.owner.drawing;
      const pen = this.begin(this.ground);
      const patterns = this.patterns(pen);
      pen.lineWidth = 0.4 / this.scale;
      pen.strokeStyle = 'rgba(60, 70, 88, 0.35)';
      for (const id of this.shapes.geometry.keys()) {
        const path = kansen.mapShapes.pathOf(this.shapes, id, this.scale);
        if (!path) continue;
        pen.fillStyle = patterns.get(this.statusOf(id)) || this.colourOf(id) || pattern.paper;
        pen.fill(path, 'evenodd');
        pen.stroke(path);
      }
      this.uncertain(pen);
    }

    /** What fills regions without a value, by their status. @param {CanvasRenderingContext2D} pen */
    patterns(pen) {
      const { PATTERNED, patternCanvas } = kansen.mapLayers;
      /** @type {Map<number, CanvasPattern | null>} */
      const patterns = new Map();
      for (const status of PATTERNED) {
        const fill = pen.createPattern(patternCanvas(status, this.owner.drawing.pattern, 2), 'repeat');
        fill?.setTransform(new DOMMatrix().scale(0.5 / this.scale));
        patterns.set(status, fill);
      }
      return patterns;
    }

    /** The status of a shape; one that is no region has no figure. @param {number} id */
    statusOf(id) {
      return id in this.drawing.classes ? this.drawing.statuses[id] : kansen.mapLayers.STATUS.missing;
    }

    /** @param {number} id */
    colourOf(id) {
      return this.owner.drawing.colours[this.drawing.classes[id]];
    }

    /** Outlines of what is provisional (dotted) and estimated (dashed). */
    uncertain(pen) {
      const { STATUS, DASHES } = kansen.mapLayers;
      for (const status of [STATUS.provisional, STATUS.estimated]) {
        pen.setLineDash(DASHES.get(status).map((length) => length / this.scale));
        pen.strokeStyle = '#111827';
        pen.lineWidth = 0.7 / this.scale;
        this.drawing.statuses.forEach((found, id) => {
          const path = found === status && kansen.mapShapes.pathOf(this.shapes, id, this.scale);
          if (path) pen.stroke(path);
        });
      }
    }

    show(kind, codes) {
      this.ids[kind] = Array.from(codes, (code) => this.regions.place.get(code)).filter((id) => id !== undefined);
      if (this.width) this.marks();
    }

    marks() {
      const { KINDS, strokeAll } = kansen.mapMarks;
      const pen = this.begin(this.above);
      for (const kind of KINDS) {
        const paths = this.ids[kind.name].map((id) => kansen.mapShapes.pathOf(this.shapes, id, this.scale));
        strokeAll(
          pen,
          kind,
          paths.filter((path) => path !== null),
          this.scale,
        );
      }
    }

    /** Name and figure of the region under the pointer, in every small map. */
    tell(code) {
      const place = code ? this.regions.place.get(code) : undefined;
      this.label.hidden = place === undefined;
      if (place === undefined) return;
      const said = kansen.mapTooltip.figure(
        Object.assign({}, this.owner.drawing, this.drawing),
        place,
        this.owner.words,
      );
      this.label.textContent = `${this.regions.names[place]}: ${[said.text, said.status].filter(Boolean).join(', ')}`;
    }

    codeAt(event) {
      const frame = this.frame.getBoundingClientRect();
      const { project, pathOf, MIDDLE } = kansen.mapShapes;
      const x = (event.clientX - frame.left - this.shiftX) / this.scale;
      const y = (event.clientY - frame.top - this.shiftY) / this.scale;
      this.hit ??= kansen.canvas.penOf(document.createElement('canvas'));
      const { hit } = this;
      const isAt = (bounds, id) => {
        if (!bounds) return false;
        const [left, top] = project(bounds[0], bounds[3]);
        const [right, bottom] = project(bounds[2], bounds[1]);
        const [across, down] = [x + MIDDLE[0], y + MIDDLE[1]];
        if (across < left || across > right || down < top || down > bottom) return false;
        const path = pathOf(this.shapes, id, this.scale);
        return path !== null && hit.isPointInPath(path, x, y, 'evenodd');
      };
      const place = this.regions.bounds.findIndex(isAt);
      return place < 0 ? null : this.regions.codes[place];
    }
  }

  kansen.mapSmall = { SmallMap };
})();

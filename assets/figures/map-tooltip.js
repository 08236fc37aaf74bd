/* The label beside the pointer: name, value with unit, status in words, period. */
(() => {
  'use strict';
  const { kansen } = window;

  const NARROW = 560; // pixels of a map in which the label says no more than name and figure

  /** What a region's figure says: the value, and the status where it is not final. Of a two-way map both figures. */
  function figure(drawing, place, words) {
    if (drawing.two_way) return both(drawing.two_way, place, words);
    const value = drawing.values[place];
    const final = drawing.statuses[place] === kansen.mapLayers.STATUS.final;
    const status = final ? '' : words.statuses[drawing.statuses[place]];
    const text =
      value === null || value === undefined ? '' : kansen.format.withUnit(value, drawing.decimals, drawing.unit);
    return { text: text || status, status: text ? status : '' };
  }

  function both(sides, place, words) {
    const said = ['a', 'b'].map((side) => {
      const { text, status } = figure(sides[side], place, words);
      return `${side.toUpperCase()} ${status ? `${text} (${status})` : text}`;
    });
    return { text: said.join(' · '), status: '' };
  }

  /** '(6,9 – 8,5)': between what a figure may lie by rounding and chance; empty where that is no wider than the figure. */
  /** @param {Pick<MapDrawing, 'between' | 'values' | 'decimals' | 'unit'>} drawing @param {number} place */
  function between({ between: ends, values, decimals, unit }, place) {
    const value = values[place];
    if (!ends || value === null || !(ends.below[place] || ends.above[place])) return '';
    const { bare } = kansen.format;
    const step = 10 ** decimals;
    const [low, high] = [value - ends.below[place] / step, value + ends.above[place] / step];
    return `(${bare(low, decimals, unit)} – ${bare(high, decimals, unit)})`;
  }

  /** The same for a cell of the table, whose unit stands in its head. */
  function ofCell(rows, { key, decimals }, place) {
    return between({ between: rows[`${key}_between`], values: rows[key], decimals, unit: '' }, place);
  }

  class Tooltip {
    /** @type {Words} */
    words;
    /** @type {() => {width: number, height: number}} */
    size;
    /** @type {HTMLElement} */
    element;

    /** size(): {width, height} of the frame. */
    constructor(frame, words, size) {
      Object.assign(this, { words, size });
      this.element = kansen.dom.make('div', 'kb-tooltip', null, { 'aria-hidden': 'true' });
      this.element.hidden = true;
      frame.append(this.element);
    }

    /** region: {name, place}; place is undefined for a shape that is no region. */
    show(region, drawing, point) {
      const { make } = kansen.dom;
      const narrow = this.size().width < NARROW;
      this.element.replaceChildren(make('strong', '', region.name), ...this.lines(region.place, drawing));
      this.element.classList.toggle('kb-tooltip-narrow', narrow);
      if (!narrow) this.element.append(make('span', 'kb-tooltip-name', `${drawing.name}, ${drawing.period}`));
      this.element.hidden = false;
      this.move(point);
    }

    /** What stands under the name: the figure, with its limits where they are wider, its status, and whether its class is
        uncertain. @param {number | undefined} place undefined for a shape that is no region @param {MapDrawing} drawing */
    lines(place, drawing) {
      const { make } = kansen.dom;
      if (place === undefined) return [make('span', 'kb-tooltip-value', this.words.no_shape_value)];
      const { text, status } = figure(drawing, place, this.words);
      const value = make('span', 'kb-tooltip-value', text);
      const limits = between(drawing, place);
      if (limits) value.append(' ', make('span', 'kb-tooltip-between', limits));
      const notes = [status, drawing.hatched?.has(place) ? drawing.uncertain?.word : ''].filter(Boolean);
      return [value, ...notes.map((note) => make('span', 'kb-tooltip-status', note))];
    }

    /** Beside the pointer, towards the middle and inside the frame; the style sheet knows how large the label is. */
    move(point) {
      const { width, height } = this.size();
      const [x, y] = [Math.round(point.x), Math.round(point.y)];
      const left = x < width / 2 ? `min(${x + 14}px, ${width}px - 100%)` : `max(0px, ${x - 14}px - 100%)`;
      this.element.style.transform = `translate(${left}, max(0px, min(${y + 14}px, ${height}px - 100%)))`;
    }

    hide() {
      this.element.hidden = true;
    }
  }

  kansen.mapTooltip = { Tooltip, figure, ofCell };
})();

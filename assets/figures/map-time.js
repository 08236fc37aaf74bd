/* The years of a figure under its map: a slider, and a button that plays them. A step changes the year as its
   list does, so that everything follows. While years are compared one scale holds for all of them. */
(() => {
  'use strict';
  const { kansen } = window;
  const PAUSE = 1100; // milliseconds that a year stands still while playing

  const motion = window.matchMedia('(prefers-reduced-motion: reduce)');

  function calm() {
    return motion.matches;
  }

  /** The drawing by the scale of all years together: what a colour means, and the class of each region. */
  function onOneScale(drawing, words) {
    const { limits, colours, classes, classing, range, uncertain } = drawing.times;
    const one = `${classing}. ${kansen.format.fill(words.one_scale_on, { range })}`;
    const key = Object.assign({}, drawing.key, { classing: one, middle: null });
    return Object.assign({}, drawing, { limits, colours, classes, key, uncertain });
  }

  class TimeBar {
    /** @type {any} */
    view;
    /** @type {HTMLElement} */
    frame;
    /** @type {Words} */
    words;
    /** @type {boolean} */
    wide;
    /** @type {boolean} */
    playing;
    /** @type {any} */
    times;
    /** @type {string} */
    name;
    /** @type {HTMLButtonElement} */
    button;
    /** @type {HTMLInputElement} */
    range;
    /** @type {HTMLElement} */
    said;
    /** @type {HTMLInputElement} */
    check;
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    waiting;

    constructor(view, frame) {
      Object.assign(this, { view, frame, words: view.words, wide: false, playing: false });
      motion.addEventListener('change', () => {
        if (this.button) this.dress();
      });
    }

    /** What is to be painted of a drawing: as it came, or by one scale where the reader compares years. */
    scaled(drawing) {
      return this.wide && drawing.times?.periods ? onOneScale(drawing, this.words) : drawing;
    }

    draw(drawing) {
      const { times } = drawing;
      const same =
        this.times &&
        times?.periods &&
        String(this.times.periods) === String(times.periods) &&
        this.name === drawing.name;
      Object.assign(this, { times, name: drawing.name });
      this.frame.hidden = !times;
      if (!times) return this.stop();
      if (!times.periods) return this.only(times.only);
      if (!same || !this.built) this.build();
      this.show();
      if (this.playing) this.later();
      return undefined;
    }

    only(sentence) {
      this.stop();
      this.built = false;
      this.frame.replaceChildren(kansen.dom.make('p', 'kb-time-only', sentence));
    }

    build() {
      this.built = true;
      const { make } = kansen.dom;
      const { fill } = kansen.format;
      this.stop();
      this.button = make('button', 'kb-time-play', null, { type: 'button' });
      this.button.addEventListener('click', () => this.pressed());
      this.range = make('input', 'kb-time-range', null, {
        type: 'range',
        min: '0',
        max: String(this.times.periods.length - 1),
        step: '1',
        'aria-label': fill(this.words.period_label, { name: this.name }),
      });
      this.range.addEventListener('input', () => this.slid());
      this.said = make('output', 'kb-time-said', null, { 'aria-live': 'polite' });
      this.check = make('input', '', null, { type: 'checkbox' });
      this.check.addEventListener('change', () => this.widen(this.check.checked));
      const label = make('label', 'kb-time-scale', null, {
        title: fill(this.words.one_scale_on, { range: this.times.range }),
      });
      label.append(this.check, make('span', '', this.words.one_scale));
      this.frame.replaceChildren(this.button, this.range, this.said, label);
    }

    show() {
      const period = this.times.periods[this.times.at];
      this.range.value = String(this.times.at);
      this.range.setAttribute('aria-valuetext', period);
      this.said.textContent = period;
      this.check.checked = this.wide;
      this.dress();
    }

    dress() {
      const { words } = this;
      const name = this.playing ? words.pause : calm() ? words.next : words.play;
      this.button.setAttribute('aria-label', name);
      this.button.title = name;
      this.button.dataset.shows = this.playing ? 'pause' : calm() ? 'next' : 'play';
    }

    widen(wide) {
      if (this.wide === wide) return;
      this.wide = wide;
      this.check.checked = wide;
      this.view.again();
    }

    slid() {
      this.stop();
      this.go(Number(this.range.value));
    }

    pressed() {
      if (this.playing) return this.stop();
      const { at, periods } = this.times;
      if (calm()) return this.go((at + 1) % periods.length);
      this.playing = true;
      this.dress();
      return this.go(at + 1 < periods.length ? at + 1 : 0);
    }

    /** The year of A becomes another; the map comes back with it. */
    go(at) {
      const period = this.times.periods[at];
      this.widen(true);
      this.range.setAttribute('aria-valuetext', period);
      this.said.textContent = period;
      kansen.set(this.times.control, { value: period });
    }

    later() {
      clearTimeout(this.waiting);
      const { at, periods } = this.times;
      if (at + 1 >= periods.length) return this.stop();
      this.waiting = setTimeout(() => this.go(at + 1), PAUSE);
      return undefined;
    }

    stop() {
      clearTimeout(this.waiting);
      this.playing = false;
      if (this.button) this.dress();
    }
  }

  kansen.mapTime = { TimeBar };
})();

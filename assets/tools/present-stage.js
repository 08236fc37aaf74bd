/* What stands around a presented figure: whose figures these are, which one of how many, and for who has no keys
   at hand buttons that show themselves when the pointer moves. */
(() => {
  'use strict';
  const { kansen } = window;
  const QUIET = 4000; // milliseconds without the pointer before the buttons go
  const OPENING = 6000; // milliseconds that the hint stands at the start
  /** @type {HTMLElement | null} */
  let stage = null;
  /** @type {Record<'place' | 'count' | 'hint' | 'bar' | 'title', HTMLElement> & Record<'previous' | 'next', HTMLButtonElement>} */
  let parts;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let waiting;

  function button(text, name, act) {
    const element = kansen.dom.make('button', `kb-present-button kb-present-${name}`, text, { type: 'button' });
    element.addEventListener('click', act);
    return element;
  }

  /** Whose figures: what the page says above its headline, or its headline where that is the name. */
  function placeName() {
    const said = ['#headline-sub', '#main h1'].map((place) => document.querySelector(place));
    return said.map((element) => element?.textContent?.trim() || '').find(Boolean) || '';
  }

  /** Where it all stands, while something is presented. */
  function element() {
    if (!stage) throw new Error('nothing is presented');
    return stage;
  }

  function raise({ step, leave }) {
    const { make } = kansen.dom;
    const words = kansen.voice.phrases();
    parts = {
      place: make('p', 'kb-present-place', placeName()),
      count: make('p', 'kb-present-count', '', { role: 'status', 'aria-live': 'polite' }),
      hint: make('p', 'kb-present-hint', words.hint),
      bar: make('div', 'kb-present-bar', null, { role: 'group', 'aria-label': words.stage }),
      title: make('p', 'kb-present-title'),
      previous: button(words.previous, 'previous', () => step(-1)),
      next: button(words.next, 'next', () => step(1)),
    };
    parts.bar.append(parts.previous, parts.next, button(words.leave, 'leave', leave));
    const opened = make('div', 'kb-present kb-present-opening');
    opened.append(parts.place, parts.hint, parts.bar, parts.count, parts.title);
    setTimeout(() => opened.classList.remove('kb-present-opening'), OPENING);
    (document.getElementById('main') || document.body).append(opened);
    stage = opened;
    document.addEventListener('pointermove', stir);
    document.addEventListener('pointerdown', stir);
  }

  /** The buttons show themselves for a while, in the place of the hint. */
  function stir() {
    if (!stage) return;
    stage.classList.remove('kb-present-opening');
    stage.classList.add('kb-present-stirred');
    clearTimeout(waiting);
    waiting = setTimeout(() => stage?.classList.remove('kb-present-stirred'), QUIET);
  }

  /** Which figure this is; title: of rows that have none of their own. */
  function tell(place, total, title) {
    const { fill, number } = kansen.format;
    const words = kansen.voice.phrases();
    parts.title.textContent = title;
    const counted = fill(words.count, { n: number(place, 0), total: number(total, 0) });
    if (parts.count.textContent !== counted) parts.count.textContent = counted; // the same is not said twice
    parts.previous.disabled = place <= 1;
    parts.next.disabled = place >= total;
  }

  function lower() {
    clearTimeout(waiting);
    document.removeEventListener('pointermove', stir);
    document.removeEventListener('pointerdown', stir);
    stage?.remove();
    stage = null;
  }

  kansen.presentStage = { element, raise, stir, tell, lower };
})();

/* What stands around a presented figure: whose figures these are, which one of how many, and for who has no keys
   at hand buttons that show themselves when the pointer moves. */
(function () {
  'use strict';
  const kansen = (window.kansen = window.kansen || {});
  const QUIET = 4000; // milliseconds without the pointer before the buttons go
  const OPENING = 6000; // milliseconds that the hint stands at the start
  let stage = null;
  let parts = null;
  let waiting = null;

  function button(text, name, act) {
    const made = kansen.format.make('button', `kb-present-button kb-present-${name}`, text, { type: 'button' });
    made.addEventListener('click', act);
    return made;
  }

  /** Whose figures: what the page says above its headline, or its headline where that is the name. */
  function placeName() {
    const said = ['#headline-sub', '#main h1'].map((place) => document.querySelector(place));
    const found = said.find((element) => element && element.textContent.trim());
    return found ? found.textContent.trim() : '';
  }

  function element() {
    return stage;
  }

  function raise({ step, leave }) {
    const { make } = kansen.format;
    const words = kansen.reach.phrases();
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
    stage = make('div', 'kb-present');
    stage.append(parts.place, parts.hint, parts.bar, parts.count, parts.title);
    stage.classList.add('kb-present-opening');
    const opened = stage;
    setTimeout(() => opened.classList.remove('kb-present-opening'), OPENING);
    (document.getElementById('main') || document.body).append(stage);
    document.addEventListener('pointermove', stir);
    document.addEventListener('pointerdown', stir);
  }

  /** The buttons show themselves for a while, in the place of the hint. */
  function stir() {
    if (!stage) return;
    stage.classList.remove('kb-present-opening');
    stage.classList.add('kb-present-stirred');
    clearTimeout(waiting);
    waiting = setTimeout(() => stage && stage.classList.remove('kb-present-stirred'), QUIET);
  }

  /** Which figure this is; title: of rows that have none of their own. */
  function tell(place, total, title) {
    const { fill, number } = kansen.format;
    const words = kansen.reach.phrases();
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
    stage.remove();
    stage = parts = null;
  }

  kansen.presentStage = { element, raise, stir, tell, lower };
})();

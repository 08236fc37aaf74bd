/* The column of choices, and the ways between it and the figures on a phone, where the one stands over the other. */
(() => {
  'use strict';
  const { kansen } = window;

  const NARROW = '(max-width: 47.5em)'; // as in style.css: the choices fold

  /** The button that folds the choices, where they stand open over the figures as on a phone; null elsewhere. */
  function openOverFigures() {
    /** @type {HTMLElement | null} */
    const toggle = document.querySelector('.controls-toggle[aria-expanded="true"]');
    return toggle?.offsetParent ? toggle : null;
  }

  /** Folds the choices that stand over the figures and goes to these; sentence: what is said of it. A search that stands
      alone on a phone is folded away by the page once there is something to see. @param {string} [sentence] */
  function toFigures(sentence = '') {
    const toggle = openOverFigures();
    const alone = document.querySelector('.controls-toggle') && window.matchMedia(NARROW).matches;
    const main = document.getElementById('main');
    if (!main || !(toggle || alone)) return;
    toggle?.click();
    main.focus({ preventScroll: true });
    (toggle || main).scrollIntoView({ block: 'start' });
    if (sentence) kansen.voice.announce(sentence);
  }

  /** Puts the cursor in a field of the choices, unfolded for it; false where they have no such field. @param {string} id */
  function toChoice(id) {
    const field = document.getElementById(id);
    const choices = field?.closest('.controls');
    if (!field || !choices) return false;
    /** @type {HTMLElement | null} */
    const toggle = choices.querySelector('.controls-toggle[aria-expanded="false"]');
    if (toggle?.offsetParent) {
      toggle.click();
      // Unfolded at once: a phone shows its keyboard only for a focus that comes with the tap itself.
      toggle.setAttribute('aria-expanded', 'true');
    }
    field.focus();
    return true;
  }

  kansen.choices = { openOverFigures, toChoice, toFigures };
})();

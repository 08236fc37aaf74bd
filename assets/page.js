/* Small things of the page itself: folding the controls, the other language. */
(function () {
  'use strict';
  const kansen = (window.kansen = window.kansen || {});

  const NARROW = '(max-width: 47.5em)'; // as in style.css: the choices fold

  function foldControls(clicks) {
    return clicks % 2 === 1 ? 'true' : 'false';
  }

  /** The button that folds the choices, where they stand open over the figures as on a phone; null elsewhere. */
  function openOverFigures() {
    const toggle = document.querySelector('.controls-toggle[aria-expanded="true"]');
    return toggle && toggle.offsetParent ? toggle : null;
  }

  /** Folds the choices that stand over the figures and goes to these; told: what is said of it. A search that stands
      alone on a phone is folded away by the page once there is something to see. */
  function toFigures(told = '') {
    const toggle = openOverFigures();
    const alone = document.querySelector('.controls-toggle') && window.matchMedia(NARROW).matches;
    if (!toggle && !alone) return;
    const main = document.getElementById('main');
    if (toggle) toggle.click();
    main.focus({ preventScroll: true });
    (toggle || main).scrollIntoView({ block: 'start' });
    if (told) kansen.reach.announce(told);
  }

  /** Puts the cursor in a field of the choices, unfolded for it; false where they have no such field. */
  function toChoice(id) {
    const field = document.getElementById(id);
    const choices = field && field.closest('.controls');
    if (!choices) return false;
    const toggle = choices.querySelector('.controls-toggle[aria-expanded="false"]');
    if (toggle && toggle.offsetParent) {
      toggle.click();
      // Unfolded at once: a phone shows its keyboard only for a focus that comes with the tap itself.
      toggle.setAttribute('aria-expanded', 'true');
    }
    field.focus();
    return true;
  }

  /** The addresses of what is on the page now: in the other language, and on every page of the menu. */
  function pageLinks(selection, marks) {
    const query = new URLSearchParams(selection.query);
    if (marks && marks.length) query.set('marked', marks.join(','));
    document.documentElement.lang = selection.lang;
    const written = () => `?${query.toString().replaceAll('%2C', ',').replaceAll('%2F', '/')}`;
    const pages = Array.from(document.querySelectorAll('.nav a[id]'), (link) => link.pathname + written());
    if (selection.lang === 'nl') query.set('lang', 'en');
    else query.delete('lang');
    return [window.location.pathname + written(), ...pages];
  }

  kansen.page = { openOverFigures, toChoice, toFigures };
  window.dash_clientside = window.dash_clientside || {};
  window.dash_clientside.kansen = Object.assign(window.dash_clientside.kansen || {}, {
    fold_controls: foldControls,
    page_links: pageLinks,
  });
})();

/* Small things of the page itself: folding the controls, the other language. */
(function () {
  'use strict';
  const kansen = (window.kansen = window.kansen || {});

  function foldControls(clicks) {
    return clicks % 2 === 1 ? 'true' : 'false';
  }

  /** The button that folds the choices, where they stand open over the figures as on a phone; null elsewhere. */
  function openOverFigures() {
    const toggle = document.querySelector('.controls-toggle[aria-expanded="true"]');
    return toggle && toggle.offsetParent ? toggle : null;
  }

  /** Folds the choices that stand over the figures and goes to these; told: what is said of it. */
  function toFigures(told = '') {
    const toggle = openOverFigures();
    if (!toggle) return;
    toggle.click();
    document.getElementById('main').focus({ preventScroll: true });
    toggle.scrollIntoView({ block: 'start' });
    if (told) kansen.reach.announce(told);
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

  kansen.page = { openOverFigures, toFigures };
  window.dash_clientside = window.dash_clientside || {};
  window.dash_clientside.kansen = Object.assign(window.dash_clientside.kansen || {}, {
    fold_controls: foldControls, page_links: pageLinks,
  });
})();

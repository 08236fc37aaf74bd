/* Small things of the page itself: folding the controls, the other language. */
(function () {
  'use strict';

  function foldControls(clicks) {
    return clicks % 2 === 1 ? 'true' : 'false';
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

  window.dash_clientside = window.dash_clientside || {};
  window.dash_clientside.kansen = Object.assign(window.dash_clientside.kansen || {}, {
    fold_controls: foldControls, page_links: pageLinks,
  });
})();

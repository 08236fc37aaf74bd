/* Small things of the page itself: finding in a list what is typed, folding the controls, the other language. */
(function () {
  'use strict';
  const kansen = (window.kansen = window.kansen || {});

  const plain = (text) => text.normalize('NFD').replace(/[\u0300-\u036f]/g, '').toLowerCase();

  /** 0 when a name starts with what was typed, 1 when a word does, 2 when it is somewhere inside, -1 when nowhere. */
  function nearness(option, typed, group) {
    const names = [option.label, ...(option.also || []), ...(group ? [group] : [])].map(plain);
    if (names.some((name) => name.startsWith(typed))) return 0;
    if (names.some((name) => name.split(/[\s\-('’·]+/).some((word) => word.startsWith(typed)))) return 1;
    return names.some((name) => name.includes(typed)) ? 2 : -1;
  }

  function nearest(options, typed, group) {
    const found = options.map((option) => ({ option, near: nearness(option, typed, group) }));
    return found.filter(({ near }) => near >= 0).sort((one, other) => one.near - other.near).map(({ option }) => option);
  }

  /** The filter of a list: by name and other names (code, former name), and by group (gemeente, domain). */
  function findOption({ options, search, limit = Infinity }) {
    const typed = plain(search.trim());
    let left = limit;
    const found = [];
    for (const option of options) {
      const items = option.items ? nearest(option.items, typed, option.group) : [];
      if (items.length && left > 0) found.push({ ...option, items: items.slice(0, left) });
      left -= items.length;
    }
    return options.some((option) => option.items) ? found : nearest(options, typed).slice(0, limit);
  }

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

  window.dashMantineFunctions = Object.assign(window.dashMantineFunctions || {}, { kansen: { findOption } });
  window.dash_clientside = window.dash_clientside || {};
  window.dash_clientside.kansen = Object.assign(window.dash_clientside.kansen || {}, {
    fold_controls: foldControls, page_links: pageLinks,
  });
})();

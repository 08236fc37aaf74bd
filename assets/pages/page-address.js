/* The address bar and the links of the page keep up with selection and marks. */
(() => {
  'use strict';
  const { kansen } = window;

  /** Clientside callback: the marks of the page to the hub, and selection and marks to the address.
      @param {{query: string} | null} selection @param {string[] | null} marks */
  function writeAddress(selection, marks) {
    kansen.markedBar.open();
    kansen.links.adopt(marks);
    kansen.address.write(kansen.address.query((selection?.query || '').replace(/^\?/, ''), marks || []));
    kansen.anchors.arrive();
    return kansen.unchanged;
  }

  /** Clientside callback: the addresses of what is on the page now, in the other language and on every page of the menu.
      @param {{query: string, lang: string}} selection @param {string[] | null} marks */
  function pageLinks(selection, marks) {
    const query = new URLSearchParams(selection.query);
    if (marks?.length) query.set('marked', marks.join(','));
    document.documentElement.lang = selection.lang;
    const text = () => `?${query.toString().replaceAll('%2C', ',').replaceAll('%2F', '/')}`;
    /** @type {NodeListOf<HTMLAnchorElement>} */
    const menu = document.querySelectorAll('.nav a[id]');
    const pages = Array.from(menu, (link) => link.pathname + text());
    if (selection.lang === 'nl') query.set('lang', 'en');
    else query.delete('lang');
    return [window.location.pathname + text(), ...pages];
  }

  /** Clientside callback: the choices fold and unfold with the clicks on their button. @param {number} clicks */
  function foldControls(clicks) {
    return clicks % 2 === 1 ? 'true' : 'false';
  }

  /** A way on out of a notice is a link to another selection: it takes the marks along. @param {Event} event */
  function keepMarks(event) {
    const link = kansen.dom.closest(event, 'a.button[href^="?"]');
    const href = link?.getAttribute('href') || '';
    const marks = Array.from(kansen.links.marked());
    if (!link || !marks.length || href.includes('marked=')) return;
    link.setAttribute('href', `?${kansen.address.query(href.replace(/^\?/, ''), marks)}`);
  }

  document.addEventListener('click', keepMarks, { capture: true });
  kansen.callbacks({ write_address: writeAddress, page_links: pageLinks, fold_controls: foldControls });
})();

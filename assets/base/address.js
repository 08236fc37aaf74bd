/* The address of what is on the page: a link opens the same view. Scripts add what they keep in it. */
(() => {
  'use strict';
  const { kansen } = window;
  const MOST = 200; // marks; more would make an address that servers refuse
  /** @type {(() => string)[]} */
  const additions = [];

  /** 'a=..&region=..' and marks -> the same with marked=GM0193,GM0307; commas stay readable.
      @param {string} selectionQuery @param {string[]} marks */
  function query(selectionQuery, marks) {
    const parts = selectionQuery ? [selectionQuery] : [];
    if (marks.length && marks.length <= MOST) parts.push(`marked=${marks.map(encodeURIComponent).join(',')}`);
    return parts.join('&');
  }

  /** A query without some keys, its other parts as they were written.
      @param {string} search @param {string[]} keys */
  function without(search, keys) {
    const parts = search.replace(/^\?/, '').split('&').filter(Boolean);
    return parts.filter((part) => !keys.includes(part.split('=')[0])).join('&');
  }

  /** The query of the page as it is now, without its question mark. */
  function current() {
    return window.location.search.replace(/^\?/, '');
  }

  /** Something that the page keeps in its address beside selection and marks: 'present=map-a', or '' for nothing.
      @param {() => string} addition */
  function add(addition) {
    additions.push(addition);
  }

  /** Puts a query and what scripts add to it in the address bar; the page is not asked for again.
      @param {string} selectionQuery */
  function write(selectionQuery) {
    const text = [selectionQuery, ...additions.map((addition) => addition())].filter(Boolean).join('&');
    replace(text, window.location.hash);
  }

  /** @param {string} search without its question mark @param {string} hash */
  function replace(search, hash) {
    const address = window.location.pathname + (search ? `?${search}` : '') + hash;
    window.history.replaceState(window.history.state, '', address);
  }

  /** The whole address of the view with its marks; that of an embedded panel is the page it comes from. */
  function ofView() {
    /** @type {HTMLAnchorElement | null} */
    const full = document.querySelector('[data-full-view]');
    return full ? full.href : window.location.href.replace(/#.*$/, '');
  }

  /** Where the numbers of a panel are: with the query of what the page shows now.
      @param {string} panel @param {string} ending @param {string} [more] */
  function ofDownload(panel, ending, more = '') {
    return `/download/${panel}.${ending}?${current()}${more}`;
  }

  kansen.address = { query, without, current, add, write, replace, ofView, ofDownload };
})();

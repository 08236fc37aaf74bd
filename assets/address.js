/* The address of what is on the page: a link opens the same view. */
(function () {
  'use strict';
  const kansen = (window.kansen = window.kansen || {});
  const MOST = 200; // marks; more would make an address that servers refuse

  /** 'a=..&region=..' and marks -> the same with marked=GM0193,GM0307; commas stay readable. */
  function query(selectionQuery, marks) {
    const parts = selectionQuery ? [selectionQuery] : [];
    if (marks.length && marks.length <= MOST) parts.push(`marked=${marks.map(encodeURIComponent).join(',')}`);
    return parts.join('&');
  }

  /** Clientside callback: the marks of the page to the hub, and selection and marks to the address. */
  function writeAddress(selection, marks) {
    kansen.markedBar.open();
    kansen.links.adopt(marks);
    const asked = ((selection && selection.query) || '').replace(/^\?/, '');
    const presented = kansen.present && kansen.present.current();
    const own = kansen.catalogue && kansen.catalogue.asked(); // what the page of figures was searched for
    const parts = [query(asked, marks || []), presented ? `present=${presented}` : '', own];
    const written = parts.filter(Boolean).join('&');
    const address = window.location.pathname + (written ? `?${written}` : '') + window.location.hash;
    window.history.replaceState(window.history.state, '', address);
    kansen.anchors.arrive();
    return window.dash_clientside.no_update;
  }

  kansen.address = { query };
  window.dash_clientside = window.dash_clientside || {};
  window.dash_clientside.kansen = Object.assign(window.dash_clientside.kansen || {}, { write_address: writeAddress });
})();

/* What the reader chose before, kept in this browser alone and offered first; it can be forgotten. */
(() => {
  'use strict';
  const { kansen } = window;
  const KEY = 'kansen.recent';
  const MOST = 6;

  /** Codes, the latest first. A browser that keeps nothing, or something else under this key, gives none. */
  function list() {
    try {
      const stored = JSON.parse(window.localStorage.getItem(KEY) || '[]');
      return Array.isArray(stored) ? stored.filter((code) => typeof code === 'string').slice(0, MOST) : [];
    } catch {
      return []; // private windows and blocked storage: nothing is remembered
    }
  }

  function write(codes) {
    try {
      if (codes.length) window.localStorage.setItem(KEY, JSON.stringify(codes));
      else window.localStorage.removeItem(KEY);
    } catch {
      // as above
    }
  }

  kansen.regionRecent = {
    list,
    add: (code) => write([code, ...list().filter((known) => known !== code)].slice(0, MOST)),
    forget: () => write([]),
  };
})();

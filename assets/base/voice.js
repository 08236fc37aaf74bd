/* One voice for what a key or a list reached, which has to be heard without a pointer. */
(() => {
  'use strict';
  const { kansen } = window;

  function announcer() {
    return document.getElementById('announcer');
  }

  /** Says a sentence in the one live region of the page. @param {string} text */
  function announce(text) {
    const element = announcer();
    if (element && element.textContent !== text) element.textContent = text;
  }

  /** The words of presenting and of the keyboard; none on a page without them. @returns {Record<string, string>} */
  function phrases() {
    const element = announcer();
    return element ? kansen.dom.words(element) : {};
  }

  kansen.voice = { announce, phrases };
})();

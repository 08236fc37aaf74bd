/* Files that the browser makes itself. */
(() => {
  'use strict';
  const { kansen } = window;
  const SAVING = 60000; // milliseconds in which a browser has begun to save

  /** Saves a file on the computer of the reader. @param {Blob} content @param {string} name */
  function save(content, name) {
    const address = URL.createObjectURL(content);
    const link = kansen.dom.make('a', '', null, { href: address, download: name });
    link.dispatchEvent(new MouseEvent('click')); // it does not bubble: the menu stays open and tells what was saved
    setTimeout(() => URL.revokeObjectURL(address), SAVING);
  }

  kansen.files = { save };
})();

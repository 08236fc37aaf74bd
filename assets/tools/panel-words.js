/* The words of the buttons of panels, and of the images: they stand once on the page. */
(() => {
  'use strict';
  const { kansen } = window;

  /** Where they stand; read when they are asked for, since pages come and go. */
  function place() {
    const element = document.getElementById('take');
    if (!element) throw new Error('this page has no words for the buttons of its panels');
    return element;
  }

  kansen.panelWords = {
    /** @returns {Words} */
    words: () => kansen.dom.words(place()),
    /** The release that the page shows. */
    release: () => place().dataset.release || '',
  };
})();

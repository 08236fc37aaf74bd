/* How heavily each circumstance counts, on Vergelijkbare regio's: the browser's own lists, put together as the address has
   them ('koopwoningen.off,laag_inkomen.double') in the element that the callback on the server reads. */
(() => {
  'use strict';
  const { kansen } = window;
  const CONTROL = 'similar-weights';
  const PLAIN = 'plain';

  /** @returns {HTMLSelectElement[]} */
  const lists = () => Array.from(document.querySelectorAll('select[data-weight]'));

  /** @param {string} value */
  const send = (value) => kansen.set(CONTROL, { value });

  document.addEventListener('change', (event) => {
    if (!kansen.dom.closest(event, '[data-weight]')) return;
    const weights = lists().filter((list) => list.value !== PLAIN);
    send(weights.map((list) => `${list.dataset.weight}.${list.value}`).join(','));
  });
  document.addEventListener('click', (event) => {
    if (!kansen.dom.closest(event, '.similar-reset')) return;
    const all = lists();
    for (const list of all) list.value = PLAIN;
    send('');
    all[0]?.focus();
  });
})();

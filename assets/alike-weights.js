/* How heavily each circumstance counts, on Vergelijkbare regio's: the browser's own lists, put together as the address has
   them ('koopwoningen.off,laag_inkomen.double') in the element that the callback on the server reads. */
(function () {
  'use strict';
  const CONTROL = 'alike-weights';
  const PLAIN = 'plain';

  const lists = () => Array.from(document.querySelectorAll('[data-weight]'));
  const send = (value) => window.dash_clientside.set_props(CONTROL, { value });

  document.addEventListener('change', (event) => {
    if (!event.target.matches('[data-weight]')) return;
    const told = lists()
      .filter((list) => list.value !== PLAIN)
      .map((list) => `${list.dataset.weight}.${list.value}`);
    send(told.join(','));
  });
  document.addEventListener('click', (event) => {
    if (!event.target.closest || !event.target.closest('.alike-reset')) return;
    for (const list of lists()) list.value = PLAIN;
    send('');
    lists()[0].focus();
  });
})();

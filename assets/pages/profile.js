/* The profile: its HTML, made by the server, is put in place; what is said of a figure opens under its row; printing, with the address on the sheet. */
(() => {
  'use strict';
  const { kansen } = window;

  function open(button) {
    const detail = document.getElementById(button.getAttribute('aria-controls'));
    const opens = button.getAttribute('aria-expanded') !== 'true';
    button.setAttribute('aria-expanded', String(opens));
    if (detail) detail.hidden = !opens;
  }

  /** The address as it is now: the selection may have changed since the page came. */
  function writeAddress() {
    for (const place of document.querySelectorAll('.profile-address')) place.textContent = window.location.href;
  }

  /** Clientside callback: some hundred rows with all that is said of them, which Dash would take seconds to build. */
  function showProfile(markup) {
    kansen.dom.one('#profile').innerHTML = markup || '';
    return String((markup || '').length);
  }

  document.addEventListener('click', (event) => {
    const button = kansen.dom.closest(event, '.profile-more, #profile-print');
    if (!button) return;
    if (button.id === 'profile-print') window.print();
    else open(button);
  });
  window.addEventListener('beforeprint', writeAddress);

  kansen.callbacks({ show_profile: showProfile });
})();

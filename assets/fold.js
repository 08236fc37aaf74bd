/* A panel that is folded until the reader opens it: its chart is drawn no earlier, and not while it is folded again. */
(function () {
  'use strict';
  const kansen = (window.kansen = window.kansen || {});
  const waiting = new Map(); // panel -> what draws its last chart

  const isFolded = (section) => Boolean(section) && section.classList.contains('panel-folded');

  /** Whether a panel is folded: then `draw` is called when it is opened. */
  function held(panel, draw) {
    const folded = isFolded(document.getElementById(panel));
    if (folded) waiting.set(panel, draw);
    else waiting.delete(panel);
    return folded;
  }

  document.addEventListener('click', (event) => {
    const button = event.target.closest && event.target.closest('[data-fold]');
    if (!button) return;
    const panel = button.dataset.fold;
    const folded = document.getElementById(panel).classList.toggle('panel-folded');
    button.setAttribute('aria-expanded', String(!folded));
    if (!folded && waiting.has(panel)) waiting.get(panel)();
  });

  kansen.fold = { held };
})();

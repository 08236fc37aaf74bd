/* A panel that is folded until the reader opens it: its chart is drawn no earlier, and not while it is folded again. */
(() => {
  'use strict';
  const { kansen } = window;
  /** @type {Map<string, () => void>} panel -> what draws its last chart */
  const waiting = new Map();

  /** Whether a panel is folded: then `draw` is called when it is opened.
      @param {string} panel @param {() => void} draw */
  function waits(panel, draw) {
    const folded = Boolean(document.getElementById(panel)?.classList.contains('panel-folded'));
    if (folded) waiting.set(panel, draw);
    else waiting.delete(panel);
    return folded;
  }

  document.addEventListener('click', (event) => {
    const button = kansen.dom.closest(event, '[data-fold]');
    const panel = button?.dataset.fold;
    const section = panel && document.getElementById(panel);
    if (!button || !section) return;
    const folded = section.classList.toggle('panel-folded');
    button.setAttribute('aria-expanded', String(!folded));
    if (!folded) waiting.get(panel)?.();
  });

  kansen.fold = { waits };
})();

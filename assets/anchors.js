/* Links within a page: they open what is folded, bring it in sight and move the focus, without asking the server. */
(function () {
  'use strict';
  const kansen = (window.kansen = window.kansen || {});

  /** Brings an element in sight, with the focus on its title for who reads on from there. */
  function lead(title, shown, block = 'start') {
    if (!title.hasAttribute('tabindex')) title.setAttribute('tabindex', '-1');
    title.focus({ preventScroll: true });
    shown.scrollIntoView({ block });
  }

  /** Opens the element with this id, and what it is folded in, and goes there. */
  function goTo(id) {
    const target = id && document.getElementById(id);
    if (!target) return false;
    for (let fold = target; fold; fold = fold.parentElement) if (fold.tagName === 'DETAILS') fold.open = true;
    const inside = target.matches('li') && target.querySelector(':scope > details');
    if (inside) inside.open = true;
    target.scrollIntoView({ block: 'start' });
    const focused = inside || target.tagName === 'DETAILS' ? target.querySelector('summary') : target;
    if (focused === target && !target.hasAttribute('tabindex')) target.setAttribute('tabindex', '-1');
    focused.focus({ preventScroll: true });
    return true;
  }

  document.addEventListener('click', (event) => {
    const link = event.target.closest && event.target.closest('a[href^="#"]');
    if (!link || event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey) return;
    // Dash would take another hash for another page and ask for its layout again.
    event.preventDefault();
    if (link.dataset.find) kansen.catalogue.find(link.dataset.find);
    const hash = link.getAttribute('href');
    if (kansen.page.toChoice(hash.slice(1))) return;
    window.history.replaceState(window.history.state, '', window.location.pathname + window.location.search + hash);
    goTo(hash.slice(1));
  });

  let arrived = false;

  /** Goes where the address points, once: what it names was not there yet when the browser looked for it. */
  function arrive() {
    if (!arrived) goTo(window.location.hash.slice(1));
    arrived = true;
  }

  kansen.anchors = { goTo, lead, arrive };
})();

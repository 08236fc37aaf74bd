/* Links within a page: they open what is folded, bring it in sight and move the focus, without asking the server. */
(() => {
  'use strict';
  const { kansen } = window;

  /** Lets an element have the focus, without a place among those that Tab goes to. @param {HTMLElement} element */
  function reachable(element) {
    if (!element.hasAttribute('tabindex')) element.setAttribute('tabindex', '-1');
    return element;
  }

  /** Brings an element in sight, with the focus on its title for who reads on from there.
      @param {HTMLElement} title @param {Element} whole @param {ScrollLogicalPosition} [block] */
  function lead(title, whole, block = 'start') {
    reachable(title).focus({ preventScroll: true });
    whole.scrollIntoView({ block });
  }

  /** Opens everything that an element is folded in. @param {Element} inside */
  function unfold(inside) {
    for (let fold = inside.closest('details'); fold; fold = fold.parentElement?.closest('details') || null) {
      fold.open = true;
    }
  }

  /** Opens the element with this id, and what it is folded in, and goes there. False when there is none.
      @param {string} id */
  function goTo(id) {
    const target = document.getElementById(id);
    if (!target) return false;
    unfold(target);
    /** @type {HTMLDetailsElement | null} */
    const inside = target.matches('li') ? target.querySelector(':scope > details') : null;
    if (inside) inside.open = true;
    target.scrollIntoView({ block: 'start' });
    const folds = inside || target.tagName === 'DETAILS';
    const focused = (folds && target.querySelector('summary')) || reachable(target);
    focused.focus({ preventScroll: true });
    return true;
  }

  document.addEventListener('click', (event) => {
    const link = kansen.dom.closest(event, 'a[href^="#"]');
    if (!link || event.defaultPrevented || kansen.dom.adding(event)) return;
    // Dash would take another hash for another page and ask for its layout again.
    event.preventDefault();
    const hash = link.getAttribute('href') || '';
    if (kansen.choices.toChoice(hash.slice(1))) return;
    kansen.address.replace(kansen.address.current(), hash);
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

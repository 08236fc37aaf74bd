/* A list to choose more than one from: a checkbox each, by domain; what cannot be chosen is there with the reason.
   The choice goes, as ids between commas, to the element that the callback on the server reads. */
(() => {
  'use strict';
  const { kansen } = window;
  /** @type {WeakMap<HTMLElement, ChoiceGroup[]>} the place of a list -> the options drawn in it */
  const drawn = new WeakMap();

  /** @param {string | null} value */
  function idsOf(value) {
    return (value || '').split(',').filter(Boolean);
  }

  /** @param {HTMLElement} place */
  function boxes(place) {
    return Array.from(place.querySelectorAll('input'));
  }

  /** @param {HTMLElement} place @param {ChoiceItem} choice */
  function item(place, { value, label, why }) {
    const { make } = kansen.dom;
    const box = make('input', '', null, { type: 'checkbox', value });
    box.disabled = Boolean(why);
    const line = make('label', 'list-item');
    const said = make('span', '', label);
    if (why) said.append(make('span', 'list-why', ` (${why})`));
    line.append(box, said);
    box.addEventListener('change', () => changed(place));
    return line;
  }

  /** @param {HTMLElement} place @param {ChoiceGroup[]} options */
  function build(place, options) {
    const { make } = kansen.dom;
    const groups = options.map(({ group, items }) => {
      const set = make('fieldset', 'list-group');
      set.append(make('legend', '', group), ...items.map((one) => item(place, one)));
      return set;
    });
    place.replaceChildren(...groups, make('p', 'list-said', null, { role: 'status' }));
    drawn.set(place, options);
  }

  /** @param {HTMLInputElement} box */
  function isRefused(box) {
    return Boolean(box.closest('label')?.querySelector('.list-why'));
  }

  /** With as many chosen as may be, the others wait; what is refused for good stays so. @param {HTMLElement} place */
  function limit(place) {
    const words = kansen.dom.words(place);
    const most = Number(place.dataset.most);
    const all = boxes(place);
    const n = all.filter((box) => box.checked).length;
    const full = most > 0 && n >= most;
    for (const box of all) box.disabled = isRefused(box) || (full && !box.checked);
    write(place.querySelector('.list-said'), full ? kansen.format.fill(words.most, { n: most }) : '');
    const chosen = n ? kansen.format.fill(words.chosen, { n }) : words.none_chosen;
    write(document.getElementById(`${place.id}-count`), chosen);
  }

  /** @param {Element | null} element @param {string} text */
  function write(element, text) {
    if (element) element.textContent = text;
  }

  /** @param {HTMLElement} place */
  function changed(place) {
    limit(place);
    const value = boxes(place)
      .filter((box) => box.checked)
      .map((box) => box.value)
      .join(',');
    kansen.set(place.dataset.control || '', { value });
  }

  /** Clientside callback: the list where the page has its place, with what is chosen.
      @param {string | null} value @param {ChoiceGroup[] | null} options @param {string} placeId */
  function showList(value, options, placeId) {
    const place = document.getElementById(placeId);
    if (place && options) {
      if (JSON.stringify(drawn.get(place)) !== JSON.stringify(options)) build(place, options);
      const chosen = new Set(idsOf(value));
      for (const box of boxes(place)) box.checked = chosen.has(box.value);
      limit(place);
    }
    return kansen.unchanged;
  }

  kansen.callbacks({ show_list: showList });
})();

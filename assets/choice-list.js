/* A list to choose more than one from: a checkbox each, by domain; what cannot be chosen is there with the reason.
   The choice goes, as ids between commas, to the element that the callback on the server reads. */
(function () {
  'use strict';
  const kansen = (window.kansen = window.kansen || {});
  const drawn = new WeakMap(); // the place of a list -> the options drawn in it

  function idsOf(value) {
    return (value || '').split(',').filter(Boolean);
  }

  function boxes(place) {
    return Array.from(place.querySelectorAll('input'));
  }

  function item(place, { value, label, why }) {
    const { make } = kansen.format;
    const box = make('input', '', null, { type: 'checkbox', value });
    box.disabled = Boolean(why);
    const line = make('label', 'list-item');
    const said = make('span', '', label);
    if (why) said.append(make('span', 'list-why', ` (${why})`));
    line.append(box, said);
    box.addEventListener('change', () => changed(place));
    return line;
  }

  function build(place, options) {
    const { make } = kansen.format;
    const groups = options.map(({ group, items }) => {
      const set = make('fieldset', 'list-group');
      set.append(make('legend', '', group), ...items.map((one) => item(place, one)));
      return set;
    });
    place.replaceChildren(...groups, make('p', 'list-said', null, { role: 'status' }));
    drawn.set(place, options);
  }

  /** With as many chosen as may be, the others wait; what is refused for good stays so. */
  function limit(place) {
    const words = kansen.format.words(place);
    const most = Number(place.dataset.most);
    const all = boxes(place);
    const n = all.filter((box) => box.checked).length;
    const full = most > 0 && n >= most;
    for (const box of all) {
      const refused = Boolean(box.parentNode.querySelector('.list-why'));
      box.disabled = refused || (full && !box.checked);
    }
    place.querySelector('.list-said').textContent = full ? kansen.format.fill(words.most, { n: most }) : '';
    const count = document.getElementById(`${place.id}-count`);
    if (count) count.textContent = n ? kansen.format.fill(words.chosen, { n }) : words.none_chosen;
  }

  function changed(place) {
    limit(place);
    const value = boxes(place)
      .filter((box) => box.checked)
      .map((box) => box.value)
      .join(',');
    window.dash_clientside.set_props(place.dataset.control, { value });
  }

  /** Clientside callback: the list where the page has its place, with what is chosen. */
  function showList(value, options, placeId) {
    const place = document.getElementById(placeId);
    if (place && options) {
      if (JSON.stringify(drawn.get(place)) !== JSON.stringify(options)) build(place, options);
      const chosen = new Set(idsOf(value));
      for (const box of boxes(place)) box.checked = chosen.has(box.value);
      limit(place);
    }
    return window.dash_clientside.no_update;
  }

  window.dash_clientside = window.dash_clientside || {};
  window.dash_clientside.kansen = Object.assign(window.dash_clientside.kansen || {}, { show_list: showList });
})();

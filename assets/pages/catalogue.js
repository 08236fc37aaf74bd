/* The catalogue of figures: all of them listed once, then searched and filtered here; the address keeps what was request. */
(() => {
  'use strict';
  const { kansen } = window;
  /** @type {(keyof CatalogueRequest)[]} */
  const KEYS = ['find', 'domain', 'at', 'role'];
  /** @type {{words: Words, rows: {figure: CatalogueFigure, element: HTMLElement, text: string}[], request: CatalogueRequest} | null} */
  let catalogue = null; // once it is listed

  /** What the address asks for, or what was request since; of a key given twice the first. */
  function read() {
    const query = new URLSearchParams(window.location.search);
    const choices = KEYS.map((key) => [key, (query.get(key) || '').slice(0, 100)]);
    return /** @type {CatalogueRequest} */ (Object.fromEntries(choices));
  }

  /** 'find=jeugd&domain=armoede': what the address holds beside the selection; empty on other pages. */
  function queryOf() {
    if (!document.getElementById('catalogue')) return '';
    const request = catalogue ? catalogue.request : read();
    return KEYS.filter((key) => request[key])
      .map((key) => `${key}=${encodeURIComponent(request[key])}`)
      .join('&');
  }

  /** Shows what was request for, counts it aloud and keeps it in the address. */
  function show({ rows, request, words }) {
    const { one } = kansen.dom;
    for (const row of rows) row.element.hidden = !kansen.catalogueSearch.matches(row, request);
    for (const group of kansen.dom.all('.catalogue-group')) {
      group.hidden = !group.querySelector('li:not([hidden])');
    }
    const visible = rows.filter((row) => !row.element.hidden).length;
    one('#catalogue-nothing').hidden = visible > 0;
    const elsewhere = request.at
      ? rows.filter((row) => kansen.catalogueSearch.matches(row, { ...request, at: '' })).length
      : 0;
    const any = one('#catalogue-any-level');
    any.hidden = visible > 0 || !elsewhere;
    any.textContent = kansen.format.fill(words.any_level, { n: elsewhere });
    one('#catalogue-all').hidden = KEYS.every((key) => !request[key]);
    one('#catalogue-count').textContent = kansen.format.fill(words.count, { n: visible, total: rows.length });
  }

  /** Keeps what was request for in the address, beside all else that stands there. */
  function keep() {
    const { address } = kansen;
    const parts = [address.without(address.current(), KEYS), queryOf()].filter(Boolean);
    address.replace(parts.join('&'), window.location.hash);
  }

  /** @param {Partial<CatalogueRequest>} changes */
  function ask(changes) {
    if (!catalogue) return;
    Object.assign(catalogue.request, changes);
    for (const key of KEYS) {
      const field = /** @type {HTMLInputElement | HTMLSelectElement} */ (kansen.dom.one(`#catalogue-${key}`));
      if (field.value !== catalogue.request[key]) field.value = catalogue.request[key];
    }
    show(catalogue);
    keep();
  }

  /** A choice in the address that is none of the list is no choice; what was left out is said. */
  function valid(request, words) {
    const { land, ...levels } = words.levels;
    const lists = { domain: words.domains, at: levels, role: words.roles };
    for (const [key, list] of Object.entries(lists)) {
      if (request[key] && !Object.hasOwn(list, request[key])) {
        remark(words.unknown_choice, request[key]);
        request[key] = '';
      }
    }
    return request;
  }

  /** A sentence above the list, about something in the address that there is not. */
  function remark(words, value) {
    const { make } = kansen.dom;
    const { fill } = kansen.format;
    kansen.dom.one('#catalogue').before(make('p', 'notice', fill(words, { value }), { role: 'status' }));
  }

  function follow(hash, words) {
    const id = hash.slice(1);
    if (id && !kansen.anchors.goTo(id)) remark(words.unknown_figure, id.slice(0, 80));
  }

  /** Clientside callback: lists all figures once. */
  function showCatalogue(data) {
    const list = document.getElementById('catalogue');
    if (!data || !list || list.firstChild) return kansen.unchanged;
    const words = kansen.dom.words(list);
    const context = { words, sources: data.sources, query: list.dataset.query };
    context.names = Object.fromEntries(data.figures.map((figure) => [figure.id, figure.name]));
    const rows = data.figures.map((figure) => ({
      figure,
      element: kansen.catalogueRow(figure, context),
      text: kansen.catalogueSearch.textOf(figure, data.sources, words),
    }));
    const form = kansen.catalogueForm(words, (changes) => ask(changes));
    kansen.dom.one('#catalogue-filter').append(form);
    catalogue = { words, rows, request: valid(read(), words) };
    list.append(...kansen.catalogueGroups(rows, words, ask));
    ask({});
    follow(window.location.hash, words);
    return String(rows.length);
  }

  // The other language opens with the same search.
  document.addEventListener(
    'click',
    (event) => {
      const link = kansen.dom.closest(event, '#language');
      if (!link || !queryOf()) return;
      const [path, query] = (link.getAttribute('href') || '').split('?');
      link.setAttribute('href', `${path}?${[query, queryOf()].filter(Boolean).join('&')}`);
    },
    true,
  );

  // A link that looks for figures, before the link itself is followed (base/anchors.js).
  const findAt = (/** @type {MouseEvent} */ event) => {
    const words = kansen.dom.closest(event, 'a[data-find]')?.dataset.find;
    if (words && catalogue && !kansen.dom.adding(event)) ask({ find: words, domain: '', at: '', role: '' });
  };
  document.addEventListener('click', findAt, { capture: true });

  kansen.address.add(queryOf);
  kansen.callbacks({ show_catalogue: showCatalogue });
})();

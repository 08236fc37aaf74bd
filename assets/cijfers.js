/* The catalogue of figures: all of them listed once, then searched and filtered here; the address keeps what was asked. */
(function () {
  'use strict';
  const kansen = (window.kansen = window.kansen || {});
  const KEYS = ['find', 'domain', 'at', 'role'];
  const plain = (text) =>
    text
      .normalize('NFD')
      .replace(/[\u0300-\u036f]/g, '')
      .toLowerCase();
  let catalogue = null; // {words, figures, rows, asked, shown, count}

  /** What the address asks for, or what was asked since; of a key given twice the first. */
  function read() {
    const query = new URLSearchParams(window.location.search);
    return Object.fromEntries(KEYS.map((key) => [key, (query.get(key) || '').slice(0, 100)]));
  }

  /** 'find=jeugd&domain=armoede': what the address holds beside the selection; empty on other pages. */
  function written() {
    if (!document.getElementById('catalogue')) return '';
    const asked = catalogue ? catalogue.asked : read();
    return KEYS.filter((key) => asked[key])
      .map((key) => `${key}=${encodeURIComponent(asked[key])}`)
      .join('&');
  }

  /** Everything a figure is searched by, without accents. */
  function searched(figure, sources, words) {
    const of = (figure.sources || []).map((source) => (sources[source.id] || {}).find);
    const { name, short, definition, caution, question, id } = figure;
    const kinds = [words.domains[figure.domain], words.roles[figure.role]];
    return plain([name, short, definition, caution, question, id, ...kinds, ...of].join(' '));
  }

  function matches(row, asked) {
    const { figure } = row;
    return (
      (!asked.domain || figure.domain === asked.domain) &&
      (!asked.role || figure.role === asked.role) &&
      (!asked.at || (figure.levels || []).includes(asked.at)) &&
      plain(asked.find)
        .split(/\s+/)
        .every((word) => row.text.includes(word))
    );
  }

  /** Shows what was asked for, counts it aloud and keeps it in the address. */
  function show() {
    const { rows, asked, words } = catalogue;
    for (const row of rows) row.element.hidden = !matches(row, asked);
    for (const group of document.querySelectorAll('.catalogue-group')) {
      group.hidden = !group.querySelector('li:not([hidden])');
    }
    const shown = rows.filter((row) => !row.element.hidden).length;
    document.getElementById('catalogue-nothing').hidden = shown > 0;
    const elsewhere = asked.at ? rows.filter((row) => matches(row, { ...asked, at: '' })).length : 0;
    const any = document.getElementById('catalogue-any-level');
    any.hidden = shown > 0 || !elsewhere;
    any.textContent = kansen.format.fill(words.any_level, { n: elsewhere });
    document.getElementById('catalogue-all').hidden = KEYS.every((key) => !asked[key]);
    catalogue.count.textContent = kansen.format.fill(words.count, { n: shown, total: rows.length });
  }

  function keep() {
    const query = new URLSearchParams(window.location.search);
    for (const key of KEYS) query.delete(key);
    const parts = [query.toString().replaceAll('%2C', ',').replaceAll('%2F', '/'), written()].filter(Boolean).join('&');
    const address = window.location.pathname + (parts ? `?${parts}` : '') + window.location.hash;
    window.history.replaceState(window.history.state, '', address);
  }

  function ask(changes) {
    Object.assign(catalogue.asked, changes);
    for (const key of KEYS) {
      const field = document.getElementById(`catalogue-${key}`);
      if (field.value !== catalogue.asked[key]) field.value = catalogue.asked[key];
    }
    show();
    keep();
  }

  /** A choice in the address that is none of the list is no choice; what was left out is said. */
  function known(asked, words) {
    const { land, ...levels } = words.levels;
    const lists = { domain: words.domains, at: levels, role: words.roles };
    for (const [key, list] of Object.entries(lists)) {
      if (asked[key] && !Object.hasOwn(list, asked[key])) {
        remark(words.unknown_choice, asked[key]);
        asked[key] = '';
      }
    }
    return asked;
  }

  /** A sentence above the list, about something in the address that there is not. */
  function remark(words, value) {
    const { make, fill } = kansen.format;
    document.getElementById('catalogue').before(make('p', 'notice', fill(words, { value }), { role: 'status' }));
  }

  function follow(hash, words) {
    const id = hash.slice(1);
    if (id && !kansen.anchors.goTo(id)) remark(words.unknown_figure, id.slice(0, 80));
  }

  /** Clientside callback: lists all figures once. */
  function showCatalogue(data) {
    const list = document.getElementById('catalogue');
    if (!data || !list || list.firstChild) return window.dash_clientside.no_update;
    const words = kansen.format.words(list);
    const context = { words, sources: data.sources, query: list.dataset.query };
    context.names = Object.fromEntries(data.figures.map((figure) => [figure.id, figure.name]));
    const rows = data.figures.map((figure) => ({
      figure,
      element: kansen.catalogueRow(figure, context),
      text: searched(figure, data.sources, words),
    }));
    const form = kansen.catalogueForm(words, (changes) => ask(changes));
    document.getElementById('catalogue-filter').append(form);
    catalogue = { words, rows, asked: known(read(), words), count: document.getElementById('catalogue-count') };
    list.append(...kansen.catalogueGroups(rows, words, ask));
    ask({});
    follow(window.location.hash, words);
    return String(rows.length);
  }

  // The other language opens with the same search.
  document.addEventListener(
    'click',
    (event) => {
      const link = event.target.closest && event.target.closest('#language');
      if (!link || !written()) return;
      const [path, query] = link.getAttribute('href').split('?');
      link.setAttribute('href', `${path}?${[query, written()].filter(Boolean).join('&')}`);
    },
    true,
  );

  const find = (words) => ask({ find: words, domain: '', at: '', role: '' });
  kansen.catalogue = { asked: written, find };
  window.dash_clientside = window.dash_clientside || {};
  window.dash_clientside.kansen = Object.assign(window.dash_clientside.kansen || {}, { show_catalogue: showCatalogue });
})();

/* The form above the catalogue of figures: a search box and three lists. */
(() => {
  'use strict';
  const { kansen } = window;

  function field(key, label, control) {
    const { make } = kansen.dom;
    control.id = `catalogue-${key}`;
    const line = make('div', 'form-field');
    line.append(make('label', '', label, { for: control.id }), control);
    return line;
  }

  function list(key, label, all, choices, changed) {
    const { make } = kansen.dom;
    const select = make('select');
    select.append(make('option', '', all, { value: '' }));
    for (const [value, name] of Object.entries(choices)) select.append(make('option', '', name, { value }));
    select.addEventListener('change', () => changed({ [key]: select.value }));
    return field(key, label, select);
  }

  kansen.catalogueForm = (words, changed) => {
    const { make } = kansen.dom;
    const form = make('form', 'catalogue-form', null, { role: 'search', 'aria-label': words.legend });
    const find = make('input', '', null, {
      type: 'search',
      autocomplete: 'off',
      spellcheck: 'false',
      maxlength: '100',
      'aria-describedby': 'catalogue-hint',
    });
    find.addEventListener('input', () => changed({ find: find.value }));
    form.addEventListener('submit', (event) => event.preventDefault());
    const levels = Object.fromEntries(Object.entries(words.levels).filter(([level]) => level !== 'land'));
    const searching = field('find', words.find, find);
    searching.append(make('p', 'form-hint', words.find_hint, { id: 'catalogue-hint' }));
    const all = make('button', 'button', words.show_all, { type: 'button', id: 'catalogue-all', hidden: '' });
    all.addEventListener('click', () => {
      changed({ find: '', domain: '', at: '', role: '' });
      find.focus();
    });
    form.append(
      searching,
      list('domain', words.domain, words.all_domains, words.domains, changed),
      list('at', words.level, words.all_levels, levels, changed),
      list('role', words.role, words.all_roles, words.roles, changed),
      make('p', 'catalogue-count', '', { id: 'catalogue-count', role: 'status' }),
      all,
    );
    return form;
  };
})();

/* One figure of the catalogue: a line that opens to all that is known of it. */
(() => {
  'use strict';
  const { kansen } = window;
  const LEVELS = ['land', 'gemeente', 'wijk'];
  const make = kansen.dom.make;

  /** The figures with these ids, as links to where they stand on this page. */
  function figureLinks(ids, names) {
    const line = make('span');
    ids.forEach((id, place) => void line.append(place ? ', ' : '', make('a', '', names[id] || id, { href: `#${id}` })));
    return line;
  }

  function cell(held, words, labelled) {
    const numbers = make('td', '', null, { 'data-label': labelled });
    if (!held) {
      numbers.append(
        make('span', 'matrix-none', '–', { 'aria-hidden': 'true' }),
        make('span', 'unseen', words.none_here),
      );
      return numbers;
    }
    if (held.share !== undefined) {
      const bar = make('span', 'matrix-bar', null, { 'aria-hidden': 'true' });
      const part = make('span');
      bar.append(part);
      part.style.width = `${held.share}%`;
      numbers.append(bar);
    }
    numbers.append(make('span', 'matrix-text', held.percent ? `${held.text} · ${held.percent}` : held.text));
    if (held.notes.length) numbers.append(make('span', 'matrix-notes', held.notes.join(' · ')));
    return numbers;
  }

  /** Years down, levels across: how many regions have a figure, as words and as a bar. */
  function matrix(figure, words) {
    const levels = LEVELS.filter((level) => figure.levels.includes(level));
    const table = make('table', 'matrix');
    table.append(make('caption', 'unseen', `${words.matrix}: ${figure.name}`));
    const head = make('tr');
    head.append(make('th', '', words.year, { scope: 'col' }));
    for (const level of levels) head.append(make('th', '', words.levels[level], { scope: 'col' }));
    const body = make('tbody');
    for (const row of figure.rows) {
      const line = make('tr');
      line.append(make('th', '', row.period, { scope: 'row' }));
      for (const level of levels) line.append(cell(row.cells[LEVELS.indexOf(level)], words, words.levels[level]));
      body.append(line);
    }
    const heads = make('thead');
    heads.append(head);
    table.append(heads, body);
    return table;
  }

  function sourceItem(used, { words, sources }) {
    const { fill } = kansen.format;
    const source = sources[used.id];
    const item = make('li');
    item.append(make('a', '', source.credit, { href: `#bron-${used.id}` }), ` (${used.periods})`);
    const count = make('span', 'quiet');
    count.append(
      make('span', '', fill(words.licence, { licence: source.licence })),
      ` · ${fill(words.retrieved, { date: source.retrieved_at })} · ${fill(words.modified, { date: source.modified_at })}`,
    );
    item.append(count);
    if (source.note) {
      const note = make('details', 'quiet');
      note.append(make('summary', '', words.about_copy), make('p', '', source.note, { lang: 'nl' }));
      item.append(note);
    }
    return item;
  }

  function list(items) {
    const all = make('ul', 'plain');
    all.append(...items);
    return all;
  }

  /** The address of the page that shows a figure: that of the reader, with this one as A.
      @param {CatalogueFigure} figure @param {string[]} levels those of regions @param {string} query */
  function addressOf(figure, levels, query) {
    const selection = new URLSearchParams(query);
    if (selection.get('b') === figure.id) for (const key of ['b', 'pb']) selection.delete(key);
    selection.delete('pa');
    selection.set('a', figure.id);
    if (!levels.includes(selection.get('level') || 'gemeente')) selection.set('level', levels[0]);
    return `/?${selection}`;
  }

  /** Where the figure can be looked at and downloaded. */
  function ways(figure, { words, query }) {
    const levels = figure.levels.filter((level) => level !== 'land');
    const line = make('div', 'ways');
    if (levels.length) line.append(make('a', 'button', words.explore, { href: addressOf(figure, levels, query) }));
    for (const level of figure.levels) {
      const address = `/api/v1/observations?indicator=${figure.id}&level=${level}&format=csv`;
      const name = kansen.format.fill(words.csv, { level: words.levels[level] });
      line.append(make('a', 'button', name, { href: address, download: '' }));
    }
    return line;
  }

  /** The address of the open data of a figure, and what can be done with it. */
  function numbers(figure, context) {
    const level = figure.levels.includes('gemeente') ? 'gemeente' : figure.levels[0];
    const address = `/api/v1/observations?indicator=${figure.id}&level=${level}`;
    const link = make('a', '', null, { href: address });
    link.append(make('code', '', address));
    return [ways(figure, context), make('p', 'quiet', context.words.api), link];
  }

  function part(term, content) {
    const pair = make('div');
    const description = make('dd');
    description.append(...[content].flat().map((one) => (typeof one === 'string' ? make('p', '', one) : one)));
    pair.append(make('dt', '', term), description);
    return pair;
  }

  function body(figure, context) {
    const { words, names } = context;
    const parts = make('dl', 'facts');
    const tell = (term, content) => content && parts.append(part(term, content));
    const links = (ids) => ids && figureLinks(ids, names);
    tell(words.what, [figure.short, figure.definition]);
    tell(words.caution, figure.caution);
    tell(words.question, figure.question);
    tell(words.stands_for, [words.role_means[figure.role], figure.direction]);
    tell(words.measured, figure.unit);
    tell(words.breaks, figure.breaks);
    tell(words.adds_up, figure.adds);
    tell(words.variants, links(figure.variants));
    tell(words.made_of, links(figure.made_of));
    tell(words.part_of, links(figure.part_of));
    tell(words.availability, figure.rows ? [figure.completeness, matrix(figure, words)] : figure.completeness);
    tell(words.sources, figure.sources && list(figure.sources.map((used) => sourceItem(used, context))));
    tell(words.quality, figure.quality);
    tell(words.take, figure.levels && numbers(figure, context));
    return parts;
  }

  kansen.catalogueRow = (figure, context) => {
    const { words, names } = context;
    const row = make('li', `figure${figure.variant_of ? ' figure-variant' : ''}`, null, { id: figure.id });
    const fold = make('details');
    const line = make('summary');
    line.append(make('h4', '', figure.name));
    const kinds = [words.roles[figure.role], figure.unit];
    if (figure.variant_of) kinds.unshift(kansen.format.fill(words.variant, { name: names[figure.variant_of] }));
    line.append(
      make('span', 'figure-kind', kinds.join(' · ')),
      make('span', 'figure-completeness', figure.completeness_short || '–'),
    );
    fold.append(line);
    // What is folded is made when it is opened: the page is light, and so is finding in it.
    fold.addEventListener('toggle', () => {
      if (fold.open && fold.childElementCount === 1) fold.append(body(figure, context));
    });
    row.append(fold);
    return row;
  };

  /** All rows under the heading of their domain, and what stands there when nothing was found. */
  kansen.catalogueGroups = (rows, words, ask) => {
    const groups = Object.entries(words.domains).map(([domain, name]) => {
      const group = make('section', 'catalogue-group', null, { 'aria-labelledby': `domain-${domain}` });
      const all = make('ul', 'plain');
      all.append(...rows.filter(({ figure }) => figure.domain === domain).map(({ element }) => element));
      group.append(make('h3', `domain domain-${domain}`, name, { id: `domain-${domain}` }), all);
      return group;
    });
    const nothing = make('div', 'notice', null, { id: 'catalogue-nothing', hidden: '' });
    const level = make('button', 'button', '', { type: 'button', id: 'catalogue-any-level' });
    level.addEventListener('click', () => ask({ at: '' }));
    const all = make('button', 'button', words.show_all, { type: 'button', id: 'catalogue-show-all' });
    all.addEventListener('click', () => ask({ find: '', domain: '', at: '', role: '' }));
    nothing.append(make('p', '', words.nothing_found), level, all);
    return [nothing, ...groups];
  };
})();

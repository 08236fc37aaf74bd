/* The table twin: every region in rows, sorted by its headers, marked with pointer or keyboard. */
(() => {
  'use strict';
  const { kansen } = window;
  const tables = new Map();

  class Table {
    /** @type {TableRows} */
    rows;
    /** @type {HTMLInputElement} */
    only;
    /** @type {Map<string, number>} */
    place;
    /** @type {number[]} */
    shown;
    /** @type {HTMLTableSectionElement} */
    heads;

    constructor(element) {
      const { make, words } = kansen.dom;
      this.element = element;
      this.name = element.id;
      this.words = words(element);
      this.codes = new Set();
      this.own = [];
      this.sort = { key: 'name', down: false };
      this.scroll = make('div', 'kb-table-scroll');
      this.table = make('table', 'kb-table', null, { role: 'grid', 'aria-multiselectable': 'true' });
      this.heads = make('thead');
      this.table.append(make('caption', '', this.words.caption), this.heads, make('tbody'));
      this.scroll.append(this.table);
      element.replaceChildren(this.bar(), this.scroll);
      this.body = new kansen.tableBody.Body(this);
    }

    bar() {
      const { make } = kansen.dom;
      const bar = make('div', 'kb-table-bar');
      const label = make('label');
      this.only = make('input', '', null, { type: 'checkbox' });
      this.only.addEventListener('change', () => this.order());
      label.append(this.only, make('span', '', this.words.only_marked));
      bar.append(label);
      return bar;
    }

    draw(rows) {
      this.rows = rows;
      const numbers = rows.columns.filter((column) => column.kind === 'number');
      this.hatched = Object.fromEntries(numbers.map(({ key }) => [key, new Set(rows[`${key}_hatched`] || [])]));
      this.place = new Map(rows.codes.map((code, place) => [code, place]));
      if (!rows.columns.some((column) => column.key === this.sort.key)) this.sort = { key: 'name', down: false };
      this.head();
      this.own = rows.mine;
      this.order();
      kansen.links.learn(rows.codes, rows.names);
      kansen.links.setMine(rows.mine);
      kansen.links.register(this);
      this.element.dataset.drawn = String(rows.codes.length);
    }

    head() {
      const { make } = kansen.dom;
      const row = make('tr');
      for (const column of this.rows.columns) {
        const number = column.kind === 'number';
        const cell = make('th', number ? 'kb-number' : '', null, {
          scope: 'col',
          'aria-sort': this.sorted(column.key),
        });
        const unit = number && column.unit ? ` (${column.unit})` : '';
        const button = make('button', '', column.label + unit, { type: 'button' });
        button.addEventListener('click', () => this.sortBy(column));
        cell.append(button);
        row.append(cell);
      }
      this.heads.replaceChildren(row, ...this.whole());
    }

    /** The regions that are mine as one region, above all rows; they follow below. */
    whole() {
      const { make } = kansen.dom;
      const { aggregate, columns } = this.rows;
      if (!aggregate?.length) return [];
      const row = make('tr', 'kb-aggregate');
      const numbers = columns.filter((column) => column.kind === 'number');
      // A cell for each column, since a phone leaves one out.
      const others = columns.slice(1, columns.length - numbers.length).map(() => make('td'));
      row.append(make('th', '', aggregate[0].name, { scope: 'row' }), ...others);
      row.append(...numbers.map((_column, place) => make('td', 'kb-number', (aggregate[place] || aggregate[0]).text)));
      return [row];
    }

    sorted(key) {
      if (key !== this.sort.key) return 'none';
      return this.sort.down ? 'descending' : 'ascending';
    }

    /** A first click on numbers starts with the highest, on words with the first. */
    sortBy(column) {
      const same = column.key === this.sort.key;
      this.sort = { key: column.key, down: same ? !this.sort.down : column.kind === 'number' };
      this.rows.columns.forEach((other, place) => {
        this.heads.rows[0].cells[place].setAttribute('aria-sort', this.sorted(other.key));
      });
      this.order();
    }

    /** Mine first, then the order of the header; what has no value stands last either way. */
    order() {
      const list = this.rows[this.sort.key === 'name' ? 'names' : this.sort.key];
      const turn = this.sort.down ? -1 : 1;
      const { compare } = new Intl.Collator(kansen.format.locale());
      const mine = new Set(this.own);
      const isMine = (place) => Number(mine.has(this.rows.codes[place]));
      const plain = (text) => text.replace(/^['\u2019]/, ''); // 's-Gravenhage stands under the s
      const lacking = (value) => Number(value === null || value === '');
      const places = this.rows.codes.map((_code, place) => place);
      this.shown = this.only.checked ? places.filter((place) => this.codes.has(this.rows.codes[place])) : places;
      this.shown.sort((one, other) => {
        const [a, b] = [list[one], list[other]];
        const first = isMine(other) - isMine(one);
        if (first || lacking(a) || lacking(b)) return first || lacking(a) - lacking(b) || one - other;
        return turn * (typeof a === 'number' ? a - b : compare(plain(a), plain(b))) || one - other;
      });
      this.body.fill();
    }

    mark(codes) {
      const same = codes === this.codes;
      this.codes = codes;
      if (this.only.checked && !same) this.order();
      else this.body.select();
    }

    mine(codes) {
      if (codes.join() === this.own.join()) return;
      this.own = codes;
      this.order();
    }

    hover(code) {
      this.body.hover(code);
    }
  }

  /** Draws the rows of figures/table.py. @param {string} panel @param {TableRows | null} rows */
  function draw(panel, rows) {
    const element = document.getElementById(`${panel}-view`);
    if (!rows || !element) return;
    const existing = tables.get(element.id);
    const table = existing?.element === element ? existing : new Table(element);
    tables.set(element.id, table);
    table.draw(rows);
  }

  kansen.table = { table: (elementId) => tables.get(elementId) };
  kansen.panels.register('table', draw);
})();

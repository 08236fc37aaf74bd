/* The rows of the table. Above some hundreds only those in sight are made, with gaps for the rest;
   one row is in the tab order, the arrows go to the others. */
(() => {
  'use strict';
  const { kansen } = window;
  const ALL = 500; // up to here every row is made, which reads best with a screen reader
  const HEIGHT = (37 / 16) * parseFloat(getComputedStyle(document.documentElement).fontSize); // of a row, as in views.css
  const LONG = 24; // signs of a name that may not fit
  const SPARE = 12; // rows made above and below those in sight

  class Body {
    /** The rows that are made: [from, to). */
    from = -1;
    to = -1;

    constructor(table) {
      this.owner = table;
      this.body = table.table.tBodies[0];
      this.current = 0;
      this.made = new Map();
      table.scroll.addEventListener('scroll', () => this.scrolled(), { passive: true });
      this.body.addEventListener('click', (event) => this.clicked(event));
      this.body.addEventListener('keydown', (event) => this.pressed(event));
      this.body.addEventListener('mouseover', (event) => kansen.links.hover(codeAt(event), table.name));
      this.body.addEventListener('mouseleave', () => kansen.links.hover(null, table.name));
    }

    /** All rows anew, in the order of the table. */
    fill() {
      const { shown, table } = this.owner;
      table.setAttribute('aria-rowcount', String(shown.length + 1));
      this.current = Math.max(0, Math.min(this.current, shown.length - 1));
      this.from = -1;
      this.scrolled();
    }

    /** Which rows are in sight, with some to spare: [first, behind the last]. */
    range() {
      const count = this.owner.shown.length;
      if (count <= ALL) return [0, count];
      const first = Math.floor(this.owner.scroll.scrollTop / HEIGHT) - SPARE;
      const seen = Math.ceil((this.owner.scroll.clientHeight || 520) / HEIGHT) + 2 * SPARE;
      const from = Math.max(0, Math.min(first, count - seen));
      return [from, Math.min(count, from + seen)];
    }

    scrolled() {
      const [from, to] = this.range();
      const near = this.from >= 0 && Math.abs(from - this.from) < SPARE / 2;
      if (to === this.to && (near || from === this.from)) return;
      this.show(from, to);
    }

    /** Makes the rows from one place in the order to another. */
    show(from, to) {
      [this.from, this.to] = [from, to];
      const focused = this.body.contains(document.activeElement);
      this.made.clear();
      const rows = this.owner.shown.slice(from, to).map((_, place) => this.row(from + place));
      if (!rows.length) rows.push(this.gapRow(null, this.owner.words.none));
      this.body.replaceChildren(this.gapRow(from), ...rows, this.gapRow(this.owner.shown.length - to));
      this.select();
      if (focused) this.focus(false);
    }

    gapRow(count, text) {
      const row = kansen.dom.make('tr', text ? '' : 'kb-gap', null, text ? {} : { 'aria-hidden': 'true' });
      const cell = kansen.dom.make('td', '', text, { colspan: String(this.owner.rows.columns.length) });
      if (count) cell.style.height = `${count * HEIGHT}px`;
      row.append(cell);
      row.hidden = count === 0;
      return row;
    }

    /** Whether the region at a place in the order is mine. */
    own(order) {
      return this.owner.own.includes(this.owner.rows.codes[this.owner.shown[order]]);
    }

    /** The line under mine is drawn by a class: by a rule that looks at the next row, every chart restyles all cells. */
    lookOf(order) {
      if (!this.own(order)) return '';
      return this.own(order + 1) ? 'kb-mine' : 'kb-mine kb-mine-last';
    }

    row(order) {
      const place = this.owner.shown[order];
      const code = this.owner.rows.codes[place];
      const row = kansen.dom.make('tr', this.lookOf(order), null, {
        'data-code': code,
        'aria-rowindex': String(order + 2),
        tabindex: order === this.current ? '0' : '-1',
      });
      row.append(...this.owner.rows.columns.map((column) => this.cell(column, place)));
      // Several rows of mine are told apart by their edge; the words are then for who does not see it.
      const heard = this.owner.own.length > 1 ? ' kb-heard' : '';
      if (this.own(order)) row.cells[0].append(kansen.dom.make('span', `kb-status${heard}`, this.owner.words.mine));
      this.made.set(code, row);
      return row;
    }

    /** A number is written with its status unless final; without a number the status stands in its place. */
    cell(column, place) {
      if (column.kind === 'number') return this.figure(column, place);
      const { rows } = this.owner;
      const text = rows[column.key === 'name' ? 'names' : column.key][place];
      return kansen.dom.make('td', '', text, text.length > LONG ? { title: text } : {});
    }

    figure(column, place) {
      const { make } = kansen.dom;
      const { rows, hatched } = this.owner;
      const value = rows[column.key][place];
      const status = rows[`${column.key}_status`][place];
      const limits = kansen.mapTooltip.ofCell(rows, column, place);
      const cell = make('td', 'kb-number');
      if (status || value === null) cell.append(make('span', 'kb-status', rows.status_words[status]), ' ');
      if (limits) cell.append(make('span', 'kb-between', limits), ' ');
      if (hatched[column.key].has(place)) cell.append(this.hatching(rows.uncertain));
      if (value !== null) {
        cell.append(make('span', 'kb-figure', kansen.format.number(value, column.decimals)));
      }
      return cell;
    }

    /** The mark of an uncertain colour class: a small hatched square, and its words for who does not see it. */
    hatching(word) {
      const { make } = kansen.dom;
      const mark = make('span', 'kb-hatched', null, { title: word });
      mark.append(make('span', 'kb-heard', word));
      return mark;
    }

    select() {
      for (const [code, row] of this.made) row.setAttribute('aria-selected', String(this.owner.codes.has(code)));
    }

    hover(code) {
      if (this.under) this.under.classList.remove('kb-hover');
      this.under = this.made.get(code);
      if (this.under) this.under.classList.add('kb-hover');
    }

    clicked(event) {
      const code = codeAt(event);
      if (!code || String(window.getSelection())) return; // the reader is copying text
      const add = kansen.dom.adding(event);
      this.go(
        this.owner.shown.findIndex((place) => this.owner.rows.codes[place] === code),
        false,
      );
      kansen.links.mark([code], { add, from: this.owner.name });
    }

    pressed(event) {
      const steps = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10, Home: -Infinity, End: Infinity };
      const code = codeAt(event);
      if (event.key in steps) this.go(this.current + steps[event.key], true);
      else if (code && event.key === ' ') kansen.links.mark([code], { add: true, from: this.owner.name });
      else if (code && event.key === 'Enter') kansen.links.mark([code], { from: this.owner.name });
      else return;
      event.preventDefault();
    }

    /** Makes another row the one in the tab order, and brings it in sight. */
    go(order, scroll) {
      this.tab('-1');
      this.current = Math.max(0, Math.min(order, this.owner.shown.length - 1));
      this.tab('0');
      this.focus(scroll);
    }

    tab(value) {
      const row = this.currentRow();
      if (row) row.tabIndex = Number(value);
    }

    currentRow() {
      return this.made.get(this.owner.rows.codes[this.owner.shown[this.current]]);
    }

    focus(scroll) {
      if (scroll) this.scrollTo(this.current);
      this.currentRow()?.focus({ preventScroll: true });
    }

    /** Brings a row in sight, under the heads of the table. */
    scrollTo(order) {
      const { scroll: frame, table } = this.owner;
      const caption = table.caption ? table.caption.offsetHeight : 0;
      const above = table.tHead.offsetHeight + caption;
      const top = order * HEIGHT + caption;
      if (top < frame.scrollTop) frame.scrollTop = top;
      const lowest = top + HEIGHT + above - frame.clientHeight;
      if (lowest > frame.scrollTop) frame.scrollTop = lowest;
      this.scrolled();
    }
  }

  /** @param {Event} event */
  function codeAt(event) {
    return kansen.dom.closest(event, 'tr[data-code]')?.dataset.code || null;
  }

  kansen.tableBody = { Body };
})();

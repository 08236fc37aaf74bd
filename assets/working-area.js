/* The box of the working area under the search: name it, paste codes or names, take the marked regions or those of a
   known group, change it, save and open a file. The server reads what is pasted or opened; what it could not read is said in the box. */
(function () {
  'use strict';
  const kansen = (window.kansen = window.kansen || {});
  const LARGEST = 20000; // signs that the server takes, as LONGEST_TEXT in web/guard.py
  const [LEAST_LINES, MOST_LINES] = [4, 8]; // of the field, before it scrolls
  let box = null;

  class Box {
    constructor(element) {
      this.element = element;
      this.words = kansen.format.words(element);
      this.given = null; // what the server sent: {name, codes, text, file}; without a file it is a known group
      this.held = null; // that, where it is a working area
      this.edited = false; // since it was asked for or filled in
      this.build();
    }

    build() {
      const { make } = kansen.format;
      const { words } = this;
      this.details = make('details', 'area-box');
      this.summary = make('summary', 'area-summary', words.summary);
      this.form = make('form', 'area-form');
      this.name = make('input', 'area-name', null, { id: 'area-name', type: 'text', maxlength: '60', autocomplete: 'off' });
      this.codes = make('textarea', 'area-codes', null, {
        id: 'area-codes', rows: String(LEAST_LINES), maxlength: String(LARGEST), spellcheck: 'false', autocapitalize: 'off', 'aria-describedby': 'area-hint',
      });
      this.submit = make('button', 'area-action area-make', words.make, { type: 'submit' });
      this.said = make('div', 'area-said', null, { role: 'status', 'aria-live': 'polite' });
      this.form.append(
        make('p', 'region-hint', words.hint, { id: 'area-hint' }),
        make('label', 'field-label', words.name, { for: 'area-name' }), this.name,
        make('label', 'field-label', words.codes, { for: 'area-codes' }), this.codes,
        this.actions(), this.said,
      );
      this.form.addEventListener('input', () => { this.edited = true; });
      this.form.addEventListener('submit', (event) => { event.preventDefault(); this.make(); });
      this.details.append(this.summary, this.form);
      this.element.replaceChildren(this.details);
    }

    actions() {
      const { make } = kansen.format;
      const { words } = this;
      const list = make('div', 'area-actions');
      this.saveButton = this.button(words.save, () => this.save());
      this.mineButton = this.button(words.be_mine, () => this.ask({ region: '' }));
      this.dropButton = this.button(words.drop, () => this.drop());
      this.markedButton = this.button(words.of_marked, () => this.take(Array.from(kansen.links.marked()), this.name.value));
      this.file = make('input', 'unseen', null, { type: 'file', accept: '.json,application/json', tabindex: '-1', 'aria-hidden': 'true' });
      this.file.addEventListener('change', () => this.open());
      list.append(
        this.submit, this.dropButton, this.markedButton, this.mineButton,
        this.saveButton, this.button(words.open, () => this.file.click()), this.file,
      );
      return list;
    }

    button(text, act) {
      const button = kansen.format.make('button', 'area-action', text, { type: 'button' });
      button.addEventListener('click', act);
      return button;
    }

    /** What was pasted; where only the name differs the regions stay those of their division. */
    make() {
      const [name, text] = [this.name.value, this.codes.value];
      if (!text.trim()) {
        this.say(this.words.nothing);
        return this.codes.focus();
      }
      if (this.held && text === this.held.text) return this.ask({ area: { name } });
      return this.ask({ area: { text, name } });
    }

    /** As the hub knows it. */
    linked() {
      return { name: 'working-area', mark: (codes) => this.mark(codes) };
    }

    /** Only marked regions can be taken. */
    mark(codes) {
      this.markedButton.hidden = codes.size < 2 || Boolean(this.held);
    }

    /** A working area of some codes; where it was made elsewhere on the page the box opens, to be named. */
    take(codes, name) {
      this.taking = true;
      this.ask({ area: { text: codes.join('\n'), name } });
    }

    /** What may be done with marked regions: make a working area of them, or change the one that holds. */
    offers(codes) {
      const { words, held } = this;
      const found = [];
      const own = held ? held.codes : [];
      const alike = own.length > 0 && codes.every((code) => code.startsWith(own[0].slice(0, 2)));
      const fresh = codes.filter((code) => !own.includes(code));
      const left = own.filter((code) => !codes.includes(code));
      const label = held ? held.name || words.unnamed_short : '';
      const offer = (text, list, name) => found.push({ text: kansen.format.fill(text, { label }), act: () => this.take(list, name) });
      if (alike && fresh.length) offer(words.add_marked, [...own, ...fresh], held.name);
      if (alike && !fresh.length && left.length > 1) offer(words.remove_marked, left, held.name);
      if (codes.length > 1) offer(held ? words.make_another : words.make_of_marked, codes, '');
      return found;
    }

    drop() {
      this.send({ group: '' });
      this.summary.focus();
    }

    save() {
      const name = `${this.fileName()}.json`;
      kansen.exportImage.save(new Blob([this.held.file], { type: 'application/json' }), name);
      this.say(kansen.format.fill(this.words.saved, { name }));
    }

    fileName() {
      const plain = this.held.name.normalize('NFKD').replace(/[^A-Za-z0-9]+/g, '-').replace(/^-+|-+$/g, '').toLowerCase();
      return [this.words.file, plain].filter(Boolean).join('-');
    }

    open() {
      const [file] = this.file.files;
      this.file.value = ''; // the same file can be chosen again
      if (!file) return undefined;
      if (file.size > LARGEST) return this.say(this.words.too_large);
      return file.text().then((text) => this.ask({ area: { file: text } }), () => this.say(this.words.unreadable));
    }

    ask(asked) {
      this.waiting = true;
      this.edited = false;
      this.say(this.words.busy);
      this.send(asked);
    }

    say(text) {
      this.said.textContent = text;
    }

    /** What holds now, as the server settled it; what could not be read stays in the box to be mended. */
    adopt({ area, region, group_name: group, told }, send) {
      const { fill } = kansen.format;
      const changed = JSON.stringify(area) !== JSON.stringify(this.given);
      const held = area && area.file ? area : null;
      Object.assign(this, { given: area, held, send });
      const { words } = this;
      if (held) this.summary.textContent = words.summary_held;
      else this.summary.textContent = area ? fill(words.summary_group, { group }) : words.summary;
      this.submit.textContent = held ? words.change : words.make;
      this.saveButton.hidden = this.dropButton.hidden = !held;
      this.mineButton.hidden = !held || !region;
      if (changed && !this.typing) {
        this.edited = false;
        this.name.value = area ? area.name : '';
        this.codes.value = area ? area.text : '';
        this.codes.rows = Math.min(MOST_LINES, Math.max(LEAST_LINES, area ? area.codes.length : 0));
      }
      if (this.waiting) this.answer(told, changed);
      this.waiting = this.taking = false;
      this.mark(kansen.links.marked());
      kansen.markedBar.refresh();
    }

    /** The reader is in a field that was changed: an answer to something else leaves it as it is. */
    get typing() {
      return this.edited && this.form.contains(document.activeElement);
    }

    /** The marks are mine now; a name is what it lacks. */
    taken() {
      kansen.links.clear();
      if (this.held.name || !this.name.offsetParent) return;
      this.name.focus({ preventScroll: true }); // the page stays where it shows what was made
      const column = this.element.closest('.controls');
      if (column) column.scrollTop += Math.min(0, this.details.getBoundingClientRect().top - column.getBoundingClientRect().top);
    }

    answer(told, changed) {
      const { make, fill, number } = kansen.format;
      this.said.innerHTML = told || '';
      if (this.taking || told) this.details.open = true;
      if (!this.held || (told && !changed)) return;
      if (this.taking) this.taken();
      const args = { label: this.held.name, n: number(this.held.codes.length, 0) };
      this.said.prepend(make('p', '', fill(this.words.done, args).replace(/ {2,}/g, ' ')), ...this.wayToFigures());
    }

    /** On a phone the choices stand over the figures: a button that folds them and goes there. */
    wayToFigures() {
      return kansen.page.openOverFigures() ? [this.button(this.words.look, () => kansen.page.toFigures())] : [];
    }
  }

  /** What may be done with some marked regions: a list of {text, act}. */
  function offers(codes) {
    return box ? box.offers(codes) : [];
  }

  /** What was chosen, from the search that this box stands under. send(asked): to the page. */
  function adopt(chosen, send) {
    const element = document.getElementById('working-area');
    if (!element) return;
    if (!box || box.element !== element) {
      box = new Box(element);
      kansen.links.register(box.linked());
    }
    box.adopt(chosen, send);
  }

  kansen.workingArea = { adopt, offers };
})();

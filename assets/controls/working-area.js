/* The box of the working area under the search: name it, paste codes or names, take the marked regions or those of a
   known group, change it, save and open a file. The server reads what is pasted or opened; what it could not read is said in the box. */
(() => {
  'use strict';
  const { kansen } = window;
  const GROUP_LIMIT = 500; // as AREA_LIMIT in indicators/working_areas/model.py
  const LARGEST = 20000; // signs that the server takes, as LONGEST_TEXT in web/guard.py
  const [LEAST_LINES, MOST_LINES] = [4, 8]; // of the field, before it scrolls
  /** @type {Box | null} */
  let box = null;

  class Box {
    /** @type {GivenArea | null} */
    given;
    /** @type {GivenArea | null} */
    area;
    /** @type {HTMLDetailsElement} */
    details;
    /** @type {HTMLElement} */
    summary;
    /** @type {HTMLFormElement} */
    form;
    /** @type {HTMLInputElement} */
    name;
    /** @type {HTMLTextAreaElement} */
    codes;
    /** @type {HTMLButtonElement} */
    submit;
    /** @type {HTMLElement} */
    said;
    /** @type {HTMLButtonElement} */
    saveButton;
    /** @type {HTMLButtonElement} */
    mineButton;
    /** @type {HTMLButtonElement} */
    dropButton;
    /** @type {HTMLButtonElement} */
    markedButton;
    /** @type {HTMLInputElement} */
    file;
    /** @type {(request: object) => void} */
    send;

    constructor(element) {
      this.element = element;
      this.words = kansen.dom.words(element);
      this.given = null; // what the server sent: {name, codes, text, file}; without a file it is a known group
      this.area = null; // that, where it is a working area
      this.edited = false; // since it was asked for or filled in
      this.build();
    }

    build() {
      const { make } = kansen.dom;
      const { words } = this;
      this.details = make('details', 'area-box');
      this.summary = make('summary', 'area-summary', words.summary);
      this.form = make('form', 'area-form');
      this.name = make('input', 'area-name', null, {
        id: 'area-name',
        type: 'text',
        maxlength: '60',
        autocomplete: 'off',
      });
      this.codes = make('textarea', 'area-codes', null, {
        id: 'area-codes',
        rows: String(LEAST_LINES),
        maxlength: String(LARGEST),
        spellcheck: 'false',
        autocapitalize: 'off',
        'aria-describedby': 'area-hint',
      });
      this.submit = make('button', 'area-action area-make', words.make, { type: 'submit' });
      this.said = make('div', 'area-said', null, { role: 'status', 'aria-live': 'polite' });
      this.form.append(
        make('p', 'region-hint', words.hint, { id: 'area-hint' }),
        make('label', 'field-label', words.name, { for: 'area-name' }),
        this.name,
        make('label', 'field-label', words.codes, { for: 'area-codes' }),
        this.codes,
        this.actions(),
        this.said,
      );
      this.form.addEventListener('input', () => {
        this.edited = true;
      });
      this.form.addEventListener('submit', (event) => {
        event.preventDefault();
        this.make();
      });
      this.details.append(this.summary, this.form);
      this.element.replaceChildren(this.details);
    }

    actions() {
      const { make } = kansen.dom;
      const { words } = this;
      const list = make('div', 'area-actions');
      this.saveButton = this.button(words.save, () => this.save());
      this.mineButton = this.button(words.be_mine, () => this.ask({ region: '' }));
      this.dropButton = this.button(words.drop, () => this.drop());
      this.markedButton = this.button(words.of_marked, () =>
        this.take(Array.from(kansen.links.marked()), this.name.value),
      );
      this.file = make('input', 'unseen', null, {
        type: 'file',
        accept: '.json,application/json',
        tabindex: '-1',
        'aria-hidden': 'true',
      });
      this.file.addEventListener('change', () => this.open());
      list.append(
        this.submit,
        this.dropButton,
        this.markedButton,
        this.mineButton,
        this.saveButton,
        this.button(words.open, () => this.file.click()),
        this.file,
      );
      return list;
    }

    button(text, act) {
      const button = kansen.dom.make('button', 'area-action', text, { type: 'button' });
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
      if (this.area && text === this.area.text) return this.ask({ area: { name } });
      return this.ask({ area: { text, name } });
    }

    /** As the hub knows it. */
    linked() {
      return { name: 'working-area', mark: (codes) => this.mark(codes) };
    }

    /** Only marked regions can be taken. */
    mark(codes) {
      this.markedButton.hidden = codes.size < 2 || Boolean(this.area);
    }

    /** A working area of some codes; where it was made elsewhere on the page the box opens, to be named. */
    take(codes, name) {
      this.taking = true;
      this.ask({ area: { text: codes.join('\n'), name } });
    }

    /** What may be done with marked regions: make a working area of them, or change the one that holds.
        @param {string[]} codes @returns {MarkAction[]} */
    offers(codes) {
      const { words, area } = this;
      const another = { text: area ? words.make_another : words.make_of_marked, act: () => this.take(codes, '') };
      return [...(area ? this.changes(codes, area) : []), ...(codes.length > 1 ? [another] : [])];
    }

    /** How marked regions may change the working area: those that it lacks come to it, or else its own leave it.
        @param {string[]} codes @param {GivenArea} area @returns {MarkAction[]} */
    changes(codes, area) {
      const { words } = this;
      const level = area.codes[0]?.slice(0, 2);
      if (!level || !codes.every((code) => code.startsWith(level))) return [];
      const fresh = codes.filter((code) => !area.codes.includes(code));
      const left = area.codes.filter((code) => !codes.includes(code));
      const label = area.name || words.unnamed_short;
      const change = (/** @type {string} */ text, /** @type {string[]} */ list) => {
        return [{ text: kansen.format.fill(text, { label }), act: () => this.take(list, area.name) }];
      };
      if (fresh.length) return change(words.add_marked, [...area.codes, ...fresh]);
      return left.length > 1 ? change(words.remove_marked, left) : [];
    }

    drop() {
      this.send({ group: '' });
      this.summary.focus();
    }

    save() {
      if (!this.area?.file) return;
      const name = `${this.fileName(this.area.name)}.json`;
      kansen.files.save(new Blob([this.area.file], { type: 'application/json' }), name);
      this.say(kansen.format.fill(this.words.saved, { name }));
    }

    /** @param {string} name */
    fileName(name) {
      const plain = name
        .normalize('NFKD')
        .replace(/[^A-Za-z0-9]+/g, '-')
        .replace(/^-+|-+$/g, '')
        .toLowerCase();
      return [this.words.file, plain].filter(Boolean).join('-');
    }

    open() {
      const file = this.file.files?.[0];
      this.file.value = ''; // the same file can be chosen again
      if (!file) return undefined;
      if (file.size > LARGEST) return this.say(this.words.too_large);
      return file.text().then(
        (text) => this.ask({ area: { file: text } }),
        () => this.say(this.words.unreadable),
      );
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

    /** What holds now, as the server settled it; what could not be read stays in the box to be mended.
        @param {Chosen} chosen @param {(request: object) => void} send */
    adopt({ area: given, region, group_name: group, told: answer }, send) {
      const changed = JSON.stringify(given) !== JSON.stringify(this.given);
      const area = given?.file ? given : null;
      Object.assign(this, { given, area, send });
      this.dress(group, region);
      if (changed && !this.typing) this.fill();
      if (this.waiting) this.answer(answer, changed);
      this.waiting = this.taking = false;
      this.mark(kansen.links.marked());
      kansen.markedBar.refresh();
    }

    /** Its summary and buttons, by what holds: a working area, a known group or nothing.
        @param {string} group @param {string} region */
    dress(group, region) {
      const { words, area, given } = this;
      const other = given ? kansen.format.fill(words.summary_group, { group }) : words.summary;
      this.summary.textContent = area ? words.summary_held : other;
      this.submit.textContent = area ? words.change : words.make;
      this.saveButton.hidden = this.dropButton.hidden = !area;
      this.mineButton.hidden = !area || !region;
    }

    /** The reader is in a field that was changed: an answer to something else leaves it as it is. */
    get typing() {
      return this.edited && this.form.contains(document.activeElement);
    }

    /** The fields, with what the server sent. */
    fill() {
      this.edited = false;
      const { name, text, codes } = this.given || { name: '', text: '', codes: [] };
      this.name.value = name;
      this.codes.value = text;
      this.codes.rows = Math.min(MOST_LINES, Math.max(LEAST_LINES, codes.length));
    }

    /** The marks are mine now; a name is what it lacks. */
    taken() {
      kansen.links.clear();
      if (this.area?.name || !this.name.offsetParent) return;
      this.name.focus({ preventScroll: true }); // the page stays where it shows what was made
      const column = this.element.closest('.controls');
      if (column)
        column.scrollTop += Math.min(0, this.details.getBoundingClientRect().top - column.getBoundingClientRect().top);
    }

    /** @param {string} sentences as HTML @param {boolean} changed */
    answer(sentences, changed) {
      const { make } = kansen.dom;
      const { fill, number } = kansen.format;
      this.said.innerHTML = sentences || '';
      if (this.taking || sentences) this.details.open = true;
      if (!this.area || (sentences && !changed)) return;
      if (this.taking) this.taken();
      const args = { label: this.area.name, n: number(this.area.codes.length, 0) };
      this.said.prepend(make('p', '', fill(this.words.done, args).replace(/ {2,}/g, ' ')), ...this.wayToFigures());
    }

    /** On a phone the choices stand over the figures: a button that folds them and goes there. */
    wayToFigures() {
      return kansen.choices.openOverFigures() ? [this.button(this.words.look, () => kansen.choices.toFigures())] : [];
    }
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

  kansen.markedBar.offer((codes) => (box && codes.length <= GROUP_LIMIT ? box.offers(codes) : []));
  kansen.workingArea = { adopt };
})();

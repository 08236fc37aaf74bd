/* The box of the working area under the search: name it, paste codes or names, take the marked regions, save and open a
   file. The server reads what is pasted or opened; what it could not read is said in the box. */
(function () {
  'use strict';
  const kansen = (window.kansen = window.kansen || {});
  const LARGEST = 20000; // signs that the server takes, as LONGEST_TEXT in web/guard.py
  let box = null;

  class Box {
    constructor(element) {
      this.element = element;
      this.words = kansen.format.words(element);
      this.held = null; // the working area that holds: {name, codes, file}
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
        id: 'area-codes', rows: '4', maxlength: String(LARGEST), spellcheck: 'false', autocapitalize: 'off', 'aria-describedby': 'area-hint',
      });
      this.submit = make('button', 'area-action area-make', words.make, { type: 'submit' });
      this.said = make('div', 'area-said', null, { role: 'status', 'aria-live': 'polite' });
      this.form.append(
        make('p', 'region-hint', words.hint, { id: 'area-hint' }),
        make('label', 'field-label', words.name, { for: 'area-name' }), this.name,
        make('label', 'field-label', words.codes, { for: 'area-codes' }), this.codes,
        this.actions(), this.said,
      );
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
      this.file = make('input', 'unseen', null, { type: 'file', accept: '.json,application/json', tabindex: '-1', 'aria-hidden': 'true' });
      this.file.addEventListener('change', () => this.open());
      list.append(
        this.submit, this.button(words.of_marked, () => this.ofMarked()), this.mineButton, this.saveButton,
        this.button(words.open, () => this.file.click()), this.file,
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
      if (this.held && text === this.held.codes.join('\n')) return this.ask({ area: { name } });
      return this.ask({ area: { text, name } });
    }

    ofMarked() {
      const codes = Array.from(kansen.links.marked());
      if (codes.length < 2) return this.say(this.words.none_marked);
      return this.ask({ area: { text: codes.join('\n'), name: this.name.value } });
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
      this.say(this.words.busy);
      this.send(asked);
    }

    say(text) {
      this.said.textContent = text;
    }

    label() {
      const { name, codes } = this.held;
      return name || kansen.format.fill(this.words.unnamed, { n: kansen.format.number(codes.length, 0) });
    }

    /** What holds now, as the server settled it; what could not be read stays in the box to be mended. */
    adopt({ area, region, told }, send) {
      const { fill } = kansen.format;
      const changed = JSON.stringify(area) !== JSON.stringify(this.held);
      Object.assign(this, { held: area, send });
      this.summary.textContent = area ? fill(this.words.summary_held, { label: this.label() }) : this.words.summary;
      this.submit.textContent = area ? this.words.change : this.words.make;
      this.saveButton.hidden = !area;
      this.mineButton.hidden = !area || !region;
      if (changed) {
        this.name.value = area ? area.name : '';
        this.codes.value = area ? area.codes.join('\n') : '';
      }
      if (this.waiting) this.answer(told, changed);
      this.waiting = false;
    }

    answer(told, changed) {
      const { make, fill, number } = kansen.format;
      this.said.innerHTML = told || '';
      if (!this.held || (told && !changed)) return;
      const args = { label: this.held.name, n: number(this.held.codes.length, 0) };
      this.said.prepend(make('p', '', fill(this.words.done, args).replace(/ {2,}/g, ' ')));
    }
  }

  /** What was chosen, from the search that this box stands under. send(asked): to the page. */
  function adopt(chosen, send) {
    const element = document.getElementById('working-area');
    if (!element) return;
    if (!box || box.element !== element) box = new Box(element);
    box.adopt(chosen, send);
  }

  kansen.workingArea = { adopt };
})();

/* The four buttons of a panel: they open their menus, and do what the menus say.
   Everything is texts from the element that was pressed, so that a panel needs no wiring of its own. */
(() => {
  'use strict';
  const { kansen } = window;
  /** @typedef {{txt: string, bib: string}} Citations */
  /** @type {WeakMap<HTMLElement, {address: string, coming: Promise<Citations | null>, found: Citations | null}>} menu -> its
      citations, or the promise of them */
  const cited = new WeakMap();
  /** @type {{button: HTMLElement, menu: HTMLElement} | null} */
  let open = null;

  const words = () => kansen.panelWords.words();

  /** The panel that a button belongs to: its section and its name. */
  function panelOf(element) {
    const name = element.closest('[data-panel]').dataset.panel;
    return { section: document.getElementById(name), name };
  }

  function say(menu, text) {
    const said = menu.querySelector('.tool-said');
    said.textContent = '';
    requestAnimationFrame(() => {
      said.textContent = text;
    }); // the same words twice are said twice
  }

  function close(refocus) {
    if (!open) return;
    const { button, menu } = open;
    open = null;
    menu.hidden = true;
    button.setAttribute('aria-expanded', 'false');
    if (refocus) button.focus();
  }

  function openMenu(button, menu) {
    close(false);
    open = { button, menu };
    menu.querySelector('.tool-said').textContent = '';
    for (const link of menu.querySelectorAll('a[data-ending]')) {
      link.href = kansen.address.ofDownload(panelOf(menu).name, link.dataset.ending, link.dataset.more);
      link.setAttribute('download', '');
    }
    menu.hidden = false;
    button.setAttribute('aria-expanded', 'true');
    if (menu.querySelector('[data-citation]')) fetchCitations(menu);
  }

  /** Both citations as {txt, bib}; null when they cannot be had. */
  async function fetched(requests) {
    try {
      const answers = await Promise.all(requests.map((address) => fetch(address)));
      const [txt, bib] = await Promise.all(answers.map((answer) => answer.text()));
      if (!answers.every((answer) => answer.ok)) throw new Error(`${requests[0]}: ${answers[0].status}`);
      return { txt, bib };
    } catch (error) {
      console.warn(error.message); // the reader is told in the place of the citation
      return null;
    }
  }

  /** Asks for both citations before anything is copied: a browser allows copying only shortly after a press. */
  async function fetchCitations(menu) {
    const { name } = panelOf(menu);
    const requests = ['txt', 'bib'].map((ending) => kansen.address.ofDownload(name, ending));
    if (cited.get(menu)?.address === requests[0]) return;
    /** @type {{address: string, coming: Promise<Citations | null>, found: Citations | null}} */
    const asking = { address: requests[0], coming: fetched(requests), found: null };
    cited.set(menu, asking);
    asking.found = await asking.coming;
    if (cited.get(menu) !== asking) return; // another view is cited by now
    if (!asking.found) cited.delete(menu); // to be asked for once more
    menu.querySelector('[data-citation]').textContent = asking.found ? asking.found.txt : words().no_citation;
  }

  /** kind: 'txt' or 'bib'. A citation that is on its way is copied as soon as it is there. */
  async function copyCitation(menu, kind, copied) {
    const asking = cited.get(menu);
    const texts = asking && (asking.found || (await asking.coming));
    if (texts) await copy(menu, texts[kind], copied);
    else say(menu, words().no_citation);
  }

  async function copy(menu, text, copied) {
    try {
      await navigator.clipboard.writeText(text);
      say(menu, copied);
    } catch {
      showToCopy(menu, text);
      say(menu, words().no_copy);
    }
  }

  /** Where a browser does not copy, the text stands selected. */
  function showToCopy(menu, text) {
    let box = menu.querySelector('textarea');
    if (!box) {
      box = kansen.dom.make('textarea', 'tool-text', null, {
        readonly: '',
        rows: '4',
        'aria-label': text.slice(0, 40),
      });
      menu.querySelector('.tool-said').before(box);
    }
    box.value = text;
    box.focus();
    box.select();
  }

  function embedCode(section) {
    const name = section.id;
    const title = kansen.exportText.of(section.querySelector(`#${CSS.escape(name)}-title`));
    const address = `${window.location.origin}/embed/${name}?${kansen.address.current()}`;
    const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
    const named = escaped(kansen.format.fill(words().embed_title, { title }));
    return `<iframe src="${escaped(address)}" title="${named}" width="100%" height="640" style="border:0" loading="lazy"></iframe>`;
  }

  async function image(section, menu, act) {
    say(menu, words().making);
    try {
      say(menu, await act(section));
    } catch (error) {
      say(menu, error.name === 'NotAllowedError' ? words().no_copy_image : words().no_image);
      console.warn(error.message); // the reader is told by the sentence above
    }
  }

  async function save(section, ending) {
    const name = `${kansen.exportImage.fileName(section.id)}.${ending}`;
    kansen.files.save(await kansen.exportImage.blob(section.id, ending), name);
    return kansen.format.fill(words().saved, { name });
  }

  async function copyImage(section) {
    if (!navigator.clipboard || !window.ClipboardItem) return words().no_copy_image;
    // The promise goes in as it is: once the picture is made the press is too long ago for some browsers.
    const picture = kansen.exportImage.blob(section.id, 'png');
    await navigator.clipboard.write([new window.ClipboardItem({ 'image/png': picture })]);
    return words().image_copied;
  }

  const ACTIONS = {
    png: (section, menu) => image(section, menu, () => save(section, 'png')),
    svg: (section, menu) => image(section, menu, () => save(section, 'svg')),
    copy_image: (section, menu) => image(section, menu, copyImage),
    copy_link: (_section, menu) => copy(menu, kansen.address.ofView(), words().link_copied),
    copy_embed: (section, menu) => copy(menu, embedCode(section), words().embed_copied),
    copy_apa: (_section, menu) => copyCitation(menu, 'txt', words().citation_copied),
    copy_bib: (_section, menu) => copyCitation(menu, 'bib', words().bib_copied),
    table: (section) => kansen.ownTable.go(section),
  };

  /** @param {Event} event */
  function pressed(event) {
    leave(event.target);
    const action = kansen.dom.closest(event, '[data-take]');
    const button = kansen.dom.closest(event, '.tool-slot button.tool');
    if (action) ACTIONS[action.dataset.take](panelOf(action).section, action.closest('.tool-menu'));
    else if (button) toggle(button);
  }

  /** Closes the menu that is open, unless it is pressed or reached itself. @param {EventTarget | null} target */
  function leave(target) {
    if (!open || !(target instanceof Node)) return;
    if (!open.menu.contains(target) && !open.button.contains(target)) close(false);
  }

  /** @param {HTMLElement} button */
  function toggle(button) {
    if (open?.button === button) close(true);
    else openMenu(button, kansen.dom.one('.tool-menu', button.closest('.tool-slot') || document));
  }

  document.addEventListener('click', pressed);
  document.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape' || !open) return;
      event.preventDefault(); // or the marks would be wiped as well
      event.stopPropagation();
      close(true);
    },
    { capture: true },
  );
  // Who tabs out of a menu leaves it.
  document.addEventListener('focusin', (event) => leave(event.target));
})();

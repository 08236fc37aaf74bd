/* The four buttons of a panel: they open their menus, and do what the menus say.
   Everything is found from the element that was pressed, so that a panel needs no wiring of its own. */
(function () {
  'use strict';
  const kansen = (window.kansen = window.kansen || {});
  const cited = new WeakMap(); // menu -> {address, coming, found}: its citations, or the promise of them
  let open = null; // {button, menu}

  /** Their words, which stand once on the page; read when they are asked for, since pages come and go. */
  const words = new Proxy({}, { get: (none, key) => kansen.format.words(document.getElementById('take'))[key] });

  /** The panel that a button belongs to: its section and its name. */
  function panelOf(element) {
    const name = element.closest('[data-panel]').dataset.panel;
    return { section: document.getElementById(name), name };
  }

  function query() {
    return window.location.search.replace(/^\?/, '');
  }

  /** Where the numbers of a panel are: with the query of what the page shows now. */
  function dataAddress(name, ending, more) {
    return `/download/${name}.${ending}?${query()}${more || ''}`;
  }

  /** The whole address of the view with its marks; that of an embedded panel is the page it comes from. */
  function viewAddress() {
    const full = document.querySelector('[data-full-view]');
    if (full) return full.href;
    return window.location.href.replace(/#.*$/, '');
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
      link.href = dataAddress(panelOf(menu).name, link.dataset.ending, link.dataset.more);
      link.setAttribute('download', '');
    }
    menu.hidden = false;
    button.setAttribute('aria-expanded', 'true');
    if (menu.querySelector('[data-citation]')) fetchCitations(menu);
  }

  /** Both citations as {txt, bib}; null when they cannot be had. */
  async function fetched(asked) {
    try {
      const answers = await Promise.all(asked.map((address) => fetch(address)));
      const [txt, bib] = await Promise.all(answers.map((answer) => answer.text()));
      if (!answers.every((answer) => answer.ok)) throw new Error(`${asked[0]}: ${answers[0].status}`);
      return { txt, bib };
    } catch (error) {
      console.warn(error.message); // the reader is told in the place of the citation
      return null;
    }
  }

  /** Asks for both citations before anything is copied: a browser allows copying only shortly after a press. */
  async function fetchCitations(menu) {
    const { name } = panelOf(menu);
    const asked = ['txt', 'bib'].map((ending) => dataAddress(name, ending));
    if (cited.has(menu) && cited.get(menu).address === asked[0]) return;
    const asking = { address: asked[0], coming: fetched(asked), found: null };
    cited.set(menu, asking);
    asking.found = await asking.coming;
    if (cited.get(menu) !== asking) return; // another view is cited by now
    if (!asking.found) cited.delete(menu); // to be asked for once more
    menu.querySelector('[data-citation]').textContent = asking.found ? asking.found.txt : words.no_citation;
  }

  /** kind: 'txt' or 'bib'. A citation that is on its way is copied as soon as it is there. */
  async function copyCitation(menu, kind, copied) {
    const asking = cited.get(menu);
    const found = asking && (asking.found || (await asking.coming));
    if (found) await copy(menu, found[kind], copied);
    else say(menu, words.no_citation);
  }

  async function copy(menu, text, copied) {
    try {
      await navigator.clipboard.writeText(text);
      say(menu, copied);
    } catch (error) {
      showToCopy(menu, text);
      say(menu, words.no_copy);
    }
  }

  /** Where a browser does not copy, the text stands selected. */
  function showToCopy(menu, text) {
    let box = menu.querySelector('textarea');
    if (!box) {
      box = kansen.format.make('textarea', 'tool-text', null, {
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
    const address = `${window.location.origin}/embed/${name}?${query()}`;
    const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
    const named = escaped(kansen.format.fill(words.embed_title, { title }));
    return `<iframe src="${escaped(address)}" title="${named}" width="100%" height="640" style="border:0" loading="lazy"></iframe>`;
  }

  async function image(section, menu, act) {
    say(menu, words.making);
    try {
      say(menu, await act(section));
    } catch (error) {
      say(menu, error.name === 'NotAllowedError' ? words.no_copy_image : words.no_image);
      console.warn(error.message); // the reader is told by the sentence above
    }
  }

  async function save(section, ending) {
    const name = `${kansen.exportImage.fileName(section.id)}.${ending}`;
    kansen.exportImage.save(await kansen.exportImage.blob(section.id, ending), name);
    return kansen.format.fill(words.saved, { name });
  }

  async function copyImage(section) {
    if (!navigator.clipboard || !window.ClipboardItem) return words.no_copy_image;
    // The promise goes in as it is: once the picture is made the press is too long ago for some browsers.
    const picture = kansen.exportImage.blob(section.id, 'png');
    await navigator.clipboard.write([new window.ClipboardItem({ 'image/png': picture })]);
    return words.image_copied;
  }

  const ACTIONS = {
    png: (section, menu) => image(section, menu, () => save(section, 'png')),
    svg: (section, menu) => image(section, menu, () => save(section, 'svg')),
    copy_image: (section, menu) => image(section, menu, copyImage),
    copy_link: (section, menu) => copy(menu, viewAddress(), words.link_copied),
    copy_embed: (section, menu) => copy(menu, embedCode(section), words.embed_copied),
    copy_apa: (section, menu) => copyCitation(menu, 'txt', words.citation_copied),
    copy_bib: (section, menu) => copyCitation(menu, 'bib', words.bib_copied),
    table: (section) => kansen.ownTable.go(section),
  };

  function pressed(event) {
    const button = event.target.closest('button, a');
    if (open && !open.menu.contains(event.target) && !open.button.contains(event.target)) close(false);
    if (!button) return;
    const slot = button.closest('.tool-slot');
    if (button.dataset.take) {
      ACTIONS[button.dataset.take](panelOf(button).section, button.closest('.tool-menu'), button);
    } else if (slot && button.classList.contains('tool')) {
      if (open && open.button === button) close(true);
      else openMenu(button, slot.querySelector('.tool-menu'));
    }
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
  document.addEventListener('focusin', (event) => {
    if (open && !open.menu.contains(event.target) && event.target !== open.button) close(false);
  });

  kansen.tools = { dataAddress, viewAddress, words, close };
})();

/* Presenting: one figure fills the screen in large type, and the arrow keys step through those of the page.
   The figure stays where it is in the document and is laid over everything, so that it goes on working. */
(() => {
  'use strict';
  const { kansen } = window;
  const PAGE = 'page';
  const STEPS = {
    ArrowRight: 1,
    ArrowDown: 1,
    PageDown: 1,
    ' ': 1,
    ArrowLeft: -1,
    ArrowUp: -1,
    PageUp: -1,
    Home: -Infinity,
    End: Infinity,
  };
  const root = document.documentElement;
  /** What is presented, and what the page had before.
      @typedef {{id: string, withHeadline: boolean, fromPage: boolean, full: boolean, sealed: HTMLElement[],
      focused: Element | null, scrolled: number}} Presentation */
  /** @type {Presentation | null} */
  let now = null;

  /** Whether an element takes up room on the page. @param {Element} element */
  const inSight = (element) => element.getClientRects().length > 0;

  /** Whether a map or a chart with something in it is in sight in a panel. @param {HTMLElement} panel */
  function isDrawn(panel) {
    /** @type {NodeListOf<Plot>} */
    const plots = panel.querySelectorAll('.js-plotly-plot');
    if (Array.from(plots).some((plot) => plot.data?.length && inSight(plot))) return true;
    return Array.from(panel.querySelectorAll('.map-canvas[data-drawn]')).some(inSight);
  }

  /** Whether a panel has something to see: what was refused, or is one line of text, is no figure. @param {HTMLElement} panel */
  function shows(panel) {
    if (panel.matches('tbody')) return true; // those of other domains are out of sight while one is presented
    if (!inSight(panel)) return false;
    return 'slide' in panel.dataset || now?.id === panel.id || isDrawn(panel);
  }

  /** The figures of the page, from top to bottom: panels, and of a profile the rows of each domain. */
  function slides() {
    kansen.dom.all('.profile-table > tbody').forEach((rows, place) => {
      rows.id = rows.id || `domain-${place + 1}`;
      rows.dataset.slide = '';
    });
    return kansen.dom.all('#main .panel[id]:has(.present-panel), #main [data-slide][id]').filter(shows);
  }

  /** What fills the screen: the panel itself, or the profile of which all but some rows are left out.
      @param {HTMLElement} slide @returns {HTMLElement} */
  function frameOf(slide) {
    return (slide.matches('tbody') && slide.closest('article')) || slide;
  }

  /** @returns {HTMLElement | null} */
  const headline = () => document.querySelector('#main .headline');

  /** Everything else can be neither reached nor heard. @param {HTMLElement[]} reachable */
  function seal(reachable) {
    /** @type {HTMLElement[]} */
    const sealed = [];
    for (const element of reachable.flatMap(besides)) {
      if (element.inert || reachable.some((one) => element.contains(one))) continue;
      element.inert = true;
      sealed.push(element);
    }
    return sealed;
  }

  /** What stands beside an element and beside all that it stands in. @param {HTMLElement} element */
  function besides(element) {
    /** @type {HTMLElement[]} */
    const stops = [];
    for (let node = element; node.parentElement && node !== document.body; node = node.parentElement) {
      stops.push(.../** @type {HTMLElement[]} */ (Array.from(node.parentElement.children)));
    }
    return stops;
  }

  /** Of a profile the rows of one domain, and the sources that name them. */
  function pick(frame, rows) {
    rows.dataset.slideNow = '';
    const names = Array.from(rows.querySelectorAll('.profile-more'), (name) => name.textContent);
    for (const source of frame.querySelectorAll('.profile-foot p')) {
      source.toggleAttribute('data-elsewhere', !names.some((name) => source.textContent.includes(name)));
    }
  }

  /** Lays a slide over the page; what is sealed off for it. @param {HTMLElement} slide @param {boolean} withHeadline */
  function raise(slide, withHeadline) {
    const frame = frameOf(slide);
    const title = withHeadline ? headline() : null;
    frame.dataset.presented = 'figure';
    frame.tabIndex = -1;
    if (frame !== slide) pick(frame, slide);
    if (title) title.dataset.presented = 'headline';
    root.classList.toggle('kb-presenting-start', withHeadline);
    root.classList.toggle('kb-presenting-page', Boolean(title));
    const sealed = seal([frame, kansen.presentStage.element(), ...(title ? [title] : [])]);
    kansen.presentScale.enlarge(frame);
    frame.scrollTop = 0;
    frame.focus({ preventScroll: true });
    return sealed;
  }

  /** Gives the page back what was taken from it for a slide. @param {HTMLElement[]} sealed */
  function drop(sealed) {
    for (const element of sealed) element.inert = false;
    for (const element of kansen.dom.all('[data-presented]')) {
      delete element.dataset.presented;
      if (!element.classList.contains('headline')) element.removeAttribute('tabindex');
    }
    for (const rows of kansen.dom.all('[data-slide-now]')) delete rows.dataset.slideNow;
    kansen.presentScale.restore();
  }

  /** @param {Presentation} presentation @param {HTMLElement} panel @param {boolean} withHeadline */
  function show(presentation, panel, withHeadline) {
    if (presentation.id) drop(presentation.sealed);
    Object.assign(presentation, { id: panel.id, withHeadline });
    presentation.sealed = raise(panel, withHeadline);
    count();
    writeAddress();
  }

  /** Which figure this is of how many; told again when a chart has come in since. */
  function count() {
    if (!now) return;
    const all = slides();
    const place = all.findIndex((panel) => panel.id === now?.id);
    kansen.presentStage.tell(place + 1, all.length, titleOf(all[place]));
  }

  /** The title of rows that have none of their own: their domain. @param {HTMLElement | undefined} slide */
  function titleOf(slide) {
    const domain = slide && frameOf(slide) !== slide ? slide.querySelector('.domain') : null;
    return domain?.textContent || '';
  }

  /** @param {number} by */
  function step(by) {
    if (!now) return;
    const { id, fromPage } = now;
    const all = slides();
    const place = all.findIndex((panel) => panel.id === id);
    const next = Math.max(0, Math.min(place + by, all.length - 1));
    if (next !== place) show(now, all[next], fromPage && next === 0);
    else kansen.presentStage.stir();
  }

  /** Opens a panel, or with 'page' the whole page: its headline beside the first figure. */
  function open(id) {
    if (now) return true;
    const withHeadline = !id || id === PAGE;
    const panel = withHeadline ? slides()[0] : document.getElementById(id);
    if (!panel) return false;
    const before = { focused: document.activeElement, scrolled: window.scrollY };
    now = { id: '', withHeadline, fromPage: withHeadline, full: false, sealed: [], ...before };
    root.classList.add('kb-presenting');
    kansen.presentStage.raise({ step, leave });
    show(now, panel, withHeadline);
    if (navigator.userActivation?.isActive ?? true) fill(); // where a browser does not tell, it is tried
    return true;
  }

  /** The whole screen where the browser allows it; else the window is filled, which is what happened already. */
  function fill() {
    if (!root.requestFullscreen || document.fullscreenElement) return;
    root.requestFullscreen().then(
      () => {
        if (now) now.full = true;
      },
      () => {},
    );
  }

  function leave() {
    if (!now) return;
    const { focused, scrolled, sealed } = now;
    drop(sealed);
    now = null;
    root.classList.remove('kb-presenting', 'kb-presenting-page', 'kb-presenting-start');
    kansen.presentStage.lower();
    if (document.fullscreenElement) document.exitFullscreen().catch(() => {});
    window.scrollTo(0, scrolled);
    if (focused instanceof HTMLElement && focused.isConnected) focused.focus({ preventScroll: true });
    writeAddress();
  }

  /** What stands behind present= in the address. */
  function current() {
    if (!now) return '';
    return now.withHeadline ? PAGE : now.id;
  }

  function writeAddress() {
    const { address, stage } = kansen;
    stage.present(current());
    const parts = [address.without(address.current(), ['present']), addressOf()].filter(Boolean);
    address.replace(parts.join('&'), '');
  }

  /** 'present=map-a' while it is; what the address has beside the selection. */
  function addressOf() {
    return now ? `present=${current()}` : '';
  }

  /** What a key does while presenting: a step back with Shift and the space bar. None for other keys.
      @param {KeyboardEvent} event */
  function actOf(event) {
    const { key } = event;
    if (key === 'Escape') return leave;
    if (key.toLowerCase() === 'f') return fill;
    const onButton = key === ' ' && kansen.dom.closest(event, 'button');
    if (!(key in STEPS) || onButton) return null;
    return () => step(key === ' ' && event.shiftKey ? -STEPS[key] : STEPS[key]);
  }

  /** @param {KeyboardEvent} event */
  function pressed(event) {
    const act = now && !event.ctrlKey && !event.metaKey && !event.altKey ? actOf(event) : null;
    if (!act) return;
    act();
    event.preventDefault();
    event.stopImmediatePropagation();
  }

  /** Whether a map is still to come: the page starts with its first figure, not with the one that was ready first. */
  function awaited() {
    const maps = Array.from(document.querySelectorAll('#main .panel .map-canvas:not([data-drawn])'));
    return maps.some((map) => map.getClientRects().length);
  }

  /** An address that asks for it opens as soon as the figure is there. */
  function fromAddress(request, tries) {
    if (now || tries <= 0) return;
    const panel = request === PAGE ? firstReady() : document.getElementById(request);
    if (panel && (isText(panel) || shows(panel))) open(request);
    else setTimeout(() => fromAddress(request, tries - 1), 200);
  }

  function firstReady() {
    return awaited() ? null : slides()[0];
  }

  /** Whether a panel is one of words, and they stand. @param {HTMLElement} panel */
  function isText(panel) {
    return panel.matches('.panel-tall') && Boolean(panel.querySelector('.panel-title')?.textContent);
  }

  document.addEventListener('keydown', pressed, { capture: true });
  document.addEventListener('click', (event) => {
    const asking = kansen.dom.closest(event, '[data-present]');
    if (asking) open(asking.dataset.present);
  });
  document.addEventListener('fullscreenchange', () => {
    if (!document.fullscreenElement && now?.full) leave();
  });
  const request = new URLSearchParams(window.location.search).get('present');
  if (request && /^[a-z0-9_-]{1,40}$/.test(request)) fromAddress(request, 300); // for a minute: a first visit over a slow line takes long

  kansen.address.add(addressOf);
  kansen.stage.listen(count);
  kansen.present = { open };
})();

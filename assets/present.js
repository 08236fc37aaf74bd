/* Presenting: one figure fills the screen in large type, and the arrow keys step through those of the page.
   The figure stays where it is in the document and is laid over everything, so that it goes on working. */
(function () {
  'use strict';
  const kansen = (window.kansen = window.kansen || {});
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
  let now = null; // {id, withHeadline, fromPage, full, sealed, focused, scrolled} while presenting

  /** Whether a panel has something to see: what was refused, or is one line of text, is no figure. */
  function shows(panel) {
    if (panel.matches('tbody')) return true; // those of other domains are out of sight while one is presented
    if (!panel.getClientRects().length) return false;
    if ('slide' in panel.dataset || (now && now.id === panel.id)) return true;
    const plots = Array.from(panel.querySelectorAll('.js-plotly-plot'));
    const drawn = plots.some((plot) => (plot.data || []).length && plot.getClientRects().length);
    return (
      drawn || Array.from(panel.querySelectorAll('.map-canvas[data-drawn]')).some((map) => map.getClientRects().length)
    );
  }

  /** The figures of the page, from top to bottom: panels, and of a profile the rows of each domain. */
  function slides() {
    document.querySelectorAll('.profile-table > tbody').forEach((rows, place) => {
      rows.id = rows.id || `domain-${place + 1}`;
      rows.dataset.slide = '';
    });
    return Array.from(document.querySelectorAll('#main .panel[id], #main [data-slide][id]')).filter(shows);
  }

  /** What fills the screen: the panel itself, or the profile of which all but some rows are left out. */
  function frameOf(slide) {
    return slide.matches('tbody') ? slide.closest('article') : slide;
  }

  const headline = () => document.querySelector('#main .headline');

  /** Everything else can be neither reached nor heard. */
  function seal(kept) {
    const sealed = [];
    for (const one of kept) {
      for (let node = one; node && node !== document.body; node = node.parentNode) {
        for (const other of node.parentNode.children) {
          if (other.inert || kept.some((keep) => other.contains(keep))) continue;
          other.inert = true;
          sealed.push(other);
        }
      }
    }
    return sealed;
  }

  /** Of a profile the rows of one domain, and the sources that name them. */
  function pick(frame, rows) {
    rows.dataset.slideNow = '';
    const names = Array.from(rows.querySelectorAll('.profile-more'), (name) => name.textContent);
    for (const source of frame.querySelectorAll('.profile-foot p')) {
      source.toggleAttribute('data-elsewhere', !names.some((name) => source.textContent.includes(name)));
    }
  }

  function take(slide, withHeadline) {
    const frame = frameOf(slide);
    const kept = [frame, kansen.presentStage.element()];
    if (withHeadline && headline()) kept.push(headline());
    frame.dataset.presented = 'figure';
    frame.tabIndex = -1;
    if (frame !== slide) pick(frame, slide);
    if (kept[2]) kept[2].dataset.presented = 'headline';
    root.classList.toggle('kb-presenting-start', withHeadline);
    root.classList.toggle('kb-presenting-page', kept.length > 2);
    now.sealed = seal(kept);
    kansen.presentScale.enlarge(frame);
    frame.scrollTop = 0;
    frame.focus({ preventScroll: true });
  }

  function drop() {
    now.sealed.forEach((element) => {
      element.inert = false;
    });
    for (const element of document.querySelectorAll('[data-presented]')) {
      delete element.dataset.presented;
      if (!element.classList.contains('headline')) element.removeAttribute('tabindex');
    }
    for (const rows of document.querySelectorAll('[data-slide-now]')) delete rows.dataset.slideNow;
    kansen.presentScale.restore();
  }

  function show(panel, withHeadline) {
    if (now.sealed) drop();
    now.id = panel.id;
    now.withHeadline = withHeadline;
    take(panel, withHeadline);
    count();
    writeAddress();
  }

  /** Which figure this is of how many; told again when a chart has come in since. */
  function count() {
    if (!now) return;
    const all = slides();
    const place = all.findIndex((panel) => panel.id === now.id);
    const domain = all[place] && frameOf(all[place]) !== all[place] ? all[place].querySelector('.domain') : null;
    kansen.presentStage.tell(place + 1, all.length, domain ? domain.textContent : '');
  }

  function step(by) {
    const all = slides();
    const place = all.findIndex((panel) => panel.id === now.id);
    const next = Math.max(0, Math.min(place + by, all.length - 1));
    if (next !== place) show(all[next], now.fromPage && next === 0);
    else kansen.presentStage.stir();
  }

  /** Opens a panel, or with 'page' the whole page: its headline beside the first figure. */
  function open(id) {
    const withHeadline = !id || id === PAGE;
    const [first] = slides();
    const panel = withHeadline ? first : document.getElementById(id);
    if (!panel || now) return Boolean(now);
    now = { fromPage: withHeadline, focused: document.activeElement, scrolled: window.scrollY };
    root.classList.add('kb-presenting');
    kansen.presentStage.raise({ step, leave });
    show(panel, withHeadline);
    if (navigator.userActivation ? navigator.userActivation.isActive : true) fill();
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
    const { focused, scrolled } = now;
    drop();
    now = null;
    root.classList.remove('kb-presenting', 'kb-presenting-page', 'kb-presenting-start');
    kansen.presentStage.lower();
    if (document.fullscreenElement) document.exitFullscreen().catch(() => {});
    window.scrollTo(0, scrolled);
    if (focused && focused.isConnected) focused.focus({ preventScroll: true });
    writeAddress();
  }

  /** What stands behind present= in the address. */
  function current() {
    if (!now) return '';
    return now.withHeadline ? PAGE : now.id;
  }

  function writeAddress() {
    const kept = window.location.search
      .replace(/^\?/, '')
      .split('&')
      .filter((part) => part && !part.startsWith('present='));
    if (now) kept.push(`present=${current()}`);
    const query = kept.length ? `?${kept.join('&')}` : '';
    window.history.replaceState(window.history.state, '', window.location.pathname + query);
  }

  function pressed(event) {
    if (!now || event.ctrlKey || event.metaKey || event.altKey) return;
    const button = event.key === ' ' && event.target.closest && event.target.closest('button');
    if (event.key === 'Escape') leave();
    else if (event.key in STEPS && !button) step(STEPS[event.key] * (event.shiftKey && event.key === ' ' ? -1 : 1));
    else if (event.key.toLowerCase() === 'f') fill();
    else return;
    event.preventDefault();
    event.stopImmediatePropagation();
  }

  /** Whether a map is still to come: the page starts with its first figure, not with the one that was ready first. */
  function awaited() {
    const maps = Array.from(document.querySelectorAll('#main .panel .map-canvas:not([data-drawn])'));
    return maps.some((map) => map.getClientRects().length);
  }

  /** An address that asks for it opens as soon as the figure is there. */
  function fromAddress(asked, tries) {
    if (now || tries <= 0) return;
    const first = awaited() ? null : slides()[0];
    const panel = asked === PAGE ? first : document.getElementById(asked);
    const written = panel && panel.matches('.panel-tall') && panel.querySelector('.panel-title').textContent;
    if (panel && (written || shows(panel))) open(asked);
    else setTimeout(() => fromAddress(asked, tries - 1), 200);
  }

  document.addEventListener('keydown', pressed, { capture: true });
  document.addEventListener('click', (event) => {
    const asking = event.target.closest && event.target.closest('[data-present]');
    if (asking) open(asking.dataset.present);
  });
  document.addEventListener('fullscreenchange', () => {
    if (!document.fullscreenElement && now && now.full) leave();
  });
  const asked = new URLSearchParams(window.location.search).get('present');
  if (asked && /^[a-z0-9_-]{1,40}$/.test(asked)) fromAddress(asked, 300); // for a minute: a first visit over a slow line takes long

  kansen.present = { open, leave, step, count, current };
})();

/* One hub for what is marked, hovered and mine: every view that registers shows the same regions.
   Regions are named by code. Nothing here waits for the server. */
(() => {
  'use strict';
  const { kansen } = window;
  /** @type {Map<string, LinkedView>} */
  const views = new Map();
  /** @type {Map<string, string>} code -> name */
  const names = new Map();
  /** @type {WeakSet<string[]>} lists of codes whose names are in `names` */
  const learned = new WeakSet();
  /** @type {string[]} marks given to the Store that have not come back yet */
  const sent = [];
  let stored = ''; // marks that the Store was last seen to hold
  /** @type {Set<string>} */
  let marked = new Set();
  /** @type {string[]} */
  let mine = [];
  /** @type {string[]} */
  let group = [];
  /** @type {string | null} */
  let hovered = null;
  let pushing = false;

  /** Calls a method of all views that have it. @param {(view: LinkedView) => void} call */
  function tell(call) {
    for (const view of views.values()) call(view);
  }

  /** A view is told at once what holds now. @param {LinkedView} view */
  function register(view) {
    views.set(view.name, view);
    view.mine?.(mine);
    view.group?.(group);
    view.mark?.(marked);
    view.hover?.(hovered, null);
  }

  /** @param {string} name */
  function unregister(name) {
    views.delete(name);
  }

  /** @param {Set<string>} codes */
  function show(codes) {
    marked = codes;
    tell((view) => view.mark?.(marked));
  }

  /** Mark regions. add: keep what was marked; a single region that is marked already is then taken off.
      @param {Iterable<string>} codes @param {{add?: boolean, from?: string}} [options] */
  function mark(codes, { add = false } = {}) {
    const list = Array.from(codes);
    const again = list.length === 1 && marked.has(list[0]);
    const staying = add ? Array.from(marked) : [];
    const off = again && (add || marked.size === 1);
    show(new Set(off ? staying.filter((code) => code !== list[0]) : [...staying, ...list]));
    push();
  }

  function clear() {
    if (!marked.size) return;
    show(new Set());
    push();
  }

  /** from: the name of the view where the region is pointed at. @param {string | null} code @param {string} from */
  function hover(code, from) {
    if (code === hovered) return;
    hovered = code;
    tell((view) => view.hover?.(code, from));
  }

  /** @param {string[]} codes */
  function setMine(codes) {
    if (codes.join() === mine.join()) return;
    mine = codes.slice();
    tell((view) => view.mine?.(mine));
  }

  /** The regions of the chosen group; none while there is no group. @param {string[]} codes */
  function setGroup(codes) {
    if (codes.join() === group.join()) return;
    group = codes.slice();
    tell((view) => view.group?.(group));
  }

  /** What a view knows about its regions: names for the marked bar; marks of another level are dropped.
      @param {string[]} codes @param {string[]} regionNames */
  function learn(codes, regionNames) {
    if (!learned.has(codes)) codes.forEach((code, place) => void names.set(code, regionNames[place]));
    learned.add(codes);
    if (!codes.length) return;
    const level = codes[0].slice(0, 2);
    const staying = new Set(Array.from(marked).filter((code) => code.startsWith(level)));
    if (staying.size === marked.size) {
      tell((view) => view.named?.());
      return;
    }
    show(staying);
    push();
  }

  // The Store comes after the picture: its round through Dash would otherwise delay the paint.
  function push() {
    if (pushing) return;
    pushing = true;
    requestAnimationFrame(() =>
      setTimeout(() => {
        pushing = false;
        const codes = Array.from(marked);
        sent.push(codes.join());
        kansen.set('marks', { data: codes });
      }),
    );
  }

  /** Marks that the page set (the address at load, a choice of the server). What is left: echoes of our own, and what
      the Store held before, for another choice brings that along while marks of just now are still on their way.
      @param {string[] | null} codes */
  function adopt(codes) {
    const list = codes || [];
    const text = list.join();
    const echo = sent.indexOf(text);
    if (echo >= 0) sent.splice(0, echo + 1);
    else if (text !== stored && text !== Array.from(marked).join()) show(new Set(list));
    stored = text;
  }

  // Escape belongs first to what is open. A list that is open closes before this hears of it, so that is seen beforehand.
  const OPEN = '[aria-expanded=true]:is(input, [role=combobox]), textarea, [role=dialog], [role=menu], [role=listbox]';
  let busy = false;
  const look = (/** @type {KeyboardEvent} */ event) => {
    busy = Boolean(kansen.dom.closest(event, OPEN));
  };
  document.addEventListener('keydown', look, { capture: true });
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !event.defaultPrevented && !busy) clear();
  });

  kansen.links = {
    register,
    unregister,
    mark,
    clear,
    hover,
    setMine,
    setGroup,
    learn,
    adopt,
    marked: () => marked,
    mine: () => mine,
    name: (code) => names.get(code) || code,
  };
})();

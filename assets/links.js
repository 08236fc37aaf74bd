/* One hub for what is marked, hovered and mine: every view that registers shows the same regions.
   Regions are named by code. Nothing here waits for the server. */
(function () {
  'use strict';
  const kansen = (window.kansen = window.kansen || {});
  const views = new Map();
  const names = new Map();
  const learned = new WeakSet(); // lists of codes whose names are known
  const sent = []; // marks given to the Store that have not come back yet
  let held = ''; // marks that the Store was last seen to hold
  let marked = new Set();
  let mine = [];
  let group = [];
  let hovered = null;
  let pushing = false;

  function tell(method, ...values) {
    for (const view of views.values()) if (view[method]) view[method](...values);
  }

  /** view: {name, mark(codes), hover(code, from), mine(codes)}; it is told at once what holds now. */
  function register(view) {
    views.set(view.name, view);
    if (view.mine) view.mine(mine);
    if (view.group) view.group(group);
    if (view.mark) view.mark(marked);
    if (view.hover) view.hover(hovered, null);
  }

  function unregister(name) {
    views.delete(name);
  }

  function show(codes) {
    marked = codes;
    tell('mark', marked);
  }

  /** Mark regions. add: keep what was marked; a single region that is marked already is then taken off. */
  function mark(codes, options) {
    const list = Array.from(codes);
    const add = Boolean(options && options.add);
    const known = list.length === 1 && marked.has(list[0]);
    const next = new Set(add ? marked : []);
    if (known && (add || marked.size === 1)) next.delete(list[0]);
    else list.forEach((code) => next.add(code));
    show(next);
    push();
  }

  function clear() {
    if (!marked.size) return;
    show(new Set());
    push();
  }

  function hover(code, from) {
    if (code === hovered) return;
    hovered = code;
    tell('hover', code, from);
  }

  function setMine(codes) {
    if (codes.join() === mine.join()) return;
    mine = codes.slice();
    tell('mine', mine);
  }

  /** The regions of the chosen group; none while there is no group. */
  function setGroup(codes) {
    if (codes.join() === group.join()) return;
    group = codes.slice();
    tell('group', group);
  }

  /** What a view knows about its regions: names for the marked bar; marks of another level are dropped. */
  function learn(codes, regionNames) {
    if (!learned.has(codes)) codes.forEach((code, place) => names.set(code, regionNames[place]));
    learned.add(codes);
    if (!codes.length) return undefined;
    const level = codes[0].slice(0, 2);
    const kept = new Set(Array.from(marked).filter((code) => code.startsWith(level)));
    if (kept.size === marked.size) return tell('named');
    show(kept);
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
        window.dash_clientside.set_props('marks', { data: codes });
      }),
    );
  }

  /** Marks that the page set (the address at load, a choice of the server). What is left: echoes of our own, and what
      the Store held before, for another choice brings that along while marks of just now are still on their way. */
  function adopt(codes) {
    const list = codes || [];
    const text = list.join();
    const echo = sent.indexOf(text);
    if (echo >= 0) sent.splice(0, echo + 1);
    else if (text !== held && text !== Array.from(marked).join()) show(new Set(list));
    held = text;
  }

  // Escape belongs first to what is open. A list that is open closes before this hears of it, so that is seen beforehand.
  let busy = false;
  document.addEventListener(
    'keydown',
    (event) => {
      const at = event.target.closest ? event.target : document.body;
      busy = Boolean(
        at.closest(
          '[aria-expanded=true]:is(input, [role=combobox]), textarea, [role=dialog], [role=menu], [role=listbox]',
        ),
      );
    },
    { capture: true },
  );
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

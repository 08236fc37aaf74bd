/* What the panels show, as one answer of the server brings it: words are put in place as HTML, and every drawing goes to
   the script that draws its kind. Charts come a frame later than maps and table, so that the maps are painted while
   Plotly is at work. The kind of a panel stands on its section: data-draws="map". */
(() => {
  'use strict';
  const { kansen } = window;
  const FRAME = /** @type {const} */ (['title', 'sub', 'notice', 'source', 'text']);
  /** @type {Map<string, PanelKind>} */
  const kinds = new Map();
  /** @type {(() => void)[]} */
  const listeners = [];
  /** @type {WeakMap<Element, string>} element -> the HTML that was put in it */
  const markupIn = new WeakMap();
  /** @type {PanelContents | null} */
  let latest = null;

  /** Takes care of all panels that draw a kind. draw(panel, drawing): called with null as well, when there is nothing to
      draw (later: with drawings only). @param {string} kind @param {PanelKind['draw']} draw @param {{later?: boolean}} [options] */
  function register(kind, draw, { later = false } = {}) {
    kinds.set(kind, { draw, later });
  }

  /** listener: called when the words of the panels stand and the maps are on their way. @param {() => void} listener */
  function listen(listener) {
    listeners.push(listener);
  }

  /** What kind of drawing stands in a panel: 'map', 'chart', ...; '' where there are only words.
      @param {HTMLElement | null} section */
  function kindOf(section) {
    return section?.dataset.draws || '';
  }

  /** HTML that differs from what is there; what was unfolded stays so where as much can be.
      @param {string} id @param {string | undefined} markup */
  function say(id, markup) {
    const element = document.getElementById(id);
    if (!element || markup === undefined || markupIn.get(element) === markup) return;
    const open = Array.from(element.querySelectorAll('details'), (part) => part.open);
    element.innerHTML = markup;
    element.querySelectorAll('details').forEach((part, place) => {
      part.open = open[place] || false;
    });
    markupIn.set(element, markup);
  }

  /** What draws a panel; null where there are only words. @param {string} panel */
  function kindFor(panel) {
    const name = kindOf(document.getElementById(panel));
    const kind = kinds.get(name);
    if (name && !kind) throw new Error(`${panel}: no script draws "${name}"`);
    return kind || null;
  }

  /** Draws some panels. @param {[string, PanelContent][]} panels @param {boolean} later those that come a frame later, or the others */
  function draw(panels, later) {
    for (const [panel, { drawing }] of panels) {
      const kind = kindFor(panel);
      if (kind?.later === later && (drawing || !later)) kind.draw(panel, drawing);
    }
  }

  /** Clientside callback. contents: what each panel of the page shows, as panels/rendering.py gives it.
      @param {PanelContents | null} contents */
  function showPanels(contents) {
    const panels = Object.entries(contents || {});
    latest = contents;
    for (const [panel, content] of panels) for (const part of FRAME) say(`${panel}-${part}`, content[part]);
    draw(panels, false);
    for (const listener of listeners) listener();
    const charts = () => latest === contents && draw(panels, true); // else a newer answer came
    requestAnimationFrame(() => setTimeout(charts));
    return String(panels.length);
  }

  kansen.panels = { register, listen, kindOf };
  kansen.callbacks({ show_panels: showPanels });
})();

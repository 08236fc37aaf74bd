/* What the panels show, as one answer of the server brings it: words are put in place as HTML, maps and table are drawn
   at once, charts a frame later, so that the maps are painted while Plotly is at work. */
(function () {
  'use strict';
  const kansen = (window.kansen = window.kansen || {});
  const FRAME = ['title', 'sub', 'notice', 'source', 'text'];
  const said = new WeakMap(); // element -> the HTML that was put in it
  let latest = null;

  /** HTML that differs from what is there; what was unfolded stays so where as much can be. */
  function say(id, markup) {
    const element = document.getElementById(id);
    if (!element || markup === undefined || said.get(element) === markup) return;
    const open = Array.from(element.querySelectorAll('details'), (part) => part.open);
    element.innerHTML = markup;
    element.querySelectorAll('details').forEach((part, place) => {
      part.open = open[place] || false;
    });
    said.set(element, markup);
  }

  function chart(panel, answer) {
    if (kansen.fold.held(panel, () => chart(panel, answer))) return;
    const id = `${panel}-figure`;
    const figure = panel === 'matrix' ? kansen.matrix.fit(answer) : answer;
    window.dash_clientside.set_props(id, { figure });
    kansen.twin.draw(figure, `${panel}-twin`);
    kansen.charts.link(id);
    if (panel === 'pair') kansen.relations.learn(figure);
  }

  /** A canvas without a drawing, as of a panel that is off, has nothing to wait for. */
  const canvas = (draw) => (panel, drawing) => {
    const element = document.getElementById(`${panel}-canvas`);
    if (!drawing && element) element.setAttribute('aria-busy', 'false');
    draw(drawing, `${panel}-canvas`);
  };
  const map = canvas((...asked) => kansen.map.draw(...asked));
  const DRAW = new Map([
    ['map-a', map],
    ['map-b', map],
    ['map-ab', map],
    ['around', map],
    ['alike-map', map],
    ['years', canvas((...asked) => kansen.years.draw(...asked))],
    ['table', (panel, rows) => kansen.table.draw(rows, 'table-view')],
  ]);

  /** Clientside callback. drawn: what each panel of the page shows, as callbacks/panels gives it. */
  function showPanels(drawn) {
    const panels = Object.entries(drawn || {});
    latest = drawn;
    for (const [panel, content] of panels) FRAME.forEach((part) => say(`${panel}-${part}`, content[part]));
    for (const [panel, { drawing }] of panels) if (DRAW.has(panel)) DRAW.get(panel)(panel, drawing);
    if (kansen.alike) kansen.alike.draw();
    const charts = panels.filter(([panel, { drawing }]) => drawing && !DRAW.has(panel));
    requestAnimationFrame(() =>
      setTimeout(() => {
        if (latest === drawn) charts.forEach(([panel, { drawing }]) => chart(panel, drawing)); // else a newer answer came
      }),
    );
    return String(panels.length);
  }

  window.dash_clientside = window.dash_clientside || {};
  window.dash_clientside.kansen = Object.assign(window.dash_clientside.kansen || {}, { show_panels: showPanels });
})();

/* Printing: charts as wide as the sheet, of each map a picture (a browser prints nothing of WebGL), the explanations
   open, and the address of the view. All of it is put back afterwards. */
(() => {
  'use strict';
  const { kansen } = window;
  const WIDE = 680; // pixels of a sheet of A4 between the edges of a panel
  const SECOND_ROW = 130; // more height for a chart of two figures under each other
  const SHARPER = 2;
  /** What is put back after printing, while the page is on its way to paper.
      @type {{pictures: HTMLElement[], plots: Plot[], folds: HTMLDetailsElement[]} | null} */
  let printed = null;

  const inSight = (element) => element.getClientRects().length > 0;

  /** The map with its outlines on a canvas of its own, drawn at once. */
  function pictureOf({ map, marks, frame }) {
    marks.draw();
    map.setPixelRatio(kansen.canvas.density());
    map.redraw();
    const drawn = map.getCanvas();
    const picture = kansen.dom.make('canvas', 'kb-paper', null, { 'aria-hidden': 'true' });
    [picture.width, picture.height] = [drawn.width, drawn.height];
    const pen = kansen.canvas.penOf(picture);
    pen.drawImage(drawn, 0, 0);
    pen.drawImage(marks.canvas, 0, 0, drawn.width, drawn.height);
    map.setPixelRatio(window.devicePixelRatio || 1);
    frame.after(picture);
    return picture;
  }

  function pictures() {
    const canvases = kansen.dom.all('.map-canvas[data-drawn]').filter(inSight);
    const views = canvases.flatMap((element) => kansen.map.view(element.id) || []);
    return views.filter((view) => view.map && view.regions).map(pictureOf);
  }

  /** How high a chart is on paper. @param {HTMLElement | null} panel */
  function heightOf(panel) {
    const rows = panel?.querySelector('.rows-2') ? SECOND_ROW : 0;
    return Number(panel?.dataset.printHeight) + rows;
  }

  function sized() {
    const plots = kansen.dom.all('.panel').flatMap((panel) => kansen.dom.plots(panel));
    const present = plots.filter((plot) => inSight(plot) && plot.layout);
    for (const plot of present) {
      window.Plotly.relayout(plot, { autosize: false, width: WIDE, height: heightOf(plot.closest('.panel')) });
    }
    return present;
  }

  /** Opens what is folded, and gives it to be folded again. */
  function unfold() {
    const folds = kansen.dom.all(':is(.explain, .similar-basis):not([open])');
    const details = folds.filter((fold) => fold instanceof HTMLDetailsElement);
    for (const fold of details) fold.open = true;
    return details;
  }

  function before() {
    for (const place of document.querySelectorAll('.print-address')) place.textContent = window.location.href;
    if (printed || !document.getElementById('panels')) return;
    kansen.canvas.sharpen(SHARPER);
    printed = { pictures: pictures(), plots: sized(), folds: unfold() };
    kansen.canvas.sharpen(1);
  }

  function after() {
    if (!printed) return;
    const { pictures: made, plots, folds } = printed;
    printed = null;
    for (const picture of made) picture.remove();
    for (const fold of folds) fold.open = false;
    for (const plot of plots.filter((one) => one.isConnected)) {
      window.Plotly.relayout(plot, { autosize: true, width: null, height: null });
      window.Plotly.Plots.resize(plot);
    }
  }

  window.addEventListener('beforeprint', before);
  window.addEventListener('afterprint', after);
})();

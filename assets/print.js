/* Printing: charts as wide as the sheet, of each map a picture (a browser prints nothing of WebGL), the explanations
   open, and the address of the view. All of it is put back afterwards. */
(function () {
  'use strict';
  const kansen = (window.kansen = window.kansen || {});
  const WIDE = 680; // pixels of a sheet of A4 between the edges of a panel
  const HIGH = { scatter: 262, strip: 250, trend: 205, within: 205, funnel: 262, 'alike-profile': 250, expected: 260 };
  const SECOND_ROW = 130; // more height for a chart of two figures under each other
  const SHARPER = 2;
  let printed = null; // {plots, pictures, opened} while the page is on its way to paper

  const inSight = (element) => element.getClientRects().length > 0;

  /** The map with its outlines on a canvas of its own, drawn at once. */
  function pictureOf({ map, marks, frame }) {
    marks.draw();
    map.setPixelRatio(kansen.canvas.density());
    map.redraw();
    const drawn = map.getCanvas();
    const picture = kansen.format.make('canvas', 'kb-paper', null, { 'aria-hidden': 'true' });
    [picture.width, picture.height] = [drawn.width, drawn.height];
    const pen = picture.getContext('2d');
    pen.drawImage(drawn, 0, 0);
    pen.drawImage(marks.canvas, 0, 0, drawn.width, drawn.height);
    map.setPixelRatio(window.devicePixelRatio || 1);
    frame.after(picture);
    return picture;
  }

  function pictures() {
    const views = Array.from(document.querySelectorAll('.map-canvas[data-drawn]')).filter(inSight);
    return views
      .map((element) => kansen.map.view(element.id))
      .filter((view) => view && view.map && view.regions)
      .map(pictureOf);
  }

  function sized() {
    const plots = Array.from(document.querySelectorAll('.panel .js-plotly-plot')).filter(
      (plot) => inSight(plot) && plot.layout,
    );
    for (const plot of plots) {
      const rows = plot.closest('.panel').querySelector('.rows-2') ? SECOND_ROW : 0;
      const height = (HIGH[plot.closest('.panel').id] || 300) + rows;
      window.Plotly.relayout(plot, { autosize: false, width: WIDE, height });
    }
    return plots;
  }

  function opened() {
    const folded = Array.from(document.querySelectorAll(':is(.explain, .alike-basis):not([open])'));
    folded.forEach((part) => {
      part.open = true;
    });
    return folded;
  }

  function before() {
    for (const place of document.querySelectorAll('.print-address')) place.textContent = window.location.href;
    if (printed || !document.getElementById('panels')) return;
    kansen.canvas.sharpen(SHARPER);
    printed = { pictures: pictures(), plots: sized(), opened: opened() };
    kansen.canvas.sharpen(1);
  }

  function after() {
    if (!printed) return;
    const { pictures: made, plots, opened: parts } = printed;
    printed = null;
    made.forEach((picture) => picture.remove());
    parts.forEach((part) => {
      part.open = false;
    });
    for (const plot of plots.filter((one) => one.isConnected)) {
      window.Plotly.relayout(plot, { autosize: true, width: null, height: null });
      window.Plotly.Plots.resize(plot);
    }
  }

  window.addEventListener('beforeprint', before);
  window.addEventListener('afterprint', after);
})();

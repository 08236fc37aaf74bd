/* Plotly's own words in Dutch; Plotly picks them up when a chart asks for the locale nl. */
(() => {
  'use strict';
  window.PlotlyLocales = window.PlotlyLocales || [];
  window.PlotlyLocales.push({
    moduleType: 'locale',
    name: 'nl',
    dictionary: {
      Autoscale: 'Automatisch schalen',
      'Box Select': 'Rechthoek kiezen',
      'Double-click to zoom back out': 'Dubbelklik om uit te zoomen',
      'Download plot as a PNG': 'Grafiek opslaan als PNG',
      'Download plot': 'Grafiek opslaan',
      'Lasso Select': 'Lasso',
      Pan: 'Verschuiven',
      Reset: 'Terugzetten',
      'Reset axes': 'Assen terugzetten',
      Zoom: 'Zoomen',
      'Zoom in': 'Inzoomen',
      'Zoom out': 'Uitzoomen',
    },
    format: { decimal: ',', thousands: '.', grouping: [3] },
  });
})();

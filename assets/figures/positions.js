/* Where points stand: in a plot of Plotly, along its axes, and on the lines of regions. Axes are those of Plotly: d2c and
   c2p make a number of a value and pixels of a number. */
(() => {
  'use strict';
  const { kansen } = window;
  const EDGE = 2; // pixels outside an axis that are still in sight

  /** Where the regions of a trace stand: code -> [x, y] in pixels of the plot, of those in sight.
      @param {Trace} trace @param {PlotAxis} across @param {PlotAxis} up @returns {Map<string, Spot>} */
  function placed(trace, across, up) {
    /** @type {Map<string, Spot>} */
    const spots = new Map();
    trace.customdata.forEach((code, place) => {
      const [x, y] = [across.c2p(across.d2c(trace.x[place])), up.c2p(up.d2c(trace.y[place]))];
      const seen = x >= -EDGE && y >= -EDGE && x <= across._length + EDGE && y <= up._length + EDGE;
      if (seen) spots.set(code, [across._offset + x, up._offset + y]);
    });
    return spots;
  }

  /** The places of a trace's points from low to high along an axis; those at one height by the other axis, and points
      without a value left out. @param {Trace} trace @param {'x' | 'y'} letter @param {PlotAxis} axis */
  function order(trace, letter, axis) {
    const other = letter === 'x' ? trace.y : trace.x;
    const present = Array.from(trace.x.keys()).filter((place) => trace.x[place] !== null && trace.y[place] !== null);
    const at = (/** @type {number} */ place) => axis.d2c(trace[letter][place]);
    return present.sort((one, next) => at(one) - at(next) || other[one] - other[next]);
  }

  /** The place of the point of a trace that is nearest to x. @param {Trace} trace @param {number} x @param {PlotAxis} axis */
  function nearest(trace, x, axis) {
    const away = (/** @type {number} */ place) => Math.abs(axis.d2c(trace.x[place]) - axis.d2c(x));
    return order(trace, 'x', axis).reduce((best, place) => (away(place) < away(best) ? place : best));
  }

  /** The points of one line, null where it is broken: before a cut, and at a year without a value.
      @param {LineRow} row @param {(number | null)[]} values @param {PlotAxis} across @param {PlotAxis} up
      @returns {(LinePoint | null)[]} */
  function line({ at: years, cuts }, values, across, up) {
    return values.flatMap((value, at) => {
      if (value === null) return [null];
      const point = { x: across._offset + across.c2p(years[at]), y: up._offset + up.c2p(value), at };
      return cuts.includes(at) ? [null, point] : [point];
    });
  }

  kansen.positions = { placed, order, nearest, line };
})();

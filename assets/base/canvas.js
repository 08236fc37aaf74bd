/* Canvases that lie over a map or a chart: empty, as large as it is, and sharp on every screen. */
(() => {
  'use strict';
  const { kansen } = window;

  let sharper = 1;

  /** Pixels of a canvas in a pixel of the page. */
  const density = () => sharper * (window.devicePixelRatio || 1);

  /** What is drawn from now on is so many times as sharp: paper shows more than a screen. @param {number} times */
  function sharpen(times) {
    sharper = times;
  }

  /** A canvas that nobody hears of and nothing is clicked on. @param {string} className */
  function over(className) {
    return kansen.dom.make('canvas', className, null, { 'aria-hidden': 'true' });
  }

  /** The pen of a canvas, which every browser has. @param {HTMLCanvasElement} canvas @param {boolean} [crowded] as `begin` has it */
  function penOf(canvas, crowded = false) {
    const pen = canvas.getContext('2d', { willReadFrequently: crowded });
    if (!pen) throw new Error('this browser draws nothing on a canvas');
    return pen;
  }

  /** Empties a canvas of so many pixels of the page; the pen counts in those. crowded: thousands of small things come
      on it, which the processor draws some five times as quickly as a browser that imitates a graphics card.
      @param {HTMLCanvasElement} canvas @param {number} width @param {number} height @param {boolean} [crowded] */
  function begin(canvas, width, height, crowded = false) {
    const [across, down] = [Math.round(width * density()), Math.round(height * density())];
    const pen = penOf(canvas, crowded);
    // A size that is set empties it. What is wiped with the pen would be printed as a white sheet over what is under it.
    Object.assign(canvas, { width: across, height: down });
    Object.assign(canvas.style, { width: `${width}px`, height: `${height}px` });
    pen.scale(density(), density());
    return pen;
  }

  kansen.canvas = { density, sharpen, over, begin, penOf };
})();

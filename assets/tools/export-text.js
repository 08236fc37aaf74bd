/* Text in an image that is made in the browser: measured, put in lines, and written as text of an SVG. */
(() => {
  'use strict';
  const { kansen } = window;
  const FONT = "-apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, system-ui, sans-serif";
  const INK = '#17202e';
  const QUIET = '#505a69';
  const pen = kansen.canvas.penOf(document.createElement('canvas'));
  const SIGNS = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

  /** Text as it may stand in XML, without the signs that XML does not know. @param {unknown} text */
  function escaped(text) {
    const clean = Array.from(String(text), (sign) => (sign < ' ' && !'\t\n\r'.includes(sign) ? '' : sign));
    return clean.join('').replace(/[&<>"]/g, (sign) => SIGNS[sign]);
  }

  function widthOf(text, size, weight) {
    pen.font = `${weight} ${size}px ${FONT}`;
    return pen.measureText(text).width;
  }

  /** A word that is wider than a line, in parts: an address has no spaces to break at. */
  function broken(word, width, size, weight) {
    const parts = [''];
    for (const sign of word) {
      const last = parts[parts.length - 1];
      if (widthOf(last + sign, size, weight) > width) parts.push(sign);
      else parts[parts.length - 1] = last + sign;
    }
    return parts;
  }

  /** The lines of a text that fit in a width; a space that may not break stays inside its line. */
  function wrap(text, width, size, weight) {
    const fits = (/** @type {string} */ words) => widthOf(words, size, weight) <= width;
    const lines = [''];
    for (const word of text.split(/[ \n\t]+/).filter(Boolean)) {
      const longer = `${lines[lines.length - 1]} ${word}`.trimStart();
      if (fits(longer)) lines[lines.length - 1] = longer;
      else lines.push(...(fits(word) ? [word] : broken(word, width, size, weight)));
    }
    return lines.filter(Boolean);
  }

  /** One line of text; y is its baseline. */
  function line(text, x, y, { size = 13, weight = 400, colour = INK, anchor = 'start' } = {}) {
    return `<text x="${x}" y="${y}" font-size="${size}" font-weight="${weight}" fill="${colour}" text-anchor="${anchor}">${escaped(text)}</text>`;
  }

  /** A paragraph from x, y (its top): {markup, height}. */
  function block(text, x, y, width, look = {}) {
    const { size = 13, weight = 400 } = look;
    const high = Math.round(size * 1.36);
    const lines = wrap(text, width, size, weight);
    const markup = lines.map((one, place) => line(one, x, y + place * high + size, look)).join('');
    return { markup, height: lines.length * high };
  }

  /** What an element says, without what is folded away or unseen. */
  function of(element) {
    if (!element) return '';
    const copy = element.cloneNode(true);
    for (const part of copy.querySelectorAll('details, button, .unseen, [hidden]')) part.remove();
    return copy.textContent.replace(/[ \n\t]+/g, ' ').trim();
  }

  /** Parts under each other, those without height left out. @param {Picture[]} parts @param {number} gap @returns {Picture} */
  function stack(parts, gap) {
    let [y, markup] = [0, ''];
    for (const part of parts.filter(({ height }) => height)) {
      markup += `<g transform="translate(0 ${y})">${part.markup}</g>`;
      y += part.height + gap;
    }
    return { markup, height: Math.max(0, y - gap) };
  }

  kansen.exportText = {
    stack,
    FONT,
    INK,
    QUIET,
    escaped,
    wrap,
    widthOf,
    line,
    block,
    of,
  };
})();

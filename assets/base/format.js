/* Numbers and texts as the reader sees them. Words come from the page, never from here. */
(() => {
  'use strict';
  const { kansen } = window;
  /** @type {Map<string, Intl.NumberFormat>} */
  const formats = new Map();

  function locale() {
    return document.documentElement.lang === 'en' ? 'en-GB' : 'nl-NL';
  }

  /** 1234.5 -> '1.234,5' (nl) or '1,234.5' (en), always with `decimals` digits; a real minus sign, and never '-0'.
      @param {number} value @param {number} decimals */
  function number(value, decimals) {
    const key = locale() + decimals;
    let format = formats.get(key);
    if (!format) {
      format = new Intl.NumberFormat(locale(), { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
      formats.set(key, format);
    }
    const text = format.format(Math.abs(value));
    return value < 0 && /[1-9]/.test(text) ? `\u2212${text}` : text;
  }

  /** What is published in thousands of euros is written in euros. @param {string} unit */
  function inEuros(unit) {
    return /^× €\s?1[.,]000$/.test(unit);
  }

  /** A number without its unit, or the first of two: '8,9', '31.400' where the unit is thousands of euros.
      @param {number} value @param {number} decimals @param {string} unit */
  function bare(value, decimals, unit) {
    return inEuros(unit) ? number(value * 1000, 0) : number(value, decimals);
  }

  /** A number with its unit, as wording/numbers.py writes it: '8,9 %', '8.9%', '€ 31.400'; the space does not break.
      @param {number} value @param {number} decimals @param {string} unit */
  function withUnit(value, decimals, unit) {
    if (inEuros(unit)) return (locale() === 'en-GB' ? '€' : '€\u00a0') + bare(value, decimals, unit);
    const tight = unit === '%' && locale() === 'en-GB';
    return number(value, decimals) + (unit && !tight ? '\u00a0' : '') + unit;
  }

  /** fill('en {n} meer', {n: 3}) -> 'en 3 meer' @param {string | undefined} text @param {Record<string, unknown>} values */
  function fill(text, values) {
    return (text || '').replace(/\{(\w+)\}/g, (whole, key) => (key in values ? String(values[key]) : whole));
  }

  /** A text as it is compared with what is typed: "'s-Hertogenbosch" -> "s hertogenbosch". No accents, apostrophes and
      capitals; other signs are spaces. @param {string} text */
  function plain(text) {
    const letters = text
      .normalize('NFD')
      .replace(/[\u0300-\u036f'’‘`]/g, '')
      .toLowerCase();
    return letters.replace(/[^a-z0-9]+/g, ' ').trim();
  }

  kansen.format = { number, bare, withUnit, fill, plain, locale };
})();

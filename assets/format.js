/* Numbers and words as the reader sees them. Words come from the page, never from here. */
(function () {
  'use strict';
  const kansen = (window.kansen = window.kansen || {});
  const formats = new Map();

  function locale() {
    return document.documentElement.lang === 'en' ? 'en-GB' : 'nl-NL';
  }

  /** 1234.5 -> '1.234,5' (nl) or '1,234.5' (en), always with `decimals` digits. */
  function number(value, decimals) {
    const key = locale() + decimals;
    if (!formats.has(key)) {
      const digits = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
      formats.set(key, new Intl.NumberFormat(locale(), digits));
    }
    return formats.get(key).format(value).replace('-', '\u2212');
  }

  /** What is published in thousands of euros is written in euros. */
  function inEuros(unit) {
    return /^× €\s?1[.,]000$/.test(unit);
  }

  /** A number without its unit, or the first of two: '8,9', '31.400' where the unit is thousands of euros. */
  function bare(value, decimals, unit) {
    return inEuros(unit) ? number(value * 1000, 0) : number(value, decimals);
  }

  /** A number with its unit, as wording/numbers.py writes it: '8,9 %', '8.9%', '€ 31.400'; the space does not break. */
  function withUnit(value, decimals, unit) {
    if (inEuros(unit)) return (locale() === 'en-GB' ? '€' : '€\u00a0') + bare(value, decimals, unit);
    const tight = unit === '%' && locale() === 'en-GB';
    return number(value, decimals) + (unit && !tight ? '\u00a0' : '') + unit;
  }

  /** The words of one part of the page: the JSON in its data-words. */
  function words(element) {
    return JSON.parse(element.dataset.words || '{}');
  }

  /** fill('en {n} meer', {n: 3}) -> 'en 3 meer' */
  function fill(text, values) {
    return (text || '').replace(/\{(\w+)\}/g, (whole, key) => (key in values ? String(values[key]) : whole));
  }

  /** A text as it is compared with what is typed: "'s-Hertogenbosch" -> "s hertogenbosch". No accents, apostrophes and
      capitals; other signs are spaces. */
  function plain(text) {
    const letters = text
      .normalize('NFD')
      .replace(/[\u0300-\u036f'’‘`]/g, '')
      .toLowerCase();
    return letters.replace(/[^a-z0-9]+/g, ' ').trim();
  }

  /** An element with a class, text and attributes. */
  function make(tag, className, text, attributes) {
    const element = document.createElement(tag);
    if (className) element.className = className;
    if (text !== undefined && text !== null) element.textContent = text;
    for (const [name, value] of Object.entries(attributes || {})) element.setAttribute(name, value);
    return element;
  }

  kansen.format = { number, bare, withUnit, words, fill, plain, make, locale };
})();

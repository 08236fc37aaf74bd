/* Elements: made, looked up, and the words that the page gave them. */
(() => {
  'use strict';
  const { kansen } = window;

  /** An element with a class, text and attributes.
      @template {keyof HTMLElementTagNameMap} Tag
      @param {Tag} tag @param {string} [className] @param {string | null} [text] @param {Record<string, string>} [attributes] */
  function make(tag, className, text, attributes) {
    const element = document.createElement(tag);
    if (className) element.className = className;
    if (text !== undefined && text !== null) element.textContent = text;
    for (const [name, value] of Object.entries(attributes || {})) element.setAttribute(name, value);
    return element;
  }

  /** The words of one part of the page: the JSON in its data-words. @param {HTMLElement} element */
  function words(element) {
    return JSON.parse(element.dataset.words || '{}');
  }

  /** What an event happened in, as far up as fits; null when nothing does. @param {Event} event @param {string} selector
      @returns {HTMLElement | null} */
  function closest(event, selector) {
    return event.target instanceof Element ? event.target.closest(selector) : null;
  }

  /** The elements that fit, in the order of the page. @param {string} selector @param {ParentNode} [within]
      @returns {HTMLElement[]} */
  function all(selector, within = document) {
    return Array.from(within.querySelectorAll(selector));
  }

  /** The first element that fits; one that has to be there. @param {string} selector @param {ParentNode} [within]
      @returns {HTMLElement} */
  function one(selector, within = document) {
    const [element] = all(selector, within);
    if (!element) throw new Error(`the page has no ${selector}`);
    return element;
  }

  /** The charts in a part of the page, as Plotly made them. @param {ParentNode} within */
  function plots(within) {
    return /** @type {Plot[]} */ (all('.js-plotly-plot', within));
  }

  /** Whether what is pressed comes to what was chosen already, in the place of it. @param {MouseEvent | KeyboardEvent} event */
  function adding(event) {
    return event.ctrlKey || event.metaKey || event.shiftKey;
  }

  kansen.dom = { make, words, closest, all, one, plots, adding };
})();

/* Which figures of the catalogue fit what is asked for. */
(() => {
  'use strict';
  const { kansen } = window;

  /** @param {string} text */
  const plain = (text) =>
    text
      .normalize('NFD')
      .replace(/[\u0300-\u036f]/g, '')
      .toLowerCase();

  /** Everything that a figure is searched by, without accents and capitals.
      @param {CatalogueFigure} figure @param {Record<string, {find?: string}>} sources @param {Words} words */
  function textOf(figure, sources, words) {
    const of = (figure.sources || []).map((source) => sources[source.id]?.find);
    const { name, short, definition, caution, question, id } = figure;
    const kinds = [words.domains[figure.domain], words.roles[figure.role]];
    return plain([name, short, definition, caution, question, id, ...kinds, ...of].join(' '));
  }

  /** Whether a figure fits every choice that was made, and every word that was typed.
      @param {{figure: CatalogueFigure, text: string}} row @param {CatalogueRequest} request */
  function matches({ figure, text }, { domain, role, at, find }) {
    const kind = (!domain || figure.domain === domain) && (!role || figure.role === role);
    if (!kind || (at && !(figure.levels || []).includes(at))) return false;
    return plain(find)
      .split(/\s+/)
      .every((word) => text.includes(word));
  }

  kansen.catalogueSearch = { textOf, matches };
})();

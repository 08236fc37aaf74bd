/* Figures found by name, by other names and by domain; the nearest come first. */
(() => {
  'use strict';
  const { kansen } = window;
  const NOWHERE = 9;

  /** The groups as they come from the page, ready to be searched. @param {ChoiceGroup[]} options @returns {FigureGroup[]} */
  function groupsOf(options) {
    const { plain } = kansen.format;
    return options.map(({ group, items }) => ({
      heading: group,
      entries: items.map(({ value, label, also, disabled }) => ({
        value,
        name: label,
        off: Boolean(disabled),
        domain: plain(group),
        keys: [label, ...also].map(plain),
      })),
    }));
  }

  /** 0 when a name starts with what was typed, 1 when words of it do, 2 when it is somewhere inside, 3 when words of
      the name and its domain start so. @param {FigureEntry} entry @param {string} typed */
  function nearness({ keys, domain }, typed) {
    const words = typed.split(' ');
    const begins = (key) => words.every((word) => ` ${key}`.includes(` ${word}`));
    if (keys.some((key) => key.startsWith(typed))) return 0;
    if (keys.some(begins)) return 1;
    if (keys.some((key) => key.includes(typed))) return 2;
    return keys.some((key) => begins(`${key} ${domain}`)) ? 3 : NOWHERE;
  }

  /** What fits in a group: what can be chosen, then the rest, the nearest first. `near` is how near the best is that can
      be chosen. @param {FigureGroup} group @param {string} typed */
  function within({ heading, entries }, typed) {
    const matches = entries.map((one) => ({ one, near: nearness(one, typed) })).filter(({ near }) => near < NOWHERE);
    matches.sort((a, b) => Number(a.one.off) - Number(b.one.off) || a.near - b.near);
    const [best] = matches;
    return { heading, entries: matches.map(({ one }) => one), near: best && !best.one.off ? best.near : NOWHERE };
  }

  /** The groups with what fits, the nearest group first: the first that can be chosen is the best match.
      @param {FigureGroup[]} groups @param {string} typed what `plain` makes of it */
  function find(groups, typed) {
    const matches = groups.map((group) => within(group, typed)).filter(({ entries }) => entries.length);
    return matches.sort((one, other) => one.near - other.near);
  }

  kansen.figureSearch = { groupsOf, find };
})();

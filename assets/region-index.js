/* The list of all regions and groups, fetched once, and how what is typed finds its way in it. */
(function () {
  'use strict';
  const kansen = (window.kansen = window.kansen || {});
  const loading = new Map();
  // Of names that fit as well, a gemeente comes before a former one, a group before the wijken.
  const ORDER = { gemeente: 0, former: 1, provincie: 2, wijk: 4, buurt: 5 };
  const ARTICLE = /^(?:s|t|n|de|het|den|der|la|le) (?=.)/;

  /** The ways in which a name can be typed: as it is, and without the article in front. */
  function keysOf(names) {
    const { plain } = kansen.format;
    const keys = new Set();
    for (const name of names) {
      const whole = plain(name);
      keys.add(whole);
      keys.add(whole.replace(ARTICLE, ''));
    }
    return Array.from(keys);
  }

  function entry(kind, code, name, detail, others) {
    const order = kind in ORDER ? ORDER[kind] : 3;
    return { kind, code, name, detail, order, keys: keysOf([name, ...others]), id: kansen.format.plain(code) };
  }

  /** Every entry of the list. detail: what stands under a name. kinds: their names, which may be typed as well. */
  function entriesOf(list, kinds) {
    const gemeenten = list.levels.find((one) => one.level === 'gemeente') || { codes: [], names: [] };
    const names = new Map(gemeenten.codes.map((code, place) => [code, gemeenten.names[place]]));
    const found = [];
    for (const { level, codes, names: own, above } of list.levels) {
      codes.forEach((code, place) => {
        const inside = names.get(above[place]) || above[place];
        const also = names.has(above[place]) ? `${own[place]} ${inside}` : `${kinds[level]} ${own[place]}`;
        found.push(entry(level, code, own[place], { above: inside }, [also, ...(list.also[code] || [])]));
      });
    }
    for (const { code, kind, name, n } of list.groups) found.push(entry(kind, code, name, { n }, [`${kinds[kind]} ${name}`]));
    for (const { code, name, year, into } of list.former) found.push(entry('former', code, name, { year, into }, []));
    return found.sort((one, other) => one.keys[0].localeCompare(other.keys[0]));
  }

  /** The entries at an address, asked for once; a failure is tried again the next time. */
  function at(address, kinds) {
    if (!loading.has(address)) {
      const answer = fetch(address).then((response) => {
        if (!response.ok) throw new Error(`${address}: ${response.status}`);
        return response.json();
      });
      loading.set(address, answer.then((list) => entriesOf(list, kinds)));
      loading.get(address).catch(() => loading.delete(address));
    }
    return loading.get(address);
  }

  /** How well an entry fits: 0 is the very name or code, 1 its beginning, 2 the beginning of words, 3 anywhere. */
  function nearness(one, typed, squeezed, words) {
    if (one.id === squeezed || one.id.slice(2).replace(/^\D+/, '') === squeezed) return 0;
    let best = /\d/.test(squeezed) && one.id.startsWith(squeezed) ? 1 : 9;
    for (const key of one.keys) {
      if (key === typed || key.replaceAll(' ', '') === squeezed) return 0;
      if (key.startsWith(typed) || key.replaceAll(' ', '').startsWith(squeezed)) best = Math.min(best, 1);
      else if (best > 2 && words.every((word) => ` ${key}`.includes(` ${word}`))) best = 2;
      else if (best > 3 && key.includes(typed)) best = 3;
    }
    return best;
  }

  function matching(entries, typed) {
    const squeezed = typed.replaceAll(' ', '');
    const words = typed.split(' ');
    const found = [];
    for (const one of entries) {
      const near = nearness(one, typed, squeezed, words);
      if (near < 9) found.push({ one, near });
    }
    found.sort((a, b) => a.near - b.near || a.one.order - b.one.order || a.one.name.length - b.one.name.length);
    return found.map(({ one }) => one);
  }

  /** What fits, the best first; an article in front is only left out when nothing fits with it. */
  function find(entries, text) {
    const typed = kansen.format.plain(text);
    const found = typed ? matching(entries, typed) : [];
    const bare = typed.replace(ARTICLE, '');
    return found.length || bare === typed ? found : matching(entries, bare);
  }

  kansen.regionIndex = { at, find };
})();

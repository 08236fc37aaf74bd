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
    for (const { code, kind, name, n } of list.groups)
      found.push(entry(kind, code, name, { n }, [`${kinds[kind]} ${name}`]));
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
      loading.set(
        address,
        answer.then((list) => entriesOf(list, kinds)),
      );
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

  /** What fits, the best first; an article in front is only left out when nothing fits with it, nor is a name with it
      meant: 'Den Hag' is no beginning of Hageland. */
  function find(entries, text) {
    const typed = kansen.format.plain(text);
    const found = typed ? matching(entries, typed) : [];
    const bare = typed.replace(ARTICLE, '');
    if (found.length || bare === typed) return found;
    const without = matching(entries, bare);
    const whole = without.length && without[0].keys.includes(bare);
    return whole || !meant(entries, text).length ? without : [];
  }

  /** How many letters differ between two words: put in, left out, another one, or two that changed places; `most` + 1 when
      there are more than `most`. */
  function distance(one, other, most) {
    if (Math.abs(one.length - other.length) > most) return most + 1;
    let [before, last] = [[], Array.from({ length: other.length + 1 }, (_, place) => place)];
    for (let i = 1; i <= one.length; i += 1) {
      const row = [i];
      for (let j = 1; j <= other.length; j += 1) {
        const same = one[i - 1] === other[j - 1];
        row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (same ? 0 : 1));
        const turned = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
        if (turned) row[j] = Math.min(row[j], before[j - 2] + 1);
      }
      if (Math.min(...row) > most) return most + 1;
      [before, last] = [last, row];
    }
    return Math.min(last[other.length], most + 1);
  }

  /** What may be meant by a name that was written wrong, at most three, the likest first. One letter may differ, of a
      longer name two. */
  function meant(entries, text) {
    const typed = kansen.format.plain(text).replaceAll(' ', '');
    if (typed.length < 4) return [];
    const most = typed.length < 6 ? 1 : 2;
    const found = [];
    for (const one of entries) {
      const far = Math.min(...one.keys.map((key) => distance(typed, key.replaceAll(' ', ''), most)));
      if (far <= most) found.push({ one, far });
    }
    found.sort((a, b) => a.far - b.far || a.one.order - b.one.order || a.one.name.length - b.one.name.length);
    return found.slice(0, 3).map(({ one }) => one);
  }

  kansen.regionIndex = { at, find, meant };
})();

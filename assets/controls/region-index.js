/* The list of all regions and groups, fetched once, and how what is typed finds its way in it. */
(() => {
  'use strict';
  const { kansen } = window;
  /** @type {Map<string, Promise<RegionEntry[]>>} */
  const loading = new Map();
  const NOWHERE = 9; // as `nearness` has it: this does not fit
  // Of names that fit as well, a gemeente comes before a former one, a group before the wijken.
  /** @type {Record<string, number>} */
  const ORDER = { gemeente: 0, former: 1, provincie: 2, wijk: 4, buurt: 5 };
  const ARTICLE = /^(?:s|t|n|de|het|den|der|la|le) (?=.)/;

  /** The ways in which a name can be typed: as it is, and without the article in front. @param {string[]} names */
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

  /** @param {string} kind @param {string} code @param {string} name @param {RegionEntry['detail']} detail
      @param {string[]} others names that may be typed as well @returns {RegionEntry} */
  function entry(kind, code, name, detail, others) {
    const order = kind in ORDER ? ORDER[kind] : 3;
    return { kind, code, name, detail, order, keys: keysOf([name, ...others]), id: kansen.format.plain(code) };
  }

  /** Every entry of the list. detail: what stands under a name. kinds: their names, which may be typed as well.
      @param {RegionList} list @param {Record<string, string>} kinds */
  function entriesOf(list, kinds) {
    const gemeenten = list.levels.find((one) => one.level === 'gemeente') || { codes: [], names: [] };
    /** @type {Map<string, string>} */
    const names = new Map();
    gemeenten.codes.forEach((code, place) => void names.set(code, gemeenten.names[place]));
    const matches = [];
    for (const { level, codes, names: own, above } of list.levels) {
      codes.forEach((code, place) => {
        const inside = names.get(above[place]) || above[place];
        const also = names.has(above[place]) ? `${own[place]} ${inside}` : `${kinds[level]} ${own[place]}`;
        matches.push(entry(level, code, own[place], { above: inside }, [also, ...(list.also[code] || [])]));
      });
    }
    for (const { code, kind, name, n } of list.groups)
      matches.push(entry(kind, code, name, { n }, [`${kinds[kind]} ${name}`]));
    for (const { code, name, year, into } of list.former) matches.push(entry('former', code, name, { year, into }, []));
    return matches.sort((one, other) => one.keys[0].localeCompare(other.keys[0]));
  }

  /** The entries at an address, asked for once; a failure is tried again the next time.
      @param {string} address @param {Record<string, string>} kinds @returns {Promise<RegionEntry[]>} */
  function at(address, kinds) {
    const earlier = loading.get(address);
    if (earlier) return earlier;
    const entries = fetch(address)
      .then((response) => {
        if (!response.ok) throw new Error(`${address}: ${response.status}`);
        return response.json();
      })
      .then((list) => entriesOf(list, kinds));
    loading.set(address, entries);
    entries.catch(() => loading.delete(address));
    return entries;
  }

  /** How well one of the keys of an entry fits, as `nearness` has it.
      @param {string} key @param {Typed} typed */
  function keyNearness(key, { text, squeezed, words }) {
    const tight = key.replaceAll(' ', '');
    if (key === text || tight === squeezed) return 0;
    if (key.startsWith(text) || tight.startsWith(squeezed)) return 1;
    if (words.every((word) => ` ${key}`.includes(` ${word}`))) return 2;
    return key.includes(text) ? 3 : NOWHERE;
  }

  /** How well the code of an entry fits; its number alone is enough.
      @param {string} id @param {Typed} typed */
  function codeNearness(id, { squeezed }) {
    if (id === squeezed || id.slice(2).replace(/^\D+/, '') === squeezed) return 0;
    return /\d/.test(squeezed) && id.startsWith(squeezed) ? 1 : NOWHERE;
  }

  /** How well an entry fits: 0 is the very name or code, 1 its beginning, 2 the beginning of words, 3 anywhere.
      @param {RegionEntry} entry @param {Typed} typed */
  function nearness({ id, keys }, typed) {
    return Math.min(codeNearness(id, typed), ...keys.map((key) => keyNearness(key, typed)));
  }

  /** The better of two entries stands first: by how near it is, then by its kind, then the shorter name.
      @param {{entry: RegionEntry, far: number}} one @param {{entry: RegionEntry, far: number}} other */
  function byFit(one, other) {
    const [a, b] = [one.entry, other.entry];
    return one.far - other.far || a.order - b.order || a.name.length - b.name.length;
  }

  /** @param {RegionEntry[]} entries @param {string} text */
  function matching(entries, text) {
    const typed = { text, squeezed: text.replaceAll(' ', ''), words: text.split(' ') };
    const fitting = entries.map((entry) => ({ entry, far: nearness(entry, typed) })).filter(({ far }) => far < NOWHERE);
    return fitting.sort(byFit).map(({ entry }) => entry);
  }

  /** What fits, the best first; an article in front is only left out when nothing fits with it, nor is a name with it
      meant: 'Den Hag' is no beginning of Hageland. @param {RegionEntry[]} entries @param {string} text */
  function find(entries, text) {
    const typed = kansen.format.plain(text);
    const matches = typed ? matching(entries, typed) : [];
    const bare = typed.replace(ARTICLE, '');
    if (matches.length || bare === typed) return matches;
    const without = matching(entries, bare);
    const whole = without.length && without[0].keys.includes(bare);
    return whole || !meant(entries, text).length ? without : [];
  }

  /** How many letters differ between two words: put in, left out, another one, or two that changed places; `most` + 1 when
      there are more than `most`. @param {string} one @param {string} other @param {number} most */
  function distance(one, other, most) {
    if (Math.abs(one.length - other.length) > most) return most + 1;
    /** @type {[number[], number[]]} */
    let [before, last] = [[], Array.from({ length: other.length + 1 }, (_, place) => place)];
    for (let i = 1; i <= one.length; i += 1) {
      const row = nextRow(one, other, i, before, last);
      if (Math.min(...row) > most) return most + 1;
      [before, last] = [last, row];
    }
    return Math.min(last[other.length], most + 1);
  }

  /** The distances of the first `i` letters of a word to all beginnings of the other; before, last: the two rows above.
      @param {string} one @param {string} other @param {number} i @param {number[]} before @param {number[]} last */
  function nextRow(one, other, i, before, last) {
    const row = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const same = one[i - 1] === other[j - 1];
      row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (same ? 0 : 1));
      const turned = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      if (turned) row[j] = Math.min(row[j], before[j - 2] + 1);
    }
    return row;
  }

  /** What may be meant by a name that was written wrong, at most three, the likest first. One letter may differ, of a
      longer name two. @param {RegionEntry[]} entries @param {string} text */
  function meant(entries, text) {
    const typed = kansen.format.plain(text).replaceAll(' ', '');
    if (typed.length < 4) return [];
    const most = typed.length < 6 ? 1 : 2;
    const farOf = (/** @type {RegionEntry} */ { keys }) =>
      Math.min(...keys.map((key) => distance(typed, key.replaceAll(' ', ''), most)));
    const near = entries.map((entry) => ({ entry, far: farOf(entry) })).filter(({ far }) => far <= most);
    return near
      .sort(byFit)
      .slice(0, 3)
      .map(({ entry }) => entry);
  }

  kansen.regionIndex = { at, entriesOf, find, meant, distance };
})();

/* Classes of a drawing: the class of a value, how many regions each holds, and how the values lie. */
(() => {
  'use strict';
  const { kansen } = window;
  const BINS = 40;

  /** How many values fall in each of 40 equal steps from least to most; what has no value is left out.
      @param {(number | null)[]} values @returns {Histogram} */
  function histogram(values) {
    const present = /** @type {number[]} */ (values.filter((value) => value !== null));
    const least = present.reduce((one, other) => Math.min(one, other), Infinity);
    const most = present.reduce((one, other) => Math.max(one, other), -Infinity);
    const step = (most - least) / BINS || 1;
    const counts = new Array(BINS).fill(0);
    for (const value of present) counts[Math.min(BINS - 1, Math.floor((value - least) / step))] += 1;
    return { least, most, step, counts };
  }

  /** The place of the class that holds a value: the first whose upper limit it does not pass, or else the last.
      @param {number} value @param {number[]} limits */
  function classOf(value, limits) {
    const place = limits.findIndex((limit) => value <= limit);
    return place < 0 ? limits.length - 1 : place;
  }

  /** The colour of each bar of a histogram, by the class of its middle.
      @param {Histogram} found @param {{limits: number[], colours: string[]}} drawing */
  function barColours({ least, step, counts }, { limits, colours }) {
    return counts.map((_, place) => colours[classOf(least + (place + 0.5) * step, limits)]);
  }

  /** Where a value stands between the least and the most, from 0 to 1.
      @param {Histogram} found @param {number} value */
  function shareOf({ least, most }, value) {
    return (value - least) / (most - least || 1);
  }

  /** The regions of each class, by code; those without a class are in none.
      @param {{classes: number[], colours: string[]}} drawing @param {string[]} codes in the order of the classes */
  function membersOf({ classes, colours }, codes) {
    /** @type {string[][]} */
    const members = colours.map(() => []);
    classes.forEach((place, at) => void members[place]?.push(codes[at]));
    return members;
  }

  /** How many regions each class holds. @param {{classes: number[], colours: string[]}} drawing */
  function countsOf({ classes, colours }) {
    return colours.map((_, place) => classes.filter((one) => one === place).length);
  }

  /** Whether all regions of each class are marked; of a class without regions never.
      @param {string[][]} members @param {Set<string>} marked */
  function wholly(members, marked) {
    return members.map((codes) => codes.length > 0 && codes.every((code) => marked.has(code)));
  }

  /** Dark or light letters, whichever reads best on a colour: '#rrggbb'. @param {string} colour */
  function inkOn(colour) {
    const [red, green, blue] = [1, 3, 5].map((at) => {
      const part = parseInt(colour.slice(at, at + 2), 16) / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue > 0.18 ? '#111827' : '#ffffff';
  }

  /** The name of a class: 't/m 4,1 %', '4,1 t/m 5,2 %: 40 gemeenten', or the word of a class that has one, as the words
      have it; n: how many regions, as it is written.
      @param {MapDrawing} drawing @param {number} place @param {string} n @param {Words} words */
  function nameOf(drawing, place, n, words) {
    const { fill } = kansen.format;
    const { key } = drawing;
    const counted = { n, regions: (n === '1' ? key?.one : key?.many) || '' };
    if (key?.words.length) return fill(words.class_worded, { word: key.words[place], ...counted });
    const name = fill(place ? words.class_name : words.class_first, { ...endsOf(drawing, place), ...counted });
    return key?.middle === place ? fill(words.about_equal, { name }) : name;
  }

  /** Where a class begins and ends, as it is written: {from: '4,1', to: '5,2 %'}; the first begins nowhere.
      @param {MapDrawing} drawing @param {number} place */
  function endsOf({ limits, decimals, unit }, place) {
    const { bare, withUnit } = kansen.format;
    const from = place ? bare(limits[place - 1], decimals, unit) : '';
    return { from, to: withUnit(limits[place], decimals, unit) };
  }

  kansen.mapClasses = { histogram, classOf, barColours, shareOf, membersOf, countsOf, wholly, inkOn, nameOf, endsOf };
})();

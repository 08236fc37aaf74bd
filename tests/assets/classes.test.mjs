import assert from 'node:assert/strict';
import test from 'node:test';
import { load, speak } from './load.mjs';

const { mapClasses } = load('base/format.js', 'figures/map-classes.js');
const DRAWING = {
  classes: [0, 1, -1, 1],
  colours: ['#f0f0f0', '#202020'],
  limits: [4.1, 9],
  decimals: 1,
  unit: '%',
  key: { one: 'gemeente', many: 'gemeenten', middle: 1, words: [] },
};
const WORDS = {
  class_first: 't/m {to}: {n} {regions}',
  class_name: '{from} t/m {to}: {n} {regions}',
  class_worded: '{word}: {n} {regions}',
  about_equal: '{name} (ongeveer gelijk)',
};

test('a value on an upper limit belongs to the class below it', () => {
  assert.equal(mapClasses.classOf(4.1, [4.1, 9]), 0);
  assert.equal(mapClasses.classOf(4.2, [4.1, 9]), 1);
});

test('a value above the last limit is in the last class', () => {
  assert.equal(mapClasses.classOf(9.04, [4.1, 9]), 1);
});

test('values are counted in forty equal steps, the largest in the last', () => {
  const bars = mapClasses.histogram([0, 1, 39.5, 40, null]);
  assert.deepEqual([bars.least, bars.most, bars.step, bars.counts.length], [0, 40, 1, 40]);
  assert.deepEqual([bars.counts[0], bars.counts[1], bars.counts[39]], [1, 1, 2]);
});

test('values that are all the same stand in the first step', () => {
  const { step, counts } = mapClasses.histogram([5, 5]);
  assert.equal(step, 1);
  assert.equal(counts[0], 2);
});

test('a bar has the colour of the class of its middle', () => {
  const bars = { least: 0, most: 4, step: 1, counts: [1, 1, 1, 1] };
  assert.deepEqual(mapClasses.barColours(bars, { limits: [2, 4], colours: ['a', 'b'] }), ['a', 'a', 'b', 'b']);
});

test('a value halfway stands halfway, and of one value alone everything stands at the start', () => {
  assert.equal(mapClasses.shareOf({ least: 2, most: 6 }, 4), 0.5);
  assert.equal(mapClasses.shareOf({ least: 2, most: 2 }, 2), 0);
});

test('a region without a class is in none', () => {
  assert.deepEqual(mapClasses.membersOf(DRAWING, ['A', 'B', 'C', 'D']), [['A'], ['B', 'D']]);
  assert.deepEqual(mapClasses.countsOf(DRAWING), [1, 2]);
});

test('a class is pressed when all its regions are marked, and an empty one never', () => {
  assert.deepEqual(mapClasses.wholly([['A'], ['B', 'D'], []], new Set(['A', 'B'])), [true, false, false]);
});

test('letters are dark on light colours and light on dark ones', () => {
  assert.equal(mapClasses.inkOn('#ffffff'), '#111827');
  assert.equal(mapClasses.inkOn('#1b365d'), '#ffffff');
});

test('the first class ends somewhere and begins nowhere', () => {
  speak('nl');
  assert.equal(mapClasses.nameOf(DRAWING, 0, '1', WORDS), 't/m 4,1\u00a0%: 1 gemeente');
});

test('the class in the middle is about equal to the comparator', () => {
  assert.equal(mapClasses.nameOf(DRAWING, 1, '2', WORDS), '4,1 t/m 9,0\u00a0%: 2 gemeenten (ongeveer gelijk)');
});

test('a class with a word of its own goes by that', () => {
  const drawing = { ...DRAWING, key: { ...DRAWING.key, words: ['laag', 'hoog'] } };
  assert.equal(mapClasses.nameOf(drawing, 1, '2', WORDS), 'hoog: 2 gemeenten');
});

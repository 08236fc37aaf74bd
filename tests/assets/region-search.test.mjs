import assert from 'node:assert/strict';
import test from 'node:test';
import { load } from './load.mjs';

const { regionIndex } = load('base/format.js', 'controls/region-index.js');
const LIST = {
  levels: [
    {
      level: 'gemeente',
      codes: ['GM0344', 'GM0796', 'GM0518', 'GM1900', 'GM0373'],
      names: ['Utrecht', "'s-Hertogenbosch", "'s-Gravenhage", 'Súdwest-Fryslân', 'Bergen (NH.)'],
      above: ['PV26', 'PV30', 'PV28', 'PV21', 'PV27'],
    },
    { level: 'wijk', codes: ['WK034401', 'WK079601'], names: ['West', 'Binnenstad'], above: ['GM0344', 'GM0796'] },
  ],
  also: { GM0518: ['Den Haag'] },
  groups: [{ code: 'PV26', kind: 'provincie', name: 'Utrecht', n: 26 }],
  former: [{ code: 'GM0317', name: 'Eemnes-Oud', year: '2019', into: ['Eemnes'] }],
};
const KINDS = { gemeente: 'gemeente', wijk: 'wijk', provincie: 'provincie' };
const entries = regionIndex.entriesOf(LIST, KINDS);
const codes = (text) => regionIndex.find(entries, text).map(({ code }) => code);
const meant = (text) => regionIndex.meant(entries, text).map(({ code }) => code);

test('a name is reached in any case, without accents and without its article', () => {
  assert.equal(codes('SUDWEST')[0], 'GM1900');
  assert.equal(codes('hertogenbosch')[0], 'GM0796');
});

test('a name by which a region goes as well finds it', () => {
  assert.deepEqual(codes('den haag'), ['GM0518']);
});

test('of two with the same name the gemeente comes before the provincie', () => {
  assert.deepEqual(codes('utrecht').slice(0, 2), ['GM0344', 'PV26']);
});

test('the kind may be typed before the name', () => {
  assert.equal(codes('provincie utrecht')[0], 'PV26');
});

test('a wijk is reached by its own name and that of its gemeente', () => {
  assert.deepEqual(codes('west utrecht'), ['WK034401']);
});

test('a code finds its region, and so does its number alone', () => {
  assert.deepEqual(codes('GM0344'), ['GM0344']);
  assert.equal(codes('0344')[0], 'GM0344');
});

test('words inside a name come after those that begin it', () => {
  assert.deepEqual(codes('bergen'), ['GM0373']);
  assert.deepEqual(codes('stad'), ['WK079601']);
});

test('what fits nothing gives nothing', () => {
  assert.deepEqual(codes('xyz'), []);
});

test('a name with two letters that changed places may be meant', () => {
  assert.deepEqual(meant('Urtecht').slice(0, 2), ['GM0344', 'PV26']);
});

test('of a name of three letters nothing is guessed', () => {
  assert.deepEqual(meant('Utr'), []);
});

test('one letter of a short name may differ, and two of a longer one', () => {
  assert.deepEqual(meant('Wezd'), []);
  assert.equal(meant('Utrrechd')[0], 'GM0344');
});

test('letters that differ are counted: put in, left out, another one, two that changed places', () => {
  const { distance } = regionIndex;
  assert.equal(distance('zeist', 'zeist', 2), 0);
  assert.equal(distance('zeist', 'zeisst', 2), 1);
  assert.equal(distance('zeist', 'zest', 2), 1);
  assert.equal(distance('zeist', 'zeest', 2), 1);
  assert.equal(distance('zeist', 'ziest', 2), 1);
  assert.equal(distance('kitten', 'sitting', 5), 3);
});

test('more letters than are asked for are not counted on', () => {
  assert.equal(regionIndex.distance('amsterdam', 'rotterdam', 1), 2);
  assert.equal(regionIndex.distance('ede', 'eindhoven', 2), 3);
});

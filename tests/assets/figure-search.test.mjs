import assert from 'node:assert/strict';
import test from 'node:test';
import { load } from './load.mjs';

const { figureSearch, catalogueSearch } = load(
  'base/format.js',
  'controls/figure-search.js',
  'pages/catalogue-search.js',
);
const GROUPS = figureSearch.groupsOf([
  {
    group: 'Armoede',
    items: [
      { value: 'laag_inkomen', label: 'Laag inkomen', also: ['lage inkomens'] },
      { value: 'bijstand', label: 'Huishoudens met bijstand', also: [], disabled: true },
    ],
  },
  {
    group: 'Jeugdhulp',
    items: [
      { value: 'jeugdzorg', label: 'Jongeren met jeugdzorg', also: [] },
      { value: 'inkomen_jeugd', label: 'Kinderen naar inkomen', also: [] },
    ],
  },
]);
const values = (typed) => figureSearch.find(GROUPS, typed).flatMap(({ entries }) => entries.map(({ value }) => value));

test('the group with the nearest name comes first', () => {
  assert.deepEqual(values('laag'), ['laag_inkomen']);
  assert.deepEqual(values('jongeren'), ['jeugdzorg']);
});

test('words of a name come before what stands inside one', () => {
  assert.deepEqual(values('inkomen'), ['laag_inkomen', 'inkomen_jeugd']);
});

test('another name of a figure finds it', () => {
  assert.deepEqual(values('lage'), ['laag_inkomen']);
});

test('the domain may be typed with the name', () => {
  assert.deepEqual(values('kinderen jeugdhulp'), ['inkomen_jeugd']);
});

test('what cannot be chosen stands last in its group', () => {
  const [poverty] = figureSearch.find(GROUPS, 'armoede');
  assert.deepEqual(
    poverty.entries.map(({ value }) => value),
    ['laag_inkomen', 'bijstand'],
  );
});

test('what fits nothing gives nothing', () => {
  assert.deepEqual(values('xyz'), []);
});

const FIGURE = {
  id: 'jeugdzorg',
  name: 'Jongeren met jeugdzorg',
  short: 'Jeugdzorg',
  domain: 'jeugdhulp',
  role: 'outcome',
  levels: ['gemeente'],
  sources: [{ id: 'cbs' }],
};
const WORDS = { domains: { jeugdhulp: 'Jeugdhulp' }, roles: { outcome: 'uitkomst' } };
const ROW = { figure: FIGURE, text: catalogueSearch.textOf(FIGURE, { cbs: { find: 'CBS Financiën' } }, WORDS) };
const fits = (request) => catalogueSearch.matches(ROW, { find: '', domain: '', at: '', role: '', ...request });

test('a figure of the catalogue is found by the words of its source, without accents', () => {
  assert.ok(fits({ find: 'financien' }));
});

test('every word that was typed has to be there', () => {
  assert.ok(fits({ find: 'jongeren uitkomst' }));
  assert.ok(!fits({ find: 'jongeren armoede' }));
});

test('a level that a figure lacks leaves it out', () => {
  assert.ok(fits({ at: 'gemeente' }));
  assert.ok(!fits({ at: 'wijk' }));
});

test('another domain or role leaves a figure out', () => {
  assert.ok(!fits({ domain: 'armoede' }));
  assert.ok(!fits({ role: 'circumstance' }));
});

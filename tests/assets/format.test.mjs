import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { load, speak } from './load.mjs';

const { format } = load('base/format.js');
// Made by the package `wording`: {lang, value, decimals, unit, bare, whole} each (test_units.py).
const written = JSON.parse(readFileSync(process.env.KANSEN_NUMBERS, 'utf-8'));

test('a number is written as the package wording writes it', () => {
  for (const { lang, value, decimals, bare } of written) {
    speak(lang);
    assert.equal(format.number(value, decimals), bare, `${value} with ${decimals} decimals, ${lang}`);
  }
});

test('a figure with its unit is written as the package wording writes it', () => {
  for (const { lang, value, decimals, unit, whole } of written) {
    speak(lang);
    assert.equal(format.withUnit(value, decimals, unit), whole, `${value} ${unit}, ${lang}`);
  }
});

test('a table of numbers to compare with was given', () => {
  assert.ok(written.length > 300);
});

test('a negative number that rounds to nothing has no minus', () => {
  speak('nl');
  assert.equal(format.number(-0.04, 1), '0,0');
});

test('the first of two amounts in thousands of euros is written in euros, without the sign', () => {
  speak('nl');
  assert.equal(format.bare(31.4, 1, '× € 1.000'), '31.400');
});

test('a phrase is filled where it has a place, and keeps a place that nothing fills', () => {
  assert.equal(format.fill('en {n} meer in {year}', { n: 3 }), 'en 3 meer in {year}');
});

test('a text that is compared has no accents, apostrophes, capitals or signs', () => {
  assert.equal(format.plain("'s-Hertogenbosch"), 's hertogenbosch');
  assert.equal(format.plain('Súdwest-Fryslân'), 'sudwest fryslan');
});

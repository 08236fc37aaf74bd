import assert from 'node:assert/strict';
import test from 'node:test';
import { load } from './load.mjs';

const { address } = load('base/address.js');

test('marks stand behind the selection, with commas that can be read', () => {
  assert.equal(address.query('a=laag_inkomen', ['GM0193', 'GM0307']), 'a=laag_inkomen&marked=GM0193,GM0307');
});

test('without a selection the marks stand alone', () => {
  assert.equal(address.query('', ['GM0193']), 'marked=GM0193');
});

test('as many marks as servers take are kept, and one more makes none of them kept', () => {
  const codes = (n) => new Array(n).fill('GM0193');
  assert.equal(address.query('a=x', codes(200)).split(',').length, 200);
  assert.equal(address.query('a=x', codes(201)), 'a=x');
});

test('a key goes and all else stays as it was written', () => {
  assert.equal(address.without('?a=x%20y&present=page&marked=GM1,GM2', ['present']), 'a=x%20y&marked=GM1,GM2');
});

test('a key that begins like another is another', () => {
  assert.equal(address.without('at=wijk&attic=1', ['at']), 'attic=1');
});

test('the page is replaced by its selection and what scripts add, and by nothing for what they leave empty', () => {
  const replaced = [];
  window.history = { state: 'state', replaceState: (...given) => replaced.push(given) };
  window.location = { pathname: '/cijfers', hash: '#inwoners', search: '' };
  address.add(() => '');
  address.add(() => 'find=jeugd');
  address.write('a=x');
  assert.deepEqual(replaced, [['state', '', '/cijfers?a=x&find=jeugd#inwoners']]);
});

test('the numbers of a panel are asked for with the query of the page', () => {
  window.location = { search: '?a=x&level=wijk' };
  assert.equal(address.ofDownload('strip', 'csv', '&all=1'), '/download/strip.csv?a=x&level=wijk&all=1');
});

test('the address of the view has no place on the page, and that of an embedded panel is the page it comes from', () => {
  window.location = { href: 'https://example.org/?a=x#table' };
  document.querySelector = () => null;
  assert.equal(address.ofView(), 'https://example.org/?a=x');
  document.querySelector = () => ({ href: 'https://example.org/?b=y' });
  assert.equal(address.ofView(), 'https://example.org/?b=y');
});

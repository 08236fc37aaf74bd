import assert from 'node:assert/strict';
import test from 'node:test';
import { load } from './load.mjs';

const { positions, mapShapes, presentEnds } = load(
  'figures/positions.js',
  'figures/map-shapes.js',
  'tools/present-ends.js',
);
// Ten pixels a unit, upward from the left below, in a plot of 100 by 100 that begins at (20, 5).
const ACROSS = { d2c: Number, c2p: (value) => 10 * value, _length: 100, _offset: 20 };
const UP = { d2c: Number, c2p: (value) => 100 - 10 * value, _length: 100, _offset: 5 };
const TRACE = { x: [1, 5, 12, 3, null], y: [1, 2, 3, 2, 4], customdata: ['A', 'B', 'C', 'D', 'E'] };

test('a point stands where the axes of the plot put it', () => {
  assert.deepEqual(positions.placed(TRACE, ACROSS, UP).get('A'), [30, 95]);
});

test('a point outside the axes is out of sight', () => {
  assert.ok(!positions.placed(TRACE, ACROSS, UP).has('C'));
});

test('the points are in order along an axis, and those of one height along the other', () => {
  assert.deepEqual(positions.order(TRACE, 'x', ACROSS), [0, 3, 1, 2]);
  assert.deepEqual(positions.order(TRACE, 'y', UP), [0, 3, 1, 2]);
});

test('the nearest point is nearest across', () => {
  assert.equal(positions.nearest(TRACE, 4.4, ACROSS), 1);
});

test('a line is broken where a year has no value, and before a cut', () => {
  const row = { at: [1, 2, 3, 4], cuts: [3] };
  const points = positions.line(row, [1, null, 2, 3], ACROSS, UP);
  assert.deepEqual(
    points.map((point) => point && [point.x, point.y, point.at]),
    [[30, 95, 0], null, [50, 85, 2], null, [60, 75, 3]],
  );
});

test('the equator and the meridian of Greenwich are at the origin of the projection', () => {
  const [x, y] = mapShapes.project(0, 0);
  assert.ok(Math.abs(x) < 1e-9 && Math.abs(y) < 1e-9);
});

test('in Web Mercator half the world is half of its width, and 85.0511 degrees half of its height', () => {
  const world = 512 * 2 ** 8;
  assert.ok(Math.abs(mapShapes.project(180, 0)[0] - world / 2) < 1e-6);
  assert.ok(Math.abs(mapShapes.project(0, 85.05112877980659)[1] + world / 2) < 1e-3);
});

test('points nearer than a pixel to the one before are left out', () => {
  const ring = [
    [0, 0],
    [0.4, 0.4],
    [3, 0],
    [3.5, 0.9],
  ];
  const same = (longitude, latitude) => [longitude, latitude];
  assert.deepEqual(mapShapes.thinned(ring, same, 1), [
    [0, 0],
    [3, 0],
  ]);
});

test('the rings of a region in parts are those of all its parts', () => {
  const ring = [[0, 0]];
  assert.equal(mapShapes.ringsOf({ type: 'Polygon', coordinates: [ring] }).length, 1);
  assert.equal(mapShapes.ringsOf({ type: 'MultiPolygon', coordinates: [[ring], [ring, ring]] }).length, 3);
});

test('labels that have room stay where they are', () => {
  assert.deepEqual(presentEnds.apart([10, 50], [10, 10], 0, 100), [10, 50]);
});

test('labels on one height are set apart by their own height, around it', () => {
  assert.deepEqual(presentEnds.apart([50, 50], [10, 10], 0, 100), [45, 55]);
});

test('labels at the lower edge move up into the row', () => {
  assert.deepEqual(presentEnds.apart([95, 98], [10, 10], 0, 100), [85, 95]);
});

test('a label that is too long leaves out its period and stands on one line where that fits', () => {
  assert.equal(presentEnds.shortened('<b>Zeist</b><br>8,9 % (2021)'), '<b>Zeist</b> 8,9 %');
});

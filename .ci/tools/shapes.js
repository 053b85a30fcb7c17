'use strict';

const boxOf = ({ x, y, width, height }) => ({ x, y, width, height });
const around = ({ x, y }, width, height) => ({ x: x - width / 2, y: y - height / 2, width, height });
const right = box => box.x + box.width;
const bottom = box => box.y + box.height;
const shrink = (box, by) => ({ x: box.x + by, y: box.y + by, width: box.width - 2 * by, height: box.height - 2 * by });

const overlap = (one, other) =>
  one.x < right(other) && other.x < right(one) && one.y < bottom(other) && other.y < bottom(one);

const contains = (outer, inner) =>
  inner.x >= outer.x && right(inner) <= right(outer) && inner.y >= outer.y && bottom(inner) <= bottom(outer);

const onBorder = (box, point) => {
  const [dx, dy] = [Math.min(Math.abs(point.x - box.x), Math.abs(point.x - right(box))),
    Math.min(Math.abs(point.y - box.y), Math.abs(point.y - bottom(box)))];
  return Math.min(dx, dy) <= 2 && contains(shrink(box, -2), { x: point.x, y: point.y, width: 0, height: 0 });
};

const segmentsOf = points => points.slice(1).map((point, index) => ({ from: points[index], to: point }))
  .filter(({ from, to }) => from.x !== to.x || from.y !== to.y);

const isStraight = ({ from, to }) => Math.abs(from.x - to.x) <= 1 || Math.abs(from.y - to.y) <= 1;

/** Clips the segment to the box (Liang and Barsky); what is left of it crosses the box. */
function crossesBox({ from, to }, box) {
  if (box.width <= 0 || box.height <= 0) return false;
  let [enter, leave] = [0, 1];
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const borders = [[-dx, from.x - box.x], [dx, right(box) - from.x], [-dy, from.y - box.y], [dy, bottom(box) - from.y]];
  for (const [step, distance] of borders) {
    if (step === 0 && distance <= 0) return false;
    if (step < 0) enter = Math.max(enter, distance / step);
    if (step > 0) leave = Math.min(leave, distance / step);
  }
  return enter < leave;
}

/** How two segments meet: 'cross' inside of both, 'touch' at an end or lying on one another, or null. */
function meet(one, other) {
  const [a, b, c, d] = [side(one, other.from), side(one, other.to), side(other, one.from), side(other, one.to)];
  if (a * b < 0 && c * d < 0) return 'cross';
  const touching = [[one, other.from, a], [one, other.to, b], [other, one.from, c], [other, one.to, d]];
  return touching.some(([segment, point, offset]) => offset === 0 && spans(segment, point)) ? 'touch' : null;
}

const side = ({ from, to }, point) => {
  const area = (to.x - from.x) * (point.y - from.y) - (to.y - from.y) * (point.x - from.x);
  return Math.abs(area) < 1e-6 ? 0 : Math.sign(area);
};

const spans = ({ from, to }, { x, y }) =>
  x >= Math.min(from.x, to.x) && x <= Math.max(from.x, to.x) && y >= Math.min(from.y, to.y) && y <= Math.max(from.y, to.y);

module.exports = { boxOf, around, contains, overlap, shrink, segmentsOf, isStraight, crossesBox, meet, onBorder };

'use strict';

const { BpmnModdle } = require('bpmn-moddle');
const { boxOf, around, contains, overlap, shrink, segmentsOf, isStraight, crossesBox, meet, onBorder } = require('./shapes');
const { layOut, width: textWidth } = require('./text');

const mostFlowNodes = 40;
const taskFont = 12;
const labelFont = 11;
const lineHeight = 1.2;
const taskPadding = 7;

/** What is wrong with the drawing of a model, one readable line per fault. */
async function findFaults(xml) {
  const drawing = readDrawing((await new BpmnModdle().fromXML(xml)).rootElement);
  return [
    ...missingShapes(drawing),
    ...tooManyNodes(drawing),
    ...overlappingNodes(drawing),
    ...strayingChildren(drawing),
    ...slantingFlows(drawing),
    ...looseEnds(drawing),
    ...flowsThroughNodes(drawing),
    ...crossingFlows(drawing),
    ...overlappingLabels(drawing),
    ...overfullTasks(drawing),
    ...flowsToTheLeft(drawing)
  ];
}

function readDrawing(definitions) {
  const planes = (definitions.diagrams || []).map(diagram => diagram.plane);
  const di = new Map(planes.flatMap(plane => plane.planeElement || []).map(element => [element.bpmnElement, element]));
  const elements = definitions.rootElements.flatMap(flowElementsWithin);
  const nodes = elements.filter(element => element.$instanceOf('bpmn:FlowNode'));
  const flows = elements.filter(element => element.$type === 'bpmn:SequenceFlow');
  const artifacts = elements.filter(element => element.$type === 'bpmn:TextAnnotation');
  const boxes = [...nodes, ...artifacts].filter(element => di.has(element))
    .map(element => ({ element, box: boxOf(di.get(element).bounds), open: isOpen(element, di.get(element)) }));
  const lines = flows.filter(flow => di.has(flow))
    .map(flow => ({ flow, points: di.get(flow).waypoint, segments: segmentsOf(di.get(flow).waypoint) }));
  const drawing = { di, nodes, flows, boxes, lines };
  return { ...drawing, labels: [...nodes, ...flows].flatMap(element => labelOf(element, drawing)) };
}

function flowElementsWithin(scope) {
  const children = [...(scope.flowElements || []), ...(scope.artifacts || [])];
  return children.flatMap(child => [child, ...flowElementsWithin(child)]);
}

const isOpen = (element, shape) => element.$instanceOf('bpmn:SubProcess') && shape.isExpanded !== false;
const boxFor = (element, drawing) => drawing.boxes.find(each => each.element === element)?.box;
const called = element => element.name || element.text ? `"${element.name || element.text}" (${element.id})` : element.id;
const isWithin = (element, ancestor) => {
  for (let scope = element.$parent; scope; scope = scope.$parent) if (scope === ancestor) return true;
  return false;
};

function missingShapes({ di, nodes, flows }) {
  return [...nodes, ...flows].filter(element => !di.has(element)).map(element => `${called(element)} is not drawn`);
}

function tooManyNodes({ nodes }) {
  return nodes.length > mostFlowNodes
    ? [`${nodes.length} flow nodes are more than the ${mostFlowNodes} that one picture can show`] : [];
}

function overlappingNodes({ boxes }) {
  return pairs(boxes).filter(([one, other]) => !belongTogether(one.element, other.element))
    .filter(([one, other]) => overlap(one.box, other.box))
    .map(([one, other]) => `${called(one.element)} overlaps ${called(other.element)}`);
}

function belongTogether(one, other) {
  return isWithin(one, other) || isWithin(other, one) || hostOf(one) === other || hostOf(other) === one
    || isWithin(one, hostOf(other)) || isWithin(other, hostOf(one));
}

const hostOf = element => element.attachedToRef || null;

function strayingChildren({ boxes }) {
  return boxes.filter(({ open }) => open).flatMap(parent => boxes
    .filter(({ element }) => element.$parent === parent.element && !contains(parent.box, boxFor(element, { boxes })))
    .map(({ element }) => `${called(element)} is drawn outside of ${called(parent.element)}`));
}

function slantingFlows({ lines }) {
  return lines.filter(({ segments }) => !segments.every(isStraight))
    .map(({ flow }) => `the flow ${flowName(flow)} has a slanting part`);
}

const flowName = flow => `${flow.id} from ${called(flow.sourceRef)} to ${called(flow.targetRef)}`;

function looseEnds(drawing) {
  return drawing.lines.flatMap(({ flow, points }) => [[flow.sourceRef, points[0], 'begin'], [flow.targetRef, points.at(-1), 'end']]
    .filter(([node, point]) => boxFor(node, drawing) && !onBorder(boxFor(node, drawing), point))
    .map(([node, , verb]) => `the flow ${flowName(flow)} does not ${verb} at the border of ${called(node)}`));
}

function flowsThroughNodes({ lines, boxes }) {
  return lines.flatMap(({ flow, segments }) => boxes
    .filter(({ element, open }) => !open || !isWithin(flow, element))
    .filter(({ box }) => segments.some(segment => crossesBox(segment, shrink(box, 2))))
    .map(({ element }) => `the flow ${flowName(flow)} runs through ${called(element)}`));
}

/** Flows may lie on one another only where they leave the same node or reach the same node. */
function crossingFlows({ lines }) {
  return pairs(lines).filter(([one, other]) => one.segments.some(a => other.segments.some(b => {
    const meeting = meet(a, b);
    return meeting === 'cross' || meeting === 'touch' && !shareAnEnd(one.flow, other.flow);
  }))).map(([one, other]) => `the flows ${flowName(one.flow)} and ${flowName(other.flow)} cross`);
}

const shareAnEnd = (one, other) => one.sourceRef === other.sourceRef || one.targetRef === other.targetRef
  || one.sourceRef === other.targetRef || one.targetRef === other.sourceRef;

function labelOf(element, drawing) {
  const shape = drawing.di.get(element);
  const external = ['bpmn:Event', 'bpmn:Gateway', 'bpmn:SequenceFlow'].some(type => element.$instanceOf(type));
  if (!element.name || !shape) return [];
  if (isOpen(element, shape)) return [{ element, box: textBox(element.name, titleBounds(shape), taskFont) }];
  if (!external) return [];
  const bounds = shape.label?.bounds ? boxOf(shape.label.bounds) : usualLabelBounds(shape);
  return [{ element, box: textBox(element.name, bounds, labelFont) }];
}

/** What the text covers when it is centred in the upper part of the bounds. */
function textBox(text, bounds, font) {
  const lines = layOut(text, bounds.width, font);
  const widest = Math.max(...lines.map(line => textWidth(line, font)));
  return { x: bounds.x + (bounds.width - widest) / 2, y: bounds.y, width: widest, height: lines.length * font * lineHeight };
}

const titleBounds = ({ bounds }) =>
  ({ x: bounds.x + taskPadding, y: bounds.y + taskPadding, width: bounds.width - 2 * taskPadding, height: taskFont });

function usualLabelBounds(shape) {
  const middle = shape.waypoint ? flowLabelMiddle(shape.waypoint)
    : { x: shape.bounds.x + shape.bounds.width / 2, y: shape.bounds.y + shape.bounds.height + 10 };
  return around(middle, 90, 20);
}

function flowLabelMiddle(points) {
  const middle = points.length / 2 - 1;
  const [first, second] = [points[Math.floor(middle)], points[Math.ceil(middle + 0.01)]];
  const upright = first.x === second.x;
  return { x: (first.x + second.x) / 2 + (upright ? 15 : 0), y: (first.y + second.y) / 2 - (upright ? 0 : 15) };
}

function overlappingLabels({ labels, boxes, lines }) {
  const tight = labels.map(({ element, box }) => ({ element, box: shrink(box, 1.5) }));
  return [
    ...pairs(tight).filter(([one, other]) => overlap(one.box, other.box))
      .map(([one, other]) => `the labels ${called(one.element)} and ${called(other.element)} overlap`),
    ...tight.flatMap(label => boxes
      .filter(({ element, open, box }) => open ? isWithin(label.element, element) && !contains(box, label.box) : inkMeets(element, box, label.box))
      .map(({ element, open }) => `the label ${called(label.element)} ${open ? 'leaves' : 'overlaps'} ${called(element)}`)),
    ...tight.flatMap(label => lines.filter(({ segments }) => segments.some(segment => crossesBox(segment, label.box)))
      .map(({ flow }) => `the flow ${flowName(flow)} runs through the label ${called(label.element)}`))
  ];
}

/** Gateways and events fill only the middle of their bounds. */
function inkMeets(element, box, label) {
  const near = { x: clamp(box.x + box.width / 2, label.x, label.x + label.width), y: clamp(box.y + box.height / 2, label.y, label.y + label.height) };
  const [dx, dy] = [2 * Math.abs(near.x - box.x - box.width / 2) / box.width, 2 * Math.abs(near.y - box.y - box.height / 2) / box.height];
  if (element.$instanceOf('bpmn:Gateway')) return dx + dy < 1;
  if (element.$instanceOf('bpmn:Event')) return Math.hypot(dx, dy) < 1;
  return overlap(label, box);
}

const clamp = (value, least, most) => Math.min(Math.max(value, least), most);

const cornerIcon = { width: 25, height: 25 };
const bottomMarker = { width: 20, height: 21 };
const tasksWithIcon = ['bpmn:UserTask', 'bpmn:ServiceTask', 'bpmn:SendTask', 'bpmn:ReceiveTask', 'bpmn:BusinessRuleTask',
  'bpmn:ManualTask', 'bpmn:ScriptTask'];

function overfullTasks({ boxes }) {
  return [...overfullAnnotations(boxes), ...boxes.filter(({ element, open }) => element.$instanceOf('bpmn:Activity') && element.name && !open)
    .flatMap(({ element, box }) => {
      const lines = textLines(element.name, box);
      const ink = around({ x: 0, y: box.height / 2 }, 0, lines.length * taskFont * lineHeight);
      if (ink.height > box.height - taskPadding) return [`the text of ${called(element)} is too long for its box`];
      if (tasksWithIcon.includes(element.$type) && lines.some(line => overlap(line, { x: 0, y: 0, ...cornerIcon })))
        return [`the text of ${called(element)} runs into the icon in its corner`];
      return hasMarker(element) && lines.some(line => overlap(line, markerBox(box)))
        ? [`the text of ${called(element)} runs into the marker at its bottom`] : [];
    })];
}

function overfullAnnotations(boxes) {
  return boxes.filter(({ element, box }) => element.$type === 'bpmn:TextAnnotation' && element.text
    && layOut(element.text, box.width - 10, taskFont).length * taskFont * lineHeight > box.height)
    .map(({ element }) => `the text of ${called(element)} is too long for its box`);
}

/** The lines of a task's name as boxes, seen from the task's upper left corner. */
function textLines(name, box) {
  const lines = layOut(name, box.width - 2 * taskPadding, taskFont);
  const step = taskFont * lineHeight;
  const top = (box.height - lines.length * step) / 2;
  return lines.map((line, index) => {
    const width = textWidth(line, taskFont);
    return { x: (box.width - width) / 2, y: top + index * step + 1, width, height: taskFont };
  });
}

const hasMarker = element => element.$type === 'bpmn:CallActivity' || element.$instanceOf('bpmn:SubProcess') || !!element.loopCharacteristics;
const markerBox = box => ({ x: box.width / 2 - bottomMarker.width / 2, y: box.height - bottomMarker.height, ...bottomMarker });

/** A flow leads to the right, or straight up or down, or on into the next row, unless it is on the way back to a node already passed. */
function flowsToTheLeft(drawing) {
  const back = backFlows(drawing);
  const leadsBack = (flow, passed = []) => back.has(flow) || !passed.includes(flow.targetRef)
    && leaving(flow.targetRef, drawing).length > 0
    && leaving(flow.targetRef, drawing).every(next => leadsBack(next, [...passed, flow.targetRef]));
  const x = node => { const box = boxFor(node, drawing); return box && box.x + box.width / 2; };
  return drawing.flows.filter(flow => x(flow.targetRef) < x(flow.sourceRef) - 1 && !leadsBack(flow) && !beginsRow(flow, drawing))
    .map(flow => `the flow ${flowName(flow)} leads to the left although it is no way back`);
}

/** Whether the target lies below the source and nothing of the same process is drawn to its left, beside it. */
function beginsRow({ sourceRef, targetRef }, drawing) {
  const [source, target] = [boxFor(sourceRef, drawing), boxFor(targetRef, drawing)];
  const middle = target.y + target.height / 2;
  return target.y > source.y + source.height && !drawing.boxes.some(({ element, box }) =>
    element.$parent === targetRef.$parent && box.x < target.x && box.y < middle && middle < box.y + box.height);
}

const leaving = (node, { flows }) => flows.filter(flow => flow.sourceRef === node);

function backFlows({ nodes, flows }) {
  const [open, done, back] = [new Set(), new Set(), new Set()];
  const successors = node => [
    ...flows.filter(flow => flow.sourceRef === node).map(flow => [flow, flow.targetRef]),
    ...nodes.filter(event => event.attachedToRef === node).map(event => [null, event])
  ];
  const visit = node => {
    open.add(node);
    successors(node).forEach(([flow, next]) => {
      if (open.has(next)) back.add(flow);
      else if (!done.has(next)) visit(next);
    });
    open.delete(node);
    done.add(node);
  };
  const entries = nodes.filter(node => node.$type === 'bpmn:StartEvent');
  [...entries, ...nodes].forEach(node => { if (!done.has(node)) visit(node); });
  return back;
}

const pairs = list => list.flatMap((one, index) => list.slice(index + 1).map(other => [one, other]));

module.exports = { findFaults };

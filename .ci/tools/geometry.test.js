'use strict';

const { test } = require('node:test');
const assert = require('node:assert/strict');
const { findFaults } = require('./geometry');

const sizes = { startEvent: [36, 36], endEvent: [36, 36], exclusiveGateway: [50, 50], userTask: [100, 80], callActivity: [100, 80] };

/** A model of nodes [type, id, name, middle x, middle y, label] and flows [id, source, target, name, points, label]. */
function model(nodes, flows) {
  const label = box => box ? `<bpmndi:BPMNLabel><dc:Bounds x="${box[0]}" y="${box[1]}" width="${box[2]}" height="14"/></bpmndi:BPMNLabel>` : '';
  const shape = ([type, id, , x, y, text]) => {
    const [width, height] = sizes[type];
    return `<bpmndi:BPMNShape bpmnElement="${id}"><dc:Bounds x="${x - width / 2}" y="${y - height / 2}" width="${width}" height="${height}"/>${label(text)}</bpmndi:BPMNShape>`;
  };
  const edge = ([id, , , , points, text]) => `<bpmndi:BPMNEdge bpmnElement="${id}">
    ${points.map(([x, y]) => `<di:waypoint x="${x}" y="${y}"/>`).join('')}${label(text)}</bpmndi:BPMNEdge>`;
  return `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI"
      xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" targetNamespace="t">
    <process id="p">${nodes.map(([type, id, name]) => `<${type} id="${id}" name="${name}"/>`).join('')}
      ${flows.map(([id, source, target, name]) => `<sequenceFlow id="${id}" sourceRef="${source}" targetRef="${target}" name="${name}"/>`).join('')}
    </process>
    <bpmndi:BPMNDiagram><bpmndi:BPMNPlane bpmnElement="p">${nodes.map(shape).join('')}${flows.map(edge).join('')}</bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
  </definitions>`;
}

const begin = ['startEvent', 'begin', '', 100, 200];
const draft = ['userTask', 'draft', '起草方案', 250, 200];
const choice = ['exclusiveGateway', 'choice', '批准吗？', 400, 200, [410, 160, 60]];
const done = ['endEvent', 'done', '', 550, 200];
const toDraft = ['toDraft', 'begin', 'draft', '', [[118, 200], [200, 200]]];
const toChoice = ['toChoice', 'draft', 'choice', '', [[300, 200], [375, 200]]];
const toDone = ['toDone', 'choice', 'done', '', [[425, 200], [532, 200]]];
const back = ['back', 'choice', 'draft', '退回', [[400, 225], [400, 300], [250, 300], [250, 240]], [310, 280, 40]];

const change = (list, id, ...values) => list.map(each => each.includes(id) && each.indexOf(id) < 2 ? Object.assign([...each], ...values) : each);
const nodes = [begin, draft, choice, done];
const flows = [toDraft, toChoice, toDone, back];

test('a clean drawing with a way back has no faults', async () => {
  assert.deepEqual(await findFaults(model(nodes, flows)), []);
});

const intoNextRow = ['nextRow', 'choice', 'refused', '', [[400, 225], [400, 300], [100, 300], [100, 400], [132, 400]]];
const withoutBack = flows.filter(flow => flow !== back);

test('a flow that begins the next row at the left has no faults', async () => {
  assert.deepEqual(await findFaults(model([...nodes, ['endEvent', 'refused', '', 150, 400]], [...withoutBack, intoNextRow])), []);
});

const broken = {
  'a node that is not drawn': [
    model(nodes, flows).replace(/<bpmndi:BPMNShape bpmnElement="done">.*?<\/bpmndi:BPMNShape>/, ''), /^done is not drawn$/],
  'two nodes on one another': [
    model([...nodes, ['callActivity', 'other', '', 320, 130]], flows), /"起草方案" \(draft\) overlaps other/],
  'a flow through a node': [
    model([...nodes, ['endEvent', 'other', '', 480, 210]], flows), /toDone .* runs through other/],
  'a flow through its own node': [
    model(nodes, change(flows, 'toDone', { 4: [[375, 200], [532, 200]] })), /toDone .* runs through "批准吗？"/],
  'a flow that begins beside its node': [
    model(nodes, change(flows, 'toDone', { 4: [[435, 200], [532, 200]] })), /toDone .* does not begin at the border of "批准吗？"/],
  'a slanting flow': [
    model(nodes, change(flows, 'toDone', { 4: [[425, 200], [532, 210]] })), /toDone .* slanting/],
  'two flows that cross': [
    model(nodes, change(flows, 'back', { 4: [[400, 225], [400, 300], [340, 300], [340, 120], [250, 120], [250, 160]] })), /toChoice .* and back .* cross$/],
  'two labels on one another': [
    model(nodes, change(flows, 'back', { 5: [430, 162, 40] })), /the labels "批准吗？" \(choice\) and "退回" \(back\) overlap/],
  'a label on a node': [
    model(change(nodes, 'choice', { 5: [260, 190, 60] }), flows.filter(flow => flow !== toChoice)), /the label "批准吗？" \(choice\) overlaps "起草方案"/],
  'a label on its own flow': [
    model(nodes, change(flows, 'back', { 5: [310, 294, 40] })), /back .* runs through the label "退回"/],
  'a task whose text is too long': [
    model(change(nodes, 'draft', { 2: '起草换届工作方案并报请同级党委与上级团委分别审核批准后印发执行与公布通知' }), flows), /is too long for its box/],
  'a task whose text runs into its icon': [
    model(change(nodes, 'draft', { 2: '起草换届工作方案并报请同级党委与上级团委' }), flows), /runs into the icon/],
  'a flow to the left that is no way back': [
    model([...nodes, ['endEvent', 'refused', '', 250, 100]],
      [...withoutBack, ['no', 'choice', 'refused', '', [[400, 175], [400, 100], [268, 100]]]]), /no .* leads to the left/],
  'a flow to the left into the middle of the next row': [
    model([...nodes, ['endEvent', 'refused', '', 150, 400], ['startEvent', 'other', '', 60, 400]], [...withoutBack, intoNextRow]),
    /nextRow .* leads to the left/]
};

for (const [what, [xml, fault]] of Object.entries(broken)) {
  test(`${what} is found`, async () => {
    const faults = await findFaults(xml);
    assert.ok(faults.some(line => fault.test(line)), faults.join('\n') || 'no fault found');
  });
}

test('a model of 41 flow nodes is too large', async () => {
  const many = Array.from({ length: 41 }, (_, index) => ['endEvent', `end${index}`, '', 100 + 60 * index, 100]);
  assert.deepEqual(await findFaults(model(many, [])), ['41 flow nodes are more than the 40 that one picture can show']);
  assert.deepEqual(await findFaults(model(many.slice(1), [])), []);
});

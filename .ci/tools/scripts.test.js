'use strict';

const { test } = require('node:test');
const assert = require('node:assert/strict');
const { inlineScripts, findNewer } = require('./scripts');

const faults = text => findNewer({ name: 'a.js', text });

test('what Chromium 86 knows passes', () => {
  assert.deepEqual(faults('const [a = {}] = rows; export const b = a?.c ?? 1; document.body.replaceChildren(); f().then(async () => { await g(); });'), []);
});

test('newer syntax is found', () => {
  assert.match(faults('await f();')[0], /newer than ES2020/);
  assert.match(faults('a ??= 1;')[0], /newer than ES2020/);
  assert.match(faults('class A { b = 1; }')[0], /newer than ES2020/);
  assert.match(faults('/a/d.test(b)')[0], /newer than ES2020/);
});

test('newer functions are found with their line', () => {
  assert.deepEqual(faults('\nrows.at(-1);'), ['a.js:2: newer than Chromium 86: at']);
  assert.deepEqual(faults('structuredClone(row);'), ['a.js:1: newer than Chromium 86: structuredClone']);
});

test('a script within a page is found on the line of the page', () => {
  const [script] = inlineScripts('form.html', '<form>\n<script cam-script type="text/form-script">\nObject.hasOwn(a, b);\n</script>\n<script src="x.js"></script>');
  assert.deepEqual(findNewer(script), ['form.html:3: newer than Chromium 86: hasOwn']);
});

'use strict';

const fs = require('node:fs');
const path = require('node:path');
const acorn = require('acorn');
const walk = require('acorn-walk');

/** What came after Chromium 86 (October 2020), which the browsers of offices are. */
const NEWER_GLOBALS = ['structuredClone', 'reportError', 'scheduler', 'navigation', 'CloseWatcher'];
const NEWER_MEMBERS = [
  'at', 'findLast', 'findLastIndex', 'hasOwn', 'groupBy', 'group', 'groupToMap', 'toSorted', 'toReversed', 'toSpliced', 'with', 'fromAsync',
  'isWellFormed', 'toWellFormed', 'withResolvers', 'randomUUID', 'throwIfAborted', 'supportedValuesOf', 'formatRangeToParts', 'Segmenter',
  'showPicker', 'checkVisibility', 'togglePopover', 'showPopover', 'hidePopover', 'userAgentData', 'canParse', 'isDisjointFrom', 'isSubsetOf',
  'isSupersetOf', 'symmetricDifference', 'setHTMLUnsafe', 'startViewTransition', 'requestClose'
];

/** All scripts that a browser of ours runs: files, what stands in templates, and the scripts of embedded forms. */
function scriptsBelow(root) {
  const files = ['forms', 'src/main/resources/static', 'src/main/resources/templates', 'src/main/resources/META-INF/resources']
    .flatMap(folder => filesBelow(path.join(root, folder)));
  return files.flatMap(file => {
    const text = fs.readFileSync(file, 'utf8');
    const name = path.relative(root, file);
    return file.endsWith('.js') ? [{ name, text }] : inlineScripts(name, text);
  });
}

function filesBelow(folder) {
  return fs.readdirSync(folder, { recursive: true })
    .map(name => path.join(folder, name))
    .filter(name => /\.(js|html)$/.test(name) && fs.statSync(name).isFile());
}

/** The scripts within a page, each on the line on which it stands there. */
function inlineScripts(name, html) {
  return [...html.matchAll(/<script\b[^>]*>([\s\S]*?)<\/script>/g)]
    .filter(([, text]) => text.trim() !== '')
    .map(match => ({ name, text: '\n'.repeat(html.slice(0, match.index).split('\n').length - 1) + match[1] }));
}

/** What an old browser would stumble over, one sentence each. */
function findNewer({ name, text }) {
  let tree;
  try {
    tree = acorn.parse(text, { ecmaVersion: 2020, sourceType: 'module', allowReturnOutsideFunction: true, locations: true });
  } catch (error) {
    return [`${name}: newer than ES2020: ${error.message}`];
  }
  const faults = [];
  const report = (node, what) => faults.push(`${name}:${node.loc.start.line}: newer than Chromium 86: ${what}`);
  walk.full(tree, node => {
    if (node.type === 'MemberExpression' && !node.computed && NEWER_MEMBERS.includes(node.property.name)) {
      report(node, node.property.name);
    }
    if (node.type === 'Identifier' && NEWER_GLOBALS.includes(node.name)) {
      report(node, node.name);
    }
  });
  return faults;
}

module.exports = { scriptsBelow, inlineScripts, findNewer };

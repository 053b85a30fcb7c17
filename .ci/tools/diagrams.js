'use strict';

const { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const zlib = require('node:zlib');

const fontFamily = "'Noto Sans CJK SC', 'Noto Sans SC', 'Microsoft YaHei', 'PingFang SC', 'Droid Sans Fallback', Arial, sans-serif";
const scale = 2;
const margin = 20;

const mark = digest => `bpmn sha256 ${digest}`;

/** Whether both pictures of a model carry the digest of its present source. */
function isCurrent(model, directory) {
  return staleness(model, directory).length === 0;
}

function staleness(model, directory) {
  return ['svg', 'png'].flatMap(type => {
    const picture = join(directory, `${model.name}.${type}`);
    if (!existsSync(picture)) return [`${model.name}.${type} is missing`];
    return readFileSync(picture, 'latin1').includes(mark(model.digest))
      ? [] : [`${model.name}.${type} was drawn from another version of ${model.name}.bpmn`];
  });
}

const orphans = (models, directory) => !existsSync(directory) ? [] : readdirSync(directory)
  .filter(file => /\.(svg|png)$/.test(file))
  .filter(file => readFileSync(join(directory, file), 'latin1').includes('bpmn sha256 '))
  .filter(file => !models.some(model => file === `${model.name}.svg` || file === `${model.name}.png`));

function findStale(models, directory, all) {
  const superfluous = all ? orphans(models, directory) : [];
  return [
    ...models.flatMap(model => staleness(model, directory)),
    ...superfluous.map(file => `${file} belongs to no model`)
  ];
}

function removeOrphans(models, directory) {
  const gone = orphans(models, directory);
  gone.forEach(file => rmSync(join(directory, file)));
  return gone;
}

async function draw(models, directory, drawn) {
  if (!models.length) return;
  const { chromium } = require('playwright-core');
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM || '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
      '--disable-component-update', '--disable-sync', '--font-render-hinting=none', '--force-color-profile=srgb']
  });
  try {
    const context = await browser.newContext({ deviceScaleFactor: scale, locale: 'zh-CN' });
    for (const model of models) {
      const page = await context.newPage();
      const svg = stamp(steadyIds(await drawSvg(page, model)), model.digest);
      const png = stampPng(await photograph(page, svg), model.digest);
      writeFileSync(join(directory, `${model.name}.svg`), svg);
      writeFileSync(join(directory, `${model.name}.png`), png);
      await page.close();
      drawn(join(directory, model.name) + '.{svg,png}');
    }
  } finally {
    await browser.close();
  }
}

async function drawSvg(page, model) {
  await page.setContent('<!doctype html><div id="canvas" style="width:1600px;height:1000px"></div>');
  await page.addScriptTag({ path: require.resolve('bpmn-js/dist/bpmn-viewer.production.min.js') });
  return page.evaluate(async ({ xml, fontFamily, margin }) => {
    const viewer = new window.BpmnJS({
      container: '#canvas',
      textRenderer: { defaultStyle: { fontFamily } }
    });
    const { warnings } = await viewer.importXML(xml);
    if (warnings.length) throw new Error(warnings.map(warning => warning.message).join('\n'));
    const { svg } = await viewer.saveSVG();
    const picture = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement;
    const box = picture.getAttribute('viewBox').split(' ').map(Number);
    const [x, y, width, height] = [
      Math.floor(box[0]) - margin, Math.floor(box[1]) - margin,
      Math.ceil(box[2]) + 2 * margin, Math.ceil(box[3]) + 2 * margin
    ];
    picture.setAttribute('viewBox', [x, y, width, height].join(' '));
    picture.setAttribute('width', width);
    picture.setAttribute('height', height);
    const paper = picture.ownerDocument.createElementNS('http://www.w3.org/2000/svg', 'rect');
    Object.entries({ x, y, width, height, fill: 'white' }).forEach(([name, value]) => paper.setAttribute(name, value));
    picture.insertBefore(paper, picture.firstChild);
    return new XMLSerializer().serializeToString(picture);
  }, { xml: model.xml, fontFamily, margin });
}

/** bpmn-js gives arrow heads a new random id at every drawing; numbers make two drawings equal. */
function steadyIds(svg) {
  const numbers = new Map();
  return svg.replace(/marker-[0-9a-z]{20,}/g, id => {
    if (!numbers.has(id)) numbers.set(id, `marker-${numbers.size + 1}`);
    return numbers.get(id);
  });
}

const stamp = (svg, digest) =>
  `<?xml version="1.0" encoding="utf-8"?>\n<!-- ${mark(digest)} -->\n${svg.replace(/<\?xml[^>]*\?>|<!--[\s\S]*?-->|<!DOCTYPE[^>]*>/g, '').trim()}\n`;

async function photograph(page, svg) {
  const body = svg.slice(svg.indexOf('<svg'));
  await page.setContent(`<!doctype html><style>body{margin:0;background:white}svg{display:block}</style>${body}`);
  await page.evaluate(() => document.fonts.ready);
  return page.locator('svg').first().screenshot({ type: 'png' });
}

/** Adds a text chunk in front of the last one (IEND, always 12 bytes). */
function stampPng(png, digest) {
  const payload = Buffer.from(`tEXtSource\0${mark(digest)}`, 'latin1');
  const chunk = Buffer.alloc(payload.length + 8);
  chunk.writeUInt32BE(payload.length - 4, 0);
  payload.copy(chunk, 4);
  chunk.writeUInt32BE(zlib.crc32(payload), payload.length + 4);
  return Buffer.concat([png.subarray(0, png.length - 12), chunk, png.subarray(png.length - 12)]);
}

module.exports = { isCurrent, findStale, removeOrphans, draw };

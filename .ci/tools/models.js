'use strict';

const { createHash } = require('node:crypto');
const { existsSync, readdirSync, readFileSync } = require('node:fs');
const { basename, join, resolve } = require('node:path');
const { spawnSync } = require('node:child_process');

const root = resolve(__dirname, '..', '..');

/** The models named on the command line, or all of processes/, as {name, file, xml, digest}. */
function readModels(files) {
  const chosen = files.length
    ? files.map(file => resolve(file))
    : readdirSync(join(root, 'processes')).filter(file => file.endsWith('.bpmn')).sort()
      .map(file => join(root, 'processes', file));
  return chosen.map(file => {
    const xml = readFileSync(file, 'utf8');
    return {
      name: basename(file, '.bpmn'),
      file,
      xml,
      digest: createHash('sha256').update(xml.replace(/\r\n/g, '\n')).digest('hex')
    };
  });
}

/** Installs the packages of the lock file where they are missing. */
function installPackages() {
  if (existsSync(join(__dirname, 'node_modules', 'bpmn-js'))) return;
  const npm = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: __dirname, stdio: 'inherit' });
  if (npm.status !== 0) throw new Error('npm ci failed in ' + __dirname);
}

module.exports = { root, readModels, installPackages };

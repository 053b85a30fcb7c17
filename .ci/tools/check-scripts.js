'use strict';

const path = require('node:path');
const { scriptsBelow, findNewer } = require('./scripts');

const scripts = scriptsBelow(path.join(__dirname, '..', '..'));
const faults = scripts.flatMap(findNewer);
faults.forEach(fault => console.error(fault));
console.log(`${scripts.length} scripts checked, ${faults.length} faults`);
process.exitCode = faults.length > 0 || scripts.length === 0 ? 1 : 0;

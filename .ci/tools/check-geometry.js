'use strict';

const { relative } = require('node:path');
const { root, readModels } = require('./models');
const { findFaults } = require('./geometry');

async function main() {
  let faults = 0;
  const models = readModels(process.argv.slice(2));
  for (const model of models) {
    for (const fault of await findFaults(model.xml)) {
      console.error(`${relative(root, model.file)}: ${fault}`);
      faults++;
    }
  }
  console.log(`${models.length} models, ${faults} faults in their drawings`);
  process.exitCode = faults ? 1 : 0;
}

main().catch(error => {
  console.error(error);
  process.exitCode = 2;
});

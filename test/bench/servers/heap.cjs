// Loaded before a server that is measured: at SIGUSR2 it says through its fourth stream how many bytes are in use, garbage collected first.
const { writeSync } = require('node:fs');

process.on('SIGUSR2', () => {
  globalThis.gc();
  globalThis.gc();
  const { heapUsed, external } = process.memoryUsage();
  writeSync(3, `${heapUsed + external}`);
});

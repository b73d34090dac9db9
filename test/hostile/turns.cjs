// Preloaded into a server that is measured: tells on descriptor 3 how long it worked between two turns of its event loop, in milliseconds of its own time.
const { writeSync } = require('node:fs');

let last = process.threadCpuUsage();
let longest = 0;

const turn = () => {
  const { user, system } = process.threadCpuUsage(last);
  last = process.threadCpuUsage();
  longest = Math.max(longest, (user + system) / 1000);
  setImmediate(turn).unref();
};
turn();
setInterval(() => {
  // Without it the process would spin in turns that nobody waits for.
  if (longest > 0) writeSync(3, `${longest.toFixed(1)} ${(process.memoryUsage().rss / 2 ** 20).toFixed(0)}\n`);
  longest = 0;
}, 50).unref();

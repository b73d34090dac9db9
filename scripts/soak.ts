/** `npm run soak -- [--edits=N] [--seed=N]`: hundreds of thousands of random edits through the real server; fails on a wrong answer, and when its memory keeps growing. */
import { parseArgs } from 'node:util';
import { soak } from '../test/hostile/soak.ts';

const { values } = parseArgs({ options: { edits: { type: 'string', default: '200000' }, seed: { type: 'string' } } });
const seed = Number(values.seed ?? Date.now() % 2 ** 31);
const began = performance.now();
console.log(`seed ${seed}`);
const looks = await soak({ edits: Number(values.edits), seed, tell: ({ edits, compared, megabytes }) => console.log(`${edits} edits, ${compared} answers compared, ${megabytes.toFixed(0)} MB, ${((performance.now() - began) / 1000).toFixed(0)} s`) });

/** The least of a part of the looks is what is left after the garbage was collected. */
const least = (from: number, to: number): number => Math.min(...looks.slice(Math.floor(from * looks.length), Math.max(1, Math.ceil(to * looks.length))).map(({ megabytes }) => megabytes));
const [early, late] = [least(0.1, 0.4), least(0.7, 1)];
console.log(`memory: ${early.toFixed(0)} MB in the first third, ${late.toFixed(0)} MB in the last`);
if (late > 1.25 * early + 20) {
  console.error('The server keeps growing.');
  process.exitCode = 1;
}

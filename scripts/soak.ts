/** `npm run soak -- [--edits=N] [--seed=N]`: hundreds of thousands of random edits through the real server; fails on a wrong answer, and when its memory keeps growing. */
import { parseArgs } from 'node:util';
import { soak } from '../test/hostile/soak.ts';

const { values } = parseArgs({ options: { edits: { type: 'string', default: '200000' }, seed: { type: 'string' } } });
const seed = Number(values.seed ?? Date.now() % 2 ** 31);
const began = performance.now();
console.log(`seed ${seed}`);
const looks = await soak({
  edits: Number(values.edits),
  seed,
  tell: ({ edits, compared, memory: { heap, resident } }) =>
    console.log(
      `${edits} edits, ${compared} answers compared, ${heap.toFixed(1)} MB in use, ${resident.toFixed(0)} MB resident, ${((performance.now() - began) / 1000).toFixed(0)} s`,
    ),
});

/** Caches fill at first; what is in use in the middle is to be what is in use at the end. */
const greatest = (from: number, to: number): number =>
  Math.max(...looks.slice(Math.floor(from * looks.length), Math.ceil(to * looks.length)).map(({ memory }) => memory.heap));
const [middle, late] = [greatest(0.3, 0.6), greatest(0.7, 1)];
console.log(`memory: ${middle.toFixed(1)} MB in use in the middle, ${late.toFixed(1)} MB at the end`);
if (late > 1.1 * middle + 5) {
  console.error('The server keeps growing.');
  process.exitCode = 1;
}

/** Whole processes over folders of policies: ours beside other programs that check Markdown, and beside a Node that does nothing. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createFigures, type Measurement, type Part } from './figures.ts';
import { peakMemory } from './languageClient.ts';
import { buildPrograms, peerFile } from './peers.ts';
import { policyOfSize } from './policyOfSize.ts';
import { inTemporaryFolder } from './temporaryFolder.ts';

/** Characters of each policy. */
const SIZE = 4_000;

/** Writes policies that differ, a hundred to a folder. */
export function writePolicies(folder: string, count: number): void {
  for (let number = 1; number <= count; number++) {
    const parent = join(folder, `part-${Math.ceil(number / 100)}`);
    if (number % 100 === 1) mkdirSync(parent, { recursive: true });
    writeFileSync(join(parent, `privacy-policy-${number}.md`), policyOfSize(SIZE, number));
  }
}

/** A program and its arguments. */
export type Command = readonly [program: string, ...args: readonly string[]];

/** Ours once more, with the results of the run before. */
const NOTHING_CHANGED = 'Policywright, nothing changed';

/** Ours first. Those that have no rules of their own are given the ones that their authors recommend. @param dist folder of our built programs */
export function commands(dist: string): Readonly<Record<string, Command>> {
  const node = process.execPath;
  const textlintRules = ['common-misspellings', 'no-todo', 'write-good'].flatMap((rule) => ['--rule', rule]);
  return {
    Policywright: [node, join(dist, 'cli.js'), 'check', '--no-cache', '.'],
    [NOTHING_CHANGED]: [node, join(dist, 'cli.js'), 'check', '.'],
    'node -e 0': [node, '-e', '0'],
    'markdownlint-cli2': [node, peerFile('markdownlint-cli2', 'markdownlint-cli2-bin.mjs'), '**/*.md'],
    rumdl: [peerFile('.bin', 'rumdl'), 'check', '--no-cache', '.'],
    'remark-cli': [
      node,
      peerFile('remark-cli', 'cli.js'),
      '.',
      '--ext',
      'md',
      '--no-stdout',
      '--use',
      peerFile('remark-frontmatter', 'index.js'),
      '--use',
      peerFile('remark-gfm', 'index.js'),
      '--use',
      peerFile('remark-preset-lint-recommended', 'index.js'),
    ],
    textlint: [node, peerFile('textlint', 'bin/textlint.js'), '--rules-base-directory', peerFile('', ''), ...textlintRules, '**/*.md'],
    cspell: [node, peerFile('cspell', 'bin.mjs'), 'lint', '--no-progress', '--no-summary', '**/*.md'],
  };
}

/** 1, 100 and 1,000 policies. Only the smallest folder gets as many rounds as a median needs; the larger ones take their time. */
export const commandLines: Part = async (rounds) => {
  const all = commands(buildPrograms());
  const measurements: Measurement[] = [];
  for (const [count, times] of [
    [1, rounds * 5],
    [100, rounds * 2],
    [1000, rounds],
  ] as const) {
    const [wall, memory] = [createFigures(), createFigures()];
    await inTemporaryFolder(async (folder) => {
      const policies = join(folder, 'policies');
      writePolicies(policies, count);
      for (let round = -1; round < times; round++) {
        for (const [name, command] of Object.entries(all)) {
          // Bare Node does the same whatever lies around it.
          if (name === 'node -e 0' && count > 1) continue;
          // One warm-up for each: it fills the caches, and shows that there is something to measure.
          if (round === -1 && count > 1 && name !== NOTHING_CHANGED) continue;
          const { time, peak } = await run(command, policies, join(folder, 'cache'));
          if (round < 0) continue;
          wall.add(name, time);
          if (peak !== undefined) memory.add(name, peak);
        }
      }
    });
    const input = count === 1 ? '1 policy' : `${count.toLocaleString('en')} policies`;
    measurements.push({ what: 'command line', input, unit: 'ms', figures: wall.all() });
    if (count === 1000 && memory.all().length > 0)
      measurements.push({ what: 'command line, peak memory', input, unit: 'MB', figures: memory.all() });
  }
  return measurements;
};

/** Milliseconds that a process took, and MB that it ever had. @throws where it could not check: 0 is fine, and 1 says that there are findings */
async function run(
  [program, ...args]: Command,
  cwd: string,
  cache: string,
): Promise<{ readonly time: number; readonly peak: number | undefined }> {
  const began = performance.now();
  const child = spawn(program, args, {
    cwd,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, XDG_CACHE_HOME: cache, NO_COLOR: '1' },
    shell: process.platform === 'win32',
  });
  let said = '';
  child.stdout.resume();
  child.stderr.on('data', (chunk: Buffer) => {
    said = (said + chunk.toString()).slice(-2000);
  });
  let peak: number | undefined;
  const look = setInterval(() => {
    peak = Math.max((child.pid === undefined ? undefined : peakMemory(child.pid)) ?? 0, peak ?? 0) || undefined;
  }, 50);
  const [code] = (await once(child, 'exit')) as [number | null];
  const time = performance.now() - began;
  clearInterval(look);
  if (code !== 0 && code !== 1) throw new Error(`${program} ${args.join(' ')} ended with ${code}\n${said}`);
  return { time, peak };
}

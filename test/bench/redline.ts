/** `npm run bench`: the redline beside a word diff of the whole text, in one run. Prints medians and ratios; asserts nothing. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { comparePolicies } from '../../server/src/core/document/comparison.ts';
import { parsePolicy } from '../../server/src/core/index.ts';
import { renderRedline } from '../../server/src/core/preview/redline/renderRedline.ts';
import { exchangeWords, policyOfSize } from './policyOfSize.ts';

const peers = join(import.meta.dirname, '../../out/bench');
/** Installed here and not with the project: nothing of ours needs it. */
const PEER = 'diff@8.0.2';

async function loadPeer(): Promise<(before: string, after: string) => unknown> {
  const module = join(peers, 'node_modules', 'diff', 'libesm', 'index.js');
  if (!existsSync(module)) {
    mkdirSync(peers, { recursive: true });
    writeFileSync(join(peers, 'package.json'), '{ "private": true }\n');
    execFileSync('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error', PEER], { cwd: peers, stdio: 'inherit' });
  }
  return ((await import(pathToFileURL(module).href)) as { diffWords: (before: string, after: string) => unknown }).diffWords;
}

function milliseconds(work: () => unknown): number {
  const begin = performance.now();
  work();
  return performance.now() - begin;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}

const diffWords = await loadPeer();
console.log(`${process.version}, ${cpus()[0]?.model ?? 'unknown processor'}; 5 % of the words exchanged; medians in ms, ÷ diffWords (${PEER})\n`);
console.log('| policy | diffWords | compared, first time | compared, after a keystroke | drawn, first time | drawn, after a keystroke |');
console.log('| --- | --: | --: | --: | --: | --: |');
for (const [size, rounds] of [[4_000, 400], [50_000, 60], [500_000, 7]] as const) {
  const times = { peer: [] as number[], first: [] as number[], key: [] as number[], drawn: [] as number[], drawnKey: [] as number[] };
  const text = policyOfSize(size);
  for (let round = 0; round < rounds; round++) {
    const changed = exchangeWords(text, 0.05, round + 1);
    times.peer.push(milliseconds(() => diffWords(text, changed)));
    // An editor has read both versions when it comes to comparing them.
    const [before, after] = [parsePolicy(text), parsePolicy(changed)];
    for (const { sections, dates } of [before, after]) void [sections, dates];
    times.first.push(milliseconds(() => comparePolicies(before, after)));
    times.drawn.push(milliseconds(() => renderRedline(before, after)));
    const at = changed.indexOf('\n', changed.length >> 1);
    const typed = parsePolicy(`${changed.slice(0, at)}x${changed.slice(at)}`, {}, after);
    void [typed.sections, typed.dates];
    times.key.push(milliseconds(() => comparePolicies(before, typed)));
    times.drawnKey.push(milliseconds(() => renderRedline(before, typed)));
  }
  const peer = median(times.peer);
  const cell = (values: readonly number[]): string => `${median(values).toFixed(2)} (${(median(values) / peer).toFixed(3)})`;
  console.log(`| ${size / 1000} KB | ${peer.toFixed(2)} | ${cell(times.first)} | ${cell(times.key)} | ${cell(times.drawn)} | ${cell(times.drawnKey)} |`);
}

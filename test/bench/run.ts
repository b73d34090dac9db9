/** `npm run bench`: everything that is measured, ours beside others, in one run and one table. Asserts nothing; `--check` compares the ratios with the bounds that are recorded. */
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, totalmem, version } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Bound, faultsIn } from './bounds.ts';
import { type Measurement, type Part, tableOf } from './figures.ts';
import { installPeers, PEERS, ROOT } from './peers.ts';

/** What can be measured, each loaded only when it is wanted. */
const parts: Readonly<Record<string, () => Promise<Part>>> = {
  redline: async () => (await import('./redline.ts')).redline,
  preview: async () => (await import('./previewBody.ts')).previewBody,
  hostile: async () => (await import('./hostile.ts')).hostile,
  start: async () => (await import('./startUp.ts')).startUp,
  servers: async () => (await import('./languageServers.ts')).languageServers,
  scaling: async () => (await import('./scaling.ts')).scaling,
  commands: async () => (await import('./commandLines.ts')).commandLines,
  corpus: async () => (await import('./corpus.ts')).corpusIn(values.corpus),
};

const USAGE = `npm run bench -- [--only=${Object.keys(parts).join(',')}] [--rounds=3] [--corpus=FOLDER] [--write]
  --only    only these parts
  --rounds  how much of everything: 1 is enough to see that it works
  --corpus  folder of real policies for the part "corpus", instead of ../shared/policies
  --write   keep the table in docs/dev/performance.md
  --check   compare with test/bench/bounds.json, and end with 1 where something has become slower
`;

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    rounds: { type: 'string', default: '3' },
    corpus: { type: 'string', default: join(ROOT, '../shared/policies') },
    write: { type: 'boolean' },
    check: { type: 'boolean' },
    help: { type: 'boolean' },
  },
});
const wanted = values.only?.split(',') ?? Object.keys(parts);
const rounds = Number(values.rounds);
if (values.help || wanted.some((name) => !(name in parts)) || !(rounds >= 1)) {
  process.stdout.write(USAGE);
  process.exit(values.help ? 0 : 2);
}
// Servers and programs that run end with this process: they lose their input, and their folders are removed.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130));

try {
  installPeers();
} catch (error) {
  // Real policies are measured beside what is there.
  if (wanted.join() !== 'corpus') throw error;
  console.error(`the other programs can't be installed: ${String(error)}`);
}
/** Processes that wanted a processor in the minute before. */
const load = loadavg()[0] ?? 0;
const measurements: Measurement[] = [];
for (const name of wanted) {
  process.stderr.write(`measuring ${name} …\n`);
  const part = await parts[name]?.();
  if (part) measurements.push(...(await part(Math.round(rounds))));
  // Whoever has no more patience has at least this.
  if (values.write) keep(tableOf(measurements));
}
console.log(`${machine()}\n\n${tableOf(measurements)}`);
if (values.check) {
  const faults = faultsIn(measurements, JSON.parse(readFileSync(join(import.meta.dirname, 'bounds.json'), 'utf8')) as readonly Bound[]);
  for (const fault of faults) console.error(fault);
  process.exitCode = faults.length > 0 ? 1 : 0;
}

function machine(): string {
  return `${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown processor'}, ${Math.round(totalmem() / 2 ** 30)} GB, ${process.platform} ${version()}, load ${load.toFixed(1)} before the run; Node ${process.versions.node} for all; ${Object.entries(
    PEERS,
  )
    .map(([peer, exact]) => `${peer} ${exact}`)
    .join(', ')}.`;
}

/** The table stands between two comments; what is around them is written by hand. */
function keep(text: string): void {
  const page = join(ROOT, 'docs/dev/performance.md');
  const [before, after] = [/[^]*<!-- measured -->\n/, /<!-- \/measured -->[^]*/].map((part) => part.exec(readFileSync(page, 'utf8'))?.[0]);
  if (before === undefined || after === undefined) throw new Error(`${page}: the place of the table is not marked`);
  writeFileSync(page, `${before}\n${machine()}\n\n${text}\n\n${after}`);
}

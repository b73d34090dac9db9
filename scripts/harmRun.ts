/** `npm run harm -- FOLDER… [--per-rule N] [--out FILE]`: carries out what is offered on real policies, one at a time, and says what it damaged. `--judged SHEET` sums what a person made of the sample. See docs/dev/harm.md. */
import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { parseIsoDate } from '../server/src/core/index.ts';
import { writeReport } from './harm/report.ts';
import { readSheet, tallyTable, writeSheet } from './harm/sheet.ts';
import { findGroups, type Group } from './harm/texts.ts';
import { firstByHash, grouped, type OfferKey, type Trial } from './harm/trials.ts';
import type { Answer, Task } from './harm/worker.ts';

const USAGE = `npm run harm -- FOLDER… [--per-rule N] [--out FILE] [--threads N] [--today YYYY-MM-DD] [--seed WORDS] [--only WORDS]
npm run harm -- --judged SHEET

  --per-rule N   how many offers of each fix and each action are tried (200); some are refused
  --out FILE     where the report goes; the sheet for judging goes beside it, FILE-sheet.md
  --threads N    threads (one for each processor)
  --today DATE   date to treat as today (2026-11-23)
  --seed WORDS   other words choose other offers
  --only WORDS   only actions whose names contain these words
  --judged SHEET sums the verdicts of a sheet`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    'per-rule': { type: 'string', default: '200' },
    out: { type: 'string' },
    threads: { type: 'string' },
    today: { type: 'string', default: '2026-11-23' },
    seed: { type: 'string', default: '' },
    only: { type: 'string', default: '' },
    judged: { type: 'string' },
    help: { type: 'boolean', short: 'h' },
  },
});

if (values.judged !== undefined) console.log(tallyTable(readSheet(readFileSync(values.judged, 'utf8'))));
else if (values.help || positionals.length === 0) console.log(USAGE);
else await run(positionals);

async function run(folders: readonly string[]): Promise<void> {
  const today = parseIsoDate(values.today);
  const perRule = Number(values['per-rule']);
  if (!today || !(perRule > 0)) throw new RangeError(USAGE);
  const groups = findGroups(folders);
  const files = groups.reduce((sum, group) => sum + group.share.length, 0);
  console.error(`${files} files in ${new Set(groups.map(({ root }) => root)).size} folders`);

  const offered = new Map<string, number>();
  const best = new Map<string, readonly OfferKey[]>();
  await onThreads(
    groups.map((group): Task => ({ group, today, seed: values.seed })),
    files,
    'counted',
    (answer) => {
      for (const { name, count, keys } of 'counts' in answer ? answer.counts : []) {
        if (!name.includes(values.only)) continue;
        offered.set(name, (offered.get(name) ?? 0) + count);
        best.set(name, firstByHash([...(best.get(name) ?? []), ...keys], perRule));
      }
    },
  );

  const chosen = grouped([...best.values()].flat(), ({ file }) => file);
  const trials: Trial[] = [];
  const tasks = groups.flatMap((group): Task[] => {
    const own = new Map([...chosen].filter(([file]) => isOf(group, file)));
    return own.size === 0 ? [] : [{ group, today, seed: values.seed, chosen: own }];
  });
  await onThreads(tasks, chosen.size, 'tried', (answer) => void trials.push(...('trials' in answer ? answer.trials : [])));
  // In the order of files, whichever thread was first.
  trials.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.file < b.file ? -1 : a.file > b.file ? 1 : a.index - b.index));

  const report = writeReport(offered, trials);
  if (values.out === undefined) return console.log(report);
  writeFileSync(values.out, report);
  const sheet = `${values.out.replace(/\.md$/, '')}-sheet.md`;
  writeFileSync(sheet, writeSheet(trials));
  console.log(
    `${trials.length} changes, ${trials.filter(({ violations }) => violations.length > 0).length} of them break a promise: ${values.out}, ${sheet}`,
  );
}

function isOf({ name, share }: Group, file: string): boolean {
  return file.startsWith(`${name}/`) && share.includes(file.slice(name.length + 1));
}

/** Hands tasks to threads, the next one to whichever is free. @param total files in all, for the progress */
async function onThreads(tasks: readonly Task[], total: number, what: string, take: (answer: Answer) => void): Promise<void> {
  const waiting = [...tasks].sort((a, b) => b.group.share.length - a.group.share.length);
  let done = 0;
  await Promise.all(
    Array.from(
      { length: Math.min(Number(values.threads ?? availableParallelism()), waiting.length) },
      () =>
        new Promise<void>((resolve, reject) => {
          const worker = new Worker(new URL('harm/worker.ts', import.meta.url));
          const next = (): void => {
            const task = waiting.shift();
            if (task) worker.postMessage(task);
            else void worker.terminate().then(() => resolve());
          };
          worker.on('message', (answer: Answer) => {
            take(answer);
            done += answer.files;
            console.error(`${done} of ${total} files ${what}`);
            next();
          });
          worker.on('error', reject);
          next();
        }),
    ),
  );
}

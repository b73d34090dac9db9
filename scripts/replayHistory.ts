/** Replays the history of a repository of policies: how many of its revisions `last-updated-unchanged` would have flagged. `node scripts/replayHistory.ts FOLDER [--list]` */
import { execFileSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { addDays, DEFAULT_SETTINGS, lint, type Policy, parseIsoDate, parsePolicy, rules } from '../server/src/core/index.ts';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { list: { type: 'boolean' } } });
const [folder] = positionals;
if (folder === undefined) throw new Error('Say which repository: node scripts/replayHistory.ts FOLDER');

const git = (...args: string[]): string =>
  execFileSync('git', ['-c', 'core.quotePath=false', '--no-optional-locks', ...args], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 1 << 30,
  });
const only = rules.filter(({ id }) => id === 'last-updated-unchanged');

/** What the rule says of one revision of one file: its severity, or nothing. */
function verdict(before: string, after: string, path: string, day: string): string | undefined {
  const parse = (text: string): Policy => parsePolicy(text, { path });
  // The day after the commit: a date set on the day itself, in any zone, counts as moved and not as "today".
  const today = addDays(parseIsoDate(day) ?? '2000-01-01', 1);
  const [found] = lint(parse(after), { today, settings: DEFAULT_SETTINGS, baseline: { policy: parse(before), ref: 'HEAD' }, only });
  return found?.severity;
}

const counts = { files: 0, revisions: 0, dated: 0, warning: 0, hint: 0 };
for (const path of git('ls-files', '-z', '--', '*.md', '*.markdown')
  .split('\0')
  .filter((name) => name !== '')) {
  const commits = git('log', '--first-parent', '--format=%H %cs', '--', path)
    .trim()
    .split('\n')
    .reverse()
    .map((line) => line.split(' '));
  const text = (commit: string): string | undefined => {
    try {
      return git('show', '--no-textconv', '--end-of-options', `${commit}:${path}`);
    } catch {
      return undefined;
    }
  };
  counts.files++;
  let before: string | undefined;
  for (const [commit = '', day = ''] of commits) {
    const after = text(commit);
    if (before !== undefined && after !== undefined) {
      counts.revisions++;
      if (parsePolicy(after, { path }).dates.length > 0) counts.dated++;
      const severity = verdict(before, after, path, day);
      if (severity === 'warning' || severity === 'hint') {
        counts[severity]++;
        if (values.list) console.log(`${day} ${commit.slice(0, 7)} ${severity.padEnd(7)} ${path}`);
      }
    }
    before = after;
  }
}
console.log(
  `${counts.files} files, ${counts.revisions} revisions, ${counts.dated} of them dated: ${counts.warning} changed ten words or more and left the date, ${counts.hint} fewer`,
);

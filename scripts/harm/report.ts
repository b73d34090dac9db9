/** What a harm run found, as Markdown: a table of all actions, and every broken promise. */
import { PROMISES } from '../../test/harm/promises.ts';
import { grouped, type Trial } from './trials.ts';

/** One row of the table: an action with everything that was tried of it. */
interface Row {
  readonly name: string;
  readonly offered: number;
  readonly trials: readonly Trial[];
}

/** @param offered how often each action is offered, by name */
export function writeReport(offered: ReadonlyMap<string, number>, trials: readonly Trial[]): string {
  const byName = grouped(trials, ({ name }) => name);
  const rows = [...offered]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, count]): Row => ({ name, offered: count, trials: byName.get(name) ?? [] }));
  return ['# Harm run', '', ...table(rows), '', '## Broken promises', '', ...rows.flatMap(broken)].join('\n');
}

function table(rows: readonly Row[]): readonly string[] {
  const cells = rows.map(({ name, offered, trials }) => {
    const bad = trials.filter(({ violations }) => violations.length > 0);
    const kinds = PROMISES.map(
      ({ id }) => [id, trials.filter(({ violations }) => violations.some(({ promise }) => promise === id)).length] as const,
    ).filter(([, count]) => count > 0);
    return `| ${name} | ${offered} | ${trials.length} | ${sum(trials, ({ gone }) => gone)} | ${sum(trials, ({ fresh }) => fresh.length)} | ${bad.length} | ${kinds.map(([id, count]) => `${id} ${count}`).join(', ')} |`;
  });
  return [
    '| Action | Offered | Carried out | Findings gone | Findings new | Breaking a promise | Which |',
    '| --- | --: | --: | --: | --: | --: | --- |',
    ...cells,
  ];
}

function sum<T>(all: readonly T[], of: (one: T) => number): number {
  return all.reduce((total, one) => total + of(one), 0);
}

function broken({ name, trials }: Row): readonly string[] {
  const rows = trials.flatMap(({ file, title, violations }) =>
    violations.map(({ promise, detail, line }) => `- ${promise}: ${file}:${line}, ${title.replace(/\s+/g, ' ')}: ${detail}`),
  );
  return rows.length === 0 ? [] : [`### ${name}`, '', ...rows, ''];
}

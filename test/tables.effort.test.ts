/** Time spent on long tables, and on many in one list: linear in their length. */
import assert from 'node:assert/strict';
import { findRevisionTables } from '../server/src/core/document/dates/revisionTables.ts';
import { findDutyTables } from '../server/src/core/document/tables/dutyTables.ts';
import { findPeriodConflicts } from '../server/src/core/document/wording/statedPeriods.ts';
import { coverageOf, type Policy, parsePolicy } from '../server/src/core/index.ts';

const HEAD = '---\nlang: en\n---\n\n# Privacy Policy\n\n';
const inOneItem =
  (table: string) =>
  (count: number): string =>
    `- Lists:\n\n${table.replace(/^(?=.)/gm, '  ').repeat(count)}`;
/** How much longer the longer text is. */
const TIMES = 4;
/** The ratio of times that is still linear: collecting garbage takes its part, quadratic work takes `TIMES` squared. */
const MOST = 9;
/** Milliseconds below which a ratio says little. */
const COARSE = 15;

/** Asserts that work on a text does not grow faster than the text. The policies are parsed before. */
function assertLinear(textOf: (count: number) => string, count: number, work: (policy: Policy) => unknown): void {
  /** Milliseconds of the fastest run; no further one once `enough` is not exceeded, which more of them would not change. */
  const effort = (text: string, enough: number): number => {
    let best = Infinity;
    for (let run = 0; run < 3 && best > enough; run++) {
      const policy = parsePolicy(HEAD + text);
      assert(policy.markdown.blocks.length > 0);
      const start = process.threadCpuUsage();
      work(policy);
      const { user, system } = process.threadCpuUsage(start);
      best = Math.min(best, (user + system) / 1000);
    }
    return best;
  };
  const short = effort(textOf(count), COARSE);
  const most = MOST * Math.max(short, COARSE);
  const long = effort(textOf(count * TIMES), most);
  assert(long <= most, `${Math.round(short)} ms, and ${Math.round(long)} ms for ${TIMES} times the text`);
}

describe('the readers of tables', () => {
  const coverage = (policy: Policy): unknown => coverageOf(policy, { profiles: ['gdpr'], settingsProfiles: [], kind: 'privacy' });
  const dutyTables = ({ markdown, language }: Policy): unknown => findDutyTables(markdown, language);
  const cookies = '| Cookie | Purpose |\n|---|---|\n| a | b |\n\n';

  it('take no longer than its length for a table with a period in every row', () => {
    const table = (count: number): string => `| Cookie | Duration |\n|---|---|\n${'| data | 1 day |\n'.repeat(count)}`;
    assertLinear(table, 2000, ({ markdown, language, scopes, sections }) => findPeriodConflicts(markdown, language, scopes, sections));
    const sentences = (count: number): string => 'We keep your data for 30 days. '.repeat(count);
    assertLinear(sentences, 2000, ({ markdown, language, scopes, sections }) => findPeriodConflicts(markdown, language, scopes, sections));
  });

  it('take no longer than their length for thousands of tables in one list', () => {
    assertLinear(inOneItem(cookies), 1500, dutyTables);
    assertLinear(inOneItem('| Version | Date | Changes |\n|---|---|---|\n| 1 | 2026-02-10 | b |\n\n'), 1200, ({ markdown, language }) =>
      findRevisionTables(markdown, language),
    );
    assertLinear(inOneItem(cookies), 1000, coverage);
  });

  it('take no longer than their length for headings one behind the other', () => {
    assertLinear((count) => '## Your rights\n'.repeat(count), 5000, coverage);
  });

  it('take the label of a period from its own row, also below another table of a list', () => {
    const text = `${HEAD}- Periods:\n\n  | What | Period |\n  |---|---|\n  | Notice of a general meeting | 14 days |\n\n  | What | Period |\n  |---|---|\n  | Paint dries | 21 days |\n\nNotice of a general meeting is given 14 days before.\n`;
    const { markdown, language, scopes, sections } = parsePolicy(text);
    assert.deepEqual(findPeriodConflicts(markdown, language, scopes, sections), []);
  });
});

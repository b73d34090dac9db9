/** `revision-table-stale`: the version history of a policy lacks its newest version, or its rows are out of order. */
import { changeDates } from '../analysis/changeDates.ts';
import { contradictedNumber } from '../analysis/documentNumber.ts';
import { newestRow, revisionRowEdit } from '../analysis/revisionRow.ts';
import { sinceBaseline } from '../analysis/sinceBaseline.ts';
import { type StatedVersion, statedVersions } from '../analysis/visibleVersions.ts';
import type { IsoDate } from '../document/dates/calendar.ts';
import type { DateMention } from '../document/dates/dateMention.ts';
import { dayRange, rewriteDate } from '../document/dates/dates.ts';
import {
  compareDates,
  compareVersions,
  daysOf,
  findRevisionTables,
  type RevisionRow,
  type RevisionTable,
  versionParts,
} from '../document/dates/revisionTables.ts';
import { isLooseKey } from '../document/frontmatter/keys.ts';
import { nextVersions } from '../document/frontmatter/versions.ts';
import type { Policy } from '../document/policy.ts';
import { contains } from '../document/text/span.ts';
import type { Finding, Fix, Rule, RuleContext } from './rule.ts';
import { MIN_SUBSTANTIAL_WORDS } from './shapes/sinceBaseline.ts';

/** Compares the newest row with the version and the date that the policy states, and the rows with each other. */
export const revisionTableStale: Rule = {
  id: 'revision-table-stale',
  group: 'Dates',
  summary: 'The version history lacks the current version, is ahead of it, or is out of order.',
  why: 'Auditors read the version history to see who changed what, and when. A history that ends before the current version shows that a change was not recorded. ISO/IEC 27001 clauses 7.5.2 and 7.5.3 ask for the identification, approval, and control of changes of documented information.',
  severity: 'warning',
  *check(policy, context) {
    if (policy.archived) return;
    const { l10n } = context;
    const number = contradictedNumber(policy);
    if (number)
      yield {
        span: number.stated.span,
        message: l10n.t('Document number {number} differs from the file name, which has {other}', {
          number: number.stated.text,
          other: number.inName,
        }),
      };
    const tables = findRevisionTables(policy.markdown, policy.language);
    for (const table of tables) yield* rowsOutOfOrder(table, context);
    const [table] = tables;
    // Of several histories each may be that of another part.
    if (!table || tables.length > 1 || policy.draft || policy.scopes.at(table.span.start) !== policy.scopes.all[0]) return;
    const newest = newestRow(table);
    if (!newest || isAhead(newest, context.today)) return;
    yield* staleRow(policy, table, newest, context);
  },
};

/** Findings in one history; more are one cause. */
const MOST_BREAKS = 3;

/** Rows that go against the order of all others. */
function* rowsOutOfOrder({ rows, newest }: RevisionTable, { l10n }: RuleContext): Generator<Finding> {
  if (newest === undefined) return;
  const sign = newest === 'last' ? 1 : -1;
  let found = 0;
  for (let index = 0; index + 1 < rows.length && found < MOST_BREAKS; index++) {
    const [one, other] = [rows[index], rows[index + 1]];
    if (!one || !other) continue;
    const byDate = (compareDates(one, other) ?? 0) * sign < 0;
    const byVersion = (compareVersions(one.version?.text, other.version?.text) ?? 0) * sign < 0;
    if (!byDate && !byVersion) continue;
    found++;
    const [row, above] = [other, one];
    const cell = byDate ? row.date : row.version;
    const before = byDate ? above.date : above.version;
    if (!cell || !before) continue;
    const [text, previous] = byDate
      ? [row.date?.reading.text ?? '', above.date?.reading.text ?? '']
      : [row.version?.text ?? '', above.version?.text ?? ''];
    yield {
      span: cell.span,
      message: byDate
        ? l10n.t('Version history is out of order: {date} below {previous}', { date: text, previous })
        : l10n.t('Version history is out of order: version {version} below {previous}', { version: text, previous }),
      related: [{ span: before.span, message: l10n.t('The row above: {text}', { text: previous }) }],
    };
  }
}

/** A version that is planned, or whose day is still to be filled in. */
function isAhead({ date, otherDate }: RevisionRow, today: IsoDate): boolean {
  return [date?.reading, otherDate].some((reading) => {
    if (!reading) return false;
    const days = daysOf(reading);
    return reading.state === 'placeholder' || reading.state === 'none' || (days !== undefined && days.first > today);
  });
}

function* staleRow(policy: Policy, table: RevisionTable, newest: RevisionRow, context: RuleContext): Generator<Finding> {
  const { l10n } = context;
  const versions = statedVersions(policy).filter(({ span }) => !contains(table.span, span));
  const dates = policy.dates.filter(
    (mention) =>
      mention.label === 'last-updated' &&
      mention.scope === 'document' &&
      mention.where !== 'attribute' &&
      !mention.ofVersion &&
      !(mention.entry && isLooseKey(mention.entry.key)) &&
      !contains(table.span, mention.dateSpan) &&
      mention.reading.state !== 'ambiguous' &&
      dayRange(mention) !== undefined,
  );
  const row = newest.version ?? newest.date;
  if (!row) return;
  const later = versions.find(({ text }) => comparedWithRow(text, newest) < 0);
  if (later) {
    yield {
      span: row.span,
      message: l10n.t('Version history ends with {version}; this policy is version {stated}', {
        version: newest.version?.text ?? '',
        stated: later.text,
      }),
      related: [{ span: later.span, message: l10n.t('The version is stated here') }],
      ...addsRow(policy, table, context, { version: later.text, date: dayOf(dates, newest, context.today) }),
    };
    return;
  }
  const behind = versions.filter(({ text }) => comparedWithRow(text, newest) > 0);
  for (const stated of behind) yield versionBehind(policy, stated, behind, newest, context);
  if (behind.length > 0) return;
  if (newest.date && dates.length > 0) {
    yield* dateOff(
      policy,
      table,
      newest,
      { dates, agrees: versions.some(({ text }) => comparedWithRow(text, newest) === 0 && versionParts(text) !== undefined) },
      context,
    );
    return;
  }
  yield* changedSinceBaseline(policy, table, newest, context);
}

/** Below zero where the stated version is later than that of the row, above where it is earlier; zero where they agree or can't be compared. */
function comparedWithRow(stated: string, { version }: RevisionRow): number {
  const [own, other] = [versionParts(stated), versionParts(version?.text)];
  // "version: 2" may be any 2.x, and a count of its own beside 1.0.3.
  if (!own || !other || own.length === 1 || other.length === 1) {
    if (own?.length !== 1 || other?.length !== 1) return 0;
  }
  return compareVersions(stated, version?.text) === undefined ? 0 : -(compareVersions(version?.text, stated) ?? 0);
}

/** The day of the change: the last update where it is later than the newest row, else today. */
function dayOf(dates: readonly DateMention[], { date }: RevisionRow, today: IsoDate): IsoDate {
  const last = date ? (daysOf(date.reading)?.last ?? '') : '';
  const later = dates
    .map(({ reading }) => reading)
    .find((reading) => reading.state === 'exact' && reading.date !== undefined && reading.date > last);
  return later?.date ?? today;
}

function versionBehind(
  policy: Policy,
  stated: StatedVersion,
  all: readonly StatedVersion[],
  newest: RevisionRow,
  { l10n }: RuleContext,
): Finding {
  const version = newest.version?.text.replace(/^\D+/u, '') ?? '';
  const prefix = (text: string): string => /^\D*/u.exec(text)?.[0] ?? '';
  const value = policy.keys.version?.entry.value;
  // Without quotation marks 1.10 would be the number 1.1.
  const quoted = value?.kind === 'scalar' && value.quoted;
  const written = (one: StatedVersion): string =>
    one.where === 'front-matter' && !quoted && /^\d+\.\d*0$/.test(version) ? `"${version}"` : `${prefix(one.text)}${version}`;
  return {
    span: stated.span,
    message: l10n.t('Version {version} is behind the version history, which has {newest}', {
      version: stated.text,
      newest: newest.version?.text ?? '',
    }),
    ...(newest.version ? { related: [{ span: newest.version.span, message: l10n.t('The newest row is here') }] } : {}),
    fixes: [
      {
        title: l10n.t('Set the version to {version}', { version }),
        safe: false,
        edits: all.map((one) => ({ span: one.span, newText: written(one) })),
      },
    ],
  };
}

/** The newest row is of another day than the last update. */
function* dateOff(
  policy: Policy,
  table: RevisionTable,
  newest: RevisionRow,
  { dates, agrees }: { readonly dates: readonly DateMention[]; readonly agrees: boolean },
  context: RuleContext,
): Generator<Finding> {
  const { l10n, today } = context;
  const days = newest.date && daysOf(newest.date.reading);
  if (!newest.date || !days || newest.date.reading.state === 'ambiguous') return;
  const written = newest.date.reading.text;
  const latest = dates.reduce((best, one) => ((dayRange(one)?.last ?? '') > (dayRange(best)?.last ?? '') ? one : best));
  const range = dayRange(latest);
  if (!range) return;
  if (range.first > days.last && range.first <= today) {
    yield {
      span: newest.date.span,
      message: l10n.t('Version history ends on {date}; this policy was last updated on {updated}', {
        date: written,
        updated: latest.reading.text,
      }),
      // A correction that gets no version of its own may be meant.
      ...(agrees ? { severity: 'information' as const } : {}),
      related: [{ span: latest.dateSpan, message: l10n.t('The last update is stated here') }],
      ...addsRow(policy, table, context, { date: dayOf(dates, newest, today) }),
    };
  } else if (range.last < days.first && !newest.reviewOnly) {
    const date = newest.date.reading.date;
    const edits = date ? dates.map((mention) => rewriteDate(policy.text, mention, date)) : [];
    yield {
      span: latest.dateSpan,
      message: l10n.t('Earlier than the newest row of the version history, {date}', { date: written }),
      related: [{ span: newest.date.span, message: l10n.t('The newest row is here') }],
      ...(edits.length > 0 && edits.every((edit) => edit !== undefined) && newest.date.reading.state === 'exact'
        ? {
            fixes: [
              {
                title: l10n.t('Use the date of the newest row ({date})', { date: written }),
                safe: false,
                edits: edits.flatMap((edit) => edit ?? []),
              },
            ],
          }
        : {}),
    };
  }
}

/** The words changed against the committed text, the history did not; where version and date are stated elsewhere too, other rules speak of those. */
function* changedSinceBaseline(policy: Policy, table: RevisionTable, newest: RevisionRow, context: RuleContext): Generator<Finding> {
  const { baseline, l10n, today } = context;
  const comparison = sinceBaseline(policy, baseline);
  const row = newest.version ?? newest.date;
  if (!baseline || !comparison || comparison.words < MIN_SUBSTANTIAL_WORDS || !row) return;
  if (changeDates(policy).some(({ dateSpan }) => !contains(table.span, dateSpan)) || policy.keys.version) return;
  const [before] = findRevisionTables(baseline.policy.markdown, baseline.policy.language);
  if (!before || before.rows.length !== table.rows.length || textOf(newestRow(before)) !== textOf(newest)) return;
  if ((newest.date && (daysOf(newest.date.reading)?.last ?? '')) === today) return;
  const versions = newest.version ? nextVersions(newest.version.text.replace(/^\D+/u, ''), today) : [];
  yield {
    span: row.span,
    message: l10n.t("{words} words changed since the last commit, but the version history didn't", { words: comparison.words }),
    fixes:
      versions.length > 0
        ? versions.flatMap(({ text }) => addsRow(policy, table, context, { version: text, date: today }).fixes ?? [])
        : (addsRow(policy, table, context, { date: today }).fixes ?? []),
  };
}

function textOf(row: RevisionRow | undefined): string {
  return row ? [...row.cells.values()].join('|') : '';
}

/** The fix that adds the row of this version. */
function addsRow(
  policy: Policy,
  table: RevisionTable,
  { baseline, l10n }: RuleContext,
  revision: { readonly version?: string; readonly date: IsoDate },
): { readonly fixes?: readonly Fix[] } {
  const edit = revisionRowEdit(policy, table, { ...revision, author: baseline?.author, before: baseline?.policy });
  if (!edit) return {};
  const { version, date } = revision;
  const title =
    version === undefined
      ? l10n.t('Add a row for {date}', { date })
      : l10n.t('Add a row for version {version} ({date})', { version, date });
  return { fixes: [{ title, safe: false, edits: [edit] }] };
}

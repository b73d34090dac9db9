/** What policies say of what laws ask them to say, as plain data for other programs: the form of `coverage --format json` and of the tools for assistants. `features/reportSchemas.ts` describes it. */
import type { CoverageItem, ItemSeverity, ItemStatus, PolicyCoverage } from '../analysis/coverage/coverage.ts';
import { quoteOf } from '../analysis/coverage/quote.ts';
import { unreadLanguageMessage } from '../analysis/coverage/readLanguages.ts';
import { countStatuses } from '../analysis/coverage/tally.ts';
import type { CoverageEvidence, TopicStatus } from '../analysis/coverage/topicFindings.ts';
import { itemTitle, statusName, topicQuestion, topicTitle } from '../analysis/coverage/wording.ts';
import type { LineIndex } from '../document/text/lines.ts';
import type { PolicyKind } from '../knowledge/policyKinds.ts';
import { ENGLISH } from '../l10n/localizer.ts';
import type { ReportedPlace } from './findingsReport.ts';
import { oneLine } from './reportedLine.ts';

/** What one policy says, and where it comes from. */
export interface CoveredFile {
  /** Relative to the working folder, with `/`. */
  readonly path: string;
  readonly text: string;
  readonly lines: LineIndex;
  readonly coverage: PolicyCoverage;
  /** The commit that last changed the file; absent without git. */
  readonly commit?: { readonly commit: string; readonly date: string };
}

/** A passage of the policy. */
export interface ReportedPassage {
  readonly start: ReportedPlace;
  readonly end: ReportedPlace;
  readonly text: string;
}

/** One topic, whatever the profiles. */
export interface ReportedTopic {
  readonly id: string;
  readonly status: TopicStatus;
  /** The best first. */
  readonly evidence: readonly ReportedPassage[];
}

/** One thing that a profile asks for. */
export interface ReportedItem {
  readonly id: string;
  readonly topic: string;
  readonly title: string;
  /** Article, paragraph, or level of an expected section. */
  readonly source: string;
  readonly status: ItemStatus;
  readonly severity: ItemSeverity;
  readonly condition?: NonNullable<CoverageItem['condition']>;
  /** What the front matter says about it. */
  readonly note?: string;
  /** The best first. */
  readonly evidence: readonly ReportedPassage[];
}

/** One policy. */
export interface ReportedCoverage {
  readonly path: string;
  readonly kind: PolicyKind;
  readonly language: string;
  /** False where it can't be told what a policy says in this language: then there are neither topics nor profiles. */
  readonly languageRead: boolean;
  readonly commit?: string;
  readonly commitDate?: string;
  readonly topics: readonly ReportedTopic[];
  readonly profiles: readonly {
    readonly id: string;
    readonly name: string;
    readonly url?: string;
    readonly items: readonly ReportedItem[];
  }[];
}

/** The whole report. */
export interface CoverageReport {
  readonly version: 1;
  readonly files: readonly ReportedCoverage[];
  /** What isn't listed, since the report would be too long; absent where it is complete. */
  readonly omitted?: { readonly passages: number; readonly topics: number; readonly items: number; readonly files: number };
  /** What couldn't be read, a line each; only in answers of tools, since the command line says it on standard error. */
  readonly problems?: readonly string[];
}

/** More passages of one item aren't listed: programs that want all have the editor. */
const MOST_PASSAGES = 10;

/** The report on some policies. */
export function coverageReport(files: readonly CoveredFile[]): CoverageReport {
  return { version: 1, files: files.map(reported) };
}

function reported({ path, text, lines, coverage, commit }: CoveredFile): ReportedCoverage {
  const place = (offset: number): ReportedPlace => {
    const { line, column } = lines.positionAt(offset);
    return { line: line + 1, column: column + 1 };
  };
  const passages = (evidence: readonly CoverageEvidence[]): readonly ReportedPassage[] =>
    evidence.slice(0, MOST_PASSAGES).map(({ span }) => ({
      start: place(span.start),
      end: place(span.end),
      text: quoteOf(text, span),
    }));
  return {
    path,
    kind: coverage.kind,
    language: coverage.language,
    languageRead: coverage.isLanguageRead,
    ...(commit ? { commit: commit.commit, commitDate: commit.date } : {}),
    topics: coverage.topics.map(({ id, status, evidence }) => ({ id, status, evidence: passages(evidence) })),
    profiles: coverage.profiles.map(({ id, name, url, items }) => ({
      id,
      name,
      ...(url === '' ? {} : { url }),
      items: items.map((item) => ({
        id: item.id,
        topic: item.topic,
        title: topicTitle(item.topic, coverage.kind, ENGLISH),
        source: item.source,
        status: item.status,
        severity: item.severity,
        ...(item.condition === undefined ? {} : { condition: item.condition }),
        ...(item.override ? { note: item.override.note } : {}),
        evidence: passages(item.evidence),
      })),
    })),
  };
}

/** Problems that a report that is cut tells of, and UTF-16 code units of each. */
const MAX_PROBLEMS = 5;
const MAX_PROBLEM = 300;
/** UTF-16 code units of a passage in a report that is cut, and of a line of words. */
const MAX_QUOTE = 200;
/** UTF-16 code units of a note in a report that is cut. */
const MAX_NOTE = 300;
/** Characters of JSON that such a report has beside its files. */
const FRAME = 400 + 2 * MAX_PROBLEMS * MAX_PROBLEM;
/** Passages that are left of a topic and of an item, from step to step, until the report fits. */
const FEWER_PASSAGES = [
  { topic: 1, item: 3 },
  { topic: 0, item: 2 },
  { topic: 0, item: 1 },
] as const;

/**
 * A report that fits a limit. First passages are left out, the best of each item last; then topics, which the items repeat; then items, what is found first.
 * @param maxCharacters UTF-16 code units of its JSON without white space
 */
export function cappedCoverageReport(report: CoverageReport, maxCharacters: number): CoverageReport {
  const fits = (one: CoverageReport): boolean => JSON.stringify(one).length <= maxCharacters;
  if (fits(report)) return report;
  for (const { topic, item } of FEWER_PASSAGES) {
    const fewer = withOmitted(report, withPassages(report.files, topic, item));
    if (fits(fewer)) return fewer;
  }
  const short = report.files.map((file) => ({ ...shortened(file), topics: [] }));
  const withoutTopics = withOmitted(report, short);
  if (fits(withoutTopics)) return withoutTopics;
  let room = maxCharacters - FRAME;
  const take = (cost: number): boolean => {
    if (cost > room) return false;
    room -= cost;
    return true;
  };
  const frames = short.map((file) => JSON.stringify({ ...file, profiles: file.profiles.map((one) => ({ ...one, items: [] })) }).length + 1);
  const listed = new Set<number>();
  const kept = new Set<ReportedItem>();
  for (const { index, item } of gapsFirst(short)) {
    const cost = JSON.stringify(item).length + 1;
    if (!take(listed.has(index) ? cost : cost + (frames[index] ?? 0))) continue;
    listed.add(index);
    kept.add(item);
  }
  const files = short.flatMap((file, index) =>
    listed.has(index)
      ? [{ ...file, profiles: file.profiles.map((one) => ({ ...one, items: one.items.filter((item) => kept.has(item)) })) }]
      : [],
  );
  const { problems } = report;
  return {
    ...withOmitted(report, files),
    ...(problems ? { problems: problems.slice(0, MAX_PROBLEMS).map((one) => one.slice(0, MAX_PROBLEM)) } : {}),
  };
}

function withPassages(files: readonly ReportedCoverage[], ofTopic: number, ofItem: number): readonly ReportedCoverage[] {
  return files.map((file) => ({
    ...file,
    topics: file.topics.map((one) => ({ ...one, evidence: one.evidence.slice(0, ofTopic) })),
    profiles: file.profiles.map((profile) => ({
      ...profile,
      items: profile.items.map((one) => ({ ...one, evidence: one.evidence.slice(0, ofItem) })),
    })),
  }));
}

/** With one short passage of each item, and short notes. */
function shortened(file: ReportedCoverage): ReportedCoverage {
  return {
    ...file,
    profiles: file.profiles.map((profile) => ({
      ...profile,
      items: profile.items.map((item) => ({
        ...item,
        ...(item.note === undefined ? {} : { note: cut(item.note, MAX_NOTE) }),
        evidence: item.evidence.slice(0, 1).map((one) => ({ ...one, text: cut(one.text, MAX_QUOTE) })),
      })),
    })),
  };
}

function withOmitted(whole: CoverageReport, files: readonly ReportedCoverage[]): CoverageReport {
  const [all, left] = [sizeOf(whole.files), sizeOf(files)];
  return {
    ...whole,
    files,
    omitted: {
      passages: all.passages - left.passages,
      topics: all.topics - left.topics,
      items: all.items - left.items,
      files: whole.files.length - files.length,
    },
  };
}

function sizeOf(files: readonly ReportedCoverage[]): { readonly passages: number; readonly topics: number; readonly items: number } {
  const topics = files.flatMap((file) => file.topics);
  const items = files.flatMap(({ profiles }) => profiles.flatMap((one) => one.items));
  return {
    passages: [...topics, ...items].reduce((sum, { evidence }) => sum + evidence.length, 0),
    topics: topics.length,
    items: items.length,
  };
}

const STATUSES = ['missing', 'partial', 'question', 'elsewhere', 'not-applicable', 'present'] as const satisfies readonly ItemStatus[];
const SEVERITIES = ['error', 'warning', 'information', 'hint'] as const satisfies readonly ItemSeverity[];

interface PlacedItem {
  readonly index: number;
  readonly file: ReportedCoverage;
  readonly item: ReportedItem;
}

function gapsFirst(files: readonly ReportedCoverage[]): readonly PlacedItem[] {
  const all = files.flatMap((file, index) => file.profiles.flatMap(({ items }) => items.map((item) => ({ index, file, item }))));
  const rank = ({ item: { status, severity } }: PlacedItem): number =>
    SEVERITIES.length * STATUSES.indexOf(status) + (status === 'missing' ? SEVERITIES.indexOf(severity) : 0);
  return all
    .map((one, order) => ({ one, order }))
    .sort((a, b) => rank(a.one) - rank(b.one) || a.order - b.order)
    .map(({ one }) => one);
}

/** A line for each item, gaps first: for readers who pay by the word. */
export function coverageLines({ files }: CoverageReport): readonly string[] {
  return gapsFirst(files).map(({ file: { path, kind }, item }) => {
    const [best] = item.evidence;
    const place = best ? `${path}:${best.start.line}:${best.start.column}` : path;
    const title = `${itemTitle(item, kind, ENGLISH)} [${item.id}]`;
    const status = statusName(item.status, ENGLISH);
    const said = item.note !== undefined && item.note !== '' ? item.note : best?.text;
    switch (item.status) {
      case 'missing':
        return oneLine(`${place}: ${status}, ${item.severity}: ${title}`);
      case 'question':
        return oneLine(`${place}: ${status}: ${title}: ${topicQuestion(item.topic, ENGLISH) ?? title}`);
      default:
        return oneLine(`${place}: ${status}: ${title}${said === undefined ? '' : `: ${cut(said.replace(/\s+/g, ' '), MAX_QUOTE)}`}`);
    }
  });
}

/** `privacy.md: EU GDPR: 15 found, 5 in part, 4 not found, 6 open questions`, a line for each policy and profile. */
export function coverageSummary({ files }: CoverageReport): readonly string[] {
  return files.flatMap(({ path, language, languageRead, profiles }) =>
    profiles.length === 0
      ? [
          oneLine(
            `${path}: ${languageRead ? 'nothing is known of what a policy of this kind says' : unreadLanguageMessage(language, ENGLISH)}`,
          ),
        ]
      : profiles.map(({ name, items }) => {
          const { present, elsewhere, partial, missing, question } = countStatuses(items);
          return oneLine(
            `${path}: ${name}: ${present + elsewhere} found, ${partial} in part, ${missing} not found, ${question} open ${question === 1 ? 'question' : 'questions'}`,
          );
        }),
  );
}

function cut(text: string, maxCharacters: number): string {
  return text.length > maxCharacters ? `${text.slice(0, maxCharacters - 1)}…` : text;
}

/** What changed in the policies of a branch, and what was found in them, as Markdown for a comment in a pull request. What policies say is escaped: it calls nobody and links nowhere. */
import { comparePolicies, type SectionChange } from '../analysis/comparison/comparison.ts';
import { itemTitle } from '../analysis/coverage/wording.ts';
import type { Policy } from '../document/policy.ts';
import type { Span } from '../document/text/span.ts';
import { type Localizer, plural } from '../l10n/localizer.ts';
import type { Diagnosis } from '../rules/rule.ts';
import { type CoverageChange, coverageChanges } from './coverageChanges.ts';
import { type FindingsByAge, findingsByAge } from './findingAge.ts';
import { escapeMarkdown } from './markdownText.ts';
import { rulePage } from './rulePage.ts';

/** One policy of the branch. */
export interface ReviewedPolicy {
  /** Relative to the repository, with `/` between folders. */
  readonly path: string;
  readonly policy: Policy;
  /** Absent for a policy that is new. */
  readonly before?: Policy;
  readonly findings: readonly Diagnosis[];
  /** What was found in the earlier version; what it has too is only counted. */
  readonly findingsBefore?: readonly Diagnosis[];
  /** Laws of the settings, for policies whose front matter names none. */
  readonly profiles?: readonly string[];
}

/** What GitHub takes in one comment is 65,536 characters. */
export const MAX_COMMENT = 60_000;

/** By which a program that posts the comment finds the one that it posted before. */
export const COMMENT_MARK = '<!-- policywright review -->';

/** UTF-16 code units of one side of a change, and of the words around it. */
const MAX_SIDE = 240;
const CONTEXT = 60;
/** Findings and changes that are told of one policy. */
const MAX_FINDINGS = 50;
const MAX_EDITS = 40;

/** The comment. @param against what the branch is compared with @param maxCharacters UTF-16 code units; what doesn't fit is left out, the last first, and that is said */
export function reviewComment(
  policies: readonly ReviewedPolicy[],
  against: string,
  l10n: Localizer,
  maxCharacters: number = MAX_COMMENT,
): string {
  const reference = code(against);
  const count = policies.length;
  const all = policies.flatMap((one) => byAge(one).recent);
  const head = [
    COMMENT_MARK,
    `## ${l10n.t('Policy review')}`,
    '',
    count === 0
      ? l10n.t('No policy changed since {reference}.', { reference })
      : plural(l10n, count, {
          one: l10n.t('{count} policy changed since {reference}. New findings: {findings}.', {
            count,
            reference,
            findings: counts(all, l10n),
          }),
          other: l10n.t('{count} policies changed since {reference}. New findings: {findings}.', {
            count,
            reference,
            findings: counts(all, l10n),
          }),
        }),
    '',
  ].join('\n');
  const parts = policies.flatMap((one) => partsOf(one, l10n));
  const cut = `\n${l10n.t('The rest is left out, since the comment would be too long.')}\n`;
  let text = head;
  for (const [index, part] of parts.entries()) {
    const isLast = index === parts.length - 1;
    if (text.length + part.length + (isLast ? 0 : cut.length) > maxCharacters) return text + cut;
    text += part;
  }
  return text;
}

/** Pieces that are left out whole. */
function partsOf(reviewed: ReviewedPolicy, l10n: Localizer): readonly string[] {
  const { path, policy, before, profiles } = reviewed;
  const changes = before ? comparePolicies(before, policy).sections.filter(isChange) : [];
  const words = before ? comparePolicies(before, policy).words : 0;
  const title = `\n### ${code(path)}\n\n`;
  const summary = !before
    ? l10n.t('New policy.')
    : words === 0
      ? l10n.t('No words changed.')
      : plural(l10n, words, { one: l10n.t('{words} word changed.', { words }), other: l10n.t('{words} words changed.', { words }) });
  const { recent, older } = byAge(reviewed);
  const shown = recent.slice(0, MAX_FINDINGS).map((one) => findingLine(one, policy, l10n));
  const left = recent.length - shown.length;
  const lines = [
    ...shown,
    ...(left > 0 ? [`- ${moreFindings(left, l10n)}`] : []),
    ...(older.length > 0 ? [`- ${olderFindings(older, l10n)}`] : []),
  ];
  const covered = before ? coverageChanges(before, policy, profiles) : [];
  return [
    `${title}${summary}\n`,
    ...(lines.length > 0 ? [`\n${lines.join('\n')}\n`] : []),
    ...(covered.length > 0 ? [`\n${covered.map((one) => coverageLine(one, policy, l10n)).join('\n')}\n`] : []),
    ...(before ? changes.map((change) => sectionPart(change, before, policy, l10n)) : []),
  ];
}

function byAge({ policy, findings, before, findingsBefore }: ReviewedPolicy): FindingsByAge {
  return findingsByAge({ policy, findings }, before && findingsBefore && { policy: before, findings: findingsBefore });
}

function isChange({ kind, words, moved, renamed, renumbered }: SectionChange): boolean {
  return kind === 'same' ? moved || renamed || renumbered : words > 0;
}

function sectionPart(change: SectionChange, before: Policy, after: Policy, l10n: Localizer): string {
  const { kind, added, removed, edits } = change;
  const heading = (change.after ?? change.before)?.heading.text;
  const section = heading === undefined ? l10n.t('Text before the first heading') : quoted(heading, MAX_SIDE);
  const said = {
    added: () => l10n.t('{section}: new section, words: {added}', { section, added }),
    removed: () => l10n.t('{section}: section removed, words: {removed}', { section, removed }),
    changed: () => l10n.t('{section}: words: {added} added, {removed} removed', { section, added, removed }),
    same: () =>
      change.moved
        ? l10n.t('{section}: moved', { section })
        : l10n.t('{section}: before: {heading}', { section, heading: quoted(change.before?.heading.text ?? '', MAX_SIDE) }),
  }[kind]();
  if (kind !== 'changed') return `\n- ${said}\n`;
  const shown = edits.slice(0, MAX_EDITS).map(({ before: was, after: is }) => `- ${excerpt(before.text, was, after.text, is)}`);
  const left = edits.length - shown.length;
  const more =
    left > 0
      ? [
          `- ${plural(l10n, left, { one: l10n.t('{count} more change', { count: left }), other: l10n.t('{count} more changes', { count: left }) })}`,
        ]
      : [];
  return `\n<details><summary>${said}</summary>\n\n${[...shown, ...more].join('\n')}\n\n</details>\n`;
}

/** What begins a line without being one of its words: of a list, a quotation, a heading, a row of a table. */
const BLOCK_MARK = /^\s*(?:(?:[-*+>|]|\d{1,3}[.)]|#{1,6})[ \t]+)+/;

/** The change with a few words around it. */
function excerpt(before: string, was: Span, after: string, is: Span): string {
  const from = lineStart(after, is.start);
  const to = lineEnd(after, is.end);
  const lead = after.slice(Math.max(from, is.start - CONTEXT), is.start).replace(BLOCK_MARK, '');
  const rest = after.slice(is.end, Math.min(to, is.end + CONTEXT)).replace(/(?<![\s|])[\s|]+$/, '');
  return [
    is.start - CONTEXT > from ? '… ' : '',
    quoted(lead.replace(is.start - CONTEXT > from ? /^\S*\s/ : /^\s+/, ''), CONTEXT),
    was.end > was.start ? `<del>${quoted(before.slice(was.start, was.end), MAX_SIDE)}</del>` : '',
    was.end > was.start && is.end > is.start ? ' ' : '',
    is.end > is.start ? `<ins>${quoted(after.slice(is.start, is.end), MAX_SIDE)}</ins>` : '',
    quoted(is.end + CONTEXT < to ? rest.replace(/\s\S*$/, '') : rest, CONTEXT),
    is.end + CONTEXT < to ? ' …' : '',
  ].join('');
}

function lineStart(text: string, at: number): number {
  return text.lastIndexOf('\n', at - 1) + 1;
}

function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
}

function findingLine({ severity, message, rule, span }: Diagnosis, { lines }: Policy, l10n: Localizer): string {
  const line = lines.lineAt(span.start) + 1;
  const values = { severity: named(severity, l10n), line: String(line), message: quoted(message, 2 * MAX_SIDE) };
  return `- ${l10n.t('**{severity}**, line {line}: {message}', values)} ([${rule}](${rulePage(rule)}))`;
}

function coverageLine({ kind, item }: CoverageChange, { kind: policyKind, lines }: Policy, l10n: Localizer): string {
  const title = itemTitle(item, policyKind, l10n);
  const [best] = item.evidence;
  const values = { item: title, line: best ? String(lines.lineAt(best.span.start) + 1) : '' };
  switch (kind) {
    case 'found':
      return `- ${best ? l10n.t('**Now found**, line {line}: {item}', values) : l10n.t('**Now covered elsewhere**: {item}', { item: title })}`;
    case 'partial':
      return `- ${l10n.t('**Now found only in part**, line {line}: {item}', values)}`;
    case 'missing':
      return `- ${l10n.t('**No longer found**: {item}', { item: title })}`;
  }
}

function named(severity: Diagnosis['severity'], l10n: Localizer): string {
  switch (severity) {
    case 'error':
      return l10n.t('Error');
    case 'warning':
      return l10n.t('Warning');
    case 'information':
      return l10n.t('Information');
    case 'hint':
      return l10n.t('Hint');
  }
}

function moreFindings(count: number, l10n: Localizer): string {
  return plural(l10n, count, { one: l10n.t('{count} more finding', { count }), other: l10n.t('{count} more findings', { count }) });
}

function olderFindings(older: readonly Diagnosis[], l10n: Localizer): string {
  const values = { count: older.length, findings: counts(older, l10n) };
  return plural(l10n, older.length, {
    one: l10n.t('{count} finding is older than this branch: {findings}', values),
    other: l10n.t('{count} findings are older than this branch: {findings}', values),
  });
}

function counts(findings: readonly Diagnosis[], l10n: Localizer): string {
  const countOf = (severity: Diagnosis['severity']): number => findings.filter((one) => one.severity === severity).length;
  const [error, warning, rest] = [countOf('error'), countOf('warning'), countOf('information') + countOf('hint')];
  const parts = [
    ...(error > 0
      ? [plural(l10n, error, { one: l10n.t('{count} error', { count: error }), other: l10n.t('{count} errors', { count: error }) })]
      : []),
    ...(warning > 0
      ? [
          plural(l10n, warning, {
            one: l10n.t('{count} warning', { count: warning }),
            other: l10n.t('{count} warnings', { count: warning }),
          }),
        ]
      : []),
    ...(rest > 0
      ? [
          plural(l10n, rest, {
            one: l10n.t('{count} other finding', { count: rest }),
            other: l10n.t('{count} other findings', { count: rest }),
          }),
        ]
      : []),
  ];
  return parts.join(', ') || l10n.t('none');
}

/** Text of a policy on one line: no Markdown, no HTML, no mention of people or issues, which services would notify or link. */
function quoted(text: string, maxCharacters: number): string {
  const line = text.replace(/[\s\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]+/g, ' ');
  const cut = line.length > maxCharacters ? `${line.slice(0, maxCharacters)}…` : line;
  return escapeMarkdown(cut)
    .replace(/\p{Cs}/gu, '\ufffd')
    .replace(/&/g, '&amp;')
    .replace(/\\</g, '&lt;')
    .replace(/\\>/g, '&gt;')
    .replace(/(?<![\w.+-])@(?=\w)/g, '@<!-- -->')
    .replace(/(\\#|\bGH-)(?=\d)/g, '$1<!-- -->');
}

/** As code: a span that no backtick in the text can end. */
function code(text: string): string {
  const line = text.replace(/[\s\u0000-\u001f\u007f]+/g, ' ');
  const longest = Math.max(0, ...(line.match(/`+/g) ?? []).map(({ length }) => length));
  const fence = '`'.repeat(longest + 1);
  const pad = /^`|`$/.test(line) ? ' ' : '';
  return `${fence}${pad}${line}${pad}${fence}`;
}

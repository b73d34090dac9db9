/** What a hover says, in the writer's words, as Markdown. */
import { changeDates } from '../analysis/changeDates.ts';
import { nextReview } from '../analysis/review.ts';
import { measureChange, sinceBaseline } from '../analysis/sinceBaseline.ts';
import type { WorkspaceBook } from '../analysis/workspace/addressBook.ts';
import type { Settings } from '../config/settings.ts';
import type { IsoDate } from '../document/dates/calendar.ts';
import type { DateMention } from '../document/dates/dates.ts';
import { knowledgeOf } from '../document/frontmatter/keys.ts';
import type { Section } from '../document/outline/sections.ts';
import type { Policy } from '../document/policy.ts';
import { contains, type Span } from '../document/text/span.ts';
import type { Localizer } from '../l10n/localizer.ts';
import { rules } from '../rules/index.ts';
import type { Baseline, Diagnosis } from '../rules/rule.ts';
import { explainReview, formatDateForLocale, formatRelativeDay } from './dateWords.ts';
import { describeAddress } from './describeAddress.ts';
import { describeReference } from './describeReference.ts';
import { describeTerm } from './describeTerm.ts';
import { describeIncorporated, type IncorporatedFile, incorporatedTermAt } from './incorporatedTerm.ts';
import { escapeMarkdown } from './markdownText.ts';
import { NEEDS_TRUST } from './reminders.ts';
import { rulePage } from './rulePage.ts';

/** A hover: what it is about, and the Markdown to show. */
export interface Hover {
  readonly span: Span;
  readonly markdown: string;
}

/** What a hover may draw on besides the policy. */
export interface HoverContext {
  readonly today: IsoDate;
  readonly settings: Settings;
  /** The findings of this version. */
  readonly diagnoses: readonly Diagnosis[];
  /** Words it in the reader's language. */
  readonly l10n: Localizer;
  /** The editor's own hover says what the findings of the place are; only why they matter is left to say. */
  readonly findingsNamed?: boolean;
  /** The committed version, to tell what changed since. */
  readonly baseline?: Baseline;
  /** The committed text can't be read until the user trusts the workspace; `command` shows where that is done, if the client has it. */
  readonly needsTrust?: { readonly command: string | undefined };
  /** The addresses of the workspace, and the name under which this policy is in them. */
  readonly book?: WorkspaceBook;
  readonly file?: string;
  /** Files that the policy takes definitions from. */
  readonly incorporated?: readonly IncorporatedFile[];
}

/** Everything there is to say about one place, or undefined. */
export function hover(policy: Policy, offset: number, context: HoverContext): Hover | undefined {
  const here = { start: offset, end: offset };
  const parts: Hover[] = [];
  const key = policy.frontMatter.entries.find(({ keySpan, span }) => contains(keySpan, here) || contains(span, here));
  if (key)
    parts.push({ span: contains(key.keySpan, here) ? key.keySpan : key.value.span, markdown: describeKey(policy, key.key, context) });
  const date = policy.dates.find(
    ({ span, labelSpan, where }) => where !== 'front-matter' && (contains(span, here) || contains(labelSpan, here)),
  );
  if (date) parts.push({ span: date.span, markdown: describeDate(policy, date, context) });
  const email = policy.emails.find(({ span }) => contains(span, here));
  if (email) parts.push({ span: email.span, markdown: describeAddress(policy, email.address, context.book, context.file).join('\n\n') });
  const reference = describeReference(policy, offset);
  if (reference) parts.push(reference);
  const term = describeTerm(policy, offset);
  if (term) parts.push(term);
  const incorporated = term || !context.incorporated?.length ? undefined : incorporatedTermAt(policy, offset, context.incorporated);
  if (incorporated) parts.push({ span: incorporated.span, markdown: describeIncorporated(incorporated) });
  const section = policy.sections.all.find(({ heading }) => contains(heading.block, here));
  if (section) parts.push({ span: section.heading.span, markdown: describeSection(policy, section) });
  for (const diagnosis of context.diagnoses.filter(({ span }) => contains(span, here)))
    parts.push({ span: diagnosis.span, markdown: describeFinding(diagnosis, context.findingsNamed === true) });
  const first = parts[0];
  return first && { span: first.span, markdown: parts.map(({ markdown }) => markdown).join('\n\n---\n\n') };
}

function describeKey(policy: Policy, spelling: string, context: HoverContext): string {
  const known = knowledgeOf(spelling, context.settings.frontMatter.keys);
  if (!known) return `**${escapeMarkdown(spelling)}** — Policywright does not read this key; your website or tools may.`;
  const lines = [`**${escapeMarkdown(spelling)}** — ${known.meaning}`, `*Read by:* ${known.readBy}`];
  const mention = policy.dates.find(
    ({ where, labelSpan }) =>
      where === 'front-matter' && policy.text.slice(labelSpan.start, labelSpan.end).replace(/^["']|["']$/g, '') === spelling,
  );
  if (mention) lines.push(describeDate(policy, mention, context));
  else if (known.date) lines.push('*Value:* no date');
  const ownFindings = context.diagnoses.filter(({ span }) =>
    policy.frontMatter.entries.some((entry) => entry.key === spelling && contains(entry.span, span)),
  );
  if (
    !known.date &&
    ownFindings.length === 0 &&
    policy.frontMatter.entries.some((entry) => entry.key === spelling && entry.value.kind === 'scalar' && entry.value.text !== '')
  )
    lines.push('*Findings:* none');
  return lines.join('\n\n');
}

/** The date in the user's language, how long ago, for an update or review when the next one is due and why, and what changed since the commit. */
function describeDate(policy: Policy, mention: DateMention, { today, settings, l10n, baseline, needsTrust }: HoverContext): string {
  const { reading, label } = mention;
  if (!reading.date) {
    const said = {
      placeholder: 'a placeholder, to be filled in',
      impossible: 'a day that does not exist',
      none: 'not a date',
      empty: 'no date yet',
    } as Record<string, string>;
    return `*Value:* ${said[reading.state] ?? 'not a date'}`;
  }
  const lines = [
    `**${formatDateForLocale(reading.date, l10n)}** · ${formatRelativeDay(reading.date, today, l10n)}${reading.other ? ` (or ${formatDateForLocale(reading.other, l10n)}: day and month cannot be told apart)` : ''}`,
  ];
  if (label === 'last-updated' || label === 'last-reviewed' || label === 'next-review') {
    const review = nextReview(policy, settings);
    // The day itself is told with the review.
    if (review?.mention === mention && label === 'next-review' && !reading.other) lines.pop();
    if (review) lines.push(explainReview(review, today, l10n));
  }
  const says = changeDates(policy).includes(mention);
  const comparison = says ? sinceBaseline(policy, baseline) : undefined;
  if (comparison && comparison.words > 0)
    lines.push(`Changed since ${baseline?.commit ? `commit \`${baseline.commit}\`` : 'the last commit'}: **${measureChange(comparison)}**`);
  if (says && needsTrust)
    lines.push(`${NEEDS_TRUST}${needsTrust.command === undefined ? '' : `: [Manage Workspace Trust](command:${needsTrust.command})`}`);
  return lines.join('\n\n');
}

/** Adults read about this many words a minute silently (Brysbaert 2019, a meta-analysis of 190 studies: 238 for non-fiction in English). */
const WORDS_PER_MINUTE = 238;

function describeSection(policy: Policy, section: Section): string {
  const { heading, words, children } = section;
  const minutes = words / WORDS_PER_MINUTE;
  const time =
    minutes < 0.75 ? 'under a minute' : `about ${Math.max(1, Math.round(minutes))} ${Math.round(minutes) <= 1 ? 'minute' : 'minutes'}`;
  const count = `${words.toLocaleString('en')} ${words === 1 ? 'word' : 'words'}`;
  const total =
    section === policy.sections.all[0] && heading.level === 1
      ? 'The whole policy'
      : heading.number
        ? escapeMarkdown(heading.number.word ? heading.number.text : `Section ${heading.number.text}`)
        : 'Section';
  return `**${total}** · ${count} · ${time} to read${children.length > 0 ? ` · ${children.length} ${children.length === 1 ? 'section' : 'sections'} below` : ''}`;
}

function describeFinding({ rule, message }: Diagnosis, named: boolean): string {
  const why = rules.find(({ id }) => id === rule)?.why ?? '';
  return named ? `*Why it matters:* ${why}` : `**${escapeMarkdown(message)}**\n\n${why}\n\n[${rule}](${rulePage(rule)})`;
}

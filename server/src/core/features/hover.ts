/** What a hover says, in the writer's words, as Markdown. */
import { changeDates } from '../analysis/changeDates.ts';
import { nextReview } from '../analysis/review.ts';
import { measureChange, sinceBaseline } from '../analysis/sinceBaseline.ts';
import type { WorkspaceBook } from '../analysis/workspace/addressBook.ts';
import type { Settings } from '../config/settings.ts';
import type { IsoDate } from '../document/dates/calendar.ts';
import type { DateMention } from '../document/dates/dateMention.ts';
import { knowledgeOf } from '../document/frontmatter/keys.ts';
import type { YamlEntry } from '../document/frontmatter/yaml.ts';
import type { Section } from '../document/outline/sections.ts';
import type { Policy } from '../document/policy.ts';
import { contains, type Span } from '../document/text/span.ts';
import { formatDateForLocale } from '../l10n/dates.ts';
import { type Localizer, plural } from '../l10n/localizer.ts';
import { rules } from '../rules/index.ts';
import type { Baseline, Diagnosis } from '../rules/rule.ts';
import { explainReview, formatRelativeDay } from './dateWords.ts';
import { describeAddress } from './describeAddress.ts';
import { describeReference } from './describeReference.ts';
import { describeTerm } from './describeTerm.ts';
import { describeIncorporated, type IncorporatedFile, incorporatedTermAt } from './incorporatedTerm.ts';
import { escapeMarkdown } from './markdownText.ts';
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
  const key = keyAt(policy, here);
  if (key) parts.push({ span: contains(key.keySpan, here) ? key.keySpan : key.value.span, markdown: describeKey(policy, key, context) });
  const date = policy.dates.find(
    ({ span, labelSpan, where }) => where !== 'front-matter' && (contains(span, here) || contains(labelSpan, here)),
  );
  if (date) parts.push({ span: date.span, markdown: describeDate(policy, date, context) });
  const email = policy.emails.find(({ span }) => contains(span, here));
  if (email) parts.push({ span: email.span, markdown: describeAddress(policy, email.address, context).join('\n\n') });
  const reference = describeReference(policy, offset, context.l10n);
  if (reference) parts.push(reference);
  const term = describeTerm(policy, offset, context.l10n);
  if (term) parts.push(term);
  const incorporated = term || !context.incorporated?.length ? undefined : incorporatedTermAt(policy, offset, context.incorporated);
  if (incorporated) parts.push({ span: incorporated.span, markdown: describeIncorporated(incorporated, context.l10n) });
  const section = policy.sections.all.find(({ heading }) => contains(heading.block, here));
  if (section) parts.push({ span: section.heading.span, markdown: describeSection(policy, section, context.l10n) });
  for (const diagnosis of context.diagnoses.filter(({ span }) => contains(span, here)))
    parts.push({ span: diagnosis.span, markdown: describeFinding(diagnosis, context) });
  const first = parts[0];
  return first && { span: first.span, markdown: parts.map(({ markdown }) => markdown).join('\n\n---\n\n') };
}

/** The entry at a place: one that is read in a group (`params.lastmod`), else the one of the top level. */
function keyAt({ keys, frontMatter }: Policy, here: Span): YamlEntry | undefined {
  const isAt = ({ keySpan, span }: YamlEntry): boolean => contains(keySpan, here) || contains(span, here);
  return Object.values(keys).find(({ entry, within }) => within && isAt(entry))?.entry ?? frontMatter.entries.find(isAt);
}

function describeKey(policy: Policy, { key: spelling, keySpan, span, value }: YamlEntry, context: HoverContext): string {
  const { l10n } = context;
  const key = escapeMarkdown(spelling);
  const known = knowledgeOf(spelling, context.settings.frontMatter.keys);
  if (!known) return l10n.t("**{key}** — Policywright doesn't read this key; your website or tools may.", { key });
  const lines = [`**${key}** — ${l10n.t(known.meaning)}`, l10n.t('*Read by:* {readers}', { readers: l10n.t(known.readBy) })];
  const mention = policy.dates.find(({ where, labelSpan }) => where === 'front-matter' && labelSpan.start === keySpan.start);
  if (mention) lines.push(describeDate(policy, mention, context));
  else if (known.date) lines.push(l10n.t('*Value:* no date'));
  const hasFinding = context.diagnoses.some((diagnosis) => contains(span, diagnosis.span));
  if (!known.date && !hasFinding && value.kind === 'scalar' && value.text !== '') lines.push(l10n.t('*Findings:* none'));
  return lines.join('\n\n');
}

/** The date in the user's language, how long ago, for an update or review when the next one is due and why, and what changed since the commit. */
function describeDate(policy: Policy, mention: DateMention, { today, settings, l10n, baseline, needsTrust }: HoverContext): string {
  const { reading, label } = mention;
  if (!reading.date) return describeUndated(reading.state, l10n);
  const [date, distance] = [formatDateForLocale(reading.date, l10n), formatRelativeDay(reading.date, today, l10n)];
  const lines = [
    reading.other
      ? l10n.t("**{date}** · {distance} (or {other}: day and month can't be told apart)", {
          date,
          distance,
          other: formatDateForLocale(reading.other, l10n),
        })
      : l10n.t('**{date}** · {distance}', { date, distance }),
  ];
  if (label === 'last-updated' || label === 'last-reviewed' || label === 'next-review') {
    const review = nextReview(policy, settings);
    // The day itself is told with the review.
    if (review?.mention === mention && label === 'next-review' && !reading.other) lines.pop();
    if (review) lines.push(explainReview(review, today, l10n));
  }
  const says = changeDates(policy).includes(mention);
  const comparison = says ? sinceBaseline(policy, baseline) : undefined;
  if (comparison && comparison.words > 0) {
    const change = measureChange(comparison, l10n);
    lines.push(
      baseline?.commit
        ? l10n.t('Changed since commit `{commit}`: **{change}**', { commit: baseline.commit, change })
        : l10n.t('Changed since the last commit: **{change}**', { change }),
    );
  }
  if (says && needsTrust) {
    const { command } = needsTrust;
    lines.push(
      command === undefined
        ? l10n.t('Git-based features need a trusted workspace')
        : l10n.t('Git-based features need a trusted workspace: [Manage Workspace Trust](command:{command})', { command }),
    );
  }
  return lines.join('\n\n');
}

function describeUndated(state: DateMention['reading']['state'], l10n: Localizer): string {
  switch (state) {
    case 'placeholder':
      return l10n.t('*Value:* a placeholder, to be filled in');
    case 'impossible':
      return l10n.t("*Value:* a day that doesn't exist");
    case 'empty':
      return l10n.t('*Value:* no date yet');
    default:
      return l10n.t('*Value:* not a date');
  }
}

/** Adults read about this many words a minute silently (Brysbaert 2019, a meta-analysis of 190 studies: 238 for non-fiction in English). */
const WORDS_PER_MINUTE = 238;

function describeSection(policy: Policy, section: Section, l10n: Localizer): string {
  const { words, children } = section;
  const minutes = Math.max(1, Math.round(words / WORDS_PER_MINUTE));
  const time =
    words / WORDS_PER_MINUTE < 0.75
      ? l10n.t('under a minute to read')
      : plural(l10n, minutes, {
          one: l10n.t('about {minutes} minute to read', { minutes }),
          other: l10n.t('about {minutes} minutes to read', { minutes }),
        });
  const length = plural(l10n, words, { one: l10n.t('{words} word', { words }), other: l10n.t('{words} words', { words }) });
  const count = children.length;
  const below = plural(l10n, count, {
    one: l10n.t('{count} section below', { count }),
    other: l10n.t('{count} sections below', { count }),
  });
  return [`**${nameOf(policy, section, l10n)}**`, length, time, ...(count > 0 ? [below] : [])].join(' · ');
}

function nameOf(policy: Policy, section: Section, l10n: Localizer): string {
  const { level, number } = section.heading;
  if (section === policy.sections.all[0] && level === 1) return l10n.t('The whole policy');
  if (!number) return l10n.t('Section');
  const text = escapeMarkdown(number.text);
  return number.word ? text : l10n.t('Section {number}', { number: text });
}

/** The editor's own hover may say what is wrong; only why it matters is left to say. */
function describeFinding({ rule, message }: Diagnosis, { findingsNamed, l10n }: HoverContext): string {
  const why = l10n.t(rules.find(({ id }) => id === rule)?.why ?? '');
  return findingsNamed
    ? l10n.t('*Why it matters:* {reason}', { reason: why })
    : `**${escapeMarkdown(message)}**\n\n${why}\n\n[${rule}](${rulePage(rule)})`;
}

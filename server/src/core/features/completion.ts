/** What can be completed: front matter keys and values, addresses already in the policy, its sections in references, and its defined terms. */
import type { WorkspaceBook } from '../analysis/workspace/addressBook.ts';
import type { Settings } from '../config/settings.ts';
import { addPeriod, type IsoDate, type Period } from '../document/dates/calendar.ts';
import { writeDate } from '../document/dates/dateFormats.ts';
import { besideDate, rewriteDate } from '../document/dates/dates.ts';
import { knowledgeOf } from '../document/frontmatter/keys.ts';
import { nextVersions, shapeOfVersion } from '../document/frontmatter/versions.ts';
import type { Policy } from '../document/policy.ts';
import { contains, type Span } from '../document/text/span.ts';
import { KEYS } from '../knowledge/frontMatterKeys.ts';
import { formatDateForLocale } from '../l10n/dates.ts';
import { type Localizer, message, worded } from '../l10n/localizer.ts';
import type { Baseline } from '../rules/rule.ts';
import { completeAddress } from './completeAddress.ts';
import { completeReference, type ReferenceRequest } from './completeReference.ts';
import { completeTerm } from './completeTerm.ts';
import type { Completion } from './completionItem.ts';

/** What proposals draw on besides the policy. */
export interface CompletionContext {
  readonly today: IsoDate;
  readonly settings: Settings;
  /** Words details in the reader's language. */
  readonly l10n: Localizer;
  readonly book?: WorkspaceBook;
  /** The name under which this policy is in the book. */
  readonly file?: string;
  readonly request?: ReferenceRequest;
  /** The committed version. */
  readonly baseline?: Baseline;
}

/** Nothing that is being written begins further before the cursor, in code units. */
const LONGEST_BEFORE = 1000;

/** Proposals for one place; empty where there are none. */
export function complete(policy: Policy, offset: number, context: CompletionContext): readonly Completion[] {
  const { frontMatter, lines, text } = policy;
  const line = lines.lineAt(offset);
  const before = text.slice(lines.startOf(line), offset);
  const near = before.slice(-LONGEST_BEFORE);
  const inFrontMatter =
    frontMatter.state !== 'absent' &&
    frontMatter.state !== 'script' &&
    contains(frontMatter.content, { start: offset, end: offset }) &&
    line > lines.lineAt(frontMatter.span.start);
  const bySpace = context.request?.bySpace === true;
  if (bySpace && inFrontMatter && !/^[\w.-]+: $/.test(before)) return [];
  const addresses = completeAddress(policy, offset, near, context)?.map(
    ({ address, ...proposal }): Completion => ({ ...proposal, label: address, kind: 'address', snippet: false }),
  );
  if (inFrontMatter && !addresses) {
    const key = /^([\w.-]+):[ \t]*/.exec(before);
    return key
      ? completeValue(
          policy,
          key[1] ?? '',
          { start: lines.startOf(line) + key[0].length, end: valueEnd(text, offset, lines.endOf(line)) },
          context,
        )
      : /^[\w-]*$/.test(before)
        ? completeKey(
            policy,
            {
              start: lines.startOf(line),
              end: offset + (/^[\w-]*(?=:|\s*$)/.exec(text.slice(offset, lines.endOf(line)))?.[0].length ?? 0),
            },
            context,
          )
        : [];
  }
  return (
    addresses ??
    completeReference(policy, offset, near, context.request ?? { bySpace: false, headingsKnown: false }, context.l10n) ??
    completeTerm(policy, offset, near, context.l10n)
  );
}

const A_YEAR: Period = { years: 1, months: 0, days: 0 };

function completeKey(policy: Policy, span: Span, context: CompletionContext): Completion[] {
  const { today, settings, l10n } = context;
  const [nextVersion = '1.0'] = versionsToPropose(policy, context).map(({ text }) => text);
  // The key being typed is an entry too, and must still be proposed.
  const present = new Set(
    policy.frontMatter.entries
      .filter(({ keySpan }) => keySpan.start !== span.start)
      .map(({ key }) => knowledgeOf(key, settings.frontMatter.keys)?.key ?? key),
  );
  const hasColon = policy.text[span.end] === ':';
  return KEYS.filter(({ key }) => !present.has(key)).map(({ key, meaning, date, spellings }) => {
    const name =
      key === 'document_title' &&
      !policy.frontMatter.entries.some((entry) => entry.key.includes('_')) &&
      policy.frontMatter.entries.length > 0
        ? 'title'
        : (spellings[0] ?? key);
    const value = date
      ? `"\${1:${key === 'next_review' ? addPeriod(today, settings.reviewEvery ?? A_YEAR) : today}}"`
      : key === 'version'
        ? `"\${1:${escapeSnippet(nextVersion)}}"`
        : key === 'status'
          ? '${1|draft,approved,published,archived|}'
          : key === 'language'
            ? `\${1:${policy.language === 'und' ? 'en' : policy.language}}`
            : `"\${1:${escapeSnippet(key === 'document_title' ? (policy.title ?? '') : '')}}"`;
    return {
      label: name,
      detail: date ? l10n.t('date') : l10n.t('text'),
      documentation: l10n.t(meaning),
      kind: 'key',
      span,
      insert: hasColon ? name : `${name}: ${value}`,
      snippet: !hasColon,
    };
  });
}

function completeValue(policy: Policy, key: string, span: Span, context: CompletionContext): Completion[] {
  const { today, settings, l10n } = context;
  const known = knowledgeOf(key, settings.frontMatter.keys);
  if (!known) return [];
  // Without a space behind its colon, YAML sees no key.
  const space = policy.text[span.start - 1] === ':' ? ' ' : '';
  const value = (label: string, detail: string, text = label): Completion => ({
    label,
    detail,
    kind: 'value',
    span,
    insert: space + requote(policy.text.slice(span.start, span.end), text),
    snippet: false,
  });
  if (known.date) {
    // A weekday or a time of day beside a date is not today's.
    const usual = policy.dates.find(
      (mention) =>
        mention.where === 'front-matter' &&
        mention.reading.state === 'exact' &&
        mention.reading.format?.kind !== 'iso-time' &&
        /^[\s"']*$/.test(besideDate(policy.text, mention).join('')),
    )?.reading.format;
    const own = policy.dates.find(({ span: at, reading }) => at.start === span.start && reading.format);
    const inOwn = own ? (rewriteDate(policy.text, own, today)?.newText ?? today) : undefined;
    const written = inOwn ?? (usual ? writeDate(today, usual) : today);
    return [value(written, l10n.t('today, {date}', { date: formatDateForLocale(today, l10n) }))];
  }
  if (known.key === 'status')
    return ['draft', 'review', 'approved', 'published', 'superseded', 'archived'].map((status) => value(status, l10n.t('status')));
  if (known.key === 'version') return versionsToPropose(policy, context).map(({ text, what }) => value(text, worded(l10n, what)));
  if (known.key === 'document_title' && policy.title) return [value(policy.title, l10n.t('the first heading'))];
  return [];
}

/** What may come after the version of the policy; while it has none, or one that is still being written, after the committed one. */
function versionsToPropose(policy: Policy, { today, baseline }: CompletionContext): ReturnType<typeof nextVersions> {
  const own = policy.keys.version?.text ?? '';
  const committed = baseline?.policy.keys.version?.text ?? '';
  const version = committed !== '' && shapeOfVersion(own) !== shapeOfVersion(committed) ? committed : own;
  const next = nextVersions(version, today);
  // Changes of wording alone are rare enough to come last where versions have two parts.
  return /^v?\d{1,6}\.\d{1,6}$/.test(version) ? [...next, { text: `${version}.1`, what: message('next patch: wording') }] : next;
}

/** A version or date must be a text to YAML; the quotation marks that are there are kept. */
function requote(old: string, text: string): string {
  const quote = /^["']/.exec(old)?.[0];
  return quote ? `${quote}${text}${quote}` : /^[A-Za-z]+$/.test(text) ? text : `"${text.replaceAll('"', '\\"')}"`;
}

function valueEnd(text: string, offset: number, lineEnd: number): number {
  return offset + text.slice(offset, lineEnd).replace(/(?<!\s)\s+(?:#.*)?$/s, '').length;
}

function escapeSnippet(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}

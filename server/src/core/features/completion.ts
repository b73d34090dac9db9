/** What can be completed: front matter keys and values, addresses already in the policy, its sections in references, and its defined terms. */
import type { WorkspaceBook } from '../analysis/workspace/addressBook.ts';
import type { Settings } from '../config/settings.ts';
import { addPeriod, type IsoDate, type Period } from '../document/dates/calendar.ts';
import { writeDate } from '../document/dates/dateFormats.ts';
import { besideDate, rewriteDate } from '../document/dates/dates.ts';
import type { FrontMatterFormat } from '../document/frontmatter/frontMatter.ts';
import { knowledgeOf } from '../document/frontmatter/keys.ts';
import { nextVersions, shapeOfVersion } from '../document/frontmatter/versions.ts';
import { writeKey, writeLine, writeValue } from '../document/frontmatter/writeEntry.ts';
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
    (line > lines.lineAt(frontMatter.span.start) || frontMatter.fence === '{');
  const bySpace = context.request?.bySpace === true;
  if (bySpace && inFrontMatter && !BEHIND_KEY[frontMatter.format].test(before)) return [];
  const addresses = completeAddress(policy, offset, near, context)?.map(
    ({ address, ...proposal }): Completion => ({ ...proposal, label: address, kind: 'address', snippet: false }),
  );
  if (inFrontMatter && !addresses) return completeEntry(policy, offset, context);
  return (
    addresses ??
    completeReference(policy, offset, near, context.request ?? { bySpace: false, headingsKnown: false }, context.l10n) ??
    completeTerm(policy, offset, near, context.l10n)
  );
}

/** A line that ends behind a key, with the space that asks for a value. */
const BEHIND_KEY: Readonly<Record<FrontMatterFormat, RegExp>> = {
  yaml: /^[\w.-]+: $/,
  toml: /^[ \t]*(?:[\w-]+|"[\w-]+") ?= $/,
  json: /^[ \t]*(?:\{[ \t]*)?"[\w-]+" ?: $/,
};

/** The key on a line, and what is between it and its value. */
const KEY_OF_LINE: Readonly<Record<FrontMatterFormat, RegExp>> = {
  yaml: /^([\w.-]+):[ \t]*/,
  toml: /^[ \t]*"?([\w-]+)"?[ \t]*=[ \t]*/,
  json: /^[ \t]*(?:\{[ \t]*)?"([\w-]+)"[ \t]*:[ \t]*/,
};

/** What may stand before the cursor where a key is being written. */
const HALF_KEY: Readonly<Record<FrontMatterFormat, RegExp>> = {
  yaml: /^()[\w-]*$/,
  toml: /^([ \t]*)[\w-]*$/,
  json: /^([ \t]*(?:\{[ \t]*)?)"?[\w-]*$/,
};

/** The rest of a key behind the cursor, with the quotation mark that an editor has put there. */
const REST_OF_KEY: Readonly<Record<FrontMatterFormat, RegExp>> = {
  yaml: /^[\w-]*(?=:|\s*$)/,
  toml: /^[\w-]*(?=\s*=|\s*$)/,
  json: /^[\w-]*"?(?=\s*:|[\s},]*$)/,
};

/** Keys and values of the document; those of tables and objects in it are nobody's that we know. */
function completeEntry(policy: Policy, offset: number, context: CompletionContext): readonly Completion[] {
  const { frontMatter, lines, text } = policy;
  const { format } = frontMatter;
  const line = lines.lineAt(offset);
  const before = text.slice(lines.startOf(line), offset);
  const behind = text.slice(offset, lines.endOf(line));
  const here = { start: offset, end: offset };
  const isInside = format !== 'yaml' && frontMatter.entries.some(({ value }) => value.kind !== 'scalar' && contains(value.span, here));
  if (isInside || offset > frontMatter.topEnd) return [];
  const key = KEY_OF_LINE[format].exec(before);
  if (key)
    return completeValue(
      policy,
      key[1] ?? '',
      { start: lines.startOf(line) + key[0].length, end: valueEnd(text, offset, lines.endOf(line), format) },
      context,
    );
  const half = HALF_KEY[format].exec(before);
  return half
    ? completeKey(
        policy,
        { start: lines.startOf(line) + (half[1]?.length ?? 0), end: offset + (REST_OF_KEY[format].exec(behind)?.[0].length ?? 0) },
        context,
      )
    : [];
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
  const { frontMatter, text } = policy;
  const hasColon = frontMatter.format === 'yaml' ? text[span.end] === ':' : /^\s*[:=]/.test(text.slice(span.end, span.end + 20));
  // Another key behind this one needs a comma between them.
  const comma = frontMatter.format === 'json' && /^\s*"/.test(text.slice(span.end, frontMatter.content.end)) ? ',' : '';
  const quoted = (value: string): string => `"\${1:${escapeSnippet(value)}}"`;
  const word = (value: string): string => (frontMatter.format === 'yaml' ? value : `"${value}"`);
  return KEYS.filter(({ key }) => !present.has(key)).map(({ key, meaning, date, spellings }) => {
    const name =
      key === 'document_title' &&
      !policy.frontMatter.entries.some((entry) => entry.key.includes('_')) &&
      policy.frontMatter.entries.length > 0
        ? 'title'
        : (spellings[0] ?? key);
    const day = key === 'next_review' ? addPeriod(today, settings.reviewEvery ?? A_YEAR) : today;
    const value = date
      ? writeValue(frontMatter, day, 'date').replace(day, `\${1:${day}}`)
      : key === 'version'
        ? quoted(nextVersion)
        : key === 'status'
          ? word('${1|draft,approved,published,archived|}')
          : key === 'language'
            ? word(`\${1:${policy.language === 'und' ? 'en' : policy.language}}`)
            : quoted(key === 'document_title' ? (policy.title ?? '') : '');
    return {
      label: name,
      detail: date ? l10n.t('date') : l10n.t('text'),
      documentation: l10n.t(meaning),
      kind: 'key',
      span,
      insert: hasColon ? writeKey(frontMatter, name) : `${writeLine(frontMatter, name, value)}${comma}`,
      snippet: !hasColon,
    };
  });
}

function completeValue(policy: Policy, key: string, span: Span, context: CompletionContext): Completion[] {
  const { today, settings, l10n } = context;
  const known = knowledgeOf(key, settings.frontMatter.keys);
  if (!known) return [];
  // Without a space behind its colon, YAML sees no key.
  const space = /[:=]/.test(policy.text[span.start - 1] ?? '') ? ' ' : '';
  const value = (label: string, detail: string, text = label): Completion => ({
    label,
    detail,
    kind: 'value',
    span,
    insert: space + requote(policy, policy.text.slice(span.start, span.end), text, known.date),
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
function requote({ frontMatter }: Policy, old: string, text: string, isDate: boolean): string {
  const quote = /^["']/.exec(old)?.[0];
  if (quote) return `${quote}${text}${quote}`;
  if (frontMatter.format !== 'yaml') return writeValue(frontMatter, text, isDate ? 'date' : 'text');
  return /^[A-Za-z]+$/.test(text) ? text : `"${text.replaceAll('"', '\\"')}"`;
}

/** Where the value at a place ends: before a comment, in JSON before the comma or bracket behind it. */
function valueEnd(text: string, offset: number, lineEnd: number, format: FrontMatterFormat): number {
  const behind = text.slice(offset, lineEnd);
  if (format === 'json') return offset + behind.replace(/(?<![\s,}])[\s,}]+$/, '').length;
  return offset + behind.replace(/(?<!\s)\s+(?:#.*)?$/s, '').length;
}

function escapeSnippet(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}

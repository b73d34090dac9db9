/** `front-matter-key-missing`: the front matter lacks a key that it should have. */
import { identityOf } from '../analysis/workspace/policyIdentity.ts';
import { isIdTaken, isUndatedByCustom, type Prevalence, prevailingKey } from '../analysis/workspace/workspacePolicies.ts';
import { saysOfWhen, showsYear } from '../document/dates/shownYears.ts';
import { openingOf } from '../document/frontmatter/frontMatter.ts';
import { findMisspelledKeys, knowledgeOf, translatedKey } from '../document/frontmatter/keys.ts';
import { insertLine, type ValueKind, writeLine, writeValue } from '../document/frontmatter/writeEntry.ts';
import type { YamlEntry } from '../document/frontmatter/yaml.ts';
import { firstShownBlock } from '../document/outline/titleLine.ts';
import { type Policy, titleHeading } from '../document/policy.ts';
import { kindOfTitle } from '../document/recognition/recognise.ts';
import type { Span } from '../document/text/span.ts';
import { isIndexPage } from '../document/wording/indexPage.ts';
import { UPDATED_LABEL } from '../knowledge/dateWords.ts';
import type { CanonicalKey } from '../knowledge/frontMatterKeys.ts';
import { traitsOf } from '../knowledge/policyKinds.ts';
import { PRIVACY_NOTICE } from '../knowledge/policyTitles.ts';
import type { Localizer } from '../l10n/localizer.ts';
import type { Finding, Fix, Rule, RuleContext } from './rule.ts';
import { isDatedLater } from './shapes/blankDates.ts';
import { dayOfLastChange } from './shapes/sinceBaseline.ts';

/**
 * Keys that the settings require must be there, in any spelling. Without such a setting a policy that has front matter needs a title and a date;
 * a first heading and a date in the text count too, and a file without front matter needs nothing. It needs a version and an id once nearly all other
 * policies of the workspace have them; that is information only, for a custom isn't a duty, and so is what is missing beside keys of a site alone.
 */
export const frontMatterKeyMissing: Rule = {
  id: 'front-matter-key-missing',
  group: 'Front matter',
  summary: 'The front matter has no value for a required key.',
  why: 'Websites, indexes, and reminders read the title and the date of the last change from the front matter. ISO/IEC 27001 clause 7.5.2 asks for a title and a date on every document. The setting `frontMatter.required` says what else a policy needs.',
  severity: 'warning',
  acrossFiles: true,
  *check(policy, context) {
    const { frontMatter } = policy;
    const { l10n } = context;
    // What is broken may hide the key.
    if (
      frontMatter.misplaced ||
      frontMatter.problems.length > 0 ||
      (frontMatter.state !== 'present' && frontMatter.state !== 'absent') ||
      frontMatter.tooLarge
    )
      return;
    const required = context.settings.frontMatter.required;
    const meant: ReadonlySet<string> = new Set(findMisspelledKeys(frontMatter, context.settings.frontMatter.keys).map((one) => one.meant));
    const others = required ? new Map<string, Prevalence>() : keysOfOthers(policy, context);
    const missing = (required ?? [...usualKeys(policy, context), ...others.keys()]).filter(
      (key) => !hasKey(policy, key, context) && !meant.has(canonical(key, context)),
    );
    if (missing.length === 0) return;
    if (frontMatter.state === 'present') {
      const span = openingOf(frontMatter);
      for (const key of missing) yield findingOf(policy, key, span, context, others.get(key));
    } else if (policy.text.trim() !== '') {
      yield {
        span: titleHeading(policy.sections)?.heading.span ?? firstLine(policy),
        message:
          others.size > 0
            ? l10n.t('The policy has no front matter; expected {keys} as in the other policies', { keys: missing.join(', ') })
            : l10n.t('The policy has no front matter; expected {keys}', { keys: missing.join(', ') }),
        fixes: [insertBlock(policy, missing, context)],
      };
    }
  },
};

/** Keys that nearly all other policies have. */
function keysOfOthers(policy: Policy, { workspace }: RuleContext): ReadonlyMap<string, Prevalence> {
  const found = new Map<string, Prevalence>();
  if (!workspace?.policies || policy.archived) return found;
  for (const key of ['version', 'id'] as const) {
    const others = policy.keys[key] ? undefined : prevailingKey(identityOf(policy), key, workspace.policies, workspace.file);
    if (others) found.set(key, others);
  }
  return found;
}

/** What a policy with front matter needs, less what its text says already. */
function usualKeys(policy: Policy, { workspace }: RuleContext): string[] {
  const { frontMatter, keys, sections, kind } = policy;
  if (frontMatter.state !== 'present' || policy.archived || isEmptyPage(policy)) return [];
  // A page whose text is in its front matter has its title and its date there as well.
  if (policy.text.slice(frontMatter.bodyStart).trim() === '' && frontMatter.entries.some(isWholeText)) return [];
  const isTitled =
    keys.document_title !== undefined ||
    frontMatter.entries.some(({ key, value }) => SITE_TITLE.test(key) && value.kind === 'scalar' && value.text.trim() !== '') ||
    sections.all.some(({ heading }) => heading.level === 1) ||
    kindOfTitle(sections.all[0]?.heading.text ?? '') !== 'other' ||
    frontMatter.entries.some(hasTitleBelow) ||
    beginsWithTitle(policy);
  const title = isTitled ? [] : ['document_title'];
  const traits = traitsOf(kind);
  // The law asks for a date on privacy notices, customers on terms; another page is asked only when its keys are those of a policy.
  const needsDate =
    (traits.requiresDate && !(traits.isSubject && !PRIVACY_NOTICE.test(policy.title ?? policy.path))) || hasPolicyKeys(policy);
  const dated =
    !needsDate ||
    isIndexPage(policy.markdown) ||
    (workspace?.policies && isUndatedByCustom(identityOf(policy), workspace.policies, workspace.file)) ||
    keys.last_updated ||
    keys.effective_date ||
    keys.last_reviewed ||
    frontMatter.entries.some(isDateOfItsOwn) ||
    DATED_FILE.test(policy.path) ||
    isDatedLater(policy) ||
    showsDate(policy);
  return dated ? title : [...title, 'last_updated'];
}

/** A title and not one word of text: what is missing is the policy. */
function isEmptyPage({ markdown, text, frontMatter }: Policy): boolean {
  return (
    markdown.blocks.every(({ leaf: { kind } }) => kind === 'comment' || kind === 'heading') &&
    text.slice(frontMatter.bodyStart).trim().length < LONGEST_TITLE &&
    !frontMatter.entries.some(isWholeText) &&
    frontMatter.entries.every(({ value }) => value.kind === 'scalar' && value.text.length < LONGEST_TITLE)
  );
}

/** `_rules/2026-05-01-code-of-conduct.md`: site generators read the date from the name. */
const DATED_FILE = /(?:^|\/)(?:19|20)\d\d-\d\d-\d\d[-_][^/]*$/;

/** "**TERMS OF USE FOR LARKSPUR, INC.**": the text begins with its title in bold, or with the name of a policy in a line of its own. */
function beginsWithTitle({ markdown, text }: Policy): boolean {
  const block = firstShownBlock(markdown);
  if (block?.leaf.kind !== 'paragraph' || block.leaf.item) return false;
  const words = block.leaf.prose.text.trim();
  if (words === '' || words.length > LONGEST_TITLE || words.includes('\n') || /[;,:]$/.test(words)) return false;
  const isBold = /^(\*{2,3}|_{2,3}).+\1$/.test(text.slice(block.start, block.end).trim());
  return isBold || (!words.endsWith('.') && kindOfTitle(words) !== 'other');
}

/** Code units of a title. */
const LONGEST_TITLE = 120;

/** `header:` with a `title:` below it. */
function hasTitleBelow({ key, value }: YamlEntry): boolean {
  return (
    /^(?:header|hero|head|page|banner|intro|meta|seo)$/i.test(key) &&
    value.kind === 'mapping' &&
    value.entries.some((one) => /^(?:title|titel|titre|título|titolo|headline|heading)$/i.test(one.key))
  );
}

/** Keys that sites have for the title, such as `post_title` of WordPress and `linkTitle` of Hugo. */
const SITE_TITLE =
  /^(?:(?:post|page|doc|article|entry|full|long|main|seo|meta|og)[_-]?(?:title|titel|titre|titulo|título|titolo)|headline|heading|h1)$/i;

/** Also "Effective as of 8 May 2020" in a description. */
function isDateOfItsOwn({ key, value }: YamlEntry): boolean {
  return (
    /date|generated|updated|modified/i.test(key) ||
    (value.kind === 'scalar' && DESCRIBING.test(key) && WRITTEN_DATE.test(value.text)) ||
    // A page whose text is in its front matter.
    (value.kind === 'scalar' && value.text.length > LONGEST_VALUE && UPDATED_LABEL.test(value.text.replace(/<[^<>]{0,500}>/g, ''))) ||
    (value.kind === 'scalar' && value.type === 'date')
  );
}

function isWholeText({ value }: YamlEntry): boolean {
  return value.kind === 'scalar' && value.text.length > LONGEST_VALUE && value.text.includes('\n');
}

/** Code units of a value; longer ones are texts. */
const LONGEST_VALUE = 200;

const DESCRIBING =
  /^(?:sub_?title|description|summary|excerpt|abstract|untertitel|beschreibung|sous_?titre|subt[ií]tulo|descripci[oó]n|descrizione)$/i;
/** A day, or a month with its year. */
const WRITTEN_DATE =
  /(?<!\d)(?:\d{1,2}[./-]\d{1,2}[./-](?:19|20)\d\d|(?:19|20)\d\d-\d\d(?:-\d\d)?|\p{L}{3,10}\.?\s(?:\d{1,2}(?:st|nd|rd|th)?,?\s)?(?:19|20)\d\d)(?!\d)/u;

/** True when the text has a labelled date, or a short line or table cell with a year or a build's date in it. */
function showsDate({ dates, markdown }: Policy): boolean {
  return dates.some(({ where }) => where !== 'front-matter') || showsYear(markdown) || saysOfWhen(markdown);
}

function canonical(key: string, { settings }: RuleContext): string {
  return knowledgeOf(key, settings.frontMatter.keys)?.key ?? key;
}

function hasKey(policy: Policy, key: string, context: RuleContext): boolean {
  const wanted = canonical(key, context);
  return (
    policy.frontMatter.entries.some((entry) => entry.key === key || canonical(entry.key, context) === wanted) ||
    policy.keys[wanted as CanonicalKey] !== undefined
  );
}

function findingOf(policy: Policy, key: string, span: Span, context: RuleContext, others?: Prevalence): Finding {
  const name = nameLikeOthers(policy, key, context);
  const [value, kind] = guessValue(policy, key, context);
  const line = writeLine(policy.frontMatter, name, writeValue(policy.frontMatter, value, kind));
  const { l10n } = context;
  const fix: Fix = {
    title: l10n.t('Add {line}', { line }),
    safe: false,
    edits: [insertLine(policy, line)],
  };
  return {
    span,
    message: describe(name, canonical(key, context), others, context.settings.frontMatter.required !== undefined, l10n),
    fixes: [fix],
    ...(others || (context.settings.frontMatter.required === undefined && !hasPolicyKeys(policy))
      ? { severity: 'information' as const }
      : {}),
  };
}

/** Whether the front matter has a key that only policies have: one made for a site alone has the date in another place as often as not. */
function hasPolicyKeys({ frontMatter }: Policy): boolean {
  return frontMatter.entries.some(({ key }) => key !== 'date' && knowledgeOf(key)?.telling);
}

/** @param name as the policy spells it @param isRequired by the settings, whatever the text says */
function describe(name: string, key: string, others: Prevalence | undefined, isRequired: boolean, l10n: Localizer): string {
  if (others)
    return l10n.t('The front matter has no {name}; expected one as in {having} of {all} other policies', {
      name,
      having: others.having,
      all: others.all,
    });
  if (key === 'document_title') return l10n.t('The front matter has no {name}; expected the title of the policy', { name });
  if (key === 'last_updated' && isRequired) return l10n.t('The front matter has no {name}; expected the day of the last change', { name });
  if (key === 'last_updated')
    return l10n.t('The front matter has no {name}, and no date was found in the text; expected the day of the last change', { name });
  return knowledgeOf(key)?.date
    ? l10n.t('The front matter has no {name}; expected a date', { name })
    : l10n.t('The front matter has no {name}; expected a value for it', { name });
}

function insertBlock(policy: Policy, keys: readonly string[], context: RuleContext): Fix {
  const { lineEnding, frontMatter } = policy;
  const { l10n } = context;
  const lines = keys.map((key) => writeLine(frontMatter, key, writeValue(frontMatter, ...guessValue(policy, key, context))));
  return {
    title: l10n.t('Add front matter'),
    safe: false,
    edits: [
      { span: { start: frontMatter.bodyStart, end: frontMatter.bodyStart }, newText: ['---', ...lines, '---', '', ''].join(lineEnding) },
    ],
  };
}

/** `lastUpdated` beside `policyId`, `stand` beside `titel`, `title` where no key has an underscore. */
function nameLikeOthers({ frontMatter }: Policy, key: string, { settings }: RuleContext): string {
  if (settings.frontMatter.required) return key;
  const translated = isCanonical(key) ? translatedKey(frontMatter, key) : undefined;
  if (translated !== undefined) return translated;
  const names = frontMatter.entries.map((entry) => entry.key);
  if (key === 'document_title') return names.some((name) => name.includes('_')) ? key : 'title';
  if (names.some((name) => /[a-z][A-Z]/.test(name))) return key.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
  return names.some((name) => name.includes('-')) && !names.some((name) => name.includes('_')) ? key.replaceAll('_', '-') : key;
}

function isCanonical(key: string): key is CanonicalKey {
  return knowledgeOf(key)?.key === key;
}

function guessValue(policy: Policy, key: string, context: RuleContext): [value: string, kind: ValueKind] {
  const wanted = canonical(key, context);
  const file = policy.path
    .slice(policy.path.lastIndexOf('/') + 1)
    .replace(/\.[^.]*$/, '')
    .replace(SORTING_NUMBER, '');
  const fromFile = file
    .replace(/[-_]+/g, ' ')
    .trim()
    .replace(/(?<!\S)\p{Ll}/gu, (letter) => letter.toUpperCase());
  const title = policy.title ?? titleAtTop(policy) ?? (fromFile === '' ? 'Policy' : fromFile);
  if (wanted === 'document_title') return [title, 'text'];
  if (wanted === 'id') {
    const id = (file === '' ? title : file)
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-|-$/g, '');
    return [context.workspace?.policies && isIdTaken(id, context.workspace.policies, context.workspace.file) ? '' : id, 'text'];
  }
  if (wanted === 'version') return ['1.0', 'text'];
  if (wanted === 'language') return [policy.language === 'und' ? '' : policy.language, 'word'];
  if (knowledgeOf(wanted)?.date) {
    const label =
      { effective_date: 'effective', created: 'created', last_reviewed: 'last-reviewed', next_review: 'next-review' }[wanted] ??
      'last-updated';
    const known = policy.dates.find((date) => date.label === label && date.reading.state === 'exact')?.reading.date;
    return [known ?? (label === 'last-updated' ? dayOfLastChange(policy, context) : ''), 'date'];
  }
  return ['', 'text'];
}

/** "1.disclosure", "02-privacy", "2026-05-01-terms": what only puts files in an order. */
const SORTING_NUMBER = /^(?:\d{4}-\d\d-\d\d|\d{1,3})[.)_ -]{1,3}(?=\p{L})/u;

/** The words of a heading of any level that the text begins with, unless it has a number, as the first of several sections has; undefined without one. */
function titleAtTop({ sections, text, frontMatter }: Policy): string | undefined {
  const heading = sections.all[0]?.heading;
  if (!heading || heading.number || heading.title === '' || sections.all.some(({ heading: one }) => one.number?.parts.length === 1))
    return undefined;
  return text.slice(frontMatter.bodyStart, heading.block.start).trim() === '' ? heading.title : undefined;
}

function firstLine({ text }: Policy): Span {
  const start = text.search(/\S/);
  const length = text.slice(start).search(/(?<!\s)\s*(?:[\r\n]|$)/);
  return { start, end: start + Math.max(1, length) };
}

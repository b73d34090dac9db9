/** The analysis pass: one text becomes facts, each derived once, when first asked for. Rules and features read these and never scan the text again. */

import type { PolicyKind } from '../knowledge/policyKinds.ts';
import { type EmailMention, findEmails } from './addresses/emails.ts';
import type { DateMention } from './dates/dateMention.ts';
import { findDates } from './dates/dates.ts';
import { type FrontMatter, readFrontMatter } from './frontmatter/frontMatter.ts';
import { type PolicyKeys, readKeys } from './frontmatter/keys.ts';
import { type AnchorIndex, findAnchors } from './links/anchors.ts';
import { findLinks, type LinkMention } from './links/links.ts';
import { detectLanguage } from './markdown/language.ts';
import { type MarkdownDocument, parseMarkdown } from './markdown/markdown.ts';
import { findSuppressions, type Suppression } from './markdown/suppressions.ts';
import type { ClauseIndex } from './outline/clauseIndex.ts';
import { findClauses } from './outline/clauses.ts';
import { findScopes, type ScopeIndex } from './outline/scopes.ts';
import { findSections, type Section, type SectionTree } from './outline/sections.ts';
import { kindByName, recognitionOf } from './recognition/recognise.ts';
import { findReferences, type SectionReference } from './references/references.ts';
import { type CapitalisedNoun, findCapitalisedNouns } from './terms/capitalisedNouns.ts';
import { type CompanyMention, findCompanies } from './terms/companyNames.ts';
import { type DefinitionIndex, findDefinitions } from './terms/definitions.ts';
import { findNounsExplainedInLine } from './terms/nounsExplainedInLine.ts';
import { findMisspelledTerms } from './terms/termSpellings.ts';
import { findTerms, type Term } from './terms/termUses.ts';
import { type ChangedRange, changedRange, rangeOfEdits } from './text/changedRange.ts';
import { indexLines, type LineIndex, lineEndingOf } from './text/lines.ts';
import { MAX_CHARACTERS_READ, MAX_LINES_READ, readingEnd } from './text/readingEnd.ts';
import { latestPer, lazy } from './text/remember.ts';
import { applyEdits, type TextEdit } from './text/span.ts';
import type { Stopwatch } from './text/stopwatch.ts';
import { isSuperseded } from './wording/superseded.ts';

/** Immutable facts about one version of one policy. All spans are offsets in `text`, in UTF-16 code units. */
export interface Policy {
  readonly text: string;
  /** Path with `/` between folders, relative to whatever root the host has; may be empty. */
  readonly path: string;
  /** Further spellings of front matter keys that it was read with, by canonical key. */
  readonly keySpellings: Readonly<Record<string, readonly string[]>>;
  /** See {@link PolicyOptions.forRelease}. */
  readonly forRelease: boolean;
  readonly lines: LineIndex;
  /** Offset up to which the text is read; nearly always its end. All other facts come from before it. */
  readonly readTo: number;
  /** The line end that edits should use. */
  readonly lineEnding: '\n' | '\r\n';
  readonly frontMatter: FrontMatter;
  /** The front matter's entries by what they mean, whatever their spelling. */
  readonly keys: PolicyKeys;
  readonly markdown: MarkdownDocument;
  readonly sections: SectionTree;
  /** The documents that it holds: mostly one. Numbers, references, dates and terms of one count in no other. */
  readonly scopes: ScopeIndex;
  /** The title: front matter, else the first first-level heading; undefined when there is neither. */
  readonly title: string | undefined;
  readonly kind: PolicyKind;
  /** BCP 47 primary language, e.g. `en`; `und` when it cannot be told. */
  readonly language: string;
  readonly emails: readonly EmailMention[];
  /** Dates that carry a label, in front matter and text. */
  readonly dates: readonly DateMention[];
  readonly links: readonly LinkMention[];
  /** What a link with `#…` to this policy can lead to. */
  readonly anchors: AnchorIndex;
  /** Everything that a reference can name by its number. */
  readonly clauses: ClauseIndex;
  /** References to sections, in order. */
  readonly references: readonly SectionReference[];
  /** The terms it defines, and where it says that others do. */
  readonly definitions: DefinitionIndex;
  /** The defined terms with their definitions and uses, by first definition. */
  readonly terms: readonly Term[];
  /** Names of defined terms without a use that other words may mean, in another spelling. */
  readonly misspelledTerms: ReadonlySet<string>;
  /** Generic nouns that it writes as if they were defined terms. */
  readonly capitalisedNouns: readonly CapitalisedNoun[];
  /** Keys of those nouns that a line begins with and explains: "2.10. User - any visitor". */
  readonly nounsExplainedInLine: ReadonlySet<string>;
  /** Companies by their full names. */
  readonly companies: readonly CompanyMention[];
  readonly suppressions: readonly Suppression[];
  /** True in `archive/` and `versions/` folders, for names that say "[ARCHIVED]" or end with "-old", for `status: archived`, `superseded`, and where the text says at its top that it was replaced: dates are history there. */
  readonly archived: boolean;
  /** True for `status: draft` and its like in other languages; never before publishing, see {@link PolicyOptions.forRelease}. */
  readonly draft: boolean;
}

/** What a host may say about a text. */
export interface PolicyOptions {
  readonly path?: string;
  /** Further spellings of front matter keys, by canonical key. */
  readonly keySpellings?: Readonly<Record<string, readonly string[]>>;
  /** It is about to be published: a draft is read as if it were, and what must not be published is reported as such. False when absent. */
  readonly forRelease?: boolean;
  /** Measures what each fact costs; nothing is measured when absent. */
  readonly stopwatch?: Stopwatch;
}

/** The text as far as it is read, and an earlier version of it until it is no longer needed. */
interface Reading {
  readonly text: string;
  earlier:
    | {
        readonly text: string;
        readonly frontMatter: FrontMatter;
        readonly markdown: MarkdownDocument;
        /** What was changed in it since; undefined where that is not known. */
        readonly edit: ChangedRange | undefined;
      }
    | undefined;
}

/** What a policy is made with; everything else is derived. */
type Given = 'text' | 'path' | 'keySpellings' | 'forRelease' | 'lines' | 'readTo';

/** How each fact is derived, after those that it is derived from. A new fact is a line here and its type in {@link Policy}. */
const FACTS: { readonly [Name in Exclude<keyof Policy, Given>]: (policy: Policy, reading: Reading) => Policy[Name] } = {
  lineEnding: (_, { text }) => lineEndingOf(text),
  frontMatter: (_, { text, earlier }) => readFrontMatter(text, earlier),
  keys: ({ frontMatter, keySpellings }) => keysOf(frontMatter, keySpellings),
  markdown: ({ frontMatter }, reading) => {
    const parsed = parseMarkdown(reading.text, frontMatter.bodyStart, reading.earlier?.markdown, reading.earlier?.edit);
    // Holding on to the version before would hold on to all before it.
    reading.earlier = undefined;
    return parsed;
  },
  sections: ({ markdown, frontMatter }, { text }) => findSections(text, markdown, frontMatter.bodyStart),
  scopes: ({ markdown, sections }, { text }) => findScopes(text, markdown, sections),
  title: ({ keys, sections }) => titleFromKeys(keys) ?? titleHeading(sections)?.heading.title,
  // The words of the text are read only where no name says it.
  kind: (policy) => kindByName(policy.title, policy.path, policy.text) ?? recognitionOf(policy).kind,
  language: ({ keys, path, title, markdown }) => detectLanguage(keys.language?.text, path, title, markdown),
  emails: ({ markdown, frontMatter }, { text }) => findEmails(text, markdown, frontMatter),
  dates: ({ markdown, frontMatter, keys, language, scopes }, { text }) => findDates(text, markdown, frontMatter, keys, language, scopes),
  links: ({ markdown }, { text }) => findLinks(text, markdown),
  anchors: ({ markdown }, { text }) => findAnchors(text, markdown),
  clauses: ({ markdown, sections, scopes }) => findClauses(markdown, sections, scopes),
  references: findReferences,
  definitions: ({ path, markdown, sections, links, language }, { text }) =>
    findDefinitions({ text, path, markdown, sections, links, language }),
  terms: ({ definitions, markdown, language }) => findTerms(definitions.all, markdown, language),
  misspelledTerms: ({ terms, markdown }) => findMisspelledTerms(terms, markdown),
  capitalisedNouns: ({ markdown, language }) => findCapitalisedNouns(markdown, language),
  nounsExplainedInLine: ({ capitalisedNouns }, { text }) => findNounsExplainedInLine(text, capitalisedNouns),
  companies: ({ markdown }) => findCompanies(markdown),
  suppressions: ({ markdown, lines }, { text }) => findSuppressions(text, markdown, lines),
  archived: ({ path, keys, markdown }) => ARCHIVE_FOLDER.test(path) || ARCHIVED.test(statusOf(keys)) || isSuperseded(markdown),
  draft: ({ keys, forRelease }) => !forRelease && isMarkedAsDraft(keys),
};

const FACT_NAMES = Object.keys(FACTS) as readonly (keyof typeof FACTS)[];
/** Facts whose cost is that of reading the text. */
const PARSED: ReadonlySet<string> = new Set<keyof typeof FACTS>(['frontMatter', 'markdown']);

const ARCHIVE_FOLDER =
  /(?:^|\/)(?:(?:archived?|versions|superseded)\/|\[archived?\]|\(archived?\)|_?archived[ _.-])|(?<!years?)[-_ .](?:old|superseded|obsolete|deprecated|outdated|backup|bak|ancienne?|antigu[oa]|veraltet)\.(?:md|markdown|mdown|mdx)$/i;
const ARCHIVED =
  /^(?:archived|superseded|retired|obsolete|deprecated|replaced|withdrawn|archiviert|ersetzt|veraltet|aufgehoben|archivée?|remplacée?|obsolète|abrogée?|archivad[oa]|sustituid[oa]|derogad[oa]|archiviat[oa]|sostituit[oa])(?!\p{L})/u;
const DRAFT = /^(?:draft|work in progress|wip|entwurf|in arbeit|brouillon|projet|borrador|bozza|rascunho|concept)(?!\p{L})/u;

/** Whether its status says that a policy is a draft. */
export function isMarkedAsDraft(keys: PolicyKeys): boolean {
  return DRAFT.test(statusOf(keys));
}

function statusOf(keys: PolicyKeys): string {
  return (keys.status?.text ?? '').toLowerCase();
}

/**
 * The facts of a text; nothing is computed before it is asked for. Never throws, whatever the text.
 * @param previous an earlier version of the same document, whose parse is reused
 * @param change what was changed in the earlier version; found by comparing the texts where it is left out
 */
export function parsePolicy(
  whole: string,
  { path = '', keySpellings = NO_SPELLINGS, forRelease = false, stopwatch }: PolicyOptions = {},
  previous?: Policy,
  change?: ChangedRange | undefined,
): Policy {
  const edit = previous && (change ?? changedRange(previous.text, whole));
  let earlierLines = previous && { text: previous.text, lines: previous.lines, change: edit };
  const lines = lazy(() => {
    const indexed = indexLines(whole, earlierLines);
    earlierLines = undefined;
    return indexed;
  });
  // What has fewer characters has fewer lines.
  const readTo = whole.length > MAX_LINES_READ ? readingEnd(whole, lines()) : whole.length;
  const reading: Reading = {
    text: readTo < whole.length ? whole.slice(0, readTo) : whole,
    earlier: previous && {
      text: previous.text.slice(0, previous.readTo),
      frontMatter: previous.frontMatter,
      markdown: previous.markdown,
      // Where only a part of a text is read, the edit may be behind it, or move its end.
      edit: readTo === whole.length && previous.readTo === previous.text.length ? edit : undefined,
    },
  };
  const policy = {
    text: whole,
    path,
    keySpellings,
    forRelease,
    readTo,
    get lines() {
      return lines();
    },
  } as Policy;
  for (const name of FACT_NAMES) {
    const derive = (): unknown => FACTS[name](policy, reading);
    const measured = stopwatch && ((): unknown => stopwatch.time(PARSED.has(name) ? 'parsing' : 'fact', name, derive));
    Object.defineProperty(policy, name, { enumerable: true, get: lazy(measured ?? derive) });
  }
  return policy;
}

/** What edits would make of a policy: read with the same options, and with what the policy's own parse has found already. */
export function edited(policy: Policy, edits: readonly TextEdit[]): Policy {
  return parsePolicy(applyEdits(policy.text, edits), optionsOf(policy), policy, rangeOfEdits(edits));
}

function optionsOf({ path, keySpellings, forRelease }: Policy): PolicyOptions {
  return { path, keySpellings, forRelease };
}

const NO_SPELLINGS: NonNullable<PolicyOptions['keySpellings']> = {};

/** The keys of a front matter, which lives as long as nobody types in it. */
const keysOf = latestPer(readKeys);

/** The section whose heading is the document's title: the first of level 1, if nothing but other first-level headings is before it. */
export function titleHeading(sections: SectionTree): Section | undefined {
  return sections.all.find(({ heading }) => heading.level === 1);
}

function titleFromKeys(keys: PolicyKeys): string | undefined {
  const text = keys.document_title?.text;
  return text === undefined || text === '' ? undefined : text;
}

/** Code units by which a long text grows from one step of {@link readingPolicy} to the next. */
const PART = 65_536;

/**
 * {@link parsePolicy} in steps, for hosts that have other things to do in between.
 * A long text that is new is read as if it were being typed: each step takes over what the one before has read.
 */
export function* readingPolicy(
  text: string,
  options: PolicyOptions = {},
  previous?: Policy,
  change?: ChangedRange | undefined,
): Generator<undefined, Policy> {
  let before = previous;
  const news = text.length - (previous?.text.length ?? 0);
  if (news > PART) {
    before = undefined;
    for (let end = PART; end < Math.min(text.length, MAX_CHARACTERS_READ); end += PART) {
      before = parsePolicy(text.slice(0, text.lastIndexOf('\n', end) + 1), options, before);
      void before.markdown;
      yield;
    }
  }
  const policy = parsePolicy(text, options, before, before === previous ? change : undefined);
  void policy.markdown;
  return policy;
}

/** {@link edited} in steps. */
export function* readingEdited(policy: Policy, edits: readonly TextEdit[]): Generator<undefined, Policy> {
  return yield* readingPolicy(applyEdits(policy.text, edits), optionsOf(policy), policy, rangeOfEdits(edits));
}

/** The facts of a policy in steps: all that are not derived yet. Afterwards no rule has to wait for one. */
export function* derivingFacts(policy: Policy): Generator<undefined, Policy> {
  for (const name of FACT_NAMES) {
    void policy[name];
    yield;
  }
  return policy;
}

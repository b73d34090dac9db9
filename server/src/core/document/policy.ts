/** The analysis pass: one text becomes facts, each derived once, when first asked for. Rules and features read these and never scan the text again. */

import type { PolicyKind } from '../knowledge/policyKinds.ts';
import { type EmailMention, findEmails } from './addresses/emails.ts';
import { type DateMention, findDates } from './dates/dates.ts';
import { type FrontMatter, readFrontMatter } from './frontmatter/frontMatter.ts';
import { type PolicyKeys, readKeys } from './frontmatter/keys.ts';
import { type AnchorIndex, findAnchors } from './links/anchors.ts';
import { findLinks, type LinkMention } from './links/links.ts';
import { detectLanguage } from './markdown/language.ts';
import { type MarkdownDocument, parseMarkdown } from './markdown/markdown.ts';
import { findSuppressions, type Suppression } from './markdown/suppressions.ts';
import type { ClauseIndex } from './outline/clauseIndex.ts';
import { findClauses } from './outline/clauses.ts';
import { findSections, type Section, type SectionTree } from './outline/sections.ts';
import { type Recognition, recognise } from './recognition/recognise.ts';
import { findReferences, type SectionReference } from './references/references.ts';
import { type CapitalisedNoun, findCapitalisedNouns } from './terms/capitalisedNouns.ts';
import { type CompanyMention, findCompanies } from './terms/companyNames.ts';
import { type DefinitionIndex, findDefinitions } from './terms/definitions.ts';
import { findTerms, type Term } from './terms/termUses.ts';
import { indexLines, type LineIndex, lineEndingOf } from './text/lines.ts';
import { LONGEST_READ, MOST_LINES_READ, readingEnd } from './text/readingEnd.ts';
import { applyEdits, type TextEdit } from './text/span.ts';
import { saysSuperseded } from './wording/superseded.ts';

/** Immutable facts about one version of one policy. All spans are offsets in `text`, in UTF-16 code units. */
export interface Policy {
  readonly text: string;
  /** Path with `/` between folders, relative to whatever root the host has; may be empty. */
  readonly path: string;
  /** Further spellings of front matter keys that it was read with, by canonical key. */
  readonly keySpellings: Readonly<Record<string, readonly string[]>>;
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
  /** The title: front matter, else the first first-level heading; undefined when there is neither. */
  readonly title: string | undefined;
  readonly kind: PolicyKind;
  /** Whether path and text are those of a policy, and why. */
  readonly recognition: Recognition;
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
  /** Generic nouns that it writes as if they were defined terms. */
  readonly capitalisedNouns: readonly CapitalisedNoun[];
  /** Companies by their full names. */
  readonly companies: readonly CompanyMention[];
  readonly suppressions: readonly Suppression[];
  /** True in `archive/` and `versions/` folders, for `status: archived`, `superseded`, and where the text says at its top that it was replaced: dates are history there. */
  readonly archived: boolean;
  /** True for `status: draft` and its like in other languages. */
  readonly draft: boolean;
}

/** What a host may say about a text. */
export interface PolicyOptions {
  readonly path?: string;
  /** Further spellings of front matter keys, by canonical key. */
  readonly keySpellings?: Readonly<Record<string, readonly string[]>>;
}

/**
 * The facts of a text; nothing is computed before it is asked for. Never throws, whatever the text.
 * @param previous an earlier version of the same document, whose parse is reused
 */
export function parsePolicy(whole: string, options: PolicyOptions = {}, previous?: Policy): Policy {
  const path = options.path ?? '';
  const keySpellings = options.keySpellings ?? NO_SPELLINGS;
  let earlierLines = previous && { text: previous.text, lines: previous.lines };
  const lines = lazy(() => {
    const indexed = indexLines(whole, earlierLines);
    earlierLines = undefined;
    return indexed;
  });
  // What has fewer characters has fewer lines.
  const readTo = whole.length > MOST_LINES_READ ? readingEnd(whole, lines()) : whole.length;
  const text = readTo < whole.length ? whole.slice(0, readTo) : whole;
  const lineEnding = lazy(() => lineEndingOf(text));
  // Holding on to the version before would hold on to all before it.
  let earlier = previous && {
    text: previous.text.slice(0, previous.readTo),
    frontMatter: previous.frontMatter,
    markdown: previous.markdown,
  };
  const frontMatter = lazy(() => readFrontMatter(text, earlier));
  const keys = lazy(() => keysOf(frontMatter(), keySpellings));
  const markdown = lazy(() => {
    const parsed = parseMarkdown(text, frontMatter().bodyStart, earlier?.markdown);
    earlier = undefined;
    return parsed;
  });
  const sections = lazy(() => findSections(text, markdown(), frontMatter().bodyStart));
  const title = lazy(() => titleFromKeys(keys()) ?? titleHeading(sections())?.heading.title);
  const recognition = lazy(() => recognise(path, text));
  const language = lazy(() => detectLanguage(keys().language?.text, path, markdown()));
  const emails = lazy(() => findEmails(text, markdown(), frontMatter()));
  const dates = lazy(() => findDates(text, markdown(), frontMatter(), keys(), language()));
  const links = lazy(() => findLinks(text, markdown()));
  const anchors = lazy(() => findAnchors(text, markdown()));
  const clauses = lazy(() => findClauses(markdown(), sections()));
  const references = lazy(() =>
    findReferences({ markdown: markdown(), sections: sections(), clauses: clauses(), links: links(), language: language() }),
  );
  const definitions = lazy(() =>
    findDefinitions({ text, path, markdown: markdown(), sections: sections(), links: links(), language: language() }),
  );
  const terms = lazy(() => findTerms(definitions().all, markdown(), language()));
  const capitalisedNouns = lazy(() => findCapitalisedNouns(markdown(), language()));
  const companies = lazy(() => findCompanies(markdown()));
  const suppressions = lazy(() => findSuppressions(text, markdown(), lines()));
  const status = lazy(() => (keys().status?.text ?? '').toLowerCase());
  const archived = lazy(
    () =>
      /(?:^|\/)(?:archived?|versions|superseded)\//i.test(path) ||
      /^(?:archived|superseded|retired|obsolete|deprecated|replaced|withdrawn|archiviert|ersetzt|veraltet|aufgehoben|archivée?|remplacée?|obsolète|abrogée?|archivad[oa]|sustituid[oa]|derogad[oa]|archiviat[oa]|sostituit[oa])(?!\p{L})/u.test(
        status(),
      ) ||
      saysSuperseded(markdown()),
  );
  const draft = lazy(() =>
    /^(?:draft|work in progress|wip|entwurf|in arbeit|brouillon|projet|borrador|bozza|rascunho|concept)(?!\p{L})/u.test(status()),
  );
  return {
    text: whole,
    path,
    keySpellings,
    get lines() {
      return lines();
    },
    readTo,
    get lineEnding() {
      return lineEnding();
    },
    get frontMatter() {
      return frontMatter();
    },
    get keys() {
      return keys();
    },
    get markdown() {
      return markdown();
    },
    get sections() {
      return sections();
    },
    get title() {
      return title();
    },
    get recognition() {
      return recognition();
    },
    get kind() {
      return recognition().kind;
    },
    get language() {
      return language();
    },
    get emails() {
      return emails();
    },
    get dates() {
      return dates();
    },
    get links() {
      return links();
    },
    get anchors() {
      return anchors();
    },
    get clauses() {
      return clauses();
    },
    get references() {
      return references();
    },
    get definitions() {
      return definitions();
    },
    get terms() {
      return terms();
    },
    get capitalisedNouns() {
      return capitalisedNouns();
    },
    get companies() {
      return companies();
    },
    get suppressions() {
      return suppressions();
    },
    get archived() {
      return archived();
    },
    get draft() {
      return draft();
    },
  };
}

/** What edits would make of a policy: read with the same path and spellings, and with what the policy's own parse has found already. */
export function edited(policy: Policy, edits: readonly TextEdit[]): Policy {
  return reread(policy, applyEdits(policy.text, edits));
}

/** The same for a text that was put together otherwise than by edits. */
export function reread(policy: Policy, text: string): Policy {
  return parsePolicy(text, { path: policy.path, keySpellings: policy.keySpellings }, policy);
}

const NO_SPELLINGS: NonNullable<PolicyOptions['keySpellings']> = {};

const knownKeys = new WeakMap<FrontMatter, { readonly spellings: PolicyOptions['keySpellings']; readonly keys: PolicyKeys }>();

/** The keys of a front matter, which lives as long as nobody types in it. */
function keysOf(frontMatter: FrontMatter, spellings: NonNullable<PolicyOptions['keySpellings']>): PolicyKeys {
  const known = knownKeys.get(frontMatter);
  if (known?.spellings === spellings) return known.keys;
  const keys = readKeys(frontMatter, spellings);
  knownKeys.set(frontMatter, { spellings, keys });
  return keys;
}

/** The section whose heading is the document's title: the first of level 1, if nothing but other first-level headings stands before it. */
export function titleHeading(sections: SectionTree): Section | undefined {
  return sections.all.find(({ heading }) => heading.level === 1);
}

function titleFromKeys(keys: PolicyKeys): string | undefined {
  const text = keys.document_title?.text;
  return text === undefined || text === '' ? undefined : text;
}

function lazy<T>(compute: () => T): () => T {
  let value: { readonly is: T } | undefined;
  return () => (value ??= { is: compute() }).is;
}

/** Code units by which a long text grows from one step of {@link readingPolicy} to the next. */
const PART = 65_536;

/** The facts that cost most, each after those that it is derived from. */
const COSTLY_FACTS = [
  'markdown',
  'sections',
  'language',
  'emails',
  'dates',
  'links',
  'anchors',
  'clauses',
  'references',
  'definitions',
  'terms',
  'capitalisedNouns',
  'companies',
  'suppressions',
] as const;

/**
 * {@link parsePolicy} in steps, for hosts that have other things to do in between.
 * A long text that is new is read as if it were being typed: each step takes over what the one before has read.
 */
export function* readingPolicy(text: string, options: PolicyOptions = {}, previous?: Policy): Generator<undefined, Policy> {
  let before = previous;
  const news = text.length - (previous?.text.length ?? 0);
  if (news > PART) {
    before = undefined;
    for (let end = PART; end < Math.min(text.length, LONGEST_READ); end += PART) {
      before = parsePolicy(text.slice(0, text.lastIndexOf('\n', end) + 1), options, before);
      void before.markdown;
      yield;
    }
  }
  const policy = parsePolicy(text, options, before);
  void policy.markdown;
  return policy;
}

/** {@link edited} in steps. */
export function* readingEdited(policy: Policy, edits: readonly TextEdit[]): Generator<undefined, Policy> {
  return yield* readingPolicy(applyEdits(policy.text, edits), { path: policy.path, keySpellings: policy.keySpellings }, policy);
}

/** The facts of a policy in steps: all that are not derived yet. Afterwards no rule has to wait for one. */
export function* derivingFacts(policy: Policy): Generator<undefined, Policy> {
  for (const fact of COSTLY_FACTS) {
    void policy[fact];
    yield;
  }
  return policy;
}

/** What each action is meant to change, and nothing beside it: the exceptions that promises make, each with its reason. */
import type { ActionKind } from './change.ts';

/** How the words that a reader sees may change. */
export type WordChange =
  /** Not at all. */
  | 'none'
  /** Numbers alone; every other word stays where it is. */
  | 'numbers'
  /** Sections change places with all their words; in them numbers alone. */
  | 'places'
  /** What is written in the source may appear, what is taken from it may go; everything else stays. */
  | 'edited';

/** By kind of action; for fixes see {@link wordsMayChange}. */
const WORDS: Readonly<Record<ActionKind, WordChange>> = {
  fix: 'edited',
  'fix all of a rule': 'edited',
  'fix all safely': 'none',
  'turn off here': 'none',
  renumber: 'numbers',
  move: 'places',
  'change level': 'numbers',
  'rename term': 'edited',
  'rename heading': 'edited',
  'rename address': 'edited',
  'link references': 'none',
  'unlink reference': 'none',
  contents: 'edited',
  'follow file moves': 'none',
  'set date': 'edited',
};

/** Safe fixes after which a reader sees other words, and why that is meant. Closed: a new one has to be argued for here. */
export const SAFE_FIXES_THAT_SHOW: Readonly<Record<string, string>> = {
  'front-matter-misplaced': 'what was printed as text above the policy becomes the front matter that it was written as',
  'emphasis-broken': 'marks that were printed as text make the words between them bold, as they were meant to',
  'heading-space-missing': 'number signs that were printed as text become the heading that they were written for',
  'invisible-character': 'a character without width or shape goes; the words are compared without such characters',
};

/** How the words may change by an action. @param rules those whose findings it is to cure */
export function wordsMayChange(kind: ActionKind, safe: boolean, rules: readonly string[] = []): WordChange {
  if (rules.some((rule) => rule.startsWith('heading-number-'))) return 'numbers';
  if (rules.length > 0) return safe && !rules.some((rule) => rule in SAFE_FIXES_THAT_SHOW) ? 'none' : 'edited';
  return WORDS[kind];
}

/** Rules whose fixes decide whether a block is read as front matter: what was shown as text is not any more, and the reverse. */
export const FRONT_MATTER_RULES: ReadonlySet<string> = new Set(['front-matter-misplaced', 'front-matter-invalid', 'front-matter-script']);

/** Rules some of whose fixes change how a block is read, and are therefore offered one by one: a character without width before `#`, or an indentation, may be there on purpose. */
export const LOOK_RULES: ReadonlySet<string> = new Set(['invisible-character', 'code-block-accidental', 'list-continuation']);

/** Rules whose fixes change where a link leads, or make one. */
export const LINK_RULES: ReadonlySet<string> = new Set([
  'link-insecure',
  'link-text-mismatch',
  'link-to-branch',
  'link-file-missing',
  'link-fragment-missing',
  'link-placeholder',
  'link-nested',
  'contact-email-mismatch',
  'contact-email-unlinked',
  'contact-email-invalid',
  'contact-email-typo',
  'contact-email-placeholder',
  'contact-email-inconsistent',
  'contact-email-unknown-tld',
  'legal-reference-stale',
  'contents-stale',
]);

/** Rules whose fixes write another address. */
export const ADDRESS_RULES: ReadonlySet<string> = new Set([
  'contact-email-mismatch',
  'contact-email-invalid',
  'contact-email-typo',
  'contact-email-placeholder',
  'contact-email-inconsistent',
  'contact-email-unknown-tld',
  'contact-email-personal',
]);

/** Rules whose fixes make or unmake headings, or change their level: the tree of sections is theirs to change. */
export const HEADING_RULES: ReadonlySet<string> = new Set([
  'title-multiple',
  'title-missing',
  'heading-empty',
  'heading-level-skipped',
  'heading-space-missing',
  'contact-missing',
  'disclosure-missing',
  'disclosure-triggered',
  'section-missing',
  'front-matter-misplaced',
  'front-matter-invalid',
  'front-matter-script',
  'last-updated-missing',
]);

/** Findings that a fix is meant to leave for the writer, by its rule. */
export const FINDINGS_THAT_FOLLOW: Readonly<Record<string, readonly string[]>> = {
  // A history that has no row for the new version yet is what comes next, with a fix of its own.
  'version-unchanged': ['revision-table-stale'],
  // The stub asks for an address in brackets.
  'contact-missing': ['placeholder-left'],
  'disclosure-missing': ['placeholder-left'],
  'disclosure-triggered': ['placeholder-left'],
  'section-missing': ['placeholder-left'],
  'invisible-character': ['contact-email-placeholder', 'bracket-unmatched'],
  // An empty heading stood for the title or for a number.
  'heading-empty': ['title-missing', 'heading-number-parent', 'heading-level-skipped'],
  // A date that can be read can be long past.
  'date-ambiguous': ['review-overdue'],
  'last-updated-without-change': ['review-overdue'],
};

/** Rules that an action of another kind must not call up: what it moves or renames has to stay whole. Whether a text with another name or order is a good one is the writer's to say. */
export const FINDINGS_OF_STRUCTURE = /^(?:heading-number-(?:duplicate|order|parent)|reference-|link-|front-matter-|contact-email-invalid)/;

/** Of those the ones that a heading keeps silent by what it says: a contract, a list of contents. Under a name that the writer gives it, it says that no more. */
export const FINDINGS_OF_NAMES: ReadonlySet<string> = new Set(['front-matter-key-missing', 'heading-number-duplicate']);

/** Of lists of contents that, too: they must not go above the title. */
export const FINDINGS_OF_CONTENTS = /^title-/;

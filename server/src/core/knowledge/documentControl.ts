/** Words of version histories and other tables of document control, in all languages. */
import type { DocumentControlWords } from './languages/language.ts';
import { byCode, patternOfAll } from './languages/languages.ts';

/** What the column of a version history holds. */
export type RevisionRole = 'version' | 'date' | 'author' | 'approver' | 'changes' | 'other-date' | 'subject';

type Pattern = {
  [Name in keyof DocumentControlWords]: DocumentControlWords[Name] extends RegExp ? Name : never;
}[keyof DocumentControlWords];

function whole(name: Pattern): RegExp {
  return new RegExp(`^(?:${patternOfAll(({ documentControl }) => documentControl?.[name])})$`, 'iu');
}

/** Roles with what the head of their column says, whole; the first that fits counts. */
export const REVISION_COLUMNS: readonly { readonly role: RevisionRole; readonly head: RegExp }[] = [
  { role: 'version', head: whole('version') },
  { role: 'other-date', head: whole('otherDate') },
  { role: 'date', head: whole('date') },
  { role: 'changes', head: whole('changes') },
  { role: 'approver', head: whole('approver') },
  { role: 'author', head: whole('author') },
  { role: 'subject', head: whole('subject') },
];

/** Label of a document's number. */
export const DOCUMENT_NUMBER = whole('number');

/** Label of the one who answers for a document, whole. */
export const OWNER_LABEL = whole('ownerLabel');

/** Label of the one who approved it, whole. */
export const APPROVER_LABEL = whole('approverLabel');

/** A name of a role or an office rather than of a person. */
export const ROLE_NAME = new RegExp(`(?<!\\p{L})(?:${patternOfAll(({ documentControl }) => documentControl?.roles)})(?!\\p{L})`, 'iu');

/** Begins what a row says of a review that changed nothing. */
export const REVIEW_ONLY = new RegExp(`^\\W{0,3}(?:${patternOfAll(({ documentControl }) => documentControl?.reviewOnly)})`, 'iu');

/** The words by which a new row names sections, by language. */
export const ROW_WORDS = byCode(({ documentControl }) => documentControl);

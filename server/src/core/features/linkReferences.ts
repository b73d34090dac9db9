/** Turns references to sections into links, and back: "Section 4.2" becomes `[Section 4.2](#42-retention)`, in exactly its words. */
import type { LinkMention } from '../document/links/links.ts';
import { blockAt, fragmentsOf } from '../document/links/sectionAnchors.ts';
import type { Clause } from '../document/outline/clauseIndex.ts';
import { findPlainTitles, titleKey } from '../document/outline/plainTitles.ts';
import type { Section } from '../document/outline/sections.ts';
import { type Policy, titleHeading } from '../document/policy.ts';
import { type ReferenceNumber, type SectionReference, titleName } from '../document/references/references.ts';
import { oncePer } from '../document/text/remember.ts';
import { contains, overlaps, type Span, type TextEdit } from '../document/text/span.ts';
import { truncate } from '../document/text/truncate.ts';
import { plural } from '../l10n/localizer.ts';
import type { RefactoringSource } from './refactoring.ts';

/** For the reference at the cursor, or for all that a selection touches. */
export const linkingReferences: RefactoringSource = (policy, range, l10n) => {
  const touched = policy.references.filter(({ span }) => touches(span, range));
  if (touched.length === 0) return [];
  const one = touched.length === 1 ? touched[0] : undefined;
  const link = one ? linkEdits(policy, one) : [];
  const repairs = one ? repairsOf(policy, one) : [];
  // A link with a slip in its target is to be mended rather than lost.
  const unlink = one && repairs.length === 0 ? unlinkEdits(policy, one) : [];
  const every = touched.some((reference) => linkEdits(policy, reference).length > 0) ? linkAll(policy) : { edits: [], count: 0 };
  return [
    ...repairs.map(({ target, edit }) => ({ kind: 'repairReference', title: l10n.t('Link to {target}', { target }), edits: [edit] })),
    ...(one && link.length > 0
      ? [{ kind: 'linkReference', title: l10n.t('Turn "{words}" into a link', { words: quote(policy, one.span) }), edits: link }]
      : []),
    ...(one && unlink.length > 0 ? [{ kind: 'unlinkReference', title: l10n.t('Turn the link into plain text'), edits: unlink }] : []),
    ...(every.count > (one && contains(one.span, range) ? 1 : 0)
      ? [
          {
            kind: 'linkAllReferences',
            title: plural(l10n, every.count, {
              one: l10n.t('Turn the one reference to a section into a link', { count: every.count }),
              other: l10n.t('Turn all {count} references to sections into links', { count: every.count }),
            }),
            edits: every.edits,
          },
        ]
      : []),
  ];
};

/** Edits that link every reference whose target is sure. */
function linkAll(policy: Policy): { readonly edits: readonly TextEdit[]; readonly count: number } {
  const each = policy.references
    .filter(isSure)
    .map((reference) => linkEdits(policy, reference))
    .filter((edits) => edits.length > 0);
  return { edits: each.flat(), count: each.length };
}

/** A reference that can be a link, and the fragment that it leads to. */
export interface SectionLink {
  readonly span: Span;
  /** Without `#`. */
  readonly fragment: string;
}

/** What a reader can follow: every reference whose target is sure and that isn't a link yet, in order. */
export function sectionLinks(policy: Policy): readonly SectionLink[] {
  return policy.references
    .filter(isSure)
    .flatMap((reference) => linksOf(policy, reference))
    .sort((a, b) => a.span.start - b.span.start);
}

function isSure({ confidence, heading }: SectionReference): boolean {
  return confidence >= SURE && heading?.sure !== false;
}

/** Enough of {@link SectionReference.confidence} for a link that nobody looks at one by one. */
const SURE = 0.9;

function touches(span: Span, range: Span): boolean {
  return overlaps(span, range) || (range.start === range.end && span.start <= range.start && range.start <= span.end);
}

function quote({ text }: Policy, { start, end }: Span): string {
  const words = text.slice(start, end).replace(/\s+/g, ' ');
  return truncate(words, 40);
}

function linkEdits(policy: Policy, reference: SectionReference): readonly TextEdit[] {
  const edits = linksOf(policy, reference).map(({ span, fragment }) => ({
    span,
    newText: `[${policy.text.slice(span.start, span.end)}](#${fragment})`,
  }));
  // A link that goes on in the next line is hard to read in the source.
  return edits.filter(({ newText }) => !newText.includes('\n'));
}

/** "clause 9 (Disputes)" where 9 is called "Security": which of the two is meant, the writer knows. */
function isCalledOtherwise({ title, target }: ReferenceNumber): boolean {
  if (!title || !target || target.title === '') return false;
  const [given, own] = [titleName(title.text), titleName(target.title)];
  return !own.includes(given) && !given.includes(own);
}

/** Parts of articles of laws behind a number: "Article 6 paragraph 1 letter e". */
const PARTS_OF_LAW =
  /^[\s,]{1,3}(?:paragraphs?|para\.|letters?|lit\.|sentence|Abs\.|Absatz|Buchst|Satz|lettre|paragraphe|alinéa|apartado|letra|paragrafo|lettera|comma)(?!\p{L})/iu;

/** Whether the article is one of a law that isn't named in words we know. */
function isOfLaw({ text, clauses }: Policy, word: string, { span }: ReferenceNumber): boolean {
  return (
    /^art/i.test(word) && PARTS_OF_LAW.test(text.slice(span.end, span.end + 20)) && ![...clauses.words].some((own) => /^art/i.test(own))
  );
}

/** One link for each number; a word before the first belongs to it. */
function linksOf(policy: Policy, reference: SectionReference): readonly SectionLink[] {
  const { kind, numbers, word, wordSpan, heading, self, span } = reference;
  if (kind !== 'own' || self || isLineOfItsOwn(policy, reference)) return [];
  const links: SectionLink[] = [];
  // Of a range with an end that this policy doesn't have, the other end isn't a section of it either.
  if (numbers.some(({ range, target }) => range !== undefined && !target)) return links;
  for (const [index, number] of numbers.entries()) {
    const target = number.target && headed(number.target, number.label);
    if (
      !target ||
      isAmbiguous(target, policy) ||
      isCalledOtherwise(number) ||
      isCut(policy, number) ||
      titledInPart(policy).has(`${word} ${number.label}`) ||
      !isInDocument(policy, span, target.section) ||
      !isInNamedPart(policy, Math.max(span.end, numbers.at(-1)?.span.end ?? 0), number.span, target.section) ||
      (word !== undefined && isOfLaw(policy, word, number))
    )
      continue;
    const joined =
      index === 0 &&
      word !== undefined &&
      wordSpan &&
      wordSpan.end <= number.span.start &&
      /^[\s§]*$/.test(policy.text.slice(wordSpan.end, number.span.start));
    links.push(...link(policy, { start: joined ? wordSpan.start : number.span.start, end: number.span.end }, target.section));
  }
  const named = heading?.exact ? heading.target?.section : undefined;
  if (
    heading &&
    named &&
    heading.target?.selection.start === named.heading.span.start &&
    namesakes(policy, named) === 1 &&
    hasNumberBefore(policy, heading.span, named) &&
    isInDocument(policy, span, named)
  )
    links.push(...link(policy, heading.span, named));
  return links;
}

/** "3. Privacy Policy" or "Article 3" as a line of its own, outside of lists, is the title of a section rather than a reference to one. */
function isLineOfItsOwn({ markdown, text }: Policy, { bare, span, numbers: [number] }: SectionReference): boolean {
  const block = blockAt(markdown, span.start);
  if (block?.leaf.kind !== 'paragraph' || block.leaf.item || /[\p{L}\p{N}]/u.test(text.slice(block.start, span.start))) return false;
  return (
    bare === 'titled' || (number !== undefined && (findPlainTitles(markdown).byNumber.get(number.label)?.includes(block.start) ?? false))
  );
}

/** "Section III" of "Section III.J.2.b", or "B" of "III-B": the number is a part of another one. */
function isCut({ text }: Policy, { span }: ReferenceNumber): boolean {
  if (/^\\?(?:\.[\p{L}\p{N}]|[-\u2010\u2011][\p{L}\p{N}](?!\p{L}{2})|:\d|\/\d)/u.test(text.slice(span.end, span.end + 5)))
    return (
      !/^[-\u2010\u2011]/.test(text.slice(span.end, span.end + 1)) ||
      isOtherKind(text.slice(span.start, span.end), text.slice(span.end + 1))
    );
  const before = /(?<![\p{L}\p{N}])([\p{L}\p{N}]{1,6})[-\u2010\u2011.]$/u.exec(text.slice(Math.max(0, span.start - 8), span.start))?.[1];
  return before !== undefined && isOtherKind(text.slice(span.start, span.end), before);
}

/** Whether two numbers can't be the ends of one range: III and B. */
function isOtherKind(one: string, other: string): boolean {
  const kind = (number: string): string => (/^\d/.test(number) ? 'digits' : /^[IVXL]{1,6}(?!\p{L})/u.test(number) ? 'roman' : 'letter');
  return kind(one) !== kind(other);
}

/** Whether a reference and the section that it seems to mean are in one document of the text. */
function isInDocument({ scopes }: Policy, { start }: Span, { heading: { block } }: Section): boolean {
  const [here, there] = [scopes.at(start), scopes.homeOf(block.start)];
  return (here.within ?? here) === (there.within ?? there);
}

/** The part behind a reference in which it counts: "to this Part B", "of the Addendum". */
const NAMED_PART =
  /^\s{1,3}(?:of|to|in|under)\s{1,3}(?:(?:the|that|such)\s{1,3}|(this)\s{1,3})?(Part|Title|Book|Module|Schedule|Addendum|Annex|Appendix|Exhibit|Attachment|Supplement)(?:\s{1,3}([A-Z]|[IVXL]{1,6}|\d{1,3}))?(?![\p{L}\p{N}])/u;
/** Code units of such words. */
const LONGEST_PART = 50;

/** Whether a section is in the part that the words behind the reference name, or they name none; a part without a heading of its own has no sections that are known. */
function isInNamedPart({ text, sections, scopes }: Policy, end: number, reference: Span, { span: target }: Section): boolean {
  const [, self, word, label] = NAMED_PART.exec(text.slice(end, end + LONGEST_PART)) ?? [];
  if (word === undefined) return true;
  const isCalled = new RegExp(`(?<!\\p{L})${word}${label === undefined ? '' : `\\s${label}`}(?![\\p{L}\\p{N}])`, 'iu');
  const top = titleHeading(sections);
  // Under a title there may be other headings of its level, which are below it all the same.
  const named = sections.all
    .filter(({ heading }) => isCalled.test(heading.text))
    .map((one) => (one === top ? scopes.at(one.span.start).span : one.span));
  const around = named.filter((span) => contains(span, reference));
  // "this Part" is the innermost one around it; a text that is nothing but the addendum needs no such heading.
  if (self !== undefined && label === undefined && around.length === 0) return scopes.all.length === 1;
  const parts = self === undefined || around.length === 0 ? named : around.slice(-1);
  return parts.some((span) => contains(span, target)) || (label === undefined && parts.length === 0 && scopes.all.length === 1);
}

/** What a line of its own calls one of a part, "Annex I to Part B": there is another one than that with a heading. Words in lower case with their numbers. */
const titledInPart = oncePer(
  (policy: Policy): ReadonlySet<string> =>
    new Set(
      policy.references.flatMap(({ word, span, numbers: [number] }) => {
        const block = word === undefined ? undefined : blockAt(policy.markdown, span.start);
        if (!number || block?.leaf.kind !== 'paragraph' || block.leaf.item || block.start !== span.start) return [];
        const named = NAMED_PART.exec(policy.text.slice(number.span.end, number.span.end + LONGEST_PART));
        return named && number.span.end + named[0].length === block.end ? [`${word} ${number.label}`] : [];
      }),
    ),
);

type Headed = Clause & { readonly section: Section };

/** The clause if it has a heading, else the one above whose number its own begins with: 4.2 for 4.2(b). */
function headed(clause: Clause, label: string): Headed | undefined {
  for (let at: Clause | undefined = clause; at; at = at.parent) {
    if (at.kind === 'heading' && at.section) return at === clause || label.startsWith(at.label) ? (at as Headed) : undefined;
  }
  return undefined;
}

/** Two headings with one number, or a heading and a title in plain text, leave open which is meant. Most references of a policy lead to few of its sections. */
const isAmbiguous = oncePer(
  (target: Headed, { clauses, markdown }: Policy): boolean =>
    findPlainTitles(markdown).byNumber.has(target.label) ||
    clauses
      .find(
        target.path.map((part) => [part]),
        target.space,
        target.numberSpan.start,
      )
      .filter(({ kind, path }) => kind === 'heading' && path.length === target.path.length).length > 1,
);

/** Whether a number right before a quoted title, if there is one, is that of the section: of "Bylaw 4, “Duties”" it isn't 4.1.1. */
function hasNumberBefore({ text }: Policy, { start }: Span, { heading }: Section): boolean {
  const number = /(?<![\p{L}\p{N}.])(\d{1,3}(?:\.\d{1,3}){0,5})[.):]?,?\s?[-–—]?\s?[(["“„«'‘]?$/u.exec(
    text.slice(Math.max(0, start - LONGEST_NUMBER), start),
  )?.[1];
  if (number === undefined) return true;
  const own = heading.number?.text.match(/\d{1,3}(?:\.\d{1,3})*/)?.[0] ?? heading.text.match(/\d{1,3}(?:\.\d{1,3})*/)?.[0];
  return own === number;
}

/** A number with its punctuation, in code units. */
const LONGEST_NUMBER = 32;

function namesakes({ sections, markdown }: Policy, { heading: { title } }: Section): number {
  const same = sections.all.filter(({ heading }) => heading.title === title).length;
  return findPlainTitles(markdown).titles.has(titleKey(title)) ? same + 1 : same;
}

/** Only plain words in running text: no quotation, no heading, nothing that is part of a link already. */
function link(policy: Policy, span: Span, section: Section): readonly SectionLink[] {
  const fragment = fragmentsOf(policy).get(section);
  const block = blockAt(policy.markdown, span.start);
  if (fragment === undefined || !block || block.leaf.quoteDepth > 0 || (block.leaf.kind !== 'paragraph' && block.leaf.kind !== 'tableCell'))
    return [];
  const inside = { start: span.start - block.start, end: span.end - block.start };
  const words = policy.text.slice(span.start, span.end);
  // Marks that begin or end within the words cannot be in the brackets; "<a href>" is a link as well.
  const isTorn = block.leaf.inlines.some(
    ({ kind, start, end, content, label }) =>
      overlaps({ start, end }, inside) &&
      (kind === 'link' ||
        kind === 'image' ||
        label !== undefined ||
        !(content ?? (kind === 'emphasis' || kind === 'strong')) ||
        start >= inside.start ||
        end <= inside.end),
  );
  if (
    isTorn ||
    /[[\]]/.test(words) ||
    block.leaf.inlines.some(
      ({ kind, start, end }) => kind === 'html' && /^<a\b/i.test(policy.text.slice(block.start + start, block.start + end)),
    )
  )
    return [];
  // "[" right before or "(" right behind would make another link of it.
  if (policy.text[span.end] === '(' || policy.text[span.end] === '[') return [];
  return [{ span, fragment }];
}

/** For each link in a reference to an anchor in other capitals than it has: `#Annex-2` for `#annex-2`, which browsers don't find. */
function repairsOf({ links, text, anchors }: Policy, { span }: SectionReference): readonly { target: string; edit: TextEdit }[] {
  return links.flatMap((one) => {
    if (one.kind !== 'link' || !one.target.startsWith('#') || !overlaps(one.span, span)) return [];
    const fragment = one.target.slice(1);
    const name = anchors.find(fragment)?.name;
    if (name === undefined || name === fragment || name.toLowerCase() !== fragment.toLowerCase()) return [];
    const at = text.indexOf(one.target, one.targetSpan.start);
    return at < 0 || at + one.target.length > one.targetSpan.end
      ? []
      : [{ target: `#${name}`, edit: { span: { start: at, end: at + one.target.length }, newText: `#${name}` } }];
  });
}

/** The words alone of the links to sections that a reference is, or has in it. */
function unlinkEdits(policy: Policy, { span, kind }: SectionReference): readonly TextEdit[] {
  const { links, text, anchors } = policy;
  if (kind === 'law' || kind === 'other') return [];
  const inIt = (one: LinkMention): boolean =>
    one.kind === 'link' && one.target.startsWith('#') && anchors.find(one.target.slice(1)) !== undefined && overlaps(one.span, span);
  return links.filter(inIt).map((one) => {
    const words = text.slice(one.textSpan.start, one.textSpan.end);
    const begins = blockAt(policy.markdown, one.span.start)?.start === one.span.start;
    return { span: one.span, newText: begins ? withoutMarker(words) : words };
  });
}

/** Without the bracket before them, words such as "1. Scope" would begin a list. */
function withoutMarker(words: string): string {
  return words.replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2').replace(/^[-+*#>](?=\s|$)/, '\\$&');
}

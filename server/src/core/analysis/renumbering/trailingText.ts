/** Text at the end of a section that may belong to the whole document, or begin another one: it moves along with the section, so a writer is shown it. */
import type { Block, Leaf } from '../../document/markdown/leaf.ts';
import type { Section } from '../../document/outline/sections.ts';
import type { Policy } from '../../document/policy.ts';
import { truncate } from '../../document/text/truncate.ts';
import { message } from '../../l10n/localizer.ts';
import type { PlaceToReview } from './followNumbers.ts';
import type { SectionUnit } from './sectionUnits.ts';

/** Blocks at the end of a section that are looked at. */
const MOST_BLOCKS = 6;
/** Of a block, in characters. */
const LONGEST_SHOWN = 80;
/** Behind a rule there is a footer up to this length, in code units. */
const LONGEST_FOOTER = 400;
/** Longer paragraphs aren't the lines that close a document, in code units. */
const LONGEST_CLOSING = 240;

/** What a document says of itself at its end: when it was changed, its version, who holds the rights. */
const STATEMENT =
  /^[\s*_([“"]{0,6}(?:(?:this |these |the )?(?:[\p{L} ]{0,30})?(?:last (?:updated|modified|revised|reviewed|changed)|effective (?:date|as of|from)|date of (?:last|issue)|version|revision|document (?:version|owner|id))(?!\p{L})|©|\(c\) ?\d{4}|copyright (?:©|\(c\)|\d{4})|all rights reserved|stand(?::| vom| der)|letzte (?:aktualisierung|änderung)|zuletzt (?:aktualisiert|geändert)|fassung vom|gültig ab|alle rechte|dernière (?:mise à jour|modification|révision)|mis à jour|en vigueur|date d['’]effet|tous droits|última (?:actualización|modificación|revisión)|actualizado|fecha de|vigente|en vigor|todos los derechos|ultimo aggiornamento|ultima (?:modifica|revisione)|aggiornat[oa]|in vigore|data di|tutti i diritti)/iu;
/** Who adopted it and signs, and that it ends. */
const SIGNATURE =
  /^[\s*_([“"]{0,6}(?:signed|signature|in witness|adopted (?:on|by|at)|approved (?:on|by)|by:|name:|title:|date:|_{3,}|\.{6,}|end of|thank you|yours (?:sincerely|faithfully)|sincerely|unterschrift|ort, datum|ende d|mit freundlichen|fait à|signature|fin d|firma|firmado|firmato|fine d)/iu;
/** What opens a document. */
const OPENING =
  /^[\s*_“"]{0,6}(?:welcome to|(?:this|these) (?:[\p{L} ]{0,40})?(?:policy|notice|statement|agreement|terms|conditions|rules|guidelines)(?: \([^)]{0,40}\))? (?:explains?|describes?|applies|apply|sets? out|governs?|covers?|is|are|tells?|outlines?)|willkommen|(?:diese|unsere) \p{L}*(?:erklärung|richtlinie|bedingungen|hinweise?) (?:erklärt|erläutert|beschreib|gilt|gelten|informier|regel)|bienvenue|(?:la présente|cette|les présentes|notre) [\p{L} ]{0,40}(?:politique|charte|conditions) [\p{L} ]{0,30}(?:décri|expli|s['’]appli|régi|défini)|bienvenid|(?:la presente|esta|estas|estos|nuestra) [\p{L} ]{0,40}(?:política|aviso|condiciones|términos) [\p{L} ]{0,30}(?:describ|expli|se aplica|rige|establece)|benvenut|(?:la presente|questa|queste|la nostra) [\p{L} ]{0,40}(?:informativa|politica|condizioni|termini) [\p{L} ]{0,30}(?:descriv|spieg|si applic|regol|illustra))/iu;

/** The first place at the end of a moving section, behind its own paragraphs, from which on the text may not belong to it; none where all does. A heading without text right before the next section may be the label of those that follow. */
export function findTrailingText({ text, sections }: Policy, { members, span }: SectionUnit): readonly PlaceToReview[] {
  const last = members.at(-1);
  const isEnd = !sections.all.some(({ heading }) => heading.block.start >= span.end);
  // The first section may well say what the document is.
  const mayOpen = !members.some((one) => sections.all.indexOf(one) < 2);
  if (!last) return [];
  const own = ownBlocks(last, span.end);
  const behindRule = own.slice(lastRule(own) + 1).find(isText);
  const opening = mayOpen ? own.slice(firstLookedAt(own)).find(isOpening) : undefined;
  const label = !isEnd && members.length > 1 && !own.some(isText) ? last.heading.block : undefined;
  const first = firstOf([label, lastRule(own) < 0 ? undefined : behindRule, closingOf(own, isEnd), opening]);
  if (!first) return [];
  return [
    {
      span: { start: first.start, end: first.end },
      text: truncate(text.slice(first.start, first.end).replace(/\s+/g, ' ').trim(), LONGEST_SHOWN),
      why: message('Moves along with the section, but may belong to the whole document'),
    },
  ];
}

/**
 * Where the text that closes a document begins, at the end of its last section: lines of which each says when it was changed or who holds the rights, or a rule with a few lines behind it.
 * @returns the start of a block, as a UTF-16 offset; undefined where the document ends with what its last section says
 */
export function closingStart({ text, sections }: Policy): number | undefined {
  const last = sections.all.at(-1);
  if (!last) return undefined;
  const own = ownBlocks(last, text.length);
  const rule = own[lastRule(own)];
  const isFooter = rule && text.length - rule.start <= LONGEST_FOOTER && own.slice(lastRule(own)).some(isText);
  const stating = own.findLastIndex((block) => isText(block) && !isStatement(block)) + 1;
  const first = firstOf([isFooter ? rule : undefined, stating > 0 ? own.slice(stating).find(isText) : undefined]);
  return first && first.leaf.item === undefined && first.leaf.quoteDepth === 0 ? first.start : undefined;
}

function firstOf(blocks: readonly (Block | undefined)[]): Block | undefined {
  return blocks.filter((block) => block !== undefined).sort((a, b) => a.start - b.start)[0];
}

function isStatement({ leaf }: Block): boolean {
  const words = leaf.prose.text.trim();
  return leaf.kind === 'paragraph' && words.length <= LONGEST_CLOSING && STATEMENT.test(words);
}

/** What is in a section but its heading, without comments. */
function ownBlocks({ heading, blocks }: Section, end: number): readonly Block[] {
  return blocks.filter((block) => block !== heading.block && block.start < end && block.leaf.kind !== 'comment');
}

/** Index of the last thematic break with something before it; -1 where there is none. */
function lastRule(own: readonly Block[]): number {
  return own.findLastIndex(({ leaf }, index) => leaf.kind === 'rule' && index > 0);
}

function firstLookedAt(own: readonly Block[]): number {
  return Math.max(1, own.length - MOST_BLOCKS);
}

/** @param isEnd whether nothing follows the section */
function closingOf(own: readonly Block[], isEnd: boolean): Block | undefined {
  const from = firstLookedAt(own);
  return own
    .slice(from)
    .find((block, index) => isClosing(block) || (isEnd && from + index === own.length - 1 && isSetApart(block, own[from + index - 1])));
}

function isText({ leaf }: Block): boolean {
  return leaf.prose.text.trim() !== '' || leaf.kind === 'html';
}

/** A line that closes a document; not an item of a list, unless lines of signatures go on. */
function isClosing({ leaf }: Block): boolean {
  const words = leaf.prose.text.trim();
  return (
    leaf.kind === 'paragraph' &&
    leaf.quoteDepth === 0 &&
    words.length <= LONGEST_CLOSING &&
    (STATEMENT.test(words) || SIGNATURE.test(words))
  );
}

/** A paragraph in italics or bold as a whole, behind one that isn't. */
function isSetApart({ leaf }: Block, before: Block | undefined): boolean {
  const words = leaf.prose.text.trim();
  if (leaf.kind !== 'paragraph' || leaf.quoteDepth > 0 || words.length > LONGEST_CLOSING) return false;
  return leaf.item === undefined && before !== undefined && /[.!?]$/.test(words) && isAllMarked(leaf) && !isAllMarked(before.leaf);
}

function isAllMarked(leaf: Leaf): boolean {
  const [mark] = leaf.inlines;
  return (mark?.kind === 'emphasis' || mark?.kind === 'strong') && mark.start <= 1 && mark.end >= leaf.length - 1;
}

function isOpening({ leaf }: Block): boolean {
  return leaf.kind === 'paragraph' && leaf.item === undefined && leaf.quoteDepth === 0 && OPENING.test(leaf.prose.text);
}

/** `reference-target-missing`: a reference to a section, clause or annex of this policy that is not there. */

import { findLostCitations } from '../analysis/references/lostCitations.ts';
import { isEvidentlyOwn } from '../analysis/references/ownNumbers.ts';
import { historySpans } from '../analysis/renumbering/history.ts';
import type { ClauseIndex } from '../document/outline/clauseIndex.ts';
import { type PartReading, readParts } from '../document/outline/clauseLabels.ts';
import { clauseName } from '../document/outline/clauses.ts';
import { missingNumber } from '../document/outline/missingNumbers.ts';
import { findNumberedLists } from '../document/outline/outlineStyle.ts';
import type { Section } from '../document/outline/sections.ts';
import { findUnspacedHeadings } from '../document/outline/unspacedHeadings.ts';
import type { Policy } from '../document/policy.ts';
import { findAnnexLines, findLostAnnexes, findUncountedAnnexes } from '../document/references/lostAnnexes.ts';
import { findLostItems } from '../document/references/lostItems.ts';
import { type ReferenceNumber, type SectionReference, titleName } from '../document/references/references.ts';
import { matchesIn } from '../document/text/matches.ts';
import { occurrencesOf } from '../document/text/occurrences.ts';
import { lazy } from '../document/text/remember.ts';
import { contains, overlaps, type Span } from '../document/text/span.ts';
import { truncate } from '../document/text/truncate.ts';
import { DOCUMENT, REFERENCE_LANGUAGES } from '../knowledge/referenceWords.ts';
import type { Localizer } from '../l10n/localizer.ts';
import type { Fix, Rule } from './rule.ts';

/** Laws, other documents and numbers that may count what shows no number are left alone. */
export const referenceTargetMissing: Rule = {
  id: 'reference-target-missing',
  group: 'References and links',
  summary: "A reference names a section, clause, or annex that this policy doesn't have.",
  why: 'Readers who follow the reference find nothing, and words that depend on it ("as set out in Section 9") may have no meaning. This usually happens when sections are moved or removed.',
  severity: 'hint',
  *check(policy, { l10n, files }) {
    /** Numbers that headings lack, which is said of those. */
    const lacking = new Set(
      findNumberedLists(policy.sections, policy.scopes).flatMap((list) => missingNumber(list)?.number.replace(/^.*\s/, '') ?? []),
    );
    const isTrusted = lazy(() => mostResolve(policy.references));
    const annexLines = lazy(() => findAnnexLines(policy.markdown));
    // "statutes_annex_1.md": the annexes are files beside this one.
    const hasAnnexFiles = lazy(() => files?.entries('').some((name) => ANNEX_FILE.test(name)) === true);
    const said: Span[] = [];
    for (const reference of policy.references) {
      const lost = reference.numbers.filter(({ target, doubtful }) => !target && !doubtful);
      if (
        lost.length === 0 ||
        reference.kind !== 'own' ||
        (reference.space !== 'section' && hasAnnexFiles()) ||
        reference.confidence < 0.7 ||
        reference.loose ||
        isLabel(policy, reference) ||
        fillsStandardClauses(policy, reference) ||
        isOfEarlierText(policy, reference)
      )
        continue;
      for (const number of lost) {
        if (
          isCitedElsewhere(policy, number) ||
          isInStatuteWords(policy, reference) ||
          isBesideDocument(policy, reference) ||
          isFarBeyond(policy.clauses, reference, number) ||
          isOfLaw(policy, number) ||
          opensLine(policy, number) ||
          isTitleLine(policy, reference, number) ||
          isListItem(policy, number) ||
          lacking.has(number.label) ||
          !isMissing(policy.clauses, reference, number) ||
          !isEvidentlyOwn(policy, reference, number)
        )
          continue;
        if (reference.space === 'section' && !isTrusted()) continue;
        // The link that leads nowhere is a finding of its own.
        if (isInDeadLink(policy, number.span)) continue;
        if (reference.space !== 'section' && annexLines().has(asWritten(policy, reference, number).toLowerCase())) continue;
        said.push(number.span);
        yield {
          span: number.span,
          message: l10n.t('"{reference}" doesn\'t exist here', { reference: asWritten(policy, reference, number) }),
          ...(number.nearest
            ? {
                related: [
                  {
                    span: number.nearest.numberSpan,
                    message: l10n.t('The nearest is {section}', {
                      section: number.nearest.title === '' ? number.nearest.label : `${number.nearest.label} ${number.nearest.title}`,
                    }),
                  },
                ],
              }
            : {}),
          fixes: fixesOf(policy, reference, number, l10n),
        };
      }
    }
    const items = findLostItems(policy);
    const citations = findLostCitations(policy).filter(
      ({ span }) => ![...said, ...items.map((item) => item.span)].some((one) => overlaps(one, span)),
    );
    for (const item of [...items, ...citations]) {
      if (opensLine(policy, item)) continue;
      const { label, span, nearest } = item;
      yield {
        span,
        message: l10n.t('"{reference}" doesn\'t exist here', { reference: label }),
        ...(nearest
          ? { related: [{ span: nearest.numberSpan, message: l10n.t('The nearest is {section}', { section: nearest.label }) }] }
          : {}),
      };
    }
    const annexes = REFERENCE_LANGUAGES[policy.language] ? [] : findUncountedAnnexes(policy.markdown);
    for (const { span, text } of [...findLostAnnexes(policy), ...annexes].filter(() => !hasAnnexFiles()))
      yield { span, message: l10n.t('"{reference}" doesn\'t exist here', { reference: text }) };
  },
};

const ANNEX_FILE =
  /(?:^|[^\p{L}])(?:annex(?:es|e|os?)?|appendi(?:x|ces|ce)|schedules?|exhibits?|attachments?|anhang|anhänge|anlagen?|anexos?|allegat[oi]|apéndices?|bijlagen?)(?!\p{L})/iu;

/**
 * Whether the references of the text lead to its own sections, but for a few: where many lead nowhere, they count what this text doesn't,
 * be it a law, another document, or sections whose numbers a copy has lost.
 */
function mostResolve(references: readonly SectionReference[]): boolean {
  let found = 0;
  let lost = 0;
  for (const { kind, confidence, loose, space, numbers } of references) {
    if (kind !== 'own' || confidence < 0.7 || loose || space !== 'section') continue;
    for (const { target, doubtful } of numbers) {
      if (target) found++;
      else if (!doubtful) lost++;
    }
  }
  return lost <= Math.max(2 * found, found === 0 ? MOST_ALONE : MOST_LOST);
}

/** References that lead nowhere in a text that has hardly any others, and in one that has none. */
const MOST_LOST = 5;
const MOST_ALONE = 3;

/** "Section 18(2) MStV", "Section 12 (3) StromNEV": the name of a law is right behind the number, told by its capitals at both ends. */
function isOfLaw({ text }: Policy, { span }: ReferenceNumber): boolean {
  return BEHIND_LAW.test(text.slice(span.end, span.end + 80));
}

const BEHIND_LAW =
  /^[*_]{0,3}(?:[\s,]{1,2}(?:\(\p{L}?\d{0,3}\p{L}?\)|(?:paras?|no|nos|sentences?|subsections?|Abs|Satz|Nr|S|al|lit|let|co)\.?\s\d{1,3}[a-z]?|ff?\.?)){0,4}\s(?:of the |des |der |du |del(?:la)? )?[*_]{0,3}\p{Lu}\p{L}{0,8}\p{Ll}\p{L}{0,5}\p{Lu}(?![\p{L}\p{N}])/u;

/** Whether a line of the text begins with the number, so that it is there, be it in a form that isn't read as a clause: an indented paragraph, a table, a line within a paragraph. */
function opensLine({ text }: Policy, { label, span }: Pick<ReferenceNumber, 'label' | 'span'>): boolean {
  if (!/^\d{1,3}\.\d/.test(label)) return false;
  for (const at of occurrencesOf(text, label, { most: MOST_CITATIONS })) {
    if (
      at === span.start ||
      /[\d.]\d/.test(text.slice(at + label.length, at + label.length + 2)) ||
      /\d/.test(text[at + label.length] ?? '')
    )
      continue;
    const line = text.slice(Math.max(text.lastIndexOf('\n', at - 1) + 1, at - LONGEST_LEAD), at);
    if (/^[\s>*_#|+§-]*(?:[\p{L}.]{1,12}[ \u00A0])?[*_([]{0,4}$/u.test(line)) return true;
  }
  return false;
}

/**
 * Whether a line of plain text is the title of what is meant: "II. Membership", "Section 7 - Fees", or "##Article IV" for want of a space.
 * A number in digits is a title's only behind its word; else it is an item's.
 */
function isTitleLine({ text, markdown }: Policy, { word = '' }: SectionReference, { label, span }: ReferenceNumber): boolean {
  const number = label.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
  const letters = /^\p{L}+/u.exec(word)?.[0] ?? '';
  const unit = letters === '' ? '§' : `(?:${letters.slice(0, /^art/i.test(letters) ? 3 : 4)}|§)`;
  const titled = new RegExp(`^${unit}[\\p{L}.§]{0,8}[\\s\u00a0]{0,2}${number}(?![\\p{L}\\p{N}]|\\.\\d)`, 'iu');
  const numbered = new RegExp(`^${number}(?![\\p{L}\\p{N}]|\\.\\d)`, 'u');
  const isTitle = (line: string): boolean => titled.test(plain(line)) || numbered.test(plain(line));
  if (findUnspacedHeadings(markdown).some(({ span: line, marks }) => isTitle(text.slice(marks.end, line.end)))) return true;
  const isCapital = /^[IVXLC]{1,6}$|^[A-Z]$/.test(label);
  for (const at of occurrencesOf(text, label, { most: MOST_CITATIONS })) {
    if (at === span.start) continue;
    const start = text.lastIndexOf('\n', at - 1) + 1;
    if (at - start > LONGEST_LEAD) continue;
    const end = text.indexOf('\n', at);
    const line = text.slice(start, end === -1 ? undefined : end).trimEnd();
    if (line.length > LONGEST_TITLE || /[.;,][*_]{0,3}$/.test(line)) continue;
    if (titled.test(plain(line)) ? /\d|[IVX]/.test(label) : isCapital && TITLE_NUMBER.test(plain(line)) && numbered.test(plain(line)))
      return true;
  }
  return false;
}

/** A line without its indentation and marks. */
function plain(line: string): string {
  return line.replace(/^[\s>*_|+-]+/, '').replace(/^[\u00A0\u202F\u3000]+/, '');
}

/** A number with its mark and the first word of a title. */
const TITLE_NUMBER = /^[IVXLCA-Z]{1,6}[*_]{0,3}(?:[.):]|\s?[-–—])[*_]{0,3}\s{1,4}[*_]{0,3}["“„«]?\p{Lu}/u;
/** Code units of the line of a title. */
const LONGEST_TITLE = 120;

/** "§ 12.4" where § 12 has a line that begins with "4." or "(4)": an item of a list there, however deep the list is counted. */
function isListItem({ text }: Policy, { label, nearest, found }: ReferenceNumber): boolean {
  const [, last] = /^\d{1,3}\.(\d{1,2})$/.exec(label) ?? [];
  const section = nearest?.section;
  if (last === undefined || !section || found !== 1) return false;
  const body = text.slice(section.heading.block.end, section.span.end);
  return matchesIn(body, ITEM_NUMBER).some(([, number]) => number === last);
}

const ITEM_NUMBER = /^[ \t>*_-]{0,8}\(?(\d{1,2})(?:[.)]|\\[.)])(?!\d)/gm;

/** Code units of what is before the number of a clause in its line: indentation, marks, a word. */
const LONGEST_LEAD = 60;

/** Whether the policy numbers at that depth and in that way, so that the number would be there if it existed. */
function isMissing(clauses: ClauseIndex, { space }: SectionReference, number: ReferenceNumber): boolean {
  const { nearest, found, label } = number;
  if (space !== 'section' && isPart(clauses, space, number)) return false;
  const readings = readParts(label, 0)[found]?.readings ?? [];
  if (!nearest)
    return (
      readings.some(({ style }) => clauses.countTop(space, style) > (space === 'section' ? 1 : 0)) &&
      !hasUnreadTop(clauses, space, readings)
    );
  if (nearest.confidence < 0.9) return false;
  const children = clauses.childrenOf(nearest).filter(({ kind }) => kind !== 'item');
  // Bullets may be counted that show no number.
  if (children.length === 0 && readings.some(({ value }) => value <= bulletsOf(nearest.section))) return false;
  if (children.length === 0) return /^\.?\d/.test(label.slice(offsetOf(number, found) - 1)) && label[offsetOf(number, found) - 1] === '.';
  const values = children.map(({ path }) => path.at(-1)?.value ?? 0);
  if (children.every(({ kind }) => kind === 'heading')) return !readings.some(({ value }) => values.includes(value));
  // Where some are missing from the count, some were not found rather than not written.
  return (
    children.length > 1 &&
    readings.every(({ value }) => value < Math.min(...values) || value > Math.max(...values)) &&
    Math.max(...values) - Math.min(...values) + 1 === new Set(values).size
  );
}

/** Whether the number is no higher than 16 where a clause 16.1 has no clause 16 above it: the lines with the first numbers weren't read, so that any may be there. */
function hasUnreadTop({ all }: ClauseIndex, space: SectionReference['space'], readings: readonly PartReading[]): boolean {
  return all.some(
    ({ space: other, path, parent, kind }) =>
      other === space &&
      !parent &&
      path.length > 1 &&
      kind === 'paragraph' &&
      readings.some(({ style, value }) => style === path[0]?.style && value <= path[0].value),
  );
}

/** "Clause 17, Option 1 is deemed to be selected": the clauses are those of the Commission's standard contractual clauses, whose blanks the text fills. */
function fillsStandardClauses({ text }: Policy, { span, wordSpan }: SectionReference): boolean {
  if (!/^(?:clause|klausel|cláusula|clausola)/i.test(text.slice(wordSpan?.start, wordSpan?.end))) return false;
  const line = text.slice(Math.max(text.lastIndexOf('\n', span.start) + 1, span.start - LONGEST_LIST), span.end + LONGEST_LIST);
  return STANDARD_CLAUSES.test(line.slice(0, line.indexOf('\n', span.end - span.start) + 1 || undefined));
}

/** Code units around a reference in which the other blanks are filled. */
const LONGEST_LIST = 600;
const STANDARD_CLAUSES =
  /(?:^|[^\p{L}])(?:option \d|optional (?:wording|language|clause)|docking clause|deemed (?:to be )?(?:selected|included|deleted|completed)|annex i\.?[abc](?![\p{L}])|option \d gilt|l['’]option \d|opción \d|opzione \d)/iu;

/** Uses of a number that are looked at. */
const MOST_CITATIONS = 20;
/** What is between the name of another document and the number of its section: "Per CJIS Security Policy §". */
const SECTION_SIGN = /[ \u00A0](?:§|[Ss]ections?|[Ss]ec\.|[Cc]ontrol|[Aa]bschnitt|[Zz]iffer)[ \u00A0]?$/;
/** Words of a document's name. */
const MOST_NAME_WORDS = 5;

/** The capitalised words before a section's sign; empty where there are none. */
function citedName(before: string): string {
  if (!SECTION_SIGN.test(before)) return '';
  const words = before
    .replace(SECTION_SIGN, '')
    .split(/[ \u00A0]/)
    .slice(-MOST_NAME_WORDS);
  const first = words.findLastIndex((word) => !/^\p{Lu}[\p{L}\p{N}&-]{0,30}$/u.test(word)) + 1;
  return words.slice(first).join(' ');
}

/** The number of a section that a line at the top names as the source: "CJIS Ref: §". */
const CITATION_KEY = /(?:^|\n)[>\s*_-]{0,8}\p{Lu}{2,10}[ \u00A0](?:Ref(?:erence)?s?|Ref\.)[*_]{0,3}:[*_]{0,3}[ \u00A0]?§?[ \u00A0]?$/u;

/** "5.12.1.2(1)" where the text says elsewhere "Per CJIS Security Policy §5.12.1.2": the numbers are of that document. */
function isCitedElsewhere({ text, title = '' }: Policy, { label, span }: ReferenceNumber): boolean {
  const prefix = /^\d{1,3}\.\d{1,3}/.exec(label)?.[0];
  if (prefix === undefined) return false;
  for (const at of occurrencesOf(text, prefix, { most: MOST_CITATIONS })) {
    if (at === span.start || /\d/.test(text[at + prefix.length] ?? '')) continue;
    const before = text.slice(Math.max(0, at - 120), at);
    const name = citedName(before);
    if ((DOCUMENT.test(name) && !title.includes(name) && !(title !== '' && name.includes(title))) || CITATION_KEY.test(before)) return true;
  }
  return false;
}

/** Articles and paragraphs, where the policy counts none and has none of those named beside: they are of a law that is named in a heading, a lead-in, or nowhere. */
function isInStatuteWords({ clauses }: Policy, { word, numbers }: SectionReference): boolean {
  if (numbers.some(({ target }) => target)) return false;
  const kind = /^(?:§|art)/i.exec(word ?? '')?.[0].toLowerCase();
  return kind !== undefined && ![...clauses.words].some((own) => own.startsWith(kind));
}

/** "is set out in the statutes (Articles 13 and 14)": a document is named before the parenthesis. */
function isBesideDocument({ text }: Policy, { span }: SectionReference): boolean {
  const before = text.slice(Math.max(0, span.start - NEAR_DOCUMENT), span.start);
  const [, named = ''] = /(?:^|[.;:!?]\s)([^.;:!?()]*)\(\s*$/u.exec(before) ?? [];
  return /\p{L}/u.test(named) && DOCUMENT.test(named) && !OWN_DOCUMENT.test(named);
}

/** Code units before a parenthesis in which a document is named. */
const NEAR_DOCUMENT = 120;
const OWN_DOCUMENT = /(?<!\p{L})(?:this|these|diese[rsnm]?|cette|ces?|présente?s?|est[aeo]s?|presentes?|quest[aeio])(?!\p{L})/iu;

/** What tells of changes, of an edition, or of a meeting cites the text as it was then: "Section C.4 of the 2010 edition", "Section 9 renamed". */
function isOfEarlierText(policy: Policy, { span }: SectionReference): boolean {
  if (historySpans(policy).some((entry) => contains(entry, span))) return true;
  const behind = policy.text.slice(span.end, span.end + NEAR_DOCUMENT);
  if (OF_AN_EDITION.test(behind) || BECAME_OTHER.test(behind)) return true;
  for (let section = policy.sections.all.findLast((one) => contains(one.span, span)); section; section = section.parent)
    if (MINUTES.test(section.heading.title)) return true;
  return false;
}

const OF_AN_EDITION =
  /^[^.;\n]{0,60}?(?<!\p{L})(?:of|in|der|des|von|de la|du|de|della|del|van de)\s(?:the\s)?(?:(?:19|20)\d\d\s(?:edition|version|rules|text)|(?:previous|former|earlier|old|prior)\s|(?:edition|version|fassung|édition|edición|versión|edizione|versione)\s(?:of|von|vom|de|del|du|di)\s(?:\d{1,2}\.?\s)?(?:\p{L}{3,10}\s)?(?:19|20)\d\d)/iu;
const BECAME_OTHER =
  /^[*_)\]]{0,3}\s?(?:["“„«(][^"”“»)\n]{1,60}["”“»)]\s?)?(?:(?:was|were|is now|has been|have been|wurde|a été|fue|è stat[oa])\s)?(?:renamed|moved|removed|deleted|repealed|renumbered|gestrichen|umbenannt|verschoben|supprimé|renommé|déplacé|suprimid|renombrad|eliminat|rinominat)/iu;
const MINUTES = /^\P{L}*(?:(?:meeting )?minutes|sitzungsprotokoll|protokoll|procès-verbal|actas?(?: de)?|verbale|notulen)(?!\p{L})/iu;

/** A number that is far higher than the last one is none that was lost when sections moved. */
function isFarBeyond({ all }: ClauseIndex, { space }: SectionReference, { label }: ReferenceNumber): boolean {
  const value = Number(/^\d{1,4}/.exec(label)?.[0]);
  if (!(value > FAR)) return false;
  const highest = all.reduce((most, one) => (one.space === space && !one.parent ? Math.max(most, one.path[0]?.value ?? 0) : most), 0);
  return value > highest + FAR;
}

/** Sections that one may be taken out of a text between two looks at its references. */
const FAR = 8;

function isInDeadLink({ links, anchors }: Policy, span: Span): boolean {
  const link = links.find((one) => one.kind === 'link' && contains(one.span, span));
  return link?.target.startsWith('#') === true && !anchors.find(link.target.slice(1));
}

/** "Annex 1A: List of parties" at the start of a line is a label, and refers to nothing; "Article 33: Breach notification" is one of a law that is listed. */
function isLabel({ text, sections }: Policy, { space, span, numbers, wordSpan }: SectionReference): boolean {
  const line = text.slice(text.lastIndexOf('\n', span.start - 1) + 1, span.start);
  // The heading of the section itself, where the line above runs into one that is underlined.
  if (/^[\s*_]*$/.test(line) && sections.all.some(({ heading: { block } }) => block.leaf.setext === true && contains(block, span)))
    return true;
  // The heading of the section itself, behind characters that came with a copy.
  if (/^\s{0,3}#{1,6}[^\p{L}\p{N}]*$/u.test(line)) return true;
  if (space === 'section' && !/^art/i.test(text.slice(wordSpan?.start, wordSpan?.end))) return false;
  const behind = numbers[0]?.span.end ?? span.end;
  return /^[\s>*_+-]*$/.test(line) && /^[*_]{0,3}[ \u00A0]?(?::|[-–—][ \u00A0])/.test(text.slice(behind, behind + 8));
}

/** "Appendix 3A" is Part A of Appendix 3, where that has one. */
function isPart(clauses: ClauseIndex, space: SectionReference['space'], { label, span }: ReferenceNumber): boolean {
  const [, whole, part] = /^(\d{1,3}|[IVX]{1,5})([A-Z])$/.exec(label) ?? [];
  if (whole === undefined) return false;
  const outer = clauses.find(
    readParts(whole, 0).map(({ readings }) => readings),
    space,
    span.start,
  )[0];
  return (
    outer !== undefined &&
    clauses.all.some((clause) => clause.label === part && clause !== outer && contains(outer.span, clause.numberSpan))
  );
}

function bulletsOf(section: Section | undefined): number {
  return new Set(section?.blocks.flatMap(({ leaf: { item } }) => (item && !item.ordered && !item.parent ? [item] : []))).size;
}

function offsetOf({ parts, span }: ReferenceNumber, index: number): number {
  return (parts[index]?.start ?? span.end) - span.start;
}

/** "§ 9", "article 9": the number with the word that the text has before it, in the singular; the number alone where it has none. */
function asWritten({ text }: Policy, { word, wordSpan, language }: SectionReference, { label, span }: ReferenceNumber): string {
  if (word === undefined || !wordSpan) return label;
  const written = text.slice(wordSpan.start, wordSpan.end);
  const own = singularOf(word, language);
  if (own === word) {
    const between = text.slice(wordSpan.end, span.start);
    return `${written}${/^\s?$/.test(between) ? between.replace('\n', ' ') : ' '}${label}`;
  }
  const cased =
    written === written.toUpperCase() ? own.toUpperCase() : written[0] === word[0] ? own : own.slice(0, 1).toUpperCase() + own.slice(1);
  return `${cased} ${label}`;
}

/** The singular of a clause word: of its forms, the one that has most letters in common with it from the beginning. @param word in lower case */
function singularOf(word: string, language: string): string {
  const counted = REFERENCE_LANGUAGES[language]?.words.find(({ forms, plural = [] }) => forms.includes(word) && plural.includes(word));
  if (!counted) return word;
  const [best = word] = counted.forms
    .filter((form) => !counted.plural?.includes(form))
    .sort((a, b) => commonBeginning(b, word) - commonBeginning(a, word));
  return best;
}

/** Letters that two words have in common from the beginning, whatever their accents. */
function commonBeginning(a: string, b: string): number {
  const [letters, others] = [a, b].map((word) => word.normalize('NFD').replace(/\p{M}/gu, ''));
  let count = 0;
  while (count < (letters?.length ?? 0) && letters?.[count] === others?.[count]) count++;
  return count;
}

/** The number of the section whose title is given, or to which the reference is linked. The nearest number is as wrong as the one that is written, and looks right. */
function fixesOf(policy: Policy, reference: SectionReference, number: ReferenceNumber, l10n: Localizer): Fix[] {
  const { clauses, anchors } = policy;
  const title = number.title && titleName(number.title.text);
  const titled =
    title === undefined
      ? []
      : clauses.all
          .filter((clause) => clause.space === reference.space && clause.title !== '' && titleName(clause.title) === title)
          .slice(0, 1);
  const anchor =
    reference.numbers.length === 1 && reference.link?.target.startsWith('#') ? anchors.find(reference.link.target.slice(1)) : undefined;
  const linked = anchor
    ? clauses.all
        .filter(
          ({ kind, section, space }) =>
            kind === 'heading' && space === reference.space && section?.heading.block.start === anchor.span.start,
        )
        .slice(0, 1)
    : [];
  return [...new Set([...titled, ...linked])]
    .map((clause) => ({ clause, label: clauseName(clause) }))
    .filter(({ label }) => label !== number.label)
    .map(({ clause, label }) => ({
      title:
        clause.title === ''
          ? l10n.t('Change to {text}', { text: label })
          : l10n.t('Change to {number} ({title})', { number: label, title: short(clause.title) }),
      safe: false,
      edits: [{ span: number.span, newText: label }],
    }));
}

function short(title: string): string {
  return truncate(title, 40);
}

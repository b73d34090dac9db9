/** `term-defined-twice`: one term has two definitions. */
import type { Policy } from '../document/policy.ts';
import { type Definition, isAbbreviated } from '../document/terms/definitions.ts';
import { firstEndingAfter, partitionPoint } from '../document/text/sorted.ts';
import type { Span } from '../document/text/span.ts';
import { FUNCTION_WORDS } from '../knowledge/functionWords.ts';
import type { Finding, Rule } from './rule.ts';

/** Parts of a text that may have definitions of their own. */
const OWN_SCOPE =
  /(?:^|[^\p{L}])(?:addendum|annex|appendix|schedule|exhibit|supplement(?:al)?|anhang|anlage|annexe|anexo|allegato)(?![\p{L}])/iu;

/**
 * Titles name a text for its readers, so they count for nothing; an annex may define anew, and so may a passage that says that it does so for itself.
 * What gives the same name to the same words again repeats a definition for those who read one section only.
 * Information, since of texts that nobody here had read more than one in twenty held several documents that nothing told apart.
 * No fix: which of the two holds, and whether they say the same, only the writer knows.
 */
export const termDefinedTwice: Rule = {
  id: 'term-defined-twice',
  group: 'Defined terms',
  summary: 'A term is defined a second time.',
  why: "With two definitions, readers don't know which one applies, and when one is changed, the other is forgotten. Define each term in one place.",
  severity: 'information',
  *check(policy, { l10n }) {
    const scopeOf = annexOf(policy);
    const sectionOf = headingsBefore(policy);
    const repeated = new Map<number, Finding[]>();
    for (const { name, definitions } of policy.terms) {
      const defined = new Map<number, readonly Definition[]>();
      for (const definition of definitions) {
        if (!counts(definition) || isForItself(policy, definition) || isNameInPassing(policy, definition)) continue;
        const scope = scopeOf(definition.span.start);
        const known = defined.get(scope) ?? [];
        const [earlier] = known;
        if (known.length < MOST_COMPARED) defined.set(scope, [...known, definition]);
        if (
          !earlier ||
          !isAnother(definition, earlier) ||
          isSignedBetween(policy, earlier, definition) ||
          known.some((one) => isRestated(policy, definition, one, sectionOf))
        )
          continue;
        const finding = {
          span: definition.span,
          message: l10n.t('"{name}" is already defined in line {line}', {
            name,
            line: String(policy.lines.lineAt(earlier.span.start) + 1),
          }),
          related: [{ span: earlier.span, message: l10n.t('The first definition') }],
        };
        repeated.set(scope, [...(repeated.get(scope) ?? []), finding]);
      }
    }
    for (const findings of repeated.values()) if (findings.length < MOST_SLIPS) yield* findings;
  },
};

/** From so many on the text holds versions of one document, for regions or of other days, that nothing else tells apart. */
const MOST_SLIPS = 3;

/** Not two names of one definition that differ in case only, a definition that goes on, nor a passage that stands twice with all its words. */
function isAnother(definition: Definition, earlier: Definition): boolean {
  const { block, whole } = definition;
  if (earlier.whole.start === whole.start) return false;
  if (whole.start - earlier.whole.end > (definition.form === 'parenthesis' ? FAR : VERY_FAR)) return false;
  if (earlier.block === block) return definition.confidence === 'certain' || definition.form === 'parenthesis';
  return earlier.block.leaf.prose.text !== block.leaf.prose.text;
}

/** A signature between two definitions ends the instrument that the first one is in. */
function isSignedBetween({ text }: Policy, { whole: first }: Definition, { whole }: Definition): boolean {
  return SIGNED.test(text.slice(first.end, whole.start));
}

const SIGNED =
  /in witness whereof|(?:^|\n)[\s>*_|]{0,6}(?:\/s\/|(?:signature|signed(?: by)?|signed and dated|by|unterschrift|gezeichnet|gez\.|fait à|signé|firmado|firma|fdo\.|firmato|letto e sottoscritto)[*_]{0,3}\s{0,3}(?::|_{3})|_{8})/iu;

/** The definition says that it holds for a part only, or for words of another text: "As used in this Section, …", "References to “Clauses” mean …". */
function isForItself({ text }: Policy, { block, span }: Definition): boolean {
  const before = text.slice(Math.max(block.start, span.start - 120), span.start);
  // "In Colorado, “…” means".
  if (/(?:^|[.!?]\s)\W{0,4}In (?:the )?\p{Lu}\p{L}{1,20}(?:\s\p{Lu}\p{L}{1,20})?,[^.!?]{0,60}$/u.test(before)) return true;
  // "(as “data exporter”)" says in which role.
  if (/\(as\s[“"„«*_]{0,4}$/iu.test(before)) return true;
  // "Conversely, the term “…” shall refer to the other party": both directions of one contract.
  if (CONVERSELY.test(text.slice(Math.max(block.start, span.start - LONGEST_SENTENCE), span.start))) return true;
  return OWN_WORDS.test(before.slice(Math.max(...['.', '!', '?'].map((mark) => before.lastIndexOf(mark))) + 1));
}

/** Code units between the start of a sentence and a name in it. */
const LONGEST_SENTENCE = 400;
/** What begins the sentence that says the same of the other side, and goes on to the end. */
const CONVERSELY =
  /(?<!\p{L})(?:Conversely|Vice versa|Reciprocally|In the (?:opposite|reverse) (?:case|direction)|Umgekehrt|Im umgekehrten Fall|Inversement|À l['’]inverse|Réciproquement|A la inversa|Recíprocamente|Viceversa|Al contrario|Reciprocamente)(?!\p{L})[^.!?]*$/u;

const OWN_WORDS =
  /(?:in|of|under|within)\s(?:this|these)\s(?:\p{L}{1,20}\s){0,3}(?:sections?|clauses?|articles?|paragraphs?|parts?|provisions?|chapters?|addendum|annex|appendix|schedule|exhibit|supplement)(?![\p{L}])|references?\sto\s|dies(?:er|es|em)\s(?:abschnitts?|ziffer|klausel|anhangs?|anlage|teils?)(?![\p{L}])|(?:du|la|le|de\sla|cette|ce)\s(?:présente?\s)?(?:section|clause|article|paragraphe|partie|annexe)(?![\p{L}])|est[ea]\s(?:sección|cláusula|artículo|apartado|anexo)(?![\p{L}])|(?:quest[oa]|present[ei])\s(?:sezione|clausola|articolo|paragrafo|allegato)(?![\p{L}])/iu;

/** Definitions of one term that a further one is compared with. */
const MOST_COMPARED = 8;

/** Behind so many code units readers may have left out the first definition. */
const AGAIN = 1500;

/** The same words are given the name again, for readers of a later section. */
function isRestated(
  { text }: Policy,
  { subject, whole }: Definition,
  { subject: other, whole: first }: Definition,
  sectionOf: (offset: number) => number,
): boolean {
  if (!subject || !other) return false;
  const isNear = whole.start - first.end < AGAIN && sectionOf(whole.start) === sectionOf(first.start);
  const [a, b] = [wordsOf(text, subject), wordsOf(text, other)];
  const [short, long] = a.length < b.length ? [a, new Set(b)] : [b, new Set(a)];
  // Close by, a few of the words say less than all, and the same words the same.
  return short.length > 0 && (!isNear || a.length === b.length) && short.every((word) => long.has(word));
}

/** Tells how many headings are before an offset: the number of the section that it lies in. */
function headingsBefore({ sections: { all } }: Policy): (offset: number) => number {
  return (offset) => partitionPoint(all.length, (at) => (all[at]?.span.start ?? 0) > offset);
}

/** The words of a noun phrase that tell it from others. */
function wordsOf(text: string, { start, end }: Span): readonly string[] {
  const words =
    text
      .slice(start, end)
      .toLowerCase()
      .match(/[\p{L}\p{N}]{3,}/gu) ?? [];
  return words.filter((word) => !FUNCTION_WORDS.has(word));
}

/** So many code units behind the first a definition belongs to another document in the text more often than not: a name in parentheses sooner than a definition of its own. */
const FAR = 4000;
const VERY_FAR = 20_000;

/** In statutes, `the members' magazine ("Trefpunt")` says what something is called, wherever it is mentioned. */
function isNameInPassing({ kind }: Policy, { form, confidence }: Definition): boolean {
  return kind === 'governance' && form === 'parenthesis' && confidence !== 'certain';
}

function counts({ confidence, form, block, term }: Definition): boolean {
  if (form === 'parenthesis' && isAbbreviated(term)) return false;
  return confidence !== 'possible' && form !== 'reference' && form !== 'row' && block.leaf.kind !== 'heading';
}

/** Tells of an offset in which annex or document of the text it lies: where that starts. */
function annexOf({ sections, scopes }: Policy): (offset: number) => number {
  const annexes: Span[] = [];
  for (const { heading, span } of sections.all)
    if (heading.level < 4 && OWN_SCOPE.test(heading.text) && span.start >= (annexes.at(-1)?.end ?? 0)) annexes.push(span);
  return (offset) => {
    const annex = annexes[firstEndingAfter(annexes, offset)];
    return Math.max(annex && annex.start <= offset ? annex.start : 0, scopes.at(offset).span.start);
  };
}

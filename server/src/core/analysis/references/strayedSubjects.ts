/** References whose own noun is nowhere in what they name, but in the clause beside it alone: "the deposit (section 3.3)", where the deposit is in 2.3. */
import { blockBefore, blocksIn, leavesOf } from '../../document/markdown/passages.ts';
import { toProse } from '../../document/markdown/prose.ts';
import { sentenceAt } from '../../document/markdown/sentenceBreaks.ts';
import type { Clause, ClauseIndex } from '../../document/outline/clauseIndex.ts';
import type { Policy } from '../../document/policy.ts';
import type { ReferenceNumber, SectionReference } from '../../document/references/references.ts';
import { stem } from '../../document/terms/inflection.ts';
import { contains, type Span } from '../../document/text/span.ts';
import { APPLIES_TO, CONNECTING, EXCEPTING, EXTENDING, NO_SUBJECT, PARTICIPLE_BEHIND } from '../../knowledge/subjectWords.ts';
import { bodyStems, contentWordsOf, isOfFamily, stemsOf, stemsOfLeaf } from './wrongNeighbors.ts';

/** One number that probably leads beside what is meant. */
export interface StrayedSubject {
  readonly number: ReferenceNumber;
  /** The number, with what is below it: "5 Abs. 3". */
  readonly span: Span;
  readonly cited: Clause;
  readonly meant: Clause;
  /** The noun, as the sentence has it. */
  readonly subject: string;
}

/** How sure a reference has to be. */
const SURE = 0.7;
/** Letters of a noun; shorter ones are in too many. */
const SHORTEST = 5;
/** Words before a reference that it may be about. */
const MOST_WORDS = 3;
/** Blocks elsewhere in which the noun may be, where it is tied to the reference. */
const MOST_ELSEWHERE = 1;
/** Words of a whole section; in longer ones much is found. */
const MOST_STEMS = 160;

/** All of them, in order of the references. */
export function findStrayedSubjects(policy: Policy): readonly StrayedSubject[] {
  const { references, language, markdown, scopes } = policy;
  return references.flatMap((reference): StrayedSubject[] => {
    const [number, ...others] = reference.numbers;
    if (reference.kind !== 'own' || reference.confidence < SURE || reference.self || reference.heading || reference.quoted) return [];
    if (!number?.target || others.length > 0 || number.title || number.elsewhere || number.rival || reference.within) return [];
    const { cited, span } = innermost(policy, number, number.target);
    const tied = subjectOf(policy, reference, span);
    if (tied.length === 0) return [];
    const own = bodyStems(cited, markdown, language);
    if (own.size > MOST_STEMS || tied.some(({ part }) => hasFamily(own, part))) return [];
    const above = cited.parent;
    // What the section around it is about may be meant by its title.
    if (above && tied.some(({ part }) => hasFamily(stemsOf(above.title, language), part))) return [];
    for (const candidates of neighborsOf(policy.clauses, cited)) {
      const meant = candidates.filter(
        (one) =>
          !contains(one.span, reference.span) &&
          scopes.homeOf(one.numberSpan.start) === scopes.homeOf(cited.numberSpan.start) &&
          !references.some(
            (other) => other !== reference && isBeside(other, reference) && other.numbers.some(({ target }) => target === one),
          ),
      );
      const found = meant.flatMap((one) => {
        const stems = bodyStems(one, markdown, language);
        const word =
          stems.size > MOST_STEMS
            ? undefined
            : tied.find(({ part, isNoun }) => isNoun && hasFamily(stems, part) && isOnlyIn(policy, part, one, reference));
        return word ? [{ meant: one, subject: word.word }] : [];
      });
      const [only] = found;
      if (only && found.length === 1) return [{ number, span, cited, ...only }];
      if (found.length > 1) return [];
    }
    return [];
  });
}

/** "the Rate (as defined in Section 1)", where the only definition of it is in Section 2. */
export function findStrayedDefinitions({ references, definitions, clauses, scopes, text }: Policy): readonly StrayedSubject[] {
  return references.flatMap((reference): StrayedSubject[] => {
    const [number, ...others] = reference.numbers;
    if (reference.kind !== 'own' || reference.confidence < SURE || !number?.target || others.length > 0 || number.range) return [];
    const before = text.slice(Math.max(0, reference.span.start - LONGEST_TERM), reference.span.start);
    const words = DEFINED_BEFORE.exec(before);
    if (!words) return [];
    const name = before.slice(0, words.index);
    const named = definitions.all.filter(
      ({ term, pronoun, confidence, whole }) =>
        !pronoun && confidence === 'certain' && term.length > 2 && !contains(whole, reference.span) && endsWithTerm(name, term),
    );
    const longest = Math.max(...named.map(({ term }) => term.length));
    const [defined, ...more] = named.filter(({ term }) => term.length === longest);
    const { target } = number;
    if (!defined || more.length > 0 || contains(target.span, defined.whole)) return [];
    if (scopes.homeOf(defined.span.start) !== scopes.homeOf(target.numberSpan.start)) return [];
    const meant = clauses.all.findLast(
      (one) =>
        one.space === 'section' && one.kind !== 'inline' && one.path.length <= target.path.length && contains(one.span, defined.span),
    );
    return meant && meant !== target && !contains(meant.span, target.numberSpan)
      ? [{ number, span: number.span, cited: target, meant, subject: defined.term }]
      : [];
  });
}

/** Code units of a term and the words behind it that send the reader to its definition. */
const LONGEST_TERM = 100;
const DEFINED_BEFORE =
  /["”“»*_]{0,3},?\s\(?(?:(?:as|wie|im Sinne von|tel que|telle que|tels que|telles que|tal como|come)\s)?(?:(?:is|are)\s)?(?:defined|definiert|définie?s?|se defin[ea]n?|definid[oa]s?|definit[oaie])\s(?:in|at|under|à|en|nell['’]|all['’])\s?(?:(?:the|la|el|der|dem|l['’])\s?)?$/iu;

function endsWithTerm(text: string, term: string): boolean {
  const bare = text.replace(/["”“»*_\s]{1,8}$/u, '');
  const at = [term, `${term}s`, `${term}es`, `${term}en`, `${term}n`].find((form) => bare.endsWith(form));
  return at !== undefined && !/[\p{L}\p{N}-]$/u.test(bare.slice(0, -at.length));
}

/** "§ 5 Abs. 3": the paragraph, where it is numbered. */
function innermost({ text, clauses }: Policy, { span }: ReferenceNumber, target: Clause): { readonly cited: Clause; readonly span: Span } {
  const [below = '', value] =
    /^[ \u00A0](?:Abs\.|Absatz|al\.|alinéa|par(?:a|agraph)?\.?)[ \u00A0](\d{1,2})(?!\d)/u.exec(text.slice(span.end, span.end + 24)) ?? [];
  const inner =
    value === undefined
      ? undefined
      : clauses.childrenOf(target).find(({ path, kind }) => kind !== 'inline' && path.at(-1)?.value === Number(value));
  return inner ? { cited: inner, span: { start: span.start, end: span.end + below.length } } : { cited: target, span };
}

interface Tied {
  readonly word: string;
  readonly part: string;
  /** What isn't may tell that the reference is right, but not that it is wrong. */
  readonly isNoun: boolean;
}

/** The nouns that a reference is tied to; none where it makes an exception, or extends what is there to something else. */
function subjectOf({ markdown, language }: Policy, { span }: SectionReference, { end: numberEnd }: Span): readonly Tied[] {
  const block = blockBefore(markdown, span.start + 1);
  if (!block || span.end > block.end || block.leaf.kind !== 'paragraph') return [];
  const { prose } = block.leaf;
  const from = toProse(prose, span.start - block.start);
  const to = toProse(prose, Math.max(span.end, numberEnd) - block.start);
  const sentence = sentenceAt(block.leaf, from);
  const whole = prose.text.slice(sentence.start, Math.max(sentence.end, to));
  const before = prose.text.slice(sentence.start, from);
  const behind = prose.text.slice(to, Math.max(sentence.end, to));
  if (EXCEPTING.test(before) || EXTENDING.test(whole)) return [];
  const connected = CONNECTING.exec(before);
  const participle = PARTICIPLE_BEHIND.exec(behind)?.[1];
  const words =
    participle !== undefined
      ? contentWordsOf(participle).slice(0, 1)
      : connected
        ? contentWordsOf(
            before
              .slice(0, connected.index)
              .split(/[,;:()]/)
              .at(-1) ?? '',
          ).slice(-MOST_WORDS)
        : APPLIES_TO.test(whole) && contentWordsOf(whole).length <= MOST_IN_SENTENCE
          ? contentWordsOf(`${before} ${behind}`)
          : [];
  return words
    .filter((word) => word.length >= SHORTEST && !NO_SUBJECT.test(word))
    .map((word) => ({ word, part: stem(word, language), isNoun: !isNoNoun(word, language) }));
}

/** "indiquées", "described", and what German writes in small letters. */
function isNoNoun(word: string, language: string): boolean {
  return language === 'de' ? /^\p{Ll}/u.test(word) : /(?:(?<!t)ée?s?|ed|ad[oa]s?)$/u.test(word);
}

/** Words of a short sentence that only says what applies to what. */
const MOST_IN_SENTENCE = 7;

/** First the clauses before and after one, then those with its number below the sections before and after. */
function neighborsOf({ all, childrenOf }: ClauseIndex, { parent, path, kind, space }: Clause): readonly (readonly Clause[])[] {
  const last = path.at(-1);
  const isNext = (one: Clause, value: number | undefined, by: number): boolean =>
    one.space === space && value !== undefined && Math.abs((one.path.at(-1)?.value ?? Infinity) - value) === by;
  const siblings = (above: Clause | undefined): readonly Clause[] =>
    above ? childrenOf(above) : all.filter((one) => !one.parent && one.path.length === 1);
  const beside = siblings(parent).filter((one) => one.kind === kind && isNext(one, last?.value, 1));
  const sections = parent
    ? siblings(parent.parent).filter((one) => one.kind === parent.kind && isNext(one, parent.path.at(-1)?.value, 1))
    : [];
  return [beside, sections.flatMap((one) => childrenOf(one).filter((child) => child.kind === kind && isNext(child, last?.value, 0)))];
}

/** Whether two references are so near that one sentence may cite both. */
function isBeside(one: SectionReference, other: SectionReference): boolean {
  return Math.abs(one.span.start - other.span.start) < NEAR;
}

const NEAR = 300;

function hasFamily(stems: ReadonlySet<string>, part: string): boolean {
  if (stems.has(part)) return true;
  const verb = part.replace(OF_VERBS, '');
  for (const other of stems)
    if (isOfFamily(other, part) || (verb !== part && verb.length >= SHORTEST && isOfFamily(other, verb))) return true;
  return false;
}

/** Endings of nouns that are made of verbs: "remboursement" of "rembourser". */
const OF_VERBS = /(?:ements?|ations?|aci[oó]n|ung(?:en)?)$/u;

/** Whether nothing but a clause has a noun, save the paragraph with the reference and one other. */
function isOnlyIn({ markdown, language }: Policy, part: string, one: Clause, { span }: SectionReference): boolean {
  let elsewhere = 0;
  for (const leaf of leavesOf(markdown)) if (hasFamily(stemsOfLeaf(leaf, language), part)) elsewhere++;
  for (const { leaf } of blocksIn(markdown, one.span)) if (hasFamily(stemsOfLeaf(leaf, language), part)) elsewhere--;
  const here = blockBefore(markdown, span.start + 1);
  if (here && hasFamily(stemsOfLeaf(here.leaf, language), part)) elsewhere--;
  return elsewhere <= MOST_ELSEWHERE;
}

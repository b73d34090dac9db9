/** Definitions that are sentences: `"X" means …`, `when we say "X", we mean …`, `hereinafter "X"`. */
import {
  AFTERWARDS,
  ANNOUNCED,
  ASKED,
  AT_START,
  DEFINING,
  FROM_HERE,
  GLOSS,
  JOINED,
  MEANING,
  MEANS,
  MEANS_AT_START,
  MEANS_UNQUOTED,
  NO_TERM,
  POINTER,
  REFERS,
  THAT_IS,
} from '../../knowledge/definitionWords.ts';
import type { Leaf } from '../markdown/leaf.ts';
import { sentenceAt } from '../markdown/sentenceBreaks.ts';
import type { Span } from '../text/span.ts';
import type { Confidence, DefinitionDraft } from './definitionDraft.ts';
import type { NamedText } from './namedText.ts';

/** How far behind and before a name the words that define it may be. */
const BEHIND = 160;
const BEFORE = 200;

/** Code units before a name in which "often referred to as" may be. */
const GLOSS_REACH = 40;

/** One verb defines no more names than these. */
const MOST_NAMES = 12;

/** The clauses of a block that define some of its names. */
export function draftClauses(leaf: Leaf, names: readonly NamedText[]): readonly DefinitionDraft[] {
  const { text } = leaf.prose;
  const groups: { names: NamedText[]; confidence: Confidence; isPointer: boolean }[] = [];
  let following: NamedText | undefined;
  for (const [index, name] of [...names.entries()].reverse()) {
    const group = groups.at(-1);
    if (following && group?.names[0] === following && group.names.length < MOST_NAMES && areJoined(text, name, following))
      group.names.unshift(name);
    else {
      const confidence = confidenceOf(text, name, firstJoined(text, names, index));
      if (confidence)
        groups.push({
          names: [name],
          confidence,
          isPointer: POINTER.test(text.slice(name.whole.end, name.whole.end + BEHIND).trimStart()),
        });
    }
    following = name;
  }
  const unquoted = groups.some(({ names: own }) => (own[0]?.start ?? 0) < 3) ? undefined : unquotedStart(leaf);
  const drafts = groups.map(
    ({ names: own, confidence, isPointer }): DefinitionDraft => ({
      names: own.map(({ text: name, start, end }) => ({ text: name, start, end })),
      whole: { start: own[0]?.whole.start ?? 0, end: own.at(-1)?.whole.end ?? 0 },
      form: isPointer ? 'reference' : 'clause',
      confidence,
    }),
  );
  const all = unquoted ? [...drafts, unquoted] : drafts;
  return all.map((draft) => ({ ...draft, whole: wholeOf(leaf, draft, all.length === 1) }));
}

/** `"Company", "We" and "Us"`: names that one verb defines. */
function areJoined(text: string, name: NamedText, next: NamedText): boolean {
  return next.whole.start - name.whole.end < 40 && JOINED.test(text.slice(name.whole.end, next.whole.start));
}

/** The first of the names that are joined with one. */
function firstJoined(text: string, names: readonly NamedText[], index: number): NamedText | undefined {
  let at = index;
  while (index - at < MOST_NAMES) {
    const [before, one] = [names[at - 1], names[at]];
    if (!before || !one || !areJoined(text, before, one)) break;
    at--;
  }
  return names[at];
}

/** @param first the name that the verb's list of names begins with */
function confidenceOf(text: string, name: NamedText, first = name): Confidence | undefined {
  const start = Math.max(0, name.whole.start - BEFORE);
  const before = `${start > 0 ? '…' : ''}${text.slice(start, name.whole.start)}`;
  const behind = text
    .slice(name.whole.end, name.whole.end + BEHIND)
    .replace(/^\s*\([^()]{1,80}\)/, '')
    .replace(/^\s*,?\s*as (?:used|defined) (?:in|herein|here)[^,.;]{0,50},/i, '')
    .replace(/^[\s:–—-]+/, '')
    .replace(/^,(?!\s*(?:which|that))\s*/, '');
  const means = MEANS.test(behind) || (isCapitalised(name) && POINTER.test(behind)) || (isCapitalised(name) && MEANING.test(behind));
  const atStart = AT_START.test(`${start > 0 ? '…' : ''}${text.slice(start, first.whole.start)}`);
  if (name.style !== 'quoted') {
    // "The term ***Service*** means": the name is announced.
    const isTerm = isCapitalised(name) && ANNOUNCED.test(before);
    if (means && (atStart || isTerm) && !NO_TERM.has(name.text.toLowerCase()))
      return name.style === 'strong' || isTerm ? 'certain' : 'likely';
    // "**Section 4** refers to" tells what a section is about.
    const opens = name.style === 'strong' && /^\W{0,4}$/.test(text.slice(0, name.whole.start)) && isCapitalised(name);
    // **Company** (either "the Company" or "We") has its names in the parenthesis.
    const isNamedBehind = /^\s*\([^()]{0,80}["“„«]/u.test(text.slice(name.whole.end, name.whole.end + BEHIND));
    return opens && !isNamedBehind && REFERS.test(behind) && !/\d/.test(name.text) && !NO_TERM.has(name.text.toLowerCase())
      ? 'likely'
      : undefined;
  }
  if (DEFINING.test(before)) {
    const clause = before.slice(-GLOSS_REACH);
    return GLOSS.test(clause) && !FROM_HERE.test(clause) ? 'possible' : 'certain';
  }
  const announced = ANNOUNCED.test(before);
  if (means) return ASKED.test(before) ? undefined : atStart || announced ? 'certain' : 'likely';
  if (isCapitalised(name) && atStart && THAT_IS.test(behind)) return 'possible';
  if (MEANS_AT_START.test(behind)) return atStart || announced ? 'likely' : undefined;
  return announced && AFTERWARDS.test(behind) ? 'certain' : undefined;
}

function isCapitalised({ text }: NamedText): boolean {
  return /^\p{Lu}/u.test(text);
}

/** `Affiliate means …` at the very start of a block. */
function unquotedStart({ prose: { text }, item, kind }: Leaf): DefinitionDraft | undefined {
  if (kind === 'heading') return undefined;
  const head = MEANS_UNQUOTED.exec(text.slice(0, 90));
  const name = head?.[1];
  if (!head || !name) return undefined;
  const words = name.split(/\s+/);
  if (
    words.length > 6 ||
    NO_TERM.has((words[0] ?? '').toLowerCase()) ||
    // "As the means by which": a noun, and nothing before it that may be a name.
    /^(?:the|an?|this|that|these|those|any|all|such|other|our|your|their|its|no|some)$/iu.test(words.at(-1) ?? '') ||
    !words.every((word) => /^[\p{Lu}\d&]/u.test(word) || /^(?:of|and|or|for|the|de|du|des|und|der|von|y|del|&)$/u.test(word))
  )
    return undefined;
  const start = text.indexOf(name);
  return {
    names: [{ text: name.replace(/\s+/g, ' '), start, end: start + name.length }],
    whole: { start, end: start + name.length },
    form: 'clause',
    confidence: item || words.length > 1 ? 'likely' : 'possible',
  };
}

/** The whole list item where it is nothing but this definition, else the sentence, and those after it that go on about the name. */
function wholeOf(leaf: Leaf, { names }: DefinitionDraft, alone: boolean): Span {
  const { text } = leaf.prose;
  const first = names[0]?.start ?? 0;
  const sentence = sentenceAt(leaf, first);
  if (alone && leaf.item && sentence.start === 0 && first < 30) return { start: 0, end: text.length };
  const name = names[0]?.text.toLowerCase() ?? '';
  let { end } = sentence;
  for (let next = end; next < text.length; ) {
    while (/\s/.test(text[next] ?? '')) next++;
    const following = sentenceAt(leaf, next);
    if (
      following.start < next ||
      !text
        .slice(next, next + name.length + 8)
        .toLowerCase()
        .replace(/^(?:the |an? |["“„«])+/, '')
        .startsWith(name)
    )
      break;
    next = end = following.end;
  }
  return { start: sentence.start, end };
}

/** Whether an expression can match in a block, before it is searched for. */
import { type Answers, createLiteralIndex } from '../text/literalIndex.ts';
import { oncePer } from '../text/remember.ts';
import type { Leaf } from './leaf.ts';
import { leafWords } from './words.ts';

/** Tells of a block whether something can be in its prose; true where nothing tells. */
export interface LeafGate {
  (leaf: Leaf): boolean;
  /** Whether it says yes to any of some blocks; asked once of the same list. */
  readonly ofAny: (leaves: readonly Leaf[]) => boolean;
}

const index = createLiteralIndex();
const keptAnswers = oncePer((_leaf: Leaf): { answers?: Answers } => ({}));
const keptJoinedAnswers = oncePer((_leaves: readonly Leaf[]): { answers?: Answers } => ({}));

/** What the prose of a block says to the questions that were asked so far; read again when there are more. */
function answersOf(leaf: Leaf): Answers {
  const kept = keptAnswers(leaf);
  if (!kept.answers || !index.isComplete(kept.answers)) kept.answers = index.read(leaf.prose.text, leafWords(leaf));
  return kept.answers;
}

/** A gate for readers that find nothing where none of some expressions matches in the prose of a block, or in a part of it. */
export function mayMatch(...expressions: readonly RegExp[]): LeafGate {
  const question = index.ask(...expressions);
  const gate = (leaf: Leaf): boolean => index.says(answersOf(leaf), question);
  const ofAny = (leaves: readonly Leaf[]): boolean => {
    const kept = keptJoinedAnswers(leaves);
    if (!kept.answers || !index.isComplete(kept.answers)) kept.answers = index.join(leaves.map(answersOf));
    return index.says(kept.answers, question);
  };
  return Object.assign(gate, { ofAny });
}

/** Tells of a block whether an expression matches in its prose; searched for only where it can. @param pattern without the flags `g` and `y` */
export function leafTest(pattern: RegExp): (leaf: Leaf) => boolean {
  const gate = mayMatch(pattern);
  return (leaf) => gate(leaf) && pattern.test(leaf.prose.text);
}

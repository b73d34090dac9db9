/**
 * Whether expressions can match in a text, told by the words and signs that the text has. They are read once for all expressions:
 * most blocks have nothing of what most expressions look for, and a search for each would be most of what reading a text costs.
 */
import { lazy } from './remember.ts';
import { type Expression, foldCase, requiredLiterals } from './requiredLiterals.ts';
import { type CutWords, cutWords, oncePerWord, type Word } from './words.ts';

/** What a text answers to all questions of an index, one bit each. */
export interface Answers {
  readonly bits: readonly number[];
  /** How many questions there were when it was read. */
  readonly version: number;
}

/** An expression and the question whether it can match. */
export interface Guarded {
  /** Made when a text is met in which it can match: of hundreds, one text has what a few look for. */
  readonly pattern: () => RegExp;
  readonly question: number;
}

/** Questions about texts that are read together. */
export interface LiteralIndex {
  /** A question: whether one of some expressions can match. Asked before the first text is read, it costs nothing more. */
  ask(...expressions: readonly Expression[]): number;
  /** Asks about one expression, given by its source. */
  guard(source: string, flags: string): Guarded;
  /** @param text of any length @param cut its words, where they are known */
  read(text: string, cut?: CutWords): Answers;
  /** False where questions have been asked since. */
  isComplete(answers: Answers): boolean;
  /** What several texts answer together: yes where one of them says yes. */
  join(answers: readonly Answers[]): Answers;
  /** Whether one of the expressions of a question can match in the text or a part of it; true where nothing tells. */
  says(answers: Answers, question: number): boolean;
  /** The match of an expression in a text, or in a part of the text that was read. */
  find(answers: Answers, guarded: Guarded, text: string): RegExpExecArray | null;
  /** Whether there is one. */
  has(answers: Answers, guarded: Guarded, text: string): boolean;
  /** How many there are of an expression with the flag `g`. */
  count(answers: Answers, guarded: Guarded, text: string): number;
}

/** Literals by their beginnings. */
interface Beginning {
  readonly next: Map<number, Beginning>;
  /** Questions about the literal that ends here. */
  readonly questions: number[];
}

/** An index without questions. */
export function createLiteralIndex(): LiteralIndex {
  const literals: Beginning = { next: new Map(), questions: [] };
  /** Expressions are read when the first text is, and not before a program starts. */
  const waiting: { readonly question: number; readonly expressions: readonly Expression[] }[] = [];
  /** Questions to which every text says yes. */
  const always: number[] = [];
  let asked = 0;
  let version = 0;

  const readExpressions = (): void => {
    for (const { question, expressions } of waiting) {
      const needed = expressions.map(requiredLiterals);
      if (needed.includes(undefined)) always.push(question);
      else for (const literal of new Set(needed.flatMap((list) => list ?? []))) beginningOf(literal).questions.push(question);
    }
    waiting.length = 0;
    version = asked;
    questionsOf = oncePerWord(questionsOfWord);
  };

  const beginningOf = (literal: string): Beginning => {
    let at = literals;
    for (let index = 0; index < literal.length; index++) {
      const code = literal.charCodeAt(index);
      const next = at.next.get(code) ?? { next: new Map(), questions: [] };
      at.next.set(code, next);
      at = next;
    }
    return at;
  };

  /** The questions to which a word says yes. */
  const questionsOfWord = ({ text }: Word): readonly number[] => {
    const folded = foldCase(text);
    let found: Set<number> | undefined;
    for (let start = 0; start < folded.length; start++) {
      let at = literals.next.get(folded.charCodeAt(start));
      for (let index = start + 1; at; index++) {
        for (const question of at.questions) (found ??= new Set()).add(question);
        at = index < folded.length ? at.next.get(folded.charCodeAt(index)) : undefined;
      }
    }
    return found ? [...found] : NONE;
  };
  /** Kept with the words until more is asked. */
  let questionsOf = oncePerWord(questionsOfWord);

  const ask = (...expressions: readonly Expression[]): number => {
    waiting.push({ question: asked, expressions });
    return asked++;
  };
  const says = ({ bits }: Answers, question: number): boolean =>
    ((bits[Math.floor(question / BITS)] ?? 0) & (1 << (question % BITS))) !== 0;

  return {
    ask,
    guard: (source, flags) => ({ pattern: lazy(() => new RegExp(source, flags)), question: ask({ source, flags }) }),
    read: (text, cut = cutWords(text)) => {
      if (waiting.length > 0) readExpressions();
      const bits = new Array<number>(Math.ceil(asked / BITS)).fill(0);
      addTo(bits, always);
      const { bounds, words } = cut;
      let at = 0;
      const addSigns = (end: number): void => {
        for (; at < end; at++) {
          const code = text.charCodeAt(at);
          const sign = code === SPACE ? undefined : literals.next.get(code);
          if (sign && sign.questions.length > 0) addTo(bits, sign.questions);
        }
      };
      for (let index = 0; index < words.length; index++) {
        addSigns(bounds[2 * index] as number);
        at = bounds[2 * index + 1] as number;
        const questions = questionsOf(words[index] as Word);
        if (questions !== NONE) addTo(bits, questions);
      }
      addSigns(text.length);
      return { bits, version };
    },
    join: (all) => {
      const bits = new Array<number>(Math.ceil(asked / BITS)).fill(0);
      for (const answers of all)
        for (let place = 0; place < bits.length; place++) bits[place] = (bits[place] ?? 0) | (answers.bits[place] ?? 0);
      return { bits, version };
    },
    isComplete: (answers) => answers.version === asked,
    says,
    find: (answers, { pattern, question }, text) => (says(answers, question) ? pattern().exec(text) : null),
    has: (answers, { pattern, question }, text) => says(answers, question) && pattern().test(text),
    count: (answers, { pattern, question }, text) => (says(answers, question) ? (text.match(pattern())?.length ?? 0) : 0),
  };
}

function addTo(bits: number[], questions: readonly number[]): void {
  for (const question of questions) {
    const place = Math.floor(question / BITS);
    bits[place] = (bits[place] ?? 0) | (1 << (question % BITS));
  }
}

/** Bits of a number that is kept as it is, without an object of its own. */
const BITS = 30;
const SPACE = 32;
const NONE: readonly number[] = [];

/** All cues of a language, compiled once, and indexed by the words that they need: only those are tried of which a text has one. */

import { oncePerText } from '../../document/text/remember.ts';
import { oncePerWord, type Word } from '../../document/text/words.ts';
import { CONDITIONS, type ConditionText, PROFILE_CUES } from '../../knowledge/coverage/conditions.ts';
import type { CueLists, FrameId, SectionRow } from '../../knowledge/coverage/cueTable.ts';
import { EXTRA_SECTIONS } from '../../knowledge/coverage/extraSections.ts';
import { FRAME_CUES } from '../../knowledge/coverage/frameCues.ts';
import { OWN_CUES } from '../../knowledge/coverage/ownCues.ts';
import { PHRASE_CUES } from '../../knowledge/coverage/phraseCues.ts';
import { SECTION_CUES } from '../../knowledge/coverage/sectionCues.ts';
import { SECTION_TITLES } from '../../knowledge/coverage/sectionTexts.ts';
import { TOPIC_CUES } from '../../knowledge/coverage/topicCues.ts';
import { TOPIC_TEXTS } from '../../knowledge/coverage/topicTexts.ts';
import { TRACE_CUES } from '../../knowledge/coverage/traceCues.ts';
import { type CompiledCue, compileCue, compileHeadingCue, partsOfWord } from './cueLanguage.ts';

/** How a cue counts; see {@link CueLists}. `frame` cues only tell what a text is about, `trace` cues only that a topic may be in it. */
export type CueRole = 'body' | 'thin' | 'framed' | 'under' | 'weak' | 'frame' | 'no-frame' | 'trace';

/** A place at which a cue matches. Offsets in the folded text. */
export interface CueHit {
  /** Id of a topic, or of a frame. */
  readonly topic: string;
  readonly role: CueRole;
  /** `framed`: the frame that it needs. */
  readonly frame?: FrameId;
  readonly start: number;
  readonly end: number;
}

interface Cue extends CompiledCue {
  readonly topic: string;
  readonly role: CueRole | 'negative';
  readonly frame?: FrameId;
}

/** The cues of one language. */
export interface CueIndex {
  /** All places in a folded text, in no particular order. @param words of the text, and maybe of what is around it @param wanted topics that are looked for; all when absent */
  find(folded: string, words: readonly Word[], wanted?: ReadonlySet<string>): readonly CueHit[];
  /** The topics that a heading is about. @param words of the text, and maybe of what is around it */
  headingTopics(folded: string, words: readonly Word[]): readonly string[];
}

/** The languages that cues are in. */
export type CueLanguage = 'en' | 'de' | 'fr' | 'es' | 'it';

/** More matches of one cue in one block say nothing more. */
const MAX_MATCHES = 6;

/** The ids of all topics that have cues, those of our own included. */
export const TOPIC_IDS: readonly string[] = [...new Set([...Object.keys(TOPIC_CUES), ...Object.keys(OWN_CUES)])];

/** The cues of a topic in a language: those of the data sheet with our changes. */
export function cueListsOf(topic: string, language: CueLanguage): readonly CueLists[] {
  const sheet = (TOPIC_CUES as Readonly<Record<string, Readonly<Partial<Record<CueLanguage, CueLists>>>>>)[topic]?.[language];
  const own = OWN_CUES[topic]?.[language];
  if (!own) return sheet ? [sheet] : [];
  const dropped = new Set(linesOf(own.drop));
  const without = (list: string | undefined): string | undefined =>
    linesOf(list)
      .filter((cue) => !dropped.has(cue))
      .join('\n');
  const kept: readonly CueLists[] =
    sheet && !own.replace
      ? [{ heading: without(sheet.heading), body: without(sheet.body), weak: without(sheet.weak), negative: without(sheet.negative) }]
      : sheet
        ? [{ heading: without(sheet.heading) }]
        : [];
  return [...kept, own];
}

function linesOf(list: string | undefined): readonly string[] {
  return list
    ? list
        .split('\n')
        .map((cue) => cue.trim())
        .filter((cue) => cue !== '')
    : [];
}

/** The rows of the sections that are expected of a kind of policy, as the data sheet names it. */
export function sectionRowsOf(kind: string): readonly SectionRow[] {
  return (SECTION_CUES as Readonly<Record<string, readonly SectionRow[]>>)[kind] ?? EXTRA_SECTIONS[kind] ?? [];
}

/** Before the id of a condition, where it is found like a topic. */
export const CONDITION_PREFIX = 'if:';
/** Before the id of a profile, where its law is found like a topic. */
export const PROFILE_PREFIX = 'law:';
/** Before the name of a kind, in the name of the index of its sections. */
const KIND_PREFIX = 'kind:';

/** The name of the index of a kind's sections. */
export function sectionIndexName(kind: string): string {
  return `${KIND_PREFIX}${kind}`;
}

/** The cues of a language, or of a kind's sections; made when they are first needed. */
export const cueIndexOf = oncePerText((name) =>
  name.startsWith(KIND_PREFIX)
    ? makeIndex(
        'en',
        sectionRowsOf(name.slice(KIND_PREFIX.length)).flatMap(({ id, heading, body }) => [
          [id, { heading, body }] as const,
          [id, { heading: literalCue(SECTION_TITLES[name.slice(KIND_PREFIX.length)]?.[id] ?? id) }] as const,
        ]),
      )
    : makeIndex(name as CueLanguage, [
        ...topicLists(name as CueLanguage),
        // A section that a quick fix has put in is there, though it says nothing yet.
        ...TOPIC_IDS.map((topic) => [topic, { heading: literalCue(TOPIC_TEXTS[topic]?.title ?? topic) }] as const),
        ...conditionLists(name),
      ]),
);

/** The traces of all topics in a language, with the negative cues that hold for them; made when they are first needed. */
export const traceIndexOf = oncePerText((language) =>
  makeIndex(
    language as CueLanguage,
    Object.entries(TRACE_CUES[language] ?? {}).flatMap(([topic, trace]) => [
      [topic, { trace }] as const,
      ...topicLists(language as CueLanguage)
        .filter(([of, { negative }]) => of === topic && negative !== undefined)
        .map(([of, { negative }]) => [of, { negative }] as const),
    ]),
    [],
  ),
);

/** The topics whose traces are known in a language, or of an index of another name: none. */
export function tracedTopics(name: string): readonly string[] {
  return Object.keys(TRACE_CUES[name] ?? {});
}

/** The cues of topics in a language. */
function topicLists(language: CueLanguage): readonly (readonly [topic: string, lists: CueLists])[] {
  return [
    ...TOPIC_IDS.flatMap((topic) => cueListsOf(topic, language).map((lists) => [topic, lists] as const)),
    ...(PHRASE_CUES[language] ?? []).flatMap((lists) => Object.entries(lists)),
  ];
}

/** A cue that matches words as they are. */
function literalCue(words: string): string {
  return words.toLowerCase().replace(/[\\()|*?+[\]#.]/g, (mark) => `\\${mark}`);
}

function conditionLists(language: string): readonly (readonly [topic: string, lists: CueLists])[] {
  return [
    ...Object.entries(CONDITIONS as Readonly<Record<string, ConditionText>>).flatMap(([id, { cues }]) => {
      const lists = cues?.[language === 'de' ? 'de' : 'en'];
      return lists ? [[`${CONDITION_PREFIX}${id}`, lists] as const] : [];
    }),
    ...Object.entries(PROFILE_CUES).map(([id, body]) => [`${PROFILE_PREFIX}${id}`, { body }] as const),
  ];
}

function makeIndex(
  language: CueLanguage,
  all: readonly (readonly [topic: string, lists: CueLists])[],
  frames: readonly (readonly [frame: string, list: string])[] = Object.entries(FRAME_CUES[language] ?? {}),
): CueIndex {
  const cues: Cue[] = [];
  const headings: (CompiledCue & { readonly topic: string })[] = [];
  for (const [topic, lists] of all) {
    for (const role of ['body', 'thin', 'under', 'weak', 'negative', 'trace'] as const)
      for (const cue of linesOf(lists[role])) cues.push({ ...compileCue(cue), topic, role });
    for (const [frame, list] of Object.entries(lists.framed ?? {}))
      for (const cue of linesOf(list)) cues.push({ ...compileCue(cue), topic, role: 'framed', frame: frame as FrameId });
    for (const cue of linesOf(lists.heading)) headings.push({ ...compileHeadingCue(cue), topic });
  }
  for (const [frame, list] of frames)
    for (const cue of linesOf(list))
      cues.push({ ...compileCue(cue.replace(/^!/, '')), topic: frame, role: cue.startsWith('!') ? 'no-frame' : 'frame' });
  const candidates = indexed(cues);
  const headingCandidates = indexed(headings);
  return {
    find: (folded, words, wanted) => {
      const all = candidates(words);
      const found = wanted ? all.filter(({ topic }) => wanted.has(topic)) : all;
      const hits: CueHit[] = [];
      const masked = new Map<string, string>();
      for (const cue of found) {
        if (cue.role !== 'negative') continue;
        const before = masked.get(cue.topic) ?? folded;
        masked.set(
          cue.topic,
          before.replace(cue.pattern(), (text) => '\u0001'.repeat(text.length)),
        );
      }
      for (const { role, topic, frame, pattern } of found) {
        if (role === 'negative') continue;
        const text = masked.get(topic) ?? folded;
        const expression = pattern();
        expression.lastIndex = 0;
        for (let count = 0; count < MAX_MATCHES; count++) {
          const match = expression.exec(text);
          if (!match || match[0] === '') break;
          hits.push({ topic, role, ...(frame ? { frame } : {}), start: match.index, end: match.index + match[0].length });
        }
      }
      return hits;
    },
    headingTopics: (folded, words) => {
      const topics = new Set<string>();
      for (const { topic, pattern } of headingCandidates(words)) {
        if (topics.has(topic)) continue;
        const expression = pattern();
        expression.lastIndex = 0;
        if (expression.test(folded)) topics.add(topic);
      }
      return [...topics];
    },
  };
}

/** What of a list of cues is worth trying in a text: those of whose every set of words it has one. */
function indexed<Of extends CompiledCue>(cues: readonly Of[]): (words: readonly Word[]) => readonly Of[] {
  const always: Of[] = [];
  /** The numbers of the sets by all their keys, and by each. */
  const sets = new Map<string, number>();
  const setsOfKey = new Map<string, number[]>();
  let longest = 0;
  const setOf = (keys: readonly string[]): number => {
    const name = keys.join(' ');
    const before = sets.get(name);
    if (before !== undefined) return before;
    const set = sets.size;
    sets.set(name, set);
    for (const key of keys) {
      longest = Math.max(longest, key.length);
      const list = setsOfKey.get(key);
      if (list) list.push(set);
      else setsOfKey.set(key, [set]);
    }
    return set;
  };
  /** The cues by their rarest set, each with the others. */
  const bySet: { readonly cue: Of; readonly others: readonly number[] }[][] = [];
  for (const cue of cues) {
    const [rarest, ...others] = cue.keys.map(setOf);
    if (rarest === undefined) always.push(cue);
    else (bySet[rarest] ??= []).push({ cue, others });
  }
  const setsOf = oncePerWord(({ lower }: Word): WordSets => {
    const found = new Set<number>();
    const add = (key: string): void => {
      for (const set of setsOfKey.get(key) ?? NONE) found.add(set);
    };
    for (const part of partsOfWord(lower)) {
      for (let end = 1; end <= part.length && end <= longest; end++) add(part.slice(0, end));
      // The whole word.
      add(`${part} `);
    }
    return { sets: found.size > 0 ? [...found] : NONE, lastIn: 0 };
  });
  /** The text in which each set was found last: cheaper than a list of sets for each text. */
  const lastIn = new Int32Array(sets.size);
  let count = 0;
  return (words) => {
    count++;
    const found = [...always];
    const here: number[] = [];
    for (const word of words) {
      const ofWord = setsOf(word);
      // Most words of a text come again.
      if (ofWord.lastIn === count) continue;
      ofWord.lastIn = count;
      for (const set of ofWord.sets) {
        if (lastIn[set] === count) continue;
        lastIn[set] = count;
        if (bySet[set]) here.push(set);
      }
    }
    for (const set of here)
      for (const { cue, others } of bySet[set] ?? NONE) if (others.every((one) => lastIn[one] === count)) found.push(cue);
    return found;
  };
}

/** The sets that a word belongs to, and the text in which it was found last. */
interface WordSets {
  readonly sets: readonly number[];
  lastIn: number;
}

const NONE: readonly never[] = [];

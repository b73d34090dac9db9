/** All cues of a language, compiled once, and indexed by the words that they need: only those are tried of which a text has one. */

import { oncePerText } from '../../document/text/remember.ts';
import { type CutWords, oncePerWord, type Word } from '../../document/text/words.ts';
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
import { type CompiledCue, compileCue, compileHeadingCue, isEndOfSentence, isSign, partsOfWord } from './cueLanguage.ts';

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
  readonly role: CueRole | 'negative' | 'heading';
  readonly frame?: FrameId;
}

/** The cues of which a text has words enough in one sentence, in the order in which the text has them. */
export interface Candidates {
  /** Those that say something, and those that speak against it. */
  readonly cues: readonly Cue[];
  readonly headings: readonly Cue[];
  readonly traces: readonly Cue[];
}

/** The cues of one language: tells which may match in a text, or in a part of it. @param cut its words @param folded the text as cues see it */
export type CueIndex = (cut: CutWords, folded: string) => Candidates;

/** All places of cues in a folded text, in the order of the cues. @param all those that say something, and those that speak against it, which hide their own words */
export function hitsOf(all: readonly Cue[], folded: string): readonly CueHit[] {
  const masked = new Map<string, string>();
  for (const { role, topic, pattern } of all) {
    if (role !== 'negative') continue;
    const before = masked.get(topic) ?? folded;
    masked.set(
      topic,
      before.replace(pattern(), (text) => '\u0001'.repeat(text.length)),
    );
  }
  const hits: CueHit[] = [];
  for (const { role, topic, frame, pattern } of all) {
    if (role === 'negative' || role === 'heading') continue;
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
}

/** The topics that a heading is about. @param candidates of the block that the heading is in @param folded its words */
export function topicsOfHeading({ headings }: Candidates, folded: string): readonly string[] {
  const topics = new Set<string>();
  for (const { topic, pattern } of headings) {
    if (topics.has(topic)) continue;
    const expression = pattern();
    expression.lastIndex = 0;
    if (expression.test(folded)) topics.add(topic);
  }
  return [...topics];
}

/** The topics of which a text has traces. @param wanted those that are looked for @param fold gives the text as cues see it, where it is needed */
export function tracesIn({ cues, traces }: Candidates, wanted: ReadonlySet<string>, fold: () => string): readonly string[] {
  const asked = traces.filter(({ topic }) => wanted.has(topic));
  if (asked.length === 0) return NONE;
  const against = cues.filter(({ role, topic }) => role === 'negative' && asked.some((one) => one.topic === topic));
  return [...new Set(hitsOf([...against, ...asked], fold()).map(({ topic }) => topic))];
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
/** Before the id of a condition, where it is found like a topic that the condition isn't met. */
export const UNMET_PREFIX = 'unless:';
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
        ...Object.entries(TRACE_CUES[name] ?? {}).map(([topic, trace]) => [topic, { trace }] as const),
      ]),
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
    ...Object.entries(CONDITIONS as Readonly<Record<string, ConditionText>>).flatMap(([id, { cues, unless }]) => {
      const read = language === 'de' ? 'de' : 'en';
      return [
        ...(cues?.[read] ? [[`${CONDITION_PREFIX}${id}`, cues[read]] as const] : []),
        ...(unless?.[read] ? [[`${UNMET_PREFIX}${id}`, unless[read]] as const] : []),
      ];
    }),
    ...Object.entries(PROFILE_CUES).map(([id, body]) => [`${PROFILE_PREFIX}${id}`, { body }] as const),
  ];
}

function makeIndex(language: CueLanguage, all: readonly (readonly [topic: string, lists: CueLists])[]): CueIndex {
  const cues: Cue[] = [];
  for (const [topic, lists] of all) {
    for (const role of ['body', 'thin', 'under', 'weak', 'negative', 'trace'] as const)
      for (const cue of linesOf(lists[role])) cues.push({ ...compileCue(cue), topic, role });
    for (const [frame, list] of Object.entries(lists.framed ?? {}))
      for (const cue of linesOf(list)) cues.push({ ...compileCue(cue), topic, role: 'framed', frame: frame as FrameId });
    for (const cue of linesOf(lists.heading)) cues.push({ ...compileHeadingCue(cue), topic, role: 'heading' });
  }
  for (const [frame, list] of Object.entries(FRAME_CUES[language] ?? {}))
    for (const cue of linesOf(list))
      cues.push({ ...compileCue(cue.replace(/^!/, '')), topic: frame, role: cue.startsWith('!') ? 'no-frame' : 'frame' });
  return indexed(cues);
}

/** A cue below its rarest set of words. */
interface Indexed {
  readonly cue: Cue;
  /** Its place among all cues. */
  readonly number: number;
  readonly rarest: number;
  /** Its other sets. */
  readonly others: readonly number[];
  /** The text in which it was found last. */
  foundIn: number;
}

/** What of a list of cues is worth trying in a text: those of whose every set of words one sentence has one. */
function indexed(cues: readonly Cue[]): CueIndex {
  const always: Cue[] = [];
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
  /** The cues by their rarest set. */
  const bySet: Indexed[][] = [];
  for (const [number, cue] of cues.entries()) {
    const [rarest, ...others] = (cue.isInOneSentence ? cue.keys : cue.keys.slice(0, 1)).map(setOf);
    if (rarest === undefined) always.push(cue);
    else (bySet[rarest] ??= []).push({ cue, number, rarest, others, foundIn: 0 });
  }
  const setsOf = oncePerWord(({ lower }: Word): readonly number[] => {
    const found = new Set<number>();
    const add = (key: string): void => {
      for (const set of setsOfKey.get(key) ?? NONE) found.add(set);
    };
    for (const part of partsOfWord(lower)) {
      for (let end = 1; end <= part.length && end <= longest; end++) add(part.slice(0, end));
      // The whole word.
      add(`${part} `);
    }
    return found.size > 0 ? [...found] : NONE;
  });
  const setsOfSign = (code: number): readonly number[] => setsOfKey.get(String.fromCharCode(code)) ?? NONE;
  /** The sentence in which each set was found last, the text, and its place among the sets of that text: cheaper than lists for each text. */
  const inSentence = new Int32Array(sets.size);
  const inText = new Int32Array(sets.size);
  const order = new Int32Array(sets.size);
  let sentence = 0;
  let text = 0;
  return ({ bounds, words }, folded) => {
    text++;
    const first = ++sentence;
    const found: Indexed[] = [];
    /** The sets of the sentence that are the rarest of a cue. */
    const here: number[] = [];
    let count = 0;
    const endSentence = (): void => {
      for (const set of here)
        for (const one of bySet[set] as Indexed[])
          if (one.foundIn !== text && one.others.every((other) => inSentence[other] === sentence)) {
            one.foundIn = text;
            found.push(one);
          }
      here.length = 0;
    };
    const addSets = (all: readonly number[]): void => {
      for (const set of all) {
        if (inSentence[set] === sentence) continue;
        inSentence[set] = sentence;
        if (!bySet[set]) continue;
        here.push(set);
        if (inText[set] === text) continue;
        inText[set] = text;
        order[set] = count++;
      }
    };
    let at = 0;
    for (let index = 0; index <= words.length; index++) {
      const start = bounds[2 * index] ?? folded.length;
      for (; at < start; at++) {
        const code = folded.charCodeAt(at);
        if (isEndOfSentence(code)) {
          endSentence();
          sentence++;
        } else if (isSign(code)) addSets(setsOfSign(code));
      }
      const word = words[index];
      if (word) addSets(setsOf(word));
      at = bounds[2 * index + 1] ?? at;
    }
    endSentence();
    if (sentence > first) found.sort((a, b) => (order[a.rarest] as number) - (order[b.rarest] as number) || a.number - b.number);
    return byRole(always, found);
  };
}

function byRole(always: readonly Cue[], found: readonly Indexed[]): Candidates {
  const candidates = { cues: [] as Cue[], headings: [] as Cue[], traces: [] as Cue[] };
  const add = (cue: Cue): void => {
    (cue.role === 'heading' ? candidates.headings : cue.role === 'trace' ? candidates.traces : candidates.cues).push(cue);
  };
  always.forEach(add);
  for (const { cue } of found) add(cue);
  return candidates;
}

const NONE: readonly never[] = [];

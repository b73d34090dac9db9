/** All cues of a language, compiled once, and indexed by the words that they need: only those are tried of which a text has one. */

import { oncePerText } from '../../document/text/remember.ts';
import type { CueLists, FrameId } from '../../knowledge/coverage/cueTable.ts';
import { FRAME_CUES } from '../../knowledge/coverage/frameCues.ts';
import { OWN_CUES } from '../../knowledge/coverage/ownCues.ts';
import { TOPIC_CUES } from '../../knowledge/coverage/topicCues.ts';
import { type CompiledCue, compileCue, compileHeadingCue, wordKeys } from './cueLanguage.ts';

/** How a cue counts; see {@link CueLists}. `frame` cues only tell what a text is about. */
export type CueRole = 'body' | 'thin' | 'framed' | 'under' | 'weak' | 'frame' | 'no-frame';

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
  /** All places in a folded text, in no particular order. */
  find(folded: string): readonly CueHit[];
  /** The topics that a heading is about. */
  headingTopics(folded: string): readonly string[];
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

/** The index of a language; made when it is first needed. */
export const cueIndexOf = oncePerText((language) => makeIndex(language as CueLanguage));

function makeIndex(language: CueLanguage): CueIndex {
  const cues: Cue[] = [];
  const headings: (CompiledCue & { readonly topic: string })[] = [];
  for (const topic of TOPIC_IDS) {
    for (const lists of cueListsOf(topic, language)) {
      for (const role of ['body', 'thin', 'under', 'weak', 'negative'] as const)
        for (const cue of linesOf(lists[role])) cues.push({ ...compileCue(cue), topic, role });
      for (const [frame, list] of Object.entries(lists.framed ?? {}))
        for (const cue of linesOf(list)) cues.push({ ...compileCue(cue), topic, role: 'framed', frame: frame as FrameId });
      for (const cue of linesOf(lists.heading)) headings.push({ ...compileHeadingCue(cue), topic });
    }
  }
  for (const [frame, list] of Object.entries(FRAME_CUES[language] ?? {}))
    for (const cue of linesOf(list))
      cues.push({ ...compileCue(cue.replace(/^!/, '')), topic: frame, role: cue.startsWith('!') ? 'no-frame' : 'frame' });
  const candidates = indexed(cues);
  const headingCandidates = indexed(headings);
  return {
    find: (folded) => {
      const found = candidates(folded);
      const hits: CueHit[] = [];
      const masked = new Map<string, string>();
      for (const cue of found) {
        if (cue.role !== 'negative') continue;
        const before = masked.get(cue.topic) ?? folded;
        masked.set(
          cue.topic,
          before.replace(cue.pattern, (text) => '\u0001'.repeat(text.length)),
        );
      }
      for (const { role, topic, frame, pattern } of found) {
        if (role === 'negative') continue;
        const text = masked.get(topic) ?? folded;
        pattern.lastIndex = 0;
        for (let count = 0; count < MAX_MATCHES; count++) {
          const match = pattern.exec(text);
          if (!match || match[0] === '') break;
          hits.push({ topic, role, ...(frame ? { frame } : {}), start: match.index, end: match.index + match[0].length });
        }
      }
      return hits;
    },
    headingTopics: (folded) => {
      const topics = new Set<string>();
      for (const { topic, pattern } of headingCandidates(folded)) {
        pattern.lastIndex = 0;
        if (!topics.has(topic) && pattern.test(folded)) topics.add(topic);
      }
      return [...topics];
    },
  };
}

/** What of a list of cues is worth trying in a text. */
function indexed<Of extends CompiledCue>(cues: readonly Of[]): (folded: string) => readonly Of[] {
  const always: Of[] = [];
  const byKey = new Map<string, Of[]>();
  for (const cue of cues) {
    if (!cue.keys) always.push(cue);
    else
      for (const key of cue.keys) {
        const list = byKey.get(key);
        if (list) list.push(cue);
        else byKey.set(key, [cue]);
      }
  }
  return (folded) => {
    const found = new Set(always);
    for (const key of wordKeys(folded)) for (const cue of byKey.get(key) ?? NONE) found.add(cue as Of);
    return [...found];
  };
}

const NONE: readonly never[] = [];

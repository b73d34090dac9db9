/** Which topics a policy speaks of, and the passages that show it, the best first. */
import type { Policy } from '../../document/policy.ts';
import { latestPer } from '../../document/text/remember.ts';
import { type Span, shiftSpan } from '../../document/text/span.ts';
import { type CueLanguage, sectionIndexName, tracedTopics } from './cueIndex.ts';
import { readInContext } from './passageContext.ts';
import { tracesOf } from './passageHits.ts';
import { type StructuralEvidence, structuralEvidence } from './structure.ts';
import { CUE_BONUS, HINT, MAX_CUES, SAYS_IT, weigh } from './weighing.ts';

/** Whether a policy says something: `partial` where it names the subject and not the substance. */
export type TopicStatus = 'present' | 'partial' | 'absent';

/** A passage that shows what a policy says about a topic. */
export interface CoverageEvidence {
  /** The sentence, list item, table cell, or heading; offsets in the source. */
  readonly span: Span;
  /** How well it shows it: from {@link SAYS_IT} on it says it, below it only mentions it. */
  readonly weight: number;
  /** It says that something isn't done: "we don't transfer data". */
  readonly isDenial?: boolean;
}

/** What a policy says about one topic. */
export interface TopicFinding {
  readonly id: string;
  readonly status: TopicStatus;
  /** The best first, then in order. Empty where it is absent. */
  readonly evidence: readonly CoverageEvidence[];
  /** Where it is absent: passages with words of the topic, in order, which may say it after all. */
  readonly traces?: readonly CoverageEvidence[];
}

/** More passages are not kept. */
const MAX_EVIDENCE = 50;
/** More passages that may say something aren't kept. */
const MAX_TRACES = 3;

/** What people are written to at: "by e-mail" alone names no address. */
const HAS_WAY = /[@\d]|https?:|\]\(|\{\{|\[at\]/;

/** The language whose cues are used for a text: English where it is none that has cues. */
export function cueLanguageOf({ language }: Pick<Policy, 'language'>): CueLanguage {
  return language === 'de' || language === 'fr' || language === 'es' || language === 'it' ? language : 'en';
}

/** What a policy says of every topic, condition, and law, by id; those that it says nothing of are absent from the map. */
export const topicFindings: (policy: Policy) => ReadonlyMap<string, TopicFinding> = latestPer((policy) =>
  findTopics(policy, cueLanguageOf(policy), structuralEvidence(policy)),
);

/** Which of the sections that are expected of a kind a policy has, by id. @param kind as the data sheet names it */
export const sectionFindings: (policy: Policy, kind: string) => ReadonlyMap<string, TopicFinding> = latestPer((policy, kind: string) =>
  findTopics(policy, sectionIndexName(kind), []),
);

/** What is found of a topic that a policy says nothing about. */
export function absent(id: string): TopicFinding {
  return { id, status: 'absent', evidence: [] };
}

function findTopics(policy: Policy, cues: string, structural: Iterable<StructuralEvidence>): ReadonlyMap<string, TopicFinding> {
  const found = new Map<string, Map<string, CoverageEvidence & { readonly cues: number }>>();
  const put = (topic: string, span: Span, weight: number, isDenial = false): void => {
    const byPlace = found.get(topic) ?? new Map<string, CoverageEvidence & { readonly cues: number }>();
    found.set(topic, byPlace);
    const key = `${span.start} ${span.end}`;
    const before = byPlace.get(key);
    const count = Math.min(MAX_CUES, (before?.cues ?? 0) + 1);
    byPlace.set(key, {
      span,
      weight: Math.max(weight, before?.weight ?? 0),
      cues: count,
      ...(isDenial && before?.isDenial !== false ? { isDenial } : {}),
    });
  };
  readInContext(policy, cues, (passage) => weigh(passage, put));
  let hasWay = false;
  for (const { topic, span, weight } of structural) {
    put(topic, span, weight);
    hasWay ||= topic === 'contact';
  }
  // Who says "write to us by e-mail", and names no address anywhere, says it in part.
  const isWayless = ({ start, end }: Span): boolean => !hasWay && !HAS_WAY.test(policy.text.slice(start, end));
  const findings = new Map(
    [...found].map(([id, places]): [string, TopicFinding] => {
      const evidence = [...places.values()]
        .map(({ span, weight, cues: count, isDenial }) => ({
          span,
          weight: weight < SAYS_IT ? weight : id === 'contact' && isWayless(span) ? HINT : weight + (count - 1) * CUE_BONUS,
          ...(isDenial ? { isDenial } : {}),
        }))
        .sort((a, b) => b.weight - a.weight || a.span.start - b.span.start)
        .slice(0, MAX_EVIDENCE);
      return [id, { id, status: (evidence[0]?.weight ?? 0) >= SAYS_IT ? 'present' : 'partial', evidence }];
    }),
  );
  for (const [topic, part] of Object.entries(PART_OF)) {
    const said = findings.get(part);
    if (!findings.has(topic) && said?.status === 'present') findings.set(topic, { id: topic, status: 'partial', evidence: said.evidence });
  }
  for (const [topic, traces] of findTraces(policy, cues, findings)) findings.set(topic, { ...absent(topic), traces });
  return findings;
}

/** Passages with words of those topics that aren't found. */
function findTraces(
  { markdown }: Policy,
  cues: string,
  findings: ReadonlyMap<string, TopicFinding>,
): ReadonlyMap<string, readonly CoverageEvidence[]> {
  const missing = tracedTopics(cues).filter((topic) => !findings.has(topic));
  const traces = new Map<string, CoverageEvidence[]>();
  if (missing.length === 0) return traces;
  for (const { block, found } of tracesOf(markdown, [cues, ...missing].join(' ')))
    for (const topic of found.topics) {
      const places = traces.get(topic) ?? [];
      traces.set(topic, places);
      if (places.length < MAX_TRACES) places.push({ span: shiftSpan(found.span, block.start), weight: 0 });
    }
  return traces;
}

/** Whether a policy says of a topic only that it isn't done: "we don't transfer data to other countries". */
export function isDenied({ evidence }: TopicFinding): boolean {
  const said = evidence.filter(({ weight }) => weight >= SAYS_IT);
  return said.length > 0 && said.every(({ isDenial }) => isDenial);
}

/** Topics that ask for more than another one: who says that, says them in part. American laws want statutory categories and the last 12 months; stores want to know how an account is deleted. */
const PART_OF: Readonly<Record<string, string>> = {
  'ccpa-categories-12mo': 'data-categories',
  'ccpa-business-purpose': 'purposes',
  'ccpa-disclosed-business': 'recipients',
  'account-deletion': 'right-erasure',
};

/** What a policy says of what laws, stores, and custom ask it to say. Never a judgment: what is found, where, and what is not found. */
import type { Policy } from '../../document/policy.ts';
import { latestPer } from '../../document/text/remember.ts';
import { CONDITIONS, type ConditionId, type ConditionText, PROFILE_CUES } from '../../knowledge/coverage/conditions.ts';
import type { ItemRow, RegimeRow } from '../../knowledge/coverage/cueTable.ts';
import { JOINED_PROFILES, PROFILE_NAMES, RELIABLE_TOPICS, SECTION_KINDS } from '../../knowledge/coverage/profiles.ts';
import { REGIMES } from '../../knowledge/coverage/regimes.ts';
import { type PolicyKind, traitsOf } from '../../knowledge/policyKinds.ts';
import { CONDITION_PREFIX, PROFILE_PREFIX, sectionRowsOf, TOPIC_IDS, UNMET_PREFIX } from './cueIndex.ts';
import { type CoverageOverride, coverageOverrides, declaredProfiles } from './overrides.ts';
import { isLanguageRead } from './readLanguages.ts';
import { absent, type CoverageEvidence, isDenied, sectionFindings, type TopicFinding, topicFindings } from './topicFindings.ts';
import { SAYS_IT } from './weighing.ts';

/**
 * What is known of one item. `missing`: not found, and asked for. `question`: not found, and only the writer knows whether it is asked for, or whether passages with words of the topic say it.
 * `not-applicable`: the front matter says so, or the text does, of the condition under which it is asked for. `elsewhere`: the front matter says so.
 */
export type ItemStatus = 'present' | 'partial' | 'missing' | 'question' | 'not-applicable' | 'elsewhere';

/** How grave it is when an item is missing. */
export type ItemSeverity = 'error' | 'warning' | 'information' | 'hint';

/** One thing that a profile asks for. */
export interface CoverageItem {
  readonly id: string;
  readonly topic: string;
  /** Article, paragraph, or level of an expected section. */
  readonly source: string;
  readonly status: ItemStatus;
  /** What it is worth when it is missing; never above information where "not found" is not reliable enough. */
  readonly severity: ItemSeverity;
  /** Under which condition it is asked for; absent where it always is. */
  readonly condition?: ConditionId;
  /** The passages that tell that the condition is met. */
  readonly triggers?: readonly CoverageEvidence[];
  /** The best passage first. Of a question: the passages that may say it. Of what doesn't apply: those that tell why, where the text does. */
  readonly evidence: readonly CoverageEvidence[];
  /** The text tells that it isn't asked for. */
  readonly isAnswered?: true;
  /** What the front matter says about it. */
  readonly override?: CoverageOverride;
}

/** What one profile asks of a policy. */
export interface ProfileCoverage {
  readonly id: string;
  /** The law in short. */
  readonly name: string;
  /** Where the law can be read; may be empty. */
  readonly url: string;
  readonly items: readonly CoverageItem[];
}

/** What a policy says. */
export interface PolicyCoverage {
  readonly kind: PolicyKind;
  readonly language: string;
  /** False where it can't be told what a policy says in this language: then there are neither topics nor profiles, since nothing may be called missing. */
  readonly isLanguageRead: boolean;
  /** All topics of the kind, whatever the profiles. */
  readonly topics: readonly TopicFinding[];
  readonly profiles: readonly ProfileCoverage[];
}

/** What to look for. */
export interface CoverageOptions {
  /** Profiles of the command line; instead of those of the front matter. */
  readonly profiles?: readonly string[];
  /** Profiles of the settings; used where neither the command line nor the front matter names any. */
  readonly settingsProfiles?: readonly string[];
  /** Instead of the kind that the policy is recognized as. */
  readonly kind?: PolicyKind;
}

/** The profile that is used where none is chosen. */
export const CORE_PROFILE = 'core';

/** The ids of all profiles, joined ones first. */
export const COVERAGE_PROFILES: readonly string[] = [...Object.keys(JOINED_PROFILES), ...REGIMES.map(({ id }) => id)];

/** What a policy says of what is asked of it. Kept with the policy. */
export function coverageOf(policy: Policy, options: CoverageOptions = {}): PolicyCoverage {
  const kind = options.kind ?? policy.kind;
  const profiles = chosenProfiles(policy, options);
  return measured(policy, kind, profiles.join(' '));
}

/** The profiles that apply to a policy: of the command line, else of its front matter, else of the settings, else the core. */
export function chosenProfiles(policy: Policy, { profiles, settingsProfiles = [] }: CoverageOptions = {}): readonly string[] {
  const wanted = profiles && profiles.length > 0 ? profiles : (declaredProfiles(policy) ?? settingsProfiles);
  const known = wanted.filter((id) => COVERAGE_PROFILES.includes(id));
  return known.length > 0 ? [...new Set(known)] : [CORE_PROFILE];
}

const measured = latestPer((policy: Policy, kind: PolicyKind, profiles: string): PolicyCoverage => {
  const { language } = policy;
  const sheetKind = SECTION_KINDS[kind];
  const overrides = coverageOverrides(policy);
  if (sheetKind === undefined && kind !== 'privacy') return { kind, language, isLanguageRead: true, topics: [], profiles: [] };
  if (!isLanguageRead(language, kind)) return { kind, language, isLanguageRead: false, topics: [], profiles: [] };
  if (sheetKind !== undefined) {
    const found = sectionFindings(policy, sheetKind);
    const topics = sectionRowsOf(sheetKind).map(({ id }) => found.get(id) ?? absent(id));
    const own = { id: kind, name: traitsOf(kind).name, url: '', items: sectionItems(kind, sheetKind, found, overrides) };
    // A cookie policy is also asked for what the law on cookies asks.
    const laws = kind === 'cookie' ? profileList(policy, profiles, overrides).filter(({ id }) => id === 'eprivacy') : [];
    return { kind, language, isLanguageRead: true, topics, profiles: [own, ...laws] };
  }
  const findings = topicFindings(policy);
  return {
    kind,
    language,
    isLanguageRead: true,
    topics: TOPIC_IDS.map((id) => findings.get(id) ?? absent(id)),
    profiles: profileList(policy, profiles, overrides),
  };
});

function profileList(policy: Policy, profiles: string, overrides: ReadonlyMap<string, CoverageOverride>): readonly ProfileCoverage[] {
  const findings = topicFindings(policy);
  return profiles.split(' ').flatMap((id) => {
    const { url, items } = rowsOf(id) ?? {};
    if (!items) return [];
    return [{ id, name: PROFILE_NAMES[id] ?? id, url: url ?? '', items: items.map((row) => itemOf(row, findings, overrides)) }];
  });
}

/** The items of a profile; undefined where there is no such profile. */
function rowsOf(id: string): Omit<RegimeRow, 'id'> | undefined {
  const regimes: readonly RegimeRow[] = REGIMES;
  const joined = JOINED_PROFILES[id];
  if (!joined) return regimes.find((one) => one.id === id);
  const lists = joined.lists.flatMap(({ regime, only, when }) => {
    const row = regimes.find((one) => one.id === regime);
    if (!row) return [];
    const items = only ? row.items.filter(({ topic }) => only.includes(topic)) : row.items;
    return [{ url: row.url, items: when === undefined ? items : items.map((item) => ({ ...item, when })) }];
  });
  return { url: lists[0]?.url ?? '', items: lists.flatMap(({ items }) => items) };
}

function itemOf(
  { id, topic, source, when, severity }: ItemRow,
  findings: ReadonlyMap<string, TopicFinding>,
  overrides: ReadonlyMap<string, CoverageOverride>,
): CoverageItem {
  const found = findings.get(topic) ?? absent(topic);
  const also = ALSO_ASKS_FOR[id];
  const isPartly = also !== undefined && found.status === 'present' && findings.get(also)?.status !== 'present';
  const finding: TopicFinding = isPartly ? { ...found, status: 'partial' } : found;
  const override = overrides.get(id) ?? overrides.get(topic);
  const condition = when as ConditionId | undefined;
  const triggers = condition === undefined ? [] : triggersOf(condition, findings);
  const isOpen = finding.status === 'absent' && !override && triggers.length === 0;
  const unmet = isOpen && condition !== undefined ? (findings.get(`${UNMET_PREFIX}${condition}`)?.evidence ?? []).filter(saysIt) : [];
  return {
    id,
    topic,
    source,
    status: unmet.length > 0 ? 'not-applicable' : statusOf(finding, override, condition === undefined || triggers.length > 0, topic),
    severity: boundedSeverity(severity as ItemSeverity, topic),
    ...(condition === undefined ? {} : { condition }),
    ...(triggers.length > 0 ? { triggers } : {}),
    evidence: unmet.length > 0 ? unmet : finding.status === 'absent' ? (finding.traces ?? []) : finding.evidence,
    ...(unmet.length > 0 ? { isAnswered: true } : {}),
    ...(override ? { override } : {}),
  };
}

function saysIt({ weight }: CoverageEvidence): boolean {
  return weight >= SAYS_IT;
}

/** Items that ask for more than their topic: without the other topic they are said in part. Types and purposes of cookies are not enough (CJEU C-673/17, Planet49). */
const ALSO_ASKS_FOR: Readonly<Record<string, string>> = { 'eprivacy-cookies': 'cookie-list' };

/** Only people can tell whether a text is plain. */
const ASKED_OF_PEOPLE = new Set(['plain-language']);

function statusOf(finding: TopicFinding, override: CoverageOverride | undefined, isAskedFor: boolean, topic: string): ItemStatus {
  if (override) return override.status;
  if (finding.status !== 'absent') return finding.status;
  return isAskedFor && !finding.traces && !ASKED_OF_PEOPLE.has(topic) ? 'missing' : 'question';
}

function boundedSeverity(severity: ItemSeverity, topic: string): ItemSeverity {
  return (severity === 'warning' || severity === 'error') && !RELIABLE_TOPICS.has(topic) ? 'information' : severity;
}

/** The passages that tell that a condition is met. */
function triggersOf(id: ConditionId, findings: ReadonlyMap<string, TopicFinding>): readonly CoverageEvidence[] {
  const { byTopic, unlessDenied }: ConditionText = CONDITIONS[id];
  const denied = unlessDenied === undefined ? undefined : findings.get(unlessDenied);
  if (denied && isDenied(denied)) return [];
  const finding = findings.get(`${CONDITION_PREFIX}${id}`) ?? (byTopic === undefined ? undefined : findings.get(byTopic));
  return finding?.evidence ?? [];
}

/** What a level of an expected section is worth. */
const LEVEL_SEVERITY: Readonly<Record<string, ItemSeverity>> = { required: 'information', expected: 'hint', optional: 'hint' };

function sectionItems(
  kind: PolicyKind,
  sheetKind: string,
  found: ReadonlyMap<string, TopicFinding>,
  overrides: ReadonlyMap<string, CoverageOverride>,
): readonly CoverageItem[] {
  return sectionRowsOf(sheetKind).map(({ id, level }) => {
    const finding = found.get(id) ?? absent(id);
    const override = overrides.get(`${kind}-${id}`) ?? overrides.get(id);
    return {
      id: `${kind}-${id}`,
      topic: id,
      source: level,
      status: statusOf(finding, override, level !== 'optional', id),
      severity: LEVEL_SEVERITY[level] ?? 'hint',
      evidence: finding.evidence,
      ...(override ? { override } : {}),
    };
  });
}

/** A profile whose law a policy speaks of. */
export interface SuggestedProfile {
  readonly profile: string;
  /** Where it speaks of it; at least one passage. */
  readonly evidence: readonly CoverageEvidence[];
}

/** The profiles that a privacy policy speaks of and that are not chosen: whether they apply is for the writer to say. */
export function suggestedProfiles(policy: Policy, options: CoverageOptions = {}): readonly SuggestedProfile[] {
  if ((options.kind ?? policy.kind) !== 'privacy' || !isLanguageRead(policy.language, 'privacy')) return [];
  const chosen = chosenProfiles(policy, options);
  const findings = topicFindings(policy);
  return Object.keys(PROFILE_CUES).flatMap((profile) => {
    const evidence = findings.get(`${PROFILE_PREFIX}${profile}`)?.evidence ?? [];
    return evidence.length > 0 && !chosen.includes(profile) ? [{ profile, evidence }] : [];
  });
}

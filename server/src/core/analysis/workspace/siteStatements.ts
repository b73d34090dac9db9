/** What the policies of one site state alike or should: figures for an act, the company behind them, its postal address. Small plain data that is kept for closed files, and where it disagrees. */
import { findPostalAddresses } from '../../document/addresses/postalAddresses.ts';
import type { IsoDate } from '../../document/dates/calendar.ts';
import type { Policy } from '../../document/policy.ts';
import { addToMultimap } from '../../document/text/multimap.ts';
import { latestPer, oncePer } from '../../document/text/remember.ts';
import { partitionPoint } from '../../document/text/sorted.ts';
import type { Span } from '../../document/text/span.ts';
import { truncate } from '../../document/text/truncate.ts';
import { type FigureAct, statedFigures } from '../../document/wording/statedFigures.ts';
import { CASES, ELSEWHERE } from '../../knowledge/figureWords.ts';
import type { PolicyKind } from '../../knowledge/policyKinds.ts';
import { OTHER_PLACE } from '../../knowledge/postalWords.ts';
import { GENERIC_TITLE_WORDS, OWN_GROUP, OWN_PLAN, OWN_PRODUCT } from '../../knowledge/siteWords.ts';
import type { AddressPlace } from './addressBook.ts';
import { identityOf, type PolicyIdentity } from './policyIdentity.ts';
import { policyParty } from './policyParty.ts';
import { mayShareId } from './policyVariants.ts';
import { siteOf } from './site.ts';
import { languageVersionFacts } from './translations.ts';

/** What a statement is about. */
export type StatementKind = 'figure' | 'company' | 'party' | 'postal-address';

/** One thing that a policy states, and states only once or always alike. */
export interface SiteStatement {
  readonly kind: StatementKind;
  /** Statements are compared with those of the same kind and topic: an act and who does it, the name of a company. */
  readonly topic: string;
  /** What is compared. */
  readonly value: string;
  /** As it is written. */
  readonly text: string;
  /** The first place where it is. */
  readonly place: AddressPlace;
}

/** What one policy states. */
export interface SiteFacts {
  readonly kind: PolicyKind;
  /** The policy is about a place, a group of readers or a product alone, so that its figures say nothing of others. */
  readonly limited?: true;
  readonly statements: readonly SiteStatement[];
}

/** The same with what tells the policies apart. */
export interface SitePolicy extends SiteFacts {
  /** As the host names it. */
  readonly file: string;
  readonly identity: PolicyIdentity;
  /** The day of its last update, where it is stated. */
  readonly updated: IsoDate | undefined;
}

/** The policies of one site. */
export interface Site {
  readonly byFile: ReadonlyMap<string, SitePolicy>;
  /** Statements by kind and topic, in the order of the files. */
  readonly byTopic: ReadonlyMap<string, readonly { readonly policy: SitePolicy; readonly one: SiteStatement }[]>;
  /** How many policies are of each kind in each language. */
  readonly kinds: ReadonlyMap<string, number>;
}

/** The policies of a workspace by their site; archived ones are left out. */
export type Sites = ReadonlyMap<string, Site>;

/** A statement of one policy that others of its site contradict. */
export interface OddStatement {
  readonly own: SiteStatement;
  /** The statement of each of the others that says something else; all of these say the same. At least one. */
  readonly others: readonly (SiteStatement & { readonly file: string; readonly path: string })[];
}

/** Statements of one policy that are kept. */
const MOST_STATEMENTS = 24;
/** Code units of a statement that are kept. */
const LONGEST_TEXT = 80;
/** More policies in one folder are a collection, not a site. */
const MOST_POLICIES = 400;

/** What a policy states for its site; derived once. The texts may be slices of the policy's. */
export const siteFacts: (policy: Policy) => SiteFacts = oncePer((policy: Policy) => {
  const { kind, archived } = policy;
  const all = archived ? [] : [...figures(policy), ...companies(policy), ...postalAddresses(policy)];
  const byTopic = new Map<string, SiteStatement[]>();
  for (const one of all) addToMultimap(byTopic, keyOf(one), one);
  const statements = [...byTopic.values()].flatMap((same) =>
    // Two values in one text are two cases, or a mistake that is reported there.
    same[0] && same.every(({ value }) => value === same[0]?.value) ? [same[0]] : [],
  );
  return {
    kind,
    ...(statements.length > 0 && isLimited(policy) ? { limited: true as const } : {}),
    statements: statements.slice(0, MOST_STATEMENTS),
  };
});

/** Puts policies side by side. Linear. */
export function mergeSites(policies: Iterable<SitePolicy>): Sites {
  const sites = new Map<
    string,
    {
      readonly byFile: Map<string, SitePolicy>;
      readonly byTopic: Map<string, { readonly policy: SitePolicy; readonly one: SiteStatement }[]>;
      readonly kinds: Map<string, number>;
    }
  >();
  for (const policy of policies) {
    if (policy.identity.archived) continue;
    const key = siteOf(policy.file);
    let site = sites.get(key);
    if (!site) sites.set(key, (site = { byFile: new Map(), byTopic: new Map(), kinds: new Map() }));
    site.byFile.set(policy.file, policy);
    site.kinds.set(kindKey(policy), (site.kinds.get(kindKey(policy)) ?? 0) + 1);
    for (const one of policy.statements) addToMultimap(site.byTopic, keyOf(one), { policy, one });
  }
  return sites;
}

/** The statements of a policy that differ from what the others of its site state, each reported in one file only. @param file its own name, as the host names it */
export function oddStatements(own: Omit<SitePolicy, 'file'>, sites: Sites, file: string | undefined): readonly OddStatement[] {
  if (own.statements.length === 0 || own.identity.archived || file === undefined) return [];
  const site = sites.get(siteOf(file));
  if (!site || site.byFile.size > MOST_POLICIES) return [];
  const self: SitePolicy = { ...own, file };
  const isOneOfSeveral = (policy: SitePolicy): boolean => {
    const isCounted = site.byFile.has(file) || kindKey(policy) !== kindKey(self);
    return !ANY_NUMBER.has(policy.kind) && (site.kinds.get(kindKey(policy)) ?? 0) + (isCounted ? 0 : 1) > 1;
  };
  return own.statements.flatMap((statement) => {
    const stated = (site.byTopic.get(keyOf(statement)) ?? []).filter(
      ({ policy, one }) => policy.file !== file && isComparable(self, policy, one.kind, isOneOfSeveral),
    );
    const differing = stated.filter(({ one }) => one.value !== statement.value);
    const [first] = differing;
    // Three different values are a list of cases.
    if (!first || differing.some(({ one }) => one.value !== first.one.value)) return [];
    differing.sort((x, y) => (isBehind(x.policy, y.policy) ? 1 : -1));
    const others = differing.map(({ policy }) => policy);
    if (!isOdd(self, stated.length - differing.length, others, statement.kind)) return [];
    return [{ own: statement, others: differing.map(({ policy, one }) => ({ ...one, file: policy.file, path: policy.identity.path })) }];
  });
}

function keyOf({ kind, topic }: SiteStatement): string {
  return `${kind} ${topic}`;
}

/** Policies that name a company, beside the one that names another: two may well be those of sister companies. */
const AGREEING = 2;

/** The order of files, the same for hosts that name them differently. */
function isBehind(one: SitePolicy, other: SitePolicy): boolean {
  const [a, b] = [one.identity.path, other.identity.path];
  return a === b ? one.file > other.file : a > b;
}

/** How many times as many policies have to say the other. */
const MUCH_MORE = 2;

/** Whether it is this policy that is to be reported, and not the others: one of the few; of two, the older one, else the later one in the list. */
function isOdd(own: SitePolicy, agreeing: number, differing: readonly SitePolicy[], kind: StatementKind): boolean {
  if (kind === 'company' || kind === 'party') return agreeing === 0 && differing.length >= AGREEING;
  if (agreeing > 0 || differing.length > 1) return differing.length >= (agreeing + 1) * MUCH_MORE;
  const [other] = differing;
  if (!other) return false;
  if (own.updated && other.updated && own.updated !== other.updated) return own.updated < other.updated;
  return isBehind(own, other);
}

function kindKey({ kind, identity }: SitePolicy): string {
  return `${kind} ${identity.language}`;
}

/** Kinds of which a site may have several. */
const ANY_NUMBER: ReadonlySet<PolicyKind> = new Set(['other', 'security', 'hr', 'governance']);

/** Whether one policy should state the same as another. */
function isComparable(own: SitePolicy, other: SitePolicy, kind: StatementKind, isOneOfSeveral: (policy: SitePolicy) => boolean): boolean {
  const [a, b] = [own.identity, other.identity];
  if (a.draft !== b.draft) return false;
  if (kind !== 'figure') return true;
  // What language versions have differently is reported as such.
  if (!isSameLanguage(a.language, b.language) || own.limited || other.limited || mayShareId(a, b)) return false;
  // Two privacy policies in one folder are those of two products or groups of readers.
  if (isOneOfSeveral(own) || isOneOfSeveral(other)) return false;
  if (own.kind === 'security' && other.kind === 'security') return true;
  return isSameSubject(a.title, b.title) && isSameSubject(nameOf(a.path), nameOf(b.path));
}

/** Short texts do not tell their language. */
function isSameLanguage(a: string, b: string): boolean {
  return a === b || a === 'und' || b === 'und';
}

/** Whether two titles name the same product or company, or one of them none. */
function isSameSubject(a: string, b: string): boolean {
  const [own, other] = [subjectOf(a), subjectOf(b)];
  const [few, many] = own.length < other.length ? [own, other] : [other, own];
  return few.every((word) => many.includes(word));
}

function subjectOf(title: string): readonly string[] {
  return (title.toLowerCase().match(/[\p{L}\p{N}]{2,}/gu) ?? []).filter((word) => !GENERIC_TITLE_WORDS.has(word));
}

/** Kinds that have figures of their own: for business customers, developers, authorities. */
const OWN_KINDS: ReadonlySet<PolicyKind> = new Set([
  'dpa',
  'developer-terms',
  'law-enforcement',
  'advertising',
  'sla',
  'vulnerability-disclosure',
  'trademark',
  'copyright',
]);

function isLimited({ title = '', path, scopes, kind }: Policy): boolean {
  return OWN_KINDS.has(kind) || isOfPart(title) || isOfPart(nameOf(path)) || scopes.all.filter((one) => one.kind === 'document').length > 1;
}

/** The words of a file name. */
function nameOf(path: string): string {
  return path
    .slice(path.lastIndexOf('/') + 1)
    .replace(/\.\w+$/, '')
    .replace(/[._-]+/g, ' ');
}

/** A title of what is about a place, a group, a plan or a product alone. */
function isOfPart(title: string): boolean {
  const lower = title.toLowerCase();
  return OWN_GROUP.test(lower) || OWN_PRODUCT.test(lower) || ELSEWHERE.test(title) || CASES.test(title);
}

function* figures(policy: Policy): Generator<SiteStatement> {
  const { markdown, language } = policy;
  for (const { act, party, measure, value, text, span } of statedFigures(markdown, language)) {
    if (isSetApart(policy, span, act)) continue;
    const topic = figureTopic(act, party, measure);
    yield { kind: 'figure', topic, value: String(value), text: truncate(text, LONGEST_TEXT), place: placeOf(policy, span) };
  }
}

function figureTopic(act: FigureAct, party: string, measure: string): string {
  return [act, party, measure].join(' ');
}

/** The act that a statement of a figure is about. */
export function actOf({ topic }: SiteStatement): FigureAct {
  return topic.slice(0, topic.indexOf(' ')) as FigureAct;
}

/** Characters of a sentence behind a figure. */
const REST = 80;

/** Whether a heading above a place, or the line that it is on, speaks of a place, a group or a plan alone. */
function isSetApart({ sections, text }: Policy, { start }: Span, act: FigureAct): boolean {
  const index = partitionPoint(sections.all.length, (one) => (sections.all[one]?.span.start ?? 0) > start) - 1;
  for (let above = sections.all[index]; above; above = above.parent)
    if (above.heading.level > 1 && isOfPart(above.heading.title)) return true;
  // All staff have passwords.
  if (act === 'password') return false;
  const [line = ''] = text
    .slice(text.lastIndexOf('\n', start) + 1, start + REST)
    .toLowerCase()
    .split('\n', 1);
  return OWN_GROUP.test(line) || OWN_PLAN.test(line);
}

function* companies(policy: Policy): Generator<SiteStatement> {
  const { named, party } = policyParty(policy);
  for (const { topic, value, text, span } of named)
    yield { kind: 'company', topic, value, text: truncate(text, LONGEST_TEXT), place: placeOf(policy, span) };
  if (party)
    yield { kind: 'party', topic: '', value: party.topic, text: truncate(party.text, LONGEST_TEXT), place: placeOf(policy, party.span) };
}

function* postalAddresses(policy: Policy): Generator<SiteStatement> {
  for (const { owner, leadIn, place, text, span } of findPostalAddresses(policy.markdown)) {
    if (OTHER_PLACE.test(leadIn)) continue;
    const topic = owner.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
    yield { kind: 'postal-address', topic, value: place, text: truncate(text, LONGEST_TEXT), place: placeOf(policy, span) };
  }
}

function placeOf({ lines }: Policy, { start, end }: Span): AddressPlace {
  const line = lines.lineAt(start);
  const first = lines.startOf(line);
  return { line, from: start - first, to: Math.min(end, lines.endOf(line)) - first };
}

/** What a policy that is being checked states otherwise than its site. @param workspace the sites, and the policy's own name as the host names it */
export function oddStatementsOf(
  policy: Policy,
  workspace: { readonly sites?: Sites; readonly file?: string } | undefined,
  kinds: readonly StatementKind[],
): readonly OddStatement[] {
  if (!workspace?.sites || policy.archived) return [];
  return oddOfVersion(policy, workspace.sites, workspace.file).filter(({ own }) => kinds.includes(own.kind));
}

const oddOfVersion = latestPer((policy: Policy, sites: Sites, file: string | undefined): readonly OddStatement[] =>
  oddStatements({ ...siteFacts(policy), identity: identityOf(policy), updated: languageVersionFacts(policy).updated?.date }, sites, file),
);

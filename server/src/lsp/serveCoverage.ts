/** Coverage of an open policy, and the edits by which the writer answers what it asks. */
import {
  addedProfileEdit,
  applyEdits,
  CORE_PROFILE,
  COVERAGE_PROFILES,
  type CoverageEvidence,
  type CoverageItem,
  chosenProfiles,
  conditionClause,
  countStatuses,
  coverageOf,
  decisionEdit,
  placeholderSections,
  profilesEdit,
  quoteOf,
  singleEdit,
  statusName,
  suggestedProfiles,
  type TextEdit,
  topicQuestion,
  topicTitle,
  truncate,
  undecidedEdit,
} from '../core/index.ts';
import {
  COVERAGE_EDIT_REQUEST,
  COVERAGE_REQUEST,
  type CoverageEditParams,
  type CoverageEditResult,
  type CoverageParams,
  type CoveragePassage,
  type CoverageProfileName,
  type CoverageResult,
  type CoveredItem,
} from '../protocol.ts';
import { requestCancelled } from './cancellation.ts';
import { namedProfile, noProfilesNotice } from './coverageNames.ts';
import type { OpenPolicy } from './documents.ts';
import type { Session } from './session.ts';
import { toTextEdits } from './toLsp.ts';

/** Registers the handlers. */
export function serveCoverage(session: Session): void {
  const { connection, guard, openPolicy, host } = session;

  connection.onRequest(COVERAGE_REQUEST, ({ uri, also }: CoverageParams, token) =>
    guard<CoverageResult | null>('coverage', null, async () => {
      const one = await openPolicy(uri, token);
      // A key that was pressed meanwhile comes first.
      await host.yieldToEventLoop();
      if (token.isCancellationRequested) throw requestCancelled();
      return one ? describeCoverage(session, one, also) : null;
    }),
  );

  connection.onRequest(COVERAGE_EDIT_REQUEST, ({ uri, change }: CoverageEditParams) =>
    guard<CoverageEditResult | null>('coverage edit', null, async () => {
      const one = await openPolicy(uri);
      if (!one) return null;
      const edit = editFor(session, one, change);
      if (edit) return { version: one.version, edits: toTextEdits([edit], one.at) };
      return { version: one.version, edits: [], refusal: refusalOf(session, change) };
    }),
  );
}

/** Levels of sections, and custom: they tell a reader nothing. */
const NO_ARTICLES: ReadonlySet<string> = new Set(['required', 'expected', 'optional', 'convention']);
/** Passages of one item that are sent; nobody looks through more. */
const MOST_PASSAGES = 20;
/** Code units of a passage in a line of the view. */
const LONGEST_PASSAGE = 200;

/** @param also a profile that is read as well, wherever profiles are */
function describeCoverage(session: Session, { version, policy, settings, at }: OpenPolicy, also?: string): CoverageResult {
  const l10n = session.l10n();
  const options = { settingsProfiles: settings.profiles };
  const coverage = coverageOf(policy, options);
  const { kind, isLanguageRead, profiles } = coverage;
  const takesProfiles = kind === 'privacy' && isLanguageRead;
  const isExtra = also !== undefined && takesProfiles && COVERAGE_PROFILES.includes(also) && !profiles.some(({ id }) => id === also);
  const extra = isExtra ? coverageOf(policy, { profiles: [also] }).profiles : [];
  const notice = noProfilesNotice(coverage, l10n);
  const named = (id: string): CoverageProfileName => namedProfile(id, l10n);
  const passageOf = ({ span }: CoverageEvidence): CoveragePassage => ({
    range: at.range(span),
    text: truncate(quoteOf(policy.text, span).replace(/\s+/g, ' ').trim(), LONGEST_PASSAGE),
  });
  const describe = (item: CoverageItem): CoveredItem => {
    const question = topicQuestion(item.topic, l10n);
    const condition = conditionClause(item, l10n);
    const note = item.override?.note ?? '';
    return {
      id: item.id,
      topic: item.topic,
      title: topicTitle(item.topic, kind, l10n),
      ...(NO_ARTICLES.has(item.source) ? {} : { source: item.source }),
      status: item.status,
      statusName: statusName(item.status, l10n),
      ...(question === undefined ? {} : { question }),
      ...(condition === undefined ? {} : { condition }),
      ...(note === '' ? {} : { note }),
      ...(item.isAnswered ? { isAnswered: true } : {}),
      passages: item.evidence.slice(0, MOST_PASSAGES).map(passageOf),
    };
  };
  return {
    version,
    ...(notice === undefined ? {} : { notice }),
    takesProfiles,
    isChosen: takesProfiles && chosenProfiles(policy, options).some((id) => id !== CORE_PROFILE),
    // What was just asked for comes first.
    profiles: [...extra, ...profiles].map(({ id, name, url, items }) => {
      const { present, partial, missing, elsewhere } = countStatuses(items);
      return {
        id,
        name: id === kind ? capitalized(l10n.t(name)) : named(id).name,
        url,
        found: present + elsewhere,
        asked: present + partial + missing + elsewhere,
        items: items.map(describe),
        ...(isExtra && id === also ? { isExtra } : {}),
      };
    }),
    suggested: suggestedProfiles(policy, options).map(({ profile }) => named(profile)),
    available: takesProfiles ? COVERAGE_PROFILES.map(named) : [],
  };
}

function capitalized(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function editFor(session: Session, { policy, settings }: OpenPolicy, change: CoverageEditParams['change']): TextEdit | undefined {
  const isKnown = (id: string): boolean => COVERAGE_PROFILES.includes(id);
  switch (change.what) {
    case 'profiles':
      return profilesEdit(policy, change.profiles.filter(isKnown));
    case 'addProfile':
      return isKnown(change.profile) ? addedProfileEdit(policy, change.profile, { settingsProfiles: settings.profiles }) : undefined;
    case 'decide':
      return decisionEdit(policy, change.item, { status: change.status, note: change.note });
    case 'undecide':
      return undecidedEdit(policy, [change.item, change.topic]);
    case 'placeholder': {
      const inserted = placeholderSections(policy, [change.topic], policy.kind, session.l10n());
      return inserted && singleEdit(policy.text, applyEdits(policy.text, inserted.edits));
    }
  }
}

function refusalOf(session: Session, { what }: CoverageEditParams['change']): string {
  return what === 'placeholder'
    ? session.l10n().t("A section can't be added at the end of this policy")
    : session.l10n().t("The front matter can't be changed as it is written; change it by hand");
}

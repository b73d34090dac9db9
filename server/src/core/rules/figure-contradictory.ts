/** `figure-contradictory`: two periods, ages or shares are stated for one act, in one policy or in two of a site. */
import { actOf, type OddStatement, oddStatementsOf } from '../analysis/workspace/siteStatements.ts';
import { overlaps } from '../document/text/span.ts';
import { type FigureAct, findFigureConflicts } from '../document/wording/statedFigures.ts';
import { findPeriodConflicts } from '../document/wording/statedPeriods.ts';
import { findMajorityConflicts, type MajorityAct } from '../document/wording/statedShares.ts';
import type { PeriodAct } from '../knowledge/languages/language.ts';
import type { Localizer } from '../l10n/localizer.ts';
import type { Rule } from './rule.ts';
import { otherPlaces, ownPlace, shortPath } from './shapes/otherPolicies.ts';

/** Read narrowly: only acts that a policy regulates once, without a word of places, groups or cases that could differ. */
export const figureContradictory: Rule = {
  id: 'figure-contradictory',
  group: 'Text',
  summary: "Two different periods, ages, or shares are stated for the same thing, such as 15 and 30 days' notice.",
  why: 'Whoever relies on one figure can be met with the other, and courts read the contradiction against whoever wrote the text (contra proferentem; for consumers Directive 93/13/EEC, article 5). Mostly one place was changed and the other forgotten.',
  severity: 'information',
  acrossFiles: true,
  *check(policy, { workspace, l10n }) {
    if (policy.archived) return;
    const figures = findFigureConflicts(policy.markdown, policy.language, policy.scopes, policy.sections);
    for (const { first, other } of figures)
      yield {
        span: other.span,
        message: describe(other.act, other.text, first.text, l10n),
        related: [{ span: first.span, message: l10n.t('"{figure}" here', { figure: first.text }) }],
      };
    for (const { first, other } of findPeriodConflicts(policy.markdown, policy.language, policy.scopes, policy.sections)) {
      // Read narrowly and widely, it is one contradiction.
      if (
        figures.some((figure) => [figure.first, figure.other].some(({ span }) => overlaps(span, other.span) || overlaps(span, first.span)))
      )
        continue;
      yield {
        span: other.span,
        message: describePeriod(other.act, other.text, first.text, l10n),
        related: [{ span: first.span, message: l10n.t('"{figure}" here', { figure: first.text }) }],
      };
    }
    for (const { first, other, act } of findMajorityConflicts(policy.markdown, policy.scopes, policy.sections))
      yield {
        span: other.span,
        message: describeMajority(act, other.text, first.text, l10n),
        related: [{ span: first.span, message: l10n.t('"{figure}" here', { figure: first.text }) }],
      };
    for (const odd of oddStatementsOf(policy, workspace, ['figure'])) {
      const span = ownPlace(policy, odd);
      yield {
        span,
        message: describeAcross(odd, l10n),
        related: otherPlaces(span, odd, (figure) => l10n.t('"{figure}" here', { figure })),
      };
    }
  },
};

function describe(act: FigureAct, here: string, there: string, l10n: Localizer): string {
  const values = { here, there };
  switch (act) {
    case 'ending':
      return l10n.t('Termination takes "{here}" notice here, but "{there}" elsewhere', values);
    case 'least-age':
      return l10n.t('The minimum age is "{here}" here, but "{there}" elsewhere', values);
    case 'children':
      return l10n.t('The age limit for children is "{here}" here, but "{there}" elsewhere', values);
    case 'withdrawal':
      return l10n.t('The withdrawal period is "{here}" here, but "{there}" elsewhere', values);
    case 'refund':
      return l10n.t('The refund or return period is "{here}" here, but "{there}" elsewhere', values);
    case 'deletion':
      return l10n.t('Data is deleted after "{here}" here, but after "{there}" elsewhere', values);
    case 'requests':
      return l10n.t('Requests are answered in "{here}" here, but in "{there}" elsewhere', values);
    case 'payment':
      return l10n.t('Invoices are due after "{here}" here, but after "{there}" elsewhere', values);
    case 'password':
      return l10n.t('Passwords have "{here}" characters here, but "{there}" elsewhere', values);
    case 'share':
      return l10n.t('The limit is "{here}" here, but "{there}" in the rest of the paragraph', values);
  }
}

function describePeriod(act: PeriodAct, here: string, there: string, l10n: Localizer): string {
  const values = { here, there };
  switch (act) {
    case 'meeting-notice':
      return l10n.t('The notice of the meeting is "{here}" here, but "{there}" elsewhere', values);
    case 'price-notice':
      return l10n.t('Price changes are announced "{here}" before here, but "{there}" elsewhere', values);
    case 'terms-notice':
      return l10n.t('Changes of the terms are announced "{here}" before here, but "{there}" elsewhere', values);
    case 'complaint-answer':
      return l10n.t('Complaints are answered in "{here}" here, but in "{there}" elsewhere', values);
    case 'incident-report':
      return l10n.t('Incidents are reported in "{here}" here, but in "{there}" elsewhere', values);
    case 'free-cancellation':
      return l10n.t('Canceling is free until "{here}" before here, but "{there}" elsewhere', values);
    case 'warranty':
      return l10n.t('The warranty period is "{here}" here, but "{there}" elsewhere', values);
    case 'refund-payment':
      return l10n.t('Refunds are paid in "{here}" here, but in "{there}" elsewhere', values);
    case 'log-retention':
      return l10n.t('Log files are kept for "{here}" here, but for "{there}" elsewhere', values);
    case 'applicant-retention':
      return l10n.t('Data of applicants is kept for "{here}" here, but for "{there}" elsewhere', values);
    case 'video-retention':
      return l10n.t('Recordings are kept for "{here}" here, but for "{there}" elsewhere', values);
    case 'leave-notice':
      return l10n.t('The notice of leave is "{here}" here, but "{there}" elsewhere', values);
    case 'goods-return':
      return l10n.t('The refund or return period is "{here}" here, but "{there}" elsewhere', values);
    case 'contract-notice':
      return l10n.t('The notice period is "{here}" here, but "{there}" elsewhere', values);
  }
}

function describeMajority(act: MajorityAct, here: string, there: string, l10n: Localizer): string {
  const values = { here, there };
  switch (act) {
    case 'amendment':
      return l10n.t('The majority for amendments is "{here}" here, but "{there}" elsewhere', values);
    case 'dissolution':
      return l10n.t('The majority for the dissolution is "{here}" here, but "{there}" elsewhere', values);
    case 'exclusion':
      return l10n.t('The majority for excluding a member is "{here}" here, but "{there}" elsewhere', values);
  }
}

function describeAcross({ own, others: [other] }: OddStatement, l10n: Localizer): string {
  const values = { here: own.text, there: other?.text ?? '', path: shortPath(other?.path ?? '') };
  switch (actOf(own)) {
    case 'ending':
      return l10n.t('Termination takes "{here}" notice here, but "{there}" in {path}', values);
    case 'least-age':
      return l10n.t('The minimum age is "{here}" here, but "{there}" in {path}', values);
    case 'children':
      return l10n.t('The age limit for children is "{here}" here, but "{there}" in {path}', values);
    case 'withdrawal':
      return l10n.t('The withdrawal period is "{here}" here, but "{there}" in {path}', values);
    case 'refund':
      return l10n.t('The refund or return period is "{here}" here, but "{there}" in {path}', values);
    case 'deletion':
      return l10n.t('Data is deleted after "{here}" here, but after "{there}" in {path}', values);
    case 'requests':
      return l10n.t('Requests are answered in "{here}" here, but in "{there}" in {path}', values);
    case 'payment':
      return l10n.t('Invoices are due after "{here}" here, but after "{there}" in {path}', values);
    case 'password':
      return l10n.t('Passwords have "{here}" characters here, but "{there}" in {path}', values);
    case 'share':
      return l10n.t('The limit is "{here}" here, but "{there}" in {path}', values);
  }
}

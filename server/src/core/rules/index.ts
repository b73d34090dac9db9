/** The ordered list of all rules: one line per rule. */

import type { RuleOption } from '../config/severity.ts';
import { RULE_GROUP_TITLES, type RuleGroup } from '../knowledge/ruleGroups.ts';
import { acronymUndefined } from './acronym-undefined.ts';
import { bracketUnmatched } from './bracket-unmatched.ts';
import { clauseNumberDuplicate } from './clause-number-duplicate.ts';
import { clauseNumberGap } from './clause-number-gap.ts';
import { clauseNumberOrder } from './clause-number-order.ts';
import { clauseNumberParent } from './clause-number-parent.ts';
import { codeBlockAccidental } from './code-block-accidental.ts';
import { codeSpanInProse } from './code-span-in-prose.ts';
import { companyNameInconsistent } from './company-name-inconsistent.ts';
import { configInvalid } from './config-invalid.ts';
import { conflictMarker } from './conflict-marker.ts';
import { contactAddressInconsistent } from './contact-address-inconsistent.ts';
import { contactEmailInconsistent } from './contact-email-inconsistent.ts';
import { contactEmailInvalid } from './contact-email-invalid.ts';
import { contactEmailMismatch } from './contact-email-mismatch.ts';
import { contactEmailPersonal } from './contact-email-personal.ts';
import { contactEmailPlaceholder } from './contact-email-placeholder.ts';
import { contactEmailTypo } from './contact-email-typo.ts';
import { contactEmailUnknownTld } from './contact-email-unknown-tld.ts';
import { contactEmailUnlinked } from './contact-email-unlinked.ts';
import { contactMissing } from './contact-missing.ts';
import { contentsStale } from './contents-stale.ts';
import { cookieTableIncomplete } from './cookie-table-incomplete.ts';
import { cookieUnlisted } from './cookie-unlisted.ts';
import { dateAmbiguous } from './date-ambiguous.ts';
import { dateImpossible } from './date-impossible.ts';
import { dateMismatch } from './date-mismatch.ts';
import { dateNotVisible } from './date-not-visible.ts';
import { dateOrder } from './date-order.ts';
import { disclosureMissing } from './disclosure-missing.ts';
import { disclosurePartial } from './disclosure-partial.ts';
import { disclosureTriggered } from './disclosure-triggered.ts';
import { documentControlMismatch } from './document-control-mismatch.ts';
import { emphasisBroken } from './emphasis-broken.ts';
import { figureContradictory } from './figure-contradictory.ts';
import { frontMatterInvalid } from './front-matter-invalid.ts';
import { frontMatterKeyMissing } from './front-matter-key-missing.ts';
import { frontMatterKeyMisspelled } from './front-matter-key-misspelled.ts';
import { frontMatterMisplaced } from './front-matter-misplaced.ts';
import { frontMatterScript } from './front-matter-script.ts';
import { frontMatterValueType } from './front-matter-value-type.ts';
import { headingDuplicate } from './heading-duplicate.ts';
import { headingEmpty } from './heading-empty.ts';
import { headingLevelSkipped } from './heading-level-skipped.ts';
import { headingNumberDuplicate } from './heading-number-duplicate.ts';
import { headingNumberGap } from './heading-number-gap.ts';
import { headingNumberMissing } from './heading-number-missing.ts';
import { headingNumberOrder } from './heading-number-order.ts';
import { headingNumberParent } from './heading-number-parent.ts';
import { headingSpaceMissing } from './heading-space-missing.ts';
import { idDuplicate } from './id-duplicate.ts';
import { idInvalid } from './id-invalid.ts';
import { invisibleCharacter } from './invisible-character.ts';
import { lastUpdatedFormat } from './last-updated-format.ts';
import { lastUpdatedFuture } from './last-updated-future.ts';
import { lastUpdatedInvalid } from './last-updated-invalid.ts';
import { lastUpdatedMissing } from './last-updated-missing.ts';
import { lastUpdatedUnchanged } from './last-updated-unchanged.ts';
import { lastUpdatedWithoutChange } from './last-updated-without-change.ts';
import { lawCitationInvalid } from './law-citation-invalid.ts';
import { legalReferenceStale } from './legal-reference-stale.ts';
import { linkDefinitionMissing } from './link-definition-missing.ts';
import { linkFileMissing } from './link-file-missing.ts';
import { linkFragmentMissing } from './link-fragment-missing.ts';
import { linkInsecure } from './link-insecure.ts';
import { linkNested } from './link-nested.ts';
import { linkPlaceholder } from './link-placeholder.ts';
import { linkTextMismatch } from './link-text-mismatch.ts';
import { linkToBranch } from './link-to-branch.ts';
import { listContinuation } from './list-continuation.ts';
import { listNumberRendered } from './list-number-rendered.ts';
import { numberWordMismatch } from './number-word-mismatch.ts';
import { paragraphRepeated } from './paragraph-repeated.ts';
import { parseIncomplete } from './parse-incomplete.ts';
import { partyUnknown } from './party-unknown.ts';
import { placeholderLeft } from './placeholder-left.ts';
import { policyNotUtf8 } from './policy-not-utf8.ts';
import { processorTableIncomplete } from './processor-table-incomplete.ts';
import { referenceDirectionWrong } from './reference-direction-wrong.ts';
import { referenceHeadingMissing } from './reference-heading-missing.ts';
import { referencePolicyMissing } from './reference-policy-missing.ts';
import { referenceSubjectMismatch } from './reference-subject-mismatch.ts';
import { referenceTargetMissing } from './reference-target-missing.ts';
import { referenceTitleMismatch } from './reference-title-mismatch.ts';
import { retentionTableIncomplete } from './retention-table-incomplete.ts';
import { reviewDueSoon } from './review-due-soon.ts';
import { reviewOverdue } from './review-overdue.ts';
import { revisionTableStale } from './revision-table-stale.ts';
import type { Rule } from './rule.ts';
import { sectionEmpty } from './section-empty.ts';
import { sectionMissing } from './section-missing.ts';
import { sentenceUnfinished } from './sentence-unfinished.ts';
import { suppressionUnused } from './suppression-unused.ts';
import { tableRowNewer } from './table-row-newer.ts';
import { termDefinedTwice } from './term-defined-twice.ts';
import { termInconsistent } from './term-inconsistent.ts';
import { termUndefined } from './term-undefined.ts';
import { termUnused } from './term-unused.ts';
import { textContradictsItself } from './text-contradicts-itself.ts';
import { textGarbled } from './text-garbled.ts';
import { titleMismatch } from './title-mismatch.ts';
import { titleMissing } from './title-missing.ts';
import { titleMultiple } from './title-multiple.ts';
import { translationBehind } from './translation-behind.ts';
import { translationStructure } from './translation-structure.ts';
import { venueContradictory } from './venue-contradictory.ts';
import { versionFormat } from './version-format.ts';
import { versionUnchanged } from './version-unchanged.ts';
import { wordConfused } from './word-confused.ts';
import { wordRepeated } from './word-repeated.ts';

/** Every rule there is, in the order in which the documentation names them. */
export const rules: readonly Rule[] = [
  frontMatterInvalid,
  frontMatterScript,
  frontMatterMisplaced,
  frontMatterKeyMissing,
  frontMatterKeyMisspelled,
  frontMatterValueType,
  idInvalid,
  idDuplicate,
  versionFormat,
  titleMismatch,
  documentControlMismatch,
  lastUpdatedMissing,
  lastUpdatedInvalid,
  lastUpdatedFormat,
  lastUpdatedFuture,
  lastUpdatedUnchanged,
  versionUnchanged,
  lastUpdatedWithoutChange,
  reviewOverdue,
  revisionTableStale,
  translationBehind,
  translationStructure,
  reviewDueSoon,
  dateMismatch,
  dateOrder,
  dateAmbiguous,
  dateNotVisible,
  dateImpossible,
  contactEmailInvalid,
  contactEmailPlaceholder,
  contactEmailTypo,
  contactEmailUnknownTld,
  contactEmailMismatch,
  contactEmailInconsistent,
  contactEmailPersonal,
  contactEmailUnlinked,
  contactAddressInconsistent,
  contactMissing,
  headingNumberGap,
  headingNumberDuplicate,
  headingNumberOrder,
  headingNumberParent,
  headingNumberMissing,
  clauseNumberGap,
  clauseNumberDuplicate,
  clauseNumberOrder,
  clauseNumberParent,
  listNumberRendered,
  headingSpaceMissing,
  headingLevelSkipped,
  headingEmpty,
  headingDuplicate,
  titleMissing,
  titleMultiple,
  sectionEmpty,
  referenceTargetMissing,
  referencePolicyMissing,
  referenceTitleMismatch,
  referenceSubjectMismatch,
  referenceHeadingMissing,
  referenceDirectionWrong,
  contentsStale,
  linkFragmentMissing,
  linkFileMissing,
  linkDefinitionMissing,
  linkNested,
  linkPlaceholder,
  linkTextMismatch,
  linkToBranch,
  termUndefined,
  termUnused,
  termDefinedTwice,
  termInconsistent,
  acronymUndefined,
  companyNameInconsistent,
  conflictMarker,
  partyUnknown,
  placeholderLeft,
  emphasisBroken,
  codeBlockAccidental,
  listContinuation,
  wordRepeated,
  wordConfused,
  paragraphRepeated,
  sentenceUnfinished,
  numberWordMismatch,
  figureContradictory,
  venueContradictory,
  bracketUnmatched,
  invisibleCharacter,
  textGarbled,
  legalReferenceStale,
  lawCitationInvalid,
  linkInsecure,
  codeSpanInProse,
  disclosureMissing,
  disclosurePartial,
  disclosureTriggered,
  sectionMissing,
  textContradictsItself,
  cookieTableIncomplete,
  processorTableIncomplete,
  retentionTableIncomplete,
  cookieUnlisted,
  tableRowNewer,
  configInvalid,
  suppressionUnused,
  parseIncomplete,
  policyNotUtf8,
];

/** Groups in order, each with the ids of its rules in order. */
export const RULE_GROUPS: readonly { readonly title: RuleGroup; readonly ids: readonly string[] }[] = RULE_GROUP_TITLES.map((title) => ({
  title,
  ids: rules.filter(({ group }) => group === title).map(({ id }) => id),
}));

/** The options of each rule, by its id: what settings are checked against. */
export const knownRules: ReadonlyMap<string, Readonly<Record<string, RuleOption>>> = new Map(
  rules.map(({ id, options }) => [id, options ?? {}]),
);

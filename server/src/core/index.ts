/** The façade of the core: what hosts (language server, command line, scripts) may use. */
export {
  CORE_PROFILE,
  COVERAGE_PROFILES,
  type CoverageItem,
  chosenProfiles,
  coverageOf,
  type ItemStatus,
  type PolicyCoverage,
  suggestedProfiles,
} from './analysis/coverage/coverage.ts';
export { quoteOf } from './analysis/coverage/quote.ts';
export { noProfilesMessage } from './analysis/coverage/readLanguages.ts';
export { countStatuses, foundPercent } from './analysis/coverage/tally.ts';
export type { CoverageEvidence } from './analysis/coverage/topicFindings.ts';
export { conditionClause, itemTitle, statusName, topicQuestion, topicTitle } from './analysis/coverage/wording.ts';
export { placeholderSections } from './analysis/placeholderSections.ts';
export { byLikelihood, classifyFile, type FileVerdict, globOf, leftOutBy, nameFile, wordReasons } from './analysis/policyFile.ts';
export { offsetMap, spanAfter } from './analysis/renumbering/newMeanings.ts';
export { NO_RENUMBERING, type Renumbering } from './analysis/renumbering/renumbering.ts';
export {
  type AddressPlace,
  addressBook,
  mergeBooks,
  type WorkspaceBook,
} from './analysis/workspace/addressBook.ts';
export { type Incorporation, incorporate } from './analysis/workspace/incorporation.ts';
export { crossFileContextOf, mergeFacts, type NamedFacts, type PolicyFacts, policyFacts } from './analysis/workspace/policyFacts.ts';
export { originalOf, ownLanguageVersion } from './analysis/workspace/translations.ts';
export type { Workspace } from './analysis/workspace/workspace.ts';
export { type IgnoreFile, ignoredBy } from './config/ignoredFiles.ts';
export { filesFrom, type SettingLayer, settingsOfLayers } from './config/settingLayers.ts';
export { CONFIG_NAME, DEFAULT_SETTINGS, isObject, mergeSettings, readSettings, type Settings } from './config/settings.ts';
export type { Severity } from './config/severity.ts';
export {
  addDays,
  type IsoDate,
  parseIsoDate,
} from './document/dates/calendar.ts';
export { localDate } from './document/dates/localDate.ts';
export { destinationsOf } from './document/links/destinations.ts';
export { readTarget } from './document/links/linkTargets.ts';
export { parseMarkdown } from './document/markdown/markdown.ts';
export { isMarkdownFile } from './document/markdown/markdownFile.ts';
export { derivingFacts, edited, type Policy, type PolicyOptions, parsePolicy, readingEdited, readingPolicy } from './document/policy.ts';
export { wordEvidence } from './document/recognition/recognise.ts';
export { BYTE_ORDER_MARK, withoutByteOrderMark } from './document/text/byteOrderMark.ts';
export { type ChangedRange, joinChanges } from './document/text/changedRange.ts';
export { indexLines, type LineIndex } from './document/text/lines.ts';
export { applyEdits, overlaps, type Span, type TextEdit } from './document/text/span.ts';
export type { Stopwatch, TimedKind } from './document/text/stopwatch.ts';
export { truncate } from './document/text/truncate.ts';
export { cappedAnswer, changesAnswer, checkAnswer, coverageAnswer } from './features/assistantAnswers.ts';
export { ASSISTANT_INSTRUCTIONS, ASSISTANT_TOOLS, CHANGES_TOOL, CHECK_TOOL, COVERAGE_TOOL, MAX_ANSWER } from './features/assistantTools.ts';
export { type ChangeReport, cappedChangeReport, changeReport } from './features/changeReport.ts';
export { changeSummary } from './features/changeSummary.ts';
export { checkConfig } from './features/checkConfig.ts';
export { complete } from './features/completion.ts';
export type { Completion } from './features/completionItem.ts';
export { contactPlaces } from './features/contactPlaces.ts';
export { countLinksTo } from './features/countLinksTo.ts';
export { bestLine, bestQuote, COVERAGE_CSV_HEAD, coverageCsvRows } from './features/coverageCsv.ts';
export { addedProfileEdit, decisionEdit, profilesEdit, undecidedEdit } from './features/coverageEdits.ts';
export { type CoverageReport, type CoveredFile, cappedCoverageReport, coverageReport } from './features/coverageReport.ts';
export { markdownLinks, referenceLinks } from './features/documentLinks.ts';
export { type Explained, explainConfiguration, type NamedSource } from './features/effectiveConfiguration.ts';
export { cappedReport, type FileWithFindings, type FindingsReport, findingsReport } from './features/findingsReport.ts';
export { collectFixes, fixAll, fixingAll, safeFix } from './features/fixAll.ts';
export { folding } from './features/folding.ts';
export { type FileMoves, followFileMoves } from './features/followFileMoves.ts';
export { pageWords, policyHeader } from './features/header.ts';
export { hover } from './features/hover.ts';
export { type IncorporatedFile, incorporatedPaths, incorporatedTermAt } from './features/incorporatedTerm.ts';
export { type LintContext, lint, lintAcrossFiles, linting } from './features/lint.ts';
export { mentionsOfSections } from './features/mentionsElsewhere.ts';
export { minimalEdits, singleEdit } from './features/minimalEdits.ts';
export { type MovedPlace, moveSection } from './features/moveSection.ts';
export { type OutlineItem, outline, withoutTrailingSpace } from './features/outline.ts';
export { hasOwnContents } from './features/ownContents.ts';
export { type Places, placesAt } from './features/places.ts';
export { policyLocalizer } from './features/policyLocalizer.ts';
export { type PolicySummary, policySummary, type SummaryContext } from './features/policySummary.ts';
export { type ConfigText, parseConfig, setIsPolicy, setSeverity } from './features/readConfig.ts';
export { refactorings } from './features/refactorings.ts';
export { reminders, todayEdits } from './features/reminders.ts';
export { prepareRename, type Rename, rename } from './features/rename.ts';
export { renumberingTable, renumberSections } from './features/renumberSections.ts';
export { CHANGES_SCHEMA, COVERAGE_SCHEMA, FINDINGS_SCHEMA, type JsonSchema } from './features/reportSchemas.ts';
export { requestRuleFiles } from './features/requestRuleFiles.ts';
export { COMMENT_MARK, type ReviewedPolicy, reviewComment } from './features/reviewComment.ts';
export { rulePage } from './features/rulePage.ts';
export { sectionTitleHints } from './features/sectionTitleHints.ts';
export { selectionSpans } from './features/selection.ts';
export { type SemanticToken, semanticTokens } from './features/semanticTokens.ts';
export { anchorSpots } from './features/spots.ts';
export { suppressHere, suppressInFile } from './features/suppress.ts';
export { matchName, type PolicySymbol, packSymbols, symbolsOf, unpackSymbols } from './features/workspaceSymbols.ts';
export { PROFILE_NAMES, reliableTopics } from './knowledge/coverage/profiles.ts';
export { FIXABLE_RULES } from './knowledge/fixableRules.ts';
export { isPolicyKind, KIND_NAMES, type PolicyKind } from './knowledge/policyKinds.ts';
export { createLocalizer, ENGLISH, type Localizer, listed, type Message, message, plural, worded } from './l10n/localizer.ts';
export { MAX_IMAGE_BYTES } from './preview/embedImages.ts';
export { policyMarks } from './preview/policyMarks.ts';
export { escapeHtml } from './preview/redline/atoms.ts';
export { drawingRedline } from './preview/redline/renderRedline.ts';
export { type Preview, renderingPreview } from './preview/renderPreview.ts';
export { standalonePage, writingStandalonePage } from './preview/standalonePage.ts';
export { knownRules, RULE_GROUPS, rules } from './rules/index.ts';
export { lastUpdatedUnchanged } from './rules/last-updated-unchanged.ts';
export { parseIncomplete } from './rules/parse-incomplete.ts';
export type { Baseline, Diagnosis, Fix, FixReview, Rule, SurroundingFiles } from './rules/rule.ts';
export { translationBehind } from './rules/translation-behind.ts';

/** The façade of the core: what hosts (language server, command line, scripts) may use. */
export { classifyFile, globOf, leftOutBy, nameFile, type FileVerdict } from './analysis/policyFile.ts';
export { offsetMap, spanAfter } from './analysis/renumbering/newMeanings.ts';
export { NO_RENUMBERING, type Renumbering } from './analysis/renumbering/renumbering.ts';
export {
  addressBook,
  mergeBooks,
  type AddressBook,
  type AddressPlace,
  type BookEntry,
  type FileBook,
  type WorkspaceBook,
  type WorkspaceEntry,
} from './analysis/workspace/addressBook.ts';
export { incorporate, type Incorporated, type Incorporation } from './analysis/workspace/incorporation.ts';
export { mergeFacts, policyFacts, standingOf, type FileFacts, type PolicyFacts, type Standing } from './analysis/workspace/policyFacts.ts';
export type { Workspace } from './analysis/workspace/workspace.ts';
export { ignoredBy, type IgnoreFile } from './config/ignoredFiles.ts';
export { filesFrom, settingsOfLayers, type SettingLayer } from './config/settingLayers.ts';
export {
  DEFAULT_SETTINGS,
  isObject,
  mergeSettings,
  readSettings,
  type KnownRules,
  type SettingProblem,
  type Settings,
} from './config/settings.ts';
export type { Severity } from './config/severity.ts';
export {
  addDays,
  addPeriod,
  daysBetween,
  isoDate,
  parseIsoDate,
  parsePeriod,
  type IsoDate,
  type Period,
} from './document/dates/calendar.ts';
export { localDate } from './document/dates/localDate.ts';
export { destinationsOf } from './document/links/destinations.ts';
export { readTarget } from './document/links/linkTargets.ts';
export { parseMarkdown } from './document/markdown/markdown.ts';
export { derivingFacts, edited, parsePolicy, readingEdited, readingPolicy, type Policy, type PolicyOptions } from './document/policy.ts';
export { BYTE_ORDER_MARK, withoutByteOrderMark } from './document/text/byteOrderMark.ts';
export { indexLines, type LineIndex, type Position } from './document/text/lines.ts';
export { applyEdits, contains, overlaps, type Span, type TextEdit } from './document/text/span.ts';
export { askForRules } from './features/askForRules.ts';
export { changeSummary } from './features/changeSummary.ts';
export { checkConfig } from './features/checkConfig.ts';
export { complete } from './features/completion.ts';
export type { Completion } from './features/completionItem.ts';
export { contactPlaces, type ContactPlaces } from './features/contactPlaces.ts';
export { markdownLinks, referenceLinks } from './features/documentLinks.ts';
export { explainConfiguration, type Explained, type NamedSource } from './features/effectiveConfiguration.ts';
export { collectFixes, fixAll, fixingAll, safeFix } from './features/fixAll.ts';
export { folding } from './features/folding.ts';
export { followFileMoves, type FileMoves } from './features/followFileMoves.ts';
export { policyHeader } from './features/header.ts';
export { hover } from './features/hover.ts';
export { incorporatedPaths, incorporatedTermAt, type IncorporatedFile } from './features/incorporatedTerm.ts';
export { linksElsewhere } from './features/linksElsewhere.ts';
export { lint, linting, type LintContext } from './features/lint.ts';
export { minimalEdits, singleEdit } from './features/minimalEdits.ts';
export { moveSection, type MovedPlace } from './features/moveSection.ts';
export { outline, withoutTrailingSpace, type OutlineItem } from './features/outline.ts';
export { hasOwnContents } from './features/ownContents.ts';
export { placesAt, type Places } from './features/places.ts';
export { policySummary, type PolicySummary } from './features/policySummary.ts';
export { parseConfig, setIsPolicy, setSeverity, type ConfigText } from './features/readConfig.ts';
export { refactorings } from './features/refactorings.ts';
export { reminders, todayEdits } from './features/reminders.ts';
export { prepareRename, rename, type Rename } from './features/rename.ts';
export { renameAddress, type AddressRename, type RenameTarget } from './features/renameAddress.ts';
export { renumberingTable, renumberSections } from './features/renumberSections.ts';
export { rulePage } from './features/rulePage.ts';
export { sectionTitleHints } from './features/sectionTitleHints.ts';
export { selectionSpans } from './features/selection.ts';
export { semanticTokens, type SemanticToken } from './features/semanticTokens.ts';
export { anchorSpots } from './features/spots.ts';
export { suppressHere, suppressInFile } from './features/suppress.ts';
export { matchName, packSymbols, symbolsOf, unpackSymbols, type PolicySymbol } from './features/workspaceSymbols.ts';
export { FIXABLE_RULES } from './knowledge/fixableRules.ts';
export { KIND_NAMES, type PolicyKind } from './knowledge/policyKinds.ts';
export { RULE_GROUPS } from './knowledge/ruleGroups.ts';
export { LARGEST_IMAGE } from './preview/embedImages.ts';
export { policyMarks } from './preview/policyMarks.ts';
export { drawingRedline } from './preview/redline/renderRedline.ts';
export { renderingPreview, type Preview } from './preview/renderPreview.ts';
export { standalonePage, writingStandalonePage } from './preview/standalonePage.ts';
export { knownRules, rules } from './rules/index.ts';
export { lastUpdatedUnchanged } from './rules/last-updated-unchanged.ts';
export { parseIncomplete } from './rules/parse-incomplete.ts';
export type { Baseline, Diagnosis, Finding, Fix, FixReview, Related, Rule, SurroundingFiles } from './rules/rule.ts';

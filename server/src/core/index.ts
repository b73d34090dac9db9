/** The façade of the core: what hosts (language server, command line, scripts) may use. */
export { addressBook, mergeBooks, type AddressBook, type AddressPlace, type BookEntry, type FileBook, type WorkspaceBook, type WorkspaceEntry } from './document/addressBook.ts';
export { addDays, addPeriod, daysBetween, isoDate, parseIsoDate, parsePeriod, type IsoDate, type Period } from './document/calendar.ts';
export { incorporate, type Incorporated, type Incorporation } from './document/incorporation.ts';
export { indexLines, type LineIndex, type Position } from './document/lines.ts';
export { derivingFacts, parsePolicy, readingPolicy, type Policy, type PolicyOptions } from './document/policy.ts';
export { mergeFacts, policyFacts, standingOf, type FileFacts, type PolicyFacts, type Standing } from './document/policyFacts.ts';
export type { Workspace } from './document/workspaceAddresses.ts';
export { classifyFile, globOf, nameFile, type FileVerdict } from './document/policyFile.ts';
export { applyEdits, contains, overlaps, type Span, type TextEdit } from './document/span.ts';
export { contactPlaces, type ContactPlaces } from './features/contactPlaces.ts';
export { collectFixes, fixAll, fixingAll, safeFix } from './features/fixAll.ts';
export { lint, linting, type LintContext } from './features/lint.ts';
export { prepareRename, renameAddress, type AddressRename, type RenameTarget } from './features/renameAddress.ts';
export { KIND_NAMES, type PolicyKind } from './knowledge/policyKinds.ts';
export { knownRules, rules } from './rules/index.ts';
export type { Baseline, Diagnosis, Finding, Fix, Related, Rule, Severity, SurroundingFiles } from './rules/rule.ts';
export { DEFAULT_SETTINGS, isObject, mergeSettings, readSettings, type KnownRules, type Settings, type SettingProblem } from './settings.ts';
export { filesFrom, settingsOfLayers, type SettingLayer } from './settingLayers.ts';

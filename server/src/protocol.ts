/** The requests and notifications that Policywright adds to the language server protocol; the client imports this very file. */
import type { Diagnostic, Position, Range, TextEdit, WorkspaceEdit } from 'vscode-languageserver-protocol';

/** `policywright/render`: the body of the preview of one policy. */
export const RENDER_REQUEST = 'policywright/render';

/**
 * What to render: `uri` of an open document; with `against`, a redline against the text that was set for that reference
 * with `policywright/setBaseline`. Where none was set the rendering has no redline.
 */
export interface RenderParams {
  readonly uri: string;
  readonly against?: string;
}

/** A rendered policy. Every string but `html` is plain text that the page must escape or set as text. */
export interface RenderResult {
  /** Version of the document that was rendered, as the client counts it. */
  readonly version: number;
  /** Sanitised HTML of the body; blocks carry `data-line` (0-based source line). */
  readonly html: string;
  /** What is above the body. */
  readonly header: RenderHeader;
  /** What its facts and the list of contents are called, in the policy's language. */
  readonly words: RenderedWords;
  /** Headings to list above the body, in document order; empty where the policy has a table of contents of its own. */
  readonly contents: readonly RenderedHeading[];
  /** BCP 47 tag of the policy's language, e.g. `en`. */
  readonly language: string;
  /** Defined terms, by the number that `data-term` of their uses gives; none in a redline. */
  readonly terms?: readonly RenderedTerm[];
  /** With `against`: what changed; `html` then is the body with insertions and deletions, `<ins data-change="1">`. */
  readonly redline?: RenderedChanges;
}

/** A defined term and the sentence that defines it, as plain text. */
export interface RenderedTerm {
  readonly term: string;
  readonly definition: string;
}

/** `policywright/export`: an open policy, or its redline, as one HTML page that needs nothing else; the same bytes as `policywright render` writes. */
export const EXPORT_REQUEST = 'policywright/export';

/** Asked without images first; what `missingImages` names and the client can read goes into a second request. */
export interface ExportParams {
  readonly uri: string;
  /** The name of a baseline and what readers know it by; a redline is made then. */
  readonly against?: { readonly ref: string; readonly name: string };
  /** Image files as Base64, by path. */
  readonly images?: Readonly<Record<string, string>>;
}

/** The page; null where the document is not open, or there is no such baseline. */
export interface ExportResult {
  readonly html: string;
  /** Relative to the policy's folder; from the root of the workspace folder when they begin with `/`. */
  readonly missingImages: readonly string[];
}

/** Bytes of an image beyond which a client need not send it: it is left out. */
export const MAX_EXPORTED_IMAGE_BYTES = 4 * 2 ** 20;

/** What a redline says besides its HTML. Every string is plain text. */
export interface RenderedChanges {
  /** Changes that are marked, numbered from 1. */
  readonly changes: number;
  /** Words changed; an exchanged word counts once. */
  readonly words: number;
  /** Sections that are not wholly as they were, in the order of the text. */
  readonly sections: readonly RenderedSectionChange[];
  /** Keys of the front matter that differ, values as written. */
  readonly frontMatter: readonly { readonly key: string; readonly before?: string; readonly after?: string }[];
}

/** What became of one section. */
export interface RenderedSectionChange {
  readonly kind: 'same' | 'changed' | 'added' | 'removed';
  /** Its heading; empty for the text before the first heading. */
  readonly title: string;
  /** In the language of the client, such as `renumbered, was 3`. */
  readonly notes: readonly string[];
  /** Words added and removed. */
  readonly added: number;
  readonly removed: number;
  /** Number of its first marked change; 0 where none is marked. */
  readonly change: number;
}

/** The published head of a policy, from its front matter; absent values were not given. */
export interface RenderHeader {
  /** The title, from the front matter, else the first heading, else the file name. */
  readonly title: string;
  /** True when the body has its own first-level heading, so that the header must not repeat the title. */
  readonly titleInBody: boolean;
  readonly version?: string;
  /** Calendar date as the reader sees it, in the policy's language. */
  readonly lastUpdated?: string;
  readonly effective?: string;
  readonly status?: string;
}

/** Words of the published page that aren't in the policy. */
export interface RenderedWords {
  readonly contents: string;
  readonly version: string;
  readonly lastUpdated: string;
  readonly effective: string;
  readonly status: string;
}

/** One entry of the contents. */
export interface RenderedHeading {
  /** 1 to 6. */
  readonly level: number;
  readonly text: string;
  /** The `id` of the heading in the rendered HTML. */
  readonly anchor: string;
  /** 0-based source line. */
  readonly line: number;
}

/** `policywright/setBaseline`: the committed text of a policy, handed over by a client that can read it. */
export const SET_BASELINE_REQUEST = 'policywright/setBaseline';

/** `text` is null where nothing is committed under `ref`, or the client can't read it. */
export interface SetBaselineParams {
  readonly uri: string;
  readonly ref: string;
  readonly text: string | null;
  /** Abbreviated hash of the commit that last changed the file, and its calendar date `YYYY-MM-DD` in the user's zone; both for messages only. */
  readonly commit?: string;
  readonly date?: string;
  /** Name of the user in the settings of git (`user.name`), who is the author of changes to come. */
  readonly author?: string;
  /** There is a repository, but the client doesn't read it until the user trusts the workspace. */
  readonly needsTrust?: boolean;
}

/** `policywright/changes`: what changed in an open policy since its baseline, as Markdown; null where there is no baseline. */
export const CHANGES_REQUEST = 'policywright/changes';

/** `uri` of an open document. */
export interface ChangesParams {
  readonly uri: string;
}

/** `policywright/checkTexts`: checks texts that need not be open, such as those staged in git. */
export const CHECK_TEXTS_REQUEST = 'policywright/checkTexts';

/** Texts to check, each as the file that it will be. */
export interface CheckTextsParams {
  readonly texts: readonly TextToCheck[];
}

/** `uri` says which settings hold and whether the path is that of a policy; `baseline` is the version that the text is compared with. */
export interface TextToCheck {
  readonly uri: string;
  readonly text: string;
  readonly baseline?: Omit<SetBaselineParams, 'uri'>;
}

/** What was found in one text; answered in the order of the texts. */
export interface CheckedText {
  readonly uri: string;
  readonly isPolicy: boolean;
  /** Kind of policy, in words of the client's language; empty when it isn't a policy. */
  readonly kind: string;
  /** The policy's title; empty when it has none. */
  readonly title: string;
  /** Findings in document order; none when it isn't a policy. */
  readonly diagnostics: readonly Diagnostic[];
}

/** `policywright/assistantCheck`: what was found in policies, in words for an AI assistant; null where the server failed. */
export const ASSISTANT_CHECK_REQUEST = 'policywright/assistantCheck';

/** What to check: a text, or files and folders of the workspace; all policies of the workspace where nothing is named. */
export interface AssistantCheckParams {
  /** A text that need not be saved, as the file that it is for. */
  readonly text?: { readonly uri: string; readonly text: string };
  /** Files, which are checked whether they look like policies or not. */
  readonly files?: readonly string[];
  /** URIs of folders, whose policies are checked. */
  readonly folders?: readonly string[];
  /** Earlier versions of files that changed since. */
  readonly baselines?: readonly SetBaselineParams[];
  /** Check as before publishing. */
  readonly release?: boolean;
}

/** An answer in words, in English; it may be cut after any line. */
export interface AssistantAnswer {
  /** What is never cut. */
  readonly head: string;
  /** The most important ones first. */
  readonly lines: readonly string[];
}

/** `policywright/assistantChanges`: what changed between two texts, in words for an AI assistant; null where the file can't be read. */
export const ASSISTANT_CHANGES_REQUEST = 'policywright/assistantChanges';

/** `uri` says which settings hold. */
export interface AssistantChangesParams {
  readonly uri: string;
  readonly before: string;
  /** Absent: the file as it is open, or saved. */
  readonly after?: string;
  /** What the earlier version is called. */
  readonly against?: string;
}

/** `policywright/assistantCoverage`: what policies say of what laws ask for, in words for an AI assistant; null where the server failed. */
export const ASSISTANT_COVERAGE_REQUEST = 'policywright/assistantCoverage';

/** What to read, as for {@link AssistantCheckParams}. */
export interface AssistantCoverageParams extends Pick<AssistantCheckParams, 'text' | 'files' | 'folders'> {
  /** Ids of laws, instead of those of the front matter and the settings. */
  readonly profiles?: readonly string[];
  /** Kind of policy, instead of the one that each policy is recognized as. */
  readonly kind?: string;
}

/** `policywright/effectiveConfiguration`: which settings hold for a file, and where each comes from. */
export const EFFECTIVE_CONFIGURATION_REQUEST = 'policywright/effectiveConfiguration';

/** What is asked about, and what only the client knows. */
export interface EffectiveConfigurationParams {
  /** A file, open or not, or a folder with a slash at its end. */
  readonly uri: string;
  /** What the client's own settings say at each of their levels, the strongest last, without the prefix `policywright.`; absent from a client that knows no levels. */
  readonly settings?: readonly { readonly name: string; readonly value: unknown }[];
}

/** JSON with comments that explains it; lines and UTF-16 columns from 0. */
export interface EffectiveConfigurationResult {
  readonly text: string;
  /** Mentions of places in configuration files: `target` is the line there. */
  readonly links: readonly {
    readonly line: number;
    readonly from: number;
    readonly to: number;
    readonly uri: string;
    readonly target: number;
  }[];
}

/** `policywright/renumber`: what renumbering an open policy would change; null where it isn't a policy. Nothing is changed by asking. */
export const RENUMBER_REQUEST = 'policywright/renumber';

/** With `position`, only the sections beside the one there; else the whole document. */
export interface RenumberParams {
  readonly uri: string;
  readonly position?: Position;
}

/** Edits for the version that they were made for, and what they do. Every string is plain text but `table`, which is Markdown. */
export interface RenumberResult {
  readonly version: number;
  /** Why nothing is renumbered though numbers don't follow each other: one sentence for the writer, in the language of the client. */
  readonly refusal?: string;
  /** Not overlapping; `what` says which section or reference each belongs to. */
  readonly edits: readonly (TextEdit & { readonly what: 'section' | 'reference' })[];
  /** In document order; `from` is empty for a section that had no number, `to` for one that has none any more. */
  readonly renumbered: readonly { readonly title: string; readonly from: string; readonly to: string }[];
  /** Numbers of references, and links, that are rewritten. */
  readonly references: number;
  /** Sections that keep a pinned number. */
  readonly pinned: readonly { readonly title: string; readonly number: string }[];
  /** What the writer has to look at, in document order: every number that may refer to a section of this policy and isn't changed, and every range that comes to mean more sections than before. To be shown before the edits are made. */
  readonly left: readonly NumberToReview[];
  /** Links of other files to headings whose anchors change: they aren't changed. */
  readonly elsewhere: readonly { readonly uri: string; readonly links: number }[];
  /** Places of other files that name a section by the title of this policy and a number that changes: they aren't changed. Lines are 0-based. */
  readonly mentions: readonly { readonly uri: string; readonly line: number; readonly text: string }[];
  /** The list old → new as a table. */
  readonly table: string;
}

/** One place to look at. */
export interface NumberToReview {
  /** In the text as it is, and as it is once the edits are made. */
  readonly range: Range;
  readonly after: Range;
  /** The words there, with some around a bare number. */
  readonly text: string;
  /** Why it is to be looked at: one sentence without full stop. */
  readonly why: string;
  /** A range that is changed, and comes to mean more sections than before. */
  readonly changed?: true;
}

/** `policywright/moveSection`: what moving the section at a place would change; null where the file isn't a policy. */
export const MOVE_SECTION_REQUEST = 'policywright/moveSection';

/** `up` and `down` exchange it with its neighbor, `promote` and `demote` change its level. */
export interface MoveSectionParams {
  readonly uri: string;
  readonly position: Position;
  readonly direction: 'up' | 'down' | 'promote' | 'demote';
}

/** With `refusal`, a sentence for the writer, nothing is to be done. */
export type MoveSectionResult =
  | { readonly refusal: string }
  | ({
      /** Where the cursor belongs once the edits are made. */
      readonly cursor: Position;
    } & Omit<RenumberResult, 'edits' | 'refusal'> & { readonly edits: readonly TextEdit[] });

/** `policywright/original`: the policy that a translation is made from, as `translation-behind` finds it; null where the file isn't a translation, or nothing tells of what. */
export const ORIGINAL_REQUEST = 'policywright/original';

/** `uri` of a policy, open or not. */
export interface OriginalParams {
  readonly uri: string;
}

/** `uri` of the original, and what the translation itself states. */
export interface OriginalResult extends RevisionResult {
  readonly uri: string;
}

/** `policywright/revision`: when a text of a policy, such as an earlier one, says that it was last updated, and its version. */
export const REVISION_REQUEST = 'policywright/revision';

/** `uri` says which settings hold. */
export interface RevisionParams {
  readonly uri: string;
  readonly text: string;
}

/** What `translation-behind` compares: the day of the last update, `YYYY-MM-DD`, where the text states exactly one, and the version. */
export interface RevisionResult {
  readonly updated?: string;
  readonly version?: string;
}

/** `policywright/status`: sent by the server whenever an open document was checked, or found to be no policy. */
export const STATUS_NOTIFICATION = 'policywright/status';

/** What the language status item of a client says. */
export interface StatusParams {
  readonly uri: string;
  readonly version: number;
  readonly isPolicy: boolean;
  /** It is not checked, but looks like a policy to some degree. */
  readonly looksLikePolicy: boolean;
  /** Why the file is, or is not, a policy: part of a sentence for the writer, in the language of the client. */
  readonly reason: string;
  /** The weightiest of these reasons alone, where there is little room. */
  readonly mainReason: string;
  /** Kind of policy, in words of the client's language, e.g. `privacy policy`; empty when it does not look like one. */
  readonly kind: string;
  /** It is a translation of another policy of the workspace, which is known. */
  readonly isTranslation: boolean;
  /** Whether it was checked; false where the setting `check` is off. */
  readonly checked: boolean;
  readonly findings: FindingCounts;
}

/** `policywright/candidates`, without parameters: the files of the workspace that look like policies and aren't checked, the likeliest first. */
export const CANDIDATES_REQUEST = 'policywright/candidates';

/** A file that may be a policy. */
export interface PolicyCandidate {
  readonly uri: string;
  /** Relative to its workspace folder. */
  readonly path: string;
  /** In words of the client's language, e.g. `privacy policy`. */
  readonly kind: string;
  /** Why it looks like one, in the same language. */
  readonly reason: string;
}

/** `policywright/treatAsPolicy`: how the configuration is to be changed so that a file is a policy, or is none; null where that cannot be told. */
export const TREAT_AS_POLICY_REQUEST = 'policywright/treatAsPolicy';

/** `uri` of a file, open or not. */
export interface TreatAsPolicyParams {
  readonly uri: string;
  readonly isPolicy: boolean;
}

/** Where the globs of `files` are kept for the file, and what is to be changed there. It is the client that changes it. */
export interface TreatAsPolicyResult {
  /** URI of a `.policywright.json`, there already or not. Without `edit` it cannot be changed: it is not valid JSON, or `files` is not a list. */
  readonly config?: string;
  readonly edit?: WorkspaceEdit;
  /** Without `config`: the whole new value of the editor's own setting `files`. */
  readonly files?: readonly string[];
}

/** `policywright/watchPolicies`: asks to be told of every policy of the workspace, now and from now on. No parameters; answered with null at once. Asked again, the whole list is sent again. */
export const WATCH_POLICIES_REQUEST = 'policywright/watchPolicies';

/** `policywright/policies`: policies that were found, changed or are gone; sent in batches to a client that watches. */
export const POLICIES_NOTIFICATION = 'policywright/policies';

/** One batch. Applied in order, all batches since the question was asked give the list as it is. */
export interface PoliciesParams {
  readonly changed: readonly PolicyEntry[];
  /** URIs, spelled as they were in `changed`. */
  readonly removed: readonly string[];
  /** Files looked at of those there are to look at; null when the list is complete. */
  readonly progress: { readonly done: number; readonly total: number } | null;
  /** The calendar date, `YYYY-MM-DD`, that reviews are calculated from. */
  readonly today: string;
}

/** One policy of the workspace. Texts are plain, dates are `YYYY-MM-DD`; what the policy does not say is absent. */
export interface PolicyEntry {
  readonly uri: string;
  readonly title: string;
  /** Kind of policy, in words of the client's language, e.g. `privacy policy`. */
  readonly kind: string;
  readonly version?: string;
  readonly status?: string;
  readonly lastUpdated?: string;
  /** `why` follows the date: "12 months after the last update"; `reminds` is false where the rule about it is off. */
  readonly review?: { readonly due: string; readonly why: string; readonly state: 'overdue' | 'soon' | 'fine'; readonly reminds: boolean };
  readonly archived: boolean;
  readonly draft: boolean;
  /** Absent where the workspace has the policy in one language only. */
  readonly languageVersion?: LanguageVersionEntry;
  readonly findings: FindingCounts;
}

/** One of several language versions of a policy. */
export interface LanguageVersionEntry {
  /** BCP 47 primary language, e.g. `de`. */
  readonly language: string;
  /** URI of the policy that it is to be listed below, spelled as in `changed`: its original, else the first of all versions; absent for that one itself. */
  readonly listedBelow?: string;
  /** It is known to be a translation of that one. */
  readonly isTranslation: boolean;
  /** A finding says that it is behind its original: since the original's last update, `YYYY-MM-DD`, or by the original's `version`. */
  readonly behind?: { readonly since?: string; readonly version?: string };
}

/** Findings by severity. */
export interface FindingCounts {
  readonly error: number;
  readonly warning: number;
  readonly information: number;
  readonly hint: number;
}

/** `policywright/coverage`: what an open policy says of what laws ask it to say; null where the file isn't an open policy. */
export const COVERAGE_REQUEST = 'policywright/coverage';

/** `uri` of an open policy. */
export interface CoverageParams {
  readonly uri: string;
  /** A profile that is read as well, though it isn't chosen for the policy. */
  readonly also?: string;
}

/** Texts are plain and in the language of the client. */
export interface CoverageResult {
  readonly version: number;
  /** Why there are no profiles: a sentence without full stop. */
  readonly notice?: string;
  /** Whether profiles can be chosen: for privacy policies in a language that is read. */
  readonly takesProfiles: boolean;
  /** Whether the front matter or the settings name profiles; else the common core is used. */
  readonly isChosen: boolean;
  readonly profiles: readonly CoveredProfile[];
  /** Laws that the text speaks of and that aren't chosen. */
  readonly suggested: readonly CoverageProfileName[];
  /** All profiles that can be chosen. */
  readonly available: readonly CoverageProfileName[];
}

/** A list of what a law or custom asks for. */
export interface CoverageProfileName {
  readonly id: string;
  readonly name: string;
}

/** What one profile asks for. */
export interface CoveredProfile extends CoverageProfileName {
  /** Where the law can be read; may be empty. */
  readonly url: string;
  /** Items that are found, here or elsewhere, of those that are asked for: questions and what does not apply aren't. */
  readonly found: number;
  readonly asked: number;
  readonly items: readonly CoveredItem[];
  /** It isn't chosen for the policy; it was asked for with `also`. */
  readonly isExtra?: boolean;
}

/** What is known of one item. */
export interface CoveredItem {
  readonly id: string;
  readonly topic: string;
  readonly title: string;
  /** Article, where a law has one. */
  readonly source?: string;
  readonly status: 'present' | 'partial' | 'missing' | 'question' | 'not-applicable' | 'elsewhere';
  /** The status in words. */
  readonly statusName: string;
  /** What it means: a question to the writer. */
  readonly question?: string;
  /** When it is asked for, such as "if you have a data protection officer". */
  readonly condition?: string;
  /** The reason, or the file, that the front matter gives. */
  readonly note?: string;
  /** It doesn't apply, as the passages tell; the front matter says nothing of it. */
  readonly isAnswered?: true;
  /** The best passage first. */
  readonly passages: readonly CoveragePassage[];
}

/** A passage that shows what a policy says. */
export interface CoveragePassage {
  readonly range: Range;
  /** Its first words, on one line. */
  readonly text: string;
}

/** `policywright/workspaceCoverage`: what all policies of the workspace say of what laws ask them to say. Takes long; can be canceled. */
export const WORKSPACE_COVERAGE_REQUEST = 'policywright/workspaceCoverage';

/** What is wanted. */
export interface WorkspaceCoverageParams {
  /** Files that may have changed; all policies of the workspace where it is absent. */
  readonly uris?: readonly string[];
  /** Ids of laws, instead of those of the front matter and the settings. */
  readonly profiles?: readonly string[];
  /** The items of all policies as CSV besides, as `policywright coverage --format csv` prints them, without commits. */
  readonly csv?: boolean;
  /** Where {@link WorkspaceCoveragePart} is to be sent while the work goes on. */
  readonly partialResultToken?: string | number;
}

/** What was read since the last part. */
export interface WorkspaceCoveragePart {
  readonly rows: readonly WorkspaceCoverageRow[];
  /** As in {@link WorkspaceCoverageResult}. */
  readonly profiles: readonly CoverageProfileName[];
  /** Files that were looked at, of those there are. */
  readonly done: number;
  readonly total: number;
}

/** Everything that wasn't sent in parts, in no order. Texts are plain and in the language of the client. */
export interface WorkspaceCoverageResult {
  readonly rows: readonly WorkspaceCoverageRow[];
  /** The columns of the rows, and all others that can be chosen. */
  readonly profiles: readonly CoverageProfileName[];
  /** Files that were left out, as there are too many. */
  readonly omitted: number;
  readonly csv?: string;
}

/** One policy. */
export interface WorkspaceCoverageRow {
  readonly uri: string;
  /** Relative to its workspace folder, the name of which comes first where there are several. */
  readonly path: string;
  readonly title: string;
  /** Kind of policy, in words, e.g. `privacy policy`. */
  readonly kind: string;
  /** Why there are no cells: a sentence without full stop. */
  readonly notice?: string;
  readonly cells: readonly WorkspaceCoverageCell[];
}

/** What a policy says of one list: how many items have each status. */
export interface WorkspaceCoverageCell {
  /** A law, or {@link SECTIONS_COLUMN} for the sections that are expected of its kind. */
  readonly column: string;
  /** The id in {@link CoveredProfile}. */
  readonly profile: string;
  readonly found: number;
  readonly partial: number;
  readonly missing: number;
  readonly questions: number;
  readonly elsewhere: number;
  readonly notApplicable: number;
}

/** The column of what is expected of policies of other kinds than privacy policies. */
export const SECTIONS_COLUMN = 'sections';

/** `policywright/coverageEdit`: the edit that writes something about coverage into an open policy; null where the file isn't one. Nothing is changed by asking. */
export const COVERAGE_EDIT_REQUEST = 'policywright/coverageEdit';

/** `uri` of an open policy. `item` and `topic` as in {@link CoveredItem}; `note` is the reason, or the path of the file from the folder of the policy. */
export interface CoverageEditParams {
  readonly uri: string;
  readonly change:
    | { readonly what: 'profiles'; readonly profiles: readonly string[] }
    | { readonly what: 'addProfile'; readonly profile: string }
    | { readonly what: 'decide'; readonly item: string; readonly status: 'not-applicable' | 'elsewhere'; readonly note: string }
    | { readonly what: 'undecide'; readonly item: string; readonly topic: string }
    | { readonly what: 'placeholder'; readonly topic: string };
}

/** Edits for the version that they were made for; with `refusal`, a sentence without full stop, there are none. */
export interface CoverageEditResult {
  readonly version: number;
  readonly edits: readonly TextEdit[];
  readonly refusal?: string;
}

/** `policywright/readFile`: asked by the server for a file that it cannot reach itself; null where there is none, or none that a policy could need. */
export const READ_FILE_REQUEST = 'policywright/readFile';

/** `uri` of a file in one of the workspace folders: Markdown, `.policywright.json` or `.gitignore`. */
export interface ReadFileParams {
  readonly uri: string;
}

/** `policywright/listFiles`: asked by the server for the files of a workspace folder that it cannot reach itself; null where it cannot be listed. */
export const LIST_FILES_REQUEST = 'policywright/listFiles';

/** `uri` of a workspace folder, with or without a slash at its end. */
export interface ListFilesParams {
  readonly uri: string;
}

/** Files of a folder and of those in it; without `.git` and `node_modules`, and without what is behind symbolic links. */
export interface ListedFiles {
  /** Relative to the folder, `/` between folders, not percent-encoded. */
  readonly paths: readonly string[];
  /** False where there are more than are listed. */
  readonly complete: boolean;
}

/** `policywright/markdownSupport`: the client's own Markdown support was switched on or off since it said {@link InitializationOptions.knowsMarkdown}. */
export const MARKDOWN_SUPPORT_NOTIFICATION = 'policywright/markdownSupport';

/** As in {@link InitializationOptions}. */
export interface MarkdownSupportParams {
  readonly knowsMarkdown: boolean;
}

/** Options that a client may pass with `initialize`. */
export interface InitializationOptions {
  /** Calendar date to treat as today, `YYYY-MM-DD`; the machine's own date when absent. */
  readonly today?: string;
  /** Messages by their English text, in the language of `locale`, for a server that can't read its own translations (in a web worker). */
  readonly messages?: Readonly<Record<string, string>>;
  /** Commands of {@link ClientCommand} that the client can run; code actions that need another one are not offered. */
  readonly commands?: readonly string[];
  /** The client's own hover names the findings of a place, so that ours need only explain them. */
  readonly hoverNamesFindings?: boolean;
  /** The client tells of what is no JSON by itself, and of keys that an object has twice. */
  readonly checksJson?: boolean;
  /** The client has Markdown support of its own, with links, anchors of headings, an outline and a list of all headings, none of which is to be given twice. */
  readonly knowsMarkdown?: boolean;
  /** The client answers {@link READ_FILE_REQUEST} and {@link LIST_FILES_REQUEST}. */
  readonly readsFiles?: boolean;
  /** The client itself asks the writer before it makes edits that come with a moved file. */
  readonly asksBeforeMoves?: boolean;
  /** The client itself shows what a rename changes in other files before it is made. */
  readonly previewsRenames?: boolean;
  /** The client shows what {@link STATUS_NOTIFICATION} tells; others complain of notifications that they do not know. */
  readonly showsStatus?: boolean;
}

/** Kind of the code actions that turn a rule off or change its severity. A client that asks for this very kind gets every choice, each with {@link RuleChoice} as its `data`. */
export const CHANGE_SEVERITY_KIND = 'quickfix.severity';

/** What one of the choices does; `folder` is the one whose configuration is written, relative to the workspace folder, and empty for that itself. */
export interface RuleChoice {
  readonly rule: string;
  readonly choice: 'here' | 'file' | 'off' | 'error' | 'warning' | 'information' | 'hint';
  readonly folder?: string;
}

/** A command that the server runs itself, for clients that take no edits in a code action; arguments: a workspace edit, which the client is asked to make. */
export const APPLY_EDIT_COMMAND = 'policywright.applyEdit';

/** A command that the server runs itself; arguments: URI of an open policy. Asks the client to set its date to today. */
export const SET_TODAY_COMMAND = 'policywright.setDateToToday';

/** Commands that the server may put into a code action for a client that said it has them. */
export const ClientCommand = {
  /** Arguments: rule id, and a severity, else `off`. Sets `policywright.rules.<id>` to it for the workspace. */
  turnOffRule: 'policywright.turnOffRule',
  /** Arguments: URI of a policy, a rule id, the range of a finding of that rule and its severity. Asks what is to become of the rule. */
  configureRule: 'policywright.configureRule',
  /** Arguments: URI of a policy. Shows what changed in it since the last commit, rendered. */
  previewChanges: 'policywright.previewChanges',
  /** Arguments: URI of a translation. Shows what changed in its original since it was translated, rendered. */
  changesSinceTranslation: 'policywright.showChangesSinceTranslation',
  /** No arguments. Shows where the user grants or withdraws trust in the workspace. */
  manageTrust: 'policywright.manageWorkspaceTrust',
  /** Arguments: URI of an open policy, and a position in the list of sections that is meant, else the whole document is. Asks {@link RENUMBER_REQUEST}, shows what is left, and makes the edits that the writer agrees to. */
  renumberSections: 'policywright.renumberSections',
} as const;

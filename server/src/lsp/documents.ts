/** Open texts, and for each the facts and findings of its latest version. */
import { PositionEncodingKind, TextDocuments, type TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { classifyFile, lint, parsePolicy, type Baseline, type Diagnosis, type FileVerdict, type IsoDate, type Policy, type Settings, type SurroundingFiles } from '../core/index.ts';
import { coordinatesOf, utf16Units, type Coordinates } from './toLsp.ts';

/** One version of one open document, with what was derived from it. */
export interface OpenPolicy {
  readonly uri: string;
  readonly version: number;
  readonly policy: Policy;
  readonly verdict: FileVerdict;
  readonly settings: Settings;
  /** Findings; none where the file is no policy. */
  readonly diagnoses: readonly Diagnosis[];
  readonly at: Coordinates;
}

/** Creates the store of open texts; changes are applied in the client's own position encoding. */
export function createTextDocuments(encoding: () => PositionEncodingKind): TextDocuments<TextDocument> {
  return new TextDocuments({
    create: (uri, languageId, version, content) => TextDocument.create(uri, languageId, version, content),
    update: (document, changes, version) => {
      if (encoding() === PositionEncodingKind.UTF16) return TextDocument.update(document, changes, version);
      // Each change counts in the text that the one before it left.
      return changes.reduce((current, change) => TextDocument.update(current, [toUtf16(current, change, encoding())], version), document);
    },
  });
}

function toUtf16(document: TextDocument, change: TextDocumentContentChangeEvent, encoding: PositionEncodingKind): TextDocumentContentChangeEvent {
  if (!('range' in change)) return change;
  const convert = ({ line, character }: { line: number; character: number }): { line: number; character: number } => {
    const text = document.getText({ start: { line, character: 0 }, end: { line: line + 1, character: 0 } });
    return { line, character: utf16Units(text, character, encoding) };
  };
  return { text: change.text, range: { start: convert(change.range.start), end: convert(change.range.end) } };
}

/** What the analysis of a document depends on besides its text. */
export interface AnalysisContext {
  readonly settings: Settings;
  readonly today: IsoDate;
  /** Path relative to the workspace folder, `/` between folders. */
  readonly path: string;
  readonly encoding: PositionEncodingKind;
  /** The committed version; the same object as long as it is the same text. */
  readonly baseline?: Baseline;
  /** Looked at when the text is analysed; a file that comes or goes afterwards counts from the next change on. */
  readonly files?: SurroundingFiles;
  readonly onRuleError: (rule: string, error: unknown) => void;
}

/** Analyses documents, each version once for the same settings and day. */
export interface Analyses {
  of(document: TextDocument, context: AnalysisContext): OpenPolicy;
  forget(uri: string): void;
}

/** An empty store. */
export function createAnalyses(): Analyses {
  const known = new Map<string, { readonly open: OpenPolicy; readonly today: IsoDate; readonly baseline: Baseline | undefined }>();
  return {
    of(document, { settings, today, path, encoding, baseline, files, onRuleError }) {
      const { uri, version } = document;
      const before = known.get(uri);
      const sameText = before?.open.version === version;
      if (before && sameText && before.today === today && before.baseline === baseline && before.open.settings === settings && before.open.policy.path === path) return before.open;
      const policy = parsePolicy(document.getText(), { path, keySpellings: settings.frontMatter.keys }, before?.open.policy);
      const verdict = classifyFile(policy, settings);
      const diagnoses = verdict.isPolicy ? lint(policy, { today, settings, onRuleError, ...(baseline ? { baseline } : {}), ...(files ? { files } : {}) }) : [];
      const open: OpenPolicy = { uri, version, policy, verdict, settings, diagnoses, at: coordinatesOf(policy.text, policy.lines, encoding) };
      known.set(uri, { open, today, baseline });
      return open;
    },
    forget: (uri) => void known.delete(uri),
  };
}

/** Open texts, and for each the facts and findings of its latest version. */
import { PositionEncodingKind, type TextDocumentContentChangeEvent, TextDocuments } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import {
  type Baseline,
  type ChangedRange,
  classifyFile,
  type Diagnosis,
  derivingFacts,
  type FileVerdict,
  type Incorporation,
  type IsoDate,
  type Localizer,
  linting,
  type Policy,
  parsePolicy,
  policyFacts,
  readingPolicy,
  readTarget,
  type Settings,
} from '../core/index.ts';
import type { DeliveredEdits } from './deliveredEdits.ts';
import { parseOptions } from './files/parseOptions.ts';
import { uriKey } from './files/uriKey.ts';
import { inSlices, type Slicing } from './inSlices.ts';
import { type Coordinates, coordinatesOf, utf16Units } from './toLsp.ts';
import { type CheckContext, crossFileContextKey, lintSurroundings } from './workspace/fileFacts.ts';

/** One version of one open document, with what was derived from it. */
export interface OpenPolicy {
  readonly uri: string;
  readonly version: number;
  readonly policy: Policy;
  readonly verdict: FileVerdict;
  readonly settings: Settings;
  /** Findings; none where the file isn't a policy, or none are wanted. */
  readonly diagnoses: readonly Diagnosis[];
  readonly at: Coordinates;
}

/** When it was last decided whether a text is a policy, and what. */
interface Judged {
  readonly settings: Settings;
  readonly title: string | undefined;
  /** Of the text, in UTF-16 code units. */
  readonly length: number;
  readonly verdict: FileVerdict;
}

/** UTF-16 code units by which a text grows or shrinks before it is judged again. */
const WORTH_JUDGING = 200;

/** Creates the store of open texts; changes are applied in the client's own position encoding. */
export function createTextDocuments(
  encoding: () => PositionEncodingKind,
  edits: Pick<DeliveredEdits, 'record'>,
): TextDocuments<TextDocument> {
  return new TextDocuments({
    create: (uri, languageId, version, content) => TextDocument.create(uri, languageId, version, content),
    // Each change counts in the text that the one before it left.
    update: (document, changes, version) =>
      changes.reduce((current, given) => {
        const change = encoding() === PositionEncodingKind.UTF16 ? given : toUtf16(current, given, encoding());
        edits.record(current, change);
        return TextDocument.update(current, [change], version);
      }, document),
  });
}

/** An open document, by any spelling of its URI. */
export function openDocument(documents: Pick<TextDocuments<TextDocument>, 'get' | 'all'>, uri: string): TextDocument | undefined {
  const spelledSo = documents.get(uri);
  if (spelledSo) return spelledSo;
  const key = uriKey(uri);
  return documents.all().find((one) => uriKey(one.uri) === key);
}

function toUtf16(
  document: TextDocument,
  change: TextDocumentContentChangeEvent,
  encoding: PositionEncodingKind,
): TextDocumentContentChangeEvent {
  if (!('range' in change)) return change;
  const convert = ({ line, character }: { line: number; character: number }): { line: number; character: number } => {
    const text = document.getText({ start: { line, character: 0 }, end: { line: line + 1, character: 0 } });
    return { line, character: utf16Units(text, character, encoding) };
  };
  return { text: change.text, range: { start: convert(change.range.start), end: convert(change.range.end) } };
}

/** How a document is parsed. */
export interface ParseContext {
  readonly settings: Settings;
  /** Path relative to the workspace folder, `/` between folders. */
  readonly path: string;
}

/** What the analysis of a document depends on besides its text. */
export interface AnalysisContext extends ParseContext {
  readonly today: IsoDate;
  readonly l10n: Localizer;
  readonly encoding: PositionEncodingKind;
  /** The committed version; the same object as long as it is the same text. */
  readonly baseline?: Baseline;
  readonly surroundings: CheckContext;
  /** Counts the times that files came or went: links may lead to them. */
  readonly fileEvents: number;
  readonly onRuleError: (rule: string, error: unknown) => void;
}

/** Analyses documents, each version once for the same settings, day and surroundings. */
export interface Analyses {
  /** The parse of the newest version, at once; facts that nobody asked for yet are not derived. */
  parse(document: TextDocument, context: ParseContext): Policy;
  /** Derives the facts of the newest version in slices; undefined when that was given up. */
  read(document: TextDocument, context: ParseContext, slicing: Slicing): Promise<Policy | undefined>;
  /** What there is to say of the newest version, in slices; undefined when that was given up. */
  of(document: TextDocument, context: AnalysisContext, slicing: Slicing): Promise<OpenPolicy | undefined>;
  forget(uri: string): void;
}

interface Parsed {
  readonly version: number;
  readonly settings: Settings;
  readonly policy: Policy;
}

interface Analysed {
  readonly open: OpenPolicy;
  readonly today: IsoDate;
  readonly baseline: Baseline | undefined;
  /** What the other policies mean for this one; worked out when it is first asked for, which for most versions it never is. */
  readonly standing: () => string;
  readonly incorporation: Incorporation | undefined;
  readonly fileEvents: number;
}

/** An empty store. */
export function createAnalyses(edits: Pick<DeliveredEdits, 'take'>): Analyses {
  const parsed = new Map<string, Parsed>();
  const known = new Map<string, Analysed>();
  const judged = new Map<string, Judged>();
  // By its text, too: not every client counts its versions.
  const parsedAlready = (document: TextDocument, { settings, path }: ParseContext): Policy | undefined => {
    const before = parsed.get(document.uri);
    return before &&
      before.version === document.version &&
      before.settings === settings &&
      before.policy.path === path &&
      before.policy.text === document.getText()
      ? before.policy
      : undefined;
  };
  /** The version of a document that was parsed last, and what was changed in it since. */
  const versionBefore = (uri: string): [previous?: Policy, change?: ChangedRange | undefined] => {
    const policy = parsed.get(uri)?.policy;
    return policy ? [policy, edits.take(uri, policy.text)] : [];
  };
  const parse = (document: TextDocument, context: ParseContext): Policy => {
    const { uri, version } = document;
    const { settings } = context;
    const known = parsedAlready(document, context);
    if (known) return known;
    const policy = parsePolicy(document.getText(), parseOptions(context), ...versionBefore(uri));
    parsed.set(uri, { version, settings, policy });
    return policy;
  };
  /** The versions whose facts were all derived. */
  const complete = new WeakSet<Policy>();
  const read = async (document: TextDocument, context: ParseContext, slicing: Slicing): Promise<Policy | undefined> => {
    const { uri, version } = document;
    const { settings } = context;
    const known = parsedAlready(document, context);
    if (known && complete.has(known)) return known;
    const policy = known ?? (await inSlices(readingPolicy(document.getText(), parseOptions(context), ...versionBefore(uri)), slicing));
    if (!policy) return undefined;
    // Also where the facts are given up: the next version takes over what was read.
    parsed.set(uri, { version, settings, policy });
    if (!(await inSlices(derivingFacts(policy), slicing))) return undefined;
    complete.add(policy);
    return policy;
  };
  /** A policy under another title, or with much other text, is judged again; a few words more or less make none of it. */
  const verdictOn = (policy: Policy, settings: Settings, uri: string): FileVerdict => {
    const before = judged.get(uri);
    const { title, text } = policy;
    if (
      before?.verdict.isPolicy &&
      before.settings === settings &&
      before.title === title &&
      Math.abs(before.length - text.length) < WORTH_JUDGING
    )
      return before.verdict;
    const verdict = classifyFile(policy, settings);
    judged.set(uri, { settings, title, length: text.length, verdict });
    return verdict;
  };
  const hasSameSurroundings = (before: Analysed, policy: Policy, { surroundings, fileEvents }: AnalysisContext): boolean =>
    sameFiles(before.incorporation, surroundings.incorporation) &&
    (before.fileEvents === fileEvents || !linksToFiles(policy)) &&
    before.standing() === crossFileContextKey(policyFacts(policy), surroundings.workspace);
  return {
    parse,
    read,
    async of(document, context, slicing) {
      const { uri, version } = document;
      const { settings, today, l10n, encoding, baseline, surroundings, fileEvents, onRuleError } = context;
      const policy = await read(document, context, slicing);
      if (!policy) return undefined;
      const before = known.get(uri);
      if (
        before &&
        before.open.policy === policy &&
        before.today === today &&
        before.baseline === baseline &&
        (!before.open.verdict.isPolicy || hasSameSurroundings(before, policy, context))
      )
        return before.open;
      const verdict = verdictOn(policy, settings, uri);
      const diagnoses =
        verdict.isPolicy && settings.check !== 'off'
          ? await inSlices(
              linting(policy, { today, settings, l10n, onRuleError, ...(baseline ? { baseline } : {}), ...lintSurroundings(surroundings) }),
              slicing,
            )
          : [];
      if (!diagnoses) return undefined;
      const open: OpenPolicy = {
        uri,
        version,
        policy,
        verdict,
        settings,
        diagnoses,
        at: coordinatesOf(policy.text, policy.lines, encoding),
      };
      let standing: string | undefined;
      known.set(uri, {
        open,
        today,
        baseline,
        standing: () => (standing ??= verdict.isPolicy ? crossFileContextKey(policyFacts(policy), surroundings.workspace) : ''),
        incorporation: surroundings.incorporation,
        fileEvents,
      });
      return open;
    },
    forget: (uri) => {
      judged.delete(uri);
      known.delete(uri);
      parsed.delete(uri);
    },
  };
}

function sameFiles(one: Incorporation | undefined, other: Incorporation | undefined): boolean {
  return (
    one?.complete === other?.complete &&
    one?.files.length === other?.files.length &&
    (one?.files.every(({ policy }, index) => policy === other?.files[index]?.policy) ?? true)
  );
}

function linksToFiles({ links }: Policy): boolean {
  return links.some(({ target }) => readTarget(target).kind === 'file');
}

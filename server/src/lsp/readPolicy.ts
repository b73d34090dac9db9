/** Policies by their URI, open or saved: as they are in an editor, else as they are on the disk. */
import type { PositionEncodingKind, TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { classifyFile, type FileVerdict, type Policy, parsePolicy, type Settings } from '../core/index.ts';
import { type OpenPolicy, openDocument } from './documents.ts';
import type { Host } from './files/host.ts';
import { parseOptionsOf } from './files/parseOptions.ts';
import type { SettingsStore } from './files/settings.ts';
import { type Coordinates, coordinatesOf } from './toLsp.ts';

/** A Markdown file with what the server makes of its text. */
export interface ReadPolicy {
  readonly uri: string;
  /** Of the open document; null for a file that isn't open. */
  readonly version: number | null;
  readonly policy: Policy;
  /** Whether it is a policy at all. */
  readonly verdict: FileVerdict;
  readonly settings: Settings;
  readonly at: Coordinates;
}

/** What the reader asks. */
interface PolicySources {
  readonly documents: TextDocuments<TextDocument>;
  readonly host: Pick<Host, 'readText'>;
  readonly settings: Pick<SettingsStore, 'of' | 'pathOf'>;
  readonly encoding: () => PositionEncodingKind;
  /** The analysis of an open Markdown document; undefined for others. */
  readonly open: (uri: string) => Promise<OpenPolicy | undefined>;
}

/** Closed files that were read last are kept, so that pointing at one term after the other parses each once. */
const MAX_KEPT = 8;

/** Creates the reader of policies. It resolves to undefined for what can't be read, and for open documents that aren't Markdown. */
export function createPolicyReader({
  documents,
  host,
  settings,
  encoding,
  open,
}: PolicySources): (uri: string) => Promise<ReadPolicy | undefined> {
  const kept = new Map<string, ReadPolicy>();
  const readSaved = async (uri: string): Promise<ReadPolicy | undefined> => {
    const text = await host.readText(uri);
    if (text === undefined) return undefined;
    const reading = await parseOptionsOf(settings, uri);
    const before = kept.get(uri);
    if (before?.policy.text === text && before.settings === reading.settings) return before;
    const saved = closedPolicy(uri, parsePolicy(text, reading.options), reading.settings, encoding());
    kept.delete(uri);
    kept.set(uri, saved);
    for (const [oldest] of kept) if (kept.size > MAX_KEPT) kept.delete(oldest);
    return saved;
  };
  return async (uri) => (openDocument(documents, uri) ? open(uri) : readSaved(uri));
}

/** Nothing of the text is read before it is asked for. */
function closedPolicy(uri: string, policy: Policy, settings: Settings, encoding: PositionEncodingKind): ReadPolicy {
  let verdict: FileVerdict | undefined;
  let at: Coordinates | undefined;
  return {
    uri,
    version: null,
    policy,
    settings,
    get verdict() {
      return (verdict ??= classifyFile(policy, settings));
    },
    get at() {
      return (at ??= coordinatesOf(policy.text, policy.lines, encoding));
    },
  };
}

/** The text of a file without a parse: as it is in an editor, else as it is saved; undefined for what can't be read. */
export async function readCurrentText(
  { documents, host }: { readonly documents: TextDocuments<TextDocument>; readonly host: Pick<Host, 'readText'> },
  uri: string,
): Promise<string | undefined> {
  return openDocument(documents, uri)?.getText() ?? (await host.readText(uri));
}

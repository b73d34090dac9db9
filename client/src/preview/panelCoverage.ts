/** Hands a preview the passages of its policy that say what laws ask for, where the reader wants them marked. */
import * as vscode from 'vscode';
import type { CoverageResult, CoveredItem } from '../../../server/src/protocol.ts';
import {
  type CoverageToPage,
  MAX_PASSAGE_LENGTH,
  MAX_PASSAGES,
  type ShownDecision,
  type ShownPassage,
  type ShownTopic,
} from './coverageMessages.ts';
import type { FindingsSwitch } from './panelFindings.ts';
import { lineOf } from './scrollSync.ts';

/** What the marks of a preview need from it. */
export interface PanelCoverageHost {
  readonly uri: () => vscode.Uri;
  readonly post: (message: CoverageToPage) => void;
  readonly switch: FindingsSwitch;
  /** Asks the server; undefined where it doesn't run, or the file isn't a policy. */
  readonly ask: (uri: vscode.Uri, token: vscode.CancellationToken) => Promise<CoverageResult | undefined>;
  readonly log: vscode.LogOutputChannel;
}

/** The marks of one preview. */
export interface PanelCoverage extends vscode.Disposable {
  /** Sends them soon, where they are wanted: the page shows another text, or is new. */
  readonly request: () => void;
}

/** Milliseconds without another rendering before passages are asked for. */
const PAUSE = 300;

const NOTHING: CoverageToPage = { type: 'coverage', on: false, passages: [], decisions: [], notice: '' };

/** Asks for nothing while the marks are off. */
export function createPanelCoverage(host: PanelCoverageHost): PanelCoverage {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: vscode.CancellationTokenSource | undefined;

  const cancel = (): void => {
    clearTimeout(timer);
    running?.cancel();
    running?.dispose();
    running = undefined;
  };
  const send = async (): Promise<void> => {
    const source = new vscode.CancellationTokenSource();
    running = source;
    const uri = host.uri();
    try {
      const document = await vscode.workspace.openTextDocument(uri);
      const result = await host.ask(uri, source.token);
      if (running !== source) return;
      // Of an older text nothing is marked; the newer one is rendered next, and asked about then.
      if (result && result.version !== document.version) return;
      host.post(
        result
          ? { type: 'coverage', on: true, ...shownCoverage(result, document) }
          : { ...NOTHING, on: true, notice: vscode.l10n.t("This file isn't recognized as a policy.") },
      );
    } catch (error) {
      if (!source.token.isCancellationRequested) host.log.warn(`preview coverage: ${String(error)}`);
    }
  };
  const request = (): void => {
    cancel();
    if (host.switch.isOn()) timer = setTimeout(() => void send(), PAUSE);
    else host.post(NOTHING);
  };
  const subscription = host.switch.onDidChange(request);
  return {
    request,
    dispose: () => {
      cancel();
      subscription.dispose();
    },
  };
}

/** Passages in the order of the text, each with everything that it says; what laws ask for in several articles is there once. */
export function shownCoverage(
  { profiles, notice }: CoverageResult,
  document: vscode.TextDocument,
): Pick<CoverageToPage, 'passages' | 'decisions' | 'notice'> {
  const passages = new Map<string, Omit<ShownPassage, 'topics'> & { readonly topics: Map<string, ShownTopic> }>();
  const decisions = new Map<string, ShownDecision>();
  for (const profile of profiles)
    for (const item of profile.items) {
      if (!item.isAnswered && (item.status === 'elsewhere' || item.status === 'not-applicable'))
        decisions.set(item.topic, { title: item.title, status: item.statusName, note: item.note ?? '' });
      if (item.status !== 'present' && item.status !== 'partial') continue;
      for (const { range } of item.passages) {
        const { start, end } = range;
        const key = `${start.line} ${start.character} ${end.line} ${end.character}`;
        const place = new vscode.Range(start.line, start.character, end.line, end.character);
        const passage = passages.get(key) ?? {
          line: lineOf(document, document.validatePosition(place.start)),
          endLine: lineOf(document, document.validatePosition(place.end)),
          text: document.getText(place).slice(0, MAX_PASSAGE_LENGTH),
          topics: new Map(),
        };
        passages.set(key, passage);
        passage.topics.set(item.topic, topicOf(item, profile.name, passage.topics.get(item.topic)));
      }
    }
  return {
    passages: [...passages.values()]
      .sort((a, b) => a.line - b.line || a.endLine - b.endLine)
      .slice(0, MAX_PASSAGES)
      .map((one) => ({ ...one, topics: [...one.topics.values()] })),
    decisions: [...decisions.values()],
    notice: notice === undefined ? '' : `${notice}.`,
  };
}

function topicOf({ title, statusName, status, source }: CoveredItem, law: string, before: ShownTopic | undefined): ShownTopic {
  const asks = source === undefined ? law : `${law}, ${source}`;
  return {
    title,
    // Where laws ask for more or less, the better answer is that to the topic itself.
    status: before && !before.partial ? before.status : statusName,
    partial: before ? before.partial && status === 'partial' : status === 'partial',
    sources: [...new Set([...(before?.sources ?? []), asks])],
  };
}

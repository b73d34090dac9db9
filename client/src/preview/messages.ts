/** What the preview panel and its page say to each other; both sides check what they receive with the guards below. */
import type { RenderResult } from '../../../server/src/protocol.ts';

/** A message from the panel to the page. */
export type ToPage =
  | {
      readonly type: 'update';
      readonly uri: string;
      readonly policy: RenderResult;
      /** Number of lines of the document, so that the page knows where the last block ends. */
      readonly lineCount: number;
      /** Address of the document's folder, ending with a slash, from which the page may load images. */
      readonly folder: string;
      /** The same for the root of the workspace folder, for addresses that begin with a slash. */
      readonly root: string;
    }
  | { readonly type: 'scrollTo'; readonly line: number }
  /** Says something above the policy until it is empty or replaced, e.g. that the server is not running. */
  | { readonly type: 'problem'; readonly text: string };

/** A message from the page to the panel. */
export type FromPage =
  | { readonly type: 'ready' }
  /** `version` of the document now stands in the page. */
  | { readonly type: 'rendered'; readonly version: number }
  | { readonly type: 'openLink'; readonly href: string };

/** What the page keeps for the time after a window reload. */
export interface PageState {
  readonly uri: string;
}

/** Words of the page itself, in the language of the editor. */
export interface PageLabels {
  readonly contents: string;
  readonly version: string;
  readonly lastUpdated: string;
  readonly effective: string;
  readonly status: string;
  readonly waiting: string;
  /** `{0}`: host name. */
  readonly imageLeftOut: string;
  /** `{0}`: scheme or address. */
  readonly linkRefused: string;
  /** `{0}`: anchor. */
  readonly anchorMissing: string;
}

/** Length of an address beyond which it is no honest link. */
const longestHref = 4096;

export function isFromPage(value: unknown): value is FromPage {
  if (!isRecord(value)) return false;
  switch (value['type']) {
    case 'ready':
      return true;
    case 'rendered':
      return typeof value['version'] === 'number';
    case 'openLink':
      return typeof value['href'] === 'string' && value['href'].length <= longestHref;
    default:
      return false;
  }
}

export function isToPage(value: unknown): value is ToPage {
  if (!isRecord(value)) return false;
  switch (value['type']) {
    case 'update':
      return areStrings(value['uri'], value['folder'], value['root']) && typeof value['lineCount'] === 'number' && isRenderResult(value['policy']);
    case 'scrollTo':
      return typeof value['line'] === 'number' && Number.isFinite(value['line']);
    case 'problem':
      return typeof value['text'] === 'string';
    default:
      return false;
  }
}

export function isPageState(value: unknown): value is PageState {
  return isRecord(value) && typeof value['uri'] === 'string';
}

/** True for what a server of this protocol answers to `policywright/render`. */
export function isRenderResult(value: unknown): value is RenderResult {
  return (
    isRecord(value) &&
    typeof value['version'] === 'number' &&
    areStrings(value['html'], value['language']) &&
    isRecord(value['header']) &&
    typeof value['header']['title'] === 'string' &&
    Array.isArray(value['contents']) &&
    value['contents'].every((entry: unknown) => isRecord(entry) && areStrings(entry['text'], entry['anchor']) && typeof entry['level'] === 'number')
  );
}

function areStrings(...values: readonly unknown[]): boolean {
  return values.every((value) => typeof value === 'string');
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

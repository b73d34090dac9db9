/** What the preview panel and its page say to each other; both sides check what they receive with the guards below. */

import type { RenderResult } from '../../../server/src/protocol.ts';
import { areStrings, isRecord } from '../messageGuards.ts';
import { type Against, isAgainst } from '../redline/against.ts';
import {
  type CoverageFromPage,
  type CoverageLabels,
  type CoverageToPage,
  isCoverageFromPage,
  isCoverageToPage,
} from './coverageMessages.ts';
import type { FindingLabels } from './findingLabels.ts';
import { type FindingsFromPage, type FindingsToPage, isFindingsFromPage, isFindingsToPage } from './findingMessages.ts';
import { isLook, isTheme, isWidth, type LookFromPage, type LookToPage, type ToolLabels } from './lookMessages.ts';

/** A message from the panel to the page. */
export type ToPage =
  | LookToPage
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
      /** Images of `https:` addresses are shown; the page says from where. */
      readonly remoteImages?: boolean;
      /** Redlines: what the policy is compared with, as a sentence. */
      readonly against?: string;
    }
  /** Redlines: on to the next marked change, or back. */
  | { readonly type: 'goToChange'; readonly direction: 1 | -1 }
  | FindingsToPage
  | CoverageToPage
  /** The editor scrolled: this line, 0-based and with a fraction, is at its top. */
  | { readonly type: 'scrollTo'; readonly line: number }
  /** Where the cursor is, null where no editor shows the policy; `show` brings it into sight. */
  | { readonly type: 'caret'; readonly line: number | null; readonly show: boolean }
  /** Whether the preview stays with its policy, for the time after a window reload. */
  | { readonly type: 'locked'; readonly locked: boolean }
  /** Says something above the policy until it is empty or replaced, e.g. that the server is not running. */
  | { readonly type: 'problem'; readonly text: string };

/** A message from the page to the panel. */
export type FromPage =
  | LookFromPage
  | { readonly type: 'ready' }
  /** `version` of the document is now in the page. */
  | { readonly type: 'rendered'; readonly version: number }
  | { readonly type: 'openLink'; readonly href: string }
  | FindingsFromPage
  | CoverageFromPage
  /** The reader scrolled: this line, 0-based and with a fraction, is at the top. */
  | { readonly type: 'scrolled'; readonly line: number }
  /** Show the place in the editor, and leave the focus where it is. */
  | { readonly type: 'reveal'; readonly line: number }
  /** Go on in the editor, at `word` or what is nearest to `line`. */
  | { readonly type: 'edit'; readonly line: number; readonly word: string }
  /** Redlines: show the two texts side by side; compare with something else. */
  | { readonly type: 'compareText' | 'chooseAgainst' };

/** What the page keeps for the time after a window reload. */
export interface PageState {
  readonly uri: string;
  /** Redlines: what it is drawn against. */
  readonly against?: Against;
  /** It does not follow the active editor. */
  readonly locked?: boolean;
  /** The line at the top, 0-based and with a fraction. */
  readonly line?: number;
}

/** Words of the page itself, in the language of the editor. */
export interface PageLabels {
  readonly waiting: string;
  /** `{0}`: host name. */
  readonly imageLeftOut: string;
  /** `{0}`: host names. */
  readonly imagesFrom: string;
  /** `{0}`: scheme or address. */
  readonly linkRefused: string;
  /** `{0}`: anchor. */
  readonly anchorMissing: string;
  readonly redline: RedlineLabels;
  readonly tools: ToolLabels;
  readonly findings: FindingLabels;
  readonly coverage: CoverageLabels;
}

/** Words of a redline. */
export interface RedlineLabels {
  readonly changes: string;
  readonly change: string;
  readonly nothing: string;
  /** One word changed, in one section, and in `{1}`. */
  readonly oneWordInOne: string;
  readonly oneWord: string;
  /** `{0}` words changed, in one section, and in `{1}`. */
  readonly wordsInOne: string;
  readonly words: string;
  /** Sections that were moved, renumbered, renamed or reformatted, no word changed. */
  readonly otherwiseOne: string;
  readonly otherwise: string;
  readonly previous: string;
  readonly next: string;
  /** `{0}` of `{1}` changes. */
  readonly position: string;
  readonly noChanges: string;
  /** Instead of the number of words, where only keys of the front matter changed. */
  readonly onlyFrontMatter: string;
  readonly changeCountOne: string;
  readonly changeCount: string;
  readonly caveat: string;
  readonly compareText: string;
  /** `{0}`: how many. */
  readonly changedSections: string;
  readonly beginning: string;
  readonly frontMatter: string;
  readonly key: string;
  readonly before: string;
  readonly after: string;
}

/** Length of an address beyond which it is no honest link. */
const longestHref = 4096;

/** Length of a word that was clicked on. */
const longestWord = 100;

/** Whether a message came from the page, and is well formed. */
export function isFromPage(value: unknown): value is FromPage {
  if (!isRecord(value)) return false;
  switch (value['type']) {
    case 'ready':
    case 'compareText':
    case 'chooseAgainst':
    case 'export':
    case 'print':
      return true;
    case 'setTheme':
      return isTheme(value['theme']);
    case 'setWidth':
      return isWidth(value['width']);
    case 'rendered':
      return typeof value['version'] === 'number';
    case 'openLink':
      return typeof value['href'] === 'string' && value['href'].length <= longestHref;
    case 'scrolled':
    case 'reveal':
      return isLine(value['line']);
    case 'edit':
      return isLine(value['line']) && typeof value['word'] === 'string' && value['word'].length <= longestWord;
    default:
      return isFindingsFromPage(value) || isCoverageFromPage(value);
  }
}

/** Whether a message is one to the page, and well formed. */
export function isToPage(value: unknown): value is ToPage {
  if (!isRecord(value)) return false;
  switch (value['type']) {
    case 'update':
      return (
        areStrings(value['uri'], value['folder'], value['root']) &&
        typeof value['lineCount'] === 'number' &&
        ['boolean', 'undefined'].includes(typeof value['remoteImages']) &&
        isRenderResult(value['policy']) &&
        ['string', 'undefined'].includes(typeof value['against'])
      );
    case 'look':
      return isLook(value['look']);
    case 'copyPolicy':
      return true;
    case 'goToChange':
      return value['direction'] === 1 || value['direction'] === -1;
    case 'scrollTo':
      return isLine(value['line']);
    case 'caret':
      return (value['line'] === null || isLine(value['line'])) && typeof value['show'] === 'boolean';
    case 'locked':
      return typeof value['locked'] === 'boolean';
    case 'problem':
      return typeof value['text'] === 'string';
    default:
      return isFindingsToPage(value) || isCoverageToPage(value);
  }
}

/** Whether a value is what the page keeps of itself while it is hidden. */
export function isPageState(value: unknown): value is PageState {
  if (!isRecord(value)) return false;
  const { uri, against, locked, line } = value;
  return (
    typeof uri === 'string' &&
    (against === undefined || isAgainst(against)) &&
    ['boolean', 'undefined'].includes(typeof locked) &&
    (line === undefined || isLine(line))
  );
}

/** True for what a server of this protocol answers to `policywright/render`. */
export function isRenderResult(value: unknown): value is RenderResult {
  return (
    isRecord(value) &&
    typeof value['version'] === 'number' &&
    areStrings(value['html'], value['language']) &&
    isRecord(value['header']) &&
    typeof value['header']['title'] === 'string' &&
    isRecord(value['words']) &&
    ['contents', 'version', 'lastUpdated', 'effective', 'status'].every((name) =>
      areStrings((value['words'] as Record<string, unknown>)[name]),
    ) &&
    Array.isArray(value['contents']) &&
    value['contents'].every(
      (entry: unknown) => isRecord(entry) && areStrings(entry['text'], entry['anchor']) && typeof entry['level'] === 'number',
    ) &&
    (value['terms'] === undefined ||
      (Array.isArray(value['terms']) &&
        value['terms'].every((entry: unknown) => isRecord(entry) && areStrings(entry['term'], entry['definition'])))) &&
    (value['redline'] === undefined || isRenderedChanges(value['redline']))
  );
}

function isRenderedChanges(value: unknown): boolean {
  return (
    isRecord(value) &&
    typeof value['changes'] === 'number' &&
    typeof value['words'] === 'number' &&
    Array.isArray(value['sections']) &&
    value['sections'].every(
      (entry: unknown) => isRecord(entry) && areStrings(entry['title'], entry['kind']) && Array.isArray(entry['notes']),
    ) &&
    Array.isArray(value['frontMatter']) &&
    value['frontMatter'].every((entry: unknown) => isRecord(entry) && typeof entry['key'] === 'string')
  );
}

function isLine(value: unknown): boolean {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0;
}

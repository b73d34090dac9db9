/** What the preview panel and its page say to each other about coverage; the guards are for both sides. */
import { areStrings, isRecord } from '../messageGuards.ts';

/** A passage, and what it says. Every string is plain text. */
export interface ShownPassage {
  /** Where it begins and ends in the source: 0-based lines with fractions. */
  readonly line: number;
  readonly endLine: number;
  /** The source of the passage, cut short. */
  readonly text: string;
  /** At least one. */
  readonly topics: readonly ShownTopic[];
}

/** Something that laws ask for. */
export interface ShownTopic {
  readonly title: string;
  /** The status in words. */
  readonly status: string;
  /** The policy says it only in part. */
  readonly partial: boolean;
  /** Laws and articles that ask for it. */
  readonly sources: readonly string[];
}

/** What the front matter decides about something that isn't in the text. */
export interface ShownDecision {
  readonly title: string;
  /** The status in words. */
  readonly status: string;
  /** The reason, or the file. */
  readonly note: string;
}

/** From the panel to the page; nothing is shown while it is off. */
export type CoverageToPage = {
  readonly type: 'coverage';
  readonly on: boolean;
  readonly passages: readonly ShownPassage[];
  readonly decisions: readonly ShownDecision[];
  /** Why there is nothing to show: a sentence, or empty. */
  readonly notice: string;
};

/** From the page to the panel. */
export type CoverageFromPage = { readonly type: 'showCoverage'; readonly on: boolean };

/** Words that the page needs for coverage, in the language of the editor. */
export interface CoverageLabels {
  readonly coverage: string;
  readonly show: string;
  readonly hide: string;
  readonly onePassage: string;
  /** `{0}`: how many. */
  readonly passages: string;
  /** `{0}`: how many. */
  readonly decisions: string;
}

/** More passages than these aren't marked; the Coverage view has them all. */
export const MAX_PASSAGES = 500;

/** Characters of source that a passage carries at most. */
export const MAX_PASSAGE_LENGTH = 1000;

/** Whether a message to the page is about coverage, and well formed. */
export function isCoverageToPage(value: Readonly<Record<string, unknown>>): boolean {
  return (
    value['type'] === 'coverage' &&
    typeof value['on'] === 'boolean' &&
    typeof value['notice'] === 'string' &&
    Array.isArray(value['passages']) &&
    value['passages'].length <= MAX_PASSAGES &&
    value['passages'].every(isPassage) &&
    Array.isArray(value['decisions']) &&
    value['decisions'].every((one: unknown) => isRecord(one) && areStrings(one['title'], one['status'], one['note']))
  );
}

/** Whether a message of the page is about coverage, and well formed. */
export function isCoverageFromPage(value: Readonly<Record<string, unknown>>): boolean {
  return value['type'] === 'showCoverage' && typeof value['on'] === 'boolean';
}

function isPassage(value: unknown): boolean {
  return (
    isRecord(value) &&
    [value['line'], value['endLine']].every((one) => typeof one === 'number' && Number.isFinite(one) && one >= 0) &&
    typeof value['text'] === 'string' &&
    Array.isArray(value['topics']) &&
    value['topics'].length > 0 &&
    value['topics'].every(
      (one: unknown) =>
        isRecord(one) &&
        areStrings(one['title'], one['status']) &&
        typeof one['partial'] === 'boolean' &&
        Array.isArray(one['sources']) &&
        areStrings(...one['sources']),
    )
  );
}

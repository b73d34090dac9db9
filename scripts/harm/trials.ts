/** Tries offers: counts what is offered, carries out those that were chosen, checks the text again and every promise on it. */
import { createHash } from 'node:crypto';
import { type Diagnosis, ENGLISH, type IsoDate, lint, worded } from '../../server/src/core/index.ts';
import { offersOf } from '../../test/harm/actions.ts';
import { carryOut } from '../../test/harm/change.ts';
import { newFindings, type Violation, violationsOf } from '../../test/harm/promises.ts';
import { type Group, textsOf } from './texts.ts';
import { unifiedDiff } from './unifiedDiff.ts';

/** One offer by its place in the list of its file's offers. */
export interface OfferKey {
  readonly name: string;
  readonly file: string;
  readonly index: number;
  /** Decides who is chosen: evenly spread, and the same in every run with the same seed. */
  readonly hash: string;
}

/** One offer that was carried out. */
export interface Trial extends OfferKey {
  /** Of the place, from 1. */
  readonly line: number;
  readonly title: string;
  readonly safe: boolean;
  /** Of the finding that a fix is for. */
  readonly message: string;
  readonly gone: number;
  /** Rules of findings that are new. */
  readonly fresh: readonly string[];
  readonly violations: readonly (Violation & { readonly line: number })[];
  readonly diff: string;
  /** What the writer is shown before the change is made, as it is shown. */
  readonly left: readonly LeftLine[];
}

/** One place that the writer is asked to look at. */
export interface LeftLine {
  /** From 1; absent where only the words are told. */
  readonly line?: number;
  readonly text: string;
  readonly why: string;
}

/** All offers of one file by name, how many there are, and the first of each by hash. */
export interface OfferCount {
  readonly name: string;
  readonly count: number;
  readonly keys: readonly OfferKey[];
}

/** Of one action only so many are carried out in one file: ten sections are moved alike. */
const MOST_PER_FILE = 6;

/**
 * What is offered in a group of files.
 * @param seed another one chooses other offers
 */
export function* countOffers(group: Group, today: IsoDate, seed: string): Generator<readonly OfferCount[]> {
  for (const { file, policy, context } of textsOf(group, today)) {
    const keys = offersOf(policy, context).map(
      ({ name }, index): OfferKey => ({
        name,
        file,
        index,
        hash: createHash('sha1').update(`${seed}${file}\n${name}\n${index}`).digest('hex'),
      }),
    );
    yield [...grouped(keys, ({ name }) => name)].map(([name, own]) => ({ name, count: own.length, keys: firstByHash(own, MOST_PER_FILE) }));
  }
}

/** The keys with the lowest hashes, in order. */
export function firstByHash<T extends { readonly hash: string }>(keys: readonly T[], most: number): readonly T[] {
  return [...keys].sort((a, b) => (a.hash < b.hash ? -1 : a.hash > b.hash ? 1 : 0)).slice(0, most);
}

/** Lists by what they have in common, in the order of the first of each. */
export function grouped<T>(all: readonly T[], keyOf: (one: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const group = groups.get(keyOf(one));
    if (group) group.push(one);
    else groups.set(keyOf(one), [one]);
  }
  return groups;
}

/** Carries out the chosen offers of a group; an offer that throws is a violation too. @param chosen keys by file */
export function* tryOffers(group: Group, today: IsoDate, chosen: ReadonlyMap<string, readonly OfferKey[]>): Generator<readonly Trial[]> {
  for (const { file, policy, context } of textsOf(group, today)) {
    const keys = chosen.get(file);
    if (!keys) continue;
    const known = lint(policy, context);
    const offers = offersOf(policy, context, known);
    yield keys.flatMap((key): Trial[] => {
      try {
        const offer = offers[key.index];
        if (offer?.name !== key.name) throw new Error('The offers are others than those that were counted');
        const action = offer.make();
        if (!action || action.edits.length === 0) return [];
        const change = carryOut(action);
        const [before, after] = [
          remembered(() => (action.policy === policy ? known : lint(action.policy, context))),
          remembered(() => lint(change.after, context)),
        ];
        const violations = violationsOf(change, { before, after }).map((one) => ({
          ...one,
          detail: one.detail.replace(/\s+/g, ' '),
          line: action.policy.lines.lineAt(one.at ?? action.place) + 1,
        }));
        return [
          {
            ...key,
            line: action.policy.lines.lineAt(action.place) + 1,
            title: action.title,
            safe: action.safe,
            message: action.finding?.message ?? '',
            violations,
            gone: newFindings({ before: after, after: before }).length,
            fresh: newFindings({ before, after }).map(({ rule }) => rule),
            diff: unifiedDiff(action.policy.text, change.after.text),
            left: (action.left ?? []).map(({ span, text = '', why }) => ({
              text,
              why: why ? worded(ENGLISH, why) : '',
              ...(span ? { line: action.policy.lines.lineAt(span.start) + 1 } : {}),
            })),
          },
        ];
      } catch (error) {
        return [
          {
            ...key,
            line: 1,
            title: '',
            safe: false,
            message: '',
            gone: 0,
            fresh: [],
            diff: '',
            left: [],
            violations: [
              {
                promise: 'edits',
                detail: `throws: ${error instanceof Error ? `${error.message} ${error.stack?.split('\n')[1]?.trim() ?? ''}` : String(error)}`,
                line: 1,
              },
            ],
          },
        ];
      }
    });
  }
}

function remembered(compute: () => readonly Diagnosis[]): () => readonly Diagnosis[] {
  let known: readonly Diagnosis[] | undefined;
  return () => (known ??= compute());
}

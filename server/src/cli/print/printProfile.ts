/** The table of `check --profile`. */
import type { TimedKind } from '../../core/index.ts';
import { l10n } from '../../node/programLanguage.ts';

/** What one thing cost in a run. */
export interface Cost {
  readonly kind: TimedKind;
  /** Id of the rule, or name of the fact. */
  readonly name: string;
  /** Milliseconds of processor time, without those of other costs. */
  readonly time: number;
}

/** Costs below this share of their sum are put in one line. */
const LEAST_SHARE = 0.002;

/**
 * A row for each cost, the dearest first, and how to leave out a rule that is too dear.
 * @param total milliseconds of processor time in all, more than the sum of the costs
 * @param checked the texts of the policies that were checked
 */
export function printProfile(costs: readonly Cost[], total: number, checked: readonly { readonly text: string }[]): string {
  const inOrder = [...costs].sort((a, b) => b.time - a.time);
  const sum = (list: readonly Cost[]): number => list.reduce((all, { time }) => all + time, 0);
  const shown = inOrder.filter(({ time }) => time >= LEAST_SHARE * sum(costs));
  const small = inOrder.slice(shown.length);
  const rows: readonly (readonly [time: number, words: string])[] = [
    ...shown.map(({ kind, name, time }) => [time, `${kindName(kind).padEnd(KIND_WIDTH)}  ${nameOf(kind, name)}`.trimEnd()] as const),
    ...(small.length > 0 ? [[sum(small), l10n.t('{count} others', { count: small.length })] as const] : []),
    [total - sum(costs), l10n.t('starting, reading files, printing')],
  ];
  const number = (value: number, digits: number): string =>
    value.toLocaleString(l10n.locale, { minimumFractionDigits: digits, maximumFractionDigits: digits });
  return [
    l10n.t('Processor time: {time} ms (policies checked: {count}, {size} MB)', {
      time: number(total, 0),
      count: checked.length,
      size: number(checked.reduce((sum, { text }) => sum + text.length, 0) / 1e6, 1),
    }),
    '',
    `${l10n.t('ms').padStart(TIME_WIDTH)}  ${l10n.t('share').padStart(SHARE_WIDTH)}`,
    ...rows.map(
      ([time, words]) =>
        `${number(time, 1).padStart(TIME_WIDTH)}  ${`${number((100 * time) / total, 1)} %`.padStart(SHARE_WIDTH)}  ${words}`,
    ),
    '',
    l10n.t(
      'What a fact costs is counted once, however many rules read it. To turn off a rule: "rules": { "RULE": "off" } in .policywright.json',
    ),
    '',
  ].join('\n');
}

const TIME_WIDTH = 10;
const SHARE_WIDTH = 8;
const KIND_WIDTH = 12;

function kindName(kind: TimedKind): string {
  switch (kind) {
    case 'parsing':
      return l10n.t('parsing');
    case 'fact':
      return l10n.t('fact');
    case 'rule':
      return l10n.t('rule');
    case 'fixes':
      return l10n.t('fixes');
  }
}

/** Facts are named as in the library: `capitalisedNouns` is shown as "capitalised nouns". */
function nameOf(kind: TimedKind, name: string): string {
  return kind === 'rule' ? name : name.replace(/(?<=\p{Ll})\p{Lu}/gu, (letter) => ` ${letter.toLowerCase()}`);
}

/** `policywright why`: whether files are recognized as policies, and by which evidence. */
import { dirname, resolve } from 'node:path';
import { classifyFile, ENGLISH, type FileVerdict, KIND_NAMES, type Localizer, parsePolicy, wordEvidence } from '../core/index.ts';
import { l10n, setProgramLanguage } from '../node/programLanguage.ts';
import { reasonOf } from '../node/reasons.ts';
import { rootFolderOf } from '../node/surroundings.ts';
import type { WhyOptions } from './arguments.ts';
import { createSettingsReader } from './config.ts';
import { policyOptions, shownPath } from './policyPaths.ts';
import { readText } from './readText.ts';
import { complain } from './refuse.ts';

type Answered = FileVerdict & { readonly path: string };

/** Prints the answers; gives 2 where a file cannot be read, else 0. */
export async function why({ paths, format }: WhyOptions, localizer: Localizer): Promise<number> {
  setProgramLanguage(localizer);
  const cwd = process.cwd();
  const answers: Answered[] = [];
  let failed = false;
  for (const path of paths) {
    const file = resolve(cwd, path);
    try {
      const { settings } = await (await createSettingsReader(await rootFolderOf(file, cwd), cwd))(dirname(file));
      const policy = parsePolicy(await readText(file), policyOptions(cwd, file, settings));
      answers.push({ path: shownPath(cwd, file), ...classifyFile(policy, settings) });
    } catch (error) {
      failed = true;
      complain(`${path}: ${reasonOf(error)}`);
    }
  }
  process.stdout.write(format === 'json' ? asJson(answers) : answers.map(asText).join('\n'));
  return failed ? 2 : 0;
}

function asJson(answers: readonly Answered[]): string {
  const files = answers.map(({ path, policy, kind, score, threshold, evidence }) => ({
    path,
    policy,
    kind,
    score,
    threshold,
    evidence: evidence.map((one) => ({ what: wordEvidence(one, ENGLISH), weight: one.weight })),
  }));
  return `${JSON.stringify({ version: 1, files }, null, 2)}\n`;
}

/** A number in the reader's language, below zero with a minus sign and no hyphen. */
function withMinus(value: number): string {
  return `${value < 0 ? '−' : ''}${new Intl.NumberFormat(l10n.locale).format(Math.abs(value))}`;
}

function asText({ path, policy, kind, score, threshold, evidence }: Answered): string {
  const named = policy === 'no' || kind === 'other' ? '' : ` (${l10n.t(KIND_NAMES[kind])})`;
  const rows = evidence.map((one) => {
    return `  ${`${one.weight > 0 ? '+' : ''}${withMinus(one.weight)}`.padStart(6)}  ${wordEvidence(one, l10n)}`;
  });
  return [
    l10n.t('{path}: {answer}; {score} points, a policy has at least {threshold}', {
      path,
      answer: `${answerOf(policy)}${named}`,
      score: withMinus(score),
      threshold,
    }),
    ...rows,
    '',
  ].join('\n');
}

function answerOf(policy: FileVerdict['policy']): string {
  switch (policy) {
    case 'yes':
      return l10n.t('a policy');
    case 'perhaps':
      return l10n.t('perhaps a policy');
    case 'no':
      return l10n.t('not a policy');
  }
}

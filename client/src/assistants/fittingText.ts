/** Cuts an answer to what an assistant can take. */
import type { CancellationToken, LanguageModelToolTokenizationOptions } from 'vscode';
import type { AssistantAnswer } from '../../../server/src/protocol.ts';

/** UTF-16 code units of an answer to somebody who states no limit. */
export const MAX_CHARACTERS = 24_000;

/** The answer with as many lines as fit: in the tokens that the assistant states, counted as its model counts them. */
export async function fittingText(
  answer: AssistantAnswer,
  options: Pick<LanguageModelToolTokenizationOptions, 'tokenBudget' | 'countTokens'> | undefined,
  token?: CancellationToken,
): Promise<string> {
  const fits = async (text: string): Promise<boolean> =>
    text.length <= MAX_CHARACTERS && (!options || (await options.countTokens(text, token)) <= options.tokenBudget);
  if (await fits(withLines(answer, answer.lines.length))) return withLines(answer, answer.lines.length);
  /** Lines that fit, and the fewest that are known not to. */
  let [most, tooMany] = [0, answer.lines.length];
  while (tooMany - most > 1) {
    const middle = Math.floor((most + tooMany) / 2);
    if (await fits(withLines(answer, middle))) most = middle;
    else tooMany = middle;
  }
  return withLines(answer, most);
}

function withLines({ head, lines }: AssistantAnswer, count: number): string {
  const left = lines.length - count;
  return [
    head,
    ...lines.slice(0, count),
    ...(left > 0 ? [`${left} more ${left === 1 ? 'line is' : 'lines are'} left out; ask about fewer files`] : []),
  ].join('\n');
}

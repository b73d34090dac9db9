/** Names put between quotation marks as the policy at hand does it. */
import type { Policy } from '../../document/policy.ts';
import { byCode } from '../../knowledge/languages/languages.ts';

const USUAL = byCode(({ quotationMarks }) => quotationMarks);

/** Marks that open and close one quotation; a policy may well have typed others by mistake. */
const PAIRS: ReadonlySet<string> = new Set(['""', '“”', '„“', '„”', '«»', '»«', '‘’', '‚‘', '””']);

/** A name with the marks of the policy's own definitions, else the usual ones of its language. */
export function quotedLike({ text, definitions, language }: Policy, name: string): string {
  for (const { span } of definitions.all) {
    const marks = [text[span.start - 1] ?? '', text[span.end] ?? ''] as const;
    if (PAIRS.has(marks.join(''))) return `${marks[0]}${name}${marks[1]}`;
  }
  const [open, close] = USUAL[language] ?? ['"', '"'];
  return `${open}${name}${close}`;
}

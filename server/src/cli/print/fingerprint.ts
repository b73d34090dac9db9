/** Names findings so that services know them again when lines are added above. */
import { createHash } from 'node:crypto';
import type { Diagnosis } from '../../core/index.ts';
import type { CheckedFile } from './report.ts';

/** The fingerprint of a finding of one file: its rule, the words of its line, and which of several alike it is. @param seen of the file's findings so far; grows */
export function fingerprint({ text, lines }: CheckedFile, { rule, span }: Diagnosis, seen: Map<string, number>): string {
  const line = lines.lineAt(span.start);
  const words = text.slice(lines.startOf(line), lines.endOf(line)).trim().replace(/\s+/g, ' ');
  const hash = createHash('sha256').update(`${rule}\0${words}`).digest('hex').slice(0, 16);
  const count = (seen.get(hash) ?? 0) + 1;
  seen.set(hash, count);
  return `${hash}:${count}`;
}

/** Random edits on several open policies through the real server process: the answers are held against a fresh look at the texts, and the memory against what it was. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Diagnostic } from 'vscode-languageserver-protocol/node';
import { DEFAULT_SETTINGS, indexLines, lint, parsePolicy, type SurroundingFiles } from '../../server/src/core/index.ts';
import { numbersFrom } from '../bench/policyOfSize.ts';
import { converse, type Memory, MODERN } from '../support/serverProcess.ts';
import { policyTexts, typed, typing } from './policyProperties.ts';

/** How long, and from which random numbers. */
export interface SoakOptions {
  readonly edits: number;
  readonly seed: number;
  /** Told now and then. */
  readonly tell?: (progress: SoakProgress) => void;
}

/** Where a soak stands. */
export interface SoakProgress {
  readonly edits: number;
  /** Answers that were held against a fresh look. */
  readonly compared: number;
  /** Of the server, after a collection of its garbage. */
  readonly memory: Memory;
}

const OPEN = 8;
/** Edits between two comparisons, and between two looks at the memory. */
const COMPARED_EVERY = 25;
const TOLD_EVERY = 1000;

/** The server looks at the disk, on which no folder of these policies is. The rule about missing files says nothing then. */
const NEEDS_FILES = 'link-file-missing';
const NO_FILES: SurroundingFiles = { has: () => false, isTop: () => false, entries: () => [] };

const fresh = (path: string, text: string): readonly string[] => {
  const policy = parsePolicy(text, { path });
  return lint(policy, { today: '2026-11-23', settings: DEFAULT_SETTINGS, files: NO_FILES })
    .filter(({ rule }) => rule !== NEEDS_FILES)
    .map(({ rule, message, span }) => {
      const [from, to] = [policy.lines.positionAt(span.start), policy.lines.positionAt(span.end)];
      return `${from.line}:${from.column}-${to.line}:${to.column} ${rule} ${message}`;
    });
};
const shown = (found: readonly Diagnostic[]): readonly string[] =>
  found
    .filter(({ code }) => code !== NEEDS_FILES)
    .map(
      ({ range: { start, end }, code, message }) =>
        `${start.line}:${start.character}-${end.line}:${end.character} ${String(code)} ${String(message)}`,
    );

/** Types away; throws where an answer is missing, late or wrong. Gives all looks at the memory. */
export async function soak({ edits, seed, tell }: SoakOptions): Promise<readonly SoakProgress[]> {
  const random = numbersFrom(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const texts = policyTexts();
  // Every file of this name with a heading is a policy.
  const documents = Array.from({ length: OPEN }, (_, index) => ({
    path: `privacy-policy-${index}.md`,
    uri: `file:///soak/privacy-policy-${index}.md`,
    version: 1,
    original: `# Policy\n\n${pick(texts)}`,
    text: '',
  }));
  const cases = fc.sample(typing, { seed, numRuns: 5000 });
  const talk = await converse({ settings: { files: ['**/privacy-policy-*.md'] }, capabilities: MODERN, watchesMemory: true });
  let asked: Promise<unknown>[] = [];
  const looks: SoakProgress[] = [];
  let compared = 0;
  try {
    for (const one of documents) await talk.open(one.uri, (one.text = one.original));
    for (let edit = 1; edit <= edits; edit++) {
      const one = pick(documents);
      const { at, taken, put } = pick(cases);
      const now =
        one.text.length > 2 * one.original.length + 2000 || one.text.length < 20
          ? one.original
          : typed(one.text, { at: (at + random()) % 1, taken, put });
      await talk.change(one.uri, ++one.version, [now === one.original ? { text: now } : rangeEdit(one.text, now)]);
      one.text = now;
      if (edit % 5 === 0) {
        const method = pick(['hover', 'foldingRange', 'documentSymbol', 'codeLens', 'completion', 'documentLink'] as const);
        asked.push(
          talk.connection.sendRequest(`textDocument/${method}`, {
            textDocument: { uri: one.uri },
            position: { line: Math.floor(random() * 20), character: Math.floor(random() * 20) },
          }),
        );
      }
      if (edit % COMPARED_EVERY === 0 || edit === edits) {
        assert.deepEqual(
          shown(await talk.pull(one.uri)),
          fresh(one.path, one.text),
          `edit ${edit} of seed ${seed}: ${JSON.stringify(one.text)}`,
        );
        compared++;
        // Each gets its answer, also those that were asked about a version that is gone.
        await Promise.all(asked);
        asked = [];
      }
      if (edit % TOLD_EVERY === 0 || edit === edits) {
        looks.push({ edits: edit, compared, memory: await talk.memory() });
        tell?.(looks.at(-1) as SoakProgress);
      }
    }
    for (const one of documents)
      assert.deepEqual(shown(await talk.pull(one.uri)), fresh(one.path, one.text), `the end of seed ${seed}: ${JSON.stringify(one.text)}`);
    assert.deepEqual(talk.log, []);
  } finally {
    assert.equal(await talk.end(), 0);
  }
  return looks;
}

/** The one change between two texts as an editor sends it: never between the two characters of a line end. */
function rangeEdit(
  before: string,
  after: string,
): {
  readonly range: { readonly start: { line: number; character: number }; readonly end: { line: number; character: number } };
  readonly text: string;
} {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start++;
  while (start > 0 && /[\r\n\uD800-\uDFFF]/.test(before[start - 1] ?? '')) start--;
  let tail = 0;
  while (tail < Math.min(before.length, after.length) - start && before[before.length - 1 - tail] === after[after.length - 1 - tail])
    tail++;
  while (tail > 0 && /[\r\n\uD800-\uDFFF]/.test(before[before.length - tail] ?? '')) tail--;
  const lines = indexLines(before);
  const place = (offset: number): { line: number; character: number } => {
    const { line, column } = lines.positionAt(offset);
    return { line, character: column };
  };
  return { range: { start: place(start), end: place(before.length - tail) }, text: after.slice(start, after.length - tail) };
}

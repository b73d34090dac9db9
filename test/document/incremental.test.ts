/** Whatever is typed, what is known of the new version is what a fresh parse says: facts, places and findings. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findInLeaves } from '../../server/src/core/document/markdown/passages.ts';
import { DEFAULT_SETTINGS, type IsoDate, lint, type Policy, parseIsoDate, parsePolicy } from '../../server/src/core/index.ts';
import { rounds } from '../support/breadth.ts';
import { assertOrdinaryEffort } from '../support/effort.ts';
import { policyFiles } from '../support/policyTexts.ts';

const SEED = 20261128;
const PATH = 'policies/privacy.md';

/** What a writer types: pieces that begin, end or join what facts are made of. */
const PIECES = [
  '',
  '',
  '',
  'e',
  ' ',
  '\n',
  '\n\n',
  '# ',
  '## 2. ',
  '\n## Definitions\n\n',
  '\n\n### 1.1 Scope\n\n',
  '**',
  '"',
  '”',
  '(',
  ')',
  '(the "Service")',
  ' Service ',
  '“Order Form” means',
  'Section 2',
  'see section 1.1 above',
  '[',
  '](#scope)',
  '[x]: https://a.example\n',
  '[x]',
  '<',
  '>',
  '<!-- policywright-disable -->\n',
  '```\n',
  '- ',
  '1. ',
  '(a) ',
  '> ',
  '| a | b |\n|---|---|\n| “Data” | c |\n',
  'privacy@larkspur.example',
  '@',
  '.com',
  'Last updated: 3 May 2026',
  '2026',
  '[COMPANY]',
  '{{ name }}',
  'the the',
  'Privacy Shield',
  '\u200B',
  '\r\n',
  'Larkspur, Inc.',
  '`last_updated`',
  '{#scope}',
  '{: #scope}\n',
  '---\n',
  '+++\n',
  '{\n"title": "Seeds",\n',
  '}\n',
  'updated = 2026-02-01\n',
  'last_updated: 2026-02-01\n',
  '😀',
  '===\n',
  '    ',
  '\t',
  '\\',
  '&amp;',
  'der Verantwortliche und die Daten',
];

/** Mulberry32, so that a failure can be repeated. */
function random(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * below);
  };
}

/** Everything that data says, for comparison: without functions, and a thing that holds itself by a number. */
function plain(value: unknown, within: unknown[] = []): unknown {
  if (typeof value === 'function') return undefined;
  if (typeof value !== 'object' || value === null) return value;
  const at = within.indexOf(value);
  if (at >= 0) return `#${within.length - at}`;
  const deeper = [...within, value];
  if (ArrayBuffer.isView(value)) return [...(value as Int32Array)];
  if (value instanceof Set) return [...value].map((one) => plain(one, deeper));
  if (value instanceof Map) return [...value].map((one) => plain(one, deeper));
  if (Array.isArray(value)) return value.map((one) => plain(one, deeper));
  // A leaf is read by the tests of the parser; here its words tell it.
  if ('leaf' in value) {
    const { leaf, start, end, unit } = value as Policy['markdown']['blocks'][number];
    return [leaf.kind, leaf.prose.text, start, end, unit.start, unit.end];
  }
  // The section or clause above says it all once more.
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, one]) =>
      key === 'parent' || key === 'children' || key === 'section' ? [[key, nameOf(one)]] : [[key, plain(one, deeper)]],
    ),
  );
}

function nameOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(nameOf);
  return typeof value === 'object' && value !== null && 'span' in value ? value.span : value;
}

const today = parseIsoDate('2026-11-28') as IsoDate;

function factsOf(policy: Policy): Record<string, unknown> {
  const { markdown, ...facts } = policy;
  return {
    ...facts,
    blocks: markdown.blocks,
    incomplete: markdown.incomplete,
    findings: lint(policy, { today, settings: DEFAULT_SETTINGS }),
  };
}

function assertSame(policy: Policy, fresh: Policy, what: string): void {
  const facts = factsOf(policy);
  for (const [name, expected] of Object.entries(factsOf(fresh))) assert.deepEqual(plain(facts[name]), plain(expected), `${name}, ${what}`);
}

function editAtRandom(text: string, edits: number, next: (below: number) => number): void {
  let current = text;
  let policy = parsePolicy(current, { path: PATH });
  for (let edit = 0; edit < edits; edit++) {
    // Most edits follow each other closely, as those of a writer do.
    const from = next(current.length + 1);
    const to = Math.min(current.length, from + (next(3) > 0 ? 0 : next(next(10) === 0 ? 400 : 20)));
    const piece = PIECES[next(PIECES.length)] ?? '';
    current = current.slice(0, from) + piece + current.slice(to);
    // Editors say what was edited; the command line does not know.
    const change = next(2) === 0 ? { fromA: from, toA: to, fromB: from, toB: from + piece.length } : undefined;
    policy = parsePolicy(current, { path: PATH }, policy, change);
    // What is asked for in between must not decide what is said later.
    if (next(3) > 0) policy.terms.length;
    if (next(4) === 0 || edit === edits - 1)
      assertSame(policy, parsePolicy(current, { path: PATH }), `edit ${edit}: ${JSON.stringify(piece)} for ${from} to ${to}`);
  }
}

function markdownBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .sort()
    .map((file) => readFileSync(join(folder, file), 'utf8'));
}

// `npm test` makes a third of the edits.
describe(`a policy after edits (seed ${SEED})`, () => {
  const texts = markdownBelow(join(import.meta.dirname, '../rules'));
  it('is known as a fresh one is, whatever the rules are tried on', () => {
    const next = random(SEED);
    for (let round = 0; round < rounds(60, 3); round++)
      editAtRandom(`${texts[next(texts.length)]}\n\n${texts[next(texts.length)]}`, 12, next);
  });
  it('is known as a fresh one is, when it is a long one', () => {
    const next = random(SEED + 1);
    editAtRandom(
      Array.from({ length: rounds(60, 2) }, () => texts[next(texts.length)])
        .join('\n\n')
        .replace(/^---$/gm, '***'),
      30,
      next,
    );
  });
  it('is known without looking through all cells of a table for each of them', () => {
    const known = new Map<string, readonly [before: Policy, after: Policy]>();
    const versionsOf = (text: string): readonly [before: Policy, after: Policy] => {
      const versions = known.get(text);
      if (versions) return versions;
      const before = parsePolicy(text);
      void before.markdown;
      known.set(text, [before, parsePolicy(`x${text}`, {}, before)]);
      return versionsOf(text);
    };
    assertOrdinaryEffort(`A table:\n\n|${'a|'.repeat(400)}\n|${'-|'.repeat(400)}\n${`|${'b|'.repeat(400)}\n`.repeat(100)}`, (text) => {
      const find = findInLeaves(() => true);
      for (const { markdown } of versionsOf(text)) assert.equal(find(markdown).length, markdown.blocks.length);
    });
  });
  it('is known as a fresh one is, in whole policies', () => {
    const policies = policyFiles(['corpus']).map((file) => readFileSync(file, 'utf8'));
    const next = random(SEED + 2);
    for (let round = 0; round < rounds(8, 2); round++) editAtRandom((policies[next(policies.length)] ?? '').slice(0, 12_000), 12, next);
  });
});

/** What holds of renumbering and moving whatever the policy: nothing but numbers changes, references lead where they led, a second time changes nothing. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { patience } from '../../scripts/slowness.ts';
import { moveSection } from '../../server/src/core/features/moveSection.ts';
import { renumberSections } from '../../server/src/core/features/renumberSections.ts';
import { applyEdits, type Policy, parsePolicy } from '../../server/src/core/index.ts';
import { renderPreview } from '../../server/src/core/preview/renderPreview.ts';
import { rounds, spread } from '../support/breadth.ts';
import { policyFiles } from '../support/policyTexts.ts';

const SEED = Number(process.env['SEED'] ?? 20261123);
/** Made-up policies: a third in `npm test`, which also takes every fourth of the real ones. */
const ROUNDS = rounds(60, 3);

/** Numbers from 0 to below 1, the same for one seed (a linear congruential generator). */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
}

/** How the sections of a made-up policy are numbered: a label for a path such as [2, 1]. */
const STYLES: readonly ((path: readonly number[]) => string)[] = [
  (path) => `${path.join('.')}. `,
  (path) => (path.length === 1 ? `${path[0]}\\. ` : `${path.join('.')} `),
  (path) => `${path.join('.')}\t`,
  (path) => (path.length === 1 ? `Section ${path[0]}: ` : `(${'abcdefghij'[(path.at(-1) ?? 1) - 1]}) `),
  (path) =>
    path.length === 1
      ? `${['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII'][(path[0] ?? 1) - 1]}. `
      : `${'ABCDEFGHIJ'[(path.at(-1) ?? 1) - 1]}. `,
];

const WORDS = 'lark spur fennel thistle meadow sorrel bramble yarrow clover teasel'.split(' ');

/** A consistent policy with references between its sections. */
function makePolicy(random: () => number): string {
  const pick = (count: number): number => Math.floor(random() * count);
  const style = STYLES[pick(STYLES.length)] ?? STYLES[0]!;
  const crlf = random() < 0.2;
  const tops = 2 + pick(5);
  const paths: number[][] = [];
  for (let top = 1; top <= tops; top++) {
    paths.push([top]);
    const below = pick(4);
    for (let sub = 1; sub <= below; sub++) paths.push([top, sub]);
  }
  const decimal = style([2, 1]).includes('2.1');
  const named = (path: readonly number[]): string | undefined =>
    decimal ? path.join('.') : path.length > 1 ? undefined : style(path).replace(/^Section |[.:]? $/g, '');
  let title = 0;
  const body = paths.map((path) => {
    title++;
    const target = paths[pick(paths.length)] ?? path;
    const label = named(target);
    const reference = label === undefined ? '' : ` It depends on Section ${label} of this policy.`;
    const items = random() < 0.3 ? '\n\n1. first\n2. second\n3. third' : '';
    return `${'#'.repeat(path.length + 1)} ${style(path)}The ${WORDS[title % WORDS.length]} ${title}\n\nWe keep the ${WORDS[pick(WORDS.length)]}.${reference}${items}\n`;
  });
  const text = `# Policy of seeds\n\nWe lend seeds.\n\n${body.join('\n')}`;
  return crlf ? text.replaceAll('\n', '\r\n') : text;
}

function renumbered(text: string): string {
  return applyEdits(text, renumberSections(parsePolicy(text))?.edits ?? []);
}

/** The rendered text without markup, and without whatever belongs to numbers: digits, lone letters, Roman numbers. */
function withoutNumbers(text: string): string {
  const policy = parsePolicy(text);
  const { html } = renderPreview({ text, bodyStart: policy.frontMatter.bodyStart, bodyStartLine: 0 });
  return html
    .replace(/<[^>]*>/g, ' ')
    .replace(/(?<![\p{L}])(?:[A-Za-z]|[IVXL]+|[ivxl]+)(?![\p{L}])|[\d.]/gu, '#')
    .replace(/#+(?:\s*#+)*/g, '#')
    .replace(/\s+/g, ' ');
}

/** For each number of a reference the title of the section that it surely means; undefined where it means none. */
function led(policy: Policy): (string | undefined)[] {
  return policy.references.flatMap(({ kind, confidence, numbers }) =>
    numbers.map(({ target }) => (kind === 'own' && confidence >= 0.7 && target?.kind === 'heading' ? target.title : undefined)),
  );
}

/** References may come to lead somewhere where they led nowhere, since that number was missing; never elsewhere. A bare `1 Scope` that is left alone on its level is no number any more. */
function assertLedAlike(after: Policy, before: Policy): void {
  const now = led(after);
  const numbered = new Set(after.sections.all.filter(({ heading }) => heading.number).map(({ heading }) => heading.title));
  const expected = led(before).map((title) => (title !== undefined && numbered.has(title) ? title : undefined));
  assert.deepEqual(
    expected.map((title, index) => title && now[index]),
    expected,
    `${before.text}\n=>\n${after.text}`,
  );
}

function titles(policy: Policy): string[] {
  return policy.sections.all.map(({ heading }) => heading.title);
}

/** Every kind of number exchanged for that of a neighbour, never the first of its list. */
function shuffled(text: string, random: () => number): string {
  const policy = parsePolicy(text);
  const edits = policy.sections.all.flatMap(({ children }) => {
    const numbered = children.filter(({ heading }) => heading.number).slice(1);
    const at = Math.floor(random() * (numbered.length - 1));
    const [a, b] = [numbered[at]?.heading.number, numbered[at + 1]?.heading.number];
    if (numbered.length < 2 || !a || !b || a.parts.length !== b.parts.length || random() < 0.3) return [];
    const of = ({ partSpans }: typeof a): { start: number; end: number } => partSpans.at(-1) ?? { start: 0, end: 0 };
    return [
      { span: of(a), newText: text.slice(of(b).start, of(b).end) },
      { span: of(b), newText: text.slice(of(a).start, of(a).end) },
    ];
  });
  return applyEdits(text, edits);
}

describe(`renumbering any policy (seed ${SEED})`, () => {
  const random = randomFrom(SEED);
  const policies = Array.from({ length: ROUNDS }, () => makePolicy(random));
  const check = (what: string, test: (text: string, index: number) => void): void =>
    void it(what, () => {
      policies.forEach(test);
    });

  check('leaves a consistent one alone', (text) => assert.equal(renumbered(text), text));

  check('gives exchanged numbers back', (text) => {
    const broken = shuffled(text, random);
    const mended = parsePolicy(renumbered(broken));
    const numbers = (policy: Policy): (string | undefined)[] => policy.sections.all.map(({ heading }) => heading.number?.text);
    assert.deepEqual(numbers(mended), numbers(parsePolicy(text)));
  });

  check('changes nothing but numbers, and nothing a second time', (text) => {
    const broken = shuffled(text, random);
    const once = renumbered(broken);
    assert.equal(renumbered(once), once);
    assert.equal(withoutNumbers(once), withoutNumbers(broken));
  });

  check('leads every reference to the section that it led to', (text) => {
    const broken = shuffled(text, random);
    assertLedAlike(parsePolicy(renumbered(broken)), parsePolicy(broken));
  });

  check('moves a section down and up again without a trace', (text) => {
    const policy = parsePolicy(text);
    for (const { heading } of policy.sections.all.slice(1)) {
      const down = moveSection(policy, heading.span.start, 'down');
      if ('refusal' in down) continue;
      const moved = parsePolicy(applyEdits(text, down.edits));
      assert.deepEqual(titles(moved).sort(), titles(policy).sort());
      assert.deepEqual(led(moved).sort(), led(policy).sort());
      assert(
        moved.text.slice(down.cursor).startsWith(heading.title.slice(0, 3)) ||
          moved.sections.all.some(
            (one) => one.heading.title === heading.title && one.heading.block.start <= down.cursor && down.cursor <= one.heading.block.end,
          ),
      );
      const up = moveSection(moved, down.cursor, 'up');
      assert(!('refusal' in up));
      assert.equal(applyEdits(moved.text, up.edits), text);
    }
  });

  check('keeps titles and references when a level changes', (text) => {
    const policy = parsePolicy(text);
    for (const direction of ['promote', 'demote'] as const) {
      for (const { heading } of policy.sections.all.slice(1)) {
        const moved = moveSection(policy, heading.span.start, direction);
        if ('refusal' in moved) continue;
        const after = parsePolicy(applyEdits(text, moved.edits));
        assert.deepEqual(titles(after).length, titles(policy).length);
        if (moved.left.length === 0 && heading.number?.style === 'decimal' && heading.number.word === undefined)
          assertLedAlike(after, policy);
      }
    }
  });
});

/** Two edits may share no place, and none of one number may be right behind another: each would write the number anew. */
function assertApart(text: string, name: string): void {
  const { edits } = renumberSections(parsePolicy(text)) ?? { edits: [] };
  edits.forEach(({ span }, index) => {
    const before = edits[index - 1]?.span;
    if (!before) return;
    const isApart = before.end < span.start || (before.end === span.start && (before.start === before.end || span.start === span.end));
    assert(isApart, `${name}: ${text.slice(before.start - 20, span.end + 20)}`);
  });
}

/** A policy without one of its sections. */
function withoutSection(text: string, at: number): string {
  const span = parsePolicy(text).sections.all[at]?.span;
  return span ? text.slice(0, span.start) + text.slice(span.end) : text;
}

describe('the edits of one number', () => {
  const random = randomFrom(SEED + 1);

  it('stay apart in any policy without one of its sections', () => {
    for (let round = 0; round < ROUNDS; round++) {
      const text = makePolicy(random);
      assertApart(shuffled(text, random), text);
      parsePolicy(text).sections.all.forEach((_, at) => assertApart(withoutSection(text, at), text));
    }
  });

  for (const [language, word, words, and] of [
    ['en', 'Section', 'Sections', 'and'],
    ['de', 'Ziffer', 'Ziffern', 'und'],
    ['fr', 'section', 'sections', 'et'],
    ['es', 'sección', 'secciones', 'y'],
    ['it', 'sezione', 'sezioni', 'e'],
  ] as const)
    for (const [form, like] of [
      ['a letter', (letter: string) => letter],
      ['a capital', (letter: string) => letter.toUpperCase()],
    ] as const)
      it(`stay apart where a number ends with ${form}: ${language}`, () => {
        const make = (digit: number): string => {
          const [a, b, c] = [`${digit}${like('a')}`, `${digit}${like('b')}`, `${digit}${like('c')}`];
          return `---\nlang: ${language}\n---\n\n# Beds\n\n(${word} ${a}.)\n\n${words} 6, ${a} ${and} ${c}.\n\n${words} ${a}–${c}.\n\n${word} ${digit} ${and} ${word} ${b}. [${word} ${b}](#${b.toLowerCase()}-ddd)\n\n## 6. Aaa\n\nAa.\n\n## ${digit}. Bbb\n\n### ${a}. Ccc\n\nCc.\n\n### ${b}. Ddd\n\n(${word} ${c}.)\n\n### ${c}. Eee\n\nEe.\n`;
        };
        assertApart(make(8), language);
        assert.equal(renumbered(make(8)), make(7));
      });

  it('stay apart for a number in parentheses, and none is left silently', () => {
    const text =
      '# Beds\n\nSee Section 8(a), Section 8a(i).\n\nSee Sections 8a and b.\n\nAs in 8b, we dig.\n\nSee Section 8B.\n\n## 6. Aaa\n\nAa.\n\n## 8. Bbb\n\n### 8a. Ccc\n\nCc.\n\n### 8b. Ddd\n\nDd.\n';
    assertApart(text, text);
    const { left = [] } = renumberSections(parsePolicy(text)) ?? {};
    assert.match(renumbered(text), /Section 7\(a\), Section 7a\(i\)\.\n\nSee Sections 7a and b\./);
    assert.equal(left.length, 2);
  });
});

describe('renumbering whole policies', () => {
  it('writes each number once, whatever section is removed', function () {
    this.timeout(patience(300_000));
    for (const file of spread(policyFiles(['corpus']), 4)) {
      const text = readFileSync(file, 'utf8');
      if (text.length > 60_000) continue;
      const numbered = parsePolicy(text, { path: file }).sections.all.findIndex(({ heading }) => heading.number !== undefined);
      if (numbered >= 0) assertApart(withoutSection(text, numbered + 1), file);
    }
  });

  it('changes nothing but numbers, and nothing a second time', function () {
    this.timeout(patience(300_000));
    for (const file of spread(policyFiles(['corpus']), 4)) {
      const text = readFileSync(file, 'utf8');
      if (text.length > 200_000) continue;
      const result = renumberSections(parsePolicy(text, { path: file }));
      if (!result || result.edits.length === 0) continue;
      const once = applyEdits(text, result.edits);
      assert.equal(renumbered(once), once, file);
      assert.equal(withoutNumbers(once), withoutNumbers(text), file);
    }
  });
});

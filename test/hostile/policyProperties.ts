/** What holds for every text and every edit, as properties for fast-check: `npm test` tries a few hundred cases of each, `npm run fuzz` as many as wanted. */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { markdownLinks, referenceLinks } from '../../server/src/core/features/documentLinks.ts';
import { folding } from '../../server/src/core/features/folding.ts';
import { type OutlineItem, outline } from '../../server/src/core/features/outline.ts';
import { todayEdits } from '../../server/src/core/features/reminders.ts';
import { semanticTokens } from '../../server/src/core/features/semanticTokens.ts';
import {
  applyEdits,
  DEFAULT_SETTINGS,
  type Diagnosis,
  ENGLISH,
  fixAll,
  lint,
  type Policy,
  parsePolicy,
  type Span,
  safeFix,
  type TextEdit,
} from '../../server/src/core/index.ts';
import { policyFiles } from '../support/policyTexts.ts';

const root = join(import.meta.dirname, '../..');
const today = '2026-11-23';
const context = { today, settings: DEFAULT_SETTINGS } as const;

/** One property, which fails by throwing. */
export interface PolicyProperty {
  readonly sentence: string;
  readonly property: fc.IRawProperty<unknown>;
  /** What one case costs, in cases of the cheapest. */
  readonly cost: number;
}

/** Short policies of our own, and whole ones. */
export function policyTexts(): readonly string[] {
  const own = globSync('test/rules/*/*.md', { cwd: root })
    .sort()
    .map((file) => readFileSync(join(root, file), 'utf8').replace(/^\s*\^.*\n/gm, ''));
  const whole = policyFiles(['corpus']).map((file) => readFileSync(file, 'utf8'));
  return [...own, ...whole.filter(({ length }) => length < 6000)];
}

/** What is typed, pasted and broken off in policies. */
const SNIPPETS = [
  '\n',
  '\n\n',
  ' ',
  '# ',
  '## 2. Scope\n\n',
  '> ',
  '- ',
  '1. ',
  '(a) ',
  '```\n',
  '~~~',
  '    ',
  '*',
  '**',
  '_',
  '`',
  '[',
  '](x)',
  '](#scope)',
  ']',
  '<',
  '>',
  '<!--',
  '-->',
  '<!-- policywright-disable-next-line word-repeated -->\n',
  '<!-- policywright-disable -->\n\n',
  '|',
  '---\n',
  '===\n',
  'word',
  'the the ',
  'privacy@larkspur.garden',
  'privacy@gmial.con',
  '😀',
  '\r\n',
  '\r',
  '\t',
  '\\',
  '&amp;',
  '[x]: y\n',
  '[^1]: note\n',
  '[^1]',
  '<div>\n',
  '</div>\n',
  'two\nlines',
  '| a |\n|---|\n| b |\n',
  'last_updated: 2026-02-30\n',
  'version: "1.0"\n',
  'key: [a, b\n',
  '"',
  '“',
  '”',
  '(',
  ')',
  'Section 3',
  'Section 2.1 (“Scope”)',
  '“Service” means a thing. ',
  '(the “Company”)',
  'the Service ',
  '[COMPANY]',
  'TBD',
  'Last updated: 3 May 2026\n',
  '3/4/2026',
  'Larkspur Garden Ltd',
  '\u200B',
  'é',
  '例',
  '{#id}',
  '<a id="x"></a>',
  'http://a.example',
  'Privacy Shield',
];

const snippet = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...SNIPPETS) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) },
);

/** One edit. Place and length as shares of the text, so that cases shrink whatever the text. */
export const typing = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  taken: fc.oneof(
    { weight: 2, arbitrary: fc.constant(0) },
    { weight: 2, arbitrary: fc.nat({ max: 12 }) },
    { weight: 1, arbitrary: fc.nat({ max: 300 }) },
  ),
  put: snippet,
});
type Typing = typeof typing extends fc.Arbitrary<infer T> ? T : never;

/** The text after a key press or a paste; whole characters, as editors send them. */
export function typed(text: string, { at, taken, put }: Typing): string {
  const whole = (offset: number): number =>
    /[\uDC00-\uDFFF]/.test(text[offset] ?? '') && /[\uD800-\uDBFF]/.test(text[offset - 1] ?? '') ? offset - 1 : offset;
  const from = whole(Math.floor(at * text.length));
  return text.slice(0, from) + put + text.slice(whole(Math.min(text.length, from + taken)));
}

/** Left out: what leads back up, and what the next version reuses. */
const SKIPPED = new Set(['parent', 'unit', 'state', 'passages', 'roots', 'previous']);

/** Facts as plain data: blocks as their places, texts of prose as they read, functions left out. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (value instanceof Map || value instanceof Set) return [...(value as Iterable<unknown>)].map(plain);
  if (typeof value !== 'object' || value === null) return value;
  if ('leaf' in value && 'start' in value && 'end' in value) {
    const { leaf, start, end } = value as Policy['markdown']['blocks'][number];
    return `${start}-${end} ${leaf.kind} ${leaf.prose.text}`;
  }
  return Object.fromEntries(
    Object.keys(value)
      .filter((key) => !SKIPPED.has(key))
      .flatMap((key) => {
        const inner: unknown = value[key as keyof typeof value];
        return typeof inner === 'function' ? [] : [[key, plain(inner)]];
      }),
  );
}

const FACTS = [
  'frontMatter',
  'keys',
  'sections',
  'title',
  'kind',
  'language',
  'emails',
  'dates',
  'links',
  'clauses',
  'references',
  'definitions',
  'terms',
  'capitalisedNouns',
  'nounsExplainedInLine',
  'companies',
  'suppressions',
  'archived',
  'draft',
] as const;

/** All that is said of a policy, fixes included. */
function allOf(policy: Policy): unknown {
  const { blocks, incomplete } = policy.markdown;
  const findings = lint(policy, context).map(({ rule, severity, span, message, fixes, related }) => ({
    rule,
    severity,
    span,
    message,
    fixes,
    related,
  }));
  return plain([
    ...FACTS.map((fact) => [fact, policy[fact]]),
    incomplete,
    blocks,
    blocks.map(({ leaf }) => [leaf.level, leaf.row, leaf.column, leaf.quoteDepth, leaf.item?.marker, leaf.item?.number, leaf.inlines]),
    findings,
    semanticTokens(policy),
    folding(policy),
  ]);
}

/** Spans of everything that is shown in an editor or changed in a text. */
function* spansOf(policy: Policy): Generator<readonly [what: string, span: Span]> {
  for (const { rule, span, related = [], fixes = [] } of lint(policy, context)) {
    yield [rule, span];
    for (const one of related) if (!one.elsewhere) yield [`${rule}, related`, one.span];
    for (const { edits } of fixes) for (const edit of edits) yield [`${rule}, fix`, edit.span];
  }
  const items = function* (list: readonly OutlineItem[]): Generator<readonly [string, Span]> {
    for (const { span, selection, children } of list) {
      yield ['outline', span];
      yield ['outline, selection', selection];
      yield* items(children);
    }
  };
  yield* items(outline(policy, ENGLISH));
  for (const { span } of semanticTokens(policy)) yield ['colours', span];
  for (const { span } of [...referenceLinks(policy, ENGLISH), ...markdownLinks(policy, ENGLISH)]) yield ['links', span];
  for (const { span } of policy.emails) yield ['addresses', span];
}

/** Whether no half of a character stands alone. */
function isWhole(text: string): boolean {
  return !/[\uD800-\uDFFF]/u.test(text);
}

function splits(text: string, offset: number): boolean {
  return /[\uD800-\uDBFF]/.test(text[offset - 1] ?? '') && /[\uDC00-\uDFFF]/.test(text[offset] ?? '');
}

const relint = (policy: Policy): readonly Diagnosis[] => lint(policy, context);
const reparse = (edits: readonly TextEdit[], before: Policy): Policy => parsePolicy(applyEdits(before.text, edits), {}, before);
const valuesOf = ({ frontMatter }: Policy): ReadonlyMap<string, string> =>
  new Map(frontMatter.entries.map(({ key, value }) => [key, value.kind === 'scalar' ? value.text : value.kind]));
const assertInside = (text: string, edits: readonly TextEdit[], what: string): void => {
  const sorted = [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  sorted.forEach(({ span }, index) =>
    assert(
      span.start >= (sorted[index - 1]?.span.end ?? 0) && span.start <= span.end && span.end <= text.length,
      `${what} edits ${span.start}-${span.end}`,
    ),
  );
};

/** The properties, in the order of what they are about. */
export function policyProperties(): readonly PolicyProperty[] {
  const texts = fc.constantFrom(...policyTexts());
  const typedIn = fc.tuple(texts, fc.array(typing, { maxLength: 4 })).map(([text, all]) => all.reduce(typed, text));
  return [
    {
      sentence: 'a policy after edits says what a fresh parse of its text says',
      cost: 4,
      property: fc.property(texts, fc.array(fc.tuple(typing, fc.boolean()), { minLength: 1, maxLength: 8 }), (text, all) => {
        let policy = parsePolicy(text);
        void allOf(policy);
        for (const [one, isLookedAt] of all) {
          policy = parsePolicy(typed(policy.text, one), {}, policy);
          // Not every version is looked at, as when somebody types quickly.
          if (isLookedAt) assert.deepEqual(allOf(policy), allOf(parsePolicy(policy.text)));
        }
        assert.deepEqual(allOf(policy), allOf(parsePolicy(policy.text)));
      }),
    },
    {
      sentence: 'places lie in the text and between whole characters',
      cost: 1,
      property: fc.property(typedIn, (text) => {
        const policy = parsePolicy(text);
        for (const [what, { start, end }] of spansOf(policy)) {
          assert(0 <= start && start <= end && end <= text.length, `${what}: ${start}-${end} of ${text.length}`);
          assert(!splits(text, start) && !splits(text, end), `${what}: ${start}-${end} splits a character`);
        }
      }),
    },
    {
      sentence: 'findings are the same with line ends of one character and of two',
      cost: 2,
      property: fc.property(typedIn, (text) => {
        const found = (one: string): unknown => {
          const policy = parsePolicy(one);
          return relint(policy).map(({ rule, severity, message, span }) => [
            rule,
            severity,
            message,
            policy.lines.positionAt(span.start),
            policy.lines.positionAt(span.end),
          ]);
        };
        const plainEnds = text.replace(/\r\n?/g, '\n');
        assert.deepEqual(found(plainEnds.replaceAll('\n', '\r\n')), found(plainEnds));
      }),
    },
    {
      sentence: 'a fix that may run unasked removes its finding, and leaves a text that can be read',
      cost: 3,
      property: fc.property(typedIn, (text) => {
        const policy = parsePolicy(text);
        const before = relint(policy);
        for (const one of before) {
          for (const { edits, title } of one.fixes ?? []) assertInside(text, edits, `${one.rule} “${title}”`);
          const fix = safeFix(one);
          if (!fix) continue;
          const after = reparse(fix.edits, policy);
          const count = (list: readonly Diagnosis[]): number =>
            list.filter(({ rule, message }) => rule === one.rule && message === one.message).length;
          assert(count(relint(after)) < count(before), `“${fix.title}” leaves ${one.rule}: ${one.message}`);
          assert.equal(isWhole(after.text), isWhole(text), `“${fix.title}” splits a character`);
          assert(after.frontMatter.problems.length <= policy.frontMatter.problems.length, `“${fix.title}” breaks the front matter`);
        }
      }),
    },
    {
      sentence: 'all safe fixes together come to an end, and then change nothing',
      cost: 3,
      property: fc.property(typedIn, (text) => {
        const { policy } = fixAll(parsePolicy(text), relint, reparse);
        const again = fixAll(parsePolicy(policy.text), relint, reparse);
        assert.equal(again.policy.text, policy.text);
      }),
    },
    {
      sentence: 'dates set to today are today when read again, and all other keys say what they said',
      cost: 1,
      property: fc.property(typedIn, (text) => {
        const policy = parsePolicy(text);
        const edits = todayEdits(policy, today);
        assertInside(text, edits, 'setting the date');
        const after = reparse(edits, policy);
        const [was, is] = [valuesOf(policy), valuesOf(after)];
        assert.deepEqual([...is.keys()], [...was.keys()]);
        const touched = new Set(
          policy.frontMatter.entries
            .filter(({ value }) => edits.some(({ span }) => value.span.start <= span.start && span.end <= value.span.end))
            .map(({ key }) => key),
        );
        for (const [key, value] of was) if (!touched.has(key)) assert.equal(is.get(key), value, key);
        assert.deepEqual(todayEdits(after, today), []);
      }),
    },
  ];
}

/** Tries so many cases; throws with the seed, the path and the shrunk case of a failure. */
export function tryCases({ property }: PolicyProperty, seed: number, numRuns: number, path?: string): void {
  fc.assert(property, { seed, numRuns, ...(path === undefined ? {} : { path }) });
}

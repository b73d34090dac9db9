/** Runs every fixture under `test/rules/<rule-id>/` with that rule alone; `UPDATE=1` rewrites the markers, the fixed texts and `fixes.txt`, which has all that is offered. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join, posix } from 'node:path';
import {
  applyEdits,
  collectFixes,
  type Diagnosis,
  fixAll,
  type IsoDate,
  indexLines,
  lint,
  mergeFacts,
  type Policy,
  parseIsoDate,
  parsePolicy,
  policyFacts,
  readSettings,
  rules,
  type Severity,
  type SurroundingFiles,
  type Workspace,
} from '../server/src/core/index.ts';
import { surroundingsOnDisk } from '../server/src/node/surroundings.ts';
import { readMarkers, writeMarkers } from './support/markers.ts';

const root = join(import.meta.dirname, 'rules');
/** The day on which all fixtures are read, unless their `options.json` names another. */
const TODAY = '2026-11-23';
/** The day on which the committed text of a fixture, `<fixture>.before.md`, was committed. */
const COMMITTED: IsoDate = '2026-02-10';

/** `options.json` of a folder, or `<fixture>.options.json` beside a fixture. */
interface Options {
  readonly today?: string;
  readonly path?: string;
  /** It is checked before publishing: see `forRelease`. */
  readonly release?: boolean;
  readonly settings?: unknown;
  /** Other policies of the workspace: texts by path. */
  readonly others?: Readonly<Record<string, string>>;
  /** Files around the policy, by their paths from the topmost folder; without it nothing is known of files. */
  readonly files?: readonly string[];
}

for (const rule of rules) {
  const folder = join(root, rule.id);
  if (!existsSync(folder)) continue;
  describe(rule.id, () => {
    for (const name of readdirSync(folder)
      .filter((file) => file.endsWith('.md') && !/\.(?:fixed|before)\.md$/.test(file))
      .sort()) {
      it(name.replace(/\.md$/, '').replaceAll('-', ' '), () => checkFixture(join(folder, name), optionsOf(folder, name)));
    }
    it('offers what fixes.txt has', () => {
      const file = join(folder, 'fixes.txt');
      const written = [...offered]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([name, lines]) => `${name}\n${lines.map((line) => `  ${line}\n`).join('')}`)
        .join('\n');
      if (process.env['UPDATE'] && written !== '') writeFileSync(file, written);
      else assert.equal(written, existsSync(file) ? readFileSync(file, 'utf8') : '');
    });
  });
  const offered = new Map<string, readonly string[]>();
  const expectedOffers = readOffers(join(folder, 'fixes.txt'));

  function checkFixture(file: string, options: Options): void {
    const { text, expected } = readMarkers(readFileSync(file, 'utf8'));
    const today = parseIsoDate(options.today ?? TODAY);
    assert(today, 'options.json: today is not a date');
    const { settings, problems } = readSettings(options.settings ?? {}, new Set(rules.map(({ id }) => id)));
    assert.deepEqual(problems, [], 'options.json: settings');
    // A rule that ships off is still tested.
    const alone = {
      ...workspaceOf(options),
      ...filesOf(options),
      today,
      settings:
        rule.severity === 'off' && !settings.rules[rule.id]
          ? { ...settings, rules: { [rule.id]: { severity: 'warning' as const, options: {} } } }
          : settings,
      only: [rule],
    };
    const before = file.replace(/\.md$/, '.before.md');
    const parse = (source: string, before?: Policy): Policy =>
      parsePolicy(
        source,
        { path: options.path ?? 'policy.md', keySpellings: settings.frontMatter.keys, forRelease: options.release === true },
        before,
      );
    const policy = parse(text);
    const context = existsSync(before)
      ? { ...alone, baseline: { policy: parse(readFileSync(before, 'utf8')), ref: 'HEAD', commit: 'ab12cd3', date: COMMITTED } }
      : alone;
    const found = lint(policy, context);
    if (process.env['UPDATE']) writeFileSync(file, writeMarkers(text, found));
    else
      assert.deepEqual(
        found.map(describeFound(expected)),
        expected.map(({ rule: id, message, start, end }) => `${start}-${end} ${id}: ${message}`),
      );

    for (const diagnosis of found) {
      assert(diagnosis.span.end > diagnosis.span.start || text.length === 0, `empty span: ${diagnosis.message}`);
      assert(!diagnosis.message.endsWith('.'), `full stop: ${diagnosis.message}`);
      for (const fix of diagnosis.fixes ?? []) {
        assert(fix.edits.length > 0, `fix without edits: ${fix.title}`);
        const after = lint(parse(applyEdits(text, fix.edits), policy), context);
        assert(after.length < found.length, `"${fix.title}" leaves its finding:\n${applyEdits(text, fix.edits)}`);
      }
    }

    const lines = found.flatMap((diagnosis) => linesOf(diagnosis, text, rule.severity === 'off' ? 'warning' : rule.severity));
    if (lines.length > 0) offered.set(basename(file), lines);
    if (!process.env['UPDATE']) assert.deepEqual(lines, expectedOffers.get(basename(file)) ?? [], 'what fixes.txt has');

    const fixedFile = file.replace(/\.md$/, '.fixed.md');
    const fixed = fixAll(
      policy,
      (one) => lint(one, context),
      (edits, before) => parse(applyEdits(before.text, edits), before),
    );
    assert.deepEqual(collectFixes(lint(fixed.policy, context)).edits, [], 'safe fixes are left after fixing all');
    if (process.env['UPDATE'] && fixed.policy.text !== text) writeFileSync(fixedFile, fixed.policy.text);
    if (existsSync(fixedFile)) assert.equal(fixed.policy.text, readFileSync(fixedFile, 'utf8'));
    else assert.equal(fixed.policy.text, text, `safe fixes change the text; expected ${fixedFile}`);
  }
}

/** The lines of a `fixes.txt` by the fixture that they belong to. */
function readOffers(file: string): ReadonlyMap<string, readonly string[]> {
  const blocks = existsSync(file) ? readFileSync(file, 'utf8').trimEnd().split('\n\n') : [];
  return new Map(
    blocks.map((block) => block.split('\n')).map(([name = '', ...lines]) => [name, lines.map((line) => line.slice(2))] as const),
  );
}

/** What a finding has besides its message: how loud it is, if that is unusual, places that belong to it, and every fix, also those that are not safe enough to be made unasked. */
function linesOf({ span, severity, faded, related = [], fixes = [] }: Diagnosis, text: string, usual: Severity): readonly string[] {
  const { positionAt } = indexLines(text);
  const place = (offset: number): string => {
    const { line, column } = positionAt(offset);
    return `${line + 1}:${column + 1}`;
  };
  const shown = (one: string): string => JSON.stringify(one.length > 60 ? `${one.slice(0, 40)}…${one.slice(-19)}` : one);
  const lines = [
    ...(severity === usual ? [] : [`as ${severity}`]),
    ...(faded ? ['faded'] : []),
    ...related.map((one) => `see ${place(one.span.start)}-${place(one.span.end)}: ${one.message}`),
    ...fixes.flatMap(({ title, safe, edits }) => [
      `${safe ? 'safe fix' : 'fix'}: ${title}`,
      ...edits.map(
        (edit) => `  ${place(edit.span.start)} ${shown(text.slice(edit.span.start, edit.span.end))} becomes ${shown(edit.newText)}`,
      ),
    ]),
  ];
  return lines.length > 0 ? [place(span.start), ...lines.map((line) => `  ${line}`)] : [];
}

/** The other policies as a host knows them; nothing where a fixture has none. */
function workspaceOf({ path = 'policy.md', others }: Options): { readonly workspace?: Workspace } {
  if (!others) return {};
  return {
    workspace: {
      ...mergeFacts(Object.entries(others).map(([file, text]) => ({ file, facts: policyFacts(parsePolicy(text, { path: file })) }))),
      file: path,
    },
  };
}

/** The files as a host knows them: those of the fixture alone, below one topmost folder. */
function filesOf({ path = 'policy.md', files }: Options): { readonly files?: SurroundingFiles } {
  if (!files) return {};
  const top = '/site';
  return {
    files: surroundingsOnDisk(posix.join(top, path), top, (folder) =>
      [path, ...files].flatMap((file) => {
        const below = posix.relative(folder, posix.join(top, file));
        return below.startsWith('..') ? [] : [below.split('/')[0] ?? ''];
      }),
    ),
  };
}

function optionsOf(folder: string, name: string): Options {
  for (const file of [join(folder, name.replace(/\.md$/, '.options.json')), join(folder, 'options.json')]) {
    if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as Options;
  }
  return {};
}

/** Messages that a marker gives only the beginning of are compared by that beginning. */
function describeFound(
  expected: readonly { readonly message: string; readonly start: number }[],
): (one: Diagnosis, index: number, all: readonly Diagnosis[]) => string {
  return (one, index) => {
    const wanted = expected[index]?.message;
    const message = wanted?.endsWith('…') && one.message.startsWith(wanted.slice(0, -1)) ? wanted : one.message;
    return `${one.span.start}-${one.span.end} ${one.rule}: ${message}`;
  };
}

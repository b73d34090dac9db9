/** Settings: what is read, what is refused, how two layers become one, and where a configuration file is wrong. */
import assert from 'node:assert/strict';
import { checkConfig } from '../../server/src/core/features/checkConfig.ts';
import {
  applyEdits,
  classifyFile,
  DEFAULT_SETTINGS,
  filesFrom,
  mergeSettings,
  parsePolicy,
  readSettings,
  settingsOfLayers,
} from '../../server/src/core/index.ts';
import { ENGLISH, worded } from '../../server/src/core/l10n/localizer.ts';

const ids = new Set(['heading-number-gap', 'config-invalid', 'title-mismatch']);
const withOptions = new Map([
  ['title-mismatch', {}],
  ['date-order', { noticePeriod: { kind: 'period', summary: '' } as const }],
]);

describe('settings', () => {
  it('are the defaults when nothing is set', () => {
    for (const nothing of [undefined, null, {}]) assert.deepEqual(readSettings(nothing), { settings: DEFAULT_SETTINGS, problems: [] });
  });
  it('are read', () => {
    const { settings, problems } = readSettings(
      {
        $schema: 'x',
        rules: { 'heading-number-gap': 'off', 'title-mismatch': { severity: 'error', strict: true } },
        files: ['a/**', '!b'],
        reviewEvery: 'P6M',
        dueSoon: '2 weeks',
        contacts: { domains: ['a.example'], known: ['x@a.example'] },
        profiles: ['gdpr'],
        check: 'openFiles',
        inlayHints: { sectionTitles: true },
        frontMatter: { keys: { version: ['rev'] }, required: ['version'], versionFormat: 'semver' },
      },
      ids,
    );
    assert.deepEqual(problems, []);
    assert.deepEqual(settings, {
      rules: { 'heading-number-gap': { severity: 'off', options: {} }, 'title-mismatch': { severity: 'error', options: { strict: true } } },
      files: ['a/**', '!b'],
      reviewEvery: { years: 0, months: 6, days: 0 },
      dueSoon: { years: 0, months: 0, days: 14 },
      contacts: { domains: ['a.example'], known: ['x@a.example'] },
      profiles: ['gdpr'],
      check: 'openFiles',
      inlayHints: { sectionTitles: true },
      frontMatter: { keys: { version: ['rev'] }, required: ['version'], versionFormat: 'semver' },
    });
  });
  const wrong: readonly (readonly [value: unknown, path: string])[] = [
    [[], ''],
    ['x', ''],
    [{ rulez: {} }, 'rulez'],
    [{ rules: [] }, 'rules'],
    [{ rules: { nope: 'off' } }, 'rules.nope'],
    [{ rules: { 'heading-number-gap': 'loud' } }, 'rules.heading-number-gap'],
    [{ rules: { 'heading-number-gap': { severity: 3 } } }, 'rules.heading-number-gap.severity'],
    [{ files: 'a' }, 'files'],
    [{ files: ['a', 1] }, 'files.1'],
    [{ reviewEvery: 12 }, 'reviewEvery'],
    [{ dueSoon: 'soon' }, 'dueSoon'],
    [{ contacts: [] }, 'contacts'],
    [{ contacts: { domain: [] } }, 'contacts.domain'],
    [{ profiles: ['mars'] }, 'profiles.0'],
    [{ frontMatter: { keys: { nope: [] } } }, 'frontMatter.keys.nope'],
    [{ frontMatter: { keys: { version: 'x' } } }, 'frontMatter.keys.version'],
    [{ frontMatter: { versionFormat: 'roman' } }, 'frontMatter.versionFormat'],
    [{ check: 'all' }, 'check'],
    [{ inlayHints: { sectionTitles: 'yes' } }, 'inlayHints.sectionTitles'],
    [{ inlayHints: { titles: true } }, 'inlayHints.titles'],
  ];
  for (const [value, path] of wrong)
    it(`refuse ${JSON.stringify(value)}`, () =>
      assert.deepEqual(
        readSettings(value, ids).problems.map((one) => one.path.join('.')),
        [path],
      ));
  it('use the default for what is wrong, and the rest as it is', () => {
    const { settings } = readSettings({ dueSoon: 'soon', rules: { 'heading-number-gap': 'loud', 'title-mismatch': 'hint' } }, ids);
    assert.deepEqual(settings.dueSoon, DEFAULT_SETTINGS.dueSoon);
    assert.deepEqual(settings.rules, { 'title-mismatch': { severity: 'hint', options: {} } });
  });
  it('know the options of rules', () => {
    const { settings, problems } = readSettings(
      { rules: { 'title-mismatch': { severity: 'hint', strict: true }, 'date-order': { noticePeriod: 'soon', severty: 'off' } } },
      withOptions,
    );
    assert.deepEqual(
      problems.map(({ path, message, meant }) => `${path.join('.')}: ${worded(ENGLISH, message)} → ${meant}`),
      [
        'rules.title-mismatch.strict: "title-mismatch" has no option "strict" → undefined',
        'rules.date-order.noticePeriod: Expected a period such as "12 months" or "P12M" → undefined',
        'rules.date-order.severty: "date-order" has no option "severty"; did you mean "severity"? → severity',
      ],
    );
    assert.deepEqual(settings.rules, { 'title-mismatch': { severity: 'hint', options: {} }, 'date-order': { options: {} } });
  });
  const meant: readonly (readonly [value: unknown, meant: string | undefined])[] = [
    [{ rulez: {} }, 'rules'],
    [{ review_every: '1 year' }, 'reviewEvery'],
    [{ rules: { 'heading-nubmer-gap': 'off' } }, 'heading-number-gap'],
    [{ rules: { mismatch: 'off' } }, 'title-mismatch'],
    [{ rules: { 'title-mismatch': 'warn' } }, 'warning'],
    [{ rules: { 'title-mismatch': 'Error' } }, 'error'],
    [{ profiles: ['GDPR'] }, 'gdpr'],
    [{ frontMatter: { versionFormat: 'semvar' } }, 'semver'],
    [{ frontMatter: { keys: { lastUpdated: ['x'] } } }, 'last_updated'],
    [{ rules: { 'title-mismatch': 'silent' } }, undefined],
    [{ x: 1 }, undefined],
    [{ colour: 'red' }, undefined],
  ];
  for (const [value, expected] of meant)
    it(`guess what is meant by ${JSON.stringify(value)}`, () =>
      assert.deepEqual(
        readSettings(value, ids).problems.map((one) => one.meant),
        [expected],
      ));
  it('are not fooled by names that every object has', () => {
    assert.deepEqual(readSettings(JSON.parse('{"rules": {"constructor": "off", "__proto__": "off"}}'), ids).problems.length, 2);
    assert.equal(({} as { severity?: unknown }).severity, undefined);
  });
  it('of the stronger layer win key by key', () => {
    assert.deepEqual(mergeSettings({ a: { b: 1, c: [1, 2] }, d: 1 }, { a: { c: [3], e: 2 } }), { a: { b: 1, c: [3], e: 2 }, d: 1 });
    assert.deepEqual(mergeSettings({ a: 1 }, undefined), { a: 1 });
    assert.deepEqual(mergeSettings(undefined, { a: 1 }), { a: 1 });
    assert.deepEqual(mergeSettings({ a: { b: 1 } }, { a: 'x' }), { a: 'x' });
  });
});

describe('layers of settings', () => {
  it('agree on how loud a rule is, however it is written', () => {
    const { rules } = settingsOfLayers([
      { value: { rules: { a: 'hint', b: { severity: 'error', x: 1 } } } },
      { value: { rules: { a: { x: 2 }, b: 'off' } } },
    ]);
    assert.deepEqual(rules, { a: { severity: 'hint', options: { x: 2 } }, b: { severity: 'off', options: { x: 1 } } });
  });
  it('are not cleared by one that is empty', () => {
    for (const value of [undefined, null, {}]) assert.deepEqual(settingsOfLayers([{ value: { files: ['a'] } }, { value }]).files, ['a']);
  });
  const verdict = (path: string, files: readonly string[], config: string, paths: string): boolean => {
    const from = filesFrom(config, paths);
    return classifyFile(parsePolicy('# A\n', { path }), settingsOfLayers([{ value: { files }, ...(from ? { filesFrom: from } : {}) }]))
      .isPolicy;
  };
  it('reckon globs from the folder of the file that has them', () => {
    assert(verdict('handbook/a.md', ['*/a.md'], '/w', '/w'));
    assert(verdict('team/handbook/a.md', ['handbook/*.md'], '/w/team', '/w'));
    assert(!verdict('team/handbook/a.md', ['team/**'], '/w/team', '/w'));
    assert(verdict('a.md', ['handbook/*.md'], '/w', '/w/handbook'));
    assert(!verdict('a.md', ['handbook/*.md'], '/w', '/w/other'));
    assert(verdict('a.md', ['*.md'], '/elsewhere', '/w'));
  });
});

describe('a configuration file', () => {
  const cases: readonly (readonly [name: string, text: string, expected: readonly string[]])[] = [
    ['is good', '{ "rules": { "heading-number-gap": "off" } }', []],
    ['may be empty', '', []],
    ['may have comments and trailing commas', '// c\n{\n  /* d */ "profiles": ["gdpr",],\n}\n', []],
    ['may begin with a byte order mark', '\uFEFF{ "profiles": [] }', []],
    ['has an unknown setting', '{ "rulez": {} }', ['"rulez": Unknown setting "rulez"; did you mean "rules"?']],
    [
      'names no rule',
      '{ "rules": { "heading-gap": "off" } }',
      ['"heading-gap": There is no rule "heading-gap"; did you mean "heading-number-gap"?'],
    ],
    [
      'has a wrong severity',
      '{\r\n  "rules": { "heading-number-gap": "loud 😀" }\r\n}',
      ['"loud 😀": Expected one of "off", "hint", "information", "warning", "error"'],
    ],
    ['has a wrong item', '{ "files": ["a", 12] }', ['12: Expected text in quotation marks']],
    ['names no profile', '{ "profiles": ["mars"] }', ['"mars": There is no profile "mars"']],
    ['is a list', '[1]', ['[1]: Expected an object: { … }']],
    ['lacks a comma', '{ "files": [] "profiles": [] }', ['"profiles": A comma is missing before this']],
    ['lacks its end', '{ "files": [\n', ['[: A closing bracket "]" is missing']],
    ['has single quotation marks', "{ 'files': [] }", ["'files': This isn't valid JSON; text needs \"double quotation marks\""]],
    ['has a text without end', '{ "files": ["a]\n}', ['"a]: This text is never closed; expected a double quotation mark']],
    ['goes on behind its end', '{} x', ['x: This isn\'t valid JSON; text needs "double quotation marks"']],
    [
      'has a key twice',
      '{ "dueSoon": "1 day", "files": [], "dueSoon": "2 days" }',
      ['"dueSoon": "dueSoon" is set more than once; only the last value is used'],
    ],
    ['has a setting of VS Code', '{ "reminders": "off" }', ['"reminders": "reminders" is a setting of VS Code only and does nothing here']],
    ['is nested too deeply', '['.repeat(5000), ['[: This is nested too deeply to be read']],
  ];
  /** What is no JSON at all, so that a run that obeys the file fails. */
  const isBroken = new Set([
    'lacks a comma',
    'lacks its end',
    'has single quotation marks',
    'has a text without end',
    'goes on behind its end',
    'is nested too deeply',
  ]);
  for (const [name, text, expected] of cases) {
    it(name, () => {
      const found = checkConfig(text, ids);
      assert.deepEqual(
        found.slice(0, Math.max(1, expected.length)).map(({ span, message }) => `${text.slice(span.start, span.end)}: ${message}`),
        expected,
      );
      for (const { span, rule, severity } of found) {
        assert(span.end > span.start);
        const expectedSeverity = name === 'has a setting of VS Code' ? 'information' : isBroken.has(name) ? 'error' : 'warning';
        assert.deepEqual([rule, severity], ['config-invalid', expectedSeverity]);
      }
    });
  }
  it('has fixes for what was probably meant, and for what does not count', () => {
    const fixed = (text: string): readonly string[] =>
      checkConfig(text, ids).flatMap(({ fixes = [] }) => fixes.map(({ title, edits }) => `${title}: ${applyEdits(text, edits)}`));
    assert.deepEqual(fixed('{ "rules": { "heading-gap": "warn" } }'), [
      'Change to "heading-number-gap": { "rules": { "heading-number-gap": "warn" } }',
      'Remove "heading-gap": { "rules": { } }',
    ]);
    assert.deepEqual(
      fixed('{ "rules": { "title-mismatch": "warn" } }')[0],
      'Change to "warning": { "rules": { "title-mismatch": "warning" } }',
    );
    assert.deepEqual(fixed('{ "dueSoon": "1 day", "dueSoon": "2 days" }'), ['Remove the unused value: { "dueSoon": "2 days" }']);
    assert.deepEqual(fixed('{ "profiles": ["Gdpr", 3] }'), ['Change to "gdpr": { "profiles": ["gdpr", 3] }']);
  });
  it('has globs that name no file', () => {
    const at = (files: readonly string[], globs: readonly string[]): readonly string[] =>
      checkConfig(JSON.stringify({ files: globs }), ids, { files }).map(({ severity, message }) => `${severity}: ${message}`);
    assert.deepEqual(at(['a.md', 'legal/b.md'], ['*.md', 'legal/*.md', './a.md', '!drafts/**', '!nothing.md']), []);
    assert.deepEqual(at(['a.md'], ['legal/**']), ['information: No Markdown file below this folder matches']);
    assert.deepEqual(at(['a.md'], ['']), ["information: This doesn't name a file"]);
    assert.deepEqual(at([], ['legal/**']), [], 'where no files are known, nothing is said');
  });
  it('leaves to others what they tell', () => {
    const said = (text: string): readonly string[] => checkConfig(text, ids, { jsonIsChecked: true }).map(({ message }) => message);
    assert.deepEqual(said('{ "files": [] "profiles": [], "profiles": [] }'), []);
    assert.deepEqual(said('{ "rulez": 1, "files": ["a" }'), ['Unknown setting "rulez"; did you mean "rules"?']);
  });
  it('may set how loud this is, or turn it off', () => {
    assert.deepEqual(
      checkConfig('{ "rules": { "config-invalid": "error" }, "x": 1 }', ids).map(({ severity }) => severity),
      ['error'],
    );
    assert.deepEqual(checkConfig('{ "rules": { "config-invalid": "off" }, "x": 1 }', ids), []);
  });
  it('never makes it throw', () => {
    const good = '{ "rules": { "heading-number-gap": { "severity": "off" } }, "files": ["a"], "x": [1, {"y": null}] }';
    for (let cut = 0; cut <= good.length; cut++) {
      checkConfig(good.slice(0, cut), ids);
      checkConfig(good.slice(cut), ids);
    }
  });
});

/** Settings: what is read, what is refused, how two layers become one, and where a configuration file is wrong. */
import assert from 'node:assert/strict';
import { DEFAULT_SETTINGS, mergeSettings, readSettings } from '../../server/src/core/index.ts';
import { checkConfig } from '../../server/src/core/features/checkConfig.ts';

const ids = new Set(['heading-number-gap', 'config-invalid', 'title-mismatch']);

describe('settings', () => {
  it('are the defaults when nothing is set', () => {
    for (const nothing of [undefined, null, {}]) assert.deepEqual(readSettings(nothing), { settings: DEFAULT_SETTINGS, problems: [] });
  });
  it('are read', () => {
    const { settings, problems } = readSettings({
      $schema: 'x', rules: { 'heading-number-gap': 'off', 'title-mismatch': { severity: 'error', strict: true } }, files: ['a/**', '!b'], reviewEvery: 'P6M', dueSoon: '2 weeks',
      contacts: { domains: ['a.example'], known: ['x@a.example'] }, profiles: ['gdpr'], check: 'openFiles', inlayHints: { sectionTitles: true }, frontMatter: { keys: { version: ['rev'] }, required: ['version'], versionFormat: 'semver' },
    }, ids);
    assert.deepEqual(problems, []);
    assert.deepEqual(settings, {
      rules: { 'heading-number-gap': { severity: 'off', options: {} }, 'title-mismatch': { severity: 'error', options: { strict: true } } }, files: ['a/**', '!b'], reviewEvery: { years: 0, months: 6, days: 0 }, dueSoon: { years: 0, months: 0, days: 14 },
      contacts: { domains: ['a.example'], known: ['x@a.example'] }, profiles: ['gdpr'], check: 'openFiles', inlayHints: { sectionTitles: true }, frontMatter: { keys: { version: ['rev'] }, required: ['version'], versionFormat: 'semver' },
    });
  });
  const wrong: readonly (readonly [value: unknown, path: string])[] = [
    [[], ''], ['x', ''], [{ rulez: {} }, 'rulez'], [{ rules: [] }, 'rules'], [{ rules: { nope: 'off' } }, 'rules.nope'], [{ rules: { 'heading-number-gap': 'loud' } }, 'rules.heading-number-gap'], [{ rules: { 'heading-number-gap': { severity: 3 } } }, 'rules.heading-number-gap.severity'],
    [{ files: 'a' }, 'files'], [{ files: ['a', 1] }, 'files.1'], [{ reviewEvery: 12 }, 'reviewEvery'], [{ dueSoon: 'soon' }, 'dueSoon'], [{ contacts: [] }, 'contacts'], [{ contacts: { domain: [] } }, 'contacts.domain'],
    [{ profiles: ['mars'] }, 'profiles.0'], [{ frontMatter: { keys: { nope: [] } } }, 'frontMatter.keys.nope'], [{ frontMatter: { keys: { version: 'x' } } }, 'frontMatter.keys.version'], [{ frontMatter: { versionFormat: 'roman' } }, 'frontMatter.versionFormat'], [{ check: 'all' }, 'check'], [{ inlayHints: { sectionTitles: 'yes' } }, 'inlayHints.sectionTitles'], [{ inlayHints: { titles: true } }, 'inlayHints.titles'],
  ];
  for (const [value, path] of wrong) it(`refuse ${JSON.stringify(value)}`, () => assert.deepEqual(readSettings(value, ids).problems.map((one) => one.path.join('.')), [path]));
  it('use the default for what is wrong, and the rest as it is', () => {
    const { settings } = readSettings({ dueSoon: 'soon', rules: { 'heading-number-gap': 'loud', 'title-mismatch': 'hint' } }, ids);
    assert.deepEqual(settings.dueSoon, DEFAULT_SETTINGS.dueSoon);
    assert.deepEqual(settings.rules, { 'title-mismatch': { severity: 'hint', options: {} } });
  });
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

describe('a configuration file', () => {
  const cases: readonly (readonly [name: string, text: string, expected: readonly string[]])[] = [
    ['is good', '{ "rules": { "heading-number-gap": "off" } }', []],
    ['may be empty', '', []],
    ['may have comments and trailing commas', '// c\n{\n  /* d */ "profiles": ["gdpr",],\n}\n', []],
    ['may begin with a byte order mark', '\uFEFF{ "profiles": [] }', []],
    ['has an unknown setting', '{ "rulez": {} }', ['"rulez": Unknown setting `rulez`']],
    ['names no rule', '{ "rules": { "heading-gap": "off" } }', ['"heading-gap": There is no rule `heading-gap`']],
    ['has a wrong severity', '{\r\n  "rules": { "heading-number-gap": "loud 😀" }\r\n}', ['"loud 😀": Expected one of "off", "hint", "information", "warning", "error"']],
    ['has a wrong item', '{ "files": ["a", 12] }', ['12: Expected a text in quotation marks']],
    ['names no profile', '{ "profiles": ["mars"] }', ['"mars": There is no profile `mars`']],
    ['is a list', '[1]', ['[1]: Expected an object `{ … }`']],
    ['lacks a comma', '{ "files": [] "profiles": [] }', ['"profiles": A comma is missing before this']],
    ['lacks its end', '{ "files": [\n', ['[: A closing bracket `]` is missing']],
    ['has single quotation marks', "{ 'files': [] }", ["'files': This is not JSON, expected a value; texts stand in \"double quotation marks\""]],
    ['has a text without end', '{ "files": ["a]\n}', ['"a]: This text is never closed, expected a quotation mark `"`']],
    ['goes on behind its end', '{} x', ['x: This is not JSON, expected a value; texts stand in "double quotation marks"']],
    ['is nested too deeply', '['.repeat(5000), ['[: This is nested too deeply to be read']],
  ];
  for (const [name, text, expected] of cases) {
    it(name, () => {
      const found = checkConfig(text, ids);
      assert.deepEqual(found.slice(0, Math.max(1, expected.length)).map(({ span, message }) => `${text.slice(span.start, span.end)}: ${message}`), expected);
      for (const { span, rule, severity } of found) {
        assert(span.end > span.start);
        assert.deepEqual([rule, severity], ['config-invalid', 'warning']);
      }
    });
  }
  it('may set how loud this is, or turn it off', () => {
    assert.deepEqual(checkConfig('{ "rules": { "config-invalid": "error" }, "x": 1 }', ids).map(({ severity }) => severity), ['error']);
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

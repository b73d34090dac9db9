/** Changing one value of a configuration text: what else stands in it stays as it is. */
import assert from 'node:assert/strict';
import { appendToList, removeProperty, setJsonc } from '../../server/src/core/config/setJsonc.ts';
import { parseJsonc, repeatedKeys } from '../../server/src/core/document/json/jsonc.ts';
import { setSeverity } from '../../server/src/core/features/readConfig.ts';
import { applyEdits } from '../../server/src/core/index.ts';

describe('setting a value in JSON with comments', () => {
  const cases: readonly (readonly [name: string, text: string, expected: string])[] = [
    ['fills an empty file', '', '{\n  "rules": {\n    "x": "off"\n  }\n}\n'],
    ['writes below a lone comment', '// ours', '// ours\n{\n  "rules": {\n    "x": "off"\n  }\n}\n'],
    ['opens an empty object', '{}\n', '{\n  "rules": {\n    "x": "off"\n  }\n}\n'],
    ['stays on the line where all is on one', '{ "rules": { "a": "off" } }', '{ "rules": { "a": "off", "x": "off" } }'],
    ['stays on the line of an empty object', '{ "rules": {}, "files": [] }', '{ "rules": { "x": "off" }, "files": [] }'],
    ['opens an empty object with a line of its own', '{\n  "rules": {}\n}', '{\n  "rules": {\n    "x": "off"\n  }\n}'],
    [
      'leaves a comment with what it is about',
      '{\n\t"files": ["x"] // d\n}\n',
      '{\n\t"files": ["x"], // d\n\t"rules": {\n\t\t"x": "off"\n\t}\n}\n',
    ],
    [
      'keeps to a step of four, and writes above a closing comment',
      '{\n    "rules": {\n        "a": "off" // last\n        // end\n    }\n}\n',
      '{\n    "rules": {\n        "a": "off", // last\n        "x": "off"\n        // end\n    }\n}\n',
    ],
    [
      'keeps to trailing commas and Windows line ends',
      '{\r\n  "rules": {\r\n    "a": "off",\r\n  },\r\n}\r\n',
      '{\r\n  "rules": {\r\n    "a": "off",\r\n    "x": "off",\r\n  },\r\n}\r\n',
    ],
    ['writes below a comment in an empty object', '{\n  // none yet\n}\n', '{\n  // none yet\n  "rules": {\n    "x": "off"\n  }\n}\n'],
    ['replaces a value', '{ "rules": { "x": /* why */ "hint" } }', '{ "rules": { "x": /* why */ "off" } }'],
    ['replaces the one that counts', '{ "rules": { "x": "hint", "x": "error" } }', '{ "rules": { "x": "hint", "x": "off" } }'],
    ['keeps a byte order mark', '\uFEFF{ "rules": { "x": "hint" } }', '\uFEFF{ "rules": { "x": "off" } }'],
    ['leaves alone what it cannot read', '{ "rules": { ', '{ "rules": { '],
    ['leaves alone what is no object', '{ "rules": [] }', '{ "rules": [] }'],
  ];
  for (const [name, text, expected] of cases)
    it(name, () => assert.equal(applyEdits(text, setJsonc(text, ['rules', 'x'], 'off')), expected));

  it('is undone by none of its own, made twice', () => {
    for (const [, text] of cases) {
      const once = applyEdits(text, setJsonc(text, ['rules', 'x'], 'off'));
      assert.equal(applyEdits(once, setJsonc(once, ['rules', 'x'], 'off')), once);
    }
  });
  it('keeps the options of a rule', () => {
    const text = '{ "rules": { "date-order": { "noticePeriod": "30 days" } } }';
    assert.equal(
      applyEdits(text, setSeverity(text, 'date-order', 'error')),
      '{ "rules": { "date-order": { "noticePeriod": "30 days", "severity": "error" } } }',
    );
  });
});

describe('adding to a list in JSON with comments', () => {
  const cases: readonly (readonly [name: string, text: string, expected: string])[] = [
    ['fills an empty file', '', '{\n  "files": [\n    "x"\n  ]\n}\n'],
    ['sets a list where there is none', '{ "check": "off" }', '{ "check": "off", "files": ["x"] }'],
    ['stays on the line of an empty list', '{ "files": [] }', '{ "files": ["x"] }'],
    ['stays on the line where all is on one', '{ "files": ["a", "!b"] }', '{ "files": ["a", "!b", "x"] }'],
    [
      'keeps to lines, and leaves a comment with what it is about',
      '{\n  "files": [\n    "a" // ours\n  ]\n}\n',
      '{\n  "files": [\n    "a", // ours\n    "x"\n  ]\n}\n',
    ],
    [
      'keeps to trailing commas and Windows line ends',
      '{\r\n\t"files": [\r\n\t\t"a",\r\n\t],\r\n}\r\n',
      '{\r\n\t"files": [\r\n\t\t"a",\r\n\t\t"x",\r\n\t],\r\n}\r\n',
    ],
    [
      'writes below a comment in an empty list',
      '{\n  "files": [\n    // none yet\n  ]\n}\n',
      '{\n  "files": [\n    // none yet\n    "x"\n  ]\n}\n',
    ],
    ['leaves alone what it cannot read', '{ "files": [', '{ "files": ['],
    ['leaves alone what is no list', '{ "files": "a" }', '{ "files": "a" }'],
  ];
  for (const [name, text, expected] of cases) it(name, () => assert.equal(applyEdits(text, appendToList(text, ['files'], 'x')), expected));
});

describe('removing from JSON with comments', () => {
  const cases: readonly (readonly [name: string, text: string, expected: string])[] = [
    ['takes the line with it', '{\n  "a": 1,\n  "x": 2, \n  "b": 3 // c\n}', '{\n  "a": 1,\n  "b": 3 // c\n}'],
    ['takes the comma before the last', '{\n  "a": 1, // a\n  "x": 2\n}', '{\n  "a": 1 // a\n}'],
    ['leaves a comment behind it', '{\n  "x": 2, // why\n  "b": 3\n}', '{\n  // why\n  "b": 3\n}'],
    ['leaves the rest of the line', '{ "a": 1, "x": 2, "b": 3 }', '{ "a": 1, "b": 3 }'],
    ['leaves an empty object', '{ "x": 2 }', '{ }'],
    ['leaves alone what it cannot read', '{ "x": 2', '{ "x": 2'],
  ];
  for (const [name, text, expected] of cases)
    it(name, () => assert.equal(applyEdits(text, removeProperty(text, text.indexOf('"x"'))), expected));
});

describe('repeated keys', () => {
  it('are found at every depth', () => {
    const { root } = parseJsonc('{ "a": 1, "b": { "c": 1, "c": 2 }, "a": [{ "d": 1, "d": 2, "d": 3 }] }');
    assert.deepEqual(
      repeatedKeys(root).map(({ path, ignored }) => `${path.join('.')} ${ignored.length}`),
      ['b.c 1', 'a.0.d 2', 'a 1'],
    );
  });
});

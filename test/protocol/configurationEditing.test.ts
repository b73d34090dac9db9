/** Configuration files as documents: their findings and fixes, what holds while they are typed, where rules are turned off, and what the server says of all that. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mock } from 'node:test';
import { pathToFileURL } from 'node:url';
import {
  type ClientCapabilities,
  type CodeAction,
  CodeActionRequest,
  DiagnosticRefreshRequest,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  DidCloseTextDocumentNotification,
  FileChangeType,
  type WorkspaceEdit,
} from 'vscode-languageserver-protocol/node';
import { parseConfig } from '../../server/src/core/features/readConfig.ts';
import {
  CHANGE_SEVERITY_KIND,
  EFFECTIVE_CONFIGURATION_REQUEST,
  type EffectiveConfigurationParams,
  type EffectiveConfigurationResult,
  TREAT_AS_POLICY_REQUEST,
  type TreatAsPolicyResult,
} from '../../server/src/protocol.ts';
import { type ClientOptions, type Conversation, converse, MODERN } from '../support/serverProcess.ts';

const RULE = 'last-updated-invalid';
const text =
  '---\ndocument_title: "Privacy Policy"\nlast_updated: "2026-02-30"\n---\n\n# Privacy Policy\n\nLast updated: February 3, 2026. Write to <privacy@larkspur.garden>.\n';
const WATCHING: ClientCapabilities = {
  ...MODERN,
  workspace: {
    ...MODERN.workspace,
    workspaceEdit: { documentChanges: true, resourceOperations: ['create'] },
    diagnostics: { refreshSupport: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
  },
};

let folder: string;
let talk: Conversation;
let refreshed: (() => void) | undefined;
const uri = (name: string): string => pathToFileURL(join(folder, name)).href;
const write = (name: string, content: string): void => writeFileSync(join(folder, name), content);

const start = async (options: ClientOptions = {}): Promise<void> => {
  talk = await converse({ capabilities: WATCHING, folder: pathToFileURL(folder).href, ...options });
  talk.connection.onRequest(DiagnosticRefreshRequest.type, () => {
    refreshed?.();
  });
  talk.connection.onRequest('client/registerCapability', () => null);
};
/** Does something, and waits until the server asks the client to look again. */
const untilRefreshed = async (work: () => Promise<void> | void): Promise<void> => {
  const asked = new Promise<void>((resolve) => {
    refreshed = resolve;
  });
  await work();
  await asked;
};
const severity = async (name: string): Promise<number | undefined> =>
  (await talk.pull(uri(name))).find(({ code }) => code === RULE)?.severity;
const tell = (name: string, type: FileChangeType): Promise<void> =>
  talk.connection.sendNotification(DidChangeWatchedFilesNotification.type, { changes: [{ uri: uri(name), type }] });
const actions = async (name: string, line: number, character: number, only?: string[]): Promise<CodeAction[]> => {
  const place = { line, character };
  const range = { start: place, end: place };
  return (
    (await talk.connection.sendRequest(CodeActionRequest.type, {
      textDocument: { uri: uri(name) },
      range,
      context: { diagnostics: [], ...(only ? { only } : {}) },
    })) ?? []
  ).filter((one): one is CodeAction => 'kind' in one);
};
const onDate = (name: string): Promise<CodeAction[]> => actions(name, 2, 18, [CHANGE_SEVERITY_KIND]);
const titled = (list: readonly CodeAction[], title: string): CodeAction => {
  const found = list.find((one) => one.title === title);
  assert(found, `“${title}” among ${list.map((one) => one.title).join(', ')}`);
  return found;
};
/** The one text that an edit leaves behind; `before` is what it is made for. */
const outcome = (edit: WorkspaceEdit | undefined, before: string): string => {
  const change = edit?.documentChanges?.find((one) => 'edits' in one);
  assert(change && 'edits' in change);
  const offset = ({ line, character }: { line: number; character: number }): number =>
    before
      .split('\n')
      .slice(0, line)
      .reduce((sum, one) => sum + one.length + 1, character);
  return change.edits
    .filter((one) => 'newText' in one)
    .sort((a, b) => offset(b.range.start) - offset(a.range.start))
    .reduce((now, { range, newText }) => now.slice(0, offset(range.start)) + newText + now.slice(offset(range.end)), before);
};
const explain = async (params: EffectiveConfigurationParams): Promise<EffectiveConfigurationResult> => {
  const result = await talk.connection.sendRequest<EffectiveConfigurationResult | null>(EFFECTIVE_CONFIGURATION_REQUEST, params);
  assert(result);
  return result;
};

describe('configuration files in an editor', () => {
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'policywright räume & #2-'));
    mkdirSync(join(folder, 'legal'));
    write('a.md', text);
  });
  afterEach(async () => {
    assert.equal(await talk.end(), 0);
    rmSync(folder, { recursive: true });
  });

  it('hold as they are typed, unless they are broken, and no longer than they are open', async () => {
    write('.policywright.json', '{}');
    await start();
    await talk.open(uri('a.md'), text);
    assert.equal(await severity('a.md'), 1);
    await talk.open(uri('.policywright.json'), '{}', 'jsonc');
    await untilRefreshed(() => talk.change(uri('.policywright.json'), 2, [{ text: `{ "rules": { "${RULE}": "hint" } }` }]));
    assert.equal(await severity('a.md'), 4);
    mock.timers.enable({ apis: ['setTimeout'] });
    try {
      await talk.change(uri('.policywright.json'), 3, [{ text: `{ "rules": { "${RULE}": "hi` }]);
      await talk.pull(uri('a.md'));
      mock.timers.tick(10_000);
      assert.equal(await severity('a.md'), 4, 'amidst a change what held before holds');
    } finally {
      mock.timers.reset();
    }
    await untilRefreshed(() =>
      talk.connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri: uri('.policywright.json') } }),
    );
    assert.equal(await severity('a.md'), 1);
  });

  it('hold when they are made, changed and removed by others', async () => {
    await start();
    await talk.open(uri('legal/b.md'), text);
    assert.equal(await severity('legal/b.md'), 1);
    write('legal/.policywright.json', `{ "rules": { "${RULE}": "information" } }`);
    await untilRefreshed(() => tell('legal/.policywright.json', FileChangeType.Created));
    assert.equal(await severity('legal/b.md'), 3);
    rmSync(join(folder, 'legal/.policywright.json'));
    await untilRefreshed(() => tell('legal/.policywright.json', FileChangeType.Deleted));
    assert.equal(await severity('legal/b.md'), 1);
  });

  it('say which files are policies: where the globs are kept, else in the nearest, else in a new one', async () => {
    const treat = async (name: string, isPolicy: boolean): Promise<TreatAsPolicyResult> => {
      const result = await talk.connection.sendRequest<TreatAsPolicyResult | null>(TREAT_AS_POLICY_REQUEST, { uri: uri(name), isPolicy });
      assert(result);
      return result;
    };
    const settings: Record<string, unknown> = {};
    await start({ settings });
    const made = await treat('legal/notes (1).md', true);
    assert.deepEqual(
      [made.config, outcome(made.edit, '')],
      [uri('.policywright.json'), '{\n  "files": [\n    "legal/notes \\\\(1\\\\).md"\n  ]\n}\n'],
    );

    write('legal/.policywright.json', '{ "check": "off" }');
    assert.equal(outcome((await treat('legal/notes.md', true)).edit, '{ "check": "off" }'), '{ "check": "off", "files": ["./notes.md"] }');
    write('.policywright.json', '{ "files": ["a.md"] }');
    const added = await treat('legal/notes.md', false);
    assert.deepEqual(
      [added.config, outcome(added.edit, '{ "files": ["a.md"] }')],
      [uri('.policywright.json'), '{ "files": ["a.md", "!legal/notes.md"] }'],
    );
    write('.policywright.json', '{ "files": ["!legal/notes.md"] } // ours');
    assert.equal(
      outcome((await treat('legal/notes.md', true)).edit, '{ "files": ["!legal/notes.md"] } // ours'),
      '{ "files": ["legal/notes.md"] } // ours',
    );
    for (const broken of ['{ "files": ["a.md"', '{ "files": "a.md" }']) {
      write('.policywright.json', broken);
      rmSync(join(folder, 'legal/.policywright.json'), { force: true });
      assert.deepEqual(await treat('legal/notes.md', true), { config: uri('.policywright.json') });
    }

    rmSync(join(folder, '.policywright.json'));
    Object.assign(settings, { files: ['handbook/**'] });
    await talk.connection.sendNotification(DidChangeConfigurationNotification.type, { settings: null });
    assert.deepEqual(await treat('legal/notes.md', true), { files: ['handbook/**', 'legal/notes.md'] });
  });

  it('are looked at again where the client tells of no changed files', async () => {
    await start({ capabilities: { ...WATCHING, workspace: { ...WATCHING.workspace, didChangeWatchedFiles: {} } } });
    await talk.open(uri('a.md'), text);
    assert.equal(await severity('a.md'), 1);
    write('.policywright.json', `{ "rules": { "${RULE}": "warning" } }`);
    await untilRefreshed(() => talk.change(uri('a.md'), 2, [{ text: `${text}\nMore.\n` }]));
    assert.equal(await severity('a.md'), 2);
  });

  it('say which globs name no file, until there is one', async () => {
    const config = '{ "files": ["handbook/*.md", "*.md", "!drafts/**"] }';
    write('.policywright.json', config);
    await start();
    await talk.open(uri('.policywright.json'), config, 'jsonc');
    assert.deepEqual(
      (await talk.pull(uri('.policywright.json'))).map(({ message, severity: loud }) => [message, loud]),
      [['No Markdown file below this folder matches', 3]],
    );
    mkdirSync(join(folder, 'handbook'));
    write('handbook/leave.md', '# Leave\n');
    await untilRefreshed(() => tell('handbook/leave.md', FileChangeType.Created));
    assert.deepEqual(await talk.pull(uri('.policywright.json')), []);
  });

  it('get quick fixes for the version that they were made for', async () => {
    await start();
    const config = '{\n  // ours\n  "rules": { "last-updated-invlid": "warn" }\n}\n';
    await talk.open(uri('.policywright.json'), config, 'jsonc');
    const fix = titled(await actions('.policywright.json', 2, 20), 'Change to "last-updated-invalid"');
    assert.equal(outcome(fix.edit, config), config.replace('invlid', 'invalid'));
    assert.deepEqual(
      fix.edit?.documentChanges?.map((one) => 'textDocument' in one && one.textDocument),
      [{ uri: uri('.policywright.json'), version: 1 }],
    );
    assert.equal(fix.diagnostics?.[0]?.code, 'config-invalid');
  });

  it('leave faults of JSON to a client that tells them itself', async () => {
    await start({ checksJson: true });
    await talk.open(uri('.policywright.json'), '{ "rulez": {}, "files": [], "files": [] ', 'jsonc');
    assert.deepEqual(
      (await talk.pull(uri('.policywright.json'))).map(({ message }) => message),
      ['Unknown setting "rulez"; did you mean "rules"?'],
    );
  });
});

describe('turning a rule off, or changing its severity', () => {
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'policywright räume & #3-'));
    mkdirSync(join(folder, 'legal'));
  });
  afterEach(async () => {
    assert.equal(await talk.end(), 0);
    rmSync(folder, { recursive: true });
  });

  it('writes a configuration file at the top of the workspace folder where there is none', async () => {
    await start({ commands: ['policywright.turnOffRule'] });
    await talk.open(uri('legal/b.md'), text);
    const off = titled(await onDate('legal/b.md'), `Turn ${RULE} off in this workspace`);
    assert.deepEqual(
      off.edit?.documentChanges?.map((one) => ('kind' in one ? one.kind : one.textDocument.uri)),
      ['create', uri('.policywright.json')],
    );
    assert.equal(outcome(off.edit, ''), `{\n  "rules": {\n    "${RULE}": "off"\n  }\n}\n`);
  });

  it('writes to the nearest one, its comments kept, and it holds at once', async () => {
    const before = '{\n\t// by us\n\t"rules": {\n\t\t"date-order": "hint" // why\n\t}\n}\n';
    write('.policywright.json', '{}');
    write('legal/.policywright.json', before);
    await start();
    await talk.open(uri('legal/b.md'), text);
    const list = await onDate('legal/b.md');
    assert.deepEqual(
      list.filter(({ title }) => title.startsWith('Change severity')).map(({ title }) => title.split(' ').at(-1)),
      ['warning', 'information', 'hint'],
    );
    const after = outcome(titled(list, `Turn ${RULE} off in legal`).edit, before);
    assert.equal(after, before.replace('"hint" // why', `"hint", // why\n\t\t"${RULE}": "off"`));
    await talk.open(uri('legal/.policywright.json'), before, 'jsonc');
    await untilRefreshed(() => talk.change(uri('legal/.policywright.json'), 2, [{ text: after }]));
    assert.equal(await severity('legal/b.md'), undefined);
  });

  it('counts what an open editor has, saved or not', async () => {
    write('.policywright.json', '{}');
    await start();
    await talk.open(uri('b.md'), text);
    await talk.open(uri('.policywright.json'), '{ "dueSoon": "1 week" }', 'jsonc');
    const { edit } = titled(await onDate('b.md'), `Change severity of ${RULE} to hint`);
    assert.equal(outcome(edit, '{ "dueSoon": "1 week" }'), `{ "dueSoon": "1 week", "rules": { "${RULE}": "hint" } }`);
    assert.deepEqual(
      edit?.documentChanges?.map((one) => 'textDocument' in one && one.textDocument.version),
      [1],
    );
  });

  it('is not offered where the configuration is broken', async () => {
    write('.policywright.json', '{ "rules": ');
    await start({ commands: ['policywright.turnOffRule'] });
    await talk.open(uri('b.md'), text);
    assert.deepEqual(
      (await onDate('b.md')).filter(({ title }) => /in this workspace|severity/.test(title)),
      [],
    );
  });

  it('goes on in the settings of the editor for those who keep their rules there', async () => {
    await start({ commands: ['policywright.turnOffRule'], settings: { rules: { 'date-order': 'hint' } } });
    await talk.open(uri('b.md'), text);
    assert.deepEqual(titled(await onDate('b.md'), `Change severity of ${RULE} to hint`).command?.arguments, [RULE, 'hint']);
  });

  it('is left out for a client that can neither create files nor write its own settings', async () => {
    await start({ capabilities: MODERN });
    await talk.open(uri('b.md'), text);
    assert.deepEqual(
      (await onDate('b.md')).filter(({ title }) => /in this workspace|severity/.test(title)),
      [],
    );
  });
});

describe('the effective configuration', () => {
  const settings: Record<string, unknown> = {};
  const valueIn = ({ text: explained }: EffectiveConfigurationResult): unknown => {
    const { value, fault } = parseConfig(explained);
    assert.equal(fault, undefined, explained);
    return value;
  };
  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'policywright räume & #4-'));
    mkdirSync(join(folder, 'legal'));
    await start({ settings });
  });
  after(async () => {
    assert.equal(await talk.end(), 0);
    rmSync(folder, { recursive: true });
  });
  const clear = async (): Promise<void> => {
    for (const key of Object.keys(settings)) Reflect.deleteProperty(settings, key);
    rmSync(join(folder, '.policywright.json'), { force: true });
    await tell('.policywright.json', FileChangeType.Deleted);
    await talk.connection.sendNotification(DidChangeConfigurationNotification.type, { settings: null });
  };
  afterEach(clear);

  const same: readonly Readonly<Record<string, unknown>>[] = [
    { rules: { 'title-mismatch': 'off' } },
    { rules: { 'date-order': { severity: 'hint', noticePeriod: '30 days' } } },
    { files: ['handbook/**/*.md', '!handbook/notes/**'] },
    { reviewEvery: '6 months' },
    { reviewEvery: 'P1Y6M' },
    { dueSoon: '2 weeks' },
    { contacts: { domains: ['larkspur.garden'] } },
    { contacts: { known: ['a@larkspur.garden'] } },
    { profiles: ['gdpr', 'ccpa'] },
    { frontMatter: { keys: { last_updated: ['stand'] } } },
    { frontMatter: { required: ['owner'] } },
    { frontMatter: { versionFormat: 'date' } },
    { inlayHints: { sectionTitles: true } },
  ];
  for (const value of same) {
    it(`is the same from the editor and from a file: ${JSON.stringify(value)}`, async () => {
      const usual = valueIn(await explain({ uri: uri('a.md') }));
      Object.assign(settings, value);
      await talk.connection.sendNotification(DidChangeConfigurationNotification.type, { settings: null });
      const fromEditor = valueIn(await explain({ uri: uri('a.md') }));
      await clear();
      write('.policywright.json', JSON.stringify(value));
      await tell('.policywright.json', FileChangeType.Created);
      assert.deepEqual(valueIn(await explain({ uri: uri('a.md') })), fromEditor);
      assert.notDeepEqual(fromEditor, usual);
    });
  }

  it('passes over what is wrong, with a line in the log for the editor’s own', async () => {
    Object.assign(settings, { dueSoon: 'soon', rules: { 'no-such-rule': 'off' }, reviewEvery: '6 months' });
    await talk.connection.sendNotification(DidChangeConfigurationNotification.type, { settings: null });
    await talk.open(uri('wrong.md'), text);
    await talk.pull(uri('wrong.md'));
    assert(
      talk.log.some((line) => line.includes('policywright.dueSoon: Expected a period')),
      talk.log.join('\n'),
    );
    assert(talk.log.some((line) => line.includes('policywright.rules.no-such-rule: There is no rule')));
    const { text: explained } = await explain({ uri: uri('wrong.md') });
    assert.match(explained, /"dueSoon": "30 days", \/\/ .*\n/);
    assert.match(explained, /"reviewEvery": "6 months", \/\/ the settings of the editor\n/);
    assert.match(explained, /\/\/ Not used: the settings of the editor: dueSoon: Expected a period/);
  });

  it('names the place of each value, and why the file is a policy', async () => {
    write('.policywright.json', '{\n  "reviewEvery": "6 months",\n  "rules": {\n    "title-mismatch": "off"\n  }\n}\n');
    write('legal/.policywright.json', '{ "rules": {\n  "title-mismatch": "hint" } }\n');
    await tell('.policywright.json', FileChangeType.Created);
    await talk.open(uri('legal/c.md'), text);
    const result = await explain({
      uri: uri('legal/c.md'),
      settings: [{ name: 'user settings', value: { dueSoon: '1 week', reviewEvery: '1 year' } }],
    });
    const lines = result.text.split('\n');
    assert.match(result.text, /^\/\/ Settings in effect for legal\/c\.md,/);
    assert.match(result.text, /\/\/ A policy \(privacy policy\): its front matter has `document_title`\n/);
    assert.match(result.text, /\n\/\/ {3}legal\/\.policywright\.json\n\/\/ {3}\.policywright\.json\n\/\/ {3}user settings\n/);
    assert(lines.includes('  "reviewEvery": "6 months", // .policywright.json:2'));
    assert(lines.includes('  "dueSoon": "1 week", // user settings'));
    assert(lines.includes('    "title-mismatch": "hint", // legal/.policywright.json:2; the default is information'));
    assert.doesNotMatch(result.text, /"profiles"/, 'what nobody set is not offered');
    const { links } = result;
    assert.deepEqual(
      links.slice(-1).map((link) => [lines[link.line]?.slice(link.from, link.to), link.uri, link.target]),
      [['legal/.policywright.json:2', uri('legal/.policywright.json'), 1]],
    );
    assert.match(
      (await explain({ uri: `${pathToFileURL(folder).href}/` })).text,
      /^\/\/ Settings in effect for the files in this workspace folder,/,
    );
    rmSync(join(folder, 'legal/.policywright.json'));
  });

  it('can be read of a file that is not open', async () => {
    write('README.md', readFileSync(new URL('../../samples/README.md', import.meta.url), 'utf8'));
    assert.match((await explain({ uri: uri('README.md') })).text, /\/\/ Not a policy: files of this name accompany a project\n/);
  });
});

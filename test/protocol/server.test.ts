/** Conversations with the real server process over standard input and output. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  type ApplyWorkspaceEditParams,
  ApplyWorkspaceEditRequest,
  type CodeAction,
  CodeActionRequest,
  CodeLensRequest,
  type Command,
  type CompletionItem,
  CompletionRequest,
  type Diagnostic,
  DiagnosticSeverity,
  type DocumentSymbol,
  DocumentSymbolRequest,
  ExecuteCommandRequest,
  FoldingRangeRequest,
  HoverRequest,
  type MarkupContent,
  SelectionRangeRequest,
  type TextDocumentEdit,
} from 'vscode-languageserver-protocol/node';
import { applyEdits, indexLines } from '../../server/src/core/index.ts';
import {
  CHECK_TEXTS_REQUEST,
  type CheckedText,
  RENDER_REQUEST,
  type RenderResult,
  SET_BASELINE_REQUEST,
  STATUS_NOTIFICATION,
  type StatusParams,
} from '../../server/src/protocol.ts';
import { type Conversation, converse, MODERN } from '../support/serverProcess.ts';

const sample = (name: string): string => readFileSync(join(import.meta.dirname, '../../samples', name), 'utf8');
const uri = 'file:///w/privacy-with-mistakes.md';
const mistakes = sample('privacy-with-mistakes.md');
const committed = sample('privacy-policy.md');
const edited = committed.replace('for 30 days.', 'for 30 days, and for as long as a dispute about them goes on before a court of law.');

/** The text after a code action's edits. */
function applied(text: string, action: CodeAction): string {
  const lines = indexLines(text);
  const change = action.edit?.documentChanges?.[0] as TextDocumentEdit;
  const offset = ({ line, character }: { line: number; character: number }): number => lines.startOf(line) + character;
  return applyEdits(
    text,
    change.edits.map((edit) => ({
      span: {
        start: offset((edit as { range: Diagnostic['range'] }).range.start),
        end: offset((edit as { range: Diagnostic['range'] }).range.end),
      },
      newText: (edit as { newText: string }).newText,
    })),
  );
}

describe('the server, talking to a modern client', () => {
  let talk: Conversation;
  /** The folder of a repository, with a site that makes no links of bare addresses. */
  let site: string;
  const page = (name: string): string => pathToFileURL(join(site, name)).href;
  before(async () => {
    talk = await converse({ commands: ['policywright.turnOffRule'] });
    site = mkdtempSync(join(tmpdir(), 'policywright-site-'));
    for (const folder of ['.git', 'docs']) mkdirSync(join(site, folder));
    writeFileSync(join(site, 'mkdocs.yml'), 'site_name: Larkspur Garden\n');
  });
  after(async () => {
    rmSync(site, { recursive: true, force: true });
    assert.equal(await talk.end(), 0);
  });

  it('offers what it can do', () => {
    const { capabilities } = talk.initialized;
    assert.equal(capabilities.positionEncoding, 'utf-16');
    assert(capabilities.diagnosticProvider);
    assert.deepEqual((capabilities.codeActionProvider as { codeActionKinds: string[] }).codeActionKinds, [
      'quickfix',
      'refactor.rewrite',
      'source.fixAll.policywright',
      'source.policywright.updateDate',
    ]);
  });

  it('finds the mistakes of the sample, each with rule, page and place', async () => {
    await talk.open(uri, mistakes);
    const found = await talk.pull(uri);
    const rules = found.map(({ code }) => code);
    for (const rule of ['last-updated-invalid', 'contact-email-mismatch', 'heading-number-gap', 'placeholder-left', 'title-mismatch'])
      assert(rules.includes(rule), `${rule} in ${rules.join()}`);
    for (const { source, code, codeDescription } of found) {
      assert.equal(source, 'policywright');
      assert.match(codeDescription?.href ?? '', new RegExp(`/docs/rules/${String(code)}\\.md$`));
    }
    const date = found.find(({ code }) => code === 'last-updated-invalid');
    assert.equal(date?.range.start.line, 3);
  });

  it('says that nothing changed when nothing did', async () => {
    const first = (await talk.connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } })) as { resultId: string };
    const second = (await talk.connection.sendRequest('textDocument/diagnostic', {
      textDocument: { uri },
      previousResultId: first.resultId,
    })) as { kind: string };
    assert.equal(second.kind, 'unchanged');
  });

  it('stays silent about a README', async () => {
    await talk.open('file:///w/README.md', sample('README.md'));
    assert.deepEqual(await talk.pull('file:///w/README.md'), []);
  });

  it('tells the status of a file', async () => {
    const status = new Promise<StatusParams>((resolve) => talk.connection.onNotification(STATUS_NOTIFICATION, resolve));
    await talk.open('file:///w/good.md', sample('privacy-policy.md'));
    await talk.pull('file:///w/good.md');
    const { isPolicy, kind, findings, reason } = await status;
    assert.deepEqual(
      { isPolicy, kind, errors: findings.error, warnings: findings.warning },
      { isPolicy: true, kind: 'privacy policy', errors: 0, warnings: 0 },
    );
    assert.match(reason, /document_title/);
  });

  it('fixes a finding with an edit of the version it was made for', async () => {
    const found = (await talk.pull(uri)).find(({ code }) => code === 'contact-email-mismatch');
    assert(found);
    const actions = (await talk.connection.sendRequest(CodeActionRequest.type, {
      textDocument: { uri },
      range: found.range,
      context: { diagnostics: [found], only: ['quickfix'] },
    })) as CodeAction[];
    const preferred = actions.find(({ isPreferred }) => isPreferred);
    assert(preferred, actions.map(({ title }) => title).join());
    assert.equal((preferred.edit!.documentChanges![0] as TextDocumentEdit).textDocument.version, 1);
    await talk.open('file:///w/fixed.md', applied(mistakes, preferred));
    assert(!(await talk.pull('file:///w/fixed.md')).some(({ code }) => code === 'contact-email-mismatch'));
    assert(
      actions.some(
        ({ title, command }) =>
          /Turn contact-email-mismatch off in this workspace/.test(title) && command?.command === 'policywright.turnOffRule',
      ),
    );
  });

  it('prefers none of several fixes that may be meant, and leaves them out of "fix all"', async () => {
    const open = 'file:///w/privacy-policy-open.md';
    await talk.open(open, '# Privacy Policy\n\nLast updated: 03/04/2025\n\nEffective date: 05/06/2025\n');
    const found = (await talk.pull(open)).find(({ code }) => code === 'date-ambiguous');
    assert(found);
    const actions = (await talk.connection.sendRequest(CodeActionRequest.type, {
      textDocument: { uri: open },
      range: found.range,
      context: { diagnostics: [found], only: ['quickfix'] },
    })) as CodeAction[];
    assert.deepEqual(
      actions.slice(0, 2).map(({ title, isPreferred }) => `${title} ${isPreferred}`),
      ['Change to 2025-03-04 (March 4, 2025) false', 'Change to 2025-04-03 (April 3, 2025) false'],
    );
    assert(!actions.some(({ title }) => title.startsWith('Fix all')));
  });

  it('turns a rule off here', async () => {
    const found = (await talk.pull(uri)).find(({ code }) => code === 'contact-email-mismatch');
    assert(found);
    const actions = (await talk.connection.sendRequest(CodeActionRequest.type, {
      textDocument: { uri },
      range: found.range,
      context: { diagnostics: [found] },
    })) as CodeAction[];
    const off = actions.find(({ title }) => title === 'Turn contact-email-mismatch off here');
    assert(off);
    await talk.open('file:///w/off.md', applied(mistakes, off));
    const left = (await talk.pull('file:///w/off.md')).map(({ code }) => code);
    assert(!left.includes('contact-email-mismatch') && !left.includes('suppression-unused'), left.join());
  });

  it('fixes everything that is safe, and nothing twice', async () => {
    const ask = async (of: string): Promise<CodeAction[]> =>
      (await talk.connection.sendRequest(CodeActionRequest.type, {
        textDocument: { uri: of },
        range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
        context: { diagnostics: [], only: ['source.fixAll'] },
      })) as CodeAction[];
    await talk.open(page('mistakes.md'), mistakes);
    const [action] = await ask(page('mistakes.md'));
    assert.equal(action?.kind, 'source.fixAll.policywright');
    await talk.open(page('all.md'), applied(mistakes, action));
    assert.deepEqual(await ask(page('all.md')), []);
    // Of thousands the client gets one edit.
    const many = `# Policy\n\n${Array.from({ length: 1200 }, (_, index) => `Line ${index}: write to privacy@larkspur.garden.\n\n`).join('')}`;
    await talk.open(page('docs/privacy-policy-many.md'), many);
    const [all] = await ask(page('docs/privacy-policy-many.md'));
    assert(all);
    const [change] = all.edit?.documentChanges ?? [];
    assert(change && 'edits' in change && change.edits.length === 1);
    assert.equal(
      applied(many, all),
      many.replaceAll('privacy@larkspur.garden', '[privacy@larkspur.garden](mailto:privacy@larkspur.garden)'),
    );
  });

  it('draws the outline: front matter with its fields, then the sections', async () => {
    const symbols = (await talk.connection.sendRequest(DocumentSymbolRequest.type, { textDocument: { uri } })) as DocumentSymbol[];
    assert.deepEqual(
      symbols.map(({ name }) => name),
      ['Front matter', 'Privacy Policy'],
    );
    assert.deepEqual(
      symbols[0]?.children?.map(({ name }) => name),
      ['id', 'verison', 'last_updated', 'next_review', 'document_title'],
    );
    assert.deepEqual(
      symbols[1]?.children?.map(({ name }) => name),
      ['1. Who we are', '2. What we collect', '4. Your rights', 'Cookies', '5. Contact'],
    );
    const [, data] = symbols[1]?.children ?? [];
    assert.equal(data?.range.end.line, mistakes.split('\n').indexOf('The pages that you open, for 30 days.'));
  });

  it('folds the front matter and the sections', async () => {
    const folds = (await talk.connection.sendRequest(FoldingRangeRequest.type, { textDocument: { uri } })) ?? [];
    assert(folds.some(({ startLine, endLine }) => startLine === 0 && endLine === 6));
    assert(folds.some(({ startLine }) => mistakes.split('\n')[startLine] === '## 2. What we collect'));
  });

  it('widens a selection step by step', async () => {
    const line = mistakes.split('\n').findIndex((one) => one.includes('privacy@larkspur.garden**'));
    const [range] =
      (await talk.connection.sendRequest(SelectionRangeRequest.type, { textDocument: { uri }, positions: [{ line, character: 12 }] })) ??
      [];
    const lengths: number[] = [];
    for (let one = range; one; one = one.parent)
      lengths.push((one.range.end.line - one.range.start.line) * 1000 + one.range.end.character - one.range.start.character);
    assert(lengths.length >= 5 && lengths.every((length, index) => index === 0 || length > (lengths[index - 1] ?? 0)), lengths.join());
  });

  it('explains keys, dates, addresses, sections and findings', async () => {
    const said = async (needle: string, within = 1): Promise<string> => {
      const lines = mistakes.split('\n');
      const line = lines.findIndex((one) => one.includes(needle));
      const hover = await talk.connection.sendRequest(HoverRequest.type, {
        textDocument: { uri },
        position: { line, character: (lines[line] ?? '').indexOf(needle) + within },
      });
      return (hover?.contents as MarkupContent | undefined)?.value ?? '';
    };
    assert.match(await said('next_review'), /26[78] days/);
    assert.match(await said('privacy@larkspur.garden**'), /privacy requests|Appears 2 times/);
    assert.match(await said('## 2. What', 5), /Section 2/);
    assert.match(await said('2026-02-30', 2), /last-updated-invalid/);
  });

  it('completes front matter keys and addresses', async () => {
    const text =
      '---\ndocument_title: "Privacy Policy"\nlast_updated: "March 1, 2026"\n\n---\n\n# Privacy Policy\n\nWrite to privacy@larkspur.garden or \n@';
    await talk.open('file:///w/new.md', text);
    const at = async (line: number, character: number): Promise<CompletionItem[]> =>
      (await talk.connection.sendRequest(CompletionRequest.type, {
        textDocument: { uri: 'file:///w/new.md' },
        position: { line, character },
      })) as CompletionItem[];
    const keys = (await at(3, 0)).map(({ label }) => label);
    assert(keys.includes('version') && !keys.includes('last_updated') && !keys.includes('document_title'), keys.join());
    assert.deepEqual(
      (await at(2, 14)).map(({ textEdit }) => textEdit?.newText),
      ['"November 23, 2026"'],
    );
    assert.deepEqual(
      (await at(9, 1)).map(({ label }) => label),
      ['privacy@larkspur.garden'],
    );
  });

  it('renders the preview without the front matter', async () => {
    const result: RenderResult = await talk.connection.sendRequest(RENDER_REQUEST, { uri });
    assert.equal(result.version, 1);
    assert.equal(result.header.title, 'Privacy Notice');
    assert.match(result.html, /What we collect/);
    assert.doesNotMatch(result.html, /next_review/);
  });

  it('follows edits as they come', async () => {
    const one = 'file:///w/typing.md';
    await talk.open(one, sample('privacy-policy.md'));
    const line = sample('privacy-policy.md')
      .split('\n')
      .findIndex((text) => text.startsWith('## 5.'));
    await talk.change(one, 2, [{ range: { start: { line, character: 3 }, end: { line, character: 4 } }, text: '7' }]);
    const found = await talk.pull(one);
    assert(
      found.some(({ code }) => code === 'heading-number-gap'),
      found.map(({ code }) => code).join(),
    );
    await talk.change(one, 3, [{ range: { start: { line, character: 3 }, end: { line, character: 4 } }, text: '5' }]);
    assert(!(await talk.pull(one)).some(({ code }) => code === 'heading-number-gap'));
  });
});

describe('the server, given the committed text', () => {
  const rulesAbout = async (talk: Conversation): Promise<unknown[]> =>
    (await talk.pull('file:///w/p.md')).map(({ code }) => code).filter((code) => /unchanged/.test(String(code)));

  it('says that the date was forgotten, until the date or the baseline moves', async () => {
    const talk = await converse();
    await talk.open('file:///w/p.md', edited);
    assert.deepEqual(await rulesAbout(talk), []);
    await talk.connection.sendRequest(SET_BASELINE_REQUEST, {
      uri: 'file:///w/p.md',
      ref: 'HEAD',
      text: committed,
      commit: 'ab12cd3',
      date: '2026-09-14',
    });
    assert.deepEqual(await rulesAbout(talk), ['version-unchanged', 'last-updated-unchanged']);
    const [found] = (await talk.pull('file:///w/p.md')).filter(({ code }) => code === 'last-updated-unchanged');
    assert.match(String(found?.message), /16 words changed in 1 section since 2026-09-14 \(ab12cd3\), but last_updated didn/);
    const actions = (await talk.connection.sendRequest(CodeActionRequest.type, {
      textDocument: { uri: 'file:///w/p.md' },
      range: found!.range,
      context: { diagnostics: [found!] },
    })) as CodeAction[];
    const fixed = applied(edited, actions[0]!);
    assert.match(fixed, /last_updated: "2026-11-23"/);
    assert.match(fixed, /\*Last updated: November 23, 2026\*/);
    const lenses = (await talk.connection.sendRequest(CodeLensRequest.type, { textDocument: { uri: 'file:///w/p.md' } })) ?? [];
    assert.deepEqual(
      lenses.map(({ command }) => command?.title),
      ['Last updated 70 days ago · Next review Sep 14, 2027', 'Set to today', 'Changed since commit ab12cd3: 16 words'],
    );
    const asked = new Promise<ApplyWorkspaceEditParams>((resolve) =>
      talk.connection.onRequest(ApplyWorkspaceEditRequest.type, (params) => {
        resolve(params);
        return { applied: true };
      }),
    );
    await talk.connection.sendRequest(ExecuteCommandRequest.type, { command: lenses[1]!.command!.command, arguments: ['file:///w/p.md'] });
    assert.equal((await asked).edit.documentChanges?.length, 1);
    assert.match(applied(edited, { title: '', edit: (await asked).edit }), /last_updated: "2026-11-23"/);
    await talk.connection.sendRequest(SET_BASELINE_REQUEST, { uri: 'file:///w/p.md', ref: 'HEAD', text: null });
    assert.deepEqual(await rulesAbout(talk), []);
    assert.equal(await talk.end(), 0);
  });
});

describe('the server, asked to set one of two dates', () => {
  it('sets the one above which that is offered', async () => {
    const talk = await converse();
    const uri = 'file:///w/p.md';
    const [text = ''] = readFileSync(
      join(import.meta.dirname, '../features/reminders/offer-today-at-each-line-of-a-text-with-two.md'),
      'utf8',
    ).split('\n<!-- expected');
    await talk.open(uri, text);
    const lenses = (await talk.connection.sendRequest(CodeLensRequest.type, { textDocument: { uri } })) ?? [];
    const offers = lenses.filter(({ command }) => command?.title === 'Set to today');
    assert.deepEqual(
      offers.map(({ range }) => range.start.line),
      [38, 18],
    );
    const applying: ApplyWorkspaceEditParams[] = [];
    talk.connection.onRequest(ApplyWorkspaceEditRequest.type, (params) => {
      applying.push(params);
      return { applied: true };
    });
    for (const { range, command } of offers) {
      await talk.connection.sendRequest(ExecuteCommandRequest.type, { command: command!.command, arguments: command!.arguments ?? [] });
      const edit = applying.at(-1)?.edit ?? {};
      assert.deepEqual(
        applied(text, { title: '', edit })
          .split('\n')
          .flatMap((line, index) => (line.includes('November 2026') ? [index] : [])),
        [range.start.line],
      );
    }
    assert.equal(await talk.end(), 0);
  });
});

describe('the server, asked for the version that comes next', () => {
  it('goes by the committed one while the policy has none', async () => {
    const talk = await converse();
    const text = '---\ndocument_title: "Privacy Policy"\nversion: \nlast_updated: "2026-09-14"\n---\n\n# Privacy Policy\n';
    await talk.open('file:///w/p.md', text);
    const versions = async (): Promise<string[]> =>
      (
        (await talk.connection.sendRequest(CompletionRequest.type, {
          textDocument: { uri: 'file:///w/p.md' },
          position: { line: 2, character: 9 },
        })) as CompletionItem[]
      ).map(({ label }) => label);
    assert.deepEqual(await versions(), ['1.0']);
    await talk.connection.sendRequest(SET_BASELINE_REQUEST, {
      uri: 'file:///w/p.md',
      ref: 'HEAD',
      text: text.replace('version: ', 'version: "2.4"'),
    });
    assert.deepEqual(await versions(), ['2.5', '3.0', '2.4.1']);
    assert.equal(await talk.end(), 0);
  });
});

describe('the server, told that the committed text needs a trusted workspace', () => {
  const uri = 'file:///w/p.md';
  const said = 'Git-based features need a trusted workspace';
  const look = async (talk: Conversation): Promise<{ readonly lens: Command | undefined; readonly hover: string }> => {
    const lenses = (await talk.connection.sendRequest(CodeLensRequest.type, { textDocument: { uri } })) ?? [];
    const hover = await talk.connection.sendRequest(HoverRequest.type, {
      textDocument: { uri },
      position: { line: edited.split('\n').findIndex((line) => line.startsWith('last_updated')), character: 18 },
    });
    return { lens: lenses.find(({ command }) => command?.title === said)?.command, hover: JSON.stringify(hover?.contents ?? '') };
  };

  it('says so above the date and at it, with a way to where trust is granted, until there is a text', async () => {
    const talk = await converse({ commands: ['policywright.manageWorkspaceTrust'] });
    await talk.open(uri, edited);
    assert.equal((await look(talk)).lens, undefined);
    await talk.connection.sendRequest(SET_BASELINE_REQUEST, { uri, ref: 'HEAD', text: null, needsTrust: true });
    const untrusted = await look(talk);
    assert.equal(untrusted.lens?.command, 'policywright.manageWorkspaceTrust');
    assert.match(
      untrusted.hover,
      /Git-based features need a trusted workspace: \[Manage Workspace Trust\]\(command:policywright\.manageWorkspaceTrust\)/,
    );
    await talk.connection.sendRequest(SET_BASELINE_REQUEST, { uri, ref: 'HEAD', text: null });
    const without = await look(talk);
    assert.equal(without.lens, undefined);
    assert.doesNotMatch(without.hover, /trusted/);
    assert.equal(await talk.end(), 0);
  });

  it('says it without a link to a client that has none', async () => {
    const talk = await converse();
    await talk.open(uri, edited);
    await talk.connection.sendRequest(SET_BASELINE_REQUEST, { uri, ref: 'HEAD', text: null, needsTrust: true });
    const { lens, hover } = await look(talk);
    assert.equal(lens?.command, '');
    assert.match(hover, /need a trusted workspace/);
    assert.doesNotMatch(hover, /command:/);
    assert.equal(await talk.end(), 0);
  });
});

describe('the server, asked to set a forgotten date on save', () => {
  const dateActions = async (talk: Conversation, only?: string[]): Promise<CodeAction[]> => {
    const all = (await talk.connection.sendRequest(CodeActionRequest.type, {
      textDocument: { uri: 'file:///w/p.md' },
      range: { start: { line: 0, character: 0 }, end: { line: 999, character: 0 } },
      context: { diagnostics: [], ...(only ? { only } : {}) },
    })) as CodeAction[];
    return all.filter(({ kind }) => kind === 'source.policywright.updateDate');
  };
  const withText = async (text: string): Promise<Conversation> => {
    const talk = await converse();
    await talk.open('file:///w/p.md', text);
    await talk.connection.sendRequest(SET_BASELINE_REQUEST, {
      uri: 'file:///w/p.md',
      ref: 'HEAD',
      text: committed,
      commit: 'ab12cd3',
      date: '2026-09-14',
    });
    return talk;
  };

  it('sets it in front matter and text, only when asked for by name', async () => {
    const talk = await withText(edited);
    const [action] = await dateActions(talk, ['source.policywright.updateDate']);
    assert(action);
    assert.match(applied(edited, action), /last_updated: "2026-11-23"[^]*Last updated: November 23, 2026/);
    assert.equal((await dateActions(talk, ['source'])).length, 1);
    for (const only of [undefined, ['quickfix'], ['source.fixAll'], ['source.fixAll.policywright']])
      assert.deepEqual(await dateActions(talk, only), [], String(only));
    assert.equal(await talk.end(), 0);
  });

  it('leaves it alone when fewer than ten words changed, or none', async () => {
    for (const text of [committed, committed.replace('for 30 days.', 'for thirty days.')]) {
      const talk = await withText(text);
      const severities = (await talk.pull('file:///w/p.md'))
        .filter(({ code }) => code === 'last-updated-unchanged')
        .map(({ severity }) => severity);
      assert.deepEqual(severities, text === committed ? [] : [DiagnosticSeverity.Hint]);
      assert.deepEqual(await dateActions(talk, ['source.policywright.updateDate']), []);
      assert.equal(await talk.end(), 0);
    }
  });
});

describe('the server, given texts that are not open', () => {
  const check = (talk: Conversation, texts: readonly unknown[]): Promise<CheckedText[]> =>
    talk.connection.sendRequest(CHECK_TEXTS_REQUEST, { texts });

  it('checks each against its own earlier version', async () => {
    const talk = await converse();
    const baseline = { ref: 'HEAD', text: committed, commit: 'ab12cd3', date: '2026-09-14' };
    const [changed, same, fresh, readme] = await check(talk, [
      { uri: 'file:///w/legal/changed.md', text: edited, baseline },
      { uri: 'file:///w/legal/same.md', text: committed, baseline },
      { uri: 'file:///w/legal/new.md', text: `${edited}\nTBD\n`, baseline: { ref: 'HEAD', text: null } },
      { uri: 'file:///w/README.md', text: '# Seeds\n\nTBD\n' },
    ]);
    const rules = (one: CheckedText | undefined): unknown[] => (one?.diagnostics ?? []).map(({ code }) => code);
    assert.equal(changed?.isPolicy, true);
    assert.equal(changed.kind, 'privacy policy');
    assert.match(changed.title, /Privacy/);
    assert(rules(changed).includes('last-updated-unchanged'));
    assert.match(
      String(changed.diagnostics.find(({ code }) => code === 'last-updated-unchanged')?.message),
      /16 words changed in 1 section since 2026-09-14 \(ab12cd3\), but last_updated didn/,
    );
    assert(!rules(same).includes('last-updated-unchanged'));
    assert(rules(fresh).includes('placeholder-left') && !rules(fresh).includes('last-updated-unchanged'));
    assert.deepEqual(readme, { uri: 'file:///w/README.md', isPolicy: false, kind: '', title: '', diagnostics: [] });
    assert.deepEqual(await check(talk, []), []);
    assert.equal(await talk.end(), 0);
  });

  it('does not mistake them for open documents', async () => {
    const talk = await converse();
    await talk.open('file:///w/p.md', committed);
    const before = await talk.pull('file:///w/p.md');
    await check(talk, [{ uri: 'file:///w/p.md', text: `${committed}\nTBD\n` }]);
    assert.deepEqual(await talk.pull('file:///w/p.md'), before);
    assert.equal(await talk.end(), 0);
  });
});

describe('the server, talking to other clients', () => {
  it('pushes to a client that cannot pull', async () => {
    const talk = await converse({ capabilities: { textDocument: {} } });
    const pushed = talk.nextPush(uri);
    await talk.open(uri, mistakes);
    assert((await pushed).diagnostics.some(({ code }) => code === 'contact-email-mismatch'));
    assert.equal(await talk.end(), 0);
  });

  it('counts in UTF-8 for a client that counts in UTF-8 only', async () => {
    const talk = await converse({ capabilities: { ...MODERN, general: { positionEncodings: ['utf-8'] } } });
    const text = '---\ndocument_title: "Datenschutz"\n---\n\n# Datenschutz\n\nSchöne Grüße 🌱 an privacy@example.com hier.\n';
    await talk.open(uri, text);
    const before = (await talk.pull(uri)).find(({ code }) => code === 'contact-email-placeholder');
    const line = text.split('\n')[6] ?? '';
    const start = Buffer.byteLength(line.slice(0, line.indexOf('privacy@')));
    assert.deepEqual(before?.range.start, { line: 6, character: start });
    await talk.change(uri, 2, [
      { range: { start: { line: 6, character: start + 8 }, end: { line: 6, character: start + 15 } }, text: 'larkspur' },
    ]);
    assert(!(await talk.pull(uri)).some(({ code }) => code === 'contact-email-placeholder'));
    assert.equal(await talk.end(), 0);
  });

  it('obeys the settings of the client, and logs what it cannot use', async () => {
    const talk = await converse({
      settings: { rules: { 'contact-email-mismatch': 'off', 'no-such-rule': 'error' }, dueSoon: 'soon', reviewEvery: '' },
    });
    await talk.open(uri, mistakes);
    const rules = (await talk.pull(uri)).map(({ code }) => code);
    assert(!rules.includes('contact-email-mismatch') && rules.includes('heading-number-gap'));
    assert(
      talk.log.some((line) => line.includes('no-such-rule')) && talk.log.some((line) => line.includes('dueSoon')),
      talk.log.join('\n'),
    );
    assert(!talk.log.some((line) => line.includes('reviewEvery')), 'an emptied text field has no value');
    assert.equal(await talk.end(), 0);
  });

  it('survives texts that are no policies, and no texts', async () => {
    const talk = await converse();
    const bad = [
      '',
      '---',
      '---\n',
      '---\n---',
      '\uFEFF',
      '---js\nmodule.exports = {}\n---\n',
      '\0\0\0',
      '\uD800',
      '---\na: [\n---\n# x',
      '#'.repeat(5000),
      '['.repeat(20000),
      `${'> '.repeat(5000)}x`,
      '---\na: &a [*a, *a]\n---\n',
    ];
    for (const [index, text] of bad.entries()) {
      const one = `file:///w/policies/bad-${index}.md`;
      await talk.open(one, text);
      await talk.pull(one);
      await talk.connection.sendRequest(DocumentSymbolRequest.type, { textDocument: { uri: one } });
      await talk.connection.sendRequest(HoverRequest.type, { textDocument: { uri: one }, position: { line: 0, character: 0 } });
      await talk.connection.sendRequest(RENDER_REQUEST, { uri: one });
    }
    assert.deepEqual(talk.log, []);
    assert.equal(await talk.end(), 0);
  });
});

/** Only messages of the protocol pass between the preview panel and its page. */
import assert from 'node:assert/strict';
import { isFromPage, isPageState, isToPage } from '../../client/src/preview/messages.ts';

const policy = {
  version: 1,
  html: '',
  language: 'en',
  header: { title: 'Privacy', titleInBody: true },
  words: { contents: 'Contents', version: 'Version', lastUpdated: 'Last updated', effective: 'Effective', status: 'Status' },
  contents: [{ level: 2, text: 'a', anchor: 'a', line: 1 }],
};
const finding = { line: 1, endLine: 1.5, text: 'a', severity: 'error', message: 'a', rule: 'a', href: 'https://policywright.dev' };
const findings = { type: 'findings', generation: 1, on: true, findings: [finding] };
const coverage = {
  type: 'coverage',
  on: true,
  notice: '',
  passages: [{ line: 1, endLine: 2, text: 'a', topics: [{ title: 'a', status: 'found', partial: false, sources: ['a'] }] }],
  decisions: [{ title: 'a', status: 'does not apply', note: '' }],
};
const look = { theme: 'editor', width: 390, styles: ['a.css'] };
const update = { type: 'update', uri: 'file:///a.md', policy, lineCount: 1, folder: 'x/', root: 'x/' };

describe('preview: messages', () => {
  it('takes what the protocol has', () => {
    for (const message of [
      { type: 'ready' },
      { type: 'rendered', version: 1 },
      { type: 'openLink', href: 'a' },
      { type: 'scrolled', line: 1.5 },
      { type: 'reveal', line: 0 },
      { type: 'edit', line: 2, word: 'seeds' },
      { type: 'askFixes', generation: 1, finding: 0 },
      { type: 'applyFix', generation: 1, finding: 0, fix: 2 },
      { type: 'showFindings', on: false },
      { type: 'showCoverage', on: true },
      { type: 'setTheme', theme: 'publication' },
      { type: 'setWidth', width: 390 },
      { type: 'export' },
      { type: 'print' },
    ])
      assert.ok(isFromPage(message));
    for (const message of [
      update,
      { type: 'scrollTo', line: 1.5 },
      { type: 'problem', text: '' },
      { type: 'caret', line: null, show: false },
      { type: 'caret', line: 3.5, show: true },
      { type: 'locked', locked: true },
      findings,
      coverage,
      { type: 'fixes', generation: 1, finding: 0, titles: ['Set the date'] },
      { type: 'copyPolicy' },
      { type: 'look', look },
      { ...update, policy: { ...policy, terms: [{ term: 'a', definition: 'b' }] } },
    ])
      assert.ok(isToPage(message));
    assert.ok(isPageState({ uri: 'file:///a.md', line: 1.5, locked: true }));
  });

  it('refuses all else', () => {
    const wrong = [
      undefined,
      null,
      1,
      'ready',
      [],
      {},
      { type: 'other' },
      { type: 'rendered' },
      { type: 'openLink', href: 1 },
      { type: 'openLink', href: 'x'.repeat(5000) },
      { type: 'scrolled', line: -1 },
      { type: 'scrolled', line: Number.NaN },
      { type: 'reveal' },
      { type: 'edit', line: 1, word: 'x'.repeat(101) },
      { type: 'askFixes', generation: 1 },
      { type: 'applyFix', generation: 1, finding: 0, fix: 0.5 },
      { type: 'applyFix', generation: 1, finding: -1, fix: 0 },
      { type: 'showFindings' },
      { type: 'showCoverage' },
      { type: 'setTheme', theme: 'none' },
      { type: 'setWidth', width: 1 },
      { type: 'setWidth', width: '390' },
      { type: 'setWidth', width: Number.NaN },
    ];
    for (const message of wrong) assert.equal(isFromPage(message), false);
    const wrongToPage = [
      ...wrong,
      { ...update, folder: 1 },
      { ...update, policy: { ...policy, html: null } },
      { ...update, policy: { ...policy, contents: [1] } },
      { ...update, policy: { ...policy, words: {} } },
      { ...update, policy: { ...policy, header: {} } },
      { type: 'scrollTo', line: Number.NaN },
      { type: 'caret', line: 1 },
      { type: 'locked' },
      { ...findings, on: 1 },
      { ...coverage, on: 1 },
      { ...coverage, passages: [{ line: 1, endLine: 2, text: 'a', topics: [] }] },
      { ...coverage, passages: Array(501).fill(coverage.passages[0]) },
      { ...coverage, decisions: [{}] },
      { ...findings, findings: [{ ...finding, severity: 'fatal' }] },
      { ...findings, findings: [{ ...finding, line: -1 }] },
      { ...findings, findings: Array(501).fill(finding) },
      { type: 'fixes', generation: 1, finding: 0, titles: [1] },
      { type: 'look' },
      { type: 'look', look: { ...look, styles: [1] } },
      { type: 'look', look: { ...look, width: 0 } },
      { ...update, policy: { ...policy, terms: [{ term: 1 }] } },
    ];
    for (const message of wrongToPage) assert.equal(isToPage(message), false);
    for (const state of [undefined, null, {}, { uri: 1 }, { uri: 'file:///a.md', line: 'x' }, { uri: 'file:///a.md', locked: 1 }])
      assert.equal(isPageState(state), false);
  });
});

/** What editors show besides findings is translated as a whole: hovers, completions, reminders, refactorings, actions; and the server speaks its client's language. */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CodeAction, CodeActionRequest, HoverRequest, PositionEncodingKind } from 'vscode-languageserver-protocol/node';
import { explainConfiguration } from '../../server/src/core/features/effectiveConfiguration.ts';
import { type MoveDirection, moveSection } from '../../server/src/core/features/moveSection.ts';
import { type OutlineItem, outline } from '../../server/src/core/features/outline.ts';
import { policySummary } from '../../server/src/core/features/policySummary.ts';
import { refactorings } from '../../server/src/core/features/refactorings.ts';
import { rename } from '../../server/src/core/features/rename.ts';
import {
  type Baseline,
  classifyFile,
  complete,
  DEFAULT_SETTINGS,
  drawingRedline,
  hover,
  KIND_NAMES,
  lint,
  markdownLinks,
  type Policy,
  parsePolicy,
  referenceLinks,
  reminders,
  wordEvidence,
  worded,
  wordReasons,
} from '../../server/src/core/index.ts';
import { codeActions } from '../../server/src/lsp/codeActions.ts';
import { coordinatesOf } from '../../server/src/lsp/toLsp.ts';
import { ClientCommand } from '../../server/src/protocol.ts';
import { isThorough, spread } from '../support/breadth.ts';
import { readMarkers } from '../support/markers.ts';
import { OWN_POLICIES } from '../support/policyTexts.ts';
import { isTranslated, PSEUDO } from '../support/pseudo.ts';
import { type Conversation, converse, MODERN } from '../support/serverProcess.ts';

const root = join(import.meta.dirname, '..');
const context = { today: '2026-11-23', settings: DEFAULT_SETTINGS, l10n: PSEUDO } as const;

/** The fixtures of a feature: policies with the offset of their cursor. */
const fixturesOf = (feature: string): readonly { readonly file: string; readonly policy: Policy; readonly offset: number }[] =>
  globSync(`features/${feature}/*.md`, { cwd: root })
    .sort()
    .map((file) => {
      const [marked = ''] = readFileSync(join(root, file), 'utf8').split('\n<!-- expected -->\n');
      const offset = Math.max(marked.indexOf('█'), 0);
      return { file, policy: parsePolicy(marked.replace('█', ''), { path: 'policy.md' }), offset };
    });

/** The committed version: where a policy speaks of seeds, it spoke of bulbs. */
const beforeSeeds = ({ text }: Policy, commit?: string): Baseline => ({
  policy: parsePolicy(text.replace(/seeds?/g, 'bulbs')),
  ref: 'HEAD',
  ...(commit ? { commit } : {}),
});

/** Words without signs, as a text and a quotation of it have them. */
const plain = (text: string): string =>
  text
    .replace(/\\(?=[^\p{L}\p{N}\s])/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** What of a Markdown text is outside of the marks and isn't quoted from the policy, code, or the target of a link. */
function untranslated(markdown: string, policy: Policy): readonly string[] {
  const source = new Set(plain(policy.text).split(' '));
  let depth = 0;
  const outside = [...markdown.replace(/`[^`]*`|\]\([^)]*\)/g, '')]
    .map((character) => {
      if (character === '⟦') depth++;
      const shown = depth === 0 ? character : character === '⟦' || character === '\n' ? '\n' : '';
      if (character === '⟧') depth--;
      return shown;
    })
    .join('');
  return outside
    .split(/\n| · | — |\*\*/)
    .map(plain)
    .filter((words) => /\p{L}/u.test(words) && !rulesIds.has(words) && !words.split(' ').every((word) => source.has(word)));
}
const rulesIds = new Set(globSync('rules/*', { cwd: root }).map((path) => plain(path.slice('rules/'.length))));

const assertTranslated = (shown: string, where: string): void => assert(isTranslated(shown), `${where}: ${shown}`);

describe('under the pseudo-locale', function () {
  this.timeout(60_000);

  it('hovers are translated', () => {
    // `npm test` hovers over every fifteenth character: what is shown is that of a whole word or number.
    const step = isThorough() ? 5 : 15;
    for (const { file, policy } of [...fixturesOf('hover'), ...fixturesOf('places'), ...fixturesOf('reminders')]) {
      const diagnoses = lint(policy, context);
      for (const baseline of [undefined, beforeSeeds(policy), beforeSeeds(policy, 'ab12cd3')]) {
        for (const findingsNamed of [false, true]) {
          const hovering = {
            ...context,
            diagnoses,
            findingsNamed,
            needsTrust: { command: findingsNamed ? 'trust' : undefined },
            ...(baseline ? { baseline } : {}),
          };
          for (let offset = 0; offset <= policy.text.length; offset += step) {
            const found = hover(policy, offset, hovering);
            if (found) assert.deepEqual(untranslated(found.markdown, policy), [], `${file} at ${offset}: ${found.markdown}`);
          }
        }
      }
    }
  });

  it('details of completions are translated', () => {
    let proposed = 0;
    for (const { file, policy, offset } of fixturesOf('completion')) {
      for (const { label, detail, documentation, kind } of complete(policy, offset, context)) {
        proposed++;
        assert.deepEqual(untranslated(detail, policy), [], `${file}: ${label}: ${detail}`);
        if (kind === 'key') assertTranslated(documentation ?? '', `${file}: ${label}`);
      }
    }
    assert(proposed > 30, String(proposed));
  });

  it('reminders are translated', () => {
    for (const { file, policy } of fixturesOf('reminders')) {
      for (const baseline of [beforeSeeds(policy), beforeSeeds(policy, 'ab12cd3')]) {
        for (const { text } of reminders(policy, { ...context, baseline, needsTrust: true })) assertTranslated(text, file);
      }
    }
  });

  it('tooltips of links are translated', () => {
    for (const { file, policy } of fixturesOf('documentLinks')) {
      for (const { tooltip } of [...referenceLinks(policy, PSEUDO), ...markdownLinks(policy, PSEUDO)]) assertTranslated(tooltip, file);
    }
  });

  it('the outline has words of the policy and translated ones', () => {
    const check = ({ name, children }: OutlineItem, policy: Policy, file: string): void => {
      assert.deepEqual(untranslated(name, policy), [], file);
      for (const child of children) check(child, policy, file);
    };
    for (const { file, policy } of fixturesOf('outline')) for (const item of outline(policy, PSEUDO)) check(item, policy, file);
  });

  it('titles of refactorings are translated', () => {
    const kinds = new Set<string>();
    // All of them: some refactorings are offered on few.
    for (const [file, text] of everyText(1)) {
      const policy = parsePolicy(text, { path: 'policy.md' });
      const places = [{ start: 0, end: text.length }, ...policy.sections.all.slice(0, 5).map(({ heading }) => heading.span)];
      for (const place of [...places, ...policy.references.slice(0, 5).map(({ span }) => span)]) {
        for (const { kind, title } of refactorings(policy, place, PSEUDO)) {
          kinds.add(kind);
          assertTranslated(title, file);
        }
      }
    }
    const all = [
      'checkAgainstLaw',
      'contents',
      'linkAllReferences',
      'linkReference',
      'renumberList',
      'renumberSections',
      'unlinkReference',
    ];
    assert.deepEqual([...kinds].sort(), all);
  });

  it('refusals to move, and what is left to review, are translated', () => {
    const refusals = new Set<string>();
    for (const [file, text] of everyText(4)) {
      const policy = parsePolicy(text, { path: 'policy.md' });
      for (const { heading } of policy.sections.all.slice(0, 6)) {
        for (const direction of ['up', 'down', 'promote', 'demote'] satisfies readonly MoveDirection[]) {
          const moved = moveSection(policy, heading.block.start, direction);
          if ('refusal' in moved) refusals.add(moved.refusal.text);
          const said = 'refusal' in moved ? [moved.refusal] : moved.left.map(({ why }) => why);
          for (const message of said) assertTranslated(worded(PSEUDO, message), file);
        }
      }
    }
    assert(refusals.size >= 5, [...refusals].join('\n'));
  });

  it('refusals to rename are translated', () => {
    const policy = parsePolicy('# Seeds\n\n"**Seed**" means a seed. The Seed is sold. Ask a@larkspur.garden.\n\n## Sowing\n');
    for (const [place, name] of [
      ['Seed is', ''],
      ['Seed is', '[Seed]'],
      ['Seed is', 'x'.repeat(100)],
      ['Seeds', ''],
      ['Sowing', 'a\nb'],
      ['larkspur', 'nobody'],
      ['means', 'implies'],
    ] as const) {
      const outcome = rename(policy, policy.text.indexOf(place) + 1, name);
      assert('problem' in outcome, place);
      assertTranslated(worded(PSEUDO, outcome.problem), place);
    }
  });

  it('why a file is a policy is translated', () => {
    const settings = { ...DEFAULT_SETTINGS, files: ['named.md', '!left.md'] };
    for (const [file, text] of everyText(4)) {
      for (const path of ['named.md', 'left.md', 'README.md', 'legal/privacy-policy.md', 'docs/guides/index.md', file]) {
        const verdict = classifyFile(parsePolicy(text, { path }), settings);
        // The words that join a list are those of `Intl`.
        assertTranslated(wordReasons(verdict, PSEUDO).replace(/⟧(?:,| and|, and) ⟦/g, ''), path);
        for (const evidence of verdict.evidence) assertTranslated(wordEvidence(evidence, PSEUDO), path);
      }
    }
  });

  it('notes of a redline are translated', () => {
    const before = parsePolicy(
      '# Seeds\n\n## 1. Sowing\n\nIn spring.\n\n## 2. Water\n\nOften enough.\n\n## 3. Harvest\n\nIn autumn, by hand.\n',
    );
    const after = parsePolicy(
      '# Seeds\n\n## 1. Watering\n\nOften enough.\n\n## 2. Sowing\n\nIn spring.\n\n## 4. Fees\n\nNone at all for anyone.\n',
    );
    const steps = drawingRedline(before, after, PSEUDO);
    let step = steps.next();
    while (step.done !== true) step = steps.next();
    const notes = step.value.sections.flatMap((section) => section.notes);
    assert(notes.length >= 4, notes.join());
    for (const note of notes) assertTranslated(note, 'redline');
  });

  it('the explanation of a configuration is translated', () => {
    const text = '{ "files": 4, "reviewEvery": "1 year", "rules": { "term-unused": "error", "term-undefined": { "uses": 2 } } }';
    const value: unknown = JSON.parse(text);
    const config = { uri: 'file:///a/.policywright.json', text, lineOf: () => 0, fault: { offset: 0, message: { text: 'Fault' } } };
    const sources = [{ name: '⟦a place⟧', value, config }];
    const verdict = { isPolicy: true, reason: '⟦a reason⟧', kind: 'privacy' } as const;
    for (const explained of [
      { subject: { kind: 'file', path: 'a.md' }, sources, verdict },
      { subject: { kind: 'folder', path: 'a' }, sources: [], verdict: { ...verdict, isPolicy: false } },
      { subject: { kind: 'workspaceFolder' }, sources: [] },
    ] as const) {
      for (const line of explainConfiguration(explained, PSEUDO).text.split('\n')) {
        const comment = /(?:^|\s)\/\/(.*)$/.exec(line)?.[1] ?? '';
        assertTranslated(comment.replace(/:\d+: [\w.-]+:/g, ''), line);
      }
    }
  });

  it('the reason of a review is translated', () => {
    for (const { policy } of fixturesOf('reminders')) {
      const { review } = policySummary(policy, { ...context, diagnoses: [] });
      if (review) assertTranslated(review.why, policy.text);
    }
  });

  it('code actions on the fixtures of rules are translated', () => {
    const seen = new Set<string>();
    const severities = (folder: string) => ({
      folder,
      write: (_rule: string, _severity: string, title: string) => ({ command: { title, command: 'write' } }),
    });
    const abilities = { documentChanges: true, changeAnnotations: true, renumbers: false, showsChangesSinceTranslation: true };
    const files = globSync('rules/*/flags*.md', { cwd: root }).filter((file) => !/\.(?:fixed|before)\.md$/.test(file));
    // Every third fixture in `npm test`.
    for (const file of spread(files.sort(), 3)) {
      const { text } = readMarkers(readFileSync(join(root, file), 'utf8'));
      const policy = parsePolicy(text, { path: 'privacy-policy.md' });
      const diagnoses = lint(policy, context);
      const open = {
        uri: 'file:///privacy-policy.md',
        version: 1,
        policy,
        verdict: classifyFile(policy, DEFAULT_SETTINGS),
        settings: DEFAULT_SETTINGS,
        diagnoses,
        at: coordinatesOf(text, policy.lines, PositionEncodingKind.UTF16),
      };
      for (const asksForChoice of [true, false]) {
        for (const only of [undefined, ['source.fixAll'], ['quickfix.severity']]) {
          const steps = codeActions(
            open,
            { start: 0, end: text.length },
            { diagnostics: [], ...(only ? { only } : {}) },
            { ...abilities, severities: severities(asksForChoice ? '' : 'legal'), asksForChoice },
            context,
          );
          let step = steps.next();
          while (step.done !== true) step = steps.next();
          for (const { title, edit } of step.value) {
            seen.add(title.replace(/[a-z]+(?:-[a-z]+)+|\d+|"[^"]*"/g, ''));
            assertTranslated(title, file);
            for (const { label, description } of Object.values(edit?.changeAnnotations ?? {})) {
              assertTranslated(label, file);
              for (const line of (description ?? '').split('\n')) assertTranslated(line, file);
            }
          }
        }
      }
    }
    assert(seen.size >= 12, [...seen].join('\n'));
  });

  it('kinds of policies have translations', () => {
    const messages = JSON.parse(readFileSync(join(root, '../l10n/bundle.l10n.json'), 'utf8')) as Record<string, string>;
    for (const name of Object.values(KIND_NAMES)) assert(Object.hasOwn(messages, name), name);
  });
});

/** The fixtures of the features and of rules about structure, one in `every` of them in `npm test`, and the policies of the project's own, by their names. */
function everyText(every: number): readonly (readonly [file: string, text: string])[] {
  return [
    ...spread(fixturesOf('*'), every).map(({ file, policy }) => [file, policy.text] as const),
    ...spread(globSync('rules/{heading,reference,contents}-*/*.md', { cwd: root }).sort(), every).map(
      (file) => [file, readMarkers(readFileSync(join(root, file), 'utf8')).text] as const,
    ),
    ...globSync('*.md', { cwd: OWN_POLICIES })
      .sort()
      .map((file) => [file, readFileSync(join(OWN_POLICIES, file), 'utf8')] as const),
  ];
}

describe('the server', () => {
  const uri = 'file:///w/policies/privacy.md';
  const TEXT =
    '---\nlast_updated: "2025-02-10"\n---\n\n# Privacy Policy\n\n## 1. Seeds\n\nAsk privacy@larkspur.garden for the the seeds of summer flowers, which we keep in the barn until you ask us for them.\n';
  const GERMAN = {
    'Turn {rule} off here': '{rule} hier ausschalten',
    'Delete one "{word}"': 'Ein „{word}“ löschen',
    'Review overdue since {date}': 'Überprüfung überfällig seit {date}',
    'Review was due {due} ({months} months ago), {why}': 'Überprüfung war am {due} fällig (vor {months} Monaten)',
    '**{date}** · {distance}': '**{date}** · {distance}',
    '{days} days ago': 'vor {days} Tagen',
  };
  let talk: Conversation;
  afterEach(async () => assert.equal(await talk.end(), 0));

  const answers = async (): Promise<{ readonly messages: string; readonly hovered: string; readonly titles: readonly string[] }> => {
    await talk.open(uri, TEXT);
    const diagnostics = await talk.pull(uri);
    const found = await talk.connection.sendRequest(HoverRequest.type, { textDocument: { uri }, position: { line: 1, character: 20 } });
    const repeated = diagnostics.find(({ code }) => code === 'word-repeated');
    assert(repeated);
    const actions = (await talk.connection.sendRequest(CodeActionRequest.type, {
      textDocument: { uri },
      range: repeated.range,
      context: { diagnostics: [] },
    })) as CodeAction[];
    return {
      messages: diagnostics.map(({ message }) => message).join('\n'),
      hovered: JSON.stringify(found?.contents),
      titles: actions.map(({ title }) => title),
    };
  };
  const client = { capabilities: MODERN, folder: 'file:///w', today: '2026-11-23', commands: [ClientCommand.turnOffRule] };

  it('speaks the language of its client with the messages that this sends', async () => {
    talk = await converse({ ...client, locale: 'de', messages: GERMAN });
    const { messages, hovered, titles } = await answers();
    assert.match(messages, /Überprüfung war am 2026-02-10 fällig \(vor 9 Monaten\)/);
    assert.match(hovered, /\*\*10\. Februar 2025\*\* · vor 651 Tagen/);
    assert.match(hovered, /Überprüfung überfällig seit \*\*10\. Februar 2026\*\*/);
    assert(titles.includes('word-repeated hier ausschalten') && titles.includes('Ein „the“ löschen'), titles.join());
  });

  it('speaks English where it is told nothing', async () => {
    talk = await converse(client);
    const { messages, hovered, titles } = await answers();
    assert.match(messages, /Review was due 2026-02-10 \(9 months ago\)/);
    assert.match(hovered, /\*\*February 10, 2025\*\* · 651 days ago/);
    assert(titles.includes('Turn word-repeated off here'), titles.join());
  });
});

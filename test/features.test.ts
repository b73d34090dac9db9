/** Runs the fixtures under `test/features/<feature>/`: a policy with a cursor `█`, then a line `<!-- expected -->` and what the feature answers; `UPDATE=1` rewrites the answers. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { complete } from '../server/src/core/features/completion.ts';
import { markdownLinks, referenceLinks } from '../server/src/core/features/documentLinks.ts';
import { folding } from '../server/src/core/features/folding.ts';
import { hover } from '../server/src/core/features/hover.ts';
import { type OutlineItem, outline } from '../server/src/core/features/outline.ts';
import { placesAt } from '../server/src/core/features/places.ts';
import { reminders } from '../server/src/core/features/reminders.ts';
import { sectionTitleHints } from '../server/src/core/features/sectionTitleHints.ts';
import { selectionSpans } from '../server/src/core/features/selection.ts';
import { semanticTokens } from '../server/src/core/features/semanticTokens.ts';
import { matchName, packSymbols, symbolsOf, unpackSymbols } from '../server/src/core/features/workspaceSymbols.ts';
import { type Baseline, DEFAULT_SETTINGS, ENGLISH, lint, type Policy, parsePolicy, type Span } from '../server/src/core/index.ts';

const root = join(import.meta.dirname, 'features');
const context = { today: '2026-11-23', settings: DEFAULT_SETTINGS, l10n: ENGLISH } as const;
const SEPARATOR = '\n<!-- expected -->\n';

const show = (policy: Policy, { start, end }: Span): string =>
  JSON.stringify(
    policy.text.slice(start, end).length > 60
      ? `${policy.text.slice(start, start + 28)} … ${policy.text.slice(end - 28, end)}`
      : policy.text.slice(start, end),
  );
const tree = (policy: Policy, items: readonly OutlineItem[], indent = ''): string[] =>
  items.flatMap((item) => [
    `${indent}${item.name}${item.detail ? ` (${item.detail})` : ''} ${show(policy, item.span)}`,
    ...tree(policy, item.children, `${indent}  `),
  ]);

/** The committed version: where a policy speaks of seeds, it spoke of bulbs. */
const beforeSeeds = (policy: Policy): Baseline => ({
  policy: parsePolicy(policy.text.replace(/seeds?/g, 'bulbs')),
  ref: 'HEAD',
  commit: 'ab12cd3',
});

/** What each feature answers at an offset, as text. */
const features: Readonly<Record<string, (policy: Policy, offset: number) => string>> = {
  hover: (policy, offset) => {
    const found = hover(policy, offset, {
      ...context,
      diagnoses: lint(policy, context),
      ...(policy.text.includes('seeds') ? { baseline: beforeSeeds(policy) } : {}),
    });
    return found ? `${show(policy, found.span)}\n\n${found.markdown}` : 'nothing';
  },
  completion: (policy, offset) =>
    complete(policy, offset, context)
      .map(({ label, insert, detail, span }) => `${label} · ${insert} · ${detail} · for ${show(policy, span)}`)
      .join('\n') || 'nothing',
  places: (policy, offset) => {
    const found = placesAt(policy, offset);
    if (!found) return 'nothing';
    const line = ({ start }: Span): string => `line ${policy.lines.lineAt(start) + 1}`;
    return [
      `${found.what} ${show(policy, found.span)}`,
      ...(found.file ? [`leads to ${found.file.path}${found.file.fragment === undefined ? '' : ` at ${found.file.fragment}`}`] : []),
      ...found.definitions.map(({ span, selection }) => `leads to ${line(selection)} ${show(policy, selection)} of ${show(policy, span)}`),
      ...found.places.map(({ span, kind, inLink }) => `${kind} in ${line(span)} ${show(policy, span)}${inLink ? ' (in a link)' : ''}`),
    ].join('\n');
  },
  documentLinks: (policy) =>
    [...referenceLinks(policy, ENGLISH), ...markdownLinks(policy, ENGLISH)]
      .map(
        ({ span, tooltip, place, file, url }) =>
          `${show(policy, span)} ${tooltip} → ${url ?? (place ? `line ${policy.lines.lineAt(place.start) + 1}` : `${file?.path}${file?.fragment === undefined ? '' : `#${file.fragment}`}`)}`,
      )
      .join('\n') || 'nothing',
  sectionTitleHints: (policy) =>
    sectionTitleHints(policy, { start: 0, end: policy.text.length })
      .map(
        ({ offset, title, target }) =>
          `${show(policy, { start: policy.lines.startOf(policy.lines.lineAt(offset)), end: offset })} (${title}) → ${show(policy, target)}`,
      )
      .join('\n') || 'nothing',
  semanticTokens: (policy) =>
    semanticTokens(policy)
      .map(({ span, kind }) => `${policy.lines.lineAt(span.start) + 1} ${kind} ${show(policy, span)}`)
      .join('\n') || 'nothing',
  workspaceSymbols: (policy) =>
    unpackSymbols(packSymbols(symbolsOf(policy)))
      .map(
        ({ name, kind, container = '', line: at, from, to }) =>
          `${kind} ${name} · ${container} · ${at}:${from}–${to}${matchName(name, 'ser') === undefined ? '' : ' · matches "ser"'}`,
      )
      .join('\n') || 'nothing',
  outline: (policy) => tree(policy, outline(policy, ENGLISH)).join('\n') || 'nothing',
  folding: (policy) =>
    folding(policy)
      .map(
        ({ startLine, endLine, kind }) =>
          `${startLine}–${endLine}${kind ? ` ${kind}` : ''} ${show(policy, { start: policy.lines.startOf(startLine), end: policy.lines.endOf(startLine) })}`,
      )
      .join('\n') || 'nothing',
  reminders: (policy) =>
    reminders(policy, { ...context, baseline: beforeSeeds(policy) })
      .map(({ span, text, action }) => `${show(policy, span)} ${text} · ${action}`)
      .join('\n') || 'nothing',
  selection: (policy, offset) =>
    selectionSpans(policy, offset)
      .map((span) => show(policy, span))
      .join('\n'),
};

for (const [feature, answer] of Object.entries(features)) {
  describe(feature, () => {
    for (const name of readdirSync(join(root, feature))
      .filter((file) => file.endsWith('.md'))
      .sort()) {
      it(name.replace(/\.md$/, '').replaceAll('-', ' '), () => {
        const file = join(root, feature, name);
        const [marked = '', expected] = readFileSync(file, 'utf8').split(SEPARATOR);
        const offset = Math.max(marked.indexOf('█'), 0);
        const answered = answer(parsePolicy(marked.replace('█', ''), { path: 'policy.md' }), offset);
        if (process.env['UPDATE']) writeFileSync(file, `${marked}${SEPARATOR}${answered}\n`);
        else assert.equal(`${answered}\n`, expected);
      });
    }
  });
}

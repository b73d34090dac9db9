/** Fixes of addresses: whatever is offered changes no other address; with safe ones what a reader sees stays word for word as it was, and nothing but the address becomes a link. */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import {
  applyEdits,
  DEFAULT_SETTINGS,
  fixAll,
  lint,
  overlaps,
  type Policy,
  parsePolicy,
  rules,
  type Span,
  type TextEdit,
} from '../server/src/core/index.ts';
import { renderMarkdown } from '../server/src/core/preview/markdownRenderer.ts';
import { sanitizeHtml } from '../server/src/core/preview/sanitizeHtml.ts';
import { isThorough, rounds, spread } from './support/breadth.ts';
import { readMarkers } from './support/markers.ts';
import { HAS_REAL_POLICIES, policyFiles } from './support/policyTexts.ts';

const root = join(import.meta.dirname, '..');
const contactRules = rules.filter(({ id }) => id.startsWith('contact-'));
/** The policies lie in a site whose builder makes no links of bare addresses: the fix that does is offered wherever it can be. */
const files = {
  has: (path: string): boolean => path === 'mkdocs.yml',
  isTop: (folder: string): boolean => folder === '',
  entries: (folder: string): readonly string[] => (folder === '' ? ['mkdocs.yml'] : []),
};
const context = { today: '2026-11-23', settings: DEFAULT_SETTINGS, only: contactRules, files } as const;
const commonMark = new MarkdownIt('commonmark');

/** What a reader sees: the words, and every link with its target. */
interface Shown {
  readonly words: string;
  readonly links: readonly string[];
}

function shownBy(html: string): Shown {
  const words: string[] = [];
  const links: string[] = [];
  const textOf = (node: DefaultTreeAdapterTypes.ChildNode): string =>
    'value' in node ? node.value : 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
  const visit = (node: DefaultTreeAdapterTypes.ChildNode): void => {
    if ('value' in node && node.nodeName === '#text') words.push(node.value);
    if (!('childNodes' in node)) return;
    const target = 'attrs' in node && node.tagName === 'a' ? node.attrs.find(({ name }) => name === 'href')?.value : undefined;
    if (target !== undefined) links.push(`${decode(target)} ${textOf(node)}`);
    node.childNodes.forEach(visit);
  };
  parseFragment(html).childNodes.forEach(visit);
  return { words: words.join('').replace(/\s+/g, ' ').trim(), links: links.sort() };
}

function decode(target: string): string {
  try {
    return decodeURIComponent(target);
  } catch {
    return target;
  }
}

/** In the preview, and as plain CommonMark without any extension. */
const RENDERERS: Readonly<Record<string, (policy: Policy) => Shown>> = {
  preview: ({ text, frontMatter: { bodyStart }, lines }) =>
    shownBy(sanitizeHtml(renderMarkdown(text.slice(bodyStart), lines.lineAt(bodyStart)))),
  CommonMark: ({ text, frontMatter: { bodyStart } }) => shownBy(commonMark.render(text.slice(bodyStart))),
};

/** Whether all links that came are those of addresses of the text, for a fix that makes several. */
function isOneFixForAll(policy: Policy, added: readonly string[]): boolean {
  const addresses = new Set(policy.emails.map(({ address }) => `mailto:${address} ${address}`));
  return added.length > 1 && added.every((link) => addresses.has(link));
}

/** Applies every safe fix of a text alone; returns how many there are. */
function checkSafeFixes(text: string): number {
  const policy = parsePolicy(text);
  let count = 0;
  const before = Object.entries(RENDERERS).map(([name, render]) => [name, render, undefined as Shown | undefined] as const);
  const first = new Map<string, Shown>();
  for (const { span, fixes = [], rule } of lint(policy, context)) {
    for (const fix of fixes.filter(({ safe }) => safe)) {
      count++;
      const after = parsePolicy(applyEdits(text, fix.edits));
      const address = policy.emails.find((one) => one.span.start === span.start && one.span.end === span.end)?.address ?? '';
      for (const [name, render] of before) {
        const was = first.get(name) ?? render(policy);
        first.set(name, was);
        const now = render(after);
        const where = `${name}: ${rule}, ${fix.title}\n${after.text.slice(Math.max(0, span.start - 80), span.start + 120)}`;
        assert.equal(now.words, was.words, where);
        // Without footnotes a note is not shown. A renderer that links addresses by itself has the link already, or, of `o'hara@larkspur.garden`, one to a part of it.
        const added = without(now.links, was.links);
        assert(
          added.length === 0
            ? name === 'preview' || !was.words.includes(address)
            : added.every((link) => link === `mailto:${address} ${address}`) || isOneFixForAll(policy, added),
          `${where}\nadded ${added.join()}`,
        );
        assert.deepEqual(
          without(was.links, now.links).filter((link) => name !== 'preview' || !address.endsWith(link.slice(link.indexOf(' ') + 1))),
          [],
          where,
        );
      }
    }
  }
  return count;
}

function without(all: readonly string[], others: readonly string[]): readonly string[] {
  const left = [...others];
  return all.filter((one) => {
    const at = left.indexOf(one);
    if (at !== -1) left.splice(at, 1);
    return at === -1;
  });
}

/** In a block of its own it is never closed, and browsers repeat such a link in everything that follows. */
const UNCLOSED = '<a href="x">';
/** Applies every fix of a text alone: other addresses stay as they are, and nothing new is found but that a repaired address is not a link, or is a person's. */
function checkAllFixes(text: string, file: string): void {
  const policy = parsePolicy(text);
  const found = lint(policy, context);
  const said = (one: (typeof found)[number], of: string): string => `${one.rule} ${of.slice(one.span.start, one.span.end)} ${one.message}`;
  for (const diagnosis of found) {
    for (const fix of diagnosis.fixes ?? []) {
      const where = `${file}: ${diagnosis.rule}, ${fix.title}`;
      const after = parsePolicy(applyEdits(text, fix.edits));
      assert.deepEqual(
        addressesOutside(after, rangesAfter(fix.edits)),
        addressesOutside(
          policy,
          fix.edits.map(({ span }) => span),
        ),
        where,
      );
      if (fix.preferred === false) continue;
      const fresh = without(
        lint(after, context).map((one) => said(one, after.text)),
        found.map((one) => said(one, text)),
      );
      assert.deepEqual(
        fresh.filter((one) => !/^contact-email-(?:unlinked|personal) /.test(one)),
        [],
        where,
      );
    }
  }
}

function addressesOutside({ emails }: Policy, ranges: readonly Span[]): readonly string[] {
  return emails.filter(({ span }) => !ranges.some((range) => overlaps(range, span))).map(({ form, address }) => `${form} ${address}`);
}

/** Where the new texts of edits are. */
function rangesAfter(edits: readonly TextEdit[]): readonly Span[] {
  let moved = 0;
  return [...edits]
    .sort((a, b) => a.span.start - b.span.start)
    .map(({ span, newText }) => {
      const start = span.start + moved;
      moved += newText.length - (span.end - span.start);
      return { start, end: start + newText.length };
    });
}

const ADDRESSES = [
  'privacy@larkspur.garden',
  'data_team@larkspur.garden',
  'a+b@mail.larkspur.garden',
  "o'hara@larkspur.garden",
  'kontakt@gärtnerei.de',
  'post@сад.рф',
  'DPO@LARKSPUR.GARDEN',
];
const BEFORE = [
  '',
  'Ask ',
  '(',
  '[',
  '![',
  '[x](',
  '[x] (',
  '[x]: ',
  '[x]:',
  '[x][',
  '<',
  '< ',
  '<b>',
  UNCLOSED,
  '<div>',
  '`',
  '\\',
  '\\<',
  '\\[',
  '"',
  '“',
  '*',
  '**',
  '***',
  '_',
  '__',
  '~~',
  'a*',
  'a**',
  'a_',
  '*a ',
  '**a ',
  '_a ',
  'mailto:',
  '(mailto:',
  '](mailto:',
  '<mailto:',
  'E-Mail:',
  'skype:',
  'http://',
  '//',
  '/',
  '.',
  '-',
  '+',
  '&lt;',
  '&',
  '{',
  '{{ ',
  '{% x ',
  '$',
  '# ',
  '> ',
  '- ',
  '1. ',
  '| ',
  'は',
  '：',
  '^[',
  '[^1]: ',
  '@',
  '=',
  '\u200B',
  '\u00A0',
  'é',
  ':',
  '!',
  '?',
];
const BEHIND = [
  '',
  '.',
  ',',
  ' ',
  ')',
  ']',
  '](x)',
  '] (x)',
  '][x]',
  ']: y',
  '>',
  ' >',
  '</b>',
  '</a>',
  '</div>',
  '<br>',
  '`',
  '\\',
  '\\]',
  '\\\nb',
  '"',
  '”',
  '*',
  '**',
  '***',
  '_',
  '__',
  '~~',
  '*b',
  '**b',
  '_b',
  ' b*',
  ' b**',
  ' b_',
  '?subject=Hi there)',
  '?subject=x',
  '/x',
  ':25',
  '-ra',
  "'s",
  '’s',
  '&gt;',
  '&',
  '}',
  ' }}',
  ' %}',
  '|',
  'まで',
  '。',
  '@',
  '#a',
  '\u200B',
  ';',
  '!',
  '…',
  '=x',
];

/** The first for half of all surroundings, since it suits all renderers. */
function addressFor(before: string, behind: string): string {
  const sum = before.length * 3 + behind.length;
  return ADDRESSES[sum % 2 === 0 ? 0 : sum % ADDRESSES.length] ?? '';
}

describe('safe fixes of addresses', function () {
  this.timeout(120_000);

  it('change no word and link nothing else, in any surroundings', () => {
    let fixes = 0;
    const surroundings = BEFORE.flatMap((before) => BEHIND.map((behind) => [before, behind] as const));
    // Every second in `npm test`, and below every third policy.
    for (const [before, behind] of spread(surroundings, 2))
      fixes += checkSafeFixes(`Words before.\n\n${before}${addressFor(before, behind)}${behind}\n\n[x]: https://larkspur.garden\n`);
    assert(fixes > rounds(600, 2), `${fixes} safe fixes`);
  });

  it('change no word and link nothing else, in sentences put together at random', () => {
    const part = fc.oneof(
      fc.constantFrom(...ADDRESSES),
      fc.constantFrom(...BEFORE, ...BEHIND).filter((one) => one !== UNCLOSED),
      fc.constantFrom('word', ' ', ' ', '\n', '\n\n', 'a@b', '[a](b)', '<https://larkspur.garden>', '| a | b |\n|---|---|\n'),
    );
    let fixes = 0;
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 9 }), (parts) => {
        fixes += checkSafeFixes(parts.join(''));
      }),
      { numRuns: rounds(1500, 3), seed: 20261128 },
    );
    assert(fixes > rounds(200, 3), `${fixes} safe fixes`);
  });

  it('change no word when all are applied together', () => {
    for (const file of globSync('test/rules/contact-*/*.md', { cwd: root })) {
      const policy = parsePolicy(readMarkers(readFileSync(join(root, file), 'utf8')).text);
      const { policy: fixed } = fixAll(
        policy,
        (one) => lint(one, context),
        (edits, one) => parsePolicy(applyEdits(one.text, edits), {}, one),
      );
      assert.equal(RENDERERS['preview']?.(fixed).words, RENDERERS['preview']?.(policy).words, file);
    }
  });

  it('change no word of whole policies', () => {
    // Rendering a long policy for each of its many addresses takes minutes; the shortest are as varied.
    const texts = policyFiles(undefined, isThorough() ? 1 : 3)
      .map((file) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(readFileSync(file)))
      .filter((text) => text.includes('@') && text.length < 15_000);
    const fixes = texts.reduce((sum, text) => sum + checkSafeFixes(text), 0);
    assert(fixes > (HAS_REAL_POLICIES ? rounds(150, 3) : 1), `${fixes} safe fixes`);
  });
});

describe('fixes of addresses', function () {
  this.timeout(300_000);

  it('change no other address and lead to no other finding, in fixtures', () => {
    for (const file of globSync('test/rules/contact-*/*.md', { cwd: root }))
      checkAllFixes(readMarkers(readFileSync(join(root, file), 'utf8')).text, file);
  });

  it('change no other address and lead to no other finding, in whole policies', () => {
    for (const file of spread(policyFiles(), 3)) {
      const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(readFileSync(file));
      if (text.includes('@') && text.length < 60_000) checkAllFixes(text, file);
    }
  });
});

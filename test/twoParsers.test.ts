/** The two readings of a policy agree: what the analysis says of headings, anchors, links, tables, lists and texts is what a reader of the rendering finds. */
import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Policy, parsePolicy } from '../server/src/core/index.ts';
import { renderMarkdown } from '../server/src/core/preview/markdownRenderer.ts';
import { sanitizeHtml } from '../server/src/core/preview/sanitizeHtml.ts';
import { spread } from './support/breadth.ts';
import { readMarkers } from './support/markers.ts';
import { saidElements } from './support/saidElements.ts';
import { ASPECTS, type Aspect, type Elements, shownElements } from './support/shownElements.ts';

const corpus = join(import.meta.dirname, '../../shared/corpus');

/** Fixtures in which the two differ, and why that misleads no writer. */
const KNOWN: Readonly<Record<string, string>> = {
  'bracket-unmatched/ignores-lines-of-a-page-and-links-around-blocks.md':
    'a bare address in brackets and quotation marks, of which the preview takes less',
  'bracket-unmatched/ignores-items-of-laws-and-of-east-asian-texts.md':
    'a bare address right before a parenthesis of an East Asian script, which the preview ends there and GitHub does not',
  'bracket-unmatched/ignores-items-faces-intervals-and-addresses.md': 'an address with a parenthesis that is never closed',
  'heading-duplicate/ignores-components-with-values.md': 'values of components of Nuxt Content, which the preview shows as words',
  'placeholder-left/ignores-tags-that-print-markup.md': 'tags of HTML that a tag of a template prints, which the preview leaves out',
  'section-empty/ignores-components-with-values.md': 'values of components of Nuxt Content, which the preview shows as words',
  'conflict-marker/flags-two-versions-of-a-passage.md':
    'versions of an unfinished merge, of which facts read the first; the finding says so',
  'conflict-marker/flags-a-conflict-without-its-end.md':
    'versions of an unfinished merge, of which facts read the first; the finding says so',
  'conflict-marker/flags-an-end-without-its-conflict.md':
    'versions of an unfinished merge, of which facts read the first; the finding says so',
  'conflict-marker/flags-it-in-tables-and-html.md': 'versions of an unfinished merge, of which facts read the first; the finding says so',
  'contact-email-invalid/flags-dots-in-a-row.md': 'an address to which no mail can be sent; the finding is about that',
  'contact-email-invalid/ignores-addresses-that-work.md': 'an ending of the language behind an address, and dots behind one',
  'contact-email-invalid/flags-links-without-mailto.md': 'links with a scheme that the preview refuses; the finding is about that',
  'contact-email-invalid/flags-mailto-links-that-open-no-mail.md':
    'an address behind a scheme that stands twice; the finding is about that',
  'contact-email-mismatch/flags-a-link-in-html-to-another-address.md':
    'a bare address between the tags of a link in HTML, of which the preview makes no link of its own',
  'contact-email-mismatch/ignores-html-links-that-agree.md':
    'a bare address between the tags of a link in HTML, of which the preview makes no link of its own',
  'heading-empty/joins-a-heading-with-its-words.md': 'a tag that HTML does not have, which the preview shows as words',
  'link-definition-missing/ignores-headings-that-pandoc-links.md':
    'links by reference without a definition, whose brackets the preview shows, and pandoc does not',
  'link-insecure/ignores-what-a-tag-shows.md':
    'a bare address between the tags of a link in HTML, of which the preview makes no link of its own',
  'link-nested/flags-a-link-as-target.md': 'a link in the place of an address, of which facts take the address; the finding is about that',
  'link-nested/ignores-images-brackets-and-code.md': 'brackets within the words of a link, for which Lezer reads no link',
  'link-placeholder/flags-buttons-of-a-page-once.md': 'links that run scripts, which the preview shows as text',
  'contact-email-unknown-tld/ignores-what-is-no-address.md': 'a web address with a user name, which is no contact',
  'contact-email-unlinked/flags-bare-and-bold-addresses.md':
    'an address right before the underscore that ends an emphasis, which the preview links although GitHub does not',
  'contact-email-unlinked/ignores-links-and-what-is-no-contact.md':
    'an address in a link of raw HTML, which is linked already, and one to which no mail can be sent',
  'en/terms.md': 'an address to which no mail can be sent; the finding is about that',
  'heading-empty/ignores-numbers-images-and-code.md': 'a heading that is an image: nobody links to it',
  'heading-number-missing/ignores-characters-without-a-shape.md':
    'Characters without a shape before a number are left out of what is read.',
  'link-fragment-missing/ignores-anchors-of-any-renderer.md': 'a note that nothing refers to, which renderings leave out',
  'link-fragment-missing/ignores-what-is-no-heading.md': 'a link to itself without words, which facts take for the name of its place',
  'link-definition-missing/flags-a-lost-list-once.md':
    'links and notes without a definition, whose brackets the preview shows; the finding says so',
  'link-definition-missing/flags-links-and-notes-without-definition.md':
    'links and notes without a definition, whose brackets the preview shows; the finding says so',
  'link-definition-missing/ignores-definitions-placeholders-and-citations.md':
    'labels that only get an address when the text is published, and brackets that facts take for links',
  'link-definition-missing/ignores-patterns-without-notes.md': 'brackets that facts take for the mark of a note',
  'code-block-accidental/ignores-other-dialects.md': 'the second paragraph of a note, which facts take for code',
  'parse-incomplete/flags-quotations-nested-too-deeply.md': 'deeper nesting than is read; the finding says so',
  'placeholder-left/flags-tags-that-vanish.md':
    'words in angle brackets, which are shown so that they are noticed, and vanish elsewhere; the finding says so',
  'placeholder-left/ignores-brackets-of-a-finished-text.md': 'a link by reference in its short form, whose brackets the facts keep',
  'placeholder-left/ignores-words-that-only-look-like-it.md': 'an element of HTML that a browser makes a block of its own',
  'reference-target-missing/ignores-characters-without-a-shape.md':
    'Characters without a shape before a number are left out of what is read.',
  'reference-target-missing/ignores-headings-behind-stray-characters.md': 'The same.',
  'section-empty/flags-headings-with-nothing-under-them.md':
    'a heading below an anchor that has its name: facts count the name as taken, as the preview does for identifiers of Markdown only',
  'section-empty/ignores-forms-and-outlines.md': 'a heading that is an image, and an item without words',
};

/** In real policies, by others: the most differences there may be, of more than 80000 elements. */
const KNOWN_IN_CORPUS: Readonly<Record<Aspect, number>> = {
  headings: 0,
  images: 0,
  footnotes: 0,
  addresses: 0,
  // Identifiers of buttons, which no rendering keeps.
  anchors: 2,
  // Addresses right before an underscore that ends an emphasis, in cells beyond a table's head; lines of raw HTML that a browser rearranges.
  links: 21,
  // Items without words, and a numbered item behind a paragraph of a nested one.
  items: 13,
  // Rows indented like code, and cells beyond the table's head.
  tables: 6,
  code: 2,
  // What follows from these, words in angle brackets, and images in raw HTML.
  texts: 19,
};

/** What is on one side only. */
function differences(said: Elements, shown: Elements): ReadonlyMap<Aspect, readonly string[]> {
  return new Map(
    ASPECTS.map((aspect) => {
      const missing = without(said[aspect], shown[aspect]).map((one) => `said ${one}`);
      // Facts leave out what is written as an address and is none, such as a handle.
      const further = aspect === 'addresses' ? [] : without(shown[aspect], said[aspect]).map((one) => `shown ${one}`);
      return [aspect, [...missing, ...further]] as const;
    }),
  );
}

function without(all: readonly string[], others: readonly string[]): readonly string[] {
  const left = new Map<string, number>();
  for (const one of others) left.set(one, (left.get(one) ?? 0) + 1);
  return all.filter((one) => {
    const count = left.get(one) ?? 0;
    left.set(one, count - 1);
    return count <= 0;
  });
}

function compare(text: string): ReadonlyMap<Aspect, readonly string[]> {
  const policy = parsePolicy(text);
  const { bodyStart } = policy.frontMatter;
  const html = renderMarkdown(text.slice(bodyStart), policy.lines.lineAt(bodyStart));
  const raw = rawLines(policy);
  return differences(
    saidElements(policy),
    shownElements(sanitizeHtml(html), (line) => raw.has(line)),
  );
}

function rawLines({ markdown, lines }: Policy): ReadonlySet<number> {
  const raw = new Set<number>();
  for (const { leaf, start, end } of markdown.blocks) {
    if (leaf.kind === 'html' || leaf.kind === 'comment')
      for (let line = lines.lineAt(start); line <= lines.lineAt(end); line++) raw.add(line);
  }
  return raw;
}

const read = (file: string): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(readFileSync(file));

// `npm test` compares every fourth text.
describe('the two parsers', () => {
  it('agree on every fixture', () => {
    for (const folder of ['rules', 'preview/pages', 'corpus/policies']) {
      const root = join(import.meta.dirname, folder);
      const files = globSync('**/*.md', { cwd: root }).map((one) => one.replaceAll('\\', '/'));
      for (const file of spread(files.sort(), 4)) {
        const found = [...compare(readMarkers(read(join(root, file))).text)].filter(([, differing]) => differing.length > 0);
        if (file in KNOWN) assert.notDeepEqual(found, [], `${file} is known to differ, and does not`);
        else assert.deepEqual(found, [], file);
      }
    }
  });

  it('agree on real policies', function () {
    if (!existsSync(corpus)) {
      console.log(`      skipped: there is no ${corpus}`);
      this.skip();
    }
    const all = new Map<Aspect, string[]>(ASPECTS.map((aspect) => [aspect, []]));
    for (const file of spread(globSync('**/*.md', { cwd: corpus }).sort(), 4)) {
      for (const [aspect, differing] of compare(read(join(corpus, file))))
        all.get(aspect)?.push(...differing.map((one) => `${file} ${one}`));
    }
    for (const [aspect, differing] of all)
      assert(differing.length <= KNOWN_IN_CORPUS[aspect], `${aspect}: ${differing.length}\n${differing.join('\n')}`);
  });
});

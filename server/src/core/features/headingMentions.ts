/** Where a policy calls its own sections by their titles: references, plain lists of contents, the title in the front matter. */
import { findContentsLists } from '../analysis/contents/contentsLists.ts';
import { knowledgeOf } from '../document/frontmatter/keys.ts';
import { rewriteValue } from '../document/frontmatter/writeEntry.ts';
import { blockAt } from '../document/links/sectionAnchors.ts';
import { minimallyEscaped } from '../document/markdown/unescapedText.ts';
import type { Section } from '../document/outline/sections.ts';
import { type Policy, titleHeading } from '../document/policy.ts';
import { titleName } from '../document/references/references.ts';
import type { Span, TextEdit } from '../document/text/span.ts';
import type { HeadingChange } from './headingChange.ts';

/** Edits that give changed sections their new titles wherever a reference, a list of contents or the front matter names them; block quotes and code are left alone. */
export function mentionEdits(policy: Policy, changes: ReadonlyMap<Section, HeadingChange>): readonly TextEdit[] {
  return changes.size === 0
    ? []
    : [...referenceEdits(policy, changes), ...contentsEdits(policy, changes), ...frontMatterEdits(policy, changes)];
}

/** "Section 4 (Old Title)", "see “Old Title” below". */
function* referenceEdits(policy: Policy, changes: ReadonlyMap<Section, HeadingChange>): Iterable<TextEdit> {
  for (const { kind, numbers, heading } of policy.references) {
    if (kind === 'other') continue;
    // "EU" in a title makes a law of the reference, but no law has just this heading.
    for (const { title, target } of kind === 'law' ? [] : numbers) {
      const change = target?.kind === 'heading' && target.section ? changes.get(target.section) : undefined;
      if (title && change) yield* titleEdit(policy, title, change);
    }
    const change = heading?.exact && heading.target?.section && !isClause(heading.target) ? changes.get(heading.target.section) : undefined;
    if (heading && change) yield* titleEdit(policy, heading, change);
  }
}

/** A paragraph or bold line of that name, and not the section that it is in. */
function isClause({ clause }: { readonly clause?: { readonly kind: string } }): boolean {
  return clause !== undefined && clause.kind !== 'heading';
}

function* titleEdit(
  policy: Policy,
  { text, span }: { readonly text: string; readonly span: Span },
  { title, text: whole }: HeadingChange,
): Iterable<TextEdit> {
  const block = blockAt(policy.markdown, span.start);
  if (!block || block.leaf.quoteDepth > 0) return;
  const name = titleName(text);
  const [from, to] = name === titleName(title.old) ? [title.old, title.new] : name === titleName(whole.old) ? [whole.old, whole.new] : [];
  if (from === undefined || to === undefined || from === to) return;
  const words = inCaseOf(text, from, to);
  const isQuoted = /["“”„]/.test(policy.text[span.start - 1] ?? '');
  yield {
    span,
    newText: minimallyEscaped(
      isQuoted ? words.replace(/(?<![\p{L}\p{N}])["“„](?=\S)/gu, '‘').replace(/["“”]/g, '’') : words,
      block.leaf.kind,
    ),
  };
}

/** All capitals and all lower case are kept; names such as "iOS" or "EU" keep theirs. */
function inCaseOf(use: string, old: string, title: string): string {
  if (use === old) return title;
  if (/\p{L}/u.test(use) && use === use.toUpperCase() && old !== old.toUpperCase()) return title.toUpperCase();
  return use === lower(use) && old !== lower(old) ? lower(title) : title;
}

function lower(words: string): string {
  return words.replace(/[\p{L}\p{N}]+/gu, (word) => (/.\p{Lu}/u.test(word) ? word : word.toLowerCase()));
}

/** Entries without links; those with links change with the links. */
function* contentsEdits(policy: Policy, changes: ReadonlyMap<Section, HeadingChange>): Iterable<TextEdit> {
  for (const { entries } of findContentsLists(policy)) {
    for (const { section, link, span, shows } of entries) {
      const change = section && !link ? changes.get(section) : undefined;
      if (change && shows) yield { span, newText: minimallyEscaped(change[shows].new) };
    }
  }
}

/** Only where it is the very title of the first heading. */
function* frontMatterEdits(policy: Policy, changes: ReadonlyMap<Section, HeadingChange>): Iterable<TextEdit> {
  const top = titleHeading(policy.sections);
  const change = top && changes.get(top);
  if (!change) return;
  for (const { key, value } of policy.frontMatter.entries) {
    if (
      key === 'name' ||
      knowledgeOf(key)?.key !== 'document_title' ||
      value.kind !== 'scalar' ||
      value.block ||
      value.text !== change.text.old
    )
      continue;
    yield { span: value.span, newText: rewriteValue(policy, value, change.text.new) };
  }
}

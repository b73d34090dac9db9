/** Links and images of a policy, references resolved. */
import type { Inline } from '../markdown/leaf.ts';
import { normalizeLabel } from '../markdown/markdown.ts';
import { findInLeaves, type Readable, undefinedIfEmpty } from '../markdown/passages.ts';
import { type Span, shiftSpan } from '../text/span.ts';
import { addressInTarget } from './nestedLinks.ts';

/** One link, image or bare address in the text. */
export interface LinkMention {
  readonly kind: 'link' | 'image' | 'autolink' | 'url';
  readonly span: Span;
  /** The visible text; for autolinks and bare addresses the address. */
  readonly textSpan: Span;
  readonly text: string;
  /** The target as written, and where: in the link itself or in its definition. */
  readonly target: string;
  readonly targetSpan: Span;
}

/** All links in order. `[label]` without a definition is text, not a link. */
export function findLinks(text: string, markdown: Readable): readonly LinkMention[] {
  const definitions = findLinkDefinitions(markdown);
  const links: LinkMention[] = [];
  for (const {
    block: { start },
    found,
  } of leavesWithLinks(markdown)) {
    let linkEnd = 0;
    for (const inline of found) {
      const { kind } = inline;
      // The words of a link may be an address; there is no link in a link.
      if (kind === 'url' && inline.end <= linkEnd) continue;
      // A host without a scheme is a link on GitHub only.
      if (kind === 'url' && /^www\./i.test(text.slice(start + inline.start, start + inline.start + 4))) continue;
      const at = (span: Span): Span => shiftSpan(span, start);
      const textSpan = at(inline.content ?? inline.target ?? inline);
      const label = inline.label && inline.label.end > inline.label.start ? at(inline.label) : textSpan;
      const targetSpan = inline.target
        ? at(inline.target)
        : kind === 'url'
          ? at(inline)
          : kind === 'autolink'
            ? textSpan
            : definitions.get(normalizeLabel(text.slice(label.start, label.end)));
      if (!targetSpan && !(inline.content && text.slice(start + inline.content.end, start + inline.end).startsWith(']('))) continue;
      if (kind === 'link') linkEnd = inline.end;
      // What is meant by a link in the place of an address is that link's address.
      const inner = targetSpan && addressInTarget(text.slice(targetSpan.start, targetSpan.end));
      const where =
        targetSpan && inner
          ? shiftSpan(inner, targetSpan.start)
          : (targetSpan ?? { start: start + inline.end - 1, end: start + inline.end - 1 });
      links.push({
        kind,
        span: at(inline),
        textSpan,
        text: text.slice(textSpan.start, textSpan.end),
        target: text.slice(where.start, where.end).replace(/^<(.*)>$/s, '$1'),
        targetSpan: where,
      });
    }
  }
  return links;
}

const leavesWithLinks = findInLeaves(({ inlines }) =>
  undefinedIfEmpty(
    inlines.filter(
      (inline): inline is Inline & { readonly kind: LinkMention['kind'] } =>
        inline.kind === 'link' || inline.kind === 'image' || inline.kind === 'autolink' || inline.kind === 'url',
    ),
  ),
);
const leavesWithDefinitions = findInLeaves(({ definition }) => definition);

/** Where the target of each link definition is, by its normalised label; of two the first counts (CommonMark 0.31.2, section 4.7). */
export function findLinkDefinitions(markdown: Readable): ReadonlyMap<string, Span> {
  const definitions = new Map<string, Span>();
  for (const {
    block: { start },
    found: { label, target },
  } of leavesWithDefinitions(markdown)) {
    if (!definitions.has(label)) definitions.set(label, shiftSpan(target, start));
  }
  return definitions;
}

/** The outline: front matter as one entry with its fields, then the sections as a tree. */
import { openingOf } from '../document/frontmatter/frontMatter.ts';
import type { Section } from '../document/outline/sections.ts';
import type { Policy } from '../document/policy.ts';
import type { Span } from '../document/text/span.ts';
import { truncate } from '../document/text/truncate.ts';
import type { Localizer } from '../l10n/localizer.ts';

/** One entry of the outline. */
export interface OutlineItem {
  readonly name: string;
  readonly detail?: string;
  readonly kind: 'frontMatter' | 'field' | 'section';
  /** Everything that belongs to it, without the line end at its end, so that the next entry's line is not part of it. */
  readonly span: Span;
  /** What is selected when the writer goes there; inside `span`. */
  readonly selection: Span;
  readonly children: readonly OutlineItem[];
}

/** The outline of a policy. @param l10n words the entries that the policy has no words for */
export function outline(policy: Policy, l10n: Localizer): readonly OutlineItem[] {
  const { frontMatter, sections } = policy;
  const front: OutlineItem[] =
    frontMatter.state === 'absent'
      ? []
      : [
          {
            name: l10n.t('Front matter'),
            kind: 'frontMatter',
            span: frontMatter.span,
            selection: openingOf(frontMatter),
            children: frontMatter.entries.map(({ key, keySpan, span, value }) => ({
              name: key || l10n.t('(empty)'),
              detail: value.kind === 'scalar' ? firstLine(value.text) : '',
              kind: 'field',
              span: { start: keySpan.start, end: Math.max(span.end, keySpan.end) },
              selection: keySpan,
              children: [],
            })),
          },
        ];
  return [...front, ...sections.roots.map((section) => sectionItem(policy, section, l10n))];
}

function sectionItem(policy: Policy, section: Section, l10n: Localizer): OutlineItem {
  const { heading, children } = section;
  const end = withoutTrailingSpace(policy.text, section.span);
  // A heading without text may end before the place where its text would be.
  const start = Math.min(Math.max(heading.span.start, section.span.start), end);
  const selection = { start, end: Math.max(start, Math.min(heading.span.end, end)) };
  return {
    name: heading.text || l10n.t('(empty)'),
    kind: 'section',
    span: { start: section.span.start, end },
    selection,
    children: children.map((child) => sectionItem(policy, child, l10n)),
  };
}

/** End of the last line of a span that has text. */
export function withoutTrailingSpace(text: string, span: Span): number {
  let end = span.end;
  while (end > span.start && /\s/.test(text[end - 1] ?? '')) end--;
  return end;
}

function firstLine(text: string): string {
  const line = text.split(/\r?\n/, 1)[0] ?? '';
  return truncate(line, 80);
}

/** Titles to show behind references that give a number alone: "Section 4.2" is read as "Section 4.2 (Retention)". */
import { normalizeAnchor } from '../document/links/anchors.ts';
import type { Policy } from '../document/policy.ts';
import type { Span } from '../document/text/span.ts';

/** One title, and the offset that it is shown at. */
export interface TitleHint {
  readonly offset: number;
  readonly title: string;
  /** The section's heading, to go there. */
  readonly target: Span;
}

/** A longer title would push the text away. */
const LONGEST = 40;

/** The hints within a span; none where the text says the title itself. */
export function sectionTitleHints({ references, text }: Policy, within: Span): readonly TitleHint[] {
  return references.flatMap(({ kind, numbers, heading, self, span, link }) => {
    // One knows the title of the section that one reads.
    if (kind !== 'own' || heading || self || span.end <= within.start || within.end <= span.start) return [];
    return numbers.flatMap(({ target, span: number, title: given }): TitleHint[] => {
      const title = target?.title ?? '';
      if (
        !target ||
        given ||
        normalizeAnchor(title) === '' ||
        isSaid(text, title, link ? { start: link.span.start, end: Math.max(link.span.end, number.end) } : number)
      )
        return [];
      return [
        {
          offset: number.end,
          title: title.length > LONGEST ? `${title.slice(0, LONGEST - 1).trimEnd()}…` : title,
          target: target.kind === 'heading' && target.section ? target.section.heading.span : target.numberSpan,
        },
      ];
    });
  });
}

/** Characters of a title that are looked for. */
const MOST_COMPARED = 120;

/** True when the title is right before or behind: "Retention (Section 4.2)", "Section 4.2 – Retention". */
function isSaid(text: string, whole: string, { start, end }: Span): boolean {
  const title = whole.slice(0, MOST_COMPARED);
  const room = title.length + 24;
  const around = `-${normalizeAnchor(behindGap(text.slice(Math.max(0, start - room), start)) + text.slice(start, end))}-${normalizeAnchor(text.slice(end, end + room).split(GAP, 1)[0] ?? '')}-`;
  return around.includes(`-${normalizeAnchor(title)}${title === whole ? '-' : ''}`);
}

/** Between two paragraphs. */
const GAP = /\n[ \t>]*\r?\n/;

function behindGap(text: string): string {
  return text.split(GAP).at(-1) ?? text;
}

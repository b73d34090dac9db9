/** The outline of a policy as other files need it: what a translation is compared with, and what a reference from another policy can lead to. Packed small, since it is kept of every closed policy. */
import { findWrittenDates } from '../../document/dates/dateFormats.ts';
import type { Block } from '../../document/markdown/leaf.ts';
import type { Policy } from '../../document/policy.ts';
import { matchesIn } from '../../document/text/matches.ts';
import { oncePer } from '../../document/text/remember.ts';
import { TRANSLATION_NOTE } from '../../knowledge/translationWords.ts';

/** One section, without its sub-sections. */
export interface OutlineSection {
  /** 1 to 6. */
  readonly level: number;
  /** As written, without dots at its ends; empty where it has none. */
  readonly number: string;
  /** Hash of the title without regard to case and punctuation. */
  readonly title: string;
  /** 0-based line of the heading, and its length in UTF-16 code units. */
  readonly line: number;
  readonly length: number;
  /** Lengths of its own paragraphs, list items and table rows, in UTF-16 code units, in order; below zero for notes on translations, which one version may have alone. */
  readonly lengths: readonly number[];
  /** Their sum. */
  readonly characters: number;
  /** Figures in order, without what languages write differently in them. Dates count as ISO dates. */
  readonly figures: readonly string[];
}

/** Sections beyond which an outline isn't kept. */
const MOST_SECTIONS = 200;
/** Paragraphs of one section that are kept. */
const MOST_BLOCKS = 60;
/** Figures of one section that are kept. */
const MOST_FIGURES = 12;

/** The packed outline of a policy; empty where it has no sections, or too many. */
export const packOutline: (policy: Policy) => string = oncePer((policy: Policy) => {
  const { sections, lines } = policy;
  if (sections.all.length > MOST_SECTIONS) return '';
  return sections.all
    .map(({ heading, blocks }) => {
      const at = lines.positionAt(heading.block.start);
      const prose = blocks.filter(({ leaf }) => leaf.kind === 'paragraph' || leaf.kind === 'tableCell');
      return [
        heading.level,
        (heading.number?.text ?? '').replaceAll('|', ''),
        hashOf(heading.title),
        at.line,
        Math.min(heading.block.end - heading.block.start, 120),
        lengthsOf(prose).slice(0, MOST_BLOCKS).join(' '),
        prose
          .flatMap(({ leaf }) => figuresOf(leaf.prose.text, policy.language))
          .slice(0, MOST_FIGURES)
          .join(' '),
      ].join('|');
    })
    .join('\n');
});

/** Reads what {@link packOutline} wrote. */
export function unpackOutline(packed: string): readonly OutlineSection[] {
  if (packed === '') return [];
  return packed.split('\n').map((row) => {
    const [level = '', number = '', title = '', line = '', length = '', blocks = '', figures = ''] = row.split('|');
    const lengths = blocks === '' ? [] : blocks.split(' ').map(Number);
    return {
      level: Number(level),
      number,
      title,
      line: Number(line),
      length: Number(length),
      lengths,
      characters: lengths.reduce((sum, one) => sum + Math.abs(one), 0),
      figures: figures === '' ? [] : figures.split(' '),
    };
  });
}

/** Of each paragraph and table row its length. */
function lengthsOf(blocks: readonly Block[]): readonly number[] {
  const lengths: number[] = [];
  blocks.forEach(({ leaf }, index) => {
    const isSameRow = leaf.kind === 'tableCell' && blocks[index - 1]?.leaf.kind === 'tableCell' && blocks[index - 1]?.leaf.row === leaf.row;
    if (isSameRow) lengths.push((lengths.pop() ?? 0) + leaf.prose.text.length);
    else lengths.push(TRANSLATION_NOTE.test(leaf.prose.text) ? -leaf.prose.text.length : leaf.prose.text.length);
  });
  return lengths;
}

/** The figures of a paragraph: "30", "1,000" and "1.000" alike, dates as one. */
function figuresOf(text: string, language: string): readonly string[] {
  if (!/\d/.test(text)) return [];
  const dates = findWrittenDates(text, language).filter(({ reading }) => reading.state === 'exact');
  const figures: string[] = dates.flatMap(({ reading }) => reading.date ?? []);
  for (const { 0: figure, index } of matchesIn(text, /\d+(?:[.,'’ \u00a0\u202f]\d{3}(?!\d)|[.,]\d{1,2}(?!\d))*/g))
    if (!dates.some(({ start, end }) => index >= start && index < end)) figures.push(figure.replace(/[.,]00?$/, '').replace(/\D/g, ''));
  return figures;
}

/** A title without regard to case, punctuation and spaces, as 32 bits in base 36 (FNV-1a). */
export function hashOf(title: string): string {
  let hash = 0x811c9dc5;
  for (const character of title.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')) {
    hash ^= character.codePointAt(0) ?? 0;
    hash = Math.imul(hash, 0x01000193) >>> 0;
  }
  return hash.toString(36);
}

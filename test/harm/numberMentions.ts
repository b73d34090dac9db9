/** Numbers in running text that a reader takes for references to sections: looked for on their own, so that references which the analysis does not know are found as well. */

import type { Section } from '../../server/src/core/document/outline/sections.ts';
import type { Policy, Span } from '../../server/src/core/index.ts';

/** One number in the text. */
export interface NumberMention {
  /** The number alone, with what belongs to it: `4.2(b)`. */
  readonly span: Span;
  readonly label: string;
  /** The part that is the number of a section, and that section; absent where none has it, or several have. */
  readonly head?: { readonly label: string; readonly section: Section };
  /** The same for all numbers of one enumeration. */
  readonly group: number;
  /** The section in whose own text it stands. */
  readonly within: Section | undefined;
}

/** Words that count sections, in the languages of the policies; `s.` and `§` among them. */
const MAIN = String.raw`sections?|sec|clauses?|articles?|art|ss?\.|§{1,2}|abschnitte?n?|ziffern?|ziff|artikeln?|klauseln?|secci(?:ó|o)n(?:es)?|cl[áa]usulas?|art[íi]culos?|sezion[ei]|articol[oi]|clausol[ae]`;
/** Words that count sections of their own or parts of one that was just named. */
const PARTS = 'subsections?|sub-sections?|paragraphs?|paras?|points?|nummern?|nr|punkte?n?|paragraphes?|apartados?|puntos?|punt[oi]';
const LABEL = String.raw`\d{1,3}(?:\.\d{1,3}){0,5}[A-Za-z]?(?:\([a-z0-9]{1,4}\)){0,3}(?!\d|[.,]\d|\s?%|\p{L})`;
const AND = String.raw`\s*(?:,\s*(?:and|or|und|oder|et|ou|y|o|e)?|and/or|and|or|&|/|to|through|until|–|-|—|und|oder|bis|sowie|et|ou|à|y|o|e|a|hasta|fino a)\s*(?:(?:${MAIN})\.?\s*)?`;
const LIST = new RegExp(
  String.raw`(?<![\p{L}\d])(?:${MAIN}|(?<![\d)],?\s)(?:${PARTS}))\.?[\s\u00A0]*(${LABEL}(?:${AND}${LABEL}){0,12})`,
  'giu',
);
/** "see 3.1 above": dotted, and not the version of a protocol. */
const ALONE =
  /(?<=(?:\b(?:see|siehe|vgl\.|voir|véase|vedi|under|in|per|to|and|or|with)\s|[(;,]\s?))(\d{1,2}(?:\.\d{1,2}){1,4}(?:\([a-z0-9]{1,4}\)){0,2})(?![\d%]|\.\d|\s?%|\p{L})/giu;
/** What shows that somebody else's sections are meant. */
const ELSEWHERE =
  /GDPR|DSGVO|RGPD|BDSG|CCPA|CPRA|TKG|TMG|TDDDG|DDG|BGB|UWG|LOPD|HIPAA|PIPEDA|LGPD|nFADP|U\.?S\.?C\b|C\.?F\.?R\b|\b(?:Act|Code|Regulations?|Directive|Law|Statute|Treaty|Convention|Constitution|Gesetz|Verordnung|Richtlinie|Règlement|Loi|Directiva|Ley|Reglamento|Legge|Regolamento|Terms|Agreement|Addendum|Licen[cs]e|Policy|Standard|ISO|NIST|RFC|SCCs?|Clauses)\b/u;

/** The number of a section as references write it. */
export function bareLabel(section: Section): string | undefined {
  return section.heading.number?.text.replace(/^.*[\s\u00A0§]/u, '').replace(/[()]|[.:]$/g, '');
}

/** All such numbers in paragraphs and cells, in order. */
export function numberMentions(policy: Policy): readonly NumberMention[] {
  const byLabel = new Map<string, Section[]>();
  for (const section of policy.sections.all) {
    const label = bareLabel(section);
    if (label !== undefined && /^\d/.test(label)) byLabel.set(label, [...(byLabel.get(label) ?? []), section]);
  }
  const outside = policy.references.filter(({ kind }) => kind === 'law' || kind === 'other').map(({ span }) => span);
  const mentions: NumberMention[] = [];
  let group = 0;
  let section = -1;
  const { all } = policy.sections;
  for (const { leaf, start } of policy.markdown.blocks) {
    while ((all[section + 1]?.heading.block.start ?? Infinity) <= start) section++;
    if ((leaf.kind !== 'paragraph' && leaf.kind !== 'tableCell') || leaf.quoteDepth > 0) continue;
    const { text } = leaf.prose;
    const taken: Span[] = [];
    for (const pattern of [LIST, ALONE]) {
      for (const match of text.matchAll(pattern)) {
        const list = match[1] ?? '';
        const at = match.index + match[0].length - list.length;
        if (taken.some((one) => one.start < at + list.length && at < one.end) || isElsewhere(text, match.index, at + list.length)) continue;
        taken.push({ start: at, end: at + list.length });
        group++;
        for (const label of list.matchAll(new RegExp(LABEL, 'gu'))) {
          const inProse = at + label.index;
          const own = leaf.prose.spanOf(inProse, inProse + label[0].length);
          const span = { start: start + own.start, end: start + own.end };
          if (policy.text.slice(span.start, span.end) !== label[0] || outside.some((one) => one.start < span.end && span.start < one.end))
            continue;
          const head = headOf(label[0], byLabel);
          mentions.push({ span, label: label[0], group, within: all[section], ...(head ? { head } : {}) });
        }
      }
    }
  }
  return mentions.sort((a, b) => a.span.start - b.span.start);
}

/** Characters on either side in which a law or another document is looked for. */
const NEAR = 70;

function isElsewhere(text: string, start: number, end: number): boolean {
  const behind = text.slice(end, end + NEAR).split(/[.;](?:\s|$)/, 1)[0] ?? '';
  const before =
    text
      .slice(Math.max(0, start - NEAR), start)
      .split(/[.;]\s/)
      .at(-1) ?? '';
  return ELSEWHERE.test(behind) || ELSEWHERE.test(before);
}

function headOf(label: string, byLabel: ReadonlyMap<string, readonly Section[]>): NumberMention['head'] {
  for (let head = label; head !== ''; head = head.replace(/(?:\([^()]*\)|\.?[^.()]+)$/, '')) {
    const sections = byLabel.get(head);
    const [section] = sections ?? [];
    if (section) return sections?.length === 1 ? { label: head, section } : undefined;
  }
  return undefined;
}

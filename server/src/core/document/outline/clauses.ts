/** Everything in a policy that a reference can name by its number: numbered headings, bold lines, paragraphs, items of lists, and annexes. */
import type { ClauseSpace } from '../../knowledge/languages/language.ts';
import { REFERENCE_LANGUAGES } from '../../knowledge/referenceWords.ts';
import type { Block, ListItem } from '../markdown/leaf.ts';
import { findInLeaves, type Readable } from '../markdown/passages.ts';
import { type Span, shiftSpan } from '../text/span.ts';
import { type Clause, type ClauseIndex, type IndexedClause, indexClauses } from './clauseIndex.ts';
import { type BlockLabel, isPlausible, type LabelPart, labelsOf, type PartReading } from './clauseLabels.ts';
import type { Scope, ScopeIndex } from './scopes.ts';
import { inheritedValue, type Section, type SectionTree } from './sections.ts';

/** The blocks that may have a number or head what has one, with the labels that they show. */
const leavesWithNumbers = findInLeaves((leaf) => {
  if (leaf.quoteDepth > 0 || (leaf.kind !== 'heading' && leaf.kind !== 'paragraph')) return undefined;
  const labels = labelsOf(leaf);
  return leaf.kind === 'heading' || labels.label || labels.inline.length > 0 || labels.runIn.length > 0 || leaf.item?.ordered === true
    ? labels
    : undefined;
});

/** Collects the clauses of a text in one pass over its numbered blocks. */
export function findClauses(markdown: Readable, sections: SectionTree, scopes: ScopeIndex): ClauseIndex {
  const all: IndexedClause[] = [];
  const sectionOf = new Map(sections.all.map((section) => [section.heading.block, section]));
  const headed = new Map<Section, IndexedClause>();
  const items = new Map<ListItem, IndexedClause>();
  let section: Section | undefined;
  let scope: Scope | undefined;
  let open: { readonly look: string; readonly clause: IndexedClause }[] = [];
  const add = (draft: IndexedClause): IndexedClause => {
    all.push(draft);
    return draft;
  };
  for (const {
    block,
    found: { label, inline, runIn },
  } of leavesWithNumbers(markdown)) {
    const { leaf } = block;
    const own = sectionOf.get(block);
    const here = scopes.at(block.start);
    if (here !== scope) {
      open = [];
      scope = here;
    }
    /** The clause above a section, in this scope. */
    const enclosing = (one: Section | undefined): IndexedClause | undefined => {
      const clause = inheritedValue(one, headed);
      return clause && scopes.at(clause.numberSpan.start) === here ? clause : undefined;
    };
    if (own) {
      section = own;
      open = [];
    }
    const above = own ? enclosing(own.parent) : (open.at(-1)?.clause ?? enclosing(section));
    let clause: IndexedClause | undefined;
    const item = leaf.item;
    const newItem = item && !items.has(item) && item.ordered ? item : undefined;
    const context: Context = { block, section, above };
    if (own) {
      const number = own.heading.number;
      if (label && (number || label.certainty !== 'possible')) clause = fromLabel(context, label, number ? 1 : 0.6, number);
      else if (newItem) clause = fromItem(context, newItem, items);
      if (clause) headed.set(own, add(clause));
      if (clause && newItem) items.set(newItem, clause);
    } else if (newItem) {
      clause = add(fromItem({ ...context, above: outerItem(newItem, items) ?? context.above }, newItem, items));
      items.set(newItem, clause);
    } else if (label && label.certainty !== 'possible' && !(item && items.has(item)) && isPlausible(label, leaf.prose.text)) {
      const same = open.findLastIndex(({ look, clause: last }) => look === label.look && continues(last, label));
      const written = leaf.prose.text.slice(label.parts[0]?.span.start, label.parts.at(-1)?.span.end);
      // 12.3 is part of the bold 12 above it, behind which 13 goes on.
      const outer =
        label.parts.length > 1
          ? open.filter(({ clause: one }) => (one.kind === 'bold' || one.label.includes('.')) && written.startsWith(`${one.label}.`))
          : [];
      const parent =
        label.parts.length > 1
          ? (outer.at(-1)?.clause ?? enclosing(section))
          : same === 0
            ? enclosing(section)
            : same > 0
              ? open[same - 1]?.clause
              : above;
      clause = add(fromLabel({ ...context, above: parent, before: open[same]?.clause }, label, label.certainty === 'sure' ? 0.9 : 0.6));
      open = label.parts.length > 1 ? outer : same >= 0 ? open.slice(0, same) : open.slice(0, MOST_DEPTH);
      open.push({ look: label.look, clause });
    }
    const parent = clause ?? (item && innerItem(item, items)) ?? above;
    let letter: IndexedClause | undefined;
    let run = { style: '', value: 0 };
    for (const { part } of inline) {
      const reading = part.readings.find(({ style, value }) => (style === run.style && value === run.value + 1) || value === 1);
      if (!reading) continue;
      run = { ...reading };
      const below = reading.style === 'roman' && letter ? letter : parent;
      const made = add(fromPart({ ...context, above: below }, part, reading, 'inline', 0.5));
      if (reading.style === 'letter') letter = made;
    }
    let outerRunIn: IndexedClause | undefined;
    for (const { parts, titleStart } of runIn) {
      const isLetter = parts[0]?.readings[0]?.style === 'letter' && parts.length === 1;
      const made = add(fromRunIn({ ...context, above: isLetter ? outerRunIn : undefined }, parts, titleStart));
      if (!isLetter) outerRunIn = made;
    }
  }
  return indexClauses(withoutContents(all));
}

/** What is in a list of contents repeats a clause and is none: "2.1 Retention" where a heading says so, "Appendix B: Form" where appendices have headings. */
function withoutContents(all: readonly IndexedClause[]): readonly IndexedClause[] {
  const spaces = new Set<ClauseSpace>();
  /** Of annexes and the like under headings. */
  const labels = new Set<string>();
  const names = new Set<string>();
  for (const clause of all) {
    if (clause.kind !== 'heading') continue;
    if (clause.space !== 'section') {
      spaces.add(clause.space);
      labels.add(labelOf(clause));
    }
    if (clause.title !== '') names.add(nameOf(clause));
  }
  const entries = new Set<IndexedClause>();
  let run: IndexedClause[] = [];
  let named = 0;
  /** Lines behind the last entry that no heading repeats: of a section that was taken out, if another entry follows. */
  let behind: IndexedClause[] = [];
  const close = (): void => {
    if (named >= FEWEST_ENTRIES) for (const clause of run) entries.add(clause);
    run = [];
    named = 0;
    behind = [];
  };
  for (const clause of all) {
    if (clause.kind === 'heading' || clause.kind === 'inline') continue;
    if (clause.span.start - ((behind.at(-1) ?? run.at(-1))?.span.end ?? clause.span.start) > WIDEST_GAP) close();
    if (!names.has(nameOf(clause))) {
      if (run.length > 0) behind.push(clause);
      continue;
    }
    run.push(...behind, clause);
    behind = [];
    named++;
  }
  close();
  return entries.size + spaces.size === 0
    ? all
    : all.filter(
        (clause) =>
          clause.kind === 'heading' ||
          clause.kind === 'inline' ||
          (!entries.has(clause) && (!spaces.has(clause.space) || isUnderBold(clause))),
      );

  /** "**Schedule 3 - Transfers**", where only Schedule 4 has a heading. */
  function isUnderBold(clause: IndexedClause): boolean {
    return clause.kind === 'bold' && !labels.has(labelOf(clause));
  }
}

function labelOf({ space, label }: Clause): string {
  return `${space} ${label}`;
}

/** Fewer lines that repeat headings are no list of contents. */
const FEWEST_ENTRIES = 3;
/** Code units between two entries of one: a line end, the marker of an item, an entry without number. */
const WIDEST_GAP = 80;

function nameOf({ space, label, title }: Clause): string {
  return `${space} ${label} ${title.toLowerCase()}`;
}

/** No contract nests its paragraphs deeper. */
const MOST_DEPTH = 6;

interface Context {
  readonly block: Block;
  readonly section: Section | undefined;
  readonly above: IndexedClause | undefined;
  /** The clause that it follows in its list. */
  readonly before?: IndexedClause | undefined;
}

function outerItem(item: ListItem, items: ReadonlyMap<ListItem, IndexedClause>): IndexedClause | undefined {
  return item.parent && innerItem(item.parent, items);
}

function innerItem(item: ListItem, items: ReadonlyMap<ListItem, IndexedClause>): IndexedClause | undefined {
  for (let at: ListItem | undefined = item; at; at = at.parent) {
    const clause = items.get(at);
    if (clause) return clause;
  }
  return undefined;
}

function continues(last: Clause, label: BlockLabel): boolean {
  const before = last.path.at(-1);
  return (
    label.parts.length === 1 &&
    (label.parts[0]?.readings.some(
      ({ value, style }) =>
        before !== undefined && value >= before.value && value <= before.value + 3 && (style === before.style || label.look !== '  a'),
    ) ??
      false)
  );
}

const SPACES = new Map<string, ClauseSpace>(
  Object.values(REFERENCE_LANGUAGES).flatMap(({ words }) =>
    words.flatMap(({ forms, space }) => forms.map((form) => [form.replace(/\.$/, ''), space] as const)),
  ),
);
const FOREIGN: Readonly<Record<string, ClauseSpace>> = {
  allegato: 'annex',
  bijlage: 'annex',
  capítulo: 'chapter',
  hoofdstuk: 'chapter',
  deel: 'part',
  étape: 'part',
  step: 'part',
};

function fromLabel(
  { block, section, above, before }: Context,
  label: BlockLabel,
  confidence: number,
  number?: { readonly parts: readonly number[]; readonly style: PartReading['style'] },
): IndexedClause {
  const { leaf } = block;
  const at = (start: number, end: number): Span => {
    const span = leaf.prose.spanOf(start, end);
    return shiftSpan(span, block.start);
  };
  const last = before?.path.at(-1);
  const readings = label.parts.map(({ readings: all }, index): PartReading => {
    const style = number && index === label.parts.length - 1 ? number.style : undefined;
    const following =
      label.parts.length === 1
        ? all.find((one) => last !== undefined && one.style === last.style && one.value === last.value + 1)
        : undefined;
    return all.find((one) => one.style === style) ?? following ?? all[0] ?? { style: 'decimal', value: 0 };
  });
  const space = (label.word === undefined ? undefined : (SPACES.get(label.word) ?? FOREIGN[label.word])) ?? 'section';
  const first = label.parts[0]?.span.start ?? label.span.start;
  const end = label.parts.at(-1)?.span.end ?? label.span.end;
  const kind = leaf.kind === 'heading' ? 'heading' : startsBold(block, at(first, end)) ? 'bold' : 'paragraph';
  const title = leaf.prose.text.slice(label.titleStart);
  return {
    kind,
    space,
    label: leaf.prose.text.slice(first, end),
    numberSpan: at(first, end),
    look: label.look,
    ...placed(readings, space, above),
    title:
      kind === 'heading'
        ? title
            .replace(/\s+/g, ' ')
            .trim()
            .replace(/(?<=\p{L})[.:]$/u, '')
        : kind === 'bold'
          ? boldWords(block, label)
          : leadOf(title),
    span: kind === 'heading' && section ? section.span : { start: block.start, end: block.end },
    ...(section ? { section } : {}),
    ...(label.word === undefined ? {} : { word: label.word }),
    confidence,
  };
}

/** Its paths and parent: a number with several parts stands for itself, one part goes on where the clause above it ends. */
function placed(
  own: readonly PartReading[],
  space: ClauseSpace,
  above: IndexedClause | undefined,
): Pick<IndexedClause, 'path' | 'paths' | 'parent'> {
  if (!above) return { path: own, paths: [own] };
  const joined = space === above.space ? above.paths.map((path) => [...path, ...own]) : [];
  const extends_ = own.length > 1 && above.path.length < own.length && above.path.every(({ value }, index) => value === own[index]?.value);
  const paths = own.length > 1 ? (extends_ ? [own] : [own, ...joined]) : [...joined, own];
  return { path: paths[0] ?? own, paths: paths.slice(0, MOST_PATHS), parent: above };
}

/** Ways to name one clause; more come only from numbers within numbers within numbers. */
const MOST_PATHS = 4;

function fromItem({ block, section, above }: Context, item: ListItem, items: ReadonlyMap<ListItem, IndexedClause>): IndexedClause {
  const parent = outerItem(item, items) ?? above;
  const start = block.unit.start + item.at;
  const digits = /^\d*/.exec(item.marker)?.[0].length ?? 0;
  const own: readonly PartReading[] = [{ style: 'decimal', value: item.number ?? 0 }];
  const prose = block.leaf.prose.text;
  return {
    kind: 'item',
    space: 'section',
    label: String(item.number ?? 0),
    numberSpan: { start, end: start + digits },
    look: item.parent ? 'inner' : 'item',
    ...placed(own, parent?.space === 'section' ? 'section' : (parent?.space ?? 'section'), parent),
    title: block.leaf.kind === 'heading' ? prose.replace(/\s+/g, ' ').trim() : boldWords(block, undefined) || leadOf(prose),
    span: { start, end: block.end },
    ...(section ? { section } : {}),
    confidence: parent?.kind === 'heading' || parent?.kind === 'item' ? 0.7 : 0.5,
  };
}

function fromPart(
  { block, section, above }: Context,
  part: LabelPart,
  reading: PartReading,
  kind: Clause['kind'],
  confidence: number,
): IndexedClause {
  const span = block.leaf.prose.spanOf(part.span.start, part.span.end);
  const numberSpan = shiftSpan(span, block.start);
  return {
    kind,
    space: above?.space ?? 'section',
    label: block.leaf.prose.text.slice(part.span.start, part.span.end),
    numberSpan,
    ...placed([reading], above?.space ?? 'section', above),
    title: '',
    span: { start: numberSpan.start, end: block.end },
    ...(section ? { section } : {}),
    confidence,
  };
}

/** "… of care. **VII. Term; Fees.** It lasts …": a heading in the middle of a paragraph. */
function fromRunIn({ block, section, above }: Context, parts: readonly LabelPart[], titleStart: number): IndexedClause {
  const { text, spanOf } = block.leaf.prose;
  const start = parts[0]?.span.start ?? 0;
  const end = parts.at(-1)?.span.end ?? start;
  const readings = parts.map(({ readings: [reading] }) => reading ?? { style: 'decimal' as const, value: 0 });
  const numberSpan = shiftSpan(spanOf(start, end), block.start);
  return {
    kind: 'inline',
    space: 'section',
    label: text.slice(start, end),
    numberSpan,
    ...placed(readings, 'section', above),
    title: leadOf(text.slice(titleStart, titleStart + LONGEST_LEAD)),
    span: { start: numberSpan.start, end: block.end },
    ...(section ? { section } : {}),
    confidence: 0.5,
  };
}

/** Code units among which the full stop behind a title is looked for. */
const LONGEST_LEAD = 100;

function startsBold({ leaf, start }: Block, number: Span): boolean {
  return leaf.inlines.some((inline) => inline.kind === 'strong' && start + inline.start < number.start && number.end <= start + inline.end);
}

/** The bold words at the start of a block, without its number. */
function boldWords({ leaf }: Block, label: BlockLabel | undefined): string {
  const strong = leaf.inlines.find(({ kind }) => kind === 'strong');
  if (!strong) return '';
  const from = label?.titleStart ?? 0;
  if (leaf.prose.toSource(from) > strong.start + 4 && !label) return '';
  const { text, toSource } = leaf.prose;
  let end = from;
  while (end < text.length && end < from + 160 && toSource(end) < strong.end) end++;
  return text.slice(from, end).replace(/\s+/g, ' ').trim().replace(/[.:]$/, '');
}

/** What is before the first full stop, if it is short enough for a title. */
function leadOf(text: string): string {
  const lead = /^[^.:\n]{2,80}(?=[.:](?:\s|$)|$)/.exec(text.slice(0, 82))?.[0] ?? '';
  return /[;,(]/.test(lead) ? '' : lead.trim();
}

/** The number of a clause as a reference would write it: `4.2(b)`, `B.3`, `IV`. */
export function clauseName({ label, path, parent, space, kind }: Clause): string {
  if (!parent || parent.space !== space || parent.path.length !== path.length - 1 || label.includes('.')) return label;
  return clauseName(parent) + (kind === 'heading' || kind === 'bold' || /^\d/.test(label) ? `.${label}` : `(${label})`);
}

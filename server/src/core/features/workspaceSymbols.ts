/** Sections and defined terms of a policy as symbols to go to, packed small enough to be kept for thousands of closed files, and the search over them. */
import type { Policy } from '../document/policy.ts';

/** One place to go to. */
export interface PolicySymbol {
  readonly name: string;
  readonly kind: 'section' | 'term';
  /** The section around it. */
  readonly container?: string;
  /** 0-based line; columns in UTF-16 code units. */
  readonly line: number;
  readonly from: number;
  readonly to: number;
}

/** Nobody goes to the thousandth section by its name, and a file of nothing but headings is not to be kept. */
const MOST = 500;
const LONGEST_NAME = 80;

/** Sections in order, then the terms that are defined. */
export function symbolsOf(policy: Policy): readonly PolicySymbol[] {
  const { sections, terms, lines } = policy;
  const at = ({ start, end }: { readonly start: number; readonly end: number }): Pick<PolicySymbol, 'line' | 'from' | 'to'> => {
    const { line, column } = lines.positionAt(start);
    return { line, from: column, to: Math.max(column, Math.min(end, lines.endOf(line)) - lines.startOf(line)) };
  };
  const name = (text: string): string => text.slice(0, LONGEST_NAME).replace(/\s+/g, ' ').trim();
  const all: PolicySymbol[] = [];
  for (const { heading, parent } of sections.all) {
    if (all.length >= MOST) return all;
    const title = name(heading.text);
    if (title !== '')
      all.push({ name: title, kind: 'section', ...(parent ? { container: name(parent.heading.text) } : {}), ...at(heading.span) });
  }
  for (const {
    name: term,
    definitions: [definition],
  } of terms) {
    if (all.length >= MOST) return all;
    if (definition) all.push({ name: name(term), kind: 'term', ...at(definition.span) });
  }
  return all;
}

/** Symbols in one string, a line each: an object for each would take several times the memory. */
export function packSymbols(symbols: readonly PolicySymbol[]): string {
  return symbols
    .map(({ name, kind, container = '', line, from, to }) => [kind === 'section' ? 's' : 't', line, from, to, name, container].join('\t'))
    .join('\n');
}

/** The symbols of a packed string. */
export function unpackSymbols(packed: string): readonly PolicySymbol[] {
  if (packed === '') return [];
  return packed.split('\n').map((row) => {
    const [kind, line, from, to, name = '', container = ''] = row.split('\t');
    return {
      name,
      kind: kind === 's' ? 'section' : 'term',
      ...(container === '' ? {} : { container }),
      line: Number(line),
      from: Number(from),
      to: Number(to),
    };
  });
}

/** How well a name matches what was typed, the higher the better; undefined where the letters do not occur in it in this order. Linear. */
export function matchName(name: string, query: string): number | undefined {
  const typed = query.toLowerCase().replace(/\s+/g, '');
  if (typed === '') return 0;
  const lower = name.toLowerCase();
  const whole = lower.indexOf(query.toLowerCase().trim());
  if (whole >= 0) return 1000 - Math.min(whole, 100) + (isWordStart(lower, whole) ? 500 : 0) - Math.min(lower.length, 100);
  let score = 0;
  let at = 0;
  let last = -2;
  for (const letter of typed) {
    const found = lower.indexOf(letter, at);
    if (found < 0) return undefined;
    score += (found === last + 1 ? 5 : 0) + (isWordStart(lower, found) ? 10 : 0);
    last = found;
    at = found + letter.length;
  }
  return score - Math.min(lower.length, 100) / 10;
}

function isWordStart(text: string, at: number): boolean {
  return at === 0 || !/[\p{L}\p{N}]/u.test(text[at - 1] ?? '');
}

/** Cookies that a text names, and that its own list of cookies doesn't have. */
import { findInLeaves } from '../../document/markdown/passages.ts';
import type { Policy } from '../../document/policy.ts';
import { matchesIn } from '../../document/text/matches.ts';
import { type Span, shiftSpan } from '../../document/text/span.ts';
import { KNOWN_COOKIES } from '../../knowledge/dutyColumns.ts';
import { dutyTablesOf } from './tableDuties.ts';

/** A cookie that is named outside the list. */
export interface UnlistedCookie {
  readonly name: string;
  readonly span: Span;
  /** The first list of cookies of the same document. */
  readonly table: Span;
}

/** What a name of a cookie may consist of. */
const NAME = /^[\w.][\w.:-]{1,60}\*?$/;
/** Code stands as one character in prose: whether the word is beside it. */
const CODE_BESIDE =
  /(?:cookies?(?: (?:named|called|with the name|namens|mit (?:dem )?namen|nommée?|appelée?|llamada|denominada|chiamato|denominato))?|traceur) ["'“”„«]?(\ufffc)|(\ufffc)["'”“»]?[ -]cookies?(?![\p{L}\d])/giu;
const KNOWN = new RegExp(
  `(?<![\\w.-])(?:${KNOWN_COOKIES.filter((name) => /[_.\d]|SESS/.test(name))
    .map(patternOf)
    .join('|')})(?![\\w-])`,
  'g',
);

function patternOf(name: string): string {
  return name.replace(/[.\\]/g, String.raw`\$&`).replace('*', String.raw`[\w.-]*`);
}

interface Named {
  readonly name: string;
  readonly span: Span;
}

const named = findInLeaves(({ kind, prose, inlines, quoteDepth }, source): readonly Named[] | undefined => {
  if ((kind !== 'paragraph' && kind !== 'heading') || quoteDepth > 0) return undefined;
  const found: Named[] = [];
  for (const match of matchesIn(prose.text, CODE_BESIDE)) {
    const at = match.index + match[0].indexOf('\ufffc');
    const { start, end } = prose.spanOf(at, at + 1);
    const code = inlines.find((inline) => inline.kind === 'code' && inline.start <= start && inline.end >= end);
    if (!code?.content) continue;
    const name = source().slice(code.content.start, code.content.end).trim();
    if (NAME.test(name)) found.push({ name, span: { start: code.start, end: code.end } });
  }
  for (const inline of inlines) {
    if (inline.kind !== 'code' || !inline.content) continue;
    const name = source().slice(inline.content.start, inline.content.end).trim();
    KNOWN.lastIndex = 0;
    if (KNOWN.exec(name)?.[0] === name && !found.some((one) => one.name === name))
      found.push({ name, span: { start: inline.start, end: inline.end } });
  }
  for (const match of matchesIn(prose.text, KNOWN))
    found.push({ name: match[0], span: prose.spanOf(match.index, match.index + match[0].length) });
  return found.length > 0 ? found : undefined;
});

/** The cookies that are named in the text and missing from the lists of cookies of the same document; each once, at its first mention. */
export function unlistedCookies(policy: Policy): readonly UnlistedCookie[] {
  const tables = dutyTablesOf(policy, 'cookies');
  if (tables.length === 0) return [];
  const { scopes, text } = policy;
  const reported = new Set<string>();
  return named(policy.markdown).flatMap(({ block, found }) => {
    const scope = scopes.at(block.start);
    const own = tables.filter(({ span }) => scopes.at(span.start) === scope);
    const [table] = own;
    if (!table || own.some(({ isExamples }) => isExamples)) return [];
    const listed = own.map(({ span }) => plain(text.slice(span.start, span.end))).join('\n');
    return found.flatMap(({ name, span }) => {
      const key = name.toLowerCase();
      if (reported.has(key) || isListed(key, listed)) return [];
      reported.add(key);
      return [{ name, span: shiftSpan(span, block.start), table: table.head }];
    });
  });
}

/** Without the marks of Markdown. */
function plain(source: string): string {
  return source.replace(/[`*\\]/g, (mark) => (mark === '*' ? '*' : '')).toLowerCase();
}

/** Whether a list has a name, or one with a part that stands for anything: `_ga_*`, `_ga_<id>`, `_hjSession_XXX`. */
function isListed(name: string, listed: string): boolean {
  const base = name.replace(/\*$/, '');
  if (listed.includes(base)) return true;
  return matchesIn(listed, LISTED_NAME).some(([token]) => {
    const beginning = token.slice(0, Math.max(0, token.search(WILDCARD)));
    return beginning.length >= SHORTEST_BEGINNING && base.startsWith(beginning);
  });
}

const LISTED_NAME = /[\w.\-*<>#{}[\]…]+/g;
/** Where the part begins that stands for anything. */
const WILDCARD = /[*<[{#…]|xx|\.\.\./;
const SHORTEST_BEGINNING = 3;

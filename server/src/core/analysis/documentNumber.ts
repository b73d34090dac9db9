/** The number that a policy has in its register, and the one in the name of its file. */
import { scalarText } from '../document/frontmatter/frontMatter.ts';
import type { Policy } from '../document/policy.ts';
import { matchesIn } from '../document/text/matches.ts';
import { type Span, shiftSpan } from '../document/text/span.ts';
import { DOCUMENT_NUMBER } from '../knowledge/documentControl.ts';
import { headBlocks, valueBeside } from './visibleVersions.ts';

/** A document number, such as `SEC-002`. */
export interface DocumentNumber {
  readonly text: string;
  readonly span: Span;
}

const NUMBER_KEYS = /^(?:id|(?:document|doc|policy)[_-]?(?:id|no|number|nr))$/i;
/** Letters and a number, as registers count documents. */
const CODE = /^([A-Z]{2,8})[-_ .]?(\d{1,4})$/i;
const CODE_IN_NAME = /(?<![A-Za-z\d])([A-Za-z]{2,8})[-_ .]?(\d{1,4})(?![A-Za-z\d]|\.\d)/g;
const LABELLED = /^([\p{L}][\p{L} .°-]{1,30}?)[ \t]{0,3}[:#][ \t]{0,3}([A-Z]{2,8}[-_ .]?\d{1,4})[ \t]{0,3}$/gimu;

/** The number that a policy states and its file's name contradicts: both have the same letters, and other figures. */
export function contradictedNumber(policy: Policy): { readonly stated: DocumentNumber; readonly inName: string } | undefined {
  const name = policy.path.slice(policy.path.lastIndexOf('/') + 1).replace(/\.\w{1,10}$/, '');
  const inName = matchesIn(name, CODE_IN_NAME);
  if (inName.length === 0) return undefined;
  for (const stated of statedNumbers(policy)) {
    const [, letters = '', figures = ''] = CODE.exec(stated.text) ?? [];
    const alike = inName.filter(([, other = '']) => other.toLowerCase() === letters.toLowerCase());
    const [first] = alike;
    if (first && alike.every(([, , other = '']) => Number(other) !== Number(figures))) return { stated, inName: first[0] };
  }
  return undefined;
}

function* statedNumbers(policy: Policy): Generator<DocumentNumber> {
  for (const entry of policy.frontMatter.entries) {
    const text = NUMBER_KEYS.test(entry.key) ? scalarText(entry)?.trim() : undefined;
    if (text !== undefined && CODE.test(text)) yield { text, span: entry.value.span };
  }
  const blocks = headBlocks(policy);
  for (const [index, { leaf, start }] of blocks.entries()) {
    const { prose, kind } = leaf;
    if (kind === 'tableCell' && DOCUMENT_NUMBER.test(prose.text.replace(/[\s:]{1,10}$/, ''))) {
      const cell = valueBeside(blocks, index);
      const text = cell?.leaf.prose.text.trim() ?? '';
      if (cell && CODE.test(text)) yield { text, span: { start: cell.start, end: cell.end } };
    } else if (kind === 'paragraph')
      for (const match of matchesIn(prose.text, LABELLED)) {
        const text = match[2] ?? '';
        const at = match.index + match[0].lastIndexOf(text);
        if (DOCUMENT_NUMBER.test(match[1]?.trim() ?? '')) yield { text, span: shiftSpan(prose.spanOf(at, at + text.length), start) };
      }
  }
}

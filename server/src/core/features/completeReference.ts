/** Proposes what a reference may name: the policy's sections after "Section ", its anchors after `](#`. */
import type { Clause } from '../document/outline/clauseIndex.ts';
import type { Policy } from '../document/policy.ts';
import { oncePer } from '../document/text/remember.ts';
import { contains, type Span } from '../document/text/span.ts';
import { truncate } from '../document/text/truncate.ts';
import type { ClauseSpace, ReferenceLanguage } from '../knowledge/languages/language.ts';
import { REFERENCE_LANGUAGES } from '../knowledge/referenceWords.ts';
import type { Localizer } from '../l10n/localizer.ts';
import type { Completion } from './completionItem.ts';
import { firstBlocksOf } from './describeReference.ts';
import { anchorSpots, spotOfClause } from './spots.ts';

/** How the proposals came to be asked for. */
export interface ReferenceRequest {
  /** A space was typed and nothing asked: only what is surely a reference is answered. */
  readonly bySpace: boolean;
  /** The editor proposes the anchors of headings itself. */
  readonly headingsKnown: boolean;
}

/** Proposals for a number or an anchor; undefined where none is being written. @param before the line up to the cursor, or the end of that */
export function completeReference(
  policy: Policy,
  offset: number,
  before: string,
  request: ReferenceRequest,
  l10n: Localizer,
): readonly Completion[] | undefined {
  const anchor = /\]\(#([^\s()]{0,200})$/.exec(before);
  if (anchor) return completeAnchor(policy, { start: offset - (anchor[1] ?? '').length, end: offset }, request.headingsKnown, l10n);
  const asked = clauseWordBefore(before, policy.language, request.bySpace);
  if (!asked || isCode(policy, offset)) return undefined;
  const span = { start: offset - asked.typed.length, end: offset };
  const byNumber = new Map<string, Clause>();
  for (const clause of policy.clauses.all) {
    if (clause.space !== asked.space || clause.kind === 'inline' || clause.kind === 'item' || contains(clause.numberSpan, span)) continue;
    const number = numberOf(clause);
    const before = byNumber.get(number);
    // What repeats a heading, as a line of contents does, is not where the section is.
    if (!before || (before.kind !== 'heading' && clause.kind === 'heading')) byNumber.set(number, clause);
  }
  const proposals = [...byNumber].sort(([, a], [, b]) => a.numberSpan.start - b.numberSpan.start);
  return proposals.map(([number, clause]): Completion => {
    const documentation = proposals.length > MOST_DESCRIBED ? '' : firstBlocksOf(policy, spotOfClause(clause));
    return {
      label: clause.title === '' ? number : `${number} ${shorten(clause.title)}`,
      detail: l10n.t('line {line}', { line: String(policy.lines.lineAt(clause.numberSpan.start) + 1) }),
      ...(documentation === '' ? {} : { documentation }),
      kind: 'section',
      span,
      insert: number,
      snippet: false,
    };
  });
}

/** Of more sections nobody reads how they begin. */
const MOST_DESCRIBED = 300;

/** More characters than fit into a list of proposals. */
const LONGEST_TITLE = 60;

function shorten(title: string): string {
  return truncate(title, LONGEST_TITLE);
}

/** The number as one writes it in a reference: `4.2`, `4.2(b)`. */
export function numberOf({ label, path, parent, space }: Clause): string {
  if (!parent || parent.space !== space || /[^\p{L}\p{N}]/u.test(label) || path.length <= 1) return label;
  return path.at(-1)?.style === 'decimal' ? `${numberOf(parent)}.${label}` : `${numberOf(parent)}(${label})`;
}

interface Asked {
  readonly space: ClauseSpace;
  /** What is there of the number, or of the title that one looks for. */
  readonly typed: string;
}

/** The last clause word of a line, where nothing but numbers is behind it. */
function clauseWordBefore(before: string, language: string, bySpace: boolean): Asked | undefined {
  const words = REFERENCE_LANGUAGES[language] ?? REFERENCE_LANGUAGES['en'];
  const tail = before.slice(-160);
  const match = words && patternOf(words).exec(tail);
  const word = match?.[1];
  if (!words || !match || word === undefined) return undefined;
  const known = words.words.find(({ forms }) => forms.includes(word.toLowerCase()));
  if (!known || ((match[2] ?? '') === '' && !word.includes('§') && !/\s$/.test(tail.slice(0, tail.length - (match[3] ?? '').length))))
    return undefined;
  if (
    bySpace &&
    (known.loose ||
      (match[3] ?? '') !== '' ||
      !(word.includes('§') || /^\p{Lu}/u.test(word)) ||
      isSelf(tail.slice(0, match.index + match[0].indexOf(word)), words))
  )
    return undefined;
  return { space: known.space, typed: match[3] ?? '' };
}

/** "this Section " goes on with a verb. */
function isSelf(before: string, { self, own }: ReferenceLanguage): boolean {
  const last = /([\p{L}]+(?: [\p{L}]+)?)\s*$/u.exec(before.slice(-40))?.[1]?.toLowerCase() ?? '';
  return [...self, ...own].some((word) => last === word || last.endsWith(` ${word}`));
}

/** Word, then numbers with what is between them, then what is being typed. */
const patternOf = oncePer((language: ReferenceLanguage): RegExp => {
  const any = (list: readonly string[]): string =>
    list
      .map((one) => one.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'))
      .sort((a, b) => b.length - a.length)
      .join('|');
  const forms = any(language.words.flatMap((word) => word.forms));
  const between = `\\s?(?:,|;|&|-|–|${any([...language.and, ...language.to].map((one) => ` ${one} `))})`;
  // A number has at least one digit, or is a single letter.
  const number = '(?:[\\p{L}]?\\d[\\p{L}\\p{N}.()]{0,12}|\\p{Lu}|[IVX]{2,6})';
  return new RegExp(
    `(?<![\\p{L}\\p{N}])(${forms})\\s{0,2}((?:${number}${between}\\s{0,2}){0,8})([\\p{L}\\p{N}][\\p{L}\\p{N}.()]{0,30}|)$`,
    'iu',
  );
});

function completeAnchor(policy: Policy, span: Span, headingsKnown: boolean, l10n: Localizer): readonly Completion[] {
  const spotOf = anchorSpots(policy);
  const seen = new Set<string>();
  return policy.anchors.all.flatMap((anchor): Completion[] => {
    const { name, heading } = anchor;
    if (seen.has(name) || (headingsKnown && heading !== undefined) || /^(?:user-content-)?fn/.test(name)) return [];
    seen.add(name);
    const { section, title } = spotOf(anchor);
    const line = section && String(policy.lines.lineAt(section.heading.span.start) + 1);
    return [
      {
        label: name,
        detail:
          section && line
            ? l10n.t('{title} · line {line}', { title: section.heading.text, line })
            : (heading ?? (title === name ? l10n.t('anchor') : title)),
        kind: 'anchor',
        span,
        insert: name,
        snippet: false,
      },
    ];
  });
}

function isCode({ markdown, links, frontMatter }: Policy, offset: number): boolean {
  const here = { start: offset, end: offset };
  if (offset < frontMatter.bodyStart) return true;
  const block = markdown.blocks.find((one) => contains(one, here));
  if (!block) return false;
  if (block.leaf.kind === 'code' || block.leaf.kind === 'html' || block.leaf.kind === 'comment' || block.leaf.kind === 'definition')
    return true;
  return (
    links.some(({ targetSpan }) => contains(targetSpan, here)) ||
    block.leaf.inlines.some(({ kind, start, end }) => kind === 'code' && block.start + start < offset && offset < block.start + end)
  );
}

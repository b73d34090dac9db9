/** Links to headings that keep the accents of their words in a text where others leave them out: no program that makes anchors does both. */
import { type Anchor, type AnchorIndex, decodeFragment } from './anchors.ts';
import type { LinkMention } from './links.ts';
import { readTarget } from './linkTargets.ts';

/** One link of the way that fewer of them have. */
export interface MixedAccent {
  readonly link: LinkMention;
  /** Its fragment, without `#`. */
  readonly fragment: string;
  /** A fragment of the other way. */
  readonly other: string;
  /** The same fragment in the other way. */
  readonly alike: string;
}

/** Of as many links with accents as without, those without are given: GitHub keeps accents, Python-Markdown doesn't. In order. */
export function findMixedAccents(links: readonly LinkMention[], anchors: AnchorIndex): readonly MixedAccent[] {
  const kept: AccentedLink[] = [];
  const bare: AccentedLink[] = [];
  const given = new Set(anchors.all.flatMap(({ heading, name }) => (heading === undefined ? [name] : [])));
  for (const link of links) {
    const target = link.kind === 'link' ? readTarget(link.target) : undefined;
    if (target?.kind !== 'fragment') continue;
    const fragment = decodeFragment(target.fragment);
    const anchor = given.has(fragment) ? undefined : anchors.find(target.fragment);
    if (anchor?.heading === undefined) continue;
    const plain = withoutAccents(anchor.name);
    if (plain === anchor.name) continue;
    if (fragment === anchor.name) kept.push({ link, fragment, anchor });
    else if (fragment === plain) bare.push({ link, fragment, anchor });
  }
  const [first] = kept;
  const [second] = bare;
  if (!first || !second) return [];
  return kept.length < bare.length
    ? kept.map(({ link, fragment, anchor }) => ({ link, fragment, other: second.fragment, alike: withoutAccents(anchor.name) }))
    : bare.map(({ link, fragment, anchor }) => ({ link, fragment, other: first.fragment, alike: anchor.name }));
}

interface AccentedLink {
  readonly link: LinkMention;
  readonly fragment: string;
  readonly anchor: Anchor;
}

function withoutAccents(name: string): string {
  return name.normalize('NFKD').replace(/\p{M}/gu, '');
}

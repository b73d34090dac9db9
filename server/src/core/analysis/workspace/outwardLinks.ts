/** Links into other policies of the workspace that name a section by its number, and where that section is now. */
import type { LinkMention } from '../../document/links/links.ts';
import { readTarget } from '../../document/links/linkTargets.ts';
import type { Policy } from '../../document/policy.ts';
import { oncePer } from '../../document/text/remember.ts';
import { hashOf, type OutlineSection, unpackOutline } from './policyOutline.ts';

/** A link such as `[Cookies](privacy.md#10-cookies)`; plain data. */
export interface OutwardLinkFacts {
  /** Relative to the policy's folder, as in the link. */
  readonly path: string;
  /** Digits of the number, as renderers leave them: of "10.2" those of `102`, or of `10-2`. */
  readonly digits: string;
  /** Hash of the words behind it; see `hashOf`. */
  readonly title: string;
}

/** The same at its place in the text. */
export interface OutwardLink extends OutwardLinkFacts {
  readonly link: LinkMention;
  /** The number as the fragment has it. */
  readonly written: string;
}

/** A number and words, as GitHub and others name "10.2 Cookies". */
const NUMBERED_NAME = /^(\d{1,3}(?:[-_.]\d{1,3}){0,3})[-_.]+(?=\p{L})(.+)$/u;

/** The links of a policy that name a section of another file by number and title, in order. */
export const outwardLinks: (policy: Policy) => readonly OutwardLink[] = oncePer((policy: Policy) =>
  policy.links.flatMap((link): readonly OutwardLink[] => {
    const target = readTarget(link.target);
    if (link.kind !== 'link' || target.kind !== 'file' || target.fragment === undefined) return [];
    const [, written, words] = NUMBERED_NAME.exec(target.fragment) ?? [];
    return written === undefined || words === undefined
      ? []
      : [{ link, written, path: target.path, digits: digitsOf(written), title: hashOf(words) }];
  }),
);

/** What the facts of a file keep of them. */
export function packOutwardLinks(policy: Policy): readonly OutwardLinkFacts[] {
  return outwardLinks(policy).map(({ path, digits, title }) => ({ path, digits, title }));
}

/**
 * The section that has the title under another number; undefined where the link is right, or nothing tells:
 * a title that none has, or several, may be that of an anchor which isn't known here.
 */
export function renumberedSection({ digits, title }: OutwardLinkFacts, outline: string): OutlineSection | undefined {
  const [only, ...others] = unpackOutline(outline).filter((section) => section.title === title);
  return only && others.length === 0 && digitsOf(only.number) !== '' && digitsOf(only.number) !== digits ? only : undefined;
}

/** The number of a section as a fragment has it. @param written the number that it replaces, whose style it takes */
export function numberInFragment(number: string, written: string): string {
  const separator = /\D/.exec(written)?.[0] ?? '';
  return (number.match(/\d+/g) ?? []).join(separator);
}

function digitsOf(number: string): string {
  return number.replace(/\D+/g, '');
}

/** `link-fragment-missing`: a link with `#…` to a place that this policy does not have. */
import { findContentsFaults } from '../analysis/contents/contentsFaults.ts';
import { type Anchor, looseName } from '../document/links/anchors.ts';
import type { LinkMention } from '../document/links/links.ts';
import { readTarget } from '../document/links/linkTargets.ts';
import type { Policy } from '../document/policy.ts';
import { mostAlike } from '../document/text/similarity.ts';
import { truncate } from '../document/text/truncate.ts';
import type { Fix, Rule } from './rule.ts';

/** Any renderer's way to name a heading counts; what scripts, browsers and templates make of a fragment is left alone. */
export const linkFragmentMissing: Rule = {
  id: 'link-fragment-missing',
  group: 'References and links',
  summary: 'A link leads to a place in this policy that does not exist.',
  why: 'The link does nothing when it is clicked. Headings get their anchors from their words, so every renamed, renumbered or translated heading leaves such links behind.',
  severity: 'warning',
  *check(policy) {
    if (policy.anchors.open) return;
    for (const link of policy.links) {
      const target = readTarget(link.target);
      if (link.kind !== 'link' || target.kind !== 'fragment' || target.fragment === '' || link.text.trim() === '') continue;
      const { fragment } = target;
      if (ELSEWHERE.test(fragment) || isOtherChapter(policy, fragment) || policy.anchors.find(fragment) || isStaleEntry(policy, link))
        continue;
      yield {
        span: link.targetSpan,
        message: `Nothing here has the anchor “${truncate(fragment, 40)}”, expected that of a heading`,
        get fixes() {
          return fixesOf(policy, link, fragment);
        },
      };
    }
  },
};

/** An entry of the list of contents whose section is gone is said of the list as a whole. */
function isStaleEntry(policy: Policy, link: LinkMention): boolean {
  return findContentsFaults(policy)?.goneLinks.has(link) === true;
}

/** The top of the page, lines, text fragments, routes, templates, and what consent tools open. */
const ELSEWHERE =
  /^(?:top|start|_top|L\d+|:~:|[/!?]|(?:page|slide)=?\d)|[{}$<>%]|(?:^|[-_])(?:ot-sdk|onetrust|cookiebot|didomi|usercentrics|uc-|cmp|consent|modal|popup)|^(?:cookie|privacy)[-_]?(?:settings|preferences|consent|manager|choices)$|^manage[-_]cookies$/i;

/** In a file that is one chapter of many, a number of another chapter leads into its file. */
function isOtherChapter({ clauses }: Policy, fragment: string): boolean {
  const number = /^(\d{1,3})(?:\.|-|$)/.exec(fragment)?.[1];
  return clauses.chapter !== undefined && number !== undefined && Number(number) !== clauses.chapter;
}

/** How much of its name an anchor must share with the one that is missing: "definition-of-services" is not "changes-to-services". */
const ALIKE = 0.75;

function fixesOf(policy: Policy, link: LinkMention, fragment: string): Fix[] {
  const all = anchorsOfScope(policy, link);
  const headings = all.filter(({ heading }) => heading !== undefined);
  const text = looseName(link.text);
  const wanted = looseName(fragment);
  const called = [
    headings.filter(({ heading }) => looseName(heading ?? '') === text),
    headings.filter(({ name }) => withoutNumber(looseName(name)) === withoutNumber(wanted)),
  ].find(({ length }) => length > 0);
  const meant: Anchor | undefined =
    called?.[0] ??
    mostAlike(wanted, all, ({ name }) => looseName(name), ALIKE) ??
    mostAlike(withoutNumber(wanted), all, ({ name }) => withoutNumber(looseName(name)), ALIKE);
  // Of two headings with the same words either may be meant.
  if (!meant || (called ? called.length > 1 : meant.heading !== undefined && hasTwin(meant, headings))) return [];
  return [{ title: `Link to “#${meant.name}”`, safe: false, edits: [{ span: link.targetSpan, newText: `#${meant.name}` }] }];
}

/** The anchors of the document of the text that a link is in. */
function anchorsOfScope({ anchors, scopes }: Policy, { span }: LinkMention): readonly Anchor[] {
  const here = scopes.at(span.start);
  const own = here.within ?? here;
  return scopes.all.length === 1
    ? anchors.all
    : anchors.all.filter((anchor) => {
        const there = scopes.homeOf(anchor.span.start);
        return there === here || there === own;
      });
}

function hasTwin(meant: Anchor, headings: readonly Anchor[]): boolean {
  const words = (anchor: Anchor): string => withoutNumber(looseName(anchor.heading ?? ''));
  return headings.some((other) => other !== meant && words(other) === words(meant));
}

function withoutNumber(name: string): string {
  return name.replace(/^(?:\d+(?:-|(?!\d))|[a-z]-)+(?=\p{L})/u, '');
}

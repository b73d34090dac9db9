/** `link-fragment-missing`: a link with `#…` to a place that this policy does not have. */
import { findContentsFaults } from '../analysis/contents/contentsFaults.ts';
import { type Anchor, normalizeAnchor } from '../document/links/anchors.ts';
import type { LinkMention } from '../document/links/links.ts';
import { readTarget } from '../document/links/linkTargets.ts';
import type { Policy } from '../document/policy.ts';
import { mostSimilar } from '../document/text/similarity.ts';
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

function fixesOf({ anchors }: Policy, link: LinkMention, fragment: string): Fix[] {
  const headings = anchors.all.filter(({ heading }) => heading !== undefined);
  const text = normalizeAnchor(link.text);
  const wanted = normalizeAnchor(fragment);
  const called =
    headings.find(({ heading }) => normalizeAnchor(heading ?? '') === text) ??
    headings.find(({ name }) => withoutNumber(normalizeAnchor(name)) === withoutNumber(wanted));
  const meant: Anchor | undefined =
    called ??
    mostSimilar(wanted, anchors.all, ({ name }) => normalizeAnchor(name), ALIKE) ??
    mostSimilar(withoutNumber(wanted), anchors.all, ({ name }) => withoutNumber(normalizeAnchor(name)), ALIKE);
  return meant ? [{ title: `Link to “#${meant.name}”`, safe: false, edits: [{ span: link.targetSpan, newText: `#${meant.name}` }] }] : [];
}

function withoutNumber(name: string): string {
  return name.replace(/^(?:\d+(?:-|(?!\d))|[a-z]-)+(?=\p{L})/u, '');
}

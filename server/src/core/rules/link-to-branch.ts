/** `link-to-branch`: a link to this policy itself goes to one branch of its repository. */
import { normalizeAnchor } from '../document/links/anchors.ts';
import { type BranchAddress, likelyBranch, readBranchAddress } from '../document/links/branchLinks.ts';
import type { LinkMention } from '../document/links/links.ts';
import type { Policy } from '../document/policy.ts';
import { truncate } from '../document/text/truncate.ts';
import { plural } from '../l10n/localizer.ts';
import type { Finding, Rule } from './rule.ts';
import { asOneFinding } from './shapes/oneCause.ts';

/** Branches that stay, such as `main`, and commits are left alone. */
export const linkToBranch: Rule = {
  id: 'link-to-branch',
  group: 'References and links',
  summary: 'A link to a section of this policy opens the file on a branch at GitHub or another host.',
  why: 'Branches are deleted once they are merged, and the link then shows an error. Until then it takes readers away from the published policy to an older or unfinished text. A link that begins with `#` stays in the policy wherever it is published.',
  severity: 'information',
  *check(policy, { l10n }) {
    const findings: Finding[] = [];
    for (const [index, link] of policy.links.entries()) {
      const address = link.kind === 'link' ? readBranchAddress(link.target) : undefined;
      const anchor = address && ownAnchor(policy, index, address);
      if (!address || anchor === undefined) continue;
      const isInline = link.targetSpan.start >= link.span.start && link.targetSpan.end <= link.span.end;
      findings.push({
        span: link.targetSpan,
        message: l10n.t('This link to a section of this policy opens branch "{branch}" on {host}', {
          branch: truncate(likelyBranch(address.place, policy.path), 30),
          host: address.host,
        }),
        fixes: isInline
          ? [
              {
                title: l10n.t('Link to #{anchor}', { anchor }),
                safe: false,
                edits: [{ span: link.targetSpan, newText: `#${anchor}` }],
              },
            ]
          : [],
      });
    }
    yield* asOneFinding(
      findings,
      {
        message: (count) => l10n.t('{count} links to sections of this policy open a branch of its repository', { count }),
        mostSingle: 1,
        fix: {
          title: (count) =>
            plural(l10n, count, {
              one: l10n.t('Link to {count} section of this policy', { count }),
              other: l10n.t('Link to {count} sections of this policy', { count }),
            }),
        },
      },
      l10n,
    );
  },
};

/** The name of the place in this policy that is meant: the words of the link are those of the heading, or the address names this file. */
function ownAnchor(policy: Policy, index: number, { place, fragment }: BranchAddress): string | undefined {
  const { anchors, path, links } = policy;
  const { text } = links[index] as LinkMention;
  if (fragment === undefined || fragment === '') return undefined;
  const anchor = anchors.find(fragment);
  if (!anchor) return undefined;
  const file = path.slice(path.lastIndexOf('/') + 1).toLowerCase();
  const isThisFile = file !== '' && place.toLowerCase().endsWith(`/${file}`);
  const isOtherFile = !isThisFile && /\/[^/]+\.(?:md|markdown|mdx|html?|txt)$/i.test(place);
  const isHeading = anchor.heading !== undefined && normalizeAnchor(anchor.heading) === normalizeAnchor(text);
  return isThisFile || (isHeading && (!isOtherFile || isInOwnContents(policy, index))) ? anchor.name : undefined;
}

/** Whether the entry right before or behind a link leads to a section of this text: then the file at the host is this one under its old name. */
function isInOwnContents({ links, text }: Policy, index: number): boolean {
  const link = links[index] as LinkMention;
  const isBetween = (start: number, end: number): boolean =>
    end - start < LONGEST_MARKER && /^[ \t]*\r?\n[ \t]*(?:[-*+]|\d{1,3}[.)])[ \t]+$/.test(text.slice(start, end));
  const [before, behind] = [links[index - 1], links[index + 1]];
  return (
    (before?.target.startsWith('#') === true && isBetween(before.span.end, link.span.start)) ||
    (behind?.target.startsWith('#') === true && isBetween(link.span.end, behind.span.start))
  );
}

/** Code units between two entries of a list. */
const LONGEST_MARKER = 20;

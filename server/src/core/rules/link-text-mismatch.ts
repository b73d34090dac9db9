/** `link-text-mismatch`: a link shows one web address and opens another. */
import type { Policy } from '../document/policy.ts';
import { addToMultimap } from '../document/text/multimap.ts';
import { mostSimilar } from '../document/text/similarity.ts';
import { truncate } from '../document/text/truncate.ts';
import { findShownAddresses, type ShownAddress } from '../document/wording/shownAddresses.ts';
import type { Localizer } from '../l10n/localizer.ts';
import type { Finding, Fix, Rule } from './rule.ts';
import { asOneFinding } from './shapes/oneCause.ts';

/** `www.`, the scheme, case, a final slash and what is behind a question mark make no difference; nor does a shorter address that leads to a page of the same site. */
export const linkTextMismatch: Rule = {
  id: 'link-text-mismatch',
  group: 'References and links',
  summary: "The web address in the link text isn't the one that the link opens.",
  why: 'Readers see one address and land on another; on paper, and for people who copy the text, the policy sends them to a page that may not exist or belong to somebody else. One of the two was changed and the other forgotten.',
  severity: 'warning',
  *check(policy, { l10n }) {
    /** By what is shown and what is opened instead: two sites that are mixed up everywhere are one cause. */
    const byParts = new Map<string, ShownAddress[]>();
    for (const found of findShownAddresses(policy.links)) addToMultimap(byParts, found.parts.join(' '), found);
    const all = [...byParts.values()].flatMap((same) => {
      const slip = misspelled(policy, same);
      const [shown = '', target = ''] = same[0]?.parts.map(short) ?? [];
      return asOneFinding(
        same.map(
          (found): Finding => ({
            span: found.link.textSpan,
            message: l10n.t('This link shows "{shown}" but opens "{target}"', { shown, target }),
            fixes: fixesOf(policy, found, found.broken ?? slip, l10n),
          }),
        ),
        { message: (count) => l10n.t('{count} links show "{shown}" but open "{target}"', { count, shown, target }) },
        l10n,
      );
    });
    yield* all.sort((a, b) => a.span.start - b.span.start);
  },
};

function short(part: string): string {
  return truncate(part, 30);
}

/** Both ways, unless one of the two is known to be wrong; none where one of them is misspelled, and nothing tells which. */
function fixesOf(policy: Policy, found: ShownAddress, wrong: Wrong, l10n: Localizer): readonly Fix[] {
  if (wrong === 'unclear') return [];
  const fixes = [
    wrong === 'shown' ? undefined : linkToShown(policy, found, l10n),
    wrong === 'target' ? undefined : showTarget(found, l10n),
  ].filter((fix) => fix !== undefined);
  return wrong === undefined ? fixes.map((fix) => ({ ...fix, preferred: false as const })) : fixes;
}

/** Which of the two is wrong, where something tells. */
type Wrong = ShownAddress['broken'] | 'unclear';

/** Of two hosts that differ by a letter or two the one that the policy has nowhere else, where it has the other one, or its name. @param same links that mix up the same two */
function misspelled({ text }: Policy, same: readonly ShownAddress[]): Wrong {
  const [first] = same;
  if (first?.differs !== 'host') return undefined;
  const [shown, target] = first.parts;
  if (mostSimilar(shown, [target], (host) => host, MOST_ALIKE) === undefined) return undefined;
  const low = text.toLowerCase();
  for (const isElsewhere of [(host: string) => countHost(low, host) > same.length, (host: string) => isNamed(low, host)]) {
    const [showsElsewhere, opensElsewhere] = [isElsewhere(shown), isElsewhere(target)];
    if (showsElsewhere !== opensElsewhere) return opensElsewhere ? 'shown' : 'target';
  }
  return 'unclear';
}

/** Whether a text has the name in a host as a word, as in "Larkspur" for `larkspur.garden`. @param text in lower case */
function isNamed(text: string, host: string): boolean {
  const name = host.split('.').at(-2) ?? '';
  return (
    name !== '' &&
    text.split(name).some((behind, index, around) => {
      const before = around[index - 1];
      return before !== undefined && !/[\p{L}\p{N}_./@-]$/u.test(before) && !/^(?:[\p{L}\p{N}_@/-]|\.[\p{L}\p{N}])/u.test(behind);
    })
  );
}

/** How often a text has a host that is not a part of another one. @param text in lower case */
function countHost(text: string, host: string): number {
  const around = text.split(host);
  return around.filter((behind, index) => index > 0 && !/^[\w-]|^\.\w/.test(behind) && !/[\w-]$/.test(around[index - 1] ?? '')).length;
}

/** From which similarity on one of two hosts passes for the other, misspelled. */
const MOST_ALIKE = 0.85;

/** Not offered for targets in a definition, which other links may share. */
function linkToShown({ text }: Policy, { link, shown }: ShownAddress, l10n: Localizer): Fix | undefined {
  const { span, targetSpan } = link;
  const address = /^https?:/i.test(shown) ? shown : `https://${shown}`;
  if (targetSpan.start < span.start || targetSpan.end > span.end || /[\s()<>[\]\\]/.test(shown)) return undefined;
  const isAngle = text[targetSpan.start] === '<';
  return {
    title: l10n.t('Link to {target}', { target: truncate(address, 60) }),
    safe: false,
    edits: [{ span: targetSpan, newText: isAngle ? `<${address}>` : address }],
  };
}

/** Not offered where marks around the address would be lost. */
function showTarget({ link, shown, target, isPlain }: ShownAddress, l10n: Localizer): Fix | undefined {
  if (!isPlain || /[\s()<>[\]\\*_`]/.test(target)) return undefined;
  const address = /^https?:/i.test(shown) ? target : target.replace(/^https?:\/\//i, '');
  return {
    title: l10n.t('Show {address}', { address: truncate(address, 60) }),
    safe: false,
    edits: [{ span: link.textSpan, newText: address }],
  };
}

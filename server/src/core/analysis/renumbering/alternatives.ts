/** Sections of which a reader sees one or the other: in the branches of a condition, or in tabs. Each may have the number that the other has. */
import { branchAt, type Container, findContainers } from '../../document/markdown/containers.ts';
import type { Policy } from '../../document/policy.ts';
import { oncePer } from '../../document/text/remember.ts';
import type { Span } from '../../document/text/span.ts';
import { type Message, message } from '../../l10n/localizer.ts';
import { type CountedList, startOfMember } from './numberLists.ts';

/** The containers of a text that generators of pages read. */
export const containersOf = oncePer(({ text, markdown: { blocks } }: Policy): readonly Container[] => findContainers(text, blocks));

/** True where a condition or a tab may show one of two places without the other. */
export function areAlternatives(policy: Policy, a: Span, b: Span): boolean {
  const containers = containersOf(policy);
  return containers.length > 0 && branchAt(containers, a.start) !== branchAt(containers, b.start);
}

/** Why a list can't be counted through: two of its members have one number, and only one of them may be shown. */
export function whyAlternatives(policy: Policy, { members }: CountedList): Message | undefined {
  const containers = containersOf(policy);
  if (containers.length === 0) return undefined;
  const seen = new Map<string, string>();
  for (const member of members) {
    if (!('place' in member)) continue;
    const { number, title } = member.place;
    const key = number.parts.join('.');
    const branch = branchAt(containers, startOfMember(member));
    const other = seen.get(key);
    if (other !== undefined && other !== branch)
      return message('Another section {number} may be shown instead of "{heading}". Renumber these sections by hand', {
        number: number.text,
        heading: title,
      });
    seen.set(key, branch);
  }
  return undefined;
}

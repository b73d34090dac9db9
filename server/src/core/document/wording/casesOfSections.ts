/** Which level, tier, kind or region a passage is about, by the headings above it: figures for two of them don't contradict each other. */
import { CASE_HEADING, CASE_LIST } from '../../knowledge/caseWords.ts';
import type { SectionTree } from '../outline/sections.ts';
import { oncePerText } from '../text/remember.ts';
import { partitionPoint } from '../text/sorted.ts';

/**
 * Tells of an offset which case it is in: the innermost heading that names one ("3.1.4 Restricted", "Annual plan"), or that stands below one for a list of them ("Severity levels"), and where it starts; empty where no heading does.
 */
export function casesOfSections({ all }: SectionTree): (offset: number) => string {
  const cases: string[] = [];
  const above: { readonly level: number; readonly case: string; readonly isList: boolean }[] = [];
  for (const { heading, span } of all) {
    while (above.length > 0 && (above.at(-1)?.level ?? 0) >= heading.level) above.pop();
    const parent = above.at(-1);
    const { isCase, isList } = readTitle(heading.title);
    const own = isCase || parent?.isList === true ? `${heading.title} ${span.start}` : (parent?.case ?? '');
    cases.push(own);
    above.push({ level: heading.level, case: own, isList });
  }
  return (offset) => cases[partitionPoint(all.length, (at) => (all[at]?.span.start ?? 0) > offset) - 1] ?? '';
}

const readTitle = oncePerText((title) => {
  const lower = title.toLowerCase();
  return { isCase: CASE_HEADING.test(lower), isList: CASE_LIST.test(lower) };
});

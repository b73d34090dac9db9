/** Lets lists of contents follow sections whose numbers change. */
import type { ListItem } from '../../document/markdown/leaf.ts';
import { writeLabel } from '../../document/outline/outlineStyle.ts';
import type { Section } from '../../document/outline/sections.ts';
import type { Policy } from '../../document/policy.ts';
import type { TextEdit } from '../../document/text/span.ts';
import { message } from '../../l10n/localizer.ts';
import { type ContentsEntry, findContentsLists } from '../contents/contentsLists.ts';
import type { NewNumber, PlaceToReview } from './followNumbers.ts';
import { hasSmallLetters, type NumberedPlace, numberedPlaces } from './numberedPlaces.ts';

/** What is to be done about the markers of ordered lists of contents. */
export interface CountedMarkers {
  readonly edits: readonly TextEdit[];
  readonly left: readonly PlaceToReview[];
}

/** The markers of ordered lists that agree with the numbers of their sections: they follow where the list still counts from one to the next, as renderers do whatever is typed. */
export function followMarkers(policy: Policy, news: ReadonlyMap<NumberedPlace, NewNumber>): CountedMarkers {
  const edits: TextEdit[] = [];
  const left: PlaceToReview[] = [];
  if (news.size === 0) return { edits, left };
  const places = numberedPlaces(policy);
  for (const { entries } of findContentsLists(policy)) {
    for (const list of countedLists(entries)) {
      const counted = list.map((entry) => ({ entry, place: entry.section && places.ofSection(entry.section) }));
      const gone = counted.filter(({ entry }) => entry.gone);
      const isNumbered = ({ entry, place }: (typeof counted)[number]): boolean =>
        place?.number.parts.length === 1 && place.number.style === 'decimal' && entry.item.number === place.number.parts[0];
      if (!counted.every((one) => one.entry.gone || isNumbered(one))) continue;
      if (gone.length > 0) {
        if (counted.some(({ place }) => place && news.has(place)))
          left.push(
            ...gone.map(({ entry: { span } }) => ({
              span,
              text: policy.text.slice(span.start, span.end),
              why: message('Its section is gone, so the contents list keeps its old numbers: update the list'),
            })),
          );
        continue;
      }
      const now = counted.map(({ place }) => (place && news.get(place)?.parts) ?? place?.number.parts ?? []);
      if (counted.every(({ place }, index) => now[index]?.[0] === place?.number.parts[0])) continue;
      const first = counted[0]?.entry;
      const isCounted = now.every((parts, index) => parts.length === 1 && parts[0] === (now[0]?.[0] ?? 0) + index);
      if (isCounted) {
        counted.forEach(({ entry: { item, unit } }, index) => {
          const start = unit.start + item.at;
          const typed = /^\d+/.exec(item.marker)?.[0] ?? '';
          if (typed === String(item.number)) edits.push({ span: { start, end: start + typed.length }, newText: String(now[index]?.[0]) });
        });
      } else if (first)
        left.push({
          span: first.span,
          text: policy.text.slice(first.span.start, first.span.end),
          why: message('The contents list is numbered automatically, and a section is missing from it'),
        });
    }
  }
  return { edits, left };
}

/** The numbers that entries written as headings show of the sections whose titles they repeat. */
export function followEntryHeadings(policy: Policy, news: ReadonlyMap<NumberedPlace, NewNumber>): readonly TextEdit[] {
  const entries = policy.sections.all.filter(({ heading }) => heading.isContentsEntry);
  if (entries.length === 0 || news.size === 0) return [];
  const changed = [...news].filter(([{ kind }]) => kind === 'heading');
  return entries.flatMap(({ heading: { text, span } }): TextEdit[] => {
    const named = changed.find(([{ number, title }]) => {
      const behind = text.startsWith(number.text) ? text.slice(number.text.length) : undefined;
      return behind !== undefined && title !== '' && !/^[\p{L}\p{N}]/u.test(behind) && behind.replace(/^[^\p{L}\p{N}]{1,6}/u, '') === title;
    });
    if (!named) return [];
    const [{ number }, { parts }] = named;
    const label = writeLabel(number, parts, hasSmallLetters(policy));
    const own = { start: span.start, end: span.start + number.text.length };
    return label !== undefined && policy.text.slice(own.start, own.end) === number.text ? [{ span: own, newText: label }] : [];
  });
}

/** Puts new numbers before the entries of headings that had none, in lists whose other entries show theirs. @param written the number of a heading with what separates it from the title */
export function numberEntries(policy: Policy, written: ReadonlyMap<Section, string>): readonly TextEdit[] {
  if (written.size === 0) return [];
  return findContentsLists(policy).flatMap(({ entries }) => {
    if (!entries.some(({ section, shows }) => shows === 'text' && section?.heading.number)) return [];
    return entries.flatMap(({ section, link, span, shows }): TextEdit[] => {
      const number = section && written.get(section);
      const start = (link?.textSpan ?? span).start;
      return number === undefined || shows === undefined ? [] : [{ span: { start, end: start }, newText: number }];
    });
  });
}

/** The entries of each ordered list among them, in order. */
function countedLists(entries: readonly ContentsEntry[]): readonly (readonly ContentsEntry[])[] {
  const lists: ContentsEntry[][] = [];
  const open = new Map<ListItem | undefined, ContentsEntry[]>();
  for (const entry of entries) {
    const { item } = entry;
    if (!item.ordered) continue;
    const last = open.get(item.parent);
    if (last && item.number === (last.at(-1)?.item.number ?? 0) + 1) last.push(entry);
    else {
      const list = [entry];
      open.set(item.parent, list);
      lists.push(list);
    }
  }
  return lists;
}

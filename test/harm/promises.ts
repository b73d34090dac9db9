/** What every action promises the writer: each promise looks at one change and says where it is broken. The tests and the harm run check the same ones. */

import { findContentsLists } from '../../server/src/core/analysis/contents/contentsLists.ts';
import { domainOf, findAddressFault } from '../../server/src/core/document/addresses/emailGrammar.ts';
import { splitDomain } from '../../server/src/core/document/addresses/publicSuffix.ts';
import { decodeFragment } from '../../server/src/core/document/links/anchors.ts';
import { readTarget } from '../../server/src/core/document/links/linkTargets.ts';
import type { Section } from '../../server/src/core/document/outline/sections.ts';
import { diffNumbers } from '../../server/src/core/document/text/diff.ts';
import { type Diagnosis, overlaps, type Policy, parsePolicy, type Span, type TextEdit } from '../../server/src/core/index.ts';
import { type Change, isTouched, movedNumber, movedSpan, withoutNumbers, wordsOf, writtenSpans } from './change.ts';
import { componentFragments, containersBySection, looksLikeItem } from './containers.ts';
import {
  ADDRESS_RULES,
  FINDINGS_OF_CONTENTS,
  FINDINGS_OF_NAMES,
  FINDINGS_OF_STRUCTURE,
  FINDINGS_THAT_FOLLOW,
  FRONT_MATTER_RULES,
  HEADING_RULES,
  LINK_RULES,
  LOOK_RULES,
  wordsMayChange,
} from './intended.ts';
import { bareLabel, type NumberMention, numberMentions } from './numberMentions.ts';
import { joinsRange, rangeAfter } from './ranges.ts';
import { type ShownBlock, type ShownText, shownText } from './shownText.ts';

/** One way in which a change breaks a promise. */
export interface Violation {
  readonly promise: string;
  readonly detail: string;
  /** Offset in the text before, where one can be told. */
  readonly at?: number;
}

/** One promise. */
export interface Promised {
  readonly id: string;
  readonly sentence: string;
  check(change: Change, findings: Findings): Iterable<Omit<Violation, 'promise'>>;
}

/** Findings before and after, computed where a promise asks for them. */
export interface Findings {
  before(): readonly Diagnosis[];
  after(): readonly Diagnosis[];
}

/** All promises, the gravest first. */
export const PROMISES: readonly Promised[] = [
  { id: 'edits', sentence: 'edits lie in the text, do not overlap, and cut no character or line end in two', check: checkEdits },
  {
    id: 'numbers',
    sentence: 'a number that means a section means the same one afterwards, or the writer is told that it was left',
    check: checkNumbers,
  },
  { id: 'references', sentence: 'every reference leads to the section that it led to', check: checkReferences },
  { id: 'links', sentence: 'every link leads where it led', check: checkLinks },
  { id: 'addresses', sentence: 'an address that was right stays as it is, and a new one can be written to', check: checkAddresses },
  { id: 'front matter', sentence: 'values of the front matter that are not meant stay as they are', check: checkFrontMatter },
  { id: 'dates', sentence: 'dates that are not meant say the same day', check: checkDates },
  { id: 'words', sentence: 'words outside the intended places stay as a reader sees them', check: checkWords },
  { id: 'sections', sentence: 'sections stay sections, with their titles and levels', check: checkSections },
  { id: 'containers', sentence: 'a section stays in the containers of the page that it is in', check: checkContainers },
  { id: 'components', sentence: 'what components of the page lead to in the text is led to afterwards', check: checkComponents },
  { id: 'lists', sentence: 'no comment comes between two items of a list, whatever reads it', check: checkLists },
  { id: 'scraps', sentence: 'nothing is left behind: no doubled marks, empty brackets, spaces before a comma', check: checkScraps },
  { id: 'angle brackets', sentence: 'no address is put in angle brackets, at which MDX stops', check: checkAngleBrackets },
  { id: 'new findings', sentence: 'no new error or warning', check: checkNewFindings },
  { id: 'cure', sentence: 'a fix removes its finding', check: checkCure },
  { id: 'once', sentence: 'a second time changes nothing', check: checkOnce },
  { id: 'back', sentence: 'what can be taken back is as it was', check: checkBack },
  { id: 'minimal', sentence: 'edits do not write what is there already', check: checkMinimal },
  { id: 'line ends', sentence: 'line ends stay of one kind', check: checkLineEnds },
];

/** All broken promises of a change. @param only ids of promises; all when absent */
export function violationsOf(change: Change, findings: Findings, only?: ReadonlySet<string>): readonly Violation[] {
  return PROMISES.filter(({ id }) => !only || only.has(id)).flatMap(({ id, check }) =>
    [...check(change, findings)].map((one) => ({ promise: id, ...one })),
  );
}

function isFor({ action: { rules = [] } }: Change, wanted: ReadonlySet<string>): boolean {
  return rules.some((rule) => wanted.has(rule));
}

function* checkEdits({ before: { text }, action: { edits } }: Change): Iterable<Omit<Violation, 'promise'>> {
  for (const {
    span: { start, end },
  } of edits) {
    if (!(start >= 0 && start <= end && end <= text.length)) yield { detail: `edit ${start}-${end} of ${text.length}` };
    for (const offset of [start, end]) {
      if (/[\uD800-\uDBFF]/.test(text[offset - 1] ?? '') && /[\uDC00-\uDFFF]/.test(text[offset] ?? ''))
        yield { detail: 'an edit cuts a character in two', at: offset };
      if (text[offset - 1] === '\r' && text[offset] === '\n') yield { detail: 'an edit cuts a line end in two', at: offset };
    }
  }
}

function* checkNumbers(change: Change): Iterable<Omit<Violation, 'promise'>> {
  const { before, after, edits, action } = change;
  if (edits.length === 0) return;
  const mentions = numberMentions(before);
  const paired = action.kind === 'move' || action.kind === 'change level' ? afterwardsBySection(change, mentions) : undefined;
  const changesNumbers = wordsMayChange(action.kind, action.safe, action.rules) === 'numbers' || action.kind === 'move';
  if (!changesNumbers && mentions.every(({ head }) => !head || bareLabel(change.becomes(head.section) ?? head.section) === head.label))
    return;
  const outcomes = rangesAsWholes(
    change,
    mentions.map((mention) => ({ mention, ...outcomeOf(change, mention, paired) })),
  );
  const said = action.leftCount ?? 0;
  let silent = 0;
  for (const { mention, expected, now } of outcomes) {
    if (expected === undefined || now === undefined || now === expected || isSaid(change, mention)) continue;
    if (++silent <= said) continue;
    const others = outcomes.filter((one) => one.mention.group === mention.group && one.mention !== mention);
    const half = others.some((one) => one.expected !== undefined && one.now === one.expected && one.now !== one.mention.label);
    const other = after.sections.all.find((section) => bareLabel(section) === mention.head?.label);
    const means =
      other && mention.head && change.becomes(mention.head.section) !== other ? `now means “${other.heading.title}”` : 'now means nothing';
    yield {
      detail: `${half ? 'half of an enumeration: ' : ''}“${context(before, mention.span)}” ${now === mention.label ? 'stays' : `becomes ${now}`}, expected ${expected}; ${means}`,
      at: mention.span.start,
    };
  }
}

interface NumberOutcome {
  readonly mention: NumberMention;
  readonly expected?: string;
  readonly now?: string;
}

/** The ends of a range are to say what the range means. */
function rangesAsWholes(change: Change, outcomes: readonly NumberOutcome[]): readonly NumberOutcome[] {
  const whole = outcomes.map((one) => ({ ...one }));
  for (const [index, first] of whole.entries()) {
    const second = whole[index + 1];
    if (!second || first.mention.group !== second.mention.group) continue;
    if (!joinsRange(change.before.text.slice(first.mention.span.end, second.mention.span.start))) continue;
    const ends = rangeAfter(change, first.mention.label, second.mention.label);
    if (!ends) continue;
    whole[index] = { ...first, expected: ends[0] };
    whole[index + 1] = { ...second, expected: ends[1] };
  }
  return whole;
}

function context({ text }: Policy, { start, end }: Span): string {
  return `${text.slice(Math.max(0, start - 30), start)}⟦${text.slice(start, end)}⟧${text.slice(end, end + 15)}`.replace(/\s+/g, ' ');
}

/** What a number says after a change, and what it should say; undefined where that cannot be told. */
function outcomeOf(
  change: Change,
  { head, label, span }: NumberMention,
  paired: ReadonlyMap<number, string> | undefined,
): { readonly expected?: string; readonly now?: string } {
  if (!head) return {};
  const section = change.becomes(head.section);
  const number = section && bareLabel(section);
  if (number === undefined || !/^\d/.test(number)) return {};
  const at = movedNumber(change, span);
  const expected = number + label.slice(head.label.length);
  const now = paired?.get(span.start) ?? (change.action.kind === 'move' && paired ? undefined : change.after.text.slice(at.start, at.end));
  // An edit may write more than the number, and less: "1.1" for "Section 2" in a line of contents that is written anew.
  const { lines, text } = change.after;
  const written = now === '' ? text.slice(lines.startOf(lines.lineAt(at.start)), lines.endOf(lines.lineAt(at.start))) : now;
  const isThere = written !== undefined && new RegExp(`(?<![\\d.])${expected.replace(/[.()]/g, '\\$&')}(?![\\d]|\\.\\d)`).test(written);
  return { expected, ...(now === undefined ? {} : { now: isThere ? expected : now }) };
}

/** For moves: the numbers of a section's own text, in order, belong together. */
function afterwardsBySection(change: Change, mentions: readonly NumberMention[]): ReadonlyMap<number, string> {
  const bySection = (policy: Policy, all: readonly NumberMention[]): Map<Section | undefined, NumberMention[]> => {
    const map = new Map<Section | undefined, NumberMention[]>();
    // The entries of a list of contents change places; that they lead to their sections is for the promise on links.
    const entries = findContentsLists(policy).flatMap((list) => list.entries);
    const inText = all.filter(({ span }) => !entries.some((entry) => overlaps(entry.span, span)));
    for (const one of inText) map.set(one.within, [...(map.get(one.within) ?? []), one]);
    return map;
  };
  const now = bySection(change.after, numberMentions(change.after));
  const found = new Map<number, string>();
  for (const [section, own] of bySection(change.before, mentions)) {
    const there = now.get(section && change.becomes(section)) ?? [];
    if (there.length === own.length) own.forEach((one, index) => found.set(one.span.start, there[index]?.label ?? ''));
  }
  return found;
}

/** Whether the writer is shown the place; where it moved, by a sentence that has the number. */
function isSaid({ action: { left = [] } }: Change, { span, label }: NumberMention): boolean {
  const written = new RegExp(`(?<![\\d.])${label.replace(/[.()]/g, '\\$&')}(?![\\d]|\\.\\d)`);
  return left.some((one) => (one.span ? overlaps(one.span, span) : one.text !== undefined && written.test(one.text)));
}

function* checkReferences(change: Change): Iterable<Omit<Violation, 'promise'>> {
  const { before, after, edits, action } = change;
  const targets = (
    policy: Policy,
  ): { readonly at: Span; readonly target: Section | undefined; readonly sure: boolean; readonly label: string }[] =>
    policy.references.flatMap(({ kind, confidence, numbers }) =>
      numbers.map(({ span, target, label }) => ({
        at: span,
        target: target?.kind === 'heading' ? target.section : undefined,
        sure: kind === 'own' && confidence >= 0.7,
        label,
      })),
    );
  if (action.kind === 'move') return;
  const now = targets(after);
  const isMeant = isFor(
    change,
    new Set(['reference-target-missing', 'reference-title-mismatch', 'reference-subject-mismatch', 'reference-heading-missing']),
  );
  const old = targets(before);
  // Sections keep their order when one changes its level, and so do the references in them.
  const isInOrder = action.kind === 'change level' && old.length === now.length;
  for (const [index, { at, target, sure, label }] of old.entries()) {
    if (!sure || !target || (isMeant && isTouched(edits, at))) continue;
    const moved = movedSpan(edits, at);
    const expected = change.becomes(target);
    // One edit may write several numbers.
    const own = isInOrder ? now[index] : undefined;
    const candidates = own
      ? [own]
      : now.filter((one) => moved.start <= one.at.start && one.at.start < Math.max(moved.end, moved.start + 1));
    const there = candidates.find((one) => one.target === expected) ?? candidates[0];
    if (!there || !expected || there.target === expected || isSaid(change, { span: at, label, group: 0, within: undefined })) continue;
    if (bareLabel(expected) === undefined) continue;
    yield {
      detail: `“${context(before, at)}” led to “${target.heading.text}” and leads to ${there.target ? `“${there.target.heading.text}”` : 'nothing'}`,
      at: at.start,
    };
  }
}

/** Where a link of a policy leads: sections and anchors by what they are, all else as written. */
function whereOf(policy: Policy, href: string, becomes: (section: Section) => Section | undefined = (one) => one): string {
  if (!href.startsWith('#')) return href;
  const anchor = policy.anchors.find(decodeFragment(href.slice(1)));
  const section =
    anchor && policy.sections.all.find(({ heading: { block } }) => block.start <= anchor.span.start && anchor.span.end <= block.end);
  const there = section && becomes(section);
  return section
    ? there
      ? `section ${there.heading.block.start}`
      : 'a section that is gone'
    : anchor
      ? `anchor ${anchor.name}`
      : `no anchor ${href}`;
}

/** Where the links of a rendered policy lead; footnotes are no links that a writer made. */
function leads(
  policy: Policy,
  { links }: ShownText,
  becomes?: (section: Section) => Section | undefined,
): { readonly where: string; readonly text: string; readonly line: number }[] {
  return links
    .filter(({ href }) => !/^#(?:fn|fnref)\d+(?::\d+)?$/.test(href))
    .map(({ href, text, line }) => ({ where: whereOf(policy, href, becomes), text, line }));
}

function* checkLinks(change: Change): Iterable<Omit<Violation, 'promise'>> {
  const { before, after, edits, action, becomes } = change;
  if (edits.length === 0) return;
  const old = leads(before, shownText(before), becomes);
  const now = leads(after, shownText(after, before));
  if (action.kind === 'follow file moves') return void (yield* checkMovedLinks(change, old, now));
  const gone = without(old, now);
  const came = without(now, old);
  const oldLines = linesOf(
    before,
    edits.map(({ span }) => span),
  );
  const newLines = linesOf(after, writtenSpans(edits));
  const mayChange =
    isFor(change, LINK_RULES) || ['link references', 'unlink reference', 'contents', 'rename address'].includes(action.kind);
  for (const { where, text, line } of gone) {
    // Of several links to one place any may be meant.
    const sources = before.links.filter(
      (one) => one.text === text || whereOf(before, one.target, becomes) === where || where.includes(one.target),
    );
    const isTaken = sources.some((one) =>
      edits.some(({ span, newText }) => span.start <= one.span.start && one.span.end <= span.end && !newText.includes('](')),
    );
    const isWritten =
      mayChange && (oldLines(line) || sources.some((one) => isTouched(edits, one.targetSpan) || isTouched(edits, one.span)));
    if (isWritten || isTaken) continue;
    yield {
      detail: `the link “${text}” led to ${readable(after, where)}; ${came.length > 0 ? `now there is one to ${readable(after, came[0]?.where ?? '')}` : 'it is gone'}`,
    };
  }
  for (const { where, text, line } of came) {
    if (action.kind === 'link references' || action.kind === 'contents') {
      if (!where.startsWith('section ')) yield { detail: `the new link “${text}” leads to ${readable(after, where)}` };
    } else if (
      !(mayChange && newLines(line)) &&
      !isFor(change, LOOK_RULES) &&
      gone.length === 0 &&
      !edits.some(({ newText }) => /\]\(|<\w|https?:|@/.test(newText))
    )
      yield { detail: `a link “${text}” to ${readable(after, where)} came from nowhere` };
    if (isFor(change, LINK_RULES) && fileOf(after.path, where)?.path === after.path)
      yield { detail: `the new link “${text}” leads to the policy itself` };
    // A rename leaves what was wrong with a link as it was.
    const wasWrong =
      action.kind === 'rename address' && gone.some((one) => recipientsOf(one.where).some((address) => findAddressFault(address)));
    if (/^mailto:/i.test(where) && !wasWrong) yield* checkMailto(where, action.kind === 'rename address');
  }
  if (action.rules?.[0] === 'link-insecure')
    for (const { where, text } of came)
      if (!gone.some((one) => one.where.replace(/^http:/i, 'https:') === where))
        yield { detail: `“${text}” leads to ${where}, not to the same page by https` };
}

function readable(policy: Policy, where: string): string {
  const start = /^section (\d+)$/.exec(where)?.[1];
  return start === undefined
    ? where
    : `“${policy.sections.all.find(({ heading }) => heading.block.start === Number(start))?.heading.text ?? '?'}”`;
}

function* checkMailto(href: string, meant: boolean): Iterable<Omit<Violation, 'promise'>> {
  for (const address of recipientsOf(href)) yield* checkRecipient(address, meant);
}

/** Several are written with commas between them (RFC 6068, 2). */
function recipientsOf(href: string): readonly string[] {
  return decodeFragment(href.replace(/^mailto:/i, '').replace(/\?.*$/s, '')).split(',');
}

function* checkRecipient(address: string, meant: boolean): Iterable<Omit<Violation, 'promise'>> {
  if (/[<>\s]/.test(address) || findAddressFault(address)) yield { detail: `a new link writes to “${address}”, which is no address` };
  else if (
    !meant &&
    address.split(/[@.]/).some((part) => /\p{Script=Latin}/u.test(part) && /[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(part))
  )
    yield { detail: `a new link writes to “${address}”, which has letters of two scripts` };
}

function* checkMovedLinks(
  { before, after, action }: Change,
  old: ReturnType<typeof leads>,
  now: ReturnType<typeof leads>,
): Iterable<Omit<Violation, 'promise'>> {
  if (old.length !== now.length) return void (yield { detail: `${old.length} links became ${now.length}` });
  for (const [index, { where, text }] of old.entries()) {
    const there = now[index]?.where ?? '';
    const [from, to] = [fileOf(before.path, where), fileOf(after.path, there)];
    if (from === undefined || to === undefined) {
      if (where !== there && !where.startsWith('section ')) yield { detail: `“${text}” led to ${where} and leads to ${there}` };
      continue;
    }
    // A bare name of the web without its scheme is no file, and leads nowhere before and after.
    if (/^(?:www\.)?[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|eu|de|nl|example)$/.test(from.path.slice(from.path.lastIndexOf('/') + 1))) continue;
    const expected =
      ['', '.md', '.markdown'].flatMap((ending) => {
        const moved = action.moved?.(from.path + ending);
        return moved?.endsWith(ending) ? [moved.slice(0, moved.length - ending.length)] : [];
      })[0] ?? from.path;
    if (`${to.path}${to.rest}` !== `${expected}${from.rest}` && `${from.path}${from.rest}` !== `${to.path}${to.rest}`)
      yield { detail: `“${text}” led to ${from.path}${from.rest} and leads to ${to.path}${to.rest}, expected ${expected}` };
  }
}

/** The file that a link leads to, from the root; undefined for other targets. */
function fileOf(from: string, href: string): { readonly path: string; readonly rest: string } | undefined {
  if (/^(?:section|anchor|no anchor) /.test(href) || readTarget(decodeFragment(href)).kind !== 'file') return undefined;
  const [, path = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(href) ?? [];
  const parts = from.split('/').slice(0, -1);
  for (const part of decodeFragment(path).split('/')) {
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return { path: parts.join('/'), rest };
}

function without<T extends { readonly where: string; readonly text: string }>(all: readonly T[], others: readonly T[]): readonly T[] {
  const left = new Map<string, number>();
  for (const { where } of others) left.set(where, (left.get(where) ?? 0) + 1);
  return all.filter(({ where }) => {
    const count = left.get(where) ?? 0;
    left.set(where, count - 1);
    return count <= 0;
  });
}

/** Whether a 0-based line belongs to one of some spans, or to the block that holds it. */
function linesOf({ lines, markdown: { blocks } }: Policy, spans: readonly Span[]): (line: number) => boolean {
  const ranges = spans.map(({ start, end }) => {
    const around = blocks.filter((block) => block.start <= end && start <= block.end);
    return [
      lines.lineAt(Math.min(start, ...around.map((one) => one.start))),
      lines.lineAt(Math.max(end, ...around.map((one) => one.end))),
    ] as const;
  });
  return (line) => ranges.some(([from, to]) => from <= line && line <= to);
}

/** Providers that everybody knows: an address there is never a slip for a neighbour of its name. */
const KNOWN_DOMAINS = new Set(
  'gmail.com googlemail.com outlook.com hotmail.com yahoo.com icloud.com proton.me protonmail.com gmx.de gmx.net web.de aol.com live.com msn.com me.com mac.com yandex.ru mail.ru qq.com orange.fr free.fr libero.it t-online.de'.split(
    ' ',
  ),
);
const ADDRESS =
  /(?:[\p{L}\p{N}._%+-]|\\_){1,64}@[\p{Script=Latin}\p{Script=Cyrillic}\d-]{1,63}(?:\.[\p{Script=Latin}\p{Script=Cyrillic}\d-]{1,63}){1,6}/gu;

function* checkAddresses(change: Change): Iterable<Omit<Violation, 'promise'>> {
  const { before, after, edits, action } = change;
  const all = [...before.text.matchAll(ADDRESS)].map((match) => ({
    span: { start: match.index, end: match.index + match[0].length },
    address: match[0].replaceAll('\\', ''),
  }));
  // What moves is followed by no edit: each address has to be there as often as before.
  if (action.kind === 'move') {
    const there = [...after.text.matchAll(ADDRESS)].map(([one]) => one.replaceAll('\\', '')).sort();
    const here = all.map(({ address }) => address).sort();
    if (here.join() !== there.join()) yield { detail: `the addresses ${here.join()} became ${there.join()}` };
    return;
  }
  const counts = new Map<string, number>();
  for (const { address } of all) counts.set(domainOf(address).toLowerCase(), (counts.get(domainOf(address).toLowerCase()) ?? 0) + 1);
  const meant = action.kind === 'rename address' || isFor(change, ADDRESS_RULES);
  const [isTypo, isChoice] = [
    isFor(change, new Set(['contact-email-typo'])),
    isFor(change, new Set(['contact-email-mismatch', 'contact-email-inconsistent'])),
  ];
  for (const { span, address } of all) {
    if (
      !edits.some(
        (edit) =>
          (edit.span.start < span.end && span.start < edit.span.end) ||
          (edit.span.start === edit.span.end && span.start < edit.span.start && edit.span.start < span.end),
      )
    )
      continue;
    const moved = movedSpan(edits, span);
    const written = after.text.slice(moved.start, moved.end).replaceAll('\\', '');
    const now = [...written.matchAll(ADDRESS)].map(([one]) => one);
    if (written.trim() === '' || now.includes(address) || (now.length === 0 && written.includes(address))) continue;
    if (!meant) {
      // A mark put in the middle shows which part is the address; one that is taken out or lower-cased with its sentence is not for this promise.
      if (now.length > 0 && !address.toLowerCase().includes(now[0]?.toLowerCase() ?? ''))
        yield { detail: `${address} became ${now[0]}`, at: span.start };
      continue;
    }
    if (action.kind === 'rename address') continue;
    const domain = domainOf(address).toLowerCase();
    const newDomain = domainOf(now[0] ?? '').toLowerCase();
    if (KNOWN_DOMAINS.has(domain) && newDomain !== domain && now.length > 0 && !isChoice)
      yield { detail: `${address} is right and became ${now[0] ?? written}`, at: span.start };
    else if (
      isTypo &&
      now.length > 0 &&
      !KNOWN_DOMAINS.has(newDomain) &&
      splitDomain(domain).known &&
      (counts.get(domain) ?? 0) > (counts.get(newDomain) ?? 0) &&
      (counts.get(newDomain) ?? 0) > 0
    )
      yield {
        detail: `${address} became ${now[0]}, though ${domain} is written ${counts.get(domain)} times and ${newDomain} ${counts.get(newDomain) ?? 0} times`,
        at: span.start,
      };
    else if (
      now[0] !== undefined &&
      address.toLowerCase().startsWith(now[0].toLowerCase()) &&
      /^\p{L}{2,}$/u.test(address.slice(now[0].length))
    )
      yield { detail: `${address} became ${now[0]}: “${address.slice(now[0].length)}” may be the next word`, at: span.start };
    else if (
      now[0] !== undefined &&
      new RegExp(`^[.\\s]{0,3}\\p{L}{0,3}${now[0].slice(-2)}(?!\\p{L})`, 'u').test(after.text.slice(moved.end, moved.end + 8))
    )
      yield {
        detail: `${now[0]} is followed by what is left of the old one: “${after.text.slice(moved.end, moved.end + 8)}”`,
        at: span.start,
      };
    else if (findAddressFault(now[0] ?? written))
      yield { detail: `${address} became ${now[0] ?? written}, which nobody can write to`, at: span.start };
  }
}

function* checkFrontMatter({ before, after, edits, action }: Change): Iterable<Omit<Violation, 'promise'>> {
  if (edits.every(({ span }) => span.start >= before.frontMatter.bodyStart && before.frontMatter.bodyStart > 0)) return;
  const values = (policy: Policy): Map<string, string> =>
    new Map(
      policy.frontMatter.entries.map(({ key, value }) => [
        key,
        value.kind === 'scalar'
          ? value.text
          : policy.text.slice('span' in value ? value.span.start : 0, 'span' in value ? value.span.end : 0),
      ]),
    );
  const now = values(after);
  if (after.frontMatter.problems.length > before.frontMatter.problems.length)
    yield { detail: `the front matter cannot be read any more: ${after.frontMatter.problems[0]?.message ?? ''}` };
  for (const { key, keySpan, value } of before.frontMatter.entries) {
    const span = 'span' in value ? value.span : keySpan;
    if (isTouched(edits, { start: keySpan.start, end: Math.max(span.end, keySpan.end) })) continue;
    const text = values(before).get(key);
    if (now.get(key) !== text)
      yield { detail: `${key} was ${JSON.stringify(text)} and is ${JSON.stringify(now.get(key))}`, at: keySpan.start };
  }
  if (action.kind === 'set date' && now.size !== values(before).size) yield { detail: 'keys of the front matter came or went' };
}

function* checkDates({ before, after, edits, action }: Change): Iterable<Omit<Violation, 'promise'>> {
  if (action.kind === 'move' || action.kind === 'fix all safely') return;
  const now = new Map(after.dates.map((one) => [one.dateSpan.start, one]));
  for (const mention of before.dates) {
    if (isTouched(edits, mention.span)) continue;
    const there = now.get(movedSpan(edits, mention.dateSpan).start);
    const said = before.text.slice(mention.span.start, mention.span.end);
    if (!there) yield { detail: `“${said}” is not read as a date any more`, at: mention.span.start };
    else if (JSON.stringify(there.reading) !== JSON.stringify(mention.reading))
      yield { detail: `“${said}” is read as another day`, at: mention.span.start };
  }
}

/** Characters that have neither width nor shape. */
const UNSEEN = /[\u0000-\u0008\u000E-\u001F\u007F-\u009F\u00AD\u034F\u061C\u180E\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF]/g;

function* checkWords(change: Change): Iterable<Omit<Violation, 'promise'>> {
  const { before, after, edits, action } = change;
  if (edits.length === 0) return;
  const [old, now] = [shownText(before).blocks, shownText(after, before).blocks].map((blocks) => withoutMovedEntries(change, blocks)) as [
    readonly ShownBlock[],
    readonly ShownBlock[],
  ];
  const allowed = wordsMayChange(action.kind, action.safe, action.rules);
  switch (allowed) {
    case 'none':
      yield* differences(old, now, ({ kind, text }) => `${kind}: ${text.replace(UNSEEN, '')}`, 'the words or the look of a block change');
      break;
    case 'numbers':
      yield* differences(
        old,
        now,
        // An entry of a list of contents goes to the level of its section.
        ({ kind, text }) =>
          /^h\d$/.test(kind.split(' ').at(-1) ?? '')
            ? `h: ${headingWords(text)}`
            : `${kind.replace(/(?:[ou]l li\d* ?)+/g, 'li ')}: ${withoutNumbers(text)}`,
        'more than numbers changes',
      );
      break;
    case 'places': {
      // The entries of a list of contents change places with their sections.
      const all = (blocks: readonly ShownBlock[]): string[] =>
        blocks.map(({ kind, text }) => `${kind.replace(/li\d+/g, 'li')}: ${withoutNumbers(text)}`).sort();
      const [was, is] = [all(old), all(now)];
      const at = was.findIndex((one, index) => one !== is[index]);
      if (was.length !== is.length || at >= 0)
        yield { detail: `more than places changes: “${clip(was[at] ?? was.at(-1) ?? '')}” … “${clip(is[at] ?? is.at(-1) ?? '')}”` };
      yield* checkMovedSections(change);
      break;
    }
    case 'edited':
      yield* checkEditedWords(change, old, now);
  }
}

/** Without the lines of lists of contents that name a section whose level changes: lists that go down to a level gain and lose it, and show its number as its heading does. */
function withoutMovedEntries({ action, before, becomes }: Change, blocks: readonly ShownBlock[]): readonly ShownBlock[] {
  if (action.kind !== 'change level') return blocks;
  const titles = new Set(
    before.sections.all
      .filter((section) => becomes(section)?.heading.level !== section.heading.level)
      .map(({ heading }) => headingWords(heading.text)),
  );
  return blocks.filter(({ kind, text }) => !/(?:^| )li/.test(kind) || !titles.has(headingWords(text)));
}

/** A heading without its number, or what could be one. */
function headingWords(text: string): string {
  return withoutNumbers(text).replace(/(?:(?:appendix|annex|schedule|section|article|part|chapter|§+)\s?)?#\s*/gi, '');
}

function clip(text: string): string {
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}

function* differences(
  old: readonly ShownBlock[],
  now: readonly ShownBlock[],
  keyOf: (block: ShownBlock) => string,
  what: string,
): Iterable<Omit<Violation, 'promise'>> {
  const [was, is] = [old.map(keyOf), now.map(keyOf)];
  for (const { beforeStart, beforeEnd, afterStart, afterEnd } of hunks(was, is).slice(0, 1))
    yield { detail: `${what}: “${clipAround(was.slice(beforeStart, beforeEnd).join(' ¶ '), is.slice(afterStart, afterEnd).join(' ¶ '))}”` };
}

/** Both texts from a little before where they part. */
function clipAround(a: string, b: string): string {
  let same = 0;
  while (same < Math.min(a.length, b.length) && a[same] === b[same]) same++;
  const from = Math.max(0, same - 25);
  return `${from > 0 ? '…' : ''}${clip(a.slice(from))}” → “${from > 0 ? '…' : ''}${clip(b.slice(from))}`;
}

/** Where two lists of blocks differ: by the place of each where that leaves no more of them apart, since of blocks with the same words any may be paired. */
function hunks(old: readonly string[], now: readonly string[]): ReturnType<typeof diffNumbers> {
  const ids = new Map<string, number>();
  const idOf = (one: string): number => {
    const known = ids.get(one) ?? ids.size;
    ids.set(one, known);
    return known;
  };
  const aligned = diffNumbers(old.map(idOf), now.map(idOf));
  const apart = aligned.reduce(
    (sum, { beforeStart, beforeEnd, afterStart, afterEnd }) => sum + Math.max(beforeEnd - beforeStart, afterEnd - afterStart),
    0,
  );
  const byPlace = old.length === now.length ? old.flatMap((one, index) => (one === now[index] ? [] : [index])) : undefined;
  if (!byPlace || byPlace.length > apart) return aligned;
  return byPlace.map((index) => ({ beforeStart: index, beforeEnd: index + 1, afterStart: index, afterEnd: index + 1 }));
}

/** Every section has its own words after a move, and all are there. */
function* checkMovedSections({ before, after, becomes }: Change): Iterable<Omit<Violation, 'promise'>> {
  const left = new Set(after.sections.all);
  for (const section of before.sections.all) {
    const there = becomes(section);
    if (!there) yield { detail: `the section “${clip(section.heading.text)}” has other words`, at: section.heading.block.start };
    else left.delete(there);
  }
  for (const section of left) yield { detail: `the section “${clip(section.heading.text)}” is new: ${clip(wordsOf(section))}` };
}

/** Words that go must be in what the edits take away, words that come in what they write; other blocks stay. */
function* checkEditedWords(change: Change, old: readonly ShownBlock[], now: readonly ShownBlock[]): Iterable<Omit<Violation, 'promise'>> {
  const { before, after, edits } = change;
  const [was, is] = [old, now].map((all) => all.map(({ kind, text }) => `${kind}: ${text.replace(UNSEEN, '')}`)) as [string[], string[]];
  const isOld = nearLines(
    before,
    edits.map(({ span }) => span),
  );
  const isNew = nearLines(after, writtenSpans(edits));
  const unseen = (policy: Policy): readonly string[] =>
    isFor(change, FRONT_MATTER_RULES) ? [policy.text.slice(0, policy.frontMatter.bodyStart)] : [];
  const taken = wordCounts([...edits.map(({ span }) => aroundWords(before.text, span)), ...unseen(after)]);
  const written = wordCounts([...writtenSpans(edits).map((span) => aroundWords(after.text, span)), ...unseen(before)]);
  for (const { beforeStart, beforeEnd, afterStart, afterEnd } of hunks(was, is)) {
    const touched =
      old.slice(beforeStart, Math.max(beforeEnd, beforeStart + 1)).some(({ line }) => isOld(line)) ||
      now.slice(afterStart, Math.max(afterEnd, afterStart + 1)).some(({ line }) => isNew(line));
    const parts = clipAround(was.slice(beforeStart, beforeEnd).join(' ¶ '), is.slice(afterStart, afterEnd).join(' ¶ '));
    if (!touched) {
      yield { detail: `a block far from the edits changes: “${parts}”` };
      continue;
    }
    const [gone, came] = [
      subtract(
        wordCounts(old.slice(beforeStart, beforeEnd).map(({ text }) => text)),
        wordCounts(now.slice(afterStart, afterEnd).map(({ text }) => text)),
      ),
      subtract(
        wordCounts(now.slice(afterStart, afterEnd).map(({ text }) => text)),
        wordCounts(old.slice(beforeStart, beforeEnd).map(({ text }) => text)),
      ),
    ];
    // "all'indirizzo<dpo@…>" is shown as one word.
    const isPartly = (word: string, of: ReadonlyMap<string, number>): boolean =>
      [...of.keys()].some((one) => one.length > 1 && word.includes(one));
    const lost = [...gone.keys()].filter((word) => (gone.get(word) ?? 0) > (taken.get(word) ?? 0) && !isPartly(word, taken));
    const odd = [...came.keys()].filter((word) => (came.get(word) ?? 0) > (written.get(word) ?? 0) && !isPartly(word, written));
    if (lost.length > 0) yield { detail: `words vanish that no edit takes away (${lost.slice(0, 5).join(', ')}): “${parts}”` };
    if (odd.length > 0) yield { detail: `words appear that no edit writes (${odd.slice(0, 5).join(', ')}): “${parts}”` };
    // "2016. június 23." at the start of a line is a numbered item.
    const kinds = (blocks: readonly ShownBlock[]): string => blocks.map(({ kind }) => kind.replace(/li\d+/g, 'li')).join('|');
    if (
      beforeEnd - beforeStart === afterEnd - afterStart &&
      // An entry that comes between others of a list is compared with the one behind it.
      change.action.kind !== 'contents' &&
      kinds(old.slice(beforeStart, beforeEnd)) !== kinds(now.slice(afterStart, afterEnd)) &&
      !isFor(change, HEADING_RULES) &&
      !isFor(change, LOOK_RULES)
    )
      yield {
        detail: `a block looks otherwise: ${kinds(old.slice(beforeStart, beforeEnd))} → ${kinds(now.slice(afterStart, afterEnd))}: “${parts}”`,
      };
  }
}

/** The text of a span with the words that it cuts, and a word's length of what is beside it. */
function aroundWords(text: string, { start, end }: Span): string {
  let [from, to] = [start, end];
  while (from > 0 && /[\p{L}\p{N}\p{M}]/u.test(text[from - 1] ?? '')) from--;
  while (to < text.length && /[\p{L}\p{N}\p{M}]/u.test(text[to] ?? '')) to++;
  return text.slice(from, to);
}

function wordCounts(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts)
    for (const [word] of text.replace(UNSEEN, '').matchAll(/[\p{L}\p{N}\p{M}]+/gu)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

function subtract(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): Map<string, number> {
  return new Map([...a].map(([word, count]) => [word, count - (b.get(word) ?? 0)] as const).filter(([, count]) => count > 0));
}

/** Whether a line is one of those that some spans are on, of the blocks that hold them, or next to them. */
function nearLines(policy: Policy, spans: readonly Span[]): (line: number) => boolean {
  const within = linesOf(policy, spans);
  return (line) => within(line) || within(line + 1) || within(line - 1);
}

function* checkSections(change: Change): Iterable<Omit<Violation, 'promise'>> {
  const { before, after, action, becomes, edits } = change;
  if (isFor(change, HEADING_RULES) || isFor(change, LOOK_RULES)) return;
  const [was, is] = [before.sections.all, after.sections.all];
  if (was.length !== is.length) yield { detail: `${was.length} headings became ${is.length}` };
  for (const section of was) {
    const there = becomes(section);
    if (!there) {
      if (action.kind !== 'move') yield { detail: `“${section.heading.text}” is no heading any more`, at: section.heading.block.start };
      continue;
    }
    if (action.kind !== 'change level' && there.heading.level !== section.heading.level)
      yield {
        detail: `“${section.heading.text}” was on level ${section.heading.level} and is on ${there.heading.level}`,
        at: section.heading.block.start,
      };
    const numbersOnly = ['renumber', 'move', 'change level'].includes(action.kind);
    if (
      there.heading.title !== section.heading.title &&
      (numbersOnly || !isTouched(edits, section.heading.span)) &&
      headingWords(there.heading.text) !== headingWords(section.heading.text)
    )
      yield { detail: `the title “${section.heading.title}” became “${there.heading.title}”`, at: section.heading.block.start };
  }
}

function* checkContainers({ before, after, becomes }: Change): Iterable<Omit<Violation, 'promise'>> {
  const was = containersBySection(before);
  if (!was || [...was.values()].every((one) => one === '')) return;
  const is = containersBySection(after);
  if (!is) return void (yield { detail: 'its containers are closed elsewhere' });
  for (const [section, around] of was) {
    const there = becomes(section);
    if (there && is.get(there) !== around)
      yield {
        detail: `“${section.heading.text}” was in “${around}” and is in “${is.get(there)}”`,
        at: section.heading.block.start,
      };
  }
}

function* checkComponents({ before, after, becomes }: Change): Iterable<Omit<Violation, 'promise'>> {
  const ledTo = (policy: Policy, now: (section: Section) => Section | undefined): readonly number[] =>
    componentFragments(policy.text).flatMap((name) => {
      const anchor = policy.anchors.find(name);
      const section = anchor && policy.sections.all.find(({ heading: { block } }) => block.start === anchor.span.start);
      const there = section && now(section);
      return there ? [there.heading.block.start] : [];
    });
  const left = [...ledTo(after, (one) => one)];
  for (const start of ledTo(before, becomes)) {
    const at = left.indexOf(start);
    if (at < 0)
      yield { detail: `nothing leads to “${after.sections.all.find((one) => one.heading.block.start === start)?.heading.text}” any more` };
    else left.splice(at, 1);
  }
}

function* checkLists({ after, edits, action }: Change): Iterable<Omit<Violation, 'promise'>> {
  if (action.kind !== 'turn off here') return;
  const { lines, text } = after;
  const lineWith = (from: number, by: -1 | 1): string => {
    let line = from;
    const words = (): string => text.slice(lines.startOf(line), lines.endOf(line));
    while (line > 0 && line < lines.count - 1 && /^(?:<!--.*-->)?\s*$/.test(words())) line += by;
    return words();
  };
  for (const { start, end } of writtenSpans(edits)) {
    const at = start + text.slice(start, end).indexOf('<!--');
    const line = lines.lineAt(at);
    if (text.slice(lines.startOf(line), at).trim() !== '') continue;
    const [above, below] = [lineWith(line - 1, -1), lineWith(line + 1, 1)];
    if (looksLikeItem(above) && looksLikeItem(below)) yield { detail: `a comment between “${clip(above)}” and “${clip(below)}”` };
  }
}

/** What deletions and insertions leave behind, as text that no writer means. */
const SCRAPS: readonly (readonly [string, RegExp])[] = [
  ['empty brackets', /\(\s*\)|\[\s*\](?![([{:])|“\s*”|„\s*“|«\s*»/g],
  ['a space before punctuation', /[\p{L}\p{N}] +[,.;](?=\s|$)/gmu],
  ['doubled punctuation', /,\s*,|;\s*;|(?<!\.)\.\s?\.(?![./])|\(\s*[,;]/g],
  ['two spaces', /[\p{L}\p{N},.;)] {2,}[\p{L}\p{N}(]/gu],
  ['doubled angle brackets', /<<|<\[/g],
  ['an empty item', /^[ \t>]*(?:[-*+]|\d{1,9}[.)])[ \t]*$/gm],
  ['an empty row', /^[ \t]*\|(?:[ \t]*\|)+[ \t]*$/gm],
  ['mailto: before a link', /mailto:\s?[<[]/gi],
  ['a word twice', /(?<![\p{L}\p{N}'’-])(\p{L}{2,})\s+\1(?![\p{L}\p{N}'’-])/giu],
  ['an escape twice', /\\\\[_*[\]]/g],
];

function* checkScraps({ before, after, edits, action }: Change): Iterable<Omit<Violation, 'promise'>> {
  if (action.kind === 'move') return;
  const seen = new Set<string>();
  for (const [index, moved] of writtenSpans(edits).slice(0, 200).entries()) {
    const span = edits[index]?.span ?? moved;
    const lines = (policy: Policy, from: number, to: number): string =>
      policy.text.slice(policy.lines.startOf(policy.lines.lineAt(from)), policy.lines.endOf(policy.lines.lineAt(to)));
    const [old, now] = [lines(before, span.start, span.end), lines(after, moved.start, moved.end)];
    for (const [what, pattern] of SCRAPS) {
      // A list of contents has the words of the headings, scraps and all.
      const written = (now.match(pattern) ?? []).filter((one) => action.kind !== 'contents' || !before.text.includes(one));
      if (written.length <= (old.match(pattern)?.length ?? 0) || seen.has(what)) continue;
      seen.add(what);
      yield { detail: `${what}: “${clipAround(old, now)}”`, at: span.start };
    }
  }
}

function* checkAngleBrackets({ before, after }: Change): Iterable<Omit<Violation, 'promise'>> {
  const count = ({ text }: Policy): number => text.match(/<(?:[^\s<>@:]{1,64}@|(?:https?|mailto):)/gi)?.length ?? 0;
  if (count(after) > count(before)) yield { detail: `${count(after) - count(before)} more than before` };
}

function* checkNewFindings(change: Change, { before, after }: Findings): Iterable<Omit<Violation, 'promise'>> {
  const { action } = change;
  // What can be read as front matter now can be found wanting.
  if (isFor(change, FRONT_MATTER_RULES)) return;
  const isTold = (action.left?.length ?? action.leftCount ?? 0) > 0;
  const follow = new Set(action.rules?.flatMap((rule) => FINDINGS_THAT_FOLLOW[rule] ?? []));
  // A stale list of contents is one finding as long as it is known for one.
  const isStale = before().some(({ rule }) => rule === 'contents-stale');
  const isOurs = (rule: string): boolean =>
    action.rules
      ? !follow.has(rule)
      : (FINDINGS_OF_STRUCTURE.test(rule) &&
          !(action.kind === 'rename heading' && FINDINGS_OF_NAMES.has(rule)) &&
          !(action.moved && rule === 'link-file-missing') &&
          !(isStale && rule === 'link-fragment-missing') &&
          !(isTold && rule.startsWith('reference-'))) ||
        (action.kind === 'contents' && FINDINGS_OF_CONTENTS.test(rule));
  const is = after().filter(({ rule, severity }) => (severity === 'error' || severity === 'warning') && isOurs(rule));
  // What was information may be a warning beside links or numbers that were put right or put in.
  const was = before().filter(({ rule }) => isOurs(rule));
  // By their number: the words of a finding may change with what it is about.
  for (const rule of new Set(is.map((one) => one.rule))) {
    const own = is.filter((one) => one.rule === rule);
    const old = was.filter((one) => one.rule === rule);
    if (own.length > old.length)
      yield {
        detail: `${rule}: ${own.find(({ message }) => !old.some((one) => one.message === message))?.message ?? own.at(-1)?.message}`,
      };
  }
}

/** Findings after a change that were not there before, numbers aside. */
export function newFindings({ before, after }: Findings): readonly Diagnosis[] {
  const key = ({ rule, message }: Diagnosis): string => `${rule} ${message.replace(/\d+/g, '#')}`;
  const left = new Map<string, number>();
  for (const one of before()) left.set(key(one), (left.get(key(one)) ?? 0) + 1);
  return after().filter((one) => {
    const count = left.get(key(one)) ?? 0;
    left.set(key(one), count - 1);
    return count <= 0;
  });
}

function* checkCure({ action, edits, after }: Change, findings: Findings): Iterable<Omit<Violation, 'promise'>> {
  const { finding } = action;
  if (!finding || action.kind !== 'fix') return;
  const there = movedSpan(edits, finding.span);
  const same = findings
    .after()
    .find(
      (one) =>
        one.rule === finding.rule &&
        one.message === finding.message &&
        after.lines.lineAt(one.span.start) === after.lines.lineAt(there.start),
    );
  const count = (all: readonly Diagnosis[]): number =>
    all.filter(({ rule, message }) => rule === finding.rule && message === finding.message).length;
  if (same && count(findings.after()) >= count(findings.before()))
    yield { detail: `${finding.rule} is still there: ${finding.message}`, at: finding.span.start };
}

function* checkOnce({ action, after }: Change): Iterable<Omit<Violation, 'promise'>> {
  const edits = action.again?.(after) ?? [];
  if (edits.length > 0)
    yield {
      detail: `a second time writes “${clip(edits[0]?.newText ?? '')}” for “${clip(after.text.slice(edits[0]?.span.start, edits[0]?.span.end))}”${edits.length > 1 ? ` and ${edits.length - 1} more` : ''}`,
    };
}

function* checkBack({ action, before, after }: Change, findings: Findings): Iterable<Omit<Violation, 'promise'>> {
  // Where numbers are wrong, a move says by them what belongs together, and that is open.
  if (action.kind === 'move' && findings.before().some(({ rule }) => rule.startsWith('heading-number-'))) return;
  const edits = action.back?.(after);
  if (!edits) return;
  const again = applyAll(after.text, edits);
  if (action.kind === 'follow file moves') {
    // `../legal/rest.md` comes back as `rest.md`: spelled otherwise, and the same file.
    const places = (policy: Policy): string =>
      JSON.stringify(
        leads(policy, shownText(policy)).flatMap(({ where }) => {
          const file = fileOf(before.path, where);
          return file ? [file.path + file.rest] : [];
        }),
      );
    if (places(before) !== places(parsePolicy(again, { path: before.path }))) yield { detail: 'moved back, its links lead elsewhere' };
    return;
  }
  if (comparable(again, action.kind) !== comparable(before.text, action.kind))
    yield { detail: `taken back it is “${clipAround(before.text, again)}”` };
}

/** What a new name cannot know: the capitals and marks of the old one; of a term also its hyphens and number. */
function comparable(text: string, kind: Change['action']['kind']): string {
  if (kind === 'rename term') return text.replace(/[*_`\\-]|s(?![\p{L}\p{N}])/gu, '').toLowerCase();
  return kind === 'rename heading'
    ? text
        .replace(/[*_`\\]/g, '')
        .replaceAll('&', 'and')
        .toLowerCase()
    : text;
}

function applyAll(text: string, edits: readonly TextEdit[]): string {
  return [...edits]
    .sort((a, b) => b.span.start - a.span.start)
    .reduce((now, { span, newText }) => now.slice(0, span.start) + newText + now.slice(span.end), text);
}

/** Characters that an edit may write again: a date, an address or a target is easier to read as a whole. */
const MOST_AGAIN = 120;

function* checkMinimal({ before: { text }, action: { edits } }: Change): Iterable<Omit<Violation, 'promise'>> {
  for (const { span, newText } of edits) {
    const old = text.slice(span.start, span.end);
    if (old === newText) yield { detail: `an edit changes nothing: “${clip(old)}”`, at: span.start };
    else if (old !== '' && newText !== '') {
      let from = 0;
      while (from < Math.min(old.length, newText.length) && old[from] === newText[from]) from++;
      let back = 0;
      while (back < Math.min(old.length, newText.length) - from && old.at(-1 - back) === newText.at(-1 - back)) back++;
      const again = old.slice(0, from) + old.slice(old.length - back);
      if (again.includes('\n') || (again.length > MOST_AGAIN && /\s/.test(again)))
        yield { detail: `an edit writes ${from + back} characters again: “${clip(old)}” → “${clip(newText)}”`, at: span.start };
    }
  }
}

function* checkLineEnds({ before, after }: Change): Iterable<Omit<Violation, 'promise'>> {
  const kinds = (text: string): string =>
    [/\r\n/.test(text) ? 'CRLF' : '', /(?<!\r)\n/.test(text) ? 'LF' : '', /\r(?!\n)/.test(text) ? 'CR' : ''].filter(Boolean).join(' and ');
  const [was, is] = [kinds(before.text), kinds(after.text)];
  if (was !== '' && is !== was && !was.includes(' and ') && is !== '') yield { detail: `${was} became ${is}` };
}

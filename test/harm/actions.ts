/** Everything that Policywright offers to write into a policy, as a list of offers to choose from. */

import { changeDates } from '../../server/src/core/analysis/changeDates.ts';
import { isInBook } from '../../server/src/core/analysis/workspace/addressBook.ts';
import { readTarget } from '../../server/src/core/document/links/linkTargets.ts';
import type { Section } from '../../server/src/core/document/outline/sections.ts';
import { contents } from '../../server/src/core/features/contents.ts';
import { followFileMoves } from '../../server/src/core/features/followFileMoves.ts';
import { linkingReferences } from '../../server/src/core/features/linkReferences.ts';
import { minimalEdits } from '../../server/src/core/features/minimalEdits.ts';
import { type MoveDirection, moveSection } from '../../server/src/core/features/moveSection.ts';
import type { Refactoring } from '../../server/src/core/features/refactoring.ts';
import { todayEdits } from '../../server/src/core/features/reminders.ts';
import { prepareRename, rename } from '../../server/src/core/features/rename.ts';
import { renumberRefactorings, renumberSections } from '../../server/src/core/features/renumberSections.ts';
import { suppressHere } from '../../server/src/core/features/suppress.ts';
import {
  applyEdits,
  collectFixes,
  type Diagnosis,
  ENGLISH,
  type Fix,
  fixAll,
  type LintContext,
  lint,
  type Policy,
  parsePolicy,
  rules,
  safeFix,
  type TextEdit,
} from '../../server/src/core/index.ts';
import type { Action } from './change.ts';

/** An action that can be carried out at one place of one text; what it writes is computed when it is asked for. */
export interface Offer {
  readonly name: string;
  /** Undefined where the action turns out to do nothing or is refused. */
  readonly make: () => Action | undefined;
}

/** All offers on a policy: fixes first, then what editors offer without a finding. */
export function offersOf(policy: Policy, context: LintContext, findings: readonly Diagnosis[] = lint(policy, context)): readonly Offer[] {
  return [...fixOffers(policy, context, findings), ...baselineOffers(policy, context), ...actionOffers(policy, context)];
}

/** The offers that come from findings. */
export function fixOffers(policy: Policy, context: LintContext, findings: readonly Diagnosis[]): readonly Offer[] {
  const offers: Offer[] = [];
  for (const finding of findings) {
    for (const index of (finding.fixes ?? []).keys())
      offers.push({ name: `fix ${finding.rule}`, make: () => fixAction(policy, finding, finding.fixes?.[index]) });
  }
  for (const rule of new Set(findings.map((one) => one.rule))) {
    const { edits, fixed } = collectFixes(findings, rule);
    if (fixed.length > 1)
      offers.push({
        name: `fix all of ${rule}`,
        make: () => ({
          name: `fix all of ${rule}`,
          kind: 'fix all of a rule',
          policy,
          edits,
          title: `Fix all ${fixed.length} findings of ${rule}`,
          safe: fixed.every((one) => safeFix(one)),
          rules: [rule],
          place: fixed[0]?.span.start ?? 0,
        }),
      });
  }
  if (findings.some(safeFix)) offers.push({ name: 'fix all safely', make: () => fixAllAction(policy, context, findings) });
  for (const finding of new Map([...findings].reverse().map((one) => [one.rule, one])).values()) {
    const edits = suppressHere(policy, finding);
    if (edits)
      offers.push({
        name: 'turn off here',
        make: () => ({
          name: 'turn off here',
          kind: 'turn off here',
          policy,
          edits,
          title: `Turn ${finding.rule} off here`,
          safe: false,
          place: finding.span.start,
        }),
      });
  }
  return offers;
}

function fixAction(policy: Policy, finding: Diagnosis, fix: Fix | undefined): Action | undefined {
  if (!fix) return undefined;
  const count = /\((a reference is|(\d+) references are) left alone\)/.exec(fix.title);
  return {
    name: `fix ${finding.rule}`,
    kind: 'fix',
    policy,
    edits: fix.edits,
    title: fix.title,
    safe: fix.safe,
    place: finding.span.start,
    rules: [finding.rule],
    finding,
    ...(fix.review ? { left: fix.review.left } : {}),
    ...(count ? { leftCount: Number(count[2] ?? 1) } : {}),
  };
}

/** As on save and with `--fix`. */
function fixAllAction(policy: Policy, context: LintContext, findings: readonly Diagnosis[]): Action {
  const all = (from: Policy, known?: readonly Diagnosis[]): string =>
    fixAll(
      from,
      (one) => (one === from && known ? known : lint(one, context)),
      (edits, before) => parsePolicy(applyEdits(before.text, edits), { path: before.path }, before),
    ).policy.text;
  const rulesFixed = [...new Set(findings.filter(safeFix).map(({ rule }) => rule))];
  return {
    name: 'fix all safely',
    kind: 'fix all safely',
    policy,
    edits: minimalEdits(policy.text, all(policy, findings)),
    title: `Fix everything that can be fixed safely: ${rulesFixed.join(', ')}`,
    safe: true,
    rules: rulesFixed,
    place: 0,
    again: (after) => minimalEdits(after.text, all(after)),
  };
}

/** Rules that compare with the committed text. */
const BASELINE_RULES = rules.filter(({ id }) =>
  ['last-updated-unchanged', 'last-updated-without-change', 'version-unchanged'].includes(id),
);

/** Fixes that need a committed text: one in which some sentences were other ones, and one that has another date. */
export function baselineOffers(policy: Policy, context: LintContext): readonly Offer[] {
  if (policy.dates.length === 0) return [];
  const paragraphs = policy.markdown.blocks.filter(
    ({ leaf, start }) =>
      leaf.kind === 'paragraph' &&
      leaf.length > 120 &&
      start >= policy.frontMatter.bodyStart &&
      !policy.dates.some(({ span }) => span.start >= start && span.end <= start + leaf.length),
  );
  const changed = applyEdits(
    policy.text,
    paragraphs.slice(0, 3).map(({ start, end }) => ({
      span: { start, end },
      newText: 'Here stood quite another paragraph, which somebody has taken out since then and replaced.',
    })),
  );
  const moved = applyEdits(policy.text, todayEdits(policy, '2025-03-11'));
  return [changed, moved]
    .filter((text) => text !== policy.text)
    .flatMap((text) => {
      const own: LintContext = {
        ...context,
        only: BASELINE_RULES,
        baseline: { policy: parsePolicy(text, { path: policy.path }), ref: 'HEAD' },
      };
      return fixOffers(policy, own, lint(policy, own)).filter(({ name }) => name.startsWith('fix ') && name !== 'fix all safely');
    });
}

/** The offers that need no finding. */
export function actionOffers(policy: Policy, context: LintContext): readonly Offer[] {
  return [
    ...renumberOffers(policy),
    ...policy.sections.all.flatMap((section) =>
      (['up', 'down', 'promote', 'demote'] as const).map(
        (direction): Offer => ({
          name: direction === 'up' || direction === 'down' ? `move section ${direction}` : `${direction} section`,
          make: () => moveAction(policy, section, direction),
        }),
      ),
    ),
    ...renameOffers(policy),
    ...linkOffers(policy),
    ...contentsOffers(policy),
    ...fileMoveOffers(policy),
    ...(todayEdits(policy, context.today).length > 0
      ? [
          {
            name: 'set date to today',
            make: (): Action => ({
              name: 'set date to today',
              kind: 'set date',
              policy,
              edits: todayEdits(policy, context.today),
              title: 'Set to today',
              safe: false,
              place: changeDates(policy)[0]?.span.start ?? 0,
              again: (after) => todayEdits(after, context.today),
            }),
          },
        ]
      : []),
  ];
}

function renumberAction(name: string, policy: Policy, place?: number): Action | undefined {
  const renumbering = renumberSections(policy, place);
  if (!renumbering || renumbering.edits.length === 0) return undefined;
  return {
    name,
    kind: 'renumber',
    policy,
    edits: renumbering.edits,
    title: 'Renumber sections',
    safe: false,
    place: place ?? 0,
    left: renumbering.left,
    again: (after) => renumberSections(after, place)?.edits ?? [],
  };
}

/** The document as it is, and as it is when a writer has just put a section in or taken one out: there the numbers have something to do. */
function renumberOffers(policy: Policy): readonly Offer[] {
  const offers: Offer[] = [{ name: 'renumber document', make: () => renumberAction('renumber document', policy) }];
  for (const section of policy.sections.all) {
    const { heading, span } = section;
    if (!heading.number || heading.block.leaf.item) continue;
    offers.push({
      name: 'renumber after a section was added',
      make: () => renumberAction('renumber after a section was added', withSection(policy, section)),
    });
    offers.push({
      name: 'renumber after a section was removed',
      make: () =>
        renumberAction(
          'renumber after a section was removed',
          parsePolicy(applyEdits(policy.text, [{ span, newText: '' }]), { path: policy.path }),
        ),
    });
    offers.push({
      name: 'renumber from the light bulb',
      make: () =>
        refactoringAction(
          'renumber from the light bulb',
          'renumber',
          policy,
          heading.block.start,
          renumberRefactorings(policy, heading.block, ENGLISH)[0],
        ),
    });
  }
  return offers;
}

/** A new heading without a number in front of a section. */
function withSection(policy: Policy, { heading: { block, level } }: Section): Policy {
  const { lines, lineEnding: end } = policy;
  const at = lines.startOf(lines.lineAt(block.start));
  return parsePolicy(
    applyEdits(policy.text, [
      { span: { start: at, end: at }, newText: `${'#'.repeat(level)} Newly Added Words${end}${end}This was put in.${end}${end}` },
    ]),
    { path: policy.path },
  );
}

function moveAction(policy: Policy, section: Section, direction: MoveDirection): Action | undefined {
  const place = section.heading.span.start;
  const moved = moveSection(policy, place, direction);
  if ('refusal' in moved || moved.edits.length === 0) return undefined;
  const isMove = direction === 'up' || direction === 'down';
  return {
    name: isMove ? `move section ${direction}` : `${direction} section`,
    kind: isMove ? 'move' : 'change level',
    policy,
    edits: moved.edits,
    title: `${direction}: ${section.heading.text}`,
    safe: false,
    place,
    left: moved.left,
    ...(isMove
      ? {
          back: (after: Policy) => {
            const back = moveSection(after, moved.cursor, direction === 'up' ? 'down' : 'up');
            return 'refusal' in back ? undefined : back.edits;
          },
        }
      : {}),
  };
}

function renameOffers(policy: Policy): readonly Offer[] {
  const at = (name: string, kind: 'rename term' | 'rename heading' | 'rename address', place: number, newName: string): Offer => ({
    name,
    make: () => {
      const subject = prepareRename(policy, place);
      if (`rename ${subject?.kind}` !== kind || !subject) return undefined;
      const done = rename(policy, place, newName);
      if ('problem' in done || done.edits.length === 0) return undefined;
      const placeAfter = place;
      return {
        name,
        kind,
        policy,
        edits: done.edits,
        ...(done.left.length > 0 ? { left: done.left } : {}),
        title: `Rename “${subject.name}” to “${newName}”`,
        safe: false,
        place,
        ...(canBeTakenBack(policy, kind, subject.name)
          ? { back: (after: Policy) => backAgain(after, placeAfter, newName, subject.name) }
          : {}),
      };
    },
  });
  return [
    ...policy.terms.flatMap(({ name, definitions }) =>
      definitions
        .slice(0, 1)
        .map(({ span }) => at('rename term', 'rename term', span.start, /s$/i.test(name) ? 'Garden Parcels' : 'Garden Parcel')),
    ),
    ...policy.sections.all
      .filter(({ heading }) => heading.title !== '')
      .map(({ heading }) => at('rename heading', 'rename heading', heading.titleSpan.start, 'How Gardens Are Kept')),
    ...policy.emails.filter(isInBook).map(({ span }) => at('rename address', 'rename address', span.start, 'gardeners@larkspur.garden')),
  ];
}

/** Whether a new name shows all that is to be known of the old one: other languages inflect, headings may hold images or several lines, and two of one name share their anchors. */
function canBeTakenBack({ language, sections, text }: Policy, kind: Action['kind'], name: string): boolean {
  if (kind === 'rename term') return language === 'en';
  const same = sections.all.filter(({ heading }) => heading.title === name);
  const span = same[0]?.heading.titleSpan;
  return kind === 'rename heading' && same.length === 1 && span !== undefined && text.slice(span.start, span.end) === name;
}

/** Where the place is still that of the new name, the old one can be given again. */
function backAgain(after: Policy, place: number, newName: string, oldName: string): readonly TextEdit[] | undefined {
  const subject = prepareRename(after, place);
  const back = subject?.name === newName ? rename(after, place, oldName) : undefined;
  return back && !('problem' in back) ? back.edits : undefined;
}

function refactoringAction(
  name: string,
  kind: Action['kind'],
  policy: Policy,
  place: number,
  refactoring: Refactoring | undefined,
): Action | undefined {
  if (!refactoring || refactoring.edits.length === 0) return undefined;
  const count = /\((a reference is|(\d+) references are) left alone\)/.exec(refactoring.title);
  return {
    name,
    kind,
    policy,
    edits: refactoring.edits,
    title: refactoring.title,
    safe: false,
    place,
    ...(refactoring.review ? { left: refactoring.review.left } : {}),
    ...(count ? { leftCount: Number(count[2] ?? 1) } : {}),
  };
}

function linkOffers(policy: Policy): readonly Offer[] {
  const offered = (place: number, kind: string, from = policy): Refactoring | undefined =>
    linkingReferences(from, { start: place, end: place }, ENGLISH).find((one) => one.kind === kind);
  const offers: Offer[] = [];
  for (const { span, link } of policy.references) {
    if (link)
      offers.push({
        name: 'unlink reference',
        make: () => refactoringAction('unlink reference', 'unlink reference', policy, span.start, offered(span.start, 'unlinkReference')),
      });
    else
      offers.push({
        name: 'link reference',
        make: () =>
          withBack(
            refactoringAction('link reference', 'link references', policy, span.start, offered(span.start, 'linkReference')),
            span.start,
          ),
      });
  }
  const first = policy.references[0];
  if (first)
    offers.push({
      name: 'link all references',
      make: () => {
        for (const { span } of policy.references) {
          const all = offered(span.start, 'linkAllReferences');
          if (all)
            return {
              ...(refactoringAction('link all references', 'link references', policy, span.start, all) as Action),
              again: (after) =>
                after.references.flatMap(
                  (one) => linkingReferences(after, one.span, ENGLISH).find(({ kind }) => kind === 'linkAllReferences')?.edits ?? [],
                ),
            };
        }
        return undefined;
      },
    });
  return offers;

  function withBack(action: Action | undefined, place: number): Action | undefined {
    // Several numbers become several links, which are taken back one by one.
    return action && action.edits.length === 1
      ? { ...action, back: (after) => offered((action.edits[0]?.span.start ?? place) + 2, 'unlinkReference', after)?.edits }
      : action;
  }
}

function contentsOffers(policy: Policy): readonly Offer[] {
  const all = (from: Policy): readonly Refactoring[] => [
    ...new Map(
      [
        from.frontMatter.bodyStart,
        ...from.sections.all.slice(0, 2).map(({ heading }) => heading.block.start),
        ...from.markdown.blocks.slice(0, 40).map(({ start }) => start),
      ]
        .flatMap((start) => contents(from, { start, end: start }, ENGLISH))
        .map((one) => [one.title, one]),
    ).values(),
  ];
  const offer = (name: string, from: () => Policy): Offer => ({
    name,
    make: () => {
      const text = from();
      const action = refactoringAction(name, 'contents', text, 0, all(text)[0]);
      return (
        action && {
          ...action,
          again: (after) =>
            all(after)
              .filter(({ title }) => title !== 'Insert a contents list')
              .flatMap(({ edits }) => edits),
        }
      );
    },
  });
  const second = policy.sections.all[2];
  return policy.sections.all.length < 3
    ? []
    : [
        offer('insert or update contents', () => policy),
        ...(second && !second.heading.block.leaf.item
          ? [offer('update contents after a section was added', () => withSection(policy, second))]
          : []),
      ];
}

/** The policy moves to another folder; or a file that it links to gets another name. */
function fileMoveOffers(policy: Policy): readonly Offer[] {
  const path = policy.path === '' ? 'legal/policy.md' : policy.path;
  const own = policy.path === path ? policy : parsePolicy(policy.text, { path });
  const folder = path.split('/').slice(0, -1);
  const targets = [
    ...new Set(
      policy.links.flatMap(({ target }) => {
        const read = readTarget(target);
        return read.kind === 'file' && !read.path.startsWith('../..') ? [read.path] : [];
      }),
    ),
  ];
  if (targets.length === 0) return [];
  const absolute = (target: string): string | undefined => {
    const parts = [...folder];
    for (const part of target.split('/')) {
      if (part === '..') {
        if (parts.pop() === undefined) return undefined;
      } else if (part !== '.' && part !== '') parts.push(part);
    }
    return parts.join('/');
  };
  const moves = [
    new Map([[path, [...folder, 'archive', 'moved policy.md'].join('/')]]),
    ...targets.slice(0, 5).flatMap((target) => {
      const from = absolute(target);
      return from === undefined || from === '' || from === path
        ? []
        : // What is linked without an ending is a folder, or a file by its address on the site.
          [new Map([[from, `${from.replace(/[^/]*$/, '')}renamed (file)${/\.[a-z0-9]+$/i.exec(from)?.[0] ?? ''}`]])];
    }),
  ];
  return moves.map((map) => ({
    name: map.has(path) ? 'follow a move of the policy' : 'follow a move of its target',
    make: () => {
      const edits = followFileMoves(own, path, { moved: (file) => map.get(file), exists: () => true });
      if (edits.length === 0) return undefined;
      const back = new Map([...map].map(([from, to]) => [to, from]));
      return {
        name: map.has(path) ? 'follow a move of the policy' : 'follow a move of its target',
        kind: 'follow file moves' as const,
        policy: own,
        edits,
        title: [...map].map(([from, to]) => `${from} → ${to}`).join(),
        safe: false,
        place: edits[0]?.span.start ?? 0,
        moved: (file: string) => map.get(file),
        back: (after: Policy) => followFileMoves(after, map.get(path) ?? path, { moved: (file) => back.get(file), exists: () => true }),
      };
    },
  }));
}

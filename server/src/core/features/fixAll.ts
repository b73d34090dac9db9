/** Applies safe fixes until none is left: the one loop behind "fix all", code actions on save and `--fix`. */
import type { Policy } from '../document/policy.ts';
import { addToMultimap } from '../document/text/multimap.ts';
import { overlaps, type TextEdit } from '../document/text/span.ts';
import { runToEnd } from '../document/text/steps.ts';
import type { Diagnosis, Fix } from '../rules/rule.ts';

/**
 * Edits of as many fixes as do not touch each other, first come first served; a fix goes in whole or not at all.
 * @param only the rule whose fixes are wanted, also those that are not safe, but none of several that may be meant; none at all where one of them leaves something to review, which isn't made in one go with others. The safe fixes of all rules when absent
 */
export function collectFixes(
  diagnoses: readonly Diagnosis[],
  only?: string,
): { readonly edits: readonly TextEdit[]; readonly fixed: readonly Diagnosis[] } {
  const edits: TextEdit[] = [];
  const fixed: Diagnosis[] = [];
  /** The edits by the stretches of text that they touch: of ten thousands only a few are near. */
  const touching = new Map<number, TextEdit[]>();
  const near = (edit: TextEdit): readonly TextEdit[] => stretchesOf(edit).flatMap((stretch) => touching.get(stretch) ?? []);
  for (const diagnosis of diagnoses) {
    if (only !== undefined && diagnosis.rule !== only) continue;
    const fix =
      only === undefined ? safeFix(diagnosis) : (safeFix(diagnosis) ?? diagnosis.fixes?.find(({ preferred }) => preferred !== false));
    if (!fix) continue;
    const news = fix.edits.filter((edit) => !near(edit).some((known) => sameEdit(known, edit)));
    if (news.some((edit) => near(edit).some((known) => collide(known, edit)))) continue;
    for (const edit of news) {
      edits.push(edit);
      for (const stretch of stretchesOf(edit)) {
        addToMultimap(touching, stretch, edit);
      }
    }
    if (only !== undefined && fix.review) return { edits: [], fixed: [] };
    fixed.push(diagnosis);
  }
  return { edits, fixed };
}

/** Code units of one stretch of text. */
const STRETCH = 512;

function stretchesOf({ span: { start, end } }: TextEdit): readonly number[] {
  const first = Math.floor(start / STRETCH);
  return Array.from({ length: Math.floor(end / STRETCH) - first + 1 }, (_, index) => first + index);
}

/** The first fix of a finding that may run without being looked at. */
export function safeFix(diagnosis: Diagnosis): Fix | undefined {
  return diagnosis.fixes?.find(({ safe }) => safe);
}

/** Rounds of fixing after which whatever is left is left: two rules that undo each other must not run for ever. */
const MAX_ROUNDS = 10;

/** A policy after its fixes, and how many findings that took. */
export interface Fixed {
  readonly policy: Policy;
  readonly fixed: number;
}

/**
 * The edits, in rounds, that apply every safe fix; each round's offsets are those of the text after the round before.
 * @param reparse the policy after edits
 */
export function fixAll(
  policy: Policy,
  lintPolicy: (policy: Policy) => readonly Diagnosis[],
  reparse: (edits: readonly TextEdit[], before: Policy) => Policy,
): Fixed {
  return runToEnd(
    fixingAll(
      policy,
      function* (one) {
        return lintPolicy(one);
      },
      function* (edits, before) {
        return reparse(edits, before);
      },
    ),
  );
}

/** {@link fixAll} in steps, for hosts that have other things to do in between: those of its checks and of its parses, and one between them. */
export function* fixingAll(
  policy: Policy,
  lintPolicy: (policy: Policy) => Generator<undefined, readonly Diagnosis[]>,
  reparse: (edits: readonly TextEdit[], before: Policy) => Generator<undefined, Policy>,
): Generator<undefined, Fixed> {
  let current = policy;
  let fixed = 0;
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const diagnoses = yield* lintPolicy(current);
    yield;
    const fixes = collectFixes(diagnoses);
    if (fixes.edits.length === 0) break;
    fixed += fixes.fixed.length;
    yield;
    current = yield* reparse(fixes.edits, current);
    yield;
  }
  return { policy: current, fixed };
}

function sameEdit(a: TextEdit, b: TextEdit): boolean {
  return a.span.start === b.span.start && a.span.end === b.span.end && a.newText === b.newText;
}

/** Two insertions at one place collide too: their order would be a guess. */
function collide(a: TextEdit, b: TextEdit): boolean {
  return overlaps(a.span, b.span) || (a.span.start === b.span.start && (a.span.end === a.span.start || b.span.end === b.span.start));
}

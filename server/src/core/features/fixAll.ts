/** Applies safe fixes until none is left: the one loop behind "fix all", code actions on save and `--fix`. */
import type { Policy } from '../document/policy.ts';
import { overlaps, type TextEdit } from '../document/span.ts';
import type { Diagnosis, Fix } from '../rules/rule.ts';

/**
 * Edits of as many fixes as do not touch each other, first come first served; a fix goes in whole or not at all.
 * @param only the rule whose fixes are wanted; all rules when absent
 */
export function collectFixes(diagnoses: readonly Diagnosis[], only?: string): { readonly edits: readonly TextEdit[]; readonly fixed: readonly Diagnosis[] } {
  const edits: TextEdit[] = [];
  const fixed: Diagnosis[] = [];
  for (const diagnosis of diagnoses) {
    if (only !== undefined && diagnosis.rule !== only) continue;
    const fix = only === undefined ? safeFix(diagnosis) : (safeFix(diagnosis) ?? diagnosis.fixes?.[0]);
    if (!fix) continue;
    const news = fix.edits.filter((edit) => !edits.some((known) => sameEdit(known, edit)));
    if (news.some((edit) => edits.some((known) => collide(known, edit)))) continue;
    edits.push(...news);
    fixed.push(diagnosis);
  }
  return { edits, fixed };
}

/** The first fix of a finding that may run without being looked at. */
export function safeFix(diagnosis: Diagnosis): Fix | undefined {
  return diagnosis.fixes?.find(({ safe }) => safe);
}

/** Rounds of fixing after which whatever is left is left: two rules that undo each other must not run for ever. */
const MAX_ROUNDS = 10;

/**
 * The edits, in rounds, that apply every safe fix; each round's offsets are those of the text after the round before.
 * @param reparse the policy after edits
 */
export function fixAll(policy: Policy, lintPolicy: (policy: Policy) => readonly Diagnosis[], reparse: (edits: readonly TextEdit[], before: Policy) => Policy): { readonly policy: Policy; readonly fixed: number } {
  let current = policy;
  let fixed = 0;
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const fixes = collectFixes(lintPolicy(current));
    if (fixes.edits.length === 0) break;
    fixed += fixes.fixed.length;
    current = reparse(fixes.edits, current);
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

/** Which findings of a policy its earlier version had too, so that a review leads with those that are new. */
import type { Policy } from '../document/policy.ts';
import type { Diagnosis } from '../rules/rule.ts';

/** A version of a policy with what was found in it. */
export interface CheckedVersion {
  readonly policy: Policy;
  readonly findings: readonly Diagnosis[];
}

/** Findings of a policy by their age, each in the order in which they were found. */
export interface FindingsByAge {
  readonly recent: readonly Diagnosis[];
  readonly older: readonly Diagnosis[];
}

/** Splits the findings. One is older if the earlier version has one of the same rule, with the same message, about the same words; of several alike, those in the same line first. Where it is in doubt, it is recent. */
export function findingsByAge(now: CheckedVersion, before: CheckedVersion | undefined): FindingsByAge {
  if (!before) return { recent: now.findings, older: [] };
  const left = before.findings.map((finding) => ({ key: keyOf(finding, before.policy), line: lineOf(finding, before.policy) }));
  const older = new Set<Diagnosis>();
  const match = (isSame: (key: string, line: string, one: { readonly key: string; readonly line: string }) => boolean): void => {
    for (const finding of now.findings) {
      if (older.has(finding)) continue;
      const [key, line] = [keyOf(finding, now.policy), lineOf(finding, now.policy)];
      const index = left.findIndex((one) => isSame(key, line, one));
      if (index < 0) continue;
      left.splice(index, 1);
      older.add(finding);
    }
  };
  match((key, line, one) => one.key === key && one.line === line);
  match((key, _, one) => one.key === key);
  return { recent: now.findings.filter((one) => !older.has(one)), older: now.findings.filter((one) => older.has(one)) };
}

function keyOf({ rule, message, span }: Diagnosis, { text }: Policy): string {
  return [rule, message, text.slice(span.start, span.end)].join('\0');
}

function lineOf({ span }: Diagnosis, { text, lines }: Policy): string {
  const line = lines.lineAt(span.start);
  return text.slice(lines.startOf(line), lines.endOf(line)).trim();
}

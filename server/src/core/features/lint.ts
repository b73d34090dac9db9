/** Runs the rules on a policy: stamps severities, obeys suppressions, keeps one bad rule from spoiling the rest. */
import type { IsoDate } from '../document/calendar.ts';
import type { Policy } from '../document/policy.ts';
import type { Workspace } from '../document/workspaceAddresses.ts';
import type { Baseline, Diagnosis, Finding, Rule, RuleContext, Severity, SurroundingFiles } from '../rules/rule.ts';
import { rules } from '../rules/index.ts';
import { suppressionUnused } from '../rules/suppression-unused.ts';
import type { Settings } from '../settings.ts';

/** What a run needs besides the policy. */
export interface LintContext {
  readonly today: IsoDate;
  readonly settings: Settings;
  /** Called when a rule throws; the rule is skipped. Without it the error is thrown, as tests want it. */
  readonly onRuleError?: (rule: string, error: unknown) => void;
  /** The committed version to compare with. */
  readonly baseline?: Baseline;
  /** The other policies, to compare with. */
  readonly workspace?: Workspace;
  /** The files around the policy, where the host can look at them. */
  readonly files?: SurroundingFiles;
  /** Policies whose definitions hold here too; see `RuleContext`. */
  readonly incorporated?: readonly Policy[];
  /** Only these rules, instead of all. */
  readonly only?: readonly Rule[];
}

/** All findings of a policy, ordered by place. */
export function lint(policy: Policy, context: LintContext): readonly Diagnosis[] {
  const raw: Diagnosis[] = [];
  const wanted = context.only ?? rules;
  const { only: _only, onRuleError: _onRuleError, ...known } = context;
  // Whether a suppression is of use is known only when every rule has run.
  for (const rule of wanted.includes(suppressionUnused) ? rules : wanted) {
    const setting = context.settings.rules[rule.id];
    if ((setting?.severity ?? rule.severity) === 'off') continue;
    const ruleContext: RuleContext = { ...known, options: setting?.options ?? {} };
    try {
      for (const finding of rule.check(policy, ruleContext)) {
        const severity = severityOf(finding, rule, setting?.severity);
        if (severity !== 'off') raw.push(stamp(finding, rule.id, severity));
      }
    } catch (error) {
      if (!context.onRuleError) throw error;
      context.onRuleError(rule.id, error);
    }
  }

  const used = new Set<number>();
  const kept = policy.suppressions.length === 0 ? raw : raw.filter(({ rule, span }) => {
    let silenced = false;
    policy.suppressions.forEach((suppression, index) => {
      if (suppression.rule !== undefined && suppression.rule !== rule) return;
      if (span.start < suppression.range.start || span.start >= suppression.range.end) return;
      silenced = true;
      used.add(index);
    });
    return !silenced;
  });
  const housekeeping = wanted.includes(suppressionUnused) ? unusedSuppressions(policy, context, used) : [];
  const ids = context.only && new Set(context.only.map(({ id }) => id));
  return [...kept, ...housekeeping].filter(({ rule }) => !ids || ids.has(rule)).sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0));
}

/** Fixes are made when they are asked for: most never are. */
function stamp(finding: Finding, rule: string, severity: Exclude<Severity, 'off'>): Diagnosis {
  const { span: { start, end }, message, related, faded } = finding;
  // A rule may give a whole block for a span; what leaves here is data that threads can hand to each other.
  return { rule, severity, span: { start, end }, message, ...(related ? { related } : {}), ...(faded === undefined ? {} : { faded }), get fixes() { return finding.fixes ?? []; } };
}

function severityOf(finding: Finding, rule: Rule, set: Severity | undefined): Severity {
  return set ?? finding.severity ?? rule.severity;
}

/** Only here is it known which suppressions did something, so this one rule is handed that knowledge. */
function unusedSuppressions(policy: Policy, { settings }: LintContext, used: ReadonlySet<number>): Diagnosis[] {
  const severity = settings.rules[suppressionUnused.id]?.severity ?? suppressionUnused.severity;
  if (severity === 'off') return [];
  const off = new Set(rules.filter(({ id, severity: usual }) => (settings.rules[id]?.severity ?? usual) === 'off').map(({ id }) => id));
  // A suppression of a rule that is switched off has had its reason, and may have it again.
  const unused = policy.suppressions.filter((suppression, index) => !used.has(index) && !(suppression.rule !== undefined && off.has(suppression.rule)));
  return suppressionUnused.checkUnused(policy, unused, new Set(rules.map(({ id }) => id))).map((finding) => ({ ...finding, rule: suppressionUnused.id, severity }));
}

/** Runs the rules on a policy: stamps severities, obeys suppressions, keeps one bad rule from spoiling the rest. */
import type { Workspace } from '../analysis/workspace/workspace.ts';
import type { Settings } from '../config/settings.ts';
import type { Severity } from '../config/severity.ts';
import type { IsoDate } from '../document/dates/calendar.ts';
import type { Suppression } from '../document/markdown/suppressions.ts';
import type { Policy } from '../document/policy.ts';
import { firstFrom } from '../document/text/sorted.ts';
import type { Span } from '../document/text/span.ts';
import { runToEnd } from '../document/text/steps.ts';
import type { Stopwatch } from '../document/text/stopwatch.ts';
import { ENGLISH, type Localizer } from '../l10n/localizer.ts';
import { rules } from '../rules/index.ts';
import type { Baseline, Diagnosis, Finding, Rule, RuleContext, SurroundingFiles } from '../rules/rule.ts';
import { suppressionUnused } from '../rules/suppression-unused.ts';

/** What a run needs besides the policy. */
export interface LintContext {
  readonly today: IsoDate;
  readonly settings: Settings;
  /** Words messages and titles of fixes; English when absent. */
  readonly l10n?: Localizer;
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
  /** Measures what each rule costs; nothing is measured when absent. */
  readonly stopwatch?: Stopwatch;
}

/** All findings of a policy, ordered by place. */
export function lint(policy: Policy, context: LintContext): readonly Diagnosis[] {
  return runToEnd(linting(policy, context));
}

/** Findings of one step. */
const MOST_AT_ONCE = 500;

/** {@link lint} in steps, for hosts that have other things to do in between: one step for each rule, or several where it finds much. */
export function* linting(policy: Policy, context: LintContext): Generator<undefined, readonly Diagnosis[]> {
  const raw: Diagnosis[] = [];
  let found = 0;
  const wanted = context.only ?? rules;
  const { only: _only, onRuleError: _onRuleError, stopwatch, ...known } = context;
  const { workspace: _workspace, ...alone } = known;
  // Whether a suppression is of use is known only when every rule has run.
  for (const rule of wanted.includes(suppressionUnused) ? rules : wanted) {
    const setting = context.settings.rules[rule.id];
    if ((setting?.severity ?? rule.severity) === 'off') continue;
    const ruleContext: RuleContext = {
      ...(rule.acrossFiles ? known : alone),
      l10n: known.l10n ?? ENGLISH,
      options: setting?.options ?? {},
    };
    try {
      const findings = stopwatch
        ? stopwatch.time('rule', rule.id, () => [...rule.check(policy, ruleContext)])
        : rule.check(policy, ruleContext);
      for (const finding of findings) {
        const severity = severityOf(finding, rule, setting?.severity);
        if (severity !== 'off') raw.push(stamp(finding, rule.id, severity));
        if (++found % MOST_AT_ONCE === 0) yield;
      }
    } catch (error) {
      if (!context.onRuleError) throw error;
      context.onRuleError(rule.id, error);
    }
    yield;
  }

  const { kept, used } = withoutSilenced(raw, policy.suppressions);
  const housekeeping = wanted.includes(suppressionUnused) ? unusedSuppressions(policy, context, used) : [];
  const ids = context.only && new Set(context.only.map(({ id }) => id));
  return [...kept, ...housekeeping].filter(({ rule }) => !ids || ids.has(rule)).sort(byPlace);
}

function byPlace(a: Diagnosis, b: Diagnosis): number {
  return a.span.start - b.span.start || a.span.end - b.span.end || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0);
}

/**
 * The findings of {@link lint} with a workspace, where those without it are known: only the rules run that read what other policies say.
 * @param before the findings of the same policy in the same context without the workspace
 */
export function lintAcrossFiles(policy: Policy, context: LintContext, before: readonly Diagnosis[]): readonly Diagnosis[] {
  // Whether a suppression is of use is known only when every rule has run.
  if (policy.suppressions.length > 0) return lint(policy, context);
  const only = rules.filter(({ acrossFiles }) => acrossFiles);
  const ids = new Set(only.map(({ id }) => id));
  return [...before.filter(({ rule }) => !ids.has(rule)), ...lint(policy, { ...context, only })].sort(byPlace);
}

/** The findings of one rule, or of all, in order; and by how many more suppressions each is covered than the one before it. */
interface Cover {
  readonly findings: readonly Diagnosis[];
  readonly spans: readonly Span[];
  readonly more: Int32Array;
}

/**
 * The findings that no suppression silences, and the suppressions that silence one, by index.
 * Binary search, and counts: of both there may be tens of thousands.
 */
function withoutSilenced(
  raw: readonly Diagnosis[],
  suppressions: readonly Suppression[],
): { readonly kept: readonly Diagnosis[]; readonly used: ReadonlySet<number> } {
  const used = new Set<number>();
  const covers = new Map<string | undefined, Cover>();
  const coverOf = (rule: string | undefined): Cover => {
    const findings = raw.filter((one) => rule === undefined || one.rule === rule).sort((a, b) => a.span.start - b.span.start);
    return { findings, spans: findings.map(({ span }) => span), more: new Int32Array(findings.length + 1) };
  };
  suppressions.forEach(({ rule, range }, index) => {
    const cover = covers.get(rule) ?? coverOf(rule);
    covers.set(rule, cover);
    const { spans, more } = cover;
    const from = firstFrom(spans, range.start);
    const to = firstFrom(spans, range.end);
    if (from >= to) return;
    used.add(index);
    more[from] = (more[from] ?? 0) + 1;
    more[to] = (more[to] ?? 0) - 1;
  });
  const silenced = new Set<Diagnosis>();
  for (const { findings, more } of covers.values()) {
    let by = 0;
    findings.forEach((one, index) => {
      by += more[index] ?? 0;
      if (by > 0) silenced.add(one);
    });
  }
  return { kept: silenced.size === 0 ? raw : raw.filter((one) => !silenced.has(one)), used };
}

/** Fixes are made when they are asked for: most never are. */
function stamp(finding: Finding, rule: string, severity: Exclude<Severity, 'off'>): Diagnosis {
  const {
    span: { start, end },
    message,
    related,
    faded,
  } = finding;
  // A rule may give a whole block for a span; what leaves here is data that threads can hand to each other.
  return {
    rule,
    severity,
    span: { start, end },
    message,
    ...(related ? { related } : {}),
    ...(faded === undefined ? {} : { faded }),
    get fixes() {
      return finding.fixes ?? [];
    },
  };
}

function severityOf(finding: Finding, rule: Rule, set: Severity | undefined): Severity {
  return set ?? finding.severity ?? rule.severity;
}

/** Only here is it known which suppressions did something, so this one rule is handed that knowledge. */
function unusedSuppressions(policy: Policy, { settings, l10n }: LintContext, used: ReadonlySet<number>): Diagnosis[] {
  const severity = settings.rules[suppressionUnused.id]?.severity ?? suppressionUnused.severity;
  if (severity === 'off' || policy.suppressions.length === 0) return [];
  const off = new Set(rules.filter(({ id, severity: usual }) => (settings.rules[id]?.severity ?? usual) === 'off').map(({ id }) => id));
  // A suppression of a rule that is switched off has had its reason, and may have it again.
  const unused = policy.suppressions.filter(
    (suppression, index) => !used.has(index) && !(suppression.rule !== undefined && off.has(suppression.rule)),
  );
  return suppressionUnused
    .checkUnused(policy, unused, new Set(rules.map(({ id }) => id)), l10n ?? ENGLISH)
    .map((finding) => ({ ...finding, rule: suppressionUnused.id, severity }));
}

/** The library behind `import … from 'policywright'`; its types are declared in the file beside it, which users see, and this one is held to them. */
import {
  rules as allRules,
  classifyFile,
  ENGLISH,
  edited,
  FIXABLE_RULES,
  fixAll,
  knownRules,
  type LintContext,
  lint,
  localDate,
  type Policy,
  parseIsoDate,
  parsePolicy,
  policyLocalizer,
  readSettings,
  rulePage,
  standalonePage,
  worded,
} from '../core/index.ts';
import type * as declared from './policywright.d.mts';

/** Checks one text. See `policywright.d.mts`. @throws TypeError for settings or a date that are not valid */
export const checkPolicy: typeof declared.checkPolicy = (text, options = {}) => {
  const { policy, context } = open(text, options);
  const place = (offset: number): declared.Place => {
    const { line, column } = policy.lines.positionAt(offset);
    return { line: line + 1, column: column + 1 };
  };
  return {
    isPolicy: classifyFile(policy, context.settings).isPolicy,
    kind: policy.kind,
    ...(policy.title === undefined ? {} : { title: policy.title }),
    findings: lint(policy, context).map(({ rule, severity, message, span, fixes = [] }) => ({
      rule,
      severity,
      message,
      start: place(span.start),
      end: place(span.end),
      fixes: fixes.map(({ title, safe, edits }) => ({
        title,
        safe,
        edits: edits.map((edit) => ({ start: edit.span.start, end: edit.span.end, newText: edit.newText })),
      })),
    })),
  };
};

/** Applies all safe fixes to one text. See `policywright.d.mts`. @throws TypeError as {@link checkPolicy} */
export const fixPolicy: typeof declared.fixPolicy = (text, options = {}) => {
  const { policy, context } = open(text, options);
  const result = fixAll(
    policy,
    (own) => lint(own, context),
    (edits, before) => edited(before, edits),
  );
  return { text: result.policy.text, fixed: result.fixed };
};

/** A standalone HTML page of one text, or its redline. See `policywright.d.mts`. */
export const renderPolicy: typeof declared.renderPolicy = (text, { path = 'policy.md', before } = {}) => {
  const policy = parsePolicy(text, { path });
  if (before === undefined) return standalonePage(policy).html;
  const l10n = policyLocalizer(policy);
  return standalonePage(policy, { policy: parsePolicy(before, { path }), name: l10n.t('the earlier version') }).html;
};

/** Every rule, as plain data. See `policywright.d.mts`. */
export const rules: typeof declared.rules = allRules.map(({ id, severity, summary, why }) => ({
  id,
  severity,
  summary,
  why,
  fixable: FIXABLE_RULES.has(id),
  url: rulePage(id),
}));

function open(
  text: string,
  { path = 'policy.md', today, settings: given = {}, before }: declared.CheckOptions,
): { readonly policy: Policy; readonly context: LintContext } {
  const { settings, problems } = readSettings(given, knownRules);
  if (problems[0]) throw new TypeError(`settings: ${worded(ENGLISH, problems[0].message)}`);
  const date = today === undefined ? localDate(new Date()) : parseIsoDate(today);
  if (!date) throw new TypeError(`today must be a date such as 2026-02-10, not "${today}"`);
  const parse = (source: string): Policy => parsePolicy(source, { path, keySpellings: settings.frontMatter.keys });
  return {
    policy: parse(text),
    context: { today: date, settings, ...(before === undefined ? {} : { baseline: { policy: parse(before), ref: 'before' } }) },
  };
}

/** Findings and fixes as code actions; every edit names the version it was made for, so a text that moved on refuses it. */
import { CodeActionKind, type CodeAction, type CodeActionContext, type TextEdit as LspTextEdit, type WorkspaceEdit } from 'vscode-languageserver';
import { collectFixes, derivingFacts, fixingAll, linting, overlaps, readingPolicy, applyEdits, type Diagnosis, type Fix, type IsoDate, type Span, type TextEdit } from '../core/index.ts';
import { minimalEdits, singleEdit } from '../core/features/minimalEdits.ts';
import { refactorings } from '../core/features/refactorings.ts';
import { suppressHere } from '../core/features/suppress.ts';
import { lastUpdatedUnchanged } from '../core/rules/last-updated-unchanged.ts';
import { CHANGE_SEVERITY_KIND, ClientCommand } from '../protocol.ts';
import type { FixReview } from '../core/rules/rule.ts';
import type { OpenPolicy } from './documents.ts';
import type { SeverityWriter } from './severityWriter.ts';
import { toDiagnostic, toTextEdits } from './toLsp.ts';

/** Kind of the action that applies every safe fix. */
export const FIX_ALL_KIND = `${CodeActionKind.SourceFixAll}.policywright`;

/** Kind of the action that sets a forgotten date to today: for saving, for those who opted in. */
export const UPDATE_DATE_KIND = `${CodeActionKind.Source}.policywright.updateDate`;

const LOUDEST_FIRST = ['error', 'warning', 'information', 'hint'] as const;

/** What the client can take. */
export interface ActionAbilities {
  readonly documentChanges: boolean;
  /** It can ask the writer to confirm edits, and says why. */
  readonly changeAnnotations: boolean;
  /** It has {@link ClientCommand.renumberSections}, which shows what is left before anything is changed. */
  readonly renumbers: boolean;
  /** Where the loudness of rules is written; undefined where it cannot be. */
  readonly severities: SeverityWriter | undefined;
}

/** Actions for a range: fixes of the findings there, then the same for all of their rule, then ways to silence it; and "fix all" where it was asked for. In steps, as that one may take long. */
export function* codeActions(open: OpenPolicy, range: Span, context: CodeActionContext, abilities: ActionAbilities, today: IsoDate): Generator<undefined, CodeAction[]> {
  const { only } = context;
  const wanted = (kind: string): boolean => only === undefined || only.some((asked) => kind === asked || kind.startsWith(`${asked}.`));
  const edit = (edits: LspTextEdit[]): WorkspaceEdit =>
    abilities.documentChanges ? { documentChanges: [{ textDocument: { uri: open.uri, version: open.version }, edits }] } : { changes: { [open.uri]: edits } };
  const { severities } = abilities;
  const actions: CodeAction[] = [];
  /** The edits at once; where the writer has to look at something first, the command that shows it, else edits that have to be confirmed. */
  const change = (title: string, edits: readonly TextEdit[], review: FixReview | undefined): Pick<CodeAction, 'edit' | 'command' | 'data'> => {
    if (!review) return { edit: edit(toTextEdits(edits, open.at)) };
    if (abilities.renumbers) return { command: { title, command: ClientCommand.renumberSections, arguments: [open.uri, ...(review.at === undefined ? [] : [open.at.position(review.at)])] } };
    const data = { left: review.left.map(({ span, text, why }) => ({ range: open.at.range(span), text, why })) };
    return { edit: abilities.changeAnnotations && abilities.documentChanges ? confirmed(open, edits, review) : edit(toTextEdits(edits, open.at)), data };
  };

  if (wanted(CodeActionKind.QuickFix)) {
    const here = open.diagnoses.filter(({ span }) => overlaps(span, range) || (range.start === range.end && span.start <= range.start && range.start <= span.end));
    for (const diagnosis of here) {
      const diagnostics = [toDiagnostic(diagnosis, open.uri, open.at)];
      for (const [index, fix] of (diagnosis.fixes ?? []).entries()) {
        actions.push({ title: fix.title, kind: CodeActionKind.QuickFix, diagnostics, isPreferred: index === 0, ...change(fix.title, fix.edits, fix.review) });
      }
    }
    for (const rule of new Set(here.map((one) => one.rule))) {
      const { edits, fixed } = collectFixes(open.diagnoses, rule);
      // What has to be looked at first is not made in one go with others.
      if (fixed.length > 1 && !fixed.some(({ fixes = [] }) => fixes[0]?.review)) {
        const diagnostics = here.filter((one) => one.rule === rule).map((one) => toDiagnostic(one, open.uri, open.at));
        actions.push({ title: `Fix all ${fixed.length} findings of ${rule} in this file`, kind: CodeActionKind.QuickFix, diagnostics, edit: edit(toTextEdits(edits, open.at)) });
      }
    }
    for (const diagnosis of firstOfEachRule(here)) {
      const diagnostics = [toDiagnostic(diagnosis, open.uri, open.at)];
      const comment = suppressHere(open.policy, diagnosis);
      if (comment) actions.push({ title: `Turn ${diagnosis.rule} off here`, kind: CodeActionKind.QuickFix, diagnostics, edit: edit(toTextEdits(comment, open.at)) });
      if (severities) {
        const title = `Turn ${diagnosis.rule} off ${severities.where}`;
        actions.push({ title, kind: CodeActionKind.QuickFix, diagnostics, ...severities.write(diagnosis.rule, 'off', title) });
      }
    }
    for (const diagnosis of severities ? firstOfEachRule(here) : []) {
      const diagnostics = [toDiagnostic(diagnosis, open.uri, open.at)];
      for (const severity of LOUDEST_FIRST) {
        const title = `Change severity of ${diagnosis.rule} to ${severity}`;
        if (severity !== diagnosis.severity && severities) actions.push({ title, kind: CHANGE_SEVERITY_KIND, diagnostics, ...severities.write(diagnosis.rule, severity, title) });
      }
    }
  }

  for (const { kind, title, edits, review } of wanted(CodeActionKind.RefactorRewrite) || only?.some((asked) => asked.startsWith(`${CodeActionKind.RefactorRewrite}.`)) ? refactorings(open.policy, range) : []) {
    const full = `${CodeActionKind.RefactorRewrite}.${kind}`;
    if (wanted(full)) actions.push({ title, kind: full, ...change(title, edits, review) });
  }

  // "Fix all" is for saving and for the command that asks for it; in the light bulb's menu it would stand beside every finding.
  if (only !== undefined && wanted(FIX_ALL_KIND)) {
    const edits = yield* fixEverything(open, today);
    if (edits.length > 0) actions.push({ title: 'Fix everything that can be fixed safely', kind: FIX_ALL_KIND, edit: edit(edits) });
  }
  if (only !== undefined && wanted(UPDATE_DATE_KIND)) {
    const fix = forgottenDate(open.diagnoses);
    if (fix) actions.push({ title: fix.title, kind: UPDATE_DATE_KIND, edit: edit(toTextEdits(fix.edits, open.at)) });
  }
  return actions;
}

const RENUMBERING = 'policywright.renumbering';
/** Places that a description names. */
const MOST_NAMED = 20;

/** Edits that the client has the writer confirm, with what is left in their description. */
function confirmed({ uri, version, at, policy }: OpenPolicy, edits: readonly TextEdit[], { left }: FixReview): WorkspaceEdit {
  const named = left.slice(0, MOST_NAMED).map(({ span, text, why }) => `Line ${policy.lines.lineAt(span.start) + 1}: ${text} (${why})`);
  const more = left.length > MOST_NAMED ? [`and ${left.length - MOST_NAMED} more`] : [];
  return {
    documentChanges: [{ textDocument: { uri, version }, edits: toTextEdits(edits, at).map((one) => ({ ...one, annotationId: RENUMBERING })) }],
    changeAnnotations: { [RENUMBERING]: { label: `Renumber sections; ${left.length === 1 ? '1 number isn’t changed' : `${left.length} numbers aren’t changed`}`, needsConfirmation: true, description: [...named, ...more].join('\n') } },
  };
}

/** How to mend a date that was left alone while the text changed; a hint is about too few words for the date to move unasked. */
function forgottenDate(diagnoses: readonly Diagnosis[]): Fix | undefined {
  return diagnoses.find(({ rule, severity }) => rule === lastUpdatedUnchanged.id && severity !== 'hint')?.fixes?.[0];
}

/** Findings whose fixes are still given as small edits. */
const MOST_SMALL_EDITS = 1000;

function* fixEverything(open: OpenPolicy, today: IsoDate): Generator<undefined, LspTextEdit[]> {
  if (!open.verdict.isPolicy) return [];
  const { policy, settings } = open;
  const context = { today, settings, onRuleError: () => undefined };
  const result = yield* fixingAll(
    policy,
    function* (one) { return one === policy ? open.diagnoses : yield* linting(one, context); },
    function* (edits, before) { return yield* derivingFacts(yield* readingPolicy(applyEdits(before.text, edits), { path: policy.path, keySpellings: settings.frontMatter.keys }, before)); },
  );
  if (result.fixed === 0) return [];
  return toTextEdits(result.fixed > MOST_SMALL_EDITS ? [singleEdit(policy.text, result.policy.text)] : minimalEdits(policy.text, result.policy.text), open.at);
}

function firstOfEachRule(diagnoses: readonly Diagnosis[]): readonly Diagnosis[] {
  return [...new Map([...diagnoses].reverse().map((one) => [one.rule, one])).values()].reverse();
}

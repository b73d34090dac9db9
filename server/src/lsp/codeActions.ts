/** Findings and fixes as code actions; every edit names the version it was made for, so a text that moved on refuses it. */

import {
  type CodeAction,
  type CodeActionContext,
  CodeActionKind,
  type TextEdit as LspTextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import {
  collectFixes,
  type Diagnosis,
  derivingFacts,
  type Fix,
  type FixReview,
  fixingAll,
  type IsoDate,
  type Localizer,
  lastUpdatedUnchanged,
  linting,
  minimalEdits,
  overlaps,
  plural,
  readingEdited,
  refactorings,
  type Span,
  singleEdit,
  type TextEdit,
  translationBehind,
  worded,
} from '../core/index.ts';
import { CHANGE_SEVERITY_KIND, ClientCommand } from '../protocol.ts';
import { documentEdits } from './documentEdits.ts';
import type { OpenPolicy } from './documents.ts';
import { askForChoice, ruleChoices, usualChoices } from './ruleChoices.ts';
import type { SeverityWriter } from './severityWriter.ts';
import { toDiagnostic, toTextEdits } from './toLsp.ts';

/** Kind of the action that applies every safe fix. */
export const FIX_ALL_KIND = `${CodeActionKind.SourceFixAll}.policywright`;

/** Kind of the action that sets a forgotten date to today: for saving, for those who opted in. */
export const UPDATE_DATE_KIND = `${CodeActionKind.Source}.policywright.updateDate`;

/** Entries that a menu has for one finding. */
const MOST_PER_FINDING = 5;

/** What the client can take. */
export interface ActionAbilities {
  readonly documentChanges: boolean;
  /** It can ask the writer to confirm edits, and says why. */
  readonly changeAnnotations: boolean;
  /** It has {@link ClientCommand.renumberSections}, which shows what is left before anything is changed. */
  readonly renumbers: boolean;
  /** It has {@link ClientCommand.changesSinceTranslation}. */
  readonly showsChangesSinceTranslation: boolean;
  /** Where severities of rules are written; undefined where it cannot be. */
  readonly severities: SeverityWriter | undefined;
  /** The client asks by itself what is to become of a rule. */
  readonly asksForChoice: boolean;
}

/** Actions for a range: quick fixes of the findings there, rewritings, and "fix all" where it was asked for. In steps, as that one may take long. */
export function* codeActions(
  open: OpenPolicy,
  range: Span,
  context: CodeActionContext,
  abilities: ActionAbilities,
  { today, l10n }: { readonly today: IsoDate; readonly l10n: Localizer },
): Generator<undefined, CodeAction[]> {
  const { only } = context;
  const wanted = (kind: string): boolean => only === undefined || only.some((asked) => kind === asked || kind.startsWith(`${asked}.`));
  const edit = (edits: LspTextEdit[]): WorkspaceEdit => documentEdits(open, edits, abilities.documentChanges);
  const actions: CodeAction[] = [];
  /** The edits at once; where the writer has to look at something first, the command that shows it, else edits that have to be confirmed. */
  const change: Change = (title, edits, review) => {
    if (!review) return { edit: edit(toTextEdits(edits, open.at)) };
    if (abilities.renumbers)
      return {
        command: {
          title,
          command: ClientCommand.renumberSections,
          arguments: [open.uri, ...(review.at === undefined ? [] : [open.at.position(review.at)])],
        },
      };
    const data = { left: review.left.map(({ span, text, why }) => ({ range: open.at.range(span), text, why: worded(l10n, why) })) };
    return {
      edit:
        abilities.changeAnnotations && abilities.documentChanges ? confirmed(open, edits, review, l10n) : edit(toTextEdits(edits, open.at)),
      data,
    };
  };

  const here = open.diagnoses.filter(
    ({ span }) => overlaps(span, range) || (range.start === range.end && span.start <= range.start && range.start <= span.end),
  );
  if (wanted(CodeActionKind.QuickFix)) actions.push(...quickFixes(open, here, abilities, { edit, change, l10n }));
  else if (only?.includes(CHANGE_SEVERITY_KIND)) {
    for (const diagnosis of firstOfEachRule(here))
      actions.push(
        ...ruleChoices(diagnosis, {
          open,
          diagnostics: [toDiagnostic(diagnosis, open.uri, open.at)],
          severities: abilities.severities,
          edit,
          l10n,
        }),
      );
  }

  for (const { kind, title, edits, review } of wanted(CodeActionKind.RefactorRewrite) ||
  only?.some((asked) => asked.startsWith(`${CodeActionKind.RefactorRewrite}.`))
    ? refactorings(open.policy, range, l10n)
    : []) {
    const full = `${CodeActionKind.RefactorRewrite}.${kind}`;
    // What a finding's quick fix does already isn't offered a second time below it.
    if (wanted(full) && !actions.some((action) => action.title === title))
      actions.push({ title, kind: full, ...change(title, edits, review) });
  }

  // "Fix all" is for saving and for the command that asks for it; in the light bulb's menu it would be beside every finding.
  if (only !== undefined && wanted(FIX_ALL_KIND)) {
    const edits = yield* fixEverything(open, today);
    if (edits.length > 0) actions.push({ title: l10n.t('Fix everything that can be fixed safely'), kind: FIX_ALL_KIND, edit: edit(edits) });
  }
  if (only !== undefined && wanted(UPDATE_DATE_KIND)) {
    const fix = forgottenDate(open.diagnoses);
    if (fix) actions.push({ title: fix.title, kind: UPDATE_DATE_KIND, edit: edit(toTextEdits(fix.edits, open.at)) });
  }
  return actions;
}

/** What makes a change: its edits, or what shows the writer first what is left. */
type Change = (title: string, edits: readonly TextEdit[], review: FixReview | undefined) => Pick<CodeAction, 'edit' | 'command' | 'data'>;

/** Fixes of the findings, then the same for all of a rule, then what may become of the rule itself: so many per finding that the menu stays a menu, and nothing twice. */
function quickFixes(
  open: OpenPolicy,
  here: readonly Diagnosis[],
  { severities, asksForChoice, showsChangesSinceTranslation }: ActionAbilities,
  { edit, change, l10n }: { readonly edit: (edits: LspTextEdit[]) => WorkspaceEdit; readonly change: Change; readonly l10n: Localizer },
): readonly CodeAction[] {
  const kind = CodeActionKind.QuickFix;
  const fixes: CodeAction[] = [];
  const fixAlls: CodeAction[] = [];
  const choices: CodeAction[] = [];
  for (const first of firstOfEachRule(here)) {
    const ofRule = here.filter(({ rule }) => rule === first.rule);
    const { edits, fixed } = collectFixes(open.diagnoses, first.rule);
    const all =
      fixed.length > 1
        ? [
            {
              title: l10n.t('Fix all {count} findings of {rule} in this file', { count: fixed.length, rule: first.rule }),
              kind,
              diagnostics: ofRule.map((one) => toDiagnostic(one, open.uri, open.at)),
              edit: edit(toTextEdits(edits, open.at)),
            },
          ]
        : [];
    const most = MOST_PER_FINDING - all.length - 1;
    for (const diagnosis of ofRule) {
      const diagnostics = [toDiagnostic(diagnosis, open.uri, open.at)];
      fixes.push(
        ...(diagnosis.fixes ?? []).slice(0, most).map((fix, index) => ({
          title: fix.title,
          kind,
          diagnostics,
          isPreferred: index === 0 && fix.preferred !== false,
          ...change(fix.title, fix.edits, fix.review),
        })),
      );
    }
    if (first.rule === translationBehind.id && showsChangesSinceTranslation) fixes.push(showChangesSinceTranslation(first, open, l10n));
    fixAlls.push(...all);
    const context = { open, diagnostics: [toDiagnostic(first, open.uri, open.at)], severities, edit, l10n };
    const possible = ruleChoices(first, context);
    const left =
      MOST_PER_FINDING - all.length - ofRule.reduce((highest, one) => Math.max(highest, Math.min(one.fixes?.length ?? 0, most)), 0);
    if (asksForChoice) choices.push(...(possible.length > 0 ? [askForChoice(first, context)] : []));
    else choices.push(...usualChoices(possible).slice(0, left));
  }
  return withoutRepeats([...fixes, ...fixAlls, ...choices]);
}

/** What a translator needs: what is new in the original. */
function showChangesSinceTranslation(diagnosis: Diagnosis, open: OpenPolicy, l10n: Localizer): CodeAction {
  const title = l10n.t('Show what changed in the original since this translation');
  return {
    title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [toDiagnostic(diagnosis, open.uri, open.at)],
    command: { title, command: ClientCommand.changesSinceTranslation, arguments: [open.uri] },
  };
}

/** Findings with the same cause may offer the same edit: it is shown once, for all of them. */
function withoutRepeats(actions: readonly CodeAction[]): readonly CodeAction[] {
  const seen = new Map<string, CodeAction>();
  for (const action of actions) {
    const key = JSON.stringify(action.edit ?? action.command);
    const known = seen.get(key);
    if (known) {
      known.diagnostics = [...(known.diagnostics ?? []), ...(action.diagnostics ?? [])];
      if (action.isPreferred) known.isPreferred = true;
    } else seen.set(key, action);
  }
  return [...seen.values()];
}

const RENUMBERING = 'policywright.renumbering';
/** Places that a description names. */
const MOST_NAMED = 20;

/** Edits that the client has the writer confirm, with what is left in their description. */
function confirmed(
  { uri, version, at, policy }: OpenPolicy,
  edits: readonly TextEdit[],
  { left }: FixReview,
  l10n: Localizer,
): WorkspaceEdit {
  const named = left
    .slice(0, MOST_NAMED)
    .map(({ span, text, why }) =>
      l10n.t('Line {line}: {text} ({reason})', { line: String(policy.lines.lineAt(span.start) + 1), text, reason: worded(l10n, why) }),
    );
  const count = left.length - MOST_NAMED;
  const more = plural(l10n, count, {
    one: l10n.t('and {count} more place', { count }),
    other: l10n.t('and {count} more places', { count }),
  });
  return {
    documentChanges: [
      { textDocument: { uri, version }, edits: toTextEdits(edits, at).map((one) => ({ ...one, annotationId: RENUMBERING })) },
    ],
    changeAnnotations: {
      [RENUMBERING]: {
        label: plural(l10n, left.length, {
          one: l10n.t("Renumber sections; {count} number isn't changed", { count: left.length }),
          other: l10n.t("Renumber sections; {count} numbers aren't changed", { count: left.length }),
        }),
        needsConfirmation: true,
        description: [...named, ...(count > 0 ? [more] : [])].join('\n'),
      },
    },
  };
}

/** How to fix a date that was left alone while the text changed; a hint is about too few words for the date to move unasked. */
function forgottenDate(diagnoses: readonly Diagnosis[]): Fix | undefined {
  return diagnoses.find(({ rule, severity }) => rule === lastUpdatedUnchanged.id && severity !== 'hint')?.fixes?.[0];
}

/** More edits at once keep an editor busy for seconds. */
const MOST_SMALL_EDITS = 1000;

function* fixEverything(open: OpenPolicy, today: IsoDate): Generator<undefined, LspTextEdit[]> {
  if (!open.verdict.isPolicy) return [];
  const { policy, settings } = open;
  const context = { today, settings, onRuleError: () => undefined };
  const result = yield* fixingAll(
    policy,
    function* (one) {
      return one === policy ? open.diagnoses : yield* linting(one, context);
    },
    function* (edits, before) {
      return yield* derivingFacts(yield* readingEdited(before, edits));
    },
  );
  if (result.fixed === 0) return [];
  const edits = minimalEdits(policy.text, result.policy.text);
  return toTextEdits(edits.length > MOST_SMALL_EDITS ? [singleEdit(policy.text, result.policy.text)] : edits, open.at);
}

function firstOfEachRule(diagnoses: readonly Diagnosis[]): readonly Diagnosis[] {
  return [...new Map([...diagnoses].reverse().map((one) => [one.rule, one])).values()].reverse();
}

/** What a writer may do with the rule of a finding instead of fixing it: turn it off here, in this file, in the workspace, or change its severity. */
import type { CodeAction, Diagnostic, TextEdit as LspTextEdit, WorkspaceEdit } from 'vscode-languageserver';
import { type Diagnosis, type Localizer, suppressHere, suppressInFile } from '../core/index.ts';
import { CHANGE_SEVERITY_KIND, ClientCommand, type RuleChoice } from '../protocol.ts';
import type { OpenPolicy } from './documents.ts';
import type { SeverityWriter } from './severityWriter.ts';
import { toTextEdits } from './toLsp.ts';

const HIGHEST_FIRST = ['error', 'warning', 'information', 'hint'] as const;

/** What choices are made of. */
export interface RuleChoicesContext {
  readonly open: OpenPolicy;
  readonly diagnostics: Diagnostic[];
  readonly severities: SeverityWriter | undefined;
  /** Makes an edit of the document for the version at hand. */
  readonly edit: (edits: LspTextEdit[]) => WorkspaceEdit;
  readonly l10n: Localizer;
}

/** Everything there is to choose for the rule of one finding, its severity of now aside. */
export function ruleChoices(
  diagnosis: Diagnosis,
  { open, diagnostics, severities, edit, l10n }: RuleChoicesContext,
): readonly CodeAction[] {
  const { rule } = diagnosis;
  const choice = (title: string, data: Omit<RuleChoice, 'rule'>, change: Pick<CodeAction, 'edit' | 'command'>): CodeAction => ({
    title,
    kind: CHANGE_SEVERITY_KIND,
    diagnostics,
    data: { rule, ...data } satisfies RuleChoice,
    ...change,
  });
  const here = suppressHere(open.policy, diagnosis);
  const inFile = suppressInFile(open.policy, diagnosis);
  const actions: CodeAction[] = [];
  if (here) actions.push(choice(l10n.t('Turn {rule} off here', { rule }), { choice: 'here' }, { edit: edit(toTextEdits(here, open.at)) }));
  if (inFile)
    actions.push(
      choice(l10n.t('Turn {rule} off in this file', { rule }), { choice: 'file' }, { edit: edit(toTextEdits(inFile, open.at)) }),
    );
  if (severities) {
    const { folder } = severities;
    const off =
      folder === '' ? l10n.t('Turn {rule} off in this workspace', { rule }) : l10n.t('Turn {rule} off in {folder}', { rule, folder });
    actions.push(choice(off, { choice: 'off', folder }, severities.write(rule, 'off', off)));
    for (const severity of HIGHEST_FIRST) {
      const title = changeSeverity(rule, severity, l10n);
      if (severity !== diagnosis.severity)
        actions.push(choice(title, { choice: severity, folder }, severities.write(rule, severity, title)));
    }
  }
  return actions;
}

function changeSeverity(rule: string, severity: (typeof HIGHEST_FIRST)[number], l10n: Localizer): string {
  switch (severity) {
    case 'error':
      return l10n.t('Change severity of {rule} to error', { rule });
    case 'warning':
      return l10n.t('Change severity of {rule} to warning', { rule });
    case 'information':
      return l10n.t('Change severity of {rule} to information', { rule });
    case 'hint':
      return l10n.t('Change severity of {rule} to hint', { rule });
  }
}

/** The one entry that stands for all of them in the menu of a client that asks which it shall be. */
export function askForChoice({ rule, severity, span }: Diagnosis, { open, diagnostics, l10n }: RuleChoicesContext): CodeAction {
  const title = l10n.t('Change severity of {rule} or turn it off…', { rule });
  return {
    title,
    kind: CHANGE_SEVERITY_KIND,
    diagnostics,
    command: { title, command: ClientCommand.configureRule, arguments: [open.uri, rule, open.at.range(span), severity] },
  };
}

/** For other clients, whose menus show every choice: the two that most writers want. */
export function usualChoices(choices: readonly CodeAction[]): readonly CodeAction[] {
  return choices.filter(({ data }) => ['here', 'off'].includes((data as RuleChoice).choice));
}

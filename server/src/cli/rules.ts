/** `policywright rules`: every rule with its default, what it says, and whether it offers a fix. */
import type { Severity } from '../core/index.ts';
import { l10n } from '../node/programLanguage.ts';
import { nameOfSeverity } from './print/severityNames.ts';
import type { Terminal } from './print/terminal.ts';
import { RULE_ROWS } from './ruleRows.ts';

/** The list for people, by group, or as JSON: `{ version, rules: [{ id, group, severity, summary, fixable, url }] }`. */
export function printRules(format: 'text' | 'json', { paint }: Terminal): string {
  if (format === 'json') return `${JSON.stringify({ version: 1, rules: RULE_ROWS }, null, 2)}\n`;
  const width = Math.max(...RULE_ROWS.map(({ id }) => id.length));
  const widest = Math.max(...RULE_ROWS.map(({ severity }) => nameOfSeverity(severity).length));
  const named = (severity: Severity): string => paint(severity === 'off' ? 'quiet' : severity, nameOfSeverity(severity).padEnd(widest));
  const out = [...new Set(RULE_ROWS.map(({ group }) => group))].flatMap((title) => {
    const own = RULE_ROWS.filter(({ group }) => group === title);
    return [
      paint('file', l10n.t(title)),
      ...own.map(
        ({ id, severity, summary, fixable }) =>
          `  ${id.padEnd(width)}  ${named(severity)}  ${fixable ? 'fix' : '   '}  ${l10n.t(summary).replace(/`/g, '')}`,
      ),
      '',
    ];
  });
  return `${[...out, l10n.t('{count} rules; "fix" marks those that offer a quick fix; --fix applies the safe ones', { count: RULE_ROWS.length })].join('\n')}\n`;
}

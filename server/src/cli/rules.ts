/** `policywright rules`: every rule with its default, what it says, and whether it offers a fix. */
import { rulePage } from '../core/features/rulePage.ts';
import { RULE_GROUPS } from '../core/knowledge/ruleGroups.ts';
import { FIXABLE_RULES } from '../core/knowledge/fixableRules.ts';
import { rules } from '../core/index.ts';
import { type Terminal } from './terminal.ts';

/** The list for people, by group, or as JSON: `{ version, rules: [{ id, group, severity, summary, fixable, url }] }`. */
export function printRules(format: 'text' | 'json', { paint }: Terminal): string {
  const rows = RULE_GROUPS.flatMap(({ title, ids }) => ids.flatMap((id) => rules.filter((rule) => rule.id === id).map(({ severity, summary }) => ({ id, group: title, severity, summary, fixable: FIXABLE_RULES.has(id), url: rulePage(id) }))));
  if (format === 'json') return `${JSON.stringify({ version: 1, rules: rows }, null, 2)}\n`;
  const width = Math.max(...rows.map(({ id }) => id.length));
  const out = RULE_GROUPS.flatMap(({ title }) => {
    const own = rows.filter(({ group }) => group === title);
    return [paint('file', title), ...own.map(({ id, severity, summary, fixable }) => `  ${id.padEnd(width)}  ${severity === 'off' ? paint('quiet', 'off'.padEnd(11)) : paint(severity, severity.padEnd(11))}  ${fixable ? 'fix' : '   '}  ${summary.replace(/`/g, '')}`), ''];
  });
  return `${[...out, `${rows.length} rules; “fix” offers one, in an editor or with --fix where it is safe`].join('\n')}\n`;
}

/** The rules as SARIF describes them, as plain data: bundling works it out once, so that writing a report does not load them. */
import { rulePage, rules, type Severity } from '../../core/index.ts';

/** What SARIF calls each severity. */
export const SARIF_LEVELS = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
  off: 'none',
} as const satisfies Record<Severity, string>;

/** All rules, in their order: `ReportingDescriptor` of SARIF. */
export const RULE_DESCRIPTORS = rules.map(({ id, summary, why, severity }) => ({
  id,
  shortDescription: { text: plain(summary) },
  fullDescription: { text: plain(why) },
  help: { text: plain(`${summary} ${why}`), markdown: `${summary}\n\n${why}\n\n[${id}](${rulePage(id)})` },
  helpUri: rulePage(id),
  defaultConfiguration: { enabled: severity !== 'off', level: SARIF_LEVELS[severity] },
}));

function plain(markdown: string): string {
  return markdown.replace(/`/g, '').replace(/\[([^\]]*)\]\(([^)]*)\)/g, '$1 ($2)');
}

/** The last line for people: how many policies, how many findings, how many can be fixed. */
import { safeFix } from '../../core/index.ts';
import type { Report } from './report.ts';

const names = {
  error: ['error', 'errors'],
  warning: ['warning', 'warnings'],
  information: ['information', 'information'],
  hint: ['hint', 'hints'],
} as const;

/** The line that sums up a report, without a line end. */
export function summaryLine({ files, fixed, quiet, staged }: Report): string {
  const all = files.flatMap(({ findings }) => findings);
  const policies = files.filter(({ kind }) => kind !== 'config').length;
  if (policies === 0 && all.length === 0) return staged ? 'No staged policies to check' : 'No policies to check';
  const said = (['error', 'warning', 'information', 'hint'] as const).flatMap((severity) => {
    const count = all.filter((one) => one.severity === severity).length;
    return count > 0 ? [`${count} ${names[severity][count === 1 ? 0 : 1]}`] : [];
  });
  const fixable = all.filter(safeFix).length;
  const remaining = said.join(', ') || (quiet ? 'no errors' : 'no findings');
  const findings =
    fixed > 0
      ? `${fixed} ${fixed === 1 ? 'finding' : 'findings'} fixed; ${said.length > 0 ? `what remains: ${remaining}` : 'nothing remains'}`
      : remaining;
  return `${policies} ${policies === 1 ? 'policy' : 'policies'} checked: ${findings}${fixable > 0 ? ` (${fixable} can be fixed safely)` : ''}`;
}

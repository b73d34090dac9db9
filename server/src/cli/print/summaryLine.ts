/** The last line for people: how many policies, how many findings, how many can be fixed. */
import { type Diagnosis, plural, safeFix } from '../../core/index.ts';
import { l10n } from '../../node/programLanguage.ts';
import type { Report } from './report.ts';

/** The line that sums up a report, without a line end. */
export function summaryLine({ files, fixed, quiet, staged }: Report): string {
  const all = files.flatMap(({ findings }) => findings);
  const count = files.filter(({ kind }) => kind !== 'config').length;
  if (count === 0 && all.length === 0) return staged ? l10n.t('No staged policies to check') : l10n.t('No policies to check');
  const counts = (['error', 'warning', 'information', 'hint'] as const).flatMap((severity) => {
    const found = all.filter((one) => one.severity === severity).length;
    return found > 0 ? [countOf(severity, found)] : [];
  });
  const findings = counts.join(', ') || (quiet ? l10n.t('no errors') : l10n.t('no findings'));
  const checked = plural(l10n, count, {
    one: l10n.t('{count} policy checked: {findings}', { count, findings: fixed > 0 ? fixedAnd(fixed, counts) : findings }),
    other: l10n.t('{count} policies checked: {findings}', { count, findings: fixed > 0 ? fixedAnd(fixed, counts) : findings }),
  });
  const fixable = all.filter(safeFix).length;
  return fixable > 0 ? `${checked} ${l10n.t('({count} can be fixed safely)', { count: fixable })}` : checked;
}

function fixedAnd(count: number, remaining: readonly string[]): string {
  const fixed = plural(l10n, count, {
    one: l10n.t('{count} finding fixed', { count }),
    other: l10n.t('{count} findings fixed', { count }),
  });
  return remaining.length > 0
    ? l10n.t('{fixed}; remaining: {findings}', { fixed, findings: remaining.join(', ') })
    : l10n.t('{fixed}; none remaining', { fixed });
}

function countOf(severity: Diagnosis['severity'], count: number): string {
  switch (severity) {
    case 'error':
      return plural(l10n, count, { one: l10n.t('{count} error', { count }), other: l10n.t('{count} errors', { count }) });
    case 'warning':
      return plural(l10n, count, { one: l10n.t('{count} warning', { count }), other: l10n.t('{count} warnings', { count }) });
    case 'information':
      return plural(l10n, count, { one: l10n.t('1 informational'), other: l10n.t('{count} informational', { count }) });
    case 'hint':
      return plural(l10n, count, { one: l10n.t('{count} hint', { count }), other: l10n.t('{count} hints', { count }) });
  }
}

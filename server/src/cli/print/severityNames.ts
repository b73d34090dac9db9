/** Severities in the words of the reader. */
import type { Severity } from '../../core/index.ts';
import { l10n } from '../../node/programLanguage.ts';

/** "error", "warning", "information", "hint", "off". */
export function nameOfSeverity(severity: Severity): string {
  switch (severity) {
    case 'error':
      return l10n.t('error');
    case 'warning':
      return l10n.t('warning');
    case 'information':
      return l10n.t('information');
    case 'hint':
      return l10n.t('hint');
    case 'off':
      return l10n.t('off');
  }
}

/** The card that says what a finding means and what can be done about it. */

import type { FindingLabels } from '../preview/findingLabels.ts';
import type { ShownFinding } from '../preview/findingMessages.ts';
import { element } from './element.ts';
import { severityIcon } from './severityIcon.ts';

/** A finding with its index in the list that the panel sent. */
export interface NumberedFinding extends ShownFinding {
  readonly index: number;
}

/** Builds the card, not yet in the page. Its buttons carry `data-finding` and `data-fix`. */
export function buildFindingCard(
  findings: readonly NumberedFinding[],
  fixes: ReadonlyMap<number, readonly string[]>,
  labels: FindingLabels,
): HTMLElement {
  const card = element('div', 'finding-card');
  card.role = 'group';
  card.ariaLabel = labels.findings;
  for (const finding of findings) {
    const entry = element('div', 'finding');
    const message = element('p', 'finding-message');
    message.append(severityIcon(finding.severity), element('span', 'finding-severity', `${labels[finding.severity]}: `), finding.message);
    const rule = element('a', 'finding-rule', finding.rule);
    rule.setAttribute('href', finding.href);
    entry.append(message, buttons(finding.index, fixes.get(finding.index), labels), rule);
    card.append(entry);
  }
  return card;
}

/** What can be done: nothing shows before it is known. */
function buttons(finding: number, titles: readonly string[] | undefined, labels: FindingLabels): HTMLElement {
  const list = element('div', 'finding-fixes');
  if (titles?.length === 0) list.append(element('p', 'finding-no-fix', labels.noFix));
  titles?.forEach((title, fix) => {
    const button = element('button', 'finding-fix', title);
    button.type = 'button';
    Object.assign(button.dataset, { finding: String(finding), fix: String(fix) });
    list.append(button);
  });
  return list;
}

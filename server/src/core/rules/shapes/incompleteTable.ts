/** What the rules on lists of cookies, processors, and retention periods share: columns that are asked for, and cells that say nothing. */
import { chosenProfiles } from '../../analysis/coverage/coverage.ts';
import { dutyTablesOf, emptyCells, missingColumns } from '../../analysis/coverage/tableDuties.ts';
import type { Policy } from '../../document/policy.ts';
import type { ColumnDuty, DutyTableKind } from '../../knowledge/dutyColumns.ts';
import type { Localizer } from '../../l10n/localizer.ts';
import type { Finding, RuleContext } from '../rule.ts';

/** More rows aren't named. */
const MOST_RELATED = 20;
/** Longer contents of a cell are cut in messages. */
const LONGEST_NAME = 40;

/** One finding a column that a list lacks, and one for all its empty cells. */
export function* incompleteTables(policy: Policy, kind: DutyTableKind, { settings, l10n }: RuleContext): Generator<Finding> {
  if (policy.archived) return;
  const profiles = chosenProfiles(policy, { settingsProfiles: settings.profiles });
  /** A policy with several lists of one form lacks the same in all: one cause. */
  const seen = new Set<string>();
  for (const table of dutyTablesOf(policy, kind)) {
    const missing = missingColumns(table, profiles).filter((column) => !seen.has(column));
    for (const column of missing) {
      seen.add(column);
      yield {
        span: table.head,
        message: columnMessage(kind, column, l10n),
        ...(column === 'provider' ? { severity: 'hint' as const } : {}),
      };
    }
    const cells = emptyCells(table);
    const [first] = cells;
    if (!first) continue;
    const name = nameOf(policy.text.slice(first.row.subject.start, first.row.subject.end));
    const column = first.column.text;
    yield {
      span: first.row.subject,
      message:
        cells.length === 1
          ? l10n.t('The row "{row}" says nothing under "{column}"', { row: name, column })
          : l10n.t('The row "{row}" says nothing under "{column}"; {count} cells of this table are empty', {
              row: name,
              column,
              count: cells.length,
            }),
      ...(cells.length > 1
        ? {
            related: cells.slice(1, MOST_RELATED + 1).map(({ row, column: { text } }) => ({
              span: row.subject,
              message: l10n.t('Nothing under "{column}" here', { column: text }),
            })),
          }
        : {}),
    };
  }
}

function nameOf(source: string): string {
  const plain = source
    .replace(/\[([^\][]{0,200})\]\([^()]{0,500}\)/g, '$1')
    .replace(/<[^<>]{0,200}>/g, ' ')
    .replace(/[`*\\]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  return plain.length > LONGEST_NAME ? `${plain.slice(0, LONGEST_NAME - 1).trimEnd()}…` : plain;
}

function columnMessage(kind: DutyTableKind, column: ColumnDuty['column'], l10n: Localizer): string {
  if (kind === 'cookies') {
    if (column === 'purpose') return l10n.t("This list of cookies doesn't say what each cookie is for");
    if (column === 'period') return l10n.t("This list of cookies doesn't say how long each cookie lasts");
    return l10n.t("This list of cookies doesn't say who sets each cookie");
  }
  return column === 'location'
    ? l10n.t("This list of processors doesn't say where each processes data")
    : l10n.t("This list of processors doesn't say what each does");
}

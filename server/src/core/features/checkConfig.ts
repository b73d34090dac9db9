/** Findings inside a `.policywright.json`: what cannot be read, what is not used, and globs that name no file, each where it is. */
import { matchFiles } from '../analysis/policyFile.ts';
import { removeProperty } from '../config/setJsonc.ts';
import { type KnownRules, readSettings, type SettingProblem, VSCODE_KEYS } from '../config/settings.ts';
import type { Severity } from '../config/severity.ts';
import { findJsoncNode, type JsoncNode, type JsoncResult, nodeAt, parseJsonc, repeatedKeys } from '../document/json/jsonc.ts';
import type { Span } from '../document/text/span.ts';
import { ENGLISH, type Localizer, worded } from '../l10n/localizer.ts';
import { configInvalid } from '../rules/config-invalid.ts';
import type { Diagnosis, Fix } from '../rules/rule.ts';

/** What the check may know besides the text. */
export interface ConfigSurroundings {
  /** The Markdown files below the folder of the configuration, relative to it; absent where they are not known. */
  readonly files?: readonly string[];
  /** Someone else tells of what is no JSON, and of repeated keys. */
  readonly jsonIsChecked?: boolean;
  /** Words messages and titles of fixes; English when absent. */
  readonly l10n?: Localizer;
}

type Report = (
  span: Span,
  message: string,
  more?: { readonly severity?: Severity; readonly faded?: boolean; readonly fixes?: () => readonly Fix[] },
) => void;

/** Nobody fixes more at a time; each is looked for in the whole text. */
const MOST_FINDINGS = 100;

/**
 * What is wrong in a configuration text, ordered by place; empty for a good one.
 * @param known the rules that there are
 */
export function checkConfig(
  text: string,
  known: KnownRules,
  { files, jsonIsChecked = false, l10n = ENGLISH }: ConfigSurroundings = {},
): readonly Diagnosis[] {
  const parsed = parseJsonc(text);
  const { settings, problems } = readSettings(parsed.value, known);
  const set = settings.rules[configInvalid.id]?.severity;
  if (set === 'off') return [];
  const found = new Set<number>();
  const diagnoses: Diagnosis[] = [];
  const report: Report = (place, message, { severity = configInvalid.severity, faded, fixes } = {}) => {
    const span = makeVisible(text, place);
    const loud = set ?? severity;
    // One slip makes the parser stumble more than once at the same place.
    if (found.has(span.start) || loud === 'off' || diagnoses.length >= MOST_FINDINGS) return;
    found.add(span.start);
    diagnoses.push({
      rule: configInvalid.id,
      severity: loud,
      span,
      message,
      ...(faded ? { faded } : {}),
      get fixes() {
        return fixes?.() ?? [];
      },
    });
  };
  if (jsonIsChecked) parsed.errors.forEach(({ span }) => found.add(makeVisible(text, span).start));
  else {
    // Nothing of the file can be relied on, so a run that obeys it fails.
    for (const { message, span } of parsed.errors) report(span, worded(l10n, message), { severity: 'error' });
    reportRepeated(text, parsed, report, l10n);
  }
  if (text.trim() !== '' && text.trim() !== '\uFEFF') {
    for (const problem of problems.slice(0, MOST_FINDINGS))
      report(spanOf(parsed.root, problem), worded(l10n, problem.message), { fixes: () => fixesOf(text, parsed.root, problem, l10n) });
  }
  for (const key of VSCODE_KEYS) {
    const place = findJsoncNode(parsed.root, [key])?.key;
    if (place)
      report(place, l10n.t('"{key}" is a setting of VS Code only and does nothing here', { key }), {
        severity: 'information',
        fixes: () => removal(text, place, l10n),
      });
  }
  if (files && files.length > 0 && settings.files) reportUnmatched(parsed.root, settings.files, files, report, l10n);
  return diagnoses.sort((a, b) => a.span.start - b.span.start);
}

function reportRepeated(text: string, { root, errors }: JsoncResult, report: Report, l10n: Localizer): void {
  for (const { path, ignored } of repeatedKeys(root)) {
    for (const span of ignored) {
      const fixes = (): readonly Fix[] =>
        errors.length > 0 ? [] : [{ title: l10n.t('Remove the unused value'), safe: false, edits: removeProperty(text, span.start) }];
      report(span, l10n.t('"{key}" is set more than once; only the last value is used', { key: String(path.at(-1)) }), {
        faded: true,
        fixes,
      });
    }
  }
}

/** A glob that takes files out may be meant for files to come; one that names policies and finds none is a slip, or about files that are gone. */
function reportUnmatched(
  root: JsoncNode | undefined,
  globs: readonly string[],
  files: readonly string[],
  report: Report,
  l10n: Localizer,
): void {
  const items = nodeAt(root, ['files'])?.children ?? [];
  for (const item of items.slice(0, MOST_FINDINGS)) {
    const glob: unknown = item.value;
    if (
      typeof glob !== 'string' ||
      glob.startsWith('!') ||
      !globs.includes(glob) ||
      files.some((file) => matchFiles(file, [glob]) === 'in')
    )
      continue;
    report(
      { start: item.offset, end: item.offset + item.length },
      glob.trim() === '' ? l10n.t("This doesn't name a file") : l10n.t('No Markdown file below this folder matches'),
      { severity: 'information' },
    );
  }
}

function fixesOf(text: string, root: JsoncNode | undefined, problem: SettingProblem, l10n: Localizer): readonly Fix[] {
  const place = findJsoncNode(root, problem.path);
  const span = problem.wrong === 'name' ? place?.key : place?.span;
  if (!span) return [];
  const write: readonly Fix[] =
    problem.meant === undefined
      ? []
      : [
          {
            title: l10n.t('Change to "{value}"', { value: problem.meant }),
            safe: false,
            edits: [{ span, newText: JSON.stringify(problem.meant) }],
          },
        ];
  return [...write, ...(place?.key ? removal(text, place.key, l10n) : [])];
}

function removal(text: string, key: Span, l10n: Localizer): readonly Fix[] {
  const edits = removeProperty(text, key.start);
  return edits.length === 0
    ? []
    : [{ title: l10n.t('Remove {key}', { key: text.slice(key.start, Math.min(key.end, key.start + 60)) }), safe: false, edits }];
}

/** The value at a path, or its key where the name is what is wrong; a list's item has no key. */
function spanOf(root: JsoncNode | undefined, { path, wrong }: SettingProblem): Span {
  const place = findJsoncNode(root, path);
  return (wrong === 'name' ? place?.key : undefined) ?? place?.span ?? { start: 0, end: 0 };
}

/** An empty span, at the end of a file say, becomes the last character before it that shows. */
function makeVisible(text: string, { start, end }: Span): Span {
  if (end > start) return { start, end };
  let at = Math.min(start, Math.max(0, text.length - 1));
  while (at > 0 && /\s/.test(text[at] ?? '')) at--;
  return { start: at, end: Math.min(at + 1, text.length) };
}

/** Findings as JUnit XML, which most services show as test results. */
import { plural } from '../../core/index.ts';
import { l10n } from '../../node/programLanguage.ts';
import { pathsFromRoot } from '../git/repositoryRoot.ts';
import type { CheckedFile, Report } from './report.ts';
import { nameOfSeverity } from './severityNames.ts';

/** A suite for each file: errors and warnings are failed tests, other findings are output of a test that passed, as is a file without findings. What could not be checked is an error. */
export function printJunit({ files, cwd, problems }: Report): string {
  const fromRoot = pathsFromRoot(cwd);
  const suites = [...files.map((file) => suiteOf(file, fromRoot(file.path))), ...(problems.length > 0 ? [suiteOfProblems(problems)] : [])];
  const sum = (of: 'tests' | 'failures' | 'errors'): number => suites.reduce((total, suite) => total + suite[of], 0);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites${attributes({ name: 'Policywright', tests: sum('tests'), failures: sum('failures'), errors: sum('errors'), time: 0 })}>`,
    ...suites.flatMap(({ name, tests, failures, errors, cases }) => [
      `  <testsuite${attributes({ name, tests, failures, errors, skipped: 0, time: 0 })}>`,
      ...cases,
      '  </testsuite>',
    ]),
    '</testsuites>',
    '',
  ].join('\n');
}

interface Suite {
  readonly name: string;
  readonly tests: number;
  readonly failures: number;
  readonly errors: number;
  /** Lines of XML. */
  readonly cases: readonly string[];
}

function suiteOf({ findings, lines }: CheckedFile, path: string): Suite {
  const said = findings.map((finding) => {
    const { line, column } = lines.positionAt(finding.span.start);
    const place = `${line + 1}:${column + 1}`;
    return {
      ...finding,
      name: `${finding.rule} ${place}`,
      line: line + 1,
      text: `${path}:${place}: ${nameOfSeverity(finding.severity)}: ${finding.message} (${finding.rule})`,
    };
  });
  const failed = said.filter(({ severity }) => severity === 'error' || severity === 'warning');
  const others = said.filter((one) => !failed.includes(one));
  const count = others.length;
  const rest = failed.length === 0 || count > 0;
  const name =
    count === 0
      ? l10n.t('no findings')
      : plural(l10n, count, {
          one: l10n.t('{count} finding that is only information', { count }),
          other: l10n.t('{count} findings that are only information', { count }),
        });
  return {
    name: path,
    tests: failed.length + (rest ? 1 : 0),
    failures: failed.length,
    errors: 0,
    cases: [
      ...failed.flatMap(({ name: test, line, severity, message, text }) => [
        `    <testcase${attributes({ name: test, classname: path, file: path, line, time: 0 })}>`,
        `      <failure${attributes({ type: severity, message })}>${escapeXml(text)}</failure>`,
        '    </testcase>',
      ]),
      ...(rest
        ? [
            `    <testcase${attributes({ name, classname: path, file: path, time: 0 })}>`,
            ...(count > 0 ? [`      <system-out>${escapeXml(others.map(({ text }) => text).join('\n'))}</system-out>`] : []),
            '    </testcase>',
          ]
        : []),
    ],
  };
}

function suiteOfProblems(problems: readonly string[]): Suite {
  return {
    name: 'policywright',
    tests: problems.length,
    failures: 0,
    errors: problems.length,
    cases: problems.flatMap((problem) => [
      `    <testcase${attributes({ name: problem, classname: 'policywright', time: 0 })}>`,
      `      <error${attributes({ type: 'problem', message: problem })}/>`,
      '    </testcase>',
    ]),
  };
}

function attributes(values: Readonly<Record<string, string | number>>): string {
  return Object.entries(values)
    .map(([name, value]) => ` ${name}="${escapeXml(String(value)).replace(/\n/g, '&#10;').replace(/\t/g, '&#9;')}"`)
    .join('');
}

/** Also without the characters that XML 1.0 has no way to write. */
function escapeXml(text: string): string {
  return text
    .replace(/\p{Cs}/gu, '\ufffd')
    .replace(/[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/g, '\ufffd')
    .replace(/[&<>"]/g, (character) => (character === '&' ? '&amp;' : character === '<' ? '&lt;' : character === '>' ? '&gt;' : '&quot;'));
}

/** Findings as a code quality report of GitLab, which shows them in merge requests. */
import { createHash } from 'node:crypto';
import { pathsFromRoot } from '../git/repositoryRoot.ts';
import { fingerprint } from './fingerprint.ts';
import type { Report } from './report.ts';

const severities = { error: 'major', warning: 'minor', information: 'info', hint: 'info' } as const;

/** One entry a finding; paths are relative to the repository's root, lines count from 1. */
export function printGitlab(report: Report): string {
  const fromRoot = pathsFromRoot(report.cwd);
  const entries = report.files.flatMap((file) => {
    const path = fromRoot(file.path);
    const seen = new Map<string, number>();
    return file.findings.map((finding) => ({
      description: finding.message,
      check_name: finding.rule,
      // GitLab takes two findings with the same fingerprint for one, whatever file they are in.
      fingerprint: createHash('sha256')
        .update(`${path}\0${fingerprint(file, finding, seen)}`)
        .digest('hex'),
      severity: severities[finding.severity],
      location: { path, lines: { begin: file.lines.lineAt(finding.span.start) + 1, end: file.lines.lineAt(finding.span.end) + 1 } },
    }));
  });
  return `${JSON.stringify(entries, null, 2)}\n`;
}

/** Findings as SARIF 2.1.0, for code scanning and other programs that gather findings. Types only are taken from the library: a log is plain data. */
import type { ArtifactLocation, Location, Log, PhysicalLocation, Region, Result, Fix as SarifFix } from 'sarif';
import type { Span } from '../../core/index.ts';
import { pathsFromRoot } from '../git/repositoryRoot.ts';
import { fingerprint } from './fingerprint.ts';
import type { CheckedFile, Report } from './report.ts';
import { RULE_DESCRIPTORS, SARIF_LEVELS } from './sarifRules.ts';
import { VERSION } from './usage.ts';

const indexOfRule = new Map(RULE_DESCRIPTORS.map(({ id }, index) => [id, index]));

/** One run. Lines and columns count from 1, columns in UTF-16 code units; paths are relative to the repository's root. */
export function printSarif(report: Report): string {
  const fromRoot = pathsFromRoot(report.cwd);
  const log: Log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Policywright',
            version: VERSION,
            semanticVersion: VERSION,
            informationUri: 'https://github.com/policywright/policywright',
            rules: [...RULE_DESCRIPTORS],
          },
        },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { SRCROOT: { description: { text: 'The root of the repository.' } } },
        invocations: [
          {
            executionSuccessful: report.problems.length === 0,
            toolExecutionNotifications: report.problems.map((text) => ({ level: 'error', message: { text } })),
          },
        ],
        artifacts: report.files.map(({ path }) => ({
          location: locate(fromRoot(path)),
          sourceLanguage: path.endsWith('.json') ? 'json' : 'markdown',
        })),
        results: report.files.flatMap((file, index) => resultsOf(file, index, fromRoot)),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function resultsOf(file: CheckedFile, index: number, fromRoot: (path: string) => string): Result[] {
  const artifact = { ...locate(fromRoot(file.path)), index };
  const seen = new Map<string, number>();
  return file.findings.map((finding): Result => {
    const { rule, severity, message, span, related = [], fixes = [] } = finding;
    const ruleIndex = indexOfRule.get(rule);
    const locations: Location[] = related.map((one, id) => ({
      id,
      message: { text: one.message },
      physicalLocation: one.elsewhere
        ? {
            artifactLocation: locate(fromRoot(one.elsewhere.file)),
            region: { startLine: one.elsewhere.line + 1, startColumn: one.elsewhere.from + 1 },
          }
        : placeOf(file, artifact, one.span),
    }));
    return {
      ruleId: rule,
      ...(ruleIndex === undefined ? {} : { ruleIndex }),
      level: SARIF_LEVELS[severity],
      message: { text: message },
      locations: [{ physicalLocation: placeOf(file, artifact, span) }],
      ...(locations.length > 0 ? { relatedLocations: locations } : {}),
      ...(fixes.length > 0
        ? {
            fixes: fixes.map(
              ({ title, edits }): SarifFix => ({
                description: { text: title },
                artifactChanges: [
                  {
                    artifactLocation: artifact,
                    replacements: edits.map((edit) => ({
                      deletedRegion: regionOf(file, edit.span),
                      insertedContent: { text: edit.newText },
                    })),
                  },
                ],
              }),
            ),
          }
        : {}),
      partialFingerprints: { primaryLocationLineHash: fingerprint(file, finding, seen) },
      properties: { severity },
    };
  });
}

function placeOf(file: CheckedFile, artifactLocation: ArtifactLocation, span: Span): PhysicalLocation {
  return { artifactLocation, region: regionOf(file, span) };
}

function regionOf({ lines }: CheckedFile, span: Span): Region {
  const [start, end] = [lines.positionAt(span.start), lines.positionAt(span.end)];
  return { startLine: start.line + 1, startColumn: start.column + 1, endLine: end.line + 1, endColumn: end.column + 1 };
}

/** Relative, percent-encoded; a colon in the first part of a relative path would be read as a scheme. */
function locate(path: string): ArtifactLocation {
  return {
    uri: path
      .split('/')
      .map((part) => encodeURIComponent(part))
      .join('/'),
    uriBaseId: 'SRCROOT',
  };
}

/** The names of the formats of a report, apart from what prints them: arguments are read before any of it is loaded. */

/** Output formats: for people, programs, code scanning, GitHub's pull requests, GitLab's merge requests, and services that show test results. */
export const FORMATS = ['text', 'json', 'sarif', 'github', 'gitlab', 'junit'] as const;
/** One of them. */
export type Format = (typeof FORMATS)[number];

/** Output formats of coverage: for people, programs, reports, spreadsheets, and code scanning. */
export const COVERAGE_FORMATS = ['text', 'json', 'markdown', 'csv', 'sarif'] as const;
/** One of them. */
export type CoverageFormat = (typeof COVERAGE_FORMATS)[number];

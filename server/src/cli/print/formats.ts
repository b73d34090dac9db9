/** The names of the formats of a report, apart from what prints them: arguments are read before any of it is loaded. */

/** For people, for programs, for code scanning, for GitHub's pull requests. */
export const FORMATS = ['text', 'json', 'sarif', 'github'] as const;
/** One of them. */
export type Format = (typeof FORMATS)[number];

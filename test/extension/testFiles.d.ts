// The list of *.test.ts in this folder, which scripts/extensionSuite.ts makes up when it bundles the suite.
declare module 'policywright-test-files' {
  /** Each loads one file, which registers its tests with Mocha's globals. */
  export const testFiles: readonly (() => Promise<unknown>)[];
}

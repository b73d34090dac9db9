/** Policywright for people's own scripts: `import { checkPolicy } from 'policywright'`. */

/** How loud a finding is. */
export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** A place in a text. Lines and columns count from 1, columns in UTF-16 code units. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** Replaces the characters from `start` up to `end`, offsets in UTF-16 code units. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly newText: string;
}

/** A way to put a finding right; its edits belong together. */
export interface Fix {
  readonly title: string;
  /** Never changes what the policy means. */
  readonly safe: boolean;
  readonly edits: readonly Edit[];
}

/** One thing that is wrong. */
export interface Finding {
  /** Id of the rule, as in the settings. */
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly start: Place;
  readonly end: Place;
  /** Preferred first. */
  readonly fixes: readonly Fix[];
}

/** How to check. Everything may be left out. */
export interface CheckOptions {
  /** Path of the policy, with `/` between folders; says of what kind it may be. */
  readonly path?: string;
  /** `YYYY-MM-DD`; the machine's own date when absent. */
  readonly today?: string;
  /** The same as in `.policywright.json`. Throws a TypeError when it is invalid. */
  readonly settings?: object;
  /** An earlier text of the policy: were words changed, and the date not? */
  readonly before?: string;
}

/** What was found. */
export interface PolicyReport {
  /** Whether the text looks like a policy; it is checked either way. */
  readonly isPolicy: boolean;
  /** `privacy`, `terms`, `cookies` … */
  readonly kind: string;
  /** Of the front matter or the first heading. */
  readonly title?: string;
  readonly findings: readonly Finding[];
}

/** A rule, as `policywright rules --format json` lists it. */
export interface RuleDescription {
  readonly id: string;
  readonly severity: Severity | 'off';
  readonly summary: string;
  readonly why: string;
  readonly fixable: boolean;
  readonly url: string;
}

/** Checks the text of one policy. Reads no file and no network. */
export declare function checkPolicy(text: string, options?: CheckOptions): PolicyReport;

/** The text with all fixes that never change its meaning, and how many they were. */
export declare function fixPolicy(text: string, options?: CheckOptions): { readonly text: string; readonly fixed: number };

/** The policy as an HTML page that stands alone; with `before`, its redline. No file is read: local images are left out, with their words in place of them. */
export declare function renderPolicy(text: string, options?: Pick<CheckOptions, 'path' | 'before'>): string;

/** Every rule. */
export declare const rules: readonly RuleDescription[];

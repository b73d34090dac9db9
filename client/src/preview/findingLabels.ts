/** Words that the page needs for findings. */

/** In the language of the editor. */
export interface FindingLabels {
  readonly findings: string;
  readonly error: string;
  readonly warning: string;
  readonly information: string;
  readonly hint: string;
  readonly one: string;
  /** `{0}`: how many. */
  readonly many: string;
  readonly show: string;
  readonly hide: string;
  readonly noFix: string;
}

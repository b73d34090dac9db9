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
  /** By severity, `{0}`: how many. The Problems panel leaves hints out, so that its number may be a smaller one. */
  readonly counts: Readonly<Record<'error' | 'warning' | 'information' | 'hint', { readonly one: string; readonly many: string }>>;
  readonly show: string;
  readonly hide: string;
  readonly noFix: string;
}

/** The groups in which the rules are documented. Data only. */

/** Groups in order, each with the ids of its rules in order. */
export const RULE_GROUPS: readonly { readonly title: string; readonly ids: readonly string[] }[] = [
  { title: 'Front matter', ids: ['front-matter-invalid', 'front-matter-script', 'front-matter-misplaced', 'front-matter-key-missing', 'front-matter-key-misspelled', 'front-matter-value-type', 'id-invalid', 'id-duplicate', 'version-format', 'title-mismatch'] },
  { title: 'Dates', ids: ['last-updated-missing', 'last-updated-invalid', 'last-updated-format', 'last-updated-future', 'last-updated-unchanged', 'version-unchanged', 'last-updated-without-change', 'review-overdue', 'review-due-soon', 'date-mismatch', 'date-order', 'date-ambiguous', 'date-not-visible', 'date-impossible'] },
  { title: 'Contacts', ids: ['contact-email-invalid', 'contact-email-placeholder', 'contact-email-typo', 'contact-email-unknown-tld', 'contact-email-mismatch', 'contact-email-inconsistent', 'contact-email-personal', 'contact-email-unlinked', 'contact-missing'] },
  { title: 'Sections and numbering', ids: ['heading-number-gap', 'heading-number-duplicate', 'heading-number-order', 'heading-number-parent', 'heading-number-missing', 'heading-level-skipped', 'heading-empty', 'heading-duplicate', 'title-missing', 'title-multiple', 'section-empty'] },
  { title: 'References and links', ids: ['reference-target-missing', 'reference-title-mismatch', 'reference-heading-missing', 'reference-direction-wrong', 'contents-stale', 'link-fragment-missing', 'link-file-missing', 'link-placeholder'] },
  { title: 'Defined terms', ids: ['term-undefined', 'term-unused', 'term-defined-twice', 'term-inconsistent', 'company-name-inconsistent'] },
  { title: 'Text', ids: ['placeholder-left', 'word-repeated', 'number-word-mismatch', 'bracket-unmatched', 'invisible-character', 'legal-reference-stale', 'link-insecure', 'code-span-in-prose'] },
  { title: 'Housekeeping', ids: ['suppression-unused', 'config-invalid', 'parse-incomplete', 'policy-not-utf8'] },
];

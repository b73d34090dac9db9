/** Words that introduce a policy's dates, as public policies write them. Data only. */

/** What a date says about the policy. `version`: one line of a revision history. `document`: a date without a label, or with one that says no more than "date". */
export type DateLabel = 'last-updated' | 'effective' | 'created' | 'last-reviewed' | 'next-review' | 'version' | 'document';

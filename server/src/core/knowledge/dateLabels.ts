/** Words that introduce a policy's dates, as public policies write them. Data only. */

/** What a date says about the policy. `version`: one line of a revision history. `document`: a date without a label, or with one that says no more than "date". */
export type DateLabel = 'last-updated' | 'effective' | 'created' | 'last-reviewed' | 'next-review' | 'version' | 'document';

/** Words that may stand between a label and its date, in all languages; "until" is not among them, for it means the opposite. */
export const LABEL_LINKS: ReadonlySet<string> = new Set(
  (
    'date on as of from since at in the is was were are and am vom ab seit zum der dem den le la du de depuis el desde del con fecha a partir compter dal da dall il em na no op per vanaf dnia z dniem od ke dni k ot от с со pada tarikh tarihi tanggal mulai sejak den d. ' +
    'starting beginning'
  )
    .split(' ')
    .filter((word) => word !== ''),
);

/** Nouns for the document as a whole: a sentence about "this policy" speaks of the text that one is reading. */
export const DOCUMENT_NOUNS =
  'policy|policies|terms|notice|agreement|statement|document|page|conditions|guidelines?|addendum|code|declaration|version|standards?|richtlinie|datenschutzerklärung|erklärung|hinweise?|bedingungen|fassung|seite|politique|conditions|déclaration|charte|avis|page|política|aviso|términos|condiciones|declaración';

/** Beginnings of such a sentence. */
export const THIS_WORDS =
  'this|these|our|the|diese[rsn]?|unsere?|die|der|das|cette|ces|ce|notre|nos|la|les|le|esta|este|estos|estas|nuestr[oa]s?|el|los';

/** Words by which translations and their originals speak of each other. */

/** In a note that belongs to one language version only: "This is a translation of …". */
export const TRANSLATION_NOTE =
  /translat|language version|(?:english|german|french|spanish) version|übersetz|(?:sprach|deutsche|englische|französische) ?fassung|tradu[cz]|version (?:anglaise|française|originale)|versión (?:inglesa|original|en español)|versione (?:inglese|originale)/iu;

/** Front matter keys whose value names the original of a translation. */
export const ORIGINAL_KEYS =
  /^(?:translation[_-]?of|translationOf|translates|translated[_-]?from|original(?:[_-]?(?:file|policy|document))?)$/i;

/** Words that titles of documents and of annexes consist of, in the languages of real policies. Data only. */

/** Nouns that a document calls itself by, at the end of its title; lower case. */
const TITLE_NOUNS =
  'policy|policies|terms|notice|agreement|contract|statement|addendum|conditions|guidelines|disclosures?|licen[cs]e|charter|declaration|code of conduct|code of ethics' +
  '|\\p{L}*(?:erklärung|richtlinie|bedingungen|vereinbarung|vertrag|ordnung|satzung|kodex)|datenschutzhinweise?|impressum|agb|avb' +
  '|politique|charte|accord|contrat|avis|mentions légales' +
  '|política|aviso|acuerdo|contrato|términos|condiciones|aviso legal' +
  '|informativa|accordo|contratto|condizioni|termini';

/** Beginnings of a title that name the document by themselves: "Terms of Service", "Política de privacidad". */
const TITLE_BEGINNINGS =
  'terms (?:of|and conditions)|conditions (?:of|générales|generales)|general terms|code of|statement of|standard contractual clauses' +
  '|allgemeine geschäftsbedingungen|allgemeine vertragsbedingungen' +
  "|politique (?:de|d[’']|relative)|charte (?:de|d[’'])|contrat (?:de|d[’'])|accord (?:de|d[’']|sur)" +
  '|política (?:de|sobre)|condiciones (?:de|generales)|términos (?:de|y)|acuerdo (?:de|sobre)|contrato de' +
  "|informativa (?:sulla|sul|privacy)|condizioni (?:generali|di|d[’'])|termini (?:di|e)|accordo (?:di|sul)";

/** A title that names a document: its kind is at the end, or begins it. */
export const DOCUMENT_TITLE = new RegExp(
  String.raw`(?:^|[^\p{L}])(?:${TITLE_NOUNS})(?:\s?\([^()]{1,60}\))?[^\p{L}]*$|(?:^|[–—|:-]\s?)(?:${TITLE_BEGINNINGS})`,
  'iu',
);

/** What a title says that speaks about a document rather than naming it: "Changes to this Policy", "Your agreement". */
export const ABOUT_DOCUMENT =
  /(?:^|[^\p{L}])(?:this|these|our|your|the|to|about|with|under|how|what|when|diese[rsmn]?|unsere[rsmn]?|ihre[rsmn]?|zu[rm]?|über|cette|ces|notre|votre|nos|vos|esta|este|estos|nuestr[oa]s?|su|questa|questo|nostr[oa])(?![\p{L}])/iu;

/** A title of an annex: its word at the start, with a letter or number, a colon or nothing behind it, or with what it belongs to. */
export const ANNEX_TITLE =
  /^[^\p{L}\p{N}]*(?:annex|appendix|schedule|exhibit|attachment|addendum|anhang|anlage|annexe|anexo|allegato|bijlage)(?:[ \u00A0]+(?:[A-Z]|[IVX]{1,5}|\d{1,2})[A-Z]?(?![\p{L}\p{N}])|[ \u00A0]?[-–—:.]|[ \u00A0]+(?:to|zu[rm]?|à|au|al|alla)(?![\p{L}])|\s*$)/iu;

/** Titles of parts that tell of earlier texts. */
export const HISTORY_TITLE =
  /(?:^|[^\p{L}])(?:history|change ?log|revisions?|release notes|previous|prior|earlier|versions|historique|änderungshistorie|versionshistorie|historial|cronologia)(?![\p{L}])/iu;

/** A line that begins with what introduces the date of a whole document, or soon says it. */
export const DOCUMENT_DATE =
  /^(?:[^\p{L}]{0,6}|[^.;]{0,40}[^\p{L}.;])(?:(?:last |date )?(?:updated|modified|revised|amended)|last (?:update|revision|change)|effective(?: date| as of| from)?|in force|version of|stand|letzte (?:aktualisierung|änderung)|zuletzt (?:aktualisiert|geändert)|gültig ab|fassung vom|dernière (?:mise à jour|modification)|mis(?:e)? à jour|en vigueur|date d[’']entrée|última (?:actualización|modificación|revisión)|actualizad[oa]|vigente|fecha de|ultimo aggiornamento|aggiornat[oa]|in vigore)(?![\p{L}])/iu;

/** How a text says that it is no longer in force, in English, German, French, Spanish and Italian. Data only. */

const EN =
  '(?:has been|have been|was|were|is|are) (?:now |since |fully )?(?:replaced|superseded|withdrawn|retired|archived|discontinued|repealed|rescinded)|(?:is|are) no longer (?:in (?:force|effect|use)|valid|applicable|current|maintained|effective)|(?:is|are) (?:now )?(?:obsolete|outdated|out of date)|(?:has|have) moved';
const DE =
  '(?:wurden?|ist|sind|worden) [^!?]{0,80}?(?:ersetzt|abgelöst|aufgehoben|zurückgezogen|archiviert)|(?:gilt|gelten|ist|sind) nicht (?:mehr|länger)(?: (?:gültig|in kraft|aktuell|anwendbar))?|(?:ist|sind) (?:außer kraft|veraltet|überholt)|(?:trat|traten|tritt) [^.!?]{0,40}?außer kraft';
const FR =
  "(?:a été|ont été|est|sont) (?:désormais )?(?:remplacée?s?|abrogée?s?|archivée?s?|retirée?s?|annulée?s?)|n['’](?:est|ont|sont|a) plus (?:en vigueur|valables?|applicables?|cours)|ne (?:sont|s['’]applique(?:nt)?) plus|(?:est|sont) (?:obsolètes?|caduques?|périmée?s?)";
const ES =
  '(?:ha|han) sido (?:sustituid|reemplazad|derogad|archivad|retirad|anulad)[oa]s?|(?:fue|fueron|está|están|queda|quedan) (?:sustituid|reemplazad|derogad|archivad|obsolet)[oa]s?|ya no (?:está|están) (?:en vigor|vigentes?)|ya no (?:es|son) (?:válid|aplicable|vigente)[oa]?s?';
const IT =
  '(?:è|sono) stat[oaie] (?:sostituit|abrogat|archiviat|ritirat|annullat)[oaie]|non (?:è|sono) più (?:in vigore|valid[oaie]|applicabil[ei])|(?:è|sono) obsolet[oaie]';

const NOUNS =
  'polic(?:y|ies)|notice|agreement|statement|document|page|terms|conditions|guidelines?|standard|procedure|version|text|richtlinie|datenschutzerklärung|erklärung|fassung|hinweise?|bedingungen|geschäftsbedingungen|nutzungsbedingungen|ordnung|seite|dokument|politique|déclaration|charte|conditions|avis|page|document|politica|política|aviso|términos|condiciones|página|documento|informativa|condizioni|termini|pagina';

/** A sentence about this very text. The words before it must not speak of earlier versions. */
export const SUPERSEDED = new RegExp(
  `(?<!(?:versions?|fassung(?:en)?|versiones|versión|versioni|versione)(?: \\p{L}{1,20})? (?:of|der|dieser|de|di) )(?<!\\p{L})(?:this|these|the present|diese[rs]?|die vorliegende|cette|ces?|la présente|les présentes|esta|este|estas|estos|la presente|questa|questo|queste|questi) (?:\\p{L}+ ){0,3}?(?:${NOUNS})(?!\\p{L})[^.!?;]{0,60}?(?<!\\p{L})(?:${EN}|${DE}|${FR}|${ES}|${IT})(?!\\p{L})`,
  'iu',
);

/** A note of a few words at the top: "Superseded by …", "Archived version". */
export const SUPERSEDED_NOTE =
  /^\W*(?:(?:status|stand|statut|estado|stato)\s*:\s*)?(?:superseded|replaced by|archived(?= version(?!\p{L})|\W*$|\W*\()|obsolete(?=\W*$|\W*\()|retired(?=\W*$|\W*\()|no longer in (?:force|effect)|deprecated(?=\W*$|\W*\()|ersetzt durch|archivierte (?:fassung|version)|außer kraft|nicht mehr gültig|remplacée? par|version archivée|abrogée?|sustituid[oa] por|versión archivada|derogad[oa]|sostituit[oa] da|versione archiviata|abrogat[oa])(?!\p{L})/iu;

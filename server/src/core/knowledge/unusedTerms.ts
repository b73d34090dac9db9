/** Words around a defined term that tell whether its writer meant to use it again, in all languages together. */

/** Verbs and participles with which a text as often tells how something is called by others. */
export const CALLED_BY_OTHERS =
  /(?<!\p{L})(?:known|called|named|designated|abbreviated|genannt|bezeichnet|bekannt|appelée?s?|dénommée?s?|désignée?s?|nommée?s?|llamad[oa]s?|denominad[oa]s?|conocid[oa]s?|dett[oaie]|chiamat[oaie]|denominat[oaie]|not[oaie])(?!\p{L})/iu;

/** Words that promise the name for the rest of the text. */
export const PROMISES_NAME = /herein|hereafter|ci-après|nachfolgend|folgenden|en adelante|in appresso|di seguito/iu;

/** Lists that fill the fields of a form or a table of standard clauses. */
export const FORM_FIELDS =
  /(?<!\p{L})(?:Tables?|Tabelle|Tableau|Tabla|Tabella)\s\d|(?<!\p{L})(?:fields?|boxes|blanks|Felder|champs|campos|campi)(?!\p{L})/u;

/** "Personal Data or Customer Data": either name may be the one that is used. */
export const JOINED_NAMES = /\s(?:or|and|ou|et|oder|und|o|y|e)\s|[/;]/iu;

/** Words before a name that give it as another name in passing, or as that of an example. They end at the name. */
export const OTHER_NAME_BEFORE =
  /(?<!\p{L})(?:also|often|commonly|sometimes|usually|formerly|previously|better|otherwise|colloquially|incorrectly|misleadingly|mistakenly|wrongly|occasionally|généralement|souvent|parfois|communément|couramment|abusivement|improprement|auch|oft|manchmal|gelegentlich|häufig|meist|mitunter|teilweise|bisweilen|früher|ehemals|umgangssprachlich|landläufig|fälschlich(?:erweise)?|irrtümlich(?:erweise)?|missverständlich|irreführend|también|comúnmente|habitualmente|a veces|antes|impropiamente|anche|spesso|talvolta|a volte|comunemente|impropriamente)\s[^.;:]{0,40}$/iu;

/** Names of laws in one word: "Abgabenordnung". */
export const LAW_COMPOUND = /\p{L}{3}(?:gesetz(?:buch)?|verordnung|ordnung|richtlinie|wet|lov|lag)$/iu;

/** A kind of law with its number at the end of what is before a name: "Legislative Decree no. 82/2005". */
export const LAW_WITH_NUMBER =
  /(?:(?<!\p{L})(?:acts?|laws?|decrees?|regulations?|directives?|codes?|statutes?|ordinances?|orders?|bills?|lois?|décret|décret-loi|ordonnance|règlement|ley|leyes|decreto|real decreto|reglamento|directiva|orden|legge|decreto|d\.\s?lgs|d\.\s?l|regolamento|direttiva|lei|wet|besluit|verordening|richtlijn)(?!\p{L})|(?:gesetz(?:es)?|verordnung|richtlinie|satzung|erlass)(?!\p{L}))[^;:()]{0,60}(?:\([^()]{1,12}\)[^;:()]{0,40})?\d[^\p{L}\d]{0,4}(?:\p{L}{1,4}\W{0,3})?$/iu;

/** Words before a name that explain how something is called, or give an example. They end at the name. */
export const EXPLAINED_BEFORE =
  /(?:is|are|was|were)\s(?:called|known as|named)\s(?:an?\s|the\s)?[“"„«*_\s]{0,6}$|(?:such as|for example|e\.g\.|i\.e\.|so-called|soi-disant|sogenannte[nrs]?|sog\.|llamad[oa]s?|cosiddett[oaie]),?[“"„«*_\s]{0,6}$/iu;

/** Verbs behind the name of an entry that make it a definition. */
export const DEFINING_VERB =
  /(?:^|[^\p{L}])(?:means?|meaning|refers?|shall|includes?|is|are|has|désignent?|signifie|entend|correspond|est|sont|bezeichnet|bedeutet|meint|ist|sind|significa|designa|refiere|es|son|indica|è|sono|betekent)(?![\p{L}])/iu;

/** The same where a colon is behind the name: there "is" and "has" belong to a sentence of its own. */
export const MEANING_BEHIND_COLON =
  /(?:^|[^\p{L}])(?:means?|meaning|refers?|shall|désignent?|signifie|entend|correspond|bezeichnet|bedeutet|meint|significa|designa|refiere|indica|betekent)(?![\p{L}])|^[*_]{0,3}:[*_\s]{0,4}(?:[\p{L}]{1,20}\s){0,3}(?:is|are|est|sont|ist|sind|es|son|è|sono)\s/iu;

/** Rights of data subjects by their names, which lists of rights explain: "Portability", "Diritto di accesso". */
export const RIGHT_NAME =
  /^(?:(?:the )?right (?:of|to) |(?:le )?droit (?:d['’]|de |à (?:la |l['’])?)|(?:el )?derecho (?:de |al? )|(?:il )?diritto (?:d[i'’] ?|all[ao'’] ?)|recht auf )?(?:(?:data )?portability|access|rectification|correction|erasure|deletion|restriction|objection|accesso|rettifica|cancellazione|limitazione|opposizione|portabilità|revoca|oblio|accès|rectification|effacement|limitation|opposition|portabilité|acceso|rectificación|supresión|cancelación|limitación|oposición|portabilidad|auskunft|berichtigung|löschung|einschränkung|widerspruch|(?:daten)?übertragbarkeit)(?: (?:of|to|dei|delle|des|de los|der|al|du) \p{L}{3,20}(?: \p{L}{3,20})?)?$/iu;

/** English words of the trade that texts in other languages put beside their own word in parentheses. */
export const ENGLISH_GLOSS =
  /^(?:(?:double[ -])?opt[ -]?(?:in|out)s?|(?:web[ -]?|cross[ -]?device[ -]?)?tracking|profiling|(?:re)?targeting|remarketing|(?:web)?hosting|(?:server[ -]?)?log[ -]?files?|(?:session[ -])?cookies?|plug-?ins?|social (?:media|plugins?)|newsletters?|privacy by (?:design|default)|right to be forgotten|data (?:portability|breach|subject|controller|processor)|scoring|hashing|fingerprinting|web ?beacons?|pixels?|consent|browser|provider)$/iu;

const PRODUCTS =
  'apps?|applications?|tools?|tutor|assistants?|(?:chat)?bots?|software|programs?|programmes?|plug-?ins?|games?|websites?|web sites?|sites?|platforms?|portals?|logiciel|site web|plateforme|portail|jeu|outil|anwendung|webseite|webanwendung|plattform|portal|spiel|werkzeug|aplicaci[oó]n|sitio web|sitio|plataforma|portal|juego|herramienta|applicazione|sito web|sito|piattaforma|portale|gioco|strumento';

/** Behind a word for a product, a name in brackets is its proper name: "the mobile app (", "L'application mobile (". */
export const PRODUCT_BEFORE = new RegExp(`(?<![\\p{L}])(?:${PRODUCTS})(?:\\s(?:mobile|m[oó]vil|web))?\\s$`, 'iu');
/** Such a word alone is a term: "the Larkspur website ("Website")". */
export const PRODUCT_NOUN = new RegExp(`^(?:(?:web|mobile)\\s)?(?:${PRODUCTS})$`, 'iu');

/** What lawyers call a duty, an event or a right, put in brackets behind its description so that readers know it again. */
export const LEGAL_LABEL =
  /^(?:(?:sog\.\s)?Kardinalpflicht(?:en)?|(?:vertrags)?wesentliche (?:Vertrags)?pflicht(?:en)?|wesentliche Vertragspflicht(?:en)?|Hauptleistungspflicht(?:en)?|höhere Gewalt|(?:cardinal|essential|fundamental|material|primary) (?:contractual )?(?:dut(?:y|ies)|obligations?)|force majeure(?: events?)?|obligations? (?:essentielles?|cardinales?)|cas de force majeure|obligaci(?:ón|ones) (?:esencial|cardinal)(?:es)?|fuerza mayor|caso fortuito|obbligazion[ei] (?:essenzial|cardinal|fondamental)[ei]|obbligh[io] (?:essenzial|cardinal|fondamental)[ei]|forza maggiore)$/iu;

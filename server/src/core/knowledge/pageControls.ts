/** Words of web pages that are no text of a policy: links to the top, buttons that scripts give a meaning. Data only. */

/** Texts of links to the top of a page: an empty fragment leads there (HTML Living Standard, 7.4.6.4). */
export const TO_TOP =
  /^[^\p{L}]*(?:(?:(?:back|return|go|jump|scroll|skip|up) ?)?(?:to )?(?:the )?(?:top|beginning|start)(?: of (?:the |this )?(?:page|document|policy))?|back|(?:zurück )?(?:nach oben|zum (?:seiten)?anfang)|(?:retour |revenir |remonter )?en haut(?: de (?:la )?page)?|haut de (?:la )?page|(?:volver |ir )?(?:arriba|al (?:inicio|principio))|inicio de (?:la )?página|(?:torna |vai )?(?:su|all[’']inizio|in (?:alto|cima))(?: della pagina)?|inizio pagina)[^\p{L}]*$/iu;

/** Texts of buttons and menus of a web page, which scripts give a meaning. */
export const PAGE_CONTROL =
  /^[^\p{L}]*(?:(?:expand|collapse|open|close|show|hide|view|toggle|print|accept|reject|decline|allow|see|read)(?: (?:all|more|less|menu|details|this page|page|cookies?))?|(?:menu|search|next|previous|more|less|details|share|copy link|sign in|log ?in)|(?:(?:manage|change|open|update|review|your|my|our)? ?(?:cookies?|privacy|consent|tracking)(?: consent)? (?:settings|preferences|choices|manager|options|banner|tool))|(?:alle )?(?:öffnen|schließen|anzeigen|ausblenden|ausklappen|einklappen|mehr|weniger|drucken|menü)|cookie-?(?:einstellungen|präferenzen)|(?:tout )?(?:afficher|masquer|ouvrir|fermer|imprimer|développer|réduire)(?: tout)?|(?:paramètres|préférences|gestion) (?:de |des )?cookies|gérer (?:les |mes )?cookies|(?:mostrar|ocultar|abrir|cerrar|imprimir)(?: (?:todo|más|menos))?|(?:configuración|preferencias) de (?:las )?cookies|(?:mostra|nascondi|apri|chiudi|stampa)(?: (?:tutto|di più|meno))?|(?:impostazioni|preferenze) (?:dei |sui )?cookie)[^\p{L}]*$/iu;

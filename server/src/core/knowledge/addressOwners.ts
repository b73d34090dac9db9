/** Words that tell whose an address is. Data only. */

/** Who decides about the data, and who publishes a site. */
export const CONTROLLER =
  /verantwortlich(?!keit)|anbieterkennzeichnung|diensteanbieter|impressum|imprint|\bcontrollers?\b|responsible (?:party|person|body|entity|for)|who we are|responsable (?:du|del|de)|mentions légales|éditeur|titolare/i;
/** The data protection officer. */
export const OFFICER =
  /data (?:protection|privacy) officer|\bdpo\b|datenschutz-?beauftragt|délégué|\bdpd\b|delegado|responsabile della protezione/i;
/** That people may write there, whoever it is. */
export const CONTACT = /contact|kontakt|anschrift|get in touch|reach us|coordonnées|contatt/i;
/** A supervisory authority. */
export const AUTHORITY =
  /supervisory authorit|data protection (?:authority|commission)|information commissioner|aufsichtsbehörde|datenschutzbehörde|(?:landes|bundes)(?:datenschutz)?beauftragte|landesamt für datenschutz|autorité de (?:contrôle|protection)|\bcnil\b|autoridad de control|agencia española|autorità di controllo|garante/i;
/** Another company: a host, a provider, a processor, a representative. */
export const OTHER =
  /\b(?:web)?host(?:ing|ed|er|ers)?\b|(?:hosting|service|cloud|payment|e-?mail|third[- ]party)[- ]providers?|processors?\b|dienstleister|(?<!dienste)anbieter(?!kennzeichnung)|auftragsverarbeiter|hébergeur|sous-traitant|prestataire|representative|(?:eu|unions)-?vertreter|représentant/i;
/** Whose services others use: it is theirs, even where they are called responsible. */
export const WELL_KNOWN =
  /\b(?:google|meta platforms|facebook|microsoft|amazon|cloudflare|github|apple|twitter|linkedin|paypal|stripe)[\w ]{0,14} (?:inc|llc|ltd|limited|ireland|corporation|corp|gmbh|s\.à)\b/i;
/** "Responsible for hosting is": only these words say that it isn't another company. */
export const NAMED_CONTROLLER = /\bcontrollers?\b|verantwortliche(?:r|n|s)?(?!\p{L})|responsable (?:du|del|de)|titolare/iu;

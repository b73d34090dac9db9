/** Words that tell whose an address is. Data only. */

/** Who decides about the data, and who publishes a site. */
export const CONTROLLER =
  /verantwortlich(?!keit)|anbieterkennzeichnung|diensteanbieter|impressum|imprint|\bcontrollers?\b|responsible (?:party|person|body|entity|for)|(?:person|party|body) responsible|who we are|responsable (?:du|del|de)|mentions légales|éditeur|titolare/i;
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
  /\b(?:web)?host(?:ing\p{L}*|ed|er|ers)?\b|(?:operating|parent) company|operator of|betreibergesellschaft|betreiber (?:von|des|der)|(?:performed|carried out|provided) (?:for us )?by|(?:hosting|service|cloud|payment|e-?mail|third[- ]party)[- ]providers?|processors?\b|dienstleister|(?<!dienste)anbieter(?!kennzeichnung)|auftragsverarbeiter|hébergeur|sous-traitant|prestataire|representative|(?:eu|unions)-?vertreter|représentant/iu;
/** Whose services others use: it is theirs, even where they are called responsible. */
export const WELL_KNOWN =
  /\b(?:google|youtube|meta platforms|facebook|instagram|whatsapp|microsoft|amazon|cloudflare|github|apple|twitter|linkedin|paypal|stripe|vimeo|mailchimp|ionos|strato|hetzner|netcup|deepl)[\w ,]{0,16} (?:inc|llc|ltd|limited|ireland|corporation|corp|gmbh|se|ag|s\.à)\b/i;
/** A country of the Union, in an address. */
export const IN_UNION =
  /(?<!\p{L})(?:austria|österreich|belgium|belgien|belgique|bulgaria|croatia|cyprus|czech republic|czechia|tschechien|denmark|dänemark|estonia|finland|finnland|france|frankreich|germany|deutschland|allemagne|greece|hungary|ungarn|ireland|irland|italy|italien|italia|latvia|lithuania|luxemb(?:o)?urg|malta|the netherlands|niederlande|poland|polen|portugal|romania|slovakia|slovenia|spain|spanien|españa|sweden|schweden)(?!\p{L})/iu;
/** How post codes of Germany, and those of France, are written in an address in the country's language: in neither is that of a neighbour outside the Union. */
export const CODE_IN_UNION: Readonly<Record<string, RegExp>> = {
  de: /(?<![\p{L}\d-])(?:D-|DE-)?\d{5} \p{Lu}/u,
  fr: /(?<![\p{L}\d-])(?:F-|FR-)?(?!98)\d{5} \p{Lu}/u,
};
/** A section about a service of others. */
export const SERVICE_OF_OTHERS =
  /\b(?:google|youtube|facebook|instagram|whatsapp|twitter|linkedin|paypal|stripe|vimeo|mailchimp|gravatar|matomo|recaptcha|cloudflare|hotjar|tiktok|pinterest|xing)\b|plug-?in|social[- ]media|webanaly|web analytics/i;
/** "Responsible for hosting is": only these words say that it isn't another company. */
export const NAMED_CONTROLLER = /\bcontrollers?\b|verantwortliche(?:r|n|s)?(?!\p{L})|responsable (?:du|del|de)|titolare/iu;

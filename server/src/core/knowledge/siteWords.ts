/** Words that tell which policies of one site speak of the same: groups of readers, titles without a name, how a company is introduced. Data only, in English, German, French, Spanish and Italian. */

/** Groups of readers and plans, in lower case: what they have is theirs alone. */
export const OWN_GROUP =
  /(?<!\p{L})(?:business(?:es)?|enterprise|premium|pro|plus|basic|free(?: plan| tier)|trial|beta|kids?|teens?|teachers?|schools?|education|students?|employees?|staff|contractors?|vendors?|suppliers?|applicants?|candidates?|recruit\p{L}*|administrators?|admins?|developers?|partners?|resellers?|affiliates?|creators?|sellers?|merchants?|hosts?|drivers?|couriers?|donors?|volunteers?|members?hip|contests?|sweepstakes|subprocessors?|geschäftskunden|unternehmen|mitarbeit\p{L}*|beschäftigte\p{L}*|bewerb\p{L}*|lieferanten|händler|partner|schüler|lehrkräfte|verein\p{L}*|gewinnspiel\p{L}*|entwickler|abonnement|salariés|candidats?|fournisseurs?|partenaires?|développeurs?|élèves|étudiants|entreprises|concours|empleados|candidatos|proveedores|socios|desarrolladores|estudiantes|empresas|sorteos?|dipendenti|candidati|fornitori|sviluppatori|studenti|aziende|concors[oi])(?!\p{L})/u;

/** Plans by the time that they run for, in any language and in lower case. */
export const OWN_PLAN =
  /(?<!\p{L})(?:annual(?:ly)?|monthly|yearly|quarterly|prepaid|monatlich\p{L}*|jährlich\p{L}*|monatsabo\p{L}*|jahresabo\p{L}*|mensuel\p{L}*|annuel\p{L}*|mensual\p{L}*|anual\p{L}*|mensil\p{L}*|annual[ei])(?!\p{L})/u;

/** Products and occasions that may have terms of their own, in titles and headings, in lower case. */
export const OWN_PRODUCT =
  /(?<!\p{L})(?:api|events?|newsletter|marketplace|mobile|apps?|ios|android|hardware|tickets?|courses?|workshops?|devices?|extension|plugin|bot|game|games|cloud|wallet|card|veranstaltung\p{L}*|gerät\p{L}*|kurs\p{L}*|spiel\p{L}*|événements?|appareils?|jeux?|cours|eventos?|dispositivos?|juegos?|cursos?|eventi|dispositivi|giochi|corsi)(?!\p{L})/u;

const words = (list: string): readonly string[] => list.split(' ');

/** Words of titles that name no company and no product, in lower case. */
export const GENERIC_TITLE_WORDS: ReadonlySet<string> = new Set([
  ...words(
    'the and of for our your us we to on in at by policy policies notice notices statement statements terms conditions use service services agreement privacy cookie cookies data protection refund refunds return returns shipping delivery cancellation cancellations acceptable user users end license licence eula website site online legal general security account accounts payment payments billing subscription subscriptions sale sales purchase children information personal processing addendum retention deletion support disclaimer imprint community guidelines rules safety trust copyright accessibility how handle handling rights requests request complaints complaint password passwords access control',
  ),
  ...words(
    'der die das des und für von zur zum über den dem datenschutz datenschutzerklärung datenschutzhinweise nutzungsbedingungen allgemeine geschäftsbedingungen agb impressum widerruf widerrufsbelehrung widerrufsrecht rückgabe rückgaberecht rückgabebedingungen versand lieferung zahlung zahlungsbedingungen richtlinie richtlinien erklärung hinweise hinweis bedingungen nutzung verkaufsbedingungen lieferbedingungen löschkonzept löschung konto rechnungen kündigung datenschutzerklaerung datenschutzhinweis geschaeftsbedingungen rueckgabe rueckgaberecht loeschkonzept kuendigung dsgvo datenschutzrichtlinie',
  ),
  ...words(
    'le la les des du de et à aux pour sur notre votre nos vos politique confidentialité conditions générales utilisation vente ventes mentions légales cookies remboursement remboursements retour retours livraison paiement protection données personnelles avis charte contrat abonnement compte suppression confidentialite rgpd cgv cgu legales',
  ),
  ...words(
    'el los las del y para sobre nuestra nuestro su política privacidad términos condiciones uso servicio aviso legal devolución devoluciones reembolso reembolsos envío envíos pago pagos protección datos personales contrato generales venta cuenta cancelación politica terminos privacidad devoluciones',
  ),
  ...words(
    'il lo gli della delle dei e per sulla informativa privacy termini condizioni uso servizio note legali rimborso rimborsi reso resi spedizione spedizioni pagamento pagamenti protezione dati personali contratto generali vendita recesso account cancellazione',
  ),
]);

/** Right behind a company's name: it is called "we", "the company", "the provider" from here on. */
export const INTRODUCED_BEHIND =
  /^[*_\s]{0,4}(?:,[^.;()]{0,40})?[\s,]{0,2}\([^()\n]{0,40}?["“”„«'‘’*_]{1,4}\s?(?:we|us|our|the\s(?:company|provider|operator|controller)|company|provider|operator|wir|uns|unser|(?:der|die)\s(?:anbieter|betreiber|verantwortliche)\p{L}*|anbieter\p{L}*|betreiber\p{L}*|nous|notre|la\ssociété|le\sprestataire|l[’']éditeur|nosotros|la\sempresa|el\s(?:prestador|responsable)|noi|la\ssocietà|il\s(?:titolare|fornitore))(?!\p{L})/iu;

/** Right before a company's name: it runs the service, or is the other party. */
export const INTRODUCED_BEFORE =
  /(?<!\p{L})(?:between\s(?:you|the\s(?:user|customer|client))\sand|(?:this|the|our)\s(?:web\s?site|site|service|app|platform|shop|store)\sis\s(?:owned\sand\s)?(?:operated|run|provided)\sby|(?:data\s)?controller\s(?:is|of\syour\s(?:personal\s)?data\sis)|zwischen\s(?:ihnen|dir|dem\s(?:nutzer|kunden))\sund(?:\sder)?|(?:verantwortlich(?:e[rn]?)?|betreiber(?:in)?|anbieter(?:in)?|vertragspartner(?:in)?)\s(?:[^.:;]{0,40}?\s)?ist(?:\sdie)?|entre\s(?:vous|l[’']utilisateur|le\sclient)\set(?:\sla\ssociété)?|site\s(?:internet\s|web\s)?est\s(?:édité|exploité|proposé)\spar(?:\sla\ssociété)?|responsable\sdu\straitement\s(?:[^.:;]{0,30}?\s)?est(?:\sla\ssociété)?|entre\s(?:usted|el\s(?:usuario|cliente))\sy|sitio(?:\sweb)?\ses\s(?:operado|ofrecido|prestado)\spor|responsable\sdel\stratamiento\s(?:[^.:;]{0,30}?\s)?es|tra\s(?:te|lei|l[’']utente|il\scliente)\se|sito(?:\sweb)?\sè\s(?:gestito|offerto)\sda|titolare\sdel\strattamento\s(?:[^.:;]{0,30}?\s)?è)\s[*_]{0,2}$/iu;

/** How policies state periods, ages and shares for one act, by language, and what may differ with good reason. Data only. */
import { byCode } from './languages/languages.ts';

/** By BCP 47 primary language. */
export const FIGURE_WORDS = byCode(({ figures }) => figures);

/** Places with laws of their own, in any language: what holds there may differ from what holds elsewhere. */
export const ELSEWHERE =
  /(?<!\p{L})(?:EU|EEA|EWR|EEE|SEE|UK|USA?|U\.S\.|Europe\p{L}*|Europ[aä]\p{L}*|United (?:States|Kingdom)|California\p{L}*|COPPA|GDPR|DSGVO|RGPD|CCPA|Korea\p{L}*|Japan\p{L}*|Germany|Deutschland|France|Spain|España|Italy|India|Brazil|China|Australia|Canada|Switzerland|Schweiz|Quebec)(?!\p{L})/u;

/** Cases that may have a figure of their own: conditions, business customers, places by their laws, consent of parents. */
export const CASES =
  /(?<!\p{L})(?:Auftraggeber\p{L}*|Unternehmer\p{L}*|Geschäftskunden|business customers?|professionnels?|profesionales|professionisti|if|when|where|unless|except|wenn|falls|sofern|es sei denn|si|lorsque|sauf|cuando|salvo|quando|countr(?:y|ies)|jurisdiction\p{L}*|state law|local law|applicable law|region\p{L}*|territor\p{L}*|outside|Ländern?|pays|país(?:es)?|paes[ei]|parent\p{L}*|guardian\p{L}*|consent|Eltern|Einwilligung|Zustimmung|consentement|consentimiento|consenso|genitor[ei]|padres|tutor(?:es)?)(?!\p{L})/iu;

/** What has a minimum age of its own, in any language: a feature of the service, a purchase. */
export const AGE_OF_FEATURE =
  /(?<!\p{L})(?:features?|functions?|messag\p{L}*|live|stream\p{L}*|purchas\p{L}*|buy|sell|orders?|alcohol\p{L}*|gambl\p{L}*|bet(?:ting|s)?|agents?|Funktion\p{L}*|kaufen|bestell\p{L}*|Bestellung\p{L}*|fonctionnalit\p{L}*|achet\p{L}*|command\p{L}*|funcion\p{L}*|compr\p{L}*|pedidos?|funzion\p{L}*|acquist\p{L}*|ordin\p{L}*)(?!\p{L})/iu;

/** Who has a minimum age of their own in an association, in any language: one kind of members, those who vote or are elected. */
export const AGE_OF_MEMBERS =
  /(?<!\p{L})(?:(?:junior|associate|supporting|honorary|family) members?(?:hips?)?|vot(?:e|es|ing)|(?:Förder|Jugend|Ehren|Familien|Passiv|Aktiv)mitglied\p{L}*|(?:stimm|wahl)berechtigt\p{L}*|wählbar\p{L}*|Vorstand\p{L}*|membres? (?:bienfaiteurs?|honoraires?|juniors?|associés?)|éligibles?|électeurs?|soci(?:os)? (?:juveniles?|honorarios?|juniors?)|elegibles?|soci (?:sostenitori|onorari|juniores))(?!\p{L})/iu;

/** What is bought or returned on terms of its own, in any language. */
export const OTHER_GOODS =
  /(?<!\p{L})(?:digital\p{L}*|downloads?|subscriptions?|memberships?|software|licen[sc]es?|in-app|courses?|tickets?|bookings?|reservations?|custom|personali[sz]ed|perishable|clearance|Abonnements?|Download\p{L}*|Software|Lizenz\p{L}*|Gutschein\p{L}*|Reservierung\p{L}*|Buchung\p{L}*|abonnements?|téléchargement\p{L}*|logiciels?|licences?|réservations?|billets?|suscripci\p{L}*|descargas?|entradas?|reservas?|abbonament\p{L}*|bigliett\p{L}*|prenotazion\p{L}*)(?!\p{L})/iu;

/** Data that is deleted on terms of its own, in any language: what users made, what a processor holds for its customers. */
export const OTHER_DATA =
  /(?<!\p{L})(?:content|files?|posts?|messages?|photos?|chats?|conversations?|recordings?|videos?|customer data|controller|processor|Inhalte\p{L}*|Dateien|Nachrichten|Fotos|Aufnahmen|Auftrag\p{L}*|contenus?|fichiers?|messages?|contenidos?|archivos?|mensajes?|contenut[oi]|file|messaggi)(?!\p{L})/iu;

/** Whose passwords have rules of their own, in any language. */
export const OTHER_PASSWORDS =
  /(?<!\p{L})(?:customers?|clients?|patients?|students?|guests?|visitors?|vendors?|mobile|devices?|laptops?|encrypt\p{L}*|files?|archives?|Kunden|Gäste\p{L}*|Geräte\p{L}*|appareils?|invités?|clientes|dispositivos?|invitados?|clienti|dispositivi|ospiti)(?!\p{L})/iu;

/** What makes a request one about somebody's own data, in any language. */
export const ABOUT_DATA =
  /(?<!\p{L})(?:data|privacy|rights?|access|delet\p{L}*|erasure|personal|Daten\p{L}*|Auskunft\p{L}*|Betroffene\p{L}*|Rechte?n?|personenbezogen\p{L}*|données|droits?|accès|effacement|RGPD|datos|derechos?|acceso|supresión|dati|diritt[oi]|accesso|cancellazione)(?!\p{L})/iu;

/** The condition that only readers of an age may use a service: the rule, and no case among others. */
export const AGE_CONDITION = /(?<!\p{L})(?:only )?if you are (?:at least )?\d{2}(?= (?:years (?:old|of age)|or older|or over))/iu;

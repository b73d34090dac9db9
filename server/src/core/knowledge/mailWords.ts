/** Words that tell an email address from a handle or a place: names of mailboxes, and what is written before an address. Data only. */

/** Names of mailboxes in the languages of policies, whole. */
export const MAILBOX_WORDS =
  /^(?:privacy|dpo|data[._-]?protection|datenschutz(?:beauftragter?)?|dsb|dsgvo|rgpd|gdpr|ccpa|dsar|lgpd|dpd|legal|juridique|recht|rechtsabteilung|notices?|legal-notices?|compliance|psirt|cert|dmca|copyright|trademarks?|accessibility|conduct|coc|ethics|billing|refunds?|help|support|contact|kontakt|contacto|contatto|hello|hallo|hola|bonjour|info|office|e?mail|post|sales|marketing|press|presse|prensa|abuse|security|sicherheit|webmaster|postmaster|privacidad|protecciondedatos|confidentialite|donnees-personnelles|vie-privee|mentions-legales|impressum|hilfe|service|kundenservice|ayuda|soporte|atencion|assistenza|reports?|complaints?|beschwerden?|reclamations?|reclamaciones|careers?|jobs|people|team|community|appeals?|arbitration(?:-[a-z-]{1,30})?|opt-?out|unsubscribe)$/i;

/** Those of them that are verbs too, or stand before a handle as a word of the sentence. */
export const MAILBOX_VERBS =
  /^(?:help|support|contact|kontakt|contacto|mail|email|post|report|reports|appeal|press|service|people|team|community|hello|hallo|hola|bonjour|info|ayuda|hilfe|legal|security)$/i;

/** What is right before an address: a word of writing, perhaps with its preposition, or the colon of a label. */
export const MAIL_CUE =
  /(?<![\p{L}\p{N}])(?:(?:e-?mail(?:s|ed|ing| us| them)?(?: address(?:es)?)?|mail|write(?: us)?|writing|sen[dt](?: us)?(?: an?)?(?: e-?mail| mail| message| request| letter)?|contact us|reach us|addressed|schreib(?:en|e|t)(?: Sie)?(?: uns)?|E-?Mail-Adresse|mailen|écri(?:re|vez|vant|t|s)|courriels?|adresse|contacte[rz]?|escrib(?:ir|a|e|anos|enos)|correo(?: electrónico)?|dirección|scriv(?:ere|ete|i|eteci)|indirizzo|posta elettronica)(?: to| at| via| under| an| unter| per| bei| à| par| a| al| en| la)?|(?:contact|kontakt|contacto|contatto|e-?mail|mail|courriel|correo|privacy|datenschutz)\s?[:：])\s{0,3}[(["“„«*_]?\s?$/iu;

/** Words before an address that may also be before a handle. */
export const PREPOSITION = /(?<![\p{L}\p{N}])(?:ask|contact|reach|to|at|via|an|unter|à|al)\s{1,3}[(["“„«*_]?$/iu;

/** Words of networks where `@name` is a person. */
export const SOCIAL_CUE =
  /(?<![\p{L}\p{N}])(?:twitter|x\.com|instagram|facebook|threads|mastodon|fediverse|bluesky|bsky|tiktok|telegram|youtube|github|gitlab|slack|discord|linkedin|handle|account|follow|mention|tag|ping|dm|konto|compte|cuenta)(?![\p{L}\p{N}])/iu;

/** Words by which a text offers a way to reach someone, in the languages that policies are mostly written in. */
import type { ContactStub, ContactWords } from './languages/language.ts';
import { LANGUAGES, patternOfAll } from './languages/languages.ts';

const any = (key: keyof ContactWords): string => patternOfAll(({ contacts }) => contacts?.[key]);

/** In the text or target of a link: what opens a form, a ticket, a chat, a page with addresses. Names of services are those of all languages. */
export const CONTACT_LINK = new RegExp(
  `${any('link')}|zendesk|freshdesk|intercom|hackerone|bugcrowd|intigriti|yeswehack|security\\.txt|discord|slack|telegram|whatsapp|wa\\.me|twitter|linkedin|facebook|mastodon|signal|tel:|sms:|callto:|skype:`,
  'i',
);

/** Texts of links to the policy that a notice for one product is beside: the way is given there. */
export const OTHER_POLICY = new RegExp(any('otherPolicy'), 'i');

/** Titles of sections that say how to reach someone. */
export const CONTACT_TITLE = new RegExp(any('title'), 'i');

/** A street, a box, a floor: with a number near by, a postal address. */
export const POSTAL = new RegExp(any('postal'), 'iu');

/** A telephone number: international, or any beside a word for it. */
export const PHONE = new RegExp(
  `(?<![\\d.])\\+\\d{1,3}[\\s()./-]{0,3}\\d(?:[\\s()./-]{0,2}\\d){5,13}(?!\\d)|(?:\\b(?:${any('phone')})\\b[^\\d\\n]{0,30})\\(?\\d(?:[\\s()./-]{0,2}\\d){5,13}(?!\\d)|\\b1?[-. ]?\\(?8(?:00|33|44|55|66|77|88)\\)?[-. ]\\d{3}[-. ]\\d{4}\\b`,
  'i',
);

/** Someone inside an organisation whom its people know how to reach. */
export const PERSON = new RegExp(any('person'), 'iu');

/** Readers are told by which service, by post, by phone, or by which form they reach somebody: "contact the developer on Discord". "We contact you by phone" is no such way. */
export const CHANNEL =
  /(?<!\p{L})(?:(?:contact|reach|message|dm|ask|tell)(?:ing)?\s(?:us|me|the|our|an?|its)|(?:write|reach out|get in touch|writing)\s(?:to|with)|kontaktier\p{L}*\s(?:sie\s)?(?:uns|mich|den|die|das)|wende\p{L}*\s(?:sie\s)?(?:sich|dich)|schreib\p{L}*\s(?:sie\s)?(?:uns|mir|an)|erreich\p{L}*\s(?:sie\s|du\s)?(?:uns|mich)|(?:nous|me) (?:contacter|joindre|écrire)|contacte[rz]\s(?:nous|moi|le|la|l['’]|les)|contactez-\p{L}+|écrivez\p{L}*|contact(?:ando|ar|e|a)(?:nos|me)?\s(?:con|al?|el|la|por|en|a través)|escríb(?:e|a|i)\p{L}*|contatt(?:ando|are|a|ate)(?:ci|mi)?\s(?:il|lo|la|gli|via|su|tramite)?|contatt\p{L}*(?:ci|mi)|scriv\p{L}*(?:ci|mi)|neem\scontact\sop|contact\sopnemen)(?!\p{L})[^.!?\n]{0,60}?(?<!\p{L})(?:discord|telegram|whatsapp|signal|slack|matrix|mastodon|instagram|facebook|messenger|twitter|linkedin|reddit|phone|telephone|post|letter|fax|sms|form|telefon\p{L}*|brief\p{L}*|\p{L}*formular|téléphone|courrier|formulaire|teléfono|carta|correo|formulario|lettera|posta|modulo|telefoon|formulier)(?!\p{L})/iu;

/** Readers are told to use a page, portal or platform, whatever it is called: "Submit your findings by using the following URL", "contact us through the platform". */
export const ONLINE = new RegExp(
  `(?<!\\p{L})(?:${[
    /(?:contact|reach|message|ask)\s(?:us|me|the|our)|(?:write|reach out|get in touch)\s(?:to|with)\s(?:us|me|the|our)/u,
    /(?:submit|send|file|report|share|raise|direct|address|lodge|enter)\s(?:\p{L}{1,12}\s){0,4}(?:findings?|vulnerabilit(?:y|ies)|bugs?|issues?|reports?|requests?|questions?|complaints?|concerns?|inquir(?:y|ies)|enquir(?:y|ies)|incidents?|barriers?|violations?)/u,
    /kontaktier\p{L}{0,3}\s(?:sie\s)?(?:uns|mich)|wende\p{L}{0,2}\s(?:sie\s)?(?:sich|dich)|erreich\p{L}{0,3}\s(?:sie\s|du\s)?(?:uns|mich)|(?:deine|ihre|eine)\s(?:meldung|anfrage|frage|beschwerde|schwachstelle)\p{L}{0,3}/u,
    /(?:nous|me)\s(?:contacter|joindre|écrire)|contactez-nous|écrivez-nous|(?:vos|votre|une|toute)\s(?:demande|question|réclamation|signalement|vulnérabilité)s?/u,
    /(?:ponerse|póngase|ponte)\sen\scontacto|contact(?:ar|e|a|ando|arnos|ándonos)(?!\p{L})|escríb(?:anos|enos|irnos)|(?:sus|su|tus|tu|una)\s(?:consulta|solicitud|reclamación|pregunta|vulnerabilidad|hallazgo)(?:s|es)?/u,
    /contatt(?:arci|ateci|aci|are|i)(?!\p{L})|scriv(?:erci|eteci|ici)|(?:le|la|una)\s(?:segnalazion|richiest|domand|vulnerabilit)\p{L}{1,3}/u,
    /contact\s(?:met\s\p{L}{1,12}\s)?op(?:nemen)?(?!\p{L})|(?:uw|je|een)\s(?:melding|vraag|vragen|verzoek|klacht|kwetsbaarheid|bevinding)(?:en)?/u,
    /(?:entrar|entre)\sem\scontat?o|(?:suas|sua|uma)\s(?:dúvida|solicitaç|pergunta|reclamaç)\p{L}{0,3}/u,
  ]
    .map(({ source }) => source)
    .join(
      '|',
    )})(?!\\p{L})[^.!?\\n]{0,80}?(?<!\\p{L})(?:https?:|url|link|lien|enlace|collegamento|portal\\p{L}{0,2}|portail|portaal|plataforma|plattform|platform|plateforme|piattaforma|web ?site|website|webseite|internetseite|site|sitio|sito|online)(?!\\p{L})`,
  'iu',
);

/** Readers are told to get in touch, whether or not the sentence says how; what is meant may be on the page around the text. */
export const INVITATION =
  /(?<!\p{L})(?:(?:contact|e-?mail|message|write|reach)\s(?:the (?:\p{L}{1,20} ){0,3}(?:team|owner|author|developer|administrator|webmaster|organi[sz]ers?|officer|editor|maintainers?))|(?:contact(?:ing)?|reach(?:ing)?(?: out to)?|writing to|write to|e-?mailing|notifying) (?:us|me|our)|reach out|gets? in touch|in contact with us|contact (?:details|information|form|page)|kontaktier\p{L}{0,3} (?:sie )?(?:uns|mich|bitte)|(?:uns|mich|bitte) (?:kontaktier|anschreib|erreich)\p{L}{0,3}|wende\p{L}{0,2} (?:sie )?(?:sich|dich)|schreib\p{L}{0,3} (?:sie |du )?(?:uns|mir|an)|kontakt(?:daten|formular|möglichkeit|adresse)|impressum|(?:nous|me|le|la) (?:contacter|joindre|écrire|saisir)|contacte[rz](?:-| )(?:nous|moi|le|la|l['’])|écri(?:re|vez)(?:-| )(?:nous|à)|auprès de (?:nous|l)|mentions légales|contact[áa](?:nos|rnos|rme|enos|ndonos)|(?:p[oó]nga(?:se|nse)?|ponerse|ponte) en contacto|escr[ií]b(?:a|e|i)(?:nos|rnos|r a)|dirig(?:irse|iéndose|iendo) a|aviso legal|contatta(?:rci|teci|ci|ndoci|rmi)|scriv(?:erci|eteci|ici|endo a)|rivolgersi a|note legali|entr(?:ar|e) em contat?o|contat[ao](?:r|ndo)?(?:-| )(?:nos|conosco)|contact (?:op )?met (?:ons|mij)|neem(?:t)? (?:dan )?contact|mailen|bereik(?:t|en)? ons)(?!\p{L})/iu;

/** Words before an address that make it a way to reach someone. */
export const OFFERED = new RegExp(any('offered'), 'i');

/** Words before an address that make it the sender of mail rather than a way to reach someone. */
export const SENDER = new RegExp(`(?<![\\p{L}])(?:${any('sender')})(?![\\p{L}])`, 'iu');

/** The section to insert where a policy has no contact, by language; other languages have none. */
export const CONTACT_STUBS: Readonly<Record<string, ContactStub>> = Object.fromEntries(
  LANGUAGES.flatMap(({ code, contactStub }) => (contactStub ? [[code, contactStub]] : [])),
);

/** Titles of annexes and collections that stand beside a policy of their kind, and of codes for those who work somewhere or sit on its board and know whom to ask. */
export const NO_CONTACT_NEEDED =
  /safe harbou?r|annex|appendix|addendum|template|checklist|training|guide\b|procedure|profess?ion|business|employee|staff|mitarbeit|beschäftigte|empleado|empregado|funcionário|salarié|dipendenti|medewerker|werknemer|(?<!\p{L})(?:board|directors?|trustees?|councillors?|(?:aufsichts|verwaltungs|stiftungs)?(?:rats?|rates)|\p{L}*vorst[aä]nd\p{L}*|administrateurs?|dirigeants?|conseil d['’]administration|consej(?:o|eros?)|junta directiva|patronato|amministratori|consiglieri|consiglio|conselho|conselheiros?|diretoria|bestuur(?:ders|sleden)?)(?!\p{L})/iu;

/** Codes of conduct that say what becomes of a violation; others are the customs of a house whose people know whom to ask. */
export const TAKES_REPORTS =
  /(?<!\p{L})(?:report(?:s|ed|ing)?|enforce\p{L}*|complaints?|incidents?|meld(?:en|et|ung\p{L}*)|gemeldet|beschwerde\p{L}*|signal(?:er|és?|ement\p{L}*)|plaintes?|denunci\p{L}*|reportar|segnala\p{L}*|melding\p{L}*|klacht\p{L}*)(?!\p{L})/iu;

/** What a company discloses to investors is another matter than faults that are reported to it. */
export const FOR_INVESTORS = /(?<!\p{L})(?:investors?|shareholders?|material (?:non-?public )?information|securities)(?!\p{L})/iu;

/** Words by which a text offers a way to reach someone, in the languages that policies are mostly written in. Data only. */

/** In the text or target of a link: what opens a form, a ticket, a chat, a page with addresses. */
export const CONTACT_LINK =
  /contact|support|help|form\b|forms[./]|feedback|report|request|ticket|zendesk|freshdesk|intercom|hotline|ombud|dpo|privacy[-_ ]?(?:cent|portal|request|choices|rights)|opt[-_ ]?out|hackerone|bugcrowd|intigriti|yeswehack|security[-/](?:advisories|policy)|advisories\/new|issues|discussions|security\.txt|discord|slack|forum|telegram|whatsapp|wa\.me|twitter|linkedin|facebook|mastodon|signal|kontakt|kontaktformular|formular|hilfe|soporte|ayuda|formulario|aide|assistance|contacter|contatt|contato|suporte|ajuda|assistenza|modulo|ondersteuning|pomoc|iletişim|contactez|tel:|sms:|callto:|skype:/i;

/** Texts of links to the policy that a notice for one product stands beside: the way is given there. */
export const OTHER_POLICY =
  /privacy (?:policy|notice|statement)|datenschutz(?:erklärung|hinweis)|confidentialité|privacidad|privacidade|informativa|privacyverklaring|bug bounty|disclosure policy|code of conduct/i;

/** Titles of sections that say how to reach someone. */
export const CONTACT_TITLE =
  /contact|how to (?:reach|report|complain)|get(?:ting)? in touch|reach(?:ing)? us|questions|who (?:we are|to ask)|report(?:ing)?\b|complaint|feedback|controller|data protection officer|privacy officer|kontakt|verantwortlich|ansprechpartner|beschwerde|fragen|contacter|coordonnées|responsable|réclamation|contáct|contacto|reclamaci|contatt|titolare|contato|controlador|encarregado|контакт|связаться|连絡|联系|聯絡|お問い合わせ|連絡|문의|연락|iletişim|kontakt|yhteys|kapcsolat|επικοινων|צור קשר/i;

/** A street, a box, a floor: with a number near by, a postal address. */
export const POSTAL =
  /(?:\bP\.?\s?O\.?\s?Box|\bPostfach|\bB\.?P\.? \d|\bApartado)\s?\d|\b\d{1,5}[a-z]?,? (?:[\p{Lu}\d][\p{L}\d.'’-]*,? ){1,4}(?:St(?:reet|\.)?|Ave(?:nue|\.)?|R(?:oa)?d\.?|Blvd\.?|Boulevard|Lane|Drive|Dr\.|Way|Square|Court|Plaza|Place|Quay|Terrace|Highway|Parkway|Suite)(?!\p{L})|\p{L}(?:straße|strasse|str\.|gasse|weg|platz|allee|laan|straat|gatan|vägen|gade|vej) ?\d|\b\d{1,4}(?: bis)?,? (?:rue|avenue|boulevard|place|quai|chemin|allée|cours) |\b(?:Calle|C\/|Avenida|Avda\.|Plaza|Paseo|Via|Viale|Piazza|Corso|Rua|ul\.) (?:[\p{L}.'’-]+,? ){0,4}n?º?\s?\d|\b(?:by (?:post|mail) (?:to|at)|mailing address|postal address|postanschrift|adresse postale|dirección postal)\b/iu;

/** A telephone number: international, or any beside a word for it. */
export const PHONE =
  /(?<![\d.])\+\d{1,3}[\s()./-]{0,3}\d(?:[\s()./-]{0,2}\d){5,13}(?!\d)|(?:\b(?:phone|telephone|tel|call(?: us)?(?: at| on)?|toll[- ]free|hotline|fax|dial|telefon|téléphone|teléfono|telefono|telefone)\b[^\d\n]{0,30})\(?\d(?:[\s()./-]{0,2}\d){5,13}(?!\d)|\b1?[-. ]?\(?8(?:00|33|44|55|66|77|88)\)?[-. ]\d{3}[-. ]\d{4}\b/i;

/** Someone inside an organisation whom its people know how to reach. */
export const PERSON =
  /(?:contact|report(?:ed)?(?: it| them| this| any| such| all)?[^.\n]{0,60}?(?: to| with)|notif(?:y|ied|ying)|reach out to|speak (?:to|with)|talk to|inform|e-?mail|call|ask|approach|forward(?:ed)?[^.\n]{0,40}? to|direct(?:ed)?[^.\n]{0,40}? to|escalat(?:e|ed)[^.\n]{0,30}? to|submit(?:ted)?[^.\n]{0,60}? to|raise[^.\n]{0,40}? with)[\s*_]+(?:(?:the|your|our|their|his|her|any|an?|my|with|immediately|directly|local|direct|immediate|designated|appropriate|a member of)[\s*_]+){0,4}(?:[\p{L}-]+[\s*_/]+){0,4}(?:officers?|managers?|supervisors?|team|department|human resources|HR|CISO|CIO|CEO|CTO|DPO|committee|lead|leads|legal|counsel|help ?desk|service desk|administrators?|maintainers?|moderators?|leaders?|owners?|employer|ombuds\p{L}*)(?!\p{L})/iu;

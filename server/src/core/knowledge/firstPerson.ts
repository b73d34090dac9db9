/** Words by which a text shows that it speaks for one person or for several. */
import { byCode } from './languages/languages.ts';

/** Pronouns by BCP 47 primary language; none where the language's pronouns aren't known. */
export const FIRST_PERSON = byCode(({ firstPerson }) => firstPerson);

/** Whoever publishes the text, as it speaks of itself in any case: {@link FIRST_PERSON} only counts who speaks, and leaves out forms that are other words as well, as "us" in capitals is. */
export const NAMES_US =
  /(?<!\p{L})(?:we|us|our|wir|uns|unser\p{L}*|nous|notre|nos|nosotros|nosotras|nuestr[oa]s?|noi|nostr[oaie])(?!\p{L})/iu;

/** How sole proprietors and one-person practices say what they are, in the words of their registers. */
export const SOLE_PROPRIETOR =
  /(?<!\p{L})(?:sole (?:proprietor(?:ship)?|trader)|self-employed|freelancer|(?:solo|independent|individual|hobby|single|lone|sole) developer|developed (?:independently|by (?:one|a single|an individual) (?:person|developer))|independently developed|Einzelentwickler(?:in)?|von einer (?:einzelnen )?(?:Person|Privatperson) (?:entwickelt|betrieben)|développée? (?:de manière indépendante|par (?:un particulier|une seule personne))|desarrollad[oa] de forma independiente|sviluppat[oa] (?:in modo|in maniera) indipendente|desenvolvid[oa] de (?:forma|maneira) independente|desenvolvedora? (?:independente|individual|autônom[oa])|microempreendedora? individual|onafhankelijke ontwikkelaar|Einzelunternehme(?:r(?:in)?|n)|Inhaber(?:in)?:|freiberuflich\p{L}*|Kleinunternehmer(?:in)?|auto-?entrepreneu(?:r|se)|micro-?entrepr(?:ise|eneur)|entrepreneu(?:r|se) individuel(?:le)?|entreprise individuelle|développeu(?:r|se) indépendante?|(?:trabajador(?:a)? )?autónom[oa]|empresari[oa] individual|desarrollador(?:a)? (?:individual|independiente)|ditta individuale|libero professionista|sviluppatore (?:indipendente|individuale)|eenmanszaak|zzp['’]?er)(?!\p{L})/iu;

/** Words of titles, in all languages: those that tell a policy from a text about its subject, and those that tell a title from other lines at the top. */
import { patternOfAll } from './languages/languages.ts';

/** A title of a text about privacy that is a notice; a page about "invasion of privacy" is none. */
export const PRIVACY_NOTICE = new RegExp(
  patternOfAll(({ documents }) => documents?.privacyNotice),
  'i',
);

/** A title of a text about privacy that is a policy towards those concerned. */
export const PRIVACY_POLICY = new RegExp(
  patternOfAll(({ documents }) => documents?.privacyPolicy),
  'i',
);

/** In a line at the top: an organization, a company, a date, an address, a telephone number. */
export const LETTERHEAD =
  /universit|hochschule|akademie|academ|institut|college|school|schule|council|department|ministr|association|asociaci|associazione|foundation|stiftung|fondation|fundaci|fondazione|verein(?!\p{Ll})|verband|society|gesellschaft(?!\p{Ll})|church|kirche|gemeinde|university|club(?!\p{L})|e\. ?V\.|(?<!\p{L})(?:gmbh|mbh|ag|kg|ug|inc|ltd|llc|llp|plc|corp|corporation|company|limited|sarl|sas|s\.a\.?s?|s\.l\.?|s\.r\.l\.?|srl|s\.p\.a\.?|spa|b\.v\.?|bv|ltda)\.?$|\d{4}|\d{1,3}[a-z]?,|@|https?:|www\.|(?<!\p{L})(?:stra(?:ß|ss)e|street|avenue|rue|calle|via|piazza|tel|fax)(?!\p{L})/iu;

/** Nouns that policies are called by. */
export const TITLE_WORD =
  /polic(?:y|ies)|notice|statement|terms|agreement|addendum|guideline|standard|procedure|code of|plan\b|charter|erklärung|hinweise|bedingungen|richtlinie|politique|conditions|déclaration|política|términos|aviso|informativa|termini/i;

/** Usual names of the first section of a policy, at the start of a heading. */
export const FIRST_SECTION =
  /^\W*(?:introduction|overview|purpose|scope|background|general|preamble|summary|definitions?|who we are|contact|einleitung|zweck|geltungsbereich|allgemeines|definitionen|préambule|objet|définitions|introducción|objeto|ámbito|introduzione)(?![\p{L}])/iu;

/** Titles of the charter of a body, which says in its sections what other kinds are called by; the charter of a function such as internal audit is reviewed. */
export const CHARTER_TITLE =
  /(?:foundation|project|association|society|council|federation|alliance|consortium|cooperative|club|union|(?:working|interest|user|study) group|technical) (?:\p{L}{1,20} )?charter\s*$|^(?:(?:the|project|technical|our) )?charter(?:\s*$| of the (?!audit|risk|compliance))/iu;

/** Titles of what an organization is founded on, or resolves in a meeting: statutes, bylaws, rules of procedure. */
export const STATUTES_TITLE =
  /(?<!\p{L})by-?laws?(?!\p{L})|articles of (?:association|incorporation|organi[sz]ation)|(?<!\p{L})constitution(?!\p{L})|standing orders|rules of (?:procedure|order)|(?<!be)satzung|statuten|ordnung(?!\p{L})|(?<!\p{L})statut(?:e?s|o|i)?(?!\p{L})|(?<!\p{L})estatutos?(?!\p{L})|(?<!\p{L})(?:règlement|reglement|regolamento|reglamento)(?: (?:intérieur|interno|interior|général|generale|general))?(?!\p{L})/iu;

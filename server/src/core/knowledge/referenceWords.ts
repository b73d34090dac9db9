/** The words by which policies refer to their own sections, to laws and to other documents. */
import { byCode, LANGUAGES } from './languages/languages.ts';

/** How each language speaks of sections, by BCP 47 primary tag. */
export const REFERENCE_LANGUAGES = byCode(({ references }) => references);

/** Words of direction and their opposites, where swapping the one word is enough. */
export const OPPOSITES: Readonly<Record<string, string>> = Object.fromEntries(
  LANGUAGES.flatMap(({ references }) => Object.entries(references?.opposites ?? {})),
);

/** Names of laws, regulations, standards and frameworks that have sections of their own; matched as they are written. */
export const LAW =
  /U\.? ?S\.? ?C(?:\.|\b)|C\.? ?F\.? ?R(?:\.|\b)|U\.? ?S\.? Code|\b(?:GDPR|DSGVO|DS-GVO|RGPD|BDSG|TDDDG|TTDSG|TMG|TKG|BGB|HGB|UWG|UrhG|DDG|StGB|ZPO|LOPDGDD?|LSSI(?:CE)?|LGPD|PIPEDA|CCPA|CPRA|COPPA|CAN-SPAM|HIPAA|HITECH|HITRUST|FERPA|GLBA|FCRA|FTC|DMCA|DSA|DMA|SOX|Sarbanes|SOC ?[123]|ISO(?:\/IEC)?|NIST|PCI(?: |-)?DSS|CIS|CSF|FAR|DFARS?S?|ePrivacy|eIDAS|CNIL|FADP|DSG|nDSG|PECR|UCC|U\.C\.C|EU|EEA|TFEU|ECHR|IFRS|GAAP|OFAC|SCCs?|AGPL|GPL|RFC|CMMC|FedRAMP|COBIT|BSA)\b|\b(?:[Cc]ivil|[Pp]enal|[Ll]abor|[Cc]riminal|[Cc]ommercial|[Bb]usiness and [Pp]rofessions?|[Ee]lection|[Gg]overnment|[Ii]nternal [Rr]evenue|[Vv]ehicle)? ?Codes?\b|\bActs?\b|\bLaws?\b|\b[Ss]tatutes?\b|\bRegulations?\b|\bDirectives?\b|\bTitle [IVX\d]|\bOrdinance\b|\bConstitution\b|\bConvention\b|\bTreaty\b|\bRules?\b(?= of)|\bStandard Contractual Clauses\b|\bModel Clauses\b|\bthe Clauses\b|\bPublic Law\b|\bPub\. ?L|\b[Rr]èglement\b|\b[Ll]oi\b|\bCode (?:civil|de|du|pénal)|\bLey\b|\b[Rr]eglamento\b|\bCódigo\b|\bReal Decreto\b|\bDirectiva\b|\bVerordnung\b|\b\p{Lu}\p{Ll}+(?:gesetz|gesetzes|gesetzbuch|gesetzbuchs|verordnung)\b|\bGesetz(?:es)?\b|\bGrundrechtecharta\b|\bCharter\b|\bthereof\b|\bGuidelines? \d|\bWPA?\d/u;

/** The European Commission's standard contractual clauses, which contracts complete clause by clause. */
export const STANDARD_CLAUSES =
  /\bSCCs?\b|\b(?:[Ss]tandard [Cc]ontractual|[Mm]odel|[Ss]tandard [Dd]ata [Pp]rotection) [Cc]lauses\b|\bthe Clauses\b|\b[Ss]tandardvertragsklauseln\b|\b[Cc]lauses contractuelles types\b|\b[Cc]láusulas [Cc]ontractuales [Tt]ipo\b|\b[Cc]lausole [Cc]ontrattuali [Tt]ipo\b|\bIDTA\b/u;

/** Nouns that, capitalised or behind "our", name another text when they stand behind "of the". */
export const DOCUMENT =
  /\b(?:BAA|DPA|MSA|EULA|[Aa]greements?|[Tt]erms|[Pp]olic(?:y|ies)|[Nn]otices?|[Ss]tatements?|[Aa]ddend(?:um|a)|[Cc]ontracts?|[Ll]icen[sc]es?|[Gg]uidelines?|[Hh]andbook|[Mm]anual|[Cc]ode of [Cc]onduct|[Cc]onditions|[Ss]tandards?|[Pp]lan|[Oo]rder(?: [Ff]orm)?|[Ff]orms?|[Cc]harter|[Bb]ylaws|[Rr]ules|[Rr]eport|[Ff]ramework|[Vv]ertrag(?:s|es)?|[Vv]ereinbarung|[Bb]edingungen|[Nn]utzungsbedingungen|AGB|[Rr]ichtlinien?|[Dd]atenschutzerklärung|[Cc]ontrat|[Aa]ccord|[Cc]onditions générales|[Pp]olitique|[Cc]harte|[Cc]ontrato|[Aa]cuerdo|[Tt]érminos|[Cc]ondiciones|[Pp]olítica|[Aa]viso)\b/iu;

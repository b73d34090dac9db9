/** Words that stand in brackets where something is still to be filled in. Data only. */

/** Openings of an instruction to the writer: "[insert address]", "[Firma einfügen]". */
export const INSTRUCTIONS = /^(?:insert|enter|fill in|fill out|specify|your|name of|address of|date of|number of|choose|select one|replace with|to be (?:determined|confirmed|announced|provided|added|completed|defined|filled|set)|tbd|tbc|tba|todo|fixme|placeholder|lorem ipsum|bitte|ihre? |insérer|indiquer|préciser|votre|à compléter|insertar|introducir|indicar|completar|su (?:nombre|empresa)|inserire|invoegen)(?![\p{L}\p{N}])|(?<![\p{L}\p{N}])(?:goes here|here|einfügen|eintragen|ergänzen|einsetzen)$/iu;

/** Nouns that make a blank of a bracket by themselves: "[Date]", "[Company Name]". */
export const BLANK_NOUNS: ReadonlySet<string> = new Set(
  ('company organization organisation name names date address email e-mail telephone phone fax url website jurisdiction country city zip postcode signature placeholder percentage amount ' +
    'firma firmenname unternehmen datum anschrift telefon telefonnummer ' +
    'société entreprise nom adresse téléphone courriel ' +
    'empresa nombre fecha dirección teléfono correo').split(' '),
);

/** Nouns that do so beside another word of these lists: "[Security Officer]", "[Version Number]". */
export const BLANK_PARTNERS: ReadonlySet<string> = new Set(
  ('business entity employer customer client vendor supplier partner person contact officer manager team department office owner author approver reviewer role position job title legal full trading registered ' +
    'day month year time effective last updated revision version number no street state province county region postal code site link domain web app application product service info information details ' +
    'security privacy data protection dpo it hr ceo cto ciso cio counsel agency authority supervisory governing law court period duration days hours weeks months years currency type status location here of the a and or our de la le du des der die das del el los').split(' '),
);

/** Notes in brackets that belong to a finished text. */
export const EDITORIAL = /^(?:sic|emphasis|citations?|omitted|redacted|deleted|reserved|intentionally|signature pages?|end of|continued|remainder|this page|confidential|internal|public|draft|deprecated|optional|required|note|important|warning|tip|caution)(?![\p{L}\p{N}])|follows?\.?$/iu;

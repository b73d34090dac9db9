/** How postal addresses are written in Europe and North America. Data only. */

/** A post code with what tells it from other numbers: a state before it, its letters, or a city behind it. Groups `us`, `letters` or `digits`: the code. Global. */
export const POST_CODE =
  /(?<![\p{L}\p{N}#-])(?:(?:[A-Z]{2}|California|Texas|Oregon|Florida|Washington|Illinois),?[\s\u00a0](?<us>\d{5})(?:-\d{4})?|(?<letters>[A-Z]{1,2}\d[A-Z\d]?[\s\u00a0]?\d[A-Z]{2}|[A-Z]\d[A-Z][\s\u00a0]?\d[A-Z]\d)|(?:(?:D|DE|A|AT|CH|F|I|E|L|B|NL)[-\s])?(?<digits>\d{4,5})(?:[\s\u00a0][A-Z]{2})?[\s\u00a0]\p{Lu}\p{Ll}[\p{L}-]{1,24})(?![\p{L}\p{N}])/gu;

/** Alternatives whose first letter may be a capital or not. */
const eitherCase = (words: string): string =>
  `(?:${words
    .split('|')
    .map((word) => word.replace(/^\p{L}/u, (letter) => `[${letter.toUpperCase()}${letter}]`))
    .join('|')})`;

const STREETS_BEFORE = eitherCase(
  'rue|avenue|av\\.|boulevard|bd|place|chemin|quai|allée|impasse|route|cours|calle|c/|avenida|avda?\\.|plaza|paseo|camino|ronda|via|viale|piazza|corso|largo|vicolo|strada|calle|am|an der|auf der|im|zum|unter den|straße des|platz der',
);
const STREETS_BEHIND = eitherCase(
  'street|st\\.?|road|rd\\.?|lane|ln\\.?|avenue|ave\\.?|boulevard|blvd\\.?|drive|dr\\.?|way|court|ct\\.?|place|pl\\.?|square|parkway|pkwy\\.?|highway|close|crescent|terrace|row|quay|walk|yard|hill|gardens?|mews|broadway|plaza|circle',
);

/** A street with its number: "12 Mill Lane", "12, rue des Lilas", "Gartenweg 12a", "Calle Mayor, 12", "Via Roma 12". Groups `before` or `behind`: the number. Global; case counts. */
export const STREET_NUMBER = new RegExp(
  [
    `(?<![\\p{L}\\p{N}.-])(?<before>\\d{1,5}\\p{L}?(?:[\\s-]?(?:bis|ter))?),?[\\s\\u00a0]+(?:${STREETS_BEFORE}[\\s\\u00a0][\\p{L}\\p{N}'’.\\s-]{2,40}|(?:[\\p{Lu}\\d][\\p{L}\\p{N}'’.-]{0,20}[\\s\\u00a0]){1,4}${STREETS_BEHIND}(?!\\p{L}))`,
    `(?:\\p{Lu}[\\p{L}.-]{2,30}(?:straße|strasse|str\\.|weg|allee|platz|gasse|ring|damm|ufer|markt|hof|berg)|\\p{Lu}[\\p{L}-]{2,24}[\\s\\u00a0-](?:Straße|Strasse|Str\\.|Weg|Allee|Platz|Gasse|Ring|Damm|Ufer|Markt)|(?<!\\p{L})${STREETS_BEFORE}[\\s\\u00a0]\\p{L}[\\p{L}'’.-]{1,20}(?:[\\s\\u00a0]\\p{L}[\\p{L}'’.-]{1,20}){0,4}),?[\\s\\u00a0]+(?:n[º°.]\\s?)?(?<behind>\\d{1,4}(?:[\\s\\u00a0]?[a-z](?!\\p{L}))?(?:[-–/]\\d{1,4})?)(?![\\p{L}\\p{N}])`,
  ].join('|'),
  'gu',
);

/** Before an address that is one of several that somebody has: where goods are sent, where a register has its seat. */
export const OTHER_PLACE =
  /(?<!\p{L})(?:registered|mailing|postal|billing|returns?|warehouse|shipping|branch|headquarter\p{L}*|visit\p{L}*|store|showroom|representative|agent|authority|commission\p{L}*|attorney|court|bank|hosting|hosted|retour\p{L}*|lager|filiale|vertret\p{L}*|behörde|aufsicht\p{L}*|sitz|besuch\p{L}*|postanschrift|siège|entrepôt|hébergeur|hébergé|représentant\p{L}*|autorité|domicilio social|almacén|sucursal|autoridad|sede legale|magazzino|filiale|autorità|garante|CNIL|AEPD)(?!\p{L})/iu;

/** Labels of an address, which name nobody. */
export const ADDRESS_LABEL =
  /^(?:(?:mailing |postal |our )?address|by (?:mail|post)|mail|post|fax|tel(?:ephone)?|phone|contact|us|adresse(?: postale)?|courrier|par (?:courrier|voie postale)|anschrift|postanschrift|kontakt|post|dirección(?: postal)?|correo(?: postal)?|indirizzo(?: postale)?|posta|we|our offices?)$/iu;

/** The words by which policies refer to their own sections, to laws and to other documents, in English, German, French and Spanish. Data only. */

/** What a word before a number counts: sections (clauses, articles, …) share one count; parts, chapters and annexes each have their own. */
export type ClauseSpace = 'section' | 'part' | 'chapter' | 'annex' | 'appendix' | 'exhibit' | 'schedule' | 'attachment';

/** A word before a number, all its forms, in lower case. */
export interface ClauseWord {
  readonly forms: readonly string[];
  readonly space: ClauseSpace;
  /** Forms that announce more than one number. */
  readonly plural?: readonly string[];
  /** Such a number may as well count paragraphs or items that show none: it can be found, but never be missing. */
  readonly loose?: true;
}

/** How one language speaks of sections. */
export interface ReferenceLanguage {
  readonly words: readonly ClauseWord[];
  /** Between the numbers of a list. */
  readonly and: readonly string[];
  /** Between the ends of a range, besides dashes. */
  readonly to: readonly string[];
  /** Before a number, meaning nothing: `n°`. */
  readonly numero: readonly string[];
  /** Words for what stands below a numbered clause: `Abs. 2`, `lit. a`. */
  readonly below: readonly string[];
  readonly above: readonly string[];
  readonly under: readonly string[];
  /** "this Section": words before a clause word, or without number. */
  readonly self: readonly string[];
  /** Before a heading in quotes: "see “Sharing” below". */
  readonly see: readonly string[];
  /** The same, but as often before something else in quotes. */
  readonly within: readonly string[];
  /** Beside a heading in quotes: "the section titled “Sharing”". */
  readonly section: readonly string[];
  readonly titled: readonly string[];
  /** Behind a reference: what follows names the text that it belongs to. */
  readonly of: readonly string[];
  /** Behind one of `of`: the text at hand. */
  readonly own: readonly string[];
  /** A number with such a word behind it counts something else. */
  readonly units: readonly string[];
}

const EN: ReferenceLanguage = {
  words: [
    { forms: ['section', 'sections', 'sec.', 'secs.', 'subsection', 'subsections', 'sub-section', 'sub-sections', 'clause', 'clauses', 'subclause', 'sub-clause', 'article', 'articles', 'art.', 'arts.', '§', '§§'], plural: ['sections', 'secs.', 'subsections', 'sub-sections', 'clauses', 'articles', 'arts.', '§§'], space: 'section' },
    { forms: ['paragraph', 'paragraphs', 'para.', 'paras.', 'item', 'items', 'point', 'points', 'subparagraph', 'sub-paragraph'], plural: ['paragraphs', 'paras.', 'items', 'points'], space: 'section', loose: true },
    { forms: ['part', 'parts'], plural: ['parts'], space: 'part' },
    { forms: ['chapter', 'chapters'], plural: ['chapters'], space: 'chapter' },
    { forms: ['annex', 'annexes'], plural: ['annexes'], space: 'annex' },
    { forms: ['appendix', 'appendices', 'appendixes'], plural: ['appendices', 'appendixes'], space: 'appendix' },
    { forms: ['exhibit', 'exhibits'], plural: ['exhibits'], space: 'exhibit' },
    { forms: ['schedule', 'schedules'], plural: ['schedules'], space: 'schedule' },
    { forms: ['attachment', 'attachments'], plural: ['attachments'], space: 'attachment' },
  ],
  and: ['and', 'or', 'and/or', '&', 'as well as'],
  to: ['to', 'through', 'thru', 'until'],
  numero: ['no.', 'number'],
  below: ['paragraph', 'para.', 'subsection', 'clause', 'item', 'point'],
  above: ['above'],
  under: ['below'],
  self: ['this'],
  see: ['see', 'refer to', 'described in', 'described under', 'set out in', 'set out under', 'set forth in', 'outlined in', 'listed in', 'explained in'],
  within: ['under', 'in'],
  section: ['section', 'sections', 'heading', 'paragraph'],
  titled: ['titled', 'entitled', 'called', 'headed', 'named', 'labeled', 'labelled', 'on', 'about'],
  of: ['of', 'to', 'in', 'under', 'from', 'within', 'at', 'on'],
  own: ['this', 'these', 'hereof', 'herein', 'hereto', 'hereunder', 'the present'],
  units: ['days', 'day', 'months', 'month', 'years', 'year', 'hours', 'hour', 'minutes', 'weeks', 'percent', 'business', 'calendar', 'million', 'other', 'times', 'euros', 'dollars', 'usd', 'eur', 'users', 'employees', 'working'],
};

const DE: ReferenceLanguage = {
  words: [
    { forms: ['abschnitt', 'abschnitte', 'abschnitten', 'abschnitts', 'ziffer', 'ziffern', 'ziff.', 'klausel', 'klauseln', 'artikel', 'artikeln', 'artikels', 'art.', '§', '§§', 'unterabschnitt'], plural: ['abschnitte', 'abschnitten', 'ziffern', 'klauseln', 'artikeln', '§§'], space: 'section' },
    { forms: ['punkt', 'punkte', 'punkten', 'nummer', 'nummern', 'nr.', 'absatz', 'absätze', 'absätzen', 'abs.'], plural: ['punkte', 'punkten', 'nummern', 'absätze', 'absätzen'], space: 'section', loose: true },
    { forms: ['teil', 'teile', 'teilen'], plural: ['teile', 'teilen'], space: 'part' },
    { forms: ['kapitel', 'kapiteln', 'kapitels'], plural: ['kapiteln'], space: 'chapter' },
    { forms: ['anhang', 'anhänge', 'anhängen', 'anhangs'], plural: ['anhänge', 'anhängen'], space: 'annex' },
    { forms: ['anlage', 'anlagen'], plural: ['anlagen'], space: 'schedule' },
  ],
  and: ['und', 'oder', 'sowie', 'und/oder', 'bzw.'],
  to: ['bis'],
  numero: ['nr.'],
  below: ['abs.', 'absatz', 'satz', 's.', 'nr.', 'nummer', 'lit.', 'buchstabe', 'buchst.', 'uabs.', 'unterabs.'],
  above: ['oben', 'obigen', 'obiger', 'obige', 'vorstehend', 'vorstehenden'],
  under: ['unten', 'nachstehend', 'nachfolgend', 'nachstehenden', 'nachfolgenden', 'weiter unten'],
  self: ['dieser', 'diesem', 'diesen', 'dieses', 'diese'],
  see: ['siehe', 'vgl.'],
  within: ['unter', 'in'],
  section: ['abschnitt', 'abschnitts', 'abschnitten', 'ziffer', 'kapitel', 'überschrift'],
  titled: ['mit dem titel', 'mit der überschrift', 'über', 'zum thema'],
  of: ['der', 'des', 'von', 'vom', 'aus', 'in', 'im', 'zu', 'zur', 'zum'],
  own: ['dieser', 'dieses', 'diesen', 'diesem', 'vorliegenden', 'unserer', 'hiervon'],
  units: ['tage', 'tagen', 'tag', 'monate', 'monaten', 'jahre', 'jahren', 'stunden', 'wochen', 'prozent', 'werktage', 'werktagen', 'euro', 'eur'],
};

const FR: ReferenceLanguage = {
  words: [
    { forms: ['article', 'articles', 'art.', 'section', 'sections', 'clause', 'clauses', 'sous-section', 'rubrique', 'rubriques', '§', '§§'], plural: ['articles', 'sections', 'clauses', 'rubriques', '§§'], space: 'section' },
    { forms: ['paragraphe', 'paragraphes', 'point', 'points', 'alinéa', 'alinéas'], plural: ['paragraphes', 'points', 'alinéas'], space: 'section', loose: true },
    { forms: ['partie', 'parties'], plural: ['parties'], space: 'part' },
    { forms: ['chapitre', 'chapitres'], plural: ['chapitres'], space: 'chapter' },
    { forms: ['annexe', 'annexes'], plural: ['annexes'], space: 'annex' },
    { forms: ['appendice', 'appendices'], plural: ['appendices'], space: 'appendix' },
  ],
  and: ['et', 'ou', 'et/ou', 'ainsi que'],
  to: ['à', 'au', "jusqu'à"],
  numero: ['n°', 'nº', 'n o', 'numéro'],
  below: ['paragraphe', 'alinéa', 'point', 'al.', 'par.', 'lettre'],
  above: ['ci-dessus', 'plus haut', 'supra'],
  under: ['ci-dessous', 'ci-après', 'plus bas', 'infra'],
  self: ['cette', 'ce', 'cet', 'la présente', 'le présent', 'du présent', 'de la présente', 'au présent', 'à la présente'],
  see: ['voir', 'cf.', 'consultez', 'consulter', 'reportez-vous à'],
  within: ['dans', 'sous'],
  section: ['section', 'sections', 'rubrique', 'article', 'paragraphe', 'partie'],
  titled: ['intitulée', 'intitulé', 'appelée', 'relative à', 'sur'],
  of: ['de', 'du', 'des', 'dans', 'de la', "de l'", 'de l’', 'aux', 'au'],
  own: ['la présente', 'le présent', 'présent', 'présente', 'présents', 'présentes', 'cette', 'ces', 'ce', 'les présentes', 'nos'],
  units: ['jours', 'jour', 'mois', 'ans', 'années', 'heures', 'semaines', 'euros', 'pour cent', 'jours ouvrables'],
};

const ES: ReferenceLanguage = {
  words: [
    { forms: ['sección', 'secciones', 'seccion', 'cláusula', 'cláusulas', 'clausula', 'artículo', 'artículos', 'articulo', 'art.', 'arts.', 'subsección', '§', '§§'], plural: ['secciones', 'cláusulas', 'artículos', 'arts.', '§§'], space: 'section' },
    { forms: ['apartado', 'apartados', 'punto', 'puntos', 'párrafo', 'párrafos', 'numeral', 'inciso'], plural: ['apartados', 'puntos', 'párrafos'], space: 'section', loose: true },
    { forms: ['parte', 'partes'], plural: ['partes'], space: 'part' },
    { forms: ['capítulo', 'capítulos'], plural: ['capítulos'], space: 'chapter' },
    { forms: ['anexo', 'anexos'], plural: ['anexos'], space: 'annex' },
    { forms: ['apéndice', 'apéndices'], plural: ['apéndices'], space: 'appendix' },
  ],
  and: ['y', 'o', 'e', 'u', 'y/o', 'así como'],
  to: ['a', 'al', 'hasta'],
  numero: ['n.º', 'nº', 'n°', 'número', 'núm.'],
  below: ['apartado', 'letra', 'párrafo', 'punto', 'inciso', 'apdo.'],
  above: ['arriba', 'anterior', 'anteriores', 'precedente', 'supra'],
  under: ['abajo', 'siguiente', 'siguientes', 'más adelante', 'a continuación', 'infra'],
  self: ['esta', 'este', 'la presente', 'el presente', 'del presente', 'de la presente'],
  see: ['véase', 'ver', 'consulte', 'consulta'],
  within: ['en', 'bajo'],
  section: ['sección', 'apartado', 'cláusula', 'epígrafe', 'artículo'],
  titled: ['titulada', 'titulado', 'denominada', 'denominado', 'llamada', 'sobre', 'relativa a'],
  of: ['de', 'del', 'de la', 'de los', 'de las', 'en', 'al'],
  own: ['esta', 'este', 'estas', 'estos', 'la presente', 'el presente', 'presente', 'presentes', 'las presentes', 'nuestra', 'nuestros'],
  units: ['días', 'día', 'meses', 'mes', 'años', 'año', 'horas', 'semanas', 'euros', 'por ciento', 'hábiles'],
};

/** By BCP 47 primary tag. */
export const REFERENCE_LANGUAGES: Readonly<Record<string, ReferenceLanguage>> = { en: EN, de: DE, fr: FR, es: ES };

/** Words of direction and their opposites, where swapping the one word is enough. */
export const OPPOSITES: Readonly<Record<string, string>> = {
  above: 'below', below: 'above',
  oben: 'unten', unten: 'oben', vorstehend: 'nachstehend', nachstehend: 'vorstehend', nachfolgend: 'vorstehend', vorstehenden: 'nachstehenden', nachstehenden: 'vorstehenden', nachfolgenden: 'vorstehenden',
  'ci-dessus': 'ci-dessous', 'ci-dessous': 'ci-dessus', 'ci-après': 'ci-dessus', 'plus haut': 'plus bas', 'plus bas': 'plus haut', supra: 'infra', infra: 'supra',
  arriba: 'abajo', abajo: 'arriba', anterior: 'siguiente', siguiente: 'anterior', anteriores: 'siguientes', siguientes: 'anteriores',
};

/** Names of laws, regulations, standards and frameworks that have sections of their own; matched as they are written. */
export const LAW = /U\.? ?S\.? ?C(?:\.|\b)|C\.? ?F\.? ?R(?:\.|\b)|U\.? ?S\.? Code|\b(?:GDPR|DSGVO|DS-GVO|RGPD|BDSG|TDDDG|TTDSG|TMG|TKG|BGB|HGB|UWG|UrhG|DDG|StGB|ZPO|LOPDGDD?|LSSI(?:CE)?|LGPD|PIPEDA|CCPA|CPRA|COPPA|CAN-SPAM|HIPAA|HITECH|HITRUST|FERPA|GLBA|FCRA|FTC|DMCA|DSA|DMA|SOX|Sarbanes|SOC ?[123]|ISO(?:\/IEC)?|NIST|PCI(?: |-)?DSS|CIS|CSF|FAR|DFARS?S?|ePrivacy|eIDAS|CNIL|FADP|DSG|nDSG|PECR|UCC|U\.C\.C|EU|EEA|TFEU|ECHR|IFRS|GAAP|OFAC|SCCs?|AGPL|GPL|RFC|CMMC|FedRAMP|COBIT|BSA)\b|\b(?:[Cc]ivil|[Pp]enal|[Ll]abor|[Cc]riminal|[Cc]ommercial|[Bb]usiness and [Pp]rofessions?|[Ee]lection|[Gg]overnment|[Ii]nternal [Rr]evenue|[Vv]ehicle)? ?Codes?\b|\bActs?\b|\bLaws?\b|\b[Ss]tatutes?\b|\bRegulations?\b|\bDirectives?\b|\bTitle [IVX\d]|\bOrdinance\b|\bConstitution\b|\bConvention\b|\bTreaty\b|\bRules?\b(?= of)|\bStandard Contractual Clauses\b|\bModel Clauses\b|\bthe Clauses\b|\bPublic Law\b|\bPub\. ?L|\b[Rr]èglement\b|\b[Ll]oi\b|\bCode (?:civil|de|du|pénal)|\bLey\b|\b[Rr]eglamento\b|\bCódigo\b|\bReal Decreto\b|\bDirectiva\b|\bVerordnung\b|\b\p{Lu}\p{Ll}+(?:gesetz|gesetzes|gesetzbuch|gesetzbuchs|verordnung)\b|\bGesetz(?:es)?\b|\bGrundrechtecharta\b|\bCharter\b|\bthereof\b|\bGuidelines? \d|\bWPA?\d/u;

/** Nouns that, capitalised or behind "our", name another text when they stand behind "of the". */
export const DOCUMENT = /\b(?:BAA|DPA|MSA|EULA|[Aa]greements?|[Tt]erms|[Pp]olic(?:y|ies)|[Nn]otices?|[Ss]tatements?|[Aa]ddend(?:um|a)|[Cc]ontracts?|[Ll]icen[sc]es?|[Gg]uidelines?|[Hh]andbook|[Mm]anual|[Cc]ode of [Cc]onduct|[Cc]onditions|[Ss]tandards?|[Pp]lan|[Oo]rder(?: [Ff]orm)?|[Ff]orms?|[Cc]harter|[Bb]ylaws|[Rr]ules|[Rr]eport|[Ff]ramework|[Vv]ertrag(?:s|es)?|[Vv]ereinbarung|[Bb]edingungen|[Nn]utzungsbedingungen|AGB|[Rr]ichtlinien?|[Dd]atenschutzerklärung|[Cc]ontrat|[Aa]ccord|[Cc]onditions générales|[Pp]olitique|[Cc]harte|[Cc]ontrato|[Aa]cuerdo|[Tt]érminos|[Cc]ondiciones|[Pp]olítica|[Aa]viso)\b/iu;

/** The words by which policies refer to their own sections, to laws and to other documents, in English, German, French, Spanish and Italian. Data only. */

/** What a word before a number counts: sections (clauses, articles, …) share one count; parts, chapters and annexes each have their own. */
export type ClauseSpace = 'section' | 'part' | 'chapter' | 'annex' | 'appendix' | 'exhibit' | 'schedule' | 'attachment';

/** A word before a number, all its forms, in lower case. */
export interface ClauseWord {
  readonly forms: readonly string[];
  readonly space: ClauseSpace;
  /** Forms that announce more than one number. */
  readonly plural?: readonly string[];
  /** Abbreviations that are only read as they are written here: `s.` is one, `S.` begins a name. */
  readonly exact?: readonly string[];
  /** Such a number may as well count paragraphs or items that show none: it can be found, but never be missing. */
  readonly loose?: true;
  /** A single number behind it rather counts what stands below a section: "paragraph 2" of the section at hand. */
  readonly below?: true;
}

/** How one language speaks of sections. */
export interface ReferenceLanguage {
  readonly words: readonly ClauseWord[];
  /** Between the numbers of a list. */
  readonly and: readonly string[];
  /** Before a number without a clause word, sending the reader there: "see 3.1". */
  readonly cite: readonly string[];
  /** Before a number with several parts, doing the same: "pursuant to 3.1". */
  readonly citeDeep: readonly string[];
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
    { forms: ['section', 'sections', 'sec.', 'secs.', 'sect.', 'subsection', 'subsections', 'sub-section', 'sub-sections', 'clause', 'clauses', 'subclause', 'subclauses', 'sub-clause', 'sub-clauses', 'article', 'articles', 'art.', 'arts.', '§', '§§'], exact: ['s.', 'ss.', 'ss', 'cl.', 'cls.', 'cll.', 'Cl.', 'Cls.', 'sec', 'Sec', 'Secs'], plural: ['sections', 'secs.', 'Secs', 'Cls.', 'subsections', 'sub-sections', 'clauses', 'subclauses', 'sub-clauses', 'articles', 'arts.', '§§', 'ss.', 'ss', 'cls.', 'cll.'], space: 'section' },
    { forms: ['point', 'points'], plural: ['points'], space: 'section', loose: true },
    { forms: ['paragraph', 'paragraphs', 'para.', 'paras.', 'item', 'items', 'subparagraph', 'sub-paragraph', 'subparagraphs', 'sub-paragraphs'], exact: ['para', 'paras', 'Para', 'Paras'], plural: ['paragraphs', 'paras.', 'paras', 'Paras', 'items', 'subparagraphs', 'sub-paragraphs'], space: 'section', loose: true, below: true },
    { forms: ['part', 'parts'], plural: ['parts'], space: 'part' },
    { forms: ['chapter', 'chapters'], plural: ['chapters'], space: 'chapter' },
    { forms: ['annex', 'annexes'], plural: ['annexes'], space: 'annex' },
    { forms: ['appendix', 'appendices', 'appendixes'], plural: ['appendices', 'appendixes'], space: 'appendix' },
    { forms: ['exhibit', 'exhibits'], plural: ['exhibits'], space: 'exhibit' },
    { forms: ['schedule', 'schedules'], plural: ['schedules'], space: 'schedule' },
    { forms: ['attachment', 'attachments'], plural: ['attachments'], space: 'attachment' },
  ],
  and: ['and', 'or', 'and/or', '&', 'as well as', 'nor'],
  cite: ['see', 'see also', 'cf.', 'compare'],
  citeDeep: ['refer to', 'referred to in', 'pursuant to', 'in accordance with', 'subject to', 'as per', 'set out in', 'set out at', 'set forth in', 'described in', 'described under', 'described at', 'specified in', 'provided in', 'provided for in', 'stated in', 'mentioned in', 'listed in', 'explained in', 'outlined in', 'defined in', 'notwithstanding'],
  to: ['to', 'through', 'thru', 'until'],
  numero: ['no.', 'number'],
  below: ['paragraph', 'paragraphs', 'para.', 'paras.', 'para', 'paras', 'subsection', 'subsections', 'clause', 'clauses', 'item', 'items', 'point', 'points', 'sub-paragraph', 'subparagraph', 'sub-clause', 'sentence', 'sentences', 'number', 'no.'],
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
    { forms: ['abschnitt', 'abschnitte', 'abschnitten', 'abschnitts', 'ziffer', 'ziffern', 'ziff.', 'klausel', 'klauseln', 'artikel', 'artikeln', 'artikels', 'art.', '§', '§§', 'unterabschnitt', 'unterabschnitte', 'unterabschnitten', 'abschn.', 'paragraf', 'paragrafen', 'paragraph', 'paragraphen'], plural: ['abschnitte', 'abschnitten', 'unterabschnitte', 'unterabschnitten', 'ziffern', 'klauseln', 'artikeln', '§§', 'paragrafen', 'paragraphen'], space: 'section' },
    { forms: ['punkt', 'punkte', 'punkten', 'pkt.', 'unterpunkt', 'unterpunkte', 'unterpunkten'], plural: ['punkte', 'punkten', 'unterpunkte', 'unterpunkten'], space: 'section', loose: true },
    { forms: ['nummer', 'nummern', 'nr.', 'nrn.', 'absatz', 'absätze', 'absätzen', 'absatzes', 'abs.'], plural: ['nummern', 'nrn.', 'absätze', 'absätzen'], space: 'section', loose: true, below: true },
    { forms: ['teil', 'teile', 'teilen'], plural: ['teile', 'teilen'], space: 'part' },
    { forms: ['kapitel', 'kapiteln', 'kapitels'], plural: ['kapiteln'], space: 'chapter' },
    { forms: ['anhang', 'anhänge', 'anhängen', 'anhangs'], plural: ['anhänge', 'anhängen'], space: 'annex' },
    { forms: ['anlage', 'anlagen'], plural: ['anlagen'], space: 'schedule' },
  ],
  and: ['und', 'oder', 'sowie', 'und/oder', 'bzw.', 'beziehungsweise', 'noch', 'als auch'],
  cite: ['siehe', 'siehe auch', 'siehe oben', 'siehe unten', 'vgl.', 's.', 's. auch', 's. o.', 's. u.', 'vergleiche'],
  citeDeep: ['gemäß', 'gem.', 'nach maßgabe von', 'entsprechend', 'laut', 'im sinne von', 'i. s. v.', 'unbeschadet', 'vorbehaltlich', 'aufgeführt in', 'genannt in', 'geregelt in', 'beschrieben in', 'beschrieben unter'],
  to: ['bis'],
  numero: ['nr.'],
  below: ['abs.', 'absatz', 'absätze', 'absätzen', 'satz', 'sätze', 'sätzen', 's.', 'nr.', 'nrn.', 'nummer', 'nummern', 'lit.', 'buchstabe', 'buchstaben', 'buchst.', 'uabs.', 'unterabs.', 'unterabsatz', 'alt.', 'halbsatz', 'hs.'],
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
    { forms: ['article', 'articles', 'art.', 'section', 'sections', 'clause', 'clauses', 'sous-section', 'sous-sections', 'sous-article', 'sous-articles', 'rubrique', 'rubriques', 'sect.', 'arts.', '§', '§§'], plural: ['articles', 'sections', 'sous-sections', 'sous-articles', 'clauses', 'rubriques', 'arts.', '§§'], space: 'section' },
    { forms: ['point', 'points'], plural: ['points'], space: 'section', loose: true },
    { forms: ['paragraphe', 'paragraphes', 'par.', 'alinéa', 'alinéas'], plural: ['paragraphes', 'alinéas'], space: 'section', loose: true, below: true },
    { forms: ['partie', 'parties'], plural: ['parties'], space: 'part' },
    { forms: ['chapitre', 'chapitres'], plural: ['chapitres'], space: 'chapter' },
    { forms: ['annexe', 'annexes'], plural: ['annexes'], space: 'annex' },
    { forms: ['appendice', 'appendices'], plural: ['appendices'], space: 'appendix' },
  ],
  and: ['et', 'ou', 'et/ou', 'ainsi que', 'ni'],
  cite: ['voir', 'voir aussi', 'cf.', 'voyez'],
  citeDeep: ['conformément à', 'conformément au', 'conformément aux', 'en vertu de', 'en vertu du', 'selon', 'visé à', 'visés à', 'visé au', 'visés au', 'visées au', 'prévu à', 'prévu au', 'prévues au', 'décrit à', 'décrit au', 'décrits au', 'mentionné à', 'mentionnés au', 'sous réserve de', 'sous réserve du', 'défini au', 'définies au'],
  to: ['à', 'au', "jusqu'à"],
  numero: ['n°', 'nº', 'n o', 'numéro'],
  below: ['paragraphe', 'paragraphes', 'alinéa', 'alinéas', 'point', 'points', 'al.', 'par.', 'lettre', 'lettres', 'phrase'],
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
    { forms: ['sección', 'secciones', 'seccion', 'cláusula', 'cláusulas', 'clausula', 'artículo', 'artículos', 'articulo', 'art.', 'arts.', 'subsección', 'subsecciones', 'subcláusula', 'subcláusulas', 'estipulación', 'estipulaciones', 'sec.', '§', '§§'], plural: ['secciones', 'subsecciones', 'cláusulas', 'subcláusulas', 'estipulaciones', 'artículos', 'arts.', '§§'], space: 'section' },
    { forms: ['apartado', 'apartados', 'apdo.', 'apdos.', 'epígrafe', 'epígrafes', 'punto', 'puntos', 'numeral', 'numerales'], plural: ['apartados', 'apdos.', 'epígrafes', 'puntos', 'numerales'], space: 'section', loose: true },
    { forms: ['párrafo', 'párrafos', 'inciso', 'incisos'], plural: ['párrafos', 'incisos'], space: 'section', loose: true, below: true },
    { forms: ['parte', 'partes'], plural: ['partes'], space: 'part' },
    { forms: ['capítulo', 'capítulos'], plural: ['capítulos'], space: 'chapter' },
    { forms: ['anexo', 'anexos'], plural: ['anexos'], space: 'annex' },
    { forms: ['apéndice', 'apéndices'], plural: ['apéndices'], space: 'appendix' },
  ],
  and: ['y', 'o', 'e', 'u', 'y/o', 'así como', 'ni'],
  cite: ['véase', 'véanse', 'véase también', 'ver', 'vid.', 'cf.'],
  citeDeep: ['conforme a', 'conforme al', 'de conformidad con', 'según', 'en virtud de', 'en virtud del', 'previsto en', 'previstos en', 'descrito en', 'descritos en', 'establecido en', 'establecidos en', 'indicado en', 'indicados en', 'mencionado en', 'mencionados en', 'definido en', 'sin perjuicio de', 'sujeto a'],
  to: ['a', 'al', 'hasta'],
  numero: ['n.º', 'nº', 'n°', 'número', 'núm.'],
  below: ['apartado', 'apartados', 'letra', 'letras', 'párrafo', 'párrafos', 'punto', 'puntos', 'inciso', 'incisos', 'apdo.', 'apdos.', 'frase'],
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

const IT: ReferenceLanguage = {
  words: [
    { forms: ['articolo', 'articoli', 'art.', 'artt.', 'sezione', 'sezioni', 'sez.', 'clausola', 'clausole', 'sottosezione', 'sottosezioni', 'sottoclausola', '§', '§§'], plural: ['articoli', 'artt.', 'sezioni', 'clausole', 'sottosezioni', '§§'], space: 'section' },
    { forms: ['punto', 'punti', 'paragrafo', 'paragrafi', 'par.'], plural: ['punti', 'paragrafi'], space: 'section', loose: true },
    { forms: ['comma', 'commi', 'capoverso', 'capoversi'], plural: ['commi', 'capoversi'], space: 'section', loose: true, below: true },
    { forms: ['parte', 'parti'], plural: ['parti'], space: 'part' },
    { forms: ['capitolo', 'capitoli', 'capo'], plural: ['capitoli'], space: 'chapter' },
    { forms: ['allegato', 'allegati'], plural: ['allegati'], space: 'annex' },
    { forms: ['appendice', 'appendici'], plural: ['appendici'], space: 'appendix' },
  ],
  and: ['e', 'ed', 'o', 'od', 'e/o', 'nonché', 'oppure', 'né'],
  cite: ['vedi', 'vedere', 'si veda', 'si vedano', 'cfr.', 'v.', 'vedi anche'],
  citeDeep: ['ai sensi di', 'ai sensi del', 'ai sensi dei', 'in conformità a', 'in conformità al', 'in base a', 'in base al', 'di cui a', 'di cui al', 'di cui ai', 'secondo', 'previsto in', 'previsto al', 'descritto in', 'descritto al', 'indicato in', 'indicato al', 'fermo restando', 'salvo', 'definito al'],
  to: ['a', 'al', 'ad', 'fino a'],
  numero: ['n.', 'n°', 'nº', 'numero'],
  below: ['comma', 'commi', 'lettera', 'lettere', 'lett.', 'punto', 'punti', 'paragrafo', 'paragrafi', 'par.', 'numero', 'capoverso', 'periodo'],
  above: ['sopra', 'precedente', 'precedenti', 'supra', 'che precede'],
  under: ['sotto', 'seguente', 'seguenti', 'successivo', 'successivi', 'infra', 'di seguito', 'che segue'],
  self: ['questo', 'questa', 'il presente', 'la presente', 'del presente', 'della presente', 'al presente', 'alla presente', 'nel presente', 'nella presente'],
  see: ['vedi', 'si veda', 'cfr.', 'consultare', 'consulti'],
  within: ['in', 'sotto'],
  section: ['sezione', 'articolo', 'paragrafo', 'punto', 'clausola'],
  titled: ['intitolata', 'intitolato', 'denominata', 'denominato', 'chiamata', 'su', 'relativa a', 'relativo a'],
  of: ['di', 'del', 'della', 'dello', "dell'", 'dell’', 'dei', 'degli', 'delle', 'in', 'nel', 'nella', 'al', 'alla'],
  own: ['questo', 'questa', 'questi', 'queste', 'presente', 'presenti', 'il presente', 'la presente', 'nostra', 'nostri', 'nostro', 'nostre'],
  units: ['giorni', 'giorno', 'mesi', 'mese', 'anni', 'anno', 'ore', 'settimane', 'euro', 'per cento', 'lavorativi', 'minuti', 'milioni'],
};

/** By BCP 47 primary tag. */
export const REFERENCE_LANGUAGES: Readonly<Record<string, ReferenceLanguage>> = { en: EN, de: DE, fr: FR, es: ES, it: IT };

/** Words of direction and their opposites, where swapping the one word is enough. */
export const OPPOSITES: Readonly<Record<string, string>> = {
  above: 'below', below: 'above',
  oben: 'unten', unten: 'oben', vorstehend: 'nachstehend', nachstehend: 'vorstehend', nachfolgend: 'vorstehend', vorstehenden: 'nachstehenden', nachstehenden: 'vorstehenden', nachfolgenden: 'vorstehenden',
  'ci-dessus': 'ci-dessous', 'ci-dessous': 'ci-dessus', 'ci-après': 'ci-dessus', 'plus haut': 'plus bas', 'plus bas': 'plus haut', supra: 'infra', infra: 'supra',
  sopra: 'sotto', sotto: 'sopra', precedente: 'successivo', successivo: 'precedente', precedenti: 'successivi', successivi: 'precedenti',
  arriba: 'abajo', abajo: 'arriba', anterior: 'siguiente', siguiente: 'anterior', anteriores: 'siguientes', siguientes: 'anteriores',
};

/** Names of laws, regulations, standards and frameworks that have sections of their own; matched as they are written. */
export const LAW = /U\.? ?S\.? ?C(?:\.|\b)|C\.? ?F\.? ?R(?:\.|\b)|U\.? ?S\.? Code|\b(?:GDPR|DSGVO|DS-GVO|RGPD|BDSG|TDDDG|TTDSG|TMG|TKG|BGB|HGB|UWG|UrhG|DDG|StGB|ZPO|LOPDGDD?|LSSI(?:CE)?|LGPD|PIPEDA|CCPA|CPRA|COPPA|CAN-SPAM|HIPAA|HITECH|HITRUST|FERPA|GLBA|FCRA|FTC|DMCA|DSA|DMA|SOX|Sarbanes|SOC ?[123]|ISO(?:\/IEC)?|NIST|PCI(?: |-)?DSS|CIS|CSF|FAR|DFARS?S?|ePrivacy|eIDAS|CNIL|FADP|DSG|nDSG|PECR|UCC|U\.C\.C|EU|EEA|TFEU|ECHR|IFRS|GAAP|OFAC|SCCs?|AGPL|GPL|RFC|CMMC|FedRAMP|COBIT|BSA)\b|\b(?:[Cc]ivil|[Pp]enal|[Ll]abor|[Cc]riminal|[Cc]ommercial|[Bb]usiness and [Pp]rofessions?|[Ee]lection|[Gg]overnment|[Ii]nternal [Rr]evenue|[Vv]ehicle)? ?Codes?\b|\bActs?\b|\bLaws?\b|\b[Ss]tatutes?\b|\bRegulations?\b|\bDirectives?\b|\bTitle [IVX\d]|\bOrdinance\b|\bConstitution\b|\bConvention\b|\bTreaty\b|\bRules?\b(?= of)|\bStandard Contractual Clauses\b|\bModel Clauses\b|\bthe Clauses\b|\bPublic Law\b|\bPub\. ?L|\b[Rr]èglement\b|\b[Ll]oi\b|\bCode (?:civil|de|du|pénal)|\bLey\b|\b[Rr]eglamento\b|\bCódigo\b|\bReal Decreto\b|\bDirectiva\b|\bVerordnung\b|\b\p{Lu}\p{Ll}+(?:gesetz|gesetzes|gesetzbuch|gesetzbuchs|verordnung)\b|\bGesetz(?:es)?\b|\bGrundrechtecharta\b|\bCharter\b|\bthereof\b|\bGuidelines? \d|\bWPA?\d/u;

/** The European Commission's standard contractual clauses, which contracts complete clause by clause. */
export const STANDARD_CLAUSES = /\bSCCs?\b|\b(?:[Ss]tandard [Cc]ontractual|[Mm]odel|[Ss]tandard [Dd]ata [Pp]rotection) [Cc]lauses\b|\bthe Clauses\b|\b[Ss]tandardvertragsklauseln\b|\b[Cc]lauses contractuelles types\b|\b[Cc]láusulas [Cc]ontractuales [Tt]ipo\b|\b[Cc]lausole [Cc]ontrattuali [Tt]ipo\b|\bIDTA\b/u;

/** Nouns that, capitalised or behind "our", name another text when they stand behind "of the". */
export const DOCUMENT = /\b(?:BAA|DPA|MSA|EULA|[Aa]greements?|[Tt]erms|[Pp]olic(?:y|ies)|[Nn]otices?|[Ss]tatements?|[Aa]ddend(?:um|a)|[Cc]ontracts?|[Ll]icen[sc]es?|[Gg]uidelines?|[Hh]andbook|[Mm]anual|[Cc]ode of [Cc]onduct|[Cc]onditions|[Ss]tandards?|[Pp]lan|[Oo]rder(?: [Ff]orm)?|[Ff]orms?|[Cc]harter|[Bb]ylaws|[Rr]ules|[Rr]eport|[Ff]ramework|[Vv]ertrag(?:s|es)?|[Vv]ereinbarung|[Bb]edingungen|[Nn]utzungsbedingungen|AGB|[Rr]ichtlinien?|[Dd]atenschutzerklärung|[Cc]ontrat|[Aa]ccord|[Cc]onditions générales|[Pp]olitique|[Cc]harte|[Cc]ontrato|[Aa]cuerdo|[Tt]érminos|[Cc]ondiciones|[Pp]olítica|[Aa]viso)\b/iu;

/** Words that stand in brackets where something is still to be filled in. Data only. */

/** Openings of an instruction to the writer: "[insert address]", "[Firma einfügen]". */
export const INSTRUCTIONS =
  /^(?:insert|enter|fill in|to follow|link to|person responsible|lien (?:hypertexte|vers)|enlace a|link zur?|wird nachgereicht|folgt|fill out|specify|your|name of|address of|date of|number of|choose|select one|replace with|to be (?:determined|confirmed|announced|provided|added|completed|defined|filled|set)|tbd|tbc|tba|todo|fixme|placeholder|lorem ipsum|bitte|ihre? |insérer|indiquer|préciser|votre|à compléter|insertar|introducir|indicar|completar|su (?:nombre|empresa)|inserire|indicare|specificare|da (?:completare|inserire|definire)|invoegen)(?![\p{L}\p{N}])|(?<![\p{L}\p{N}])(?:goes here|(?:name|address|text|date|company|details|contact|link|url|e-?mail) here|einfügen|eintragen|ergänzen|einsetzen)$/iu;

/** Nouns that make a blank of a bracket by themselves: "[Date]", "[Company Name]". */
export const BLANK_NOUNS: ReadonlySet<string> = new Set(
  (
    'company organization organisation name names date address email e-mail telephone phone fax url website jurisdiction country city zip postcode signature placeholder percentage amount ' +
    'state province county region territory court courts venue age employer entity currency fee licensor licensee ' +
    'firma firmenname unternehmen datum anschrift telefon telefonnummer ort stadt land bundesland staat gericht gerichtsstand alter straße plz betrag frist behörde aufsichtsbehörde rechtsform ' +
    'société entreprise nom adresse téléphone courriel ville pays état région tribunal tribunaux juridiction âge montant durée dénomination siège ' +
    'empresa nombre fecha dirección teléfono correo ciudad país estado región provincia juzgado juzgados tribunales edad importe plazo domicilio sociedad ' +
    'nome azienda società indirizzo città paese stato regione tribunale foro età importo durata'
  ).split(' '),
);

/** Nouns that do so beside another word of these lists: "[Security Officer]", "[Version Number]". */
export const BLANK_PARTNERS: ReadonlySet<string> = new Set(
  (
    'business entity employer customer client vendor supplier partner person contact officer manager team department office owner author approver reviewer role position job title legal full trading registered ' +
    'day month year time effective last updated revision version number no street state province county region postal code site link domain web app application product service info information details ' +
    'security privacy data protection dpo it hr ceo cto ciso cio counsel agency authority supervisory governing law court period duration days hours weeks months years currency type status location here of the a and or our de la le du des der die das del el los'
  ).split(' '),
);

/** Words that say how many: a blank only where a unit follows, as in "[X] days". */
export const BLANK_COUNTS = /^(?:x|n|nn|number|no\.?|#|anzahl|zahl|nombre|número|numero|period)$/iu;

/** Units that a count is filled in before. */
export const UNITS =
  '(?:(?:business|working|calendar|consecutive) )?(?:days?|weeks?|months?|years?|hours?|minutes?|percent|per cent)|(?:Werk|Arbeits|Kalender)?tagen?|Tagen?|Wochen?|Monaten?|Jahren?|Stunden?|Prozent|jours?(?: ouvr(?:és|ables))?|semaines?|mois|ans|années?|heures?|días?(?: hábiles| naturales)?|semanas?|meses|años?|horas?|giorni?(?: lavorativi)?|settimane?|mesi?|anni|ore';

/** What a sentence says before an example. */
export const EXAMPLE_BEFORE =
  /(?:\be\.\s?g\.|\bi\.\s?e\.|\bfor (?:example|instance)\b|\bexamples?\s?:|\bz\.\s?B\.|\bzum Beispiel\b|\bBeispiel\s?:|\bbeispielsweise\b|\bpar exemple\b|\bp\.\s?ex\.|\bexemple\s?:|\bpor ejemplo\b|\bejemplo\s?:|\bad esempio\b|\bp\.\s?es\.|\besempio\s?:|\b(?:retrieved|accessed|abgerufen am|consulté le|consultado el|consultato il))(?:[^.!?\n]|[.!?](?=\S))*$/iu;

/** Headings and lines over a text that readers fill in or adapt themselves: model forms, sample letters, templates for others. */
export const READERS_FORM = new RegExp(
  [
    '(?<!\\p{L})(?:sample|model|template|specimen|example)(?: \\p{L}+){0,3} (?:letters?|forms?|notices?|clauses?|language|wording|texts?|requests?|statements?|messages?|e-?mails?|replies|reply|responses?|policy|agreements?)(?!\\p{L})',
    '(?<!\\p{L})(?:withdrawal|cancell?ation|complaint|request|consent|claim|order|opt-out|acknowledge?ment) form(?!\\p{L})|(?<!\\p{L})forms? of (?:notice|letter|request|withdrawal|consent|acknowledge?ment)(?!\\p{L})|(?<!\\p{L})(?:letter|notice|form|e-?mail|policy|wording)? ?templates?(?!\\p{L})',
    'muster-?(?:widerruf|formular|schreiben|brief|text|erklärung|vorlage)|(?<!\\p{L})(?:widerrufs|antrags|bestell|beschwerde)formular|(?<!\\p{L})(?:text|brief|muster)?vorlagen?(?!\\p{L})',
    "(?<!\\p{L})(?:formulaire|modèle)(?: type)? (?:de|d’|d'|type)|lettre type|formulaire type",
    '(?<!\\p{L})(?:formulario|modelo) (?:de|para)(?!\\p{L})|carta tipo',
    '(?<!\\p{L})(?:modulo|modello|fac[- ]simile) (?:di|per|tipo)(?!\\p{L})|lettera tipo',
  ].join('|'),
  'iu',
);

/** Lines that introduce examples or words for others to use; they end with a colon. */
export const EXAMPLE_LEAD =
  /(?<!\p{L})(?:examples?|samples?|templates?|specimens?|following (?:statement|wording|text|words|language|notice|attribution|phrase|sentence|format)|(?:as|like) this|for instance|beispiele?|vorlage|muster|folgende[nrs]? (?:text|wortlaut|hinweis|satz)|exemples?|modèle|(?:texte|mention|formule) suivante?|ejemplos?|plantilla|(?:texto|mención|frase) siguiente|siguiente (?:texto|frase)|esempi?o?|modello|(?:testo|frase|dicitura) seguente|seguente (?:testo|frase|dicitura))(?!\p{L})/iu;

/** Beginnings of the lines of a signature block, and headings over one. */
export const SIGNATURE =
  /(?<!\p{L})(?:signatures?|signed|signatory|witness|in witness whereof|acknowledge?ment|unterschrift(?:en)?|unterzeichner(?:in)?|firmas?|firmado|fait à|le soussigné|lu et approuvé|sottoscrizione|sottoscritto)(?!\p{L})/iu;

/** Notes in brackets that belong to a finished text. */
export const EDITORIAL =
  /^(?:sic|emphasis|citations?|omitted|redacted|deleted|reserved|intentionally|signature pages?|end of|continued|remainder|this page|confidential|internal|public|draft|deprecated|optional|required|note|important|warning|tip|caution)(?![\p{L}\p{N}])|follows?\.?$/iu;

/** Comments in which writers remind themselves of something that is still to be done. The first words count, and marks that programmers use. */
export const REMINDER = new RegExp(
  [
    '^(?:todo|to do|fixme|xxx|tbd|tbc|tba|wip|(?:check|verify|confirm|ask|review|discuss|clarify) (?:this|that|these|it|with|the|whether|if|again|our|legal|before)|still (?:to|needs?|missing)|open (?:question|point|issue))(?![\\p{L}\\p{N}-])',
    '(?<![\\p{L}\\p{N}_-])(?:to be (?:confirmed|decided|determined|checked|reviewed|updated|completed|clarified|defined)|(?:needs?|pending|awaiting) (?:\\p{L}+ ){0,2}(?:review|approval|confirmation|sign-off|updating)|(?:check|confirm|verify|discuss|clarify|align|review) (?:\\p{L}+ ){0,3}with (?:\\p{L}+ )?(?:legal|counsel|lawyers?|dpo|compliance|marketing|hr|client)|before (?:publishing|publication|release|launch|going live|go-live)|(?:legal|lawyers?|counsel|dpo) (?:to|must|should|needs? to|has to) (?:check|review|confirm|approve|decide))(?![\\p{L}\\p{N}])',
    '^(?:offen|prüfen|klären|ergänzen|nachfragen|zu (?:prüfen|klären|ergänzen)|noch )(?![\\p{L}\\p{N}])|(?<!\\p{L})(?:(?:noch|bitte) (?:\\p{L}+ ){0,3}(?:prüfen|klären|ergänzen|abstimmen|ausfüllen|anpassen|einfügen)|mit (?:\\p{L}+ )?(?:rechtsabteilung|anwalt|anwältin|jurist(?:in|en)?|datenschutz\\p{L}*) (?:\\p{L}+ )?(?:klären|abstimmen|prüfen|besprechen)|vor (?:der )?veröffentlichung)(?!\\p{L})',
    '(?<!\\p{L})(?:à (?:vérifier|compléter|confirmer|valider|revoir|faire|préciser|modifier)|(?:vérifier|voir|confirmer) avec|avant (?:la )?publication)(?!\\p{L})',
    '^pendiente(?!\\p{L})|(?<!\\p{L})(?:por (?:confirmar|completar|revisar|definir)|(?:revisar|consultar|confirmar|verificar) con|antes de publicar)(?!\\p{L})',
    '(?<!\\p{L})(?:da (?:verificare|completare|confermare|rivedere|definire|fare)|(?:verificare|chiedere|confermare) con|prima (?:di pubblicare|della pubblicazione))(?!\\p{L})',
  ].join('|'),
  'iu',
);

/** Marks of programmers that count anywhere in a comment, in capitals only. */
export const REMINDER_MARK = /(?<![\p{L}\p{N}_-])(?:TODO|FIXME|XXX|TBD|TBC)(?![\p{L}\p{N}_-])/u;

/** Comments that speak to a program. */
export const TOOL_COMMENT =
  /^(?:policywright|markdownlint|prettier|eslint|vale|textlint|cspell|spell-?checker|toc|contents|tocstop|more|omit|mdx?|remark|lint|alex|write-good|editorconfig|prettier|docs|include|region|endregion|#|\[if|!)/i;

/** The words with which policies define their terms, by language. Data only. */

/** Words behind which even a longer parenthesis defines: `(all of which are referred to herein as the "Materials")`. */
export const ANNOUNCING = [
  'as',
  'collectively',
  'together',
  'hereinafter',
  'hereafter',
  'individually',
  'henceforth',
  'called',
  'nachfolgend',
  'folgenden',
  'hiernach',
  'gemeinsam',
  'zusammen',
  'als',
  'après',
  'ensemble',
  'collectivement',
  'dénommé',
  'dénommée',
  'dénommés',
  'dénommées',
  'adelante',
  'conjuntamente',
  'sucesivo',
  'como',
  'come',
  'seguito',
  'collettivamente',
  'doravante',
  'hierna',
  'gezamenlijk',
  'dalej',
  'łącznie',
  'terminem',
  'zbiorczo',
  'jen',
  'společně',
  'souhrnně',
  'továbbiakban',
  'együtt',
  'együttesen',
  'далее',
  'совместно',
  'как',
  'sebagai',
  'disebut',
];

/** A parenthesis with one of these gives examples, a translation, a title or a remark, whatever it quotes. */
export const NO_DEFINITION =
  /(?:^|[^\p{L}])(?:e\.? ?g\.?|i\.? ?e\.?|cf\.?|such as|for (?:example|instance)|like|including|includes|see|read|visit|sic|formerly|meaning|which means|titled|entitled|section|sections|article|clause|chapter|labell?ed|says?|not|z\. ?b\.|zum beispiel|d\. ?h\.|beispielsweise|wie etwa|siehe|abschnitt|ehemals|p\. ?ex\.?|par exemple|tel(?:le)?s? que?|c['’]est[- ]à[- ]dire|voir|anciennement|p\. ?ej\.?|por ejemplo|tales? como|es decir|véase|consulte|ad esempio|per esempio|vedi|por exemplo|bijv\.?|bijvoorbeeld|zie|np\.|na przykład|przeczytaj|např\.|například|pl\.|például|например|misalnya)(?![\p{L}])/iu;

/** Verbs behind a quoted name that define it wherever the sentence stands. */
export const MEANS =
  /^(?:, ?(?:which|that) (?:is|are)|(?:, ?(?:which|that) )?(?:shall |will )?means?|(?:has|have|shall have|will have|bears?) (?:the |its |their )?(?:same |following |respective )?meanings?|(?:is|are|shall be) defined (?:as|in|by|under)|bezeichne[nt]|bedeute[nt]|désigne(?:nt)?|signifie(?:nt)?|s['’]entend(?:ent)?|significan?|se refieren? a|se entender[áa]n?|significa(?:no)?|indica(?:no)?|betekent|betekenen|oznacza(?:ją)?|znamená|означа(?:ет|ют)|jelent(?:i|ik)?|berarti)(?![\p{L}])/iu;

/** Verbs that define only where the name opens the sentence, or is announced as a term. */
export const MEANS_AT_START =
  /^(?:refers?|shall refer|relates?|includes?|shall include|comprises?|consists? of|is (?:used to|a term)|umfasst|umfassen|beinhaltet|ist|sind|comprend|comprennent|fait référence|incluye|comprende|se considera|refere-se|verwijst|odnosi)(?![\p{L}])/iu;

/** What announces a name as a term: ends right before the quoted name. */
export const ANNOUNCED =
  /(?:^|[^\p{L}])(?:the (?:terms?|words?|expressions?|phrases?|definition of)|terms?|when we (?:say|use|refer to|talk about|mention)(?: the (?:term|word))?|by|references? to|for (?:the )?purposes? of [^.;]{0,60},|as used (?:in|herein)[^.;]{0,40},|in this [^.;]{0,40},|le terme|les termes|l['’]expression|par|der begriff|die begriffe|der ausdruck|unter|el término|los términos|la expresión|por|il termine|per|o termo|de term|termin|термин)\s*(?:(?:the|an?|our|any|le|la|les|l['’]|der|die|das|el|los|las)\s*)?$/iu;

/** Words that make the quoted name behind them a definition, whatever follows: `hereinafter "X"`, `on entend par « X »`. Ends right before the name. */
export const DEFINING =
  /(?:^|[^\p{L}])(?:hereinafter|hereafter|henceforth|(?:referred to|designated)(?: (?:collectively|together|individually|herein|hereinafter|below))*(?: (?:in this [\p{L} ]{1,30}|throughout[\p{L} ]{0,30})){0,2},? as|ci-après|on entend par|im folgenden|nachfolgend|nachstehend|en adelante|en lo sucesivo|se entiende por|se entenderá por|di seguito|doravante|hierna|zwan[eyai]m?i? dalej|zwaną dalej|dále jen|a továbbiakban|в дальнейшем)(?:[ ,:]+(?:collectively|together|individually|referred to as|called|the|an?|as|our|dénommée?s?|désignée?s?|appelée?s?|le|la|les|l['’]|der|die|das|als|gemeinsam|zusammen|denominad[oa]s?|como|el|los|las|denominat[oaie]|indicat[oaie]|il|i|gli|te noemen|de|het|o|a|os|as)){0,4}[ ,:]*$/iu;

/** Verbs behind the name that make what stands before it its meaning: `unter „X“ verstehen wir`, `when we say "X", we mean`. */
export const AFTERWARDS =
  /^,?\s*(?:we mean|we refer to|we are referring to|verstehen wir|versteht man|wird verstanden|(?:ist|sind) (?:im sinne|zu verstehen)|im sinne|on entend|il faut entendre|nous entendons|entendemos|se entiende|si intende|intendiamo|entendemos)(?![\p{L}])/iu;

/** Unquoted words at the start of a block that mean nothing of their own before "means". */
export const NO_TERM =
  /^(?:this|that|these|those|which|what|it|he|she|they|there|here|if|when|where|how|why|doing|using|being|having|by|and|or|but|also|please|note|in|on|for|the|a|an|dies|das|cela|ce|ceci|esto|eso|questo)$/iu;

/** A word before the lower-case words of a term that makes them mean others: "your own confidential information". */
export const OTHER_MEANING = new Set([
  'own',
  'other',
  'others',
  'another',
  'different',
  'additional',
  'similar',
  'separate',
  'its',
  'their',
  'third-party',
  'certain',
  'any',
  'no',
  'general',
  'following',
  'autre',
  'autres',
  'propre',
  'propres',
  'otro',
  'otra',
  'otros',
  'otras',
  'propio',
  'propia',
]);

/** Titles of sections that list defined terms. */
export const GLOSSARY_TITLE =
  /(?:^|[^\p{L}])(?:definitions?|defined terms|glossary|interpretations?|key terms|terminology|terms? used|begriffe|begriffsbestimmung(?:en)?|begriffserklärung(?:en)?|definitionen|glossar|définitions?|glossaire|terminologie|definicion(?:es)?|términos clave|glosario|terminología|definizioni|glossario|definições|definities|begrippen|definicje|definice|definíciók|определения|термины)(?![\p{L}])/iu;

/** Titles that have such a word and list something else. */
export const NO_GLOSSARY_TITLE =
  /(?:incident|event|role|role and|process|job|opportunity|severity|data|datos|données|dati|daten)[\p{L} ]{0,20}definitions?|definition(?:s|es)? (?:of|des?|de los|dei) (?!terms?|termes|términos)/iu;

/** Head of the first and of the second column of a table of terms. */
export const TERM_COLUMN =
  /^(?:defined )?(?:terms?|words?|expressions?|begriffe?|termes?|expression|términos?|termin[ei]|termo|begrip|pojem|termin)$/iu;
/** Head of the column with the meanings. */
export const MEANING_COLUMN =
  /^(?:definitions?|meanings?|explanation|what (?:it|this) means|bedeutung|definition|erklärung|erläuterung|définition|signification|definición|significado|definizione|significato|definição|definitie|betekenis|definicja|znaczenie)$/iu;

/** Names in a definition that stand for the parties: never capitalised terms, never unused. */
export const PRONOUNS = new Set([
  'we',
  'us',
  'our',
  'ours',
  'you',
  'your',
  'yours',
  'i',
  'me',
  'my',
  'they',
  'them',
  'their',
  'it',
  'wir',
  'uns',
  'unser',
  'unsere',
  'unserer',
  'unserem',
  'unseren',
  'sie',
  'ihr',
  'ihre',
  'ihnen',
  'du',
  'dich',
  'dein',
  'deine',
  'nous',
  'notre',
  'nos',
  'vous',
  'votre',
  'vos',
  'on',
  'nosotros',
  'nosotras',
  'nuestro',
  'nuestra',
  'nuestros',
  'nuestras',
  'nos',
  'usted',
  'ustedes',
  'tú',
  'su',
  'sus',
  'tu',
  'noi',
  'nostro',
  'il nostro',
  'la nostra',
  'i nostri',
  'le nostre',
  'nostra',
  'nostri',
  'lei',
  'voi',
  'vostro',
  'nós',
  'nosso',
  'nossa',
  'nossos',
  'você',
  'seu',
  'seus',
  'wij',
  'ons',
  'onze',
  'u',
  'uw',
  'my',
  'nas',
  'nasz',
  'nasza',
  'nasze',
  'nam',
  'ty',
  'my',
  'nás',
  'náš',
  'naše',
  'vy',
  'váš',
  'mi',
  'minket',
  'ön',
  'мы',
  'нас',
  'нам',
  'наш',
  'наша',
  'вы',
  'вас',
  'ваш',
  'kami',
  'anda',
]);

/** A sentence that says where capitalised terms are defined. */
export const BY_REFERENCE =
  /(?:capitali[sz]ed (?:terms?|words?|expressions?)|(?:terms?|words?|expressions?) (?:that are |which are )?(?:used )?(?:herein |here |in this [\p{L} ]{1,40})?(?:but |and )?(?:that are |which are )?(?:not (?:otherwise |expressly |specifically )?|un)defined|not (?:otherwise )?defined (?:herein|here|in this)|defined terms|begriffe[^.]{0,60}(?:nicht|großgeschrieben)|großgeschriebene|(?:termes|mots|expressions)[^.]{0,60}(?:majuscule|non définis|pas définis)|términos[^.]{0,60}(?:mayúscula|no definidos|no se definen)|termini[^.]{0,60}maiuscol|termos[^.]{0,60}maiúscul)[^.]{0,240}?(?:meanings?|defined|definitions?|bedeutung|definiert|sens|signification|définis|définition|significado|definid|significato|definit)/iu;

/** Such a sentence speaks of this document itself. */
export const DEFINED_HERE =
  /(?:below|following meanings?|as follows|this section|ci-dessous|suivante|nachstehend|folgende|siguiente|a continuación|di seguito)/iu;

/** The sentence says that this text is part of another, whose terms hold here too. */
export const PART_OF =
  /(?:(?:is|are|form|forms|hereby|be) (?:an? |hereby )?(?:integral )?(?:part of|incorporated (?:herein )?(?:by reference )?(?:in|into)|supplements?|supplemental to)|(?:is|are) (?:a )?supplement(?:al|s|ed)?(?: to)?|supplements? (?:the|our|your)|in addition to (?:the|our|your)|(?:incorporates?|incorporating|incorporated)[^.]{0,60}by reference|this (?:addendum|amendment) amends|(?:is|are) subject to (?:the terms of )?(?:the|our|your)|bestandteil|fait partie|font partie|forma parte|forman parte|fa parte)/iu;

/** Where a law's own definitions are taken over. */
export const GDPR_REFERENCE =
  /(?:as defined|(?:has|have) the (?:same )?meanings?|within the meaning|im sinne|au sens|en el sentido|tel(?:le)?s? que défini|definid[oa]s? en)[^.]{0,80}(?:gdpr|general data protection regulation|data protection (?:law|act|legislation)|ds-?gvo|datenschutz-?grundverordnung|rgpd|art(?:icle|ikel|\.|ículo)? ?4(?!\d)|2016\/679)/iu;
/** The terms of Article 4 GDPR (Regulation (EU) 2016/679). */
export const GDPR_TERMS = [
  'Personal Data',
  'Controller',
  'Data Controller',
  'Processor',
  'Data Processor',
  'Sub-processor',
  'Data Subject',
  'Processing',
  'Recipient',
  'Consent',
  'Supervisory Authority',
  'Personal Data Breach',
];

/**
 * Cues for how disclosures are phrased in generated texts, in lists by article, and in question headings, beside those of `ownCues.ts`.
 * Data only; in the cue language, one cue a line.
 */
import type { CueLists } from './cueTable.ts';

/** The rights by the article of the GDPR that gives each. */
const RIGHT_ARTICLES: Readonly<Record<string, number>> = {
  'right-access': 15,
  'right-rectification': 16,
  'right-erasure': 17,
  'right-restriction': 18,
  'right-portability': 20,
  'right-objection': 21,
  'automated-decisions': 22,
  'complaint-authority': 77,
};

/** What the GDPR is called. */
const GDPR =
  '(gdpr|dsgvo|ds-gvo|eu-dsgvo|rgpd|avg|general data protection regulation|datenschutz-grundverordnung|datenschutzgrundverordnung|regolamento|reglamento)';

/** How an article is referred to. */
const ARTICLE = '(article|articles|artikel|articolo|artículo|art·|art|arts·)';

/** "Data transmission (Article 20 GDPR)": a list of rights names some by other words, and all by article. */
function byArticle(): Readonly<Record<string, CueLists>> {
  return Object.fromEntries(
    Object.entries(RIGHT_ARTICLES).map(([topic, article]) => [
      topic,
      {
        thin: `${ARTICLE} ${article} ... ${GDPR}`,
        framed: { right: `${ARTICLE} ${article}` },
        // "Articles 15 to 22" names none of them.
        negative: `${ARTICLE} ${article} (to|bis|-|through|und folgende|ff|à) (art· |article |artikel )?#`,
      },
    ]),
  );
}

const EN: Readonly<Record<string, CueLists>> = {
  purposes: {
    heading: `
(how|why|for what|for which) ... (use|used|process|processed|collect|collected|need) ...
what (do|will) we (use|do) ...
(purpose|purposes|aim|aims) ...
... purposes? (of|for) (the |our |this )*(processing|collection|use)`,
    body: `
(purpose*|aim|aims|objective*) of (the |this |our |such |any |these |all |data |personal )*(processing|data|collection|collecting|survey|newsletter|registration|storage|operation*|use) .... (is|are|was|include*) (to|the|that|for|:)
(purpose*|aim|aims|objective*) (is|are) to
(process*|collect*|use|used|need*) .... (in order to|so that|so we can|for the purposes? of)`,
    negative: `
public purposes?
(no longer|not) (necessary|needed|required) .... purpose*`,
  },
  'data-categories': {
    heading: `
(what|which) ... (data|information) ...
(data|information) ... (gathered|collected|processed|collect|process|concerned) ...
(type|types|kind|kinds|category|categories) of ... (data|information) ...`,
    body: '(data|information) ... (gathered|collected|processed|concerned|recorded) ... (is|are) the following',
  },
  recipients: {
    heading: '(data |information )?(sharing|disclosure|disclosures|recipients) ...\nwho ... (share|receive|access|see|get) ...',
    body: `
recipients? of (your |the |this |such |personal )*(data|information) ... (is|are|will be|may be|:)
(data|information) .... (is|are|may be|might be|will be|can be) (also )?(shared|disclosed|transferred|transmitted|forwarded|passed on|made available|communicated|provided) .... (to|with)`,
    under: `
(is|are|may be|will be|can be) (processed|handled|stored|hosted|collected|managed|operated) (by|with)
(by|with|via|through) (google|github|cloudflare|amazon|aws|microsoft|stripe|paypal|mailchimp|netlify|meta|facebook|apple)`,
    negative: `
recipients? or categor* of recipients? to whom .... (have been|has been|will be|are|were)
not (be )?(shared|disclosed|transferred|forwarded|passed on|made available) .... (without|unless) your`,
  },
  'legal-basis': {
    heading: '(legal|lawful) (basis|bases|ground|grounds|justification) ...\n... (legal|lawful) (basis|bases|grounds?) ...',
    negative: `
(except|unless|other than|save) (when|where|if|as|to the extent|in cases) .... required by (the |applicable )?law
no (other |further )?(legal|lawful) (ground|basis|grounds)
(breach*|incident*) .... required by law
(other|further|another) (legal|lawful) (ground|basis) (for|to) .... (does not|no longer)`,
  },
  'legitimate-interests': {
    negative: `
public interest*
(yours|ours|our own|your own) or (those )?of (a )?third part*
vital interest*
interests? (or|and) (fundamental )?rights
(override|overrides|overridden) .... interests?
overriding (your|their|the) .... interests?
interests? (of|and) ... (data subject|child)`,
  },
  transfers: {
    negative: `
recipients? in (third|other|non-eu) countr* or .... international organi[sz]ation*
(right|entitled|informed|information|know|confirmation) .... whether .... (transferred|transmitted) to a third country`,
    body: `
(process*|stor*|host*|transfer*) .... (globally|worldwide|world-wide|around the world)
(multiple|various|different|several|other) (countries|locations|regions|jurisdictions) .... (outside|world*|global*)
(in|within|inside) (the )?(eu|european union|eea) (or|and) (countries|a country)`,
  },
  'transfer-safeguards': {
    body: `
adequate levels? of (data )?protection
(countr*|jurisdiction*) .... (recogni[sz]ed|deemed|considered|granted|found|approved) .... adequa*
adequa* (decision*|finding*|regulation*|status)
(european commission|commission) .... adequa*
eu-us data privacy
(article|articles|art·|arts·) (44|45|46|47|49)
(certified|certification|participa*|self-certif*) .... (data privacy framework|dpf)
(eu|approved|standard|commission) .... (contract clauses|contractual clauses|contract terms)`,
    weak: `
privacy shield
(terms|agreements?|contracts?) and safeguards
(rely|relies) on .... safeguards
(adequate|appropriate|suitable) (controls|protections|measures) (are |is )?in place
(same|equivalent|similar|comparable) (level of |degree of )?protection`,
    negative: `
to be informed .... safeguard* .... (article|art·) 46
(right|entitled|request) to be informed .... safeguard*
(physical|technical|administrative) safeguard*
(article|art·) 46 .... (informed|information about) `,
  },
  'transfer-copy': {
    body: `
(safeguards|clauses|sccs?) .... (can be|are|is|may be) ... (found|viewed|seen|obtained|requested|consulted|accessed|downloaded|available)
(obtain|request|receive|get|view|see|find) .... (copy|copies|text) .... (clauses|safeguards|sccs?|agreement)
(clauses|safeguards) .... (copy|copies) .... (request|contact|upon)
(contractual clauses|sccs) .... https:`,
  },
  'statutory-requirement': {
    body: `
(statutory|legal|legally|contractual|contractually|law|contract) (or|nor|and|or by) (by )?(a )?(legal|contractual|contractually|statutory|contract|law) .... (require*|obligat*|oblig*|prescribed)
(neither|not) (required|prescribed|obligatory) by (law|statute|contract)
(is|are) (neither|not) (legally|contractually|statutorily) (required|obliged|prescribed|mandatory)
you are (not |under no )?(obliged|obligated|required|obligation|legally required|contractually required) to (provide|supply|disclose|give|submit) .... (data|information|details|us|it)
(mandatory|required|compulsory|obligatory) (fields?|information|data|details)
(fields?|information|data|details) (is|are|marked|which|that) ... (mandatory|optional|voluntary|compulsory|obligatory)
(provision|provide|providing|disclosure|submission) .... (is|are) ... (voluntary|optional|mandatory|compulsory|obligatory|required by|necessary for)
(not provide|don't provide|do not provide|not to provide|not submit|not to submit|not supply|not give|not to give|withhold) .... (we |you )?(may |might |will |would )?(cannot|can't|not be able|unable|impossible|not possible)
(cannot|can't|unable to|not be able to|impossible to|not possible to) .... without (this|that|these|those|your|such|providing|the|it|them)`,
    negative: `
(required|necessary|needed) for (purely )?technical (purpose*|reason*)
required to (do so )?by law
obligations? .... (disclos*|shar*) `,
  },
  'data-source': {
    negative: `
(available|further) information (as to|about|on|regarding|concerning) (its|their|the) (source|sources|origin)
not (been )?(collected|obtained) (directly )?from (you|the data subject)`,
  },
  retention: {
    body: `
(retain*|kept|keep|stor*|held) .... for (the )?(duration|length|term|lifetime) of
(retain*|kept|keep|stor*|held|delet*) .... (until|after|upon|once|when|at the end of) .... (project|contract|event|course|account|relationship|membership|subscription|request|conference|survey|study) .... 
(duration|end) of the .... (project|contract|event|course|membership|study|programme|program)
(# |one |two |three |five |six |seven |ten )(days|weeks|months|years) (after|from|following)`,
    negative: 'years? (of age|old)\n(under|over|least|below) ... (#|thirteen|sixteen|eighteen) (years|year)',
  },
  'right-access': {
    framed: { right: 'information (about|on|regarding|as to) (what|which|whether|any|the) ... data' },
  },
  'right-rectification': { framed: { right: '(put|set) right\n(have|get) .... (corrected|amended|updated|rectified|changed)' } },
  'right-erasure': {
    body: '(delete|erase|remove) .... (data|information|account|it|them) .... (if you (ask|request|wish|want)|on (your )?request|upon (your )?request|at your request)\n(on|upon|at) (your )?request .... (delete|erase|remove|deleted|erased|removed)',
  },
  'right-objection': {
    framed: { right: '(objection|oppose|opposition|opposing)\nrevo* (of )?(the |our |your )?(processing|use)' },
    negative: '(has|have) objected .... (pending|verif*)',
  },
  'right-portability': {
    framed: {
      right:
        '(data |information )?(transmission|transfer|transferability|mobility|takeout)\n(receive|obtain|get|export|download) ... (copy|data|information) .... (format|transfer*|transmit*|another)',
      able: '(export|download) (a copy of )?(all |your |the |any )*(data|information)',
    },
  },
  'withdraw-consent': {
    body: `
consent .... (withdraw*|revo*|rescind*|retract*|cancel*)
(withdraw*|revo*|rescind*|retract*) (of )?(it|this|that|them|your agreement|agreement|at any time)
(opt-out|unsubscrib*) .... (consent|agreed)`,
    weak: '(change|adjust|manage) (your|their) consent',
  },
  'complaint-authority': {
    body: `
(complain|complaint|complaints|appeal|recourse) .... (edps|data protection supervisor|ombuds*|supervisor|regulator|authorit*|commissioner*|inspectorate|agency|ico)
(recourse|refer|turn|appeal|apply) .... to .... (supervisory|data protection|ombuds*|edps|supervisor|regulator)`,
    weak: '(right to|can|may) complain',
    negative: `
breach* .... (commissioner*|ico|authorit*|regulator*)
(we|us|company|provider|co-operat*|cooperat*) .... (inform|notify|report*|contact) .... (commissioner*|ico|authorit*|regulator*)
(commissioner*|authorit*) .... (breach*|incident*)`,
  },
  'rights-how': {
    framed: {
      right: `
(contact*|email*|write|reach*|address) .... (us|me|dpo|officer|controller|at|via|by|below|above|following)
(queries|questions|requests|concerns) .... (at|to|via|by|following|e-mail|email|address)
(a|any|each|such|the|this|your) request .... (at|to|via|by|following|e-mail|email|address)`,
    },
    negative: '(lodge|complain*) .... (authorit*|commissioner*|supervisor*)',
  },
  'automated-decisions': {
    negative: '(ai|artificial intelligence|machine learning) .... (content|articles?|posts?|text|images?|generated|written|code)',
  },
  'object-marketing': {
    body: `
(unsubscrib*|opt-out of|object to|stop) .... (newsletter*|mailing*|marketing|promotional|advertis*|e-mails|emails|communications)
(newsletter*|mailing*|marketing|promotional|communications|communication) .... (unsubscrib*|opt-out|opting)`,
  },
};

const DE: Readonly<Record<string, CueLists>> = {
  purposes: {
    heading: `
(wofür|wozu|warum|weshalb|zu welche*) ...
... (zweck|zwecke|zwecken|verwendungszweck*) ...
(wie|wofür) (nutzen|verwenden|verarbeiten) ...`,
    body: `
(zweck|zwecke|ziel) (der|dieser|unserer|jeder) .... (ist|sind|besteht|liegt)
(daten|informationen|angaben) .... (dienen|dient|werden benötigt|werden verwendet|werden genutzt|verwendet|erhoben) .... (um|zur|zum|dazu|dafür|damit|der|zwecks)
(erforderlich|notwendig|benötigt), um .... (anzuzeigen|bereitzustellen|zu)`,
    negative: `
(nicht mehr|nicht länger) (notwendig|erforderlich|benötigt)
zur (wahrnehmung|erfüllung) einer (aufgabe|rechtlichen)
zur geltendmachung`,
  },
  'data-categories': {
    heading: `
(welche|was für) .... (daten|informationen) ...
wie (erfassen|erheben|sammeln) ...
(datenerfassung|datenerhebung) ...
server-log-dateien
server-?logfiles ...`,
    body: `
(erheb*|erhoben|erfass*|speicher*|gespeichert|übermittelt) .... (folgende*|nachfolgende*|nachstehende*) .... (daten|angaben|informationen)
(folgende*|nachfolgende*|nachstehende*) (personenbezogene* )?(daten|angaben|informationen) (werden|werden dabei) .... (erhoben|erfasst|gespeichert|verarbeitet)
(logfile*|log-dateien|protokolldaten|zugriffsdaten) .... (daten|ip-adresse*|browser*|informationen)
(technische daten|meta-?daten|kontaktdaten|bestandsdaten) \\(`,
  },
  recipients: {
    negative: 'empfänger* oder .... kategorien von empfängern, .... (worden sind|offengelegt werden)\nüber .... herkunft .... empfänger',
    heading:
      '(weitergabe|übermittlung|offenlegung|empfänger|datenweitergabe) ...\nwer (erhält|bekommt|hat) ...\nan wen ...\n(hosting|auftragsverarbeitung) ...',
    body: `
(empfänger|kategorien von empfängern) .... (sind|ist|können|:|daten)
(hoster|hosting-anbieter|dienstleister|auftragsverarbeiter|anbieter) .... (erhebt|verarbeitet|speichert|erhält|erfasst)
(gehostet|gespeichert|verarbeitet) .... (bei|von|durch) .... (gmbh|ag|inc|ltd|github|google|hetzner|ionos|strato|netlify|cloudflare|amazon)`,
    under:
      '(verarbeitet|gespeichert|gehostet|bereitgestellt) (von|durch|bei)\n(von|durch|an|über) (google|github|cloudflare|amazon|microsoft|stripe|paypal|mailchimp|netlify|meta|facebook)',
  },
  'legal-basis': {
    heading: '... (rechtsgrundlage|rechtsgrundlagen) ...',
    negative: `
(fehlt|fehlen|keine|anderweitig*|andere) .... rechtsgrundlage*
(stützte|stützt|beruht|beruhte),? und
erfüllung einer rechtlichen verpflichtung nach dem (unionsrecht|recht)
die verarbeitung auf einer einwilligung gemäß
einwilligung, auf die sich die verarbeitung`,
  },
  'legitimate-interests': {
    negative: `
(öffentlich*|lebenswichtig*|wichtig*) interesse*
interessen (oder|und) (grund)?(rechte|freiheiten|grundrechte)
interessen .... (überwiegen|kind)`,
    body: `
(entspricht|entsprechen|grundlage|wahrung|aufgrund) .... (unser*|berechtigt*) .... interess* .... (an|zur|daran|darin|wenn es)
(um|zur|zum) .... (gewährleist*|anzuzeigen|sicherheit|stabilität|verbesser*|optimier*) .... berechtigt* interess*
berechtigt* interess* (daran|darin|an|zur|ist|sind|liegt|besteht|ergibt)`,
  },
  transfers: {
    negative: `
empfänger* in (drittl*|drittstaat*) .... international* organisation*
(auskunft*|recht|informationen|mitteilung) .... ob .... (drittl*|drittstaat*)`,
    body: `
(drittstaat*|drittland|drittländer*|drittlandtransfer)
(daten|informationen) .... (usa|vereinigte* staaten|vereinigtes königreich|schweiz|ausland|indien|china) .... (übermitt*|übertrag*|verarbeitet|gespeichert|transfer*|server*|gelangen)
(weltweit|global) .... (verarbeit*|gespeichert|server*|übermitt*)`,
    weak: '(betreiber*|anbieter*|dienstanbieter*|dienstes) .... (inc·|inc|llc|corp·|corp|ltd·|ltd|limited) .... (usa|united states|vereinigte* staaten|vereinigtes königreich|united kingdom|kanada|indien|china)',
  },
  'transfer-safeguards': {
    body: `
(standardvertragsklausel*|scc|sccs)
(garantie*|grundlage) .... art(ikel|·)? (45|46|47|49)
(eu-kommission|europäische* kommission|kommission) .... (angemessen*|schutzniveau)
(zertifiz*|teilnehm*|beigetreten) .... (data privacy framework|dpf|datenschutzrahmen)
datenschutzrahmen*`,
    weak: 'privacy-shield\n(gleichwertig*|vergleichbar*|europäisch*) (datenschutz|schutz)niveau',
    negative: `
recht* .... garantie* .... (unterrichtet|informiert)
garantie* .... art(ikel|·)? 46 .... unterricht*
garantie* .... art(ikel|·)? 46 .... (unterrichtet|informiert)
(unterrichtet|unterrichtung) .... garantie*`,
  },
  'transfer-copy': {
    body: `
(garantie*|klausel*|standardvertragsklausel*|standarddatenschutzklausel*) .... (einsehen|einsehbar|abrufbar|abrufen|eingesehen|abgerufen|erhältlich|anfordern|finden sie|verfügbar)
(kopie|abschrift) .... (garantie*|klausel*|vertragsklausel*)
(standardvertragsklausel*|standarddatenschutzklausel*) .... https:`,
  },
  'statutory-requirement': {
    body: `
(gesetzlich|vertraglich|rechtlich) (noch|oder|und|bzw·|sowie) (vertraglich|gesetzlich|rechtlich) (vorgeschrieben*|erforderlich*|verpflicht*|notwendig*|geboten|gefordert)
(weder|nicht) (gesetzlich|vertraglich) .... (vorgeschrieben*|erforderlich*|verpflicht*)
(sie sind|du bist|besteht) (hierzu |dazu )?(nicht|keine|weder) .... (verpflicht*|pflicht)
(angabe*|eingabe*|bereitstell*|mitteil*|felder|daten) .... (freiwillig*|pflicht|zwingend|notwendig|optional|pflichtfelder)
(freiwillige*|notwendige*|zwingende*|erforderliche*) (angaben|daten|felder|eingaben)
(mit \\*|sternchen|gekennzeichnet*|markiert*) .... (pflicht*|felder|angaben|erforderlich*)
ohne (diese|deren|ihre|die) (angabe|angaben|mitteilung|bereitstellung) .... (nicht|kein*)`,
    negative: `
(behörden|gesetzlich) .... verpflichtet,? .... (herausgabe|auskunft|aufbewahr*|speicher*)
(nur|lediglich|ausschließlich) (jene*|solche*|diejenigen|die) (personenbezogene* )?(daten|angaben|informationen) .... (notwendig|erforderlich|benötigt|zwingend)
technisch notwendige* (daten|cookies)
(erfassung|speicherung|erhebung) .... (betrieb|bereitstellung|anzeige|darstellung) .... (erforderlich|notwendig)`,
    weak: 'registrierung .... vertrag* .... erforderlich',
  },
  'data-source': {
    negative: `
(alle |verfügbare* |sämtliche )+informationen über die herkunft
nicht bei der betroffenen person erhoben
über (die )?herkunft,
herkunft, (empfänger|zweck)
auskunft .... herkunft`,
    weak: '(daten|informationen) werden .... (dadurch|zum einen|direkt) .... (erhoben|erfasst|mitteilen|mitgeteilt)',
  },
  retention: {
    heading: '(speicherdauer|löschung|löschfristen|aufbewahrung*|dauer der) ...\nwie lange ...',
    body: `
(für die|während der|bis zum ende der) (dauer|laufzeit) (des|der|ihres|ihrer|dieses) .... (gespeichert|aufbewahr*|vorgehalten|vertrag*|mitglied*|nutzung*)
(handels-|steuer)(und )?.... (jahre|jahren|monate)
(# |zehn |sechs |drei |zwei )(jahre|jahren|monate|monaten|tage|tagen|wochen) .... (gelöscht|gespeichert|aufbewahr*|lösch*|vorgehalten)`,
  },
  'controller-identity': {
    heading: `
(name|anschrift|kontakt|kontaktdaten|angaben) .... verantwortlichen? ...
verantwortlich* .... (datenverarbeitung|datenerfassung|datenschutz|website|webseite|verarbeitung|gemäß|im sinne|nach) ...
wer ist verantwortlich ...
hinweis* zu(r|m) verantwortlichen ...`,
    negative: `
(dem|den|vom|einem|einen|eines|anderen) verantwortlichen
der verantwortliche (die|hat|verarbeitet|die|ist nach|unterliegt|benötigt|kann|muss)
hat der verantwortliche
(des|durch den) verantwortlichen (oder|unterliegt|überwiegen|gegenüber)
(verantwortung|befugt|befugnis) .... (auftragsverarbeiter*|personen)
(plug-in|tool|dienst|payment|hosting|cloud|werbe)-anbieter*`,
  },
  'right-access': {
    framed: {
      right: '(information|informationen) (\\(|über) .... (daten|art·|artikel)\nerfahren, (welche|ob)\nbestätigung .... (ob|darüber)',
    },
  },
  'right-rectification': { framed: { right: '(richtigstellung|richtigstellen|ergänzung|änderung) .... (daten|angaben|art·|artikel)' } },
  'right-objection': {
    thin: '(widerspr*) .... (google|analytics|tracking|cookie*|newsletter*|plugin*|pixel)',
    framed: { right: '(einspruch|einwände)' },
    negative: 'einwilligung .... widersprechen\nwiderspruch .... (eingelegt|einlegt)\nwiderspr* .... richten müssen',
  },
  'right-portability': {
    framed: {
      right:
        '(datenübertragung|datenmitnahme|datenexport|herausgabe) \n(übermittlung|übertragung|herausgabe|aushändigung|weitergabe) .... (daten|informationen) .... an (einen|eine|andere*) (dritte*|andere*|verantwortliche*|anbieter*|unternehmen)\n(erhalten|herausgabe|übertragen) .... (format|ander*|dritte*)',
    },
  },
  'withdraw-consent': {
    body: `
(einwilligung*|zustimmung*|einverständnis*) .... (widerruflich|widerrufbar|widerrufen|widerruf|zurücknehm*|zurückgenommen)
(jederzeit|zukunft) .... (widerruf*|widerrufbar)`,
  },
  'complaint-authority': {
    heading: 'beschwerde* ...\n... beschwerde* ...\n... aufsichtsbehörde ...',
    body: '(beschwer*|beschwerderecht) .... (datenschutz*|aufsicht*|behörde*|beauftragte*|landesamt*|edöb)',
    negative: `
(verletzung*|datenpanne*|vorfall|vorfälle|datenschutzverletzung*|sicherheitsvorf*) .... (behörde*|aufsicht*)
wir .... (melden|benachrichtigen|informieren) .... (aufsichtsbehörde*|behörde*)`,
  },
  'rights-how': {
    framed: {
      right: `
(wend*|kontakt*|schreib*|richt*|send*|melden|erreich*) .... (uns|mich|an|unter|per|@|e-mail*|mail|adresse)
(fragen|anfragen|anliegen|antrag|anträge) .... (an|unter|per|@|e-mail*|mail|wenden)
kontakt für .... (rechte|ausübung)`,
    },
    negative: `
(beschwerde|beschweren) .... (behörde*|aufsicht*|beauftragte*)
kontaktdaten \\(
verarbeitete datenarten .... (kontakt*|e-mail*)`,
  },
  'automated-decisions': {
    negative: '(ki|künstliche* intelligenz) .... (inhalt*|artikel|beiträge|texte|bilder|erstellt|generiert)',
  },
  'object-marketing': {
    thin: '(abmeld*|abbestell*|austrag*|abbestellung) .... (link|newsletter*|e-mail*|jederzeit)',
  },
};

const FR: Readonly<Record<string, CueLists>> = {
  purposes: {
    heading: `
(pourquoi|à quoi|à quelles fins|dans quel but) ...
... (finalité|finalités|objectifs|buts) ...
comment .... (utilis*|trait*) ...`,
    body: `
(finalité*|but|objectif*) (du|de|des|de la|de ce|de ces) .... (est|sont|vise*|:)
(données|informations) .... (ont pour|avec pour|dans le) (but|objectif|finalité)
(traitement*|collecte) .... (a pour|ont pour|vise*|permet*) .... (de|à|objet|but|finalité|objectif)`,
  },
  'data-categories': {
    heading:
      '(quelles?|quels?) .... (données|informations) ...\n(données|informations|catégories) .... (collectées|traitées|concernées|recueillies|personnelles) ...',
    body: '(collect*|recueill*|trait*) .... (suivantes|ci-dessous|ci-après)\n(données|informations) (suivantes|ci-dessous)',
  },
  recipients: {
    heading: '(destinataires|partage|transmission|communication|divulgation) ...\nqui .... (accès|reçoit|destinataire*) ...',
    body: '(hébergé*|stocké*|traité*) .... (par|chez) .... (ovh|google|github|amazon|microsoft|gandi|ionos|o2switch|infomaniak|société|prestataire*)\n(données|informations) .... (transmises|communiquées|partagées|accessibles|transférées) .... (à|aux|au|avec|par)',
    under:
      '(traitées|stockées|hébergées|gérées) (par|chez)\n(par|avec|chez|via) (google|github|cloudflare|amazon|microsoft|stripe|paypal|mailchimp|meta|facebook)',
  },
  'legal-basis': {
    negative: "(pas|aucun|autre) .... (fondement|base) (juridique|légal*) (au|pour)\nil n'existe pas d'autre fondement",
    body: '(article|art·) 6(,| |\\()\n(consentement|contrat|intérêt légitime|obligation légale) .... (base|fondement) (juridique|légale?)',
    weak: '(consentement|obligation* légale*|intérêt* légitime*|exécution .... contrat)',
  },
  'legitimate-interests': {
    body: "intérêt* (légitime* )?(prépondérant*|supérieur*) (à|de|d')",
    negative: 'intérêt* (public|vita(l|ux))\nintérêts ou (les )?(libertés|droits)\nprévalent .... intérêts',
  },
  transfers: {
    body: `
(transf*|stock*|héberg*|trait*) .... (états-unis|pays tiers|étranger|hors (de )?(l')?(ue|union|eee)|en dehors|canada|suisse|royaume-uni|monde)
(serveur*|données) .... (situé*|localisé*|hébergé*|stocké*) .... (en|au|aux|dans) .... (france|europe|union|ue|états-unis|allemagne|irlande)`,
  },
  'transfer-safeguards': {
    body: `
clauses contractuelles (types|standard*)
(niveau|degré) de protection (adéquat|suffisant|équivalent|approprié)
(décision|reconnu*|commission) .... adéqua*
(article|art·|articles) (44|45|46|47|49)
cadre de protection des données`,
    weak: '(privacy shield|bouclier)',
    negative: 'droit .... (être )?informé* .... garanties',
  },
  'statutory-requirement': {
    body: `
(réglementaire|légale?|contractuelle?) (ou|ni|et) (un |une |le |à )?(caractère |exigence )?(réglementaire|légale?|contractuelle?)
(exigence|obligation|caractère) (légale?|réglementaire|contractuelle?) .... (fourni*|fourniture|condition*|données)
(champs?|données|informations|réponses) .... (obligatoires?|facultati*|requis*|optionnel*|astérisque*|indispensables?)
(si vous (ne|refusez)|faute de|à défaut d*|en l'absence de) .... (fourni*|communiqu*|renseign*|réponse|informations|données) .... (pas|ne|impossib*)`,
  },
  'data-source': {
    negative: 'information* disponible* (quant à|sur) (leur|la) source',
  },
  retention: {
    heading: '(durée|durées|délai|délais|conservation) ...\ncombien de temps ...',
    body: "(conserv*|stock*|supprim*|effac*) .... (pendant|durant|jusqu'à|pour) .... (durée de|la durée|fin|clôture|an|ans|mois|jours)",
  },
  'right-access': {
    framed: {
      right: "(accès|accéder|d'accès|consulter|consultation|communication)\n(savoir|connaître|obtenir) .... (données|informations|si)",
    },
  },
  'right-objection': { framed: { right: "(opposition|opposer|d'opposition|oppos*)" } },
  'right-restriction': { framed: { right: '(limitation|limiter|limite|restriction) ' } },
  'right-portability': { framed: { right: '(portabilité|récupérer|transfert de) .... \nportabilité' } },
  'withdraw-consent': {
    body: '(retir*|retrait|révoqu*|révocation) .... (consentement|accord|autorisation)\nconsentement .... (retir*|retrait|révoqu*|révocable)',
  },
  'complaint-authority': {
    heading: '(réclamation|plainte|recours) ...',
    body: '(réclamation|plainte|recours|saisir|saisine) .... (cnil|autorité*|commission|contrôle|apd|cnpd|contrôleur)',
    negative: '(violation|faille|incident) .... (cnil|autorité*)\nnous (notifi*|informons|informerons|signal*) .... (cnil|autorité*)',
  },
  'rights-how': {
    framed: {
      right: `
(contact*|écri*|adress*|envoy*|saisi*) .... (nous|à|au|par|via|@|dpo|délégué*)
(questions?|demandes?|requêtes?) .... (à|au|par|@|adresse|e-mail|courriel)`,
    },
    negative: '(réclamation|plainte) .... (cnil|autorité*)',
  },
  'object-marketing': {
    body: '(désinscri*|désabonn*) .... (lien|tout moment|e-mail*|newsletter*)',
  },
  'controller-identity': {
    heading: '(qui|identité|coordonnées) .... (responsable|sommes-nous|éditeur) ...\nresponsable .... traitement ...',
    weak: "(les|des) (données|informations) .... (traitées|collectées|recueillies) par (la |le |l'|notre |les )?(société|association|fondation|université|institut|entreprise|établissement|équipe*)",
  },
};

/** By language and topic. */
export const PHRASE_CUES: Readonly<Partial<Record<string, readonly Readonly<Record<string, CueLists>>[]>>> = {
  en: [byArticle(), EN],
  de: [byArticle(), DE],
  fr: [byArticle(), FR],
};

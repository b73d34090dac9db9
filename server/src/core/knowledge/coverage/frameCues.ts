/** What a sentence, a lead-in, or a heading is about. Data only; in the cue language, one cue a line; what begins with `!` says that a sentence is not about it. */
import type { FrameId } from './cueTable.ts';

/** The frames by language. */
export const FRAME_CUES: Readonly<Partial<Record<string, Readonly<Partial<Record<FrameId, string>>>>>> = {
  en: {
    right: `
right* (to|of|in|under|regarding|with respect|include|:)
(you|your|following|these|privacy|protection|subject|certain|additional|consumer|individual|their) ... rights?
rights
entitled to
(you|users?|individuals?|consumers?|customers?|residents?) (also |may |can |could |have )*(request|ask|require|demand)
(may|can|to|you) (also )?(request|ask) (that |us |for |from us|the company |the owner )
request* (access|correction|deletion|erasure|rectification|that we|us to|removal|to have)
!reserve* ... right*
!other users (may|can|will)
!contacts .... (may|can) see
!(we|us|company|provider|owner) (have|has) the right
!all rights
!(property|publicity|our|legal) rights
!right of withdrawal`,
    able: `
you (can|may|are able to|are free to|will be able to|could) (also |always |at any time |, at any time, )*
(all |registered )?users (can|may)
(you|users?) (wish|want|would like|need|choose|decide) to
(able|allow* (you|users)|enabl* (you|users)|ability|option|opportunity|choice|contact us|email us|write to us|let us know) ... (to|if)
(like|want|wish) (us )?to
to (access|update|correct|delete|review|amend)
!other users (may|can|will)
!contacts .... (may|can) see
!(we|us|company|provider|owner|parties|they|employees) (can|may|will|are able to)`,
    share: `
(share|sharing|disclos*|transfer*|provid*|transmit*|releas*|pass*|send|sent|sell|given?|made available|make available) ... (with|to)
(we|company|provider) ... (share|disclose)
recipients?
third part* ... (access|receiv*|process*)
(we use|use|uses|using|employ|engage*|rely on|work with|utili[sz]e*|partner with) ... (third part*|service provider*|provider*|vendor*|partner*|processor*|services)`,
    collect: `
(we|us|company|provider|application|app|service|website|platform|which|you|information) (may |might |also |will |only |automatically |can |do |would |could )*(collect*|gather*|receiv*|obtain*|process*|record*|stor*|acquir*|ask*|request*|access*|provid*|includ*)
(information|data) ... (we|collected|includ*|gathered|processed|consist*|such as|:)
collect*`,
    use: `
(use|used|uses|using|process|processed|processing|collect|collected) ... (to|for|in order to|purpose*)
(following|these|such|below) purpose*
purposes?
why we
reasons?`,
    retain: `
(retain*|retention|keep|kept|stor*|hold|held|preserv*|sav*)`,
    basis: `
(legal|lawful) (bas*|ground*|reason*)
rely on
(process*|use|collect*|disclos*|shar*) ... (if|when|where|only|because|on the basis|based on|under)
(article|art.) 6`,
    transfer: `
transfer*
(stored|processed|hosted|located|held) ... (in|at|outside)`,
    cookies: 'cookie*',
    object: `
object (to|,|at any time)
right to object`,
    definitions: `
(interpretation and |terms and |key )?definitions?
definitions? (of|and) *
glossary*
defined terms`,
    define: `
("|') (means|refers to|defined as|shall mean|denotes) 
natural person is (considered|deemed)
(personal data|personal information|processing|controller|data controller|processor|data processor|data subject|profiling|pseudonymi[sz]ation|consent|recipient|third party|restriction of processing|restriction) (of processing )?(means|refers to|is defined as|shall mean|is any (information|operation|form|freely)|is the (natural|marking|processing))`,
    term: `
(person|entity|body|party|organi[sz]ation|one) (that|who|which) .... determine* .... purposes
(data )?controller determines
(alone or jointly|jointly with others) .... (purposes|means)
(natural or legal person|any operation or set of operations|marking of stored personal data|any form of automated processing)`,
    contents: `
existence of (the|a|an|any|your) (right|automated|profiling)
existence of automated .... (article|art·) 22
(and|or) (about )?the following information
(about|of|on|to|:) (the |our )?(purposes?|categories) .... (categories|recipients?) .... (retention|storage|stored|period|source|origin|existence)
(obtain|receive|access|access to|provide*|request|about|to) (you |with )?(the )?following (information|details|data)
(the )?following information .... (right of access|article 15|art· 15)
(right to|may|can) (request|ask|know) .... (we disclose|disclose to) .... (you|following|:)
(one|any) of the following (grounds|reasons|conditions|circumstances) (applies|apply|is met|exists)`,
    others: `
(our|the|a|following|by|with) (hosting|host|web host|cloud|payment|analytics|email|third-party|service) (service )?(provider|providers|processor|processors|company|companies|partners?)
(hosted|processed|stored|hosting) (by|with|at|is provided by)
(sub-processors?|subprocessors?|data processors?|processors?)
(supervisory|data protection) authority
(generator|template)
(plugin*|widget*)
(google|youtube|facebook|meta platforms|twitter|instagram|linkedin|paypal|microsoft|amazon web services|cloudflare|hetzner|ionos|strato|netlify|vercel|mailchimp|stripe|vimeo|fastly|akamai|openstreetmap|fontawesome)
!"we
!"us
!"our
!(controller|responsible)`,
    'about-text': `
(this|our|the) (privacy |cookie |data protection |following )*(policy|notice|statement|document|page|section) .... (explain*|describe*|sets out|tell*|inform*|covers|outline*|contains|is intended|is meant)`,
    credit: `
(privacy policy|policy|notice|statement|document|page|text) .... (generated|created|made|drafted|produced) .... (with|by|using|from|at) .... (generator|template*|wizard|tool)
(generator|template) (by|of|from)`,
    none: `
(do|does|did|will|shall|would|are|is|has|have|may|can) (not|never) .... (collect*|shar*|disclos*|transfer*|sell*|sold|rent*|stor*|pass*|process*|obtain*|receiv*)
(don't|doesn't|won't|isn't|aren't|never) .... (collect*|shar*|disclos*|transfer*|sell*|sold|rent*|stor*|pass*|process*|obtain*|receiv*)
(no|neither) .... (is|are|will be) (collected|shared|disclosed|transferred|sold|stored|obtained|received)
(nothing|none) (is|are|will be) (collect*|shared|written|read|stored|sent|disclosed|transferred|kept|logged)
(do|does|will) not use .... (third-part*|third part*)
!(except|unless|other than|only|without your)`,
    disclaim: `
(no|not|nor|neither|never) .... (access to|control over|responsible for|responsibility for|liable for|liability for)
(cannot|can't|unable to|do not|don't|does not|doesn't) (and (cannot|can't|do not|does not) )?(control|endorse)
(policy|notice|statement) (does not|doesn't|do not) (apply|cover|extend)
(information|data|content|anything) (that )?you (submit|post|publish|make public|voluntarily disclose) .... (public*|viewable|viewed|forum*|blog|chat)`,
    anonymous: `
(aggregate|aggregated|de-identified|deidentified|anonymi[sz]ed|anonymous|non-personal|non-personally|pseudonymous) ... (data|information|statistics|form|basis|manner|user*|visitor*)
(not|never) ... (personally )?identif* (you|any|an|individual*|anyone|visitor*|user*)
!(not|never) (aggregate*|anonym*)`,
    'within-eu': `
(in|within|inside) (the )?(eu|eea|european union|european economic area|germany|france|ireland|netherlands|austria|finland|belgium|frankfurt|europe)
!(outside|united states|usa|u.s.|third countr*|other countr*|transfer*)`,
    'us-law': `
(ccpa|cpra|cal-?oppa|shine the light)
(california*|virginia*|colorado|connecticut|utah|nevada|oregon|texas|montana) .... (consumer*|resident*|privacy|rights?|law|act)
(consumer*|resident*) (of|in) (the state of )?(california|virginia|colorado|connecticut|utah|nevada|oregon|texas)
!(gdpr|general data protection regulation|european|eea)`,
    ground: `
based on .... consent .... (and|which) (you|they) .... withdr*
(withdraw|withdrew|withdrawn|withdraws) .... consent .... (no (other|further) (legal )?(ground|basis)|on which the processing)
!(right to withdraw|at any time)`,
    'none-of': `
(not|never):
(not|never) (do|share|use) (any of )?(the following|this)`,
    conditions: `
(following|these) (conditions|grounds|circumstances|reasons|requirements|cases|prerequisites)
(if|where|when|provided that|to the extent that|insofar as|unless|in so far as):`,
    recital: `
to which the (data )?(controller|processor|company) is subject
(union|eu) (or|and) (of )?(the )?member state* law
(union|member state) law
law of the (union|member state*)
vested in the (data )?controller
exercise of official authority
to which the data subject is (a )?party
the data subject has given .... consent
pursued by the (data )?controller or by a third party
processing .... (is|shall be) (only )?lawful (only )?if
(legal|lawful) (basis|bases) .... may be .... in particular`,
    statute: `
(act|law|laws|directive|regulation|statute|gdpr|bdsg|legislation) (also |in particular |especially |mainly )*(regulates|governs|contains|lays down|sets out rules|deals with)
(act|law|regulation|statute) .... (special|specific|own) (rules|provisions|regulations) (on|for|about)`,
    exception: `
(does|do|shall|will) not (apply|affect|extend|exist|prejudice)
(is|are) not affected
(is|are) (subject to|excluded|limited by) ... (limitation*|exception*|restriction*)`,
    pointer: `
(described|set out|listed|explained|outlined|specified|detailed|mentioned|see|refer to) (in |at |under )?(the )?(chapter|chapters|section|sections|paragraph|paragraphs|clause|part|annex) #
find (out )?more (detail*|information) (on|about) .... (below|above)`,
    compelled: `
(required|obliged|compelled|obligated|requested) (to do so |to )?(by|under) (the |applicable )?(law|court*|authorit*)
(court order*|subpoena*|law enforcement|public authorit*|government (agenc*|authorit*|request*)|legal process*)
(business (transaction*|transfer*)|legal (requirement*|disclosure*))
(merger*|acquisition*|acquired|bankrupt*|insolven*|(asset|business) (sale|transfer*)|sale of .... assets|reorgani[sz]*)`,
    hypothetical: '(if|should|when|where|whenever) (we|the company) (ever |also )?(need|needed|decide|decided|want|wish|choose) to',
  },
  de: {
    right: `
recht* (auf|zu|zur|der|nach|gegen|,|gemäß|aus)
(das|ein|ihr|dein|folgende*) recht*
betroffenenrecht*
(verlangen|beantragen|anfordern|fordern|geltend)
berechtigt
ansprüche auf
!(vorbehalten|behalten) .... recht*
!widerrufsrecht ... kauf*`,
    able: `
(sie|du|nutzer|kunden|betroffene) (können|kannst|dürfen|haben|hast) (sie |auch |jederzeit |diese |ihre |auf )*
(können|kannst|dürfen) (sie|du)
(möchten|wollen) (sie|du)
(wenn|falls) (sie|du)
möglichkeit*
jederzeit
!behörden .... (können|dürfen)
!(wir|mitarbeiter) (können|dürfen)`,
    object: `
widerspr*
widersprech*`,
    definitions: `
begriffsbestimmung*
begriffserklärung*
begriffsdefinition*
definition*
begriffe
glossar*
verwendete begriff*`,
    define: `
("|') (bedeutet|bezeichnet|meint|bezieht sich auf|ist jede*|sind alle) 
(daten|informationen) sind .... (informationen|daten|angaben), (aus denen|mit denen|anhand|die sich|die es)
(einwilligung|verarbeitung|profiling|pseudonymisierung|empfänger|dritter|verantwortlicher|auftragsverarbeiter|einschränkung der verarbeitung) ist (jede*|die|eine) (von der|freiwillig*|art|natürliche|form|verarbeitung|markierung|mit oder|vorgang)`,
    term: `
(person|stelle|einrichtung|diejenige*), die .... zweck*
entscheidet .... gemeinsam .... zweck*
(natürliche oder juristische person|jeder vorgang oder jede|ohne hilfe automatisierter verfahren|markierung gespeicherter|jede art der automatisierten verarbeitung)`,
    contents: `
(das|über das|dem) bestehen (eines|einer|des|von|der)
(auskunft|information*|auskünfte) .... (zweck*|verarbeitungszweck*|kategorie*|empfänger*) .... (dauer|speicherdauer|bestehen|herkunft|aufbewahr*)
(auskunft|information*) über (die )?folgende* (informationen|punkte|angaben)
(auskunft|information*) .... über .... (geeignete* garantie*|herkunft)
folgende* informationen .... (auskunft|zugestanden|verlangen)
einer der folgenden (gründe|fälle|umstände|voraussetzungen)
eine der folgenden (voraussetzungen|bedingungen)
(folgenden|nachstehenden) (gründe|voraussetzungen) (zutrifft|vorliegt|gegeben|erfüllt)`,
    others: `
(hosting|host|hoster*|webhoster*|hosting-dienstleister*|hosting-anbieter*)
(dienstleister*|auftragsverarbeiter*|drittanbieter*|subunternehmer*|unterauftragnehmer*|zahlungsdienstleister*|zahlungsanbieter*)
(betreibergesellschaft|externe* anbieter*|folgende* anbieter*)
(dienst|plugin*|komponente|tool|schriftarten|karten|videos) (der|von|des|ist)
betreiber (der|des) (dienst*|plugin*|komponente|entsprechenden)
(google|youtube|facebook|meta platforms|twitter|instagram|linkedin|paypal|microsoft|amazon web services|cloudflare|hetzner|ionos|strato|netlify|vercel|mailchimp|stripe|vimeo|fastly|akamai|openstreetmap|fontawesome)
!"wir
!"uns
!(verantwortlich*|verantwortung)
aufsichtsbehörde*`,
    'about-text': `
(datenschutzerklärung|datenschutzhinweise|erklärung|hinweise) .... (erläuter*|erklär*|inform*|beschreib*|aufklär*|unterricht*)
(informieren|unterrichten) (wir|sie) .... (über|darüber)`,
    credit: `
(datenschutz|muster|generator*|datenschutzerklärung*) .... (generator*|muster*|vorlage*) .... (erstellt|generiert|von|der)
(erstellt|generiert) .... (generator*|vorlage*|muster*)
(generator|datenschutz-generator|datenschutzgenerator) (der|von|des)`,
    none: `
(nicht|keine|keinerlei|niemals|kein|keinen) .... (weitergeg*|weitergabe|weitergeb*|weiterzugeb*|übermitt*|übertrag*|verkauf*|erhoben|erheb*|gespeichert|speicher*|offengelegt|erfasst|statt)
(übermitt*|übertr*|gibt|geben|erheb*|speicher*|verkauf*|erfass*|verarbeit*) (die|ihre|deine|wir|personenbezogene*|keine|sie|daten) .... (nicht|niemals|keinerlei)
(übermitt*|übertr*|erheb*|speicher*|verkauf*|erfass*) .... (keine|keinerlei)
(weitergabe|übermittlung|verarbeitung|erhebung|weiterleitung|auswertung) .... (nicht|keine*)
!(außer|es sei denn|ausgenommen|nur|lediglich|ausschließlich)`,
    disclaim: `
(kein*|nicht) .... (einfluss|kontrolle|zugriff|zugang|einblick) .... (auf|über|in)
(nicht verantwortlich|keine (haftung|gewähr|verantwortung))
(datenschutzerklärung|hinweise|erklärung) .... (gilt|gelten|erstreckt sich) ... nicht
!(betroffene*|sie haben)`,
    anonymous: `
(aggregiert*|anonym|anonyme|anonymen|anonymer|anonymes|anonymisiert*|nicht-personenbezogen*|nicht personenbezogen*) ... (daten|informationen|statistik*|form|auswertung*|nutzer*)
(kein*|nicht) ... (rückschluss|rückschlüsse|persönlich* identifi*|bezug) .... (person*|nutzer*|sie|identi*)`,
    'within-eu': `
(in|innerhalb) (der |des )?(eu|ewr|europäischen union|europäischen wirtschaftsraum*|deutschland|österreich|europa|irland|niederlande*|frankfurt)
!(außerhalb|usa|vereinigte* staaten|drittl*|drittstaat*|übermitt*|übertrag*)`,
    'us-law': `
(ccpa|cpra)
kalifornisch*
(einwohner*|bewohner*|verbraucher*) .... (kalifornien|virginia|colorado)
!(dsgvo|datenschutz-grundverordnung|europäisch*)`,
    ground: `
(widerruf*|widerrufen) .... (einwilligung|zustimmung) .... (kein*|anderweitig*) .... (rechtsgrundlage|grundlage)
einwilligung .... (beruht*|stützt*|stützte) .... widerruf*
!(recht* .... zu widerrufen|jederzeit)`,
    'none-of': '(nicht|niemals):',
    conditions: `
(folgenden|folgende|nachstehenden|diesen) (voraussetzungen|bedingungen|gründen|fällen|umständen)
(sofern|soweit|wenn|falls|es sei denn):`,
    recital: `
(dem|der|denen) der verantwortliche unterliegt
unionsrecht*
recht der (union|mitgliedstaat*)
(ausübung öffentlicher gewalt|öffentlicher gewalt erfolgt)
dessen vertragspartei die betroffene person ist
die betroffene person hat ihre einwilligung
interessen des verantwortlichen oder eines dritten`,
    statute: `
(gesetz|gesetze|bundesdatenschutzgesetz|bdsg|dsgvo|ds-gvo|tdddg|ttdsg|verordnung|richtlinie|landesdatenschutzgesetz*) (enthält|enthalten|regelt|regeln|normiert|umfasst) 
(enthält|enthalten) .... (spezialregelung*|sonderregelung*|regelungen zu*|vorschriften zu*)`,
    exception: `
(gilt|gelten|besteht|bestehen) (jedoch |hingegen |allerdings |insoweit |insofern )?nicht
(findet|finden) keine anwendung
(recht|rechte|widerspruchsrecht|auskunftsrecht) .... (beschränkt werden|ausgeschlossen)`,
    pointer: `
(siehe|vgl·|vergleiche) (dazu |hierzu |unter |auch |bitte )*(ziffer|abschnitt|punkt|nummer|kapitel|ziff·) #
(in|unter) (ziffer|abschnitt|punkt|nummer|kapitel|ziff·) # (beschrieben*|genannt*|erläutert*|aufgeführt*|dargestellt*)`,
    compelled: `
(gesetzlich|rechtlich|behördlich) (dazu |hierzu )?(verpflichtet|vorgeschrieben|angeordnet)
(strafverfolgung*|ermittlungsbehörde*|behördliche* anordnung*|gerichtsbeschluss*|richterliche* anordnung*)
(fusion|verschmelzung|insolvenz|unternehmensverkauf|verkauf des unternehmens)`,
    cookies: 'cookie*',
    hypothetical: '(sollten wir|falls wir|wenn wir) .... (müssen|müssten|sollten|brauchen)',
  },
  fr: {
    right: `
droit* (d'|de|à|au|aux|du)
(votre|vos|les|le|un|des|ces) droit*
vous (disposez|bénéficiez)
vous avez ... droit
vous pouvez (également |aussi |à tout moment )*(demander|obtenir|exiger|exercer)
demander`,
    able: `
vous (pouvez|avez la possibilité|êtes libre)
(possibilité|faculté) de`,
    object: `
(vous|s') ?oppos*
droit d'opposition
opposition`,
    definitions: `
définition*
lexique
glossaire`,
    define: `
("|') (désigne*|signifie|correspond à|s'entend)
(donnée* (à caractère )?personnelle?s?|traitement|responsable du traitement|sous-traitant|destinataire|profilage|limitation du traitement|consentement) (désigne*|signifie|s'entend*)`,
    term: `
(personne|autorité|organisme|société|entité)(,| qui) .... détermine*
personne physique ou morale
marquage de données
toute opération ou tout ensemble d'opérations`,
    contents: `
(l')?existence (du|d'un|de la|d'une|de votre) (droit|prise|décision)
(informations?|accès|confirmation|connaître) .... (finalité*|catégorie*|destinataire*) .... (durée|conservation|origine|source|existence)
(informations?) suivantes .... (accès|droit)
(un|l'un) des motifs suivants
(une|l'une) des conditions suivantes`,
    others: `
(hébergeur|hébergé* (par|chez)|hébergement)
(sous-traitant*|prestataire*)
(autorité de contrôle|cnil)
(google|youtube|facebook|meta platforms|twitter|instagram|linkedin|paypal|microsoft|amazon web services|cloudflare|hetzner|ionos|strato|netlify|vercel|mailchimp|stripe|vimeo|fastly|akamai|openstreetmap|fontawesome)
!(responsable|"nous")`,
    'about-text': `
(politique|charte|notice|déclaration|document|page) .... (explique*|décrit|présente|précise|informe*|indique*|a pour (objet|but))
(nous y|si vous souhaitez en savoir)`,
    credit: `
(générée?|créée?|rédigée?) .... (générateur|modèle|outil)
générateur`,
    none: `
(ne|n') .... (pas|jamais|aucun*) .... (collect*|recueill*|partag*|transfér*|transmis*|transmett*|vend*|communiqu*|céd*|réalis*)
(ne|n') ?(collect*|recueill*|partag*|transfér*|transmett*|vend*|communiqu*|cédons) (pas|jamais|aucun*)
aucun* .... (n'est|ne sont|ne sera) (collect*|partag*|transf*|transmis*|vendu*|communiqu*|réalis*|cédé*)
!(sauf|sans votre|excepté|hormis|uniquement)`,
    disclaim: `
(ne|n'|aucun*|pas) .... (contrôle|accès|maîtrise|responsable*|responsabilité*) .... (sur|à|aux|de|des|du)
(politique|charte|notice|déclaration) ... (ne s'applique|ne couvre) pas
!(droit|vous avez|vous disposez|personne*)`,
    anonymous: `
(agrégé*|anonyme|anonymes|anonymisé*|non personnel*|non-personnel*)
(données|informations) ... (agrég*|anonym*)
(ne|n') .... (permet*) (pas|aucun*) .... identifi*`,
    'within-eu': `
(dans|au sein de|en) (l'|la |le )?(ue|union européenne|espace économique européen|france|europe|allemagne|irlande|belgique|luxembourg)
!(hors|en dehors|états-unis|pays tiers|transf*)`,
    'us-law': `
(ccpa|cpra)
californi*
!(rgpd|européen*)`,
    ground: `
(retir*|retrait) .... consentement .... (pas|aucun) .... (autre )?fondement
!(droit de retirer|tout moment)`,
    'none-of': '(pas|jamais)( )?:',
  },
};

/**
 * What texts about policies say and look like: guides, checklists, audits, collections, minutes, proposals, manuals, posts about a law. In the spelling that
 * `foldWords` gives, in English, German, French, Spanish, Italian, Portuguese and Dutch; each entry is the source of a regular expression. From the standing
 * parts of such texts (templates of READMEs, of proposals, of minutes, of audit reports). Data only.
 */

/** How a text names itself that isn't a policy: "this guide", "in diesem Leitfaden". */
export const NAMES_ITSELF: readonly string[] = [
  '(?:this|the following|in this|in the following) (?:\\w+ ){0,2}(?:guide|article|blog|blog post|post|tutorial|checklist|checklists|audit|repository|repo|toolkit|(?<!of )course|playbook|overview|portfolio|cheat sheet|lesson|worksheet|questionnaire|case study|exercise|lab|rfc|proposal|whitepaper|white paper|walkthrough|faq|glossary|mapping|starter kit|boilerplate|workshop)',
  '(?:this|the) (?:repository|repo|project|folder|directory|library) (?:contains|provides|holds|is|hosts|includes|collects|simulates|demonstrates|documents|aims|offers)',
  '(?:this|the following) (?:document|page|section|report|chapter|file) (?:explains how|describes how|shows how|summari[sz]es|compares|lists|maps|tracks|records|reports|walks|gives an overview|provides an overview|provides guidance|is intended to help|is a summary|is an overview|is a guide|helps you|teaches|is for)',
  '(?:we ll (?:look|see|cover|explore|walk)|let s (?:look|see|start|explore)|in this (?:example|video|episode))',
  '(?:dieser|diesem|diese|dieses|der folgende|die folgende) (?:\\w+ ){0,2}(?:leitfaden|artikel|beitrag|blogbeitrag|anleitung|checkliste|uberblick|ubersicht|handreichung|repository|kurs|kapitel|tutorial|glossar|protokoll|projekt|sammlung|lektion|vorschlag|bericht|arbeitshilfe|faq|muster)',
  '(?:dieses dokument|diese seite) (?:fasst|erklart|beschreibt wie|zeigt|vergleicht|sammelt|gibt einen uberblick|dient der orientierung|dokumentiert|listet)',
  '(?:ersetzt|ersetzen) keine (?:rechtsberatung|rechtliche)',
  '(?:not|no|doesn t|does not|isn t) (?:\\w+ ){0,3}legal advice',
  '(?:ce|cet|cette|le present|dans ce|dans cet|dans cette) (?:\\w+ ){0,2}(?:guide|article|billet|tutoriel|fiche|depot|cours|chapitre|projet|memo|modele|kit|glossaire|compte rendu|rapport|formation|liste de controle|foire)',
  '(?:cette page|ce document) (?:explique|presente|resume|compare|recense|decrit comment|montre|vous aide)',
  '(?:esta|este|en esta|en este) (?:\\w+ ){0,2}(?:guia|articulo|entrada|tutorial|repositorio|curso|capitulo|proyecto|plantilla|glosario|leccion|informe|lista de verificacion|unidad|practica|modulo|propuesta)',
  '(?:esta pagina|este documento) (?:explica|resume|compara|muestra|recoge|describe como|ofrece una vision)',
  '(?:questa|questo|in questa|in questo) (?:\\w+ ){0,2}(?:guida|articolo|post|tutorial|repository|corso|capitolo|progetto|modello|glossario|lezione|rapporto|relazione|checklist|proposta|modulo)',
  '(?:questa pagina|questo documento) (?:spiega|riassume|confronta|mostra|raccoglie|descrive come)',
  '(?:este|esta|neste|nesta) (?:\\w+ ){0,2}(?:guia|artigo|tutorial|repositorio|curso|capitulo|projeto|modelo|glossario|licao|relatorio|checklist|proposta)',
  '(?:esta pagina|este documento) (?:explica|resume|compara|mostra|reune|descreve como)',
  '(?:deze|dit|in deze|in dit) (?:\\w+ ){0,2}(?:gids|handleiding|artikel|blog|blogpost|tutorial|checklist|cursus|hoofdstuk|project|sjabloon|overzicht|les|verslag|stappenplan|handreiking)',
];

/** What is said to those who write policies, and not to those whom a policy binds. */
export const TO_WRITERS: readonly string[] = [
  'your (?:own )?(?:\\w+ ){0,2}(?:polic(?:y|ies)|bylaws|statutes|handbook|privacy notice|privacy statement)',
  'your (?:organi[sz]ation|company(?! (?:card|credit|car|phone|laptop|computer|account|e ?mail))|compan(?:y|ies)|firm|startup|legal team|lawyer|attorney|auditor|dpo|security team|isms|compliance team|employees)',
  '(?:a|an|any|every|each|good|effective) (?:\\w+ ){0,3}(?:policy|policies) (?:should|needs to|typically|usually|often|can help|helps|is important|are important)',
  '(?:customi[sz]e|tailor|adapt|fill in|fill out) (?:\\w+ ){0,4}(?:templates?|polic(?:y|ies)|documents?|placeholders?|needs|organi[sz]ation|brackets|blanks)',
  '(?:use|using|download|copy|fork|edit|these|the|our|free|ready to use|editable) (?:\\w+ ){0,2}templates?',
  'organi[sz]ations (?:\\w+ )?(?:should|often|typically|usually|need|mix|can|tend)|auditors (?:\\w+ )?(?:will|look|expect|often|want|check|ask|see|like)|(?:common|typical) (?:pitfalls|mistakes|findings|contents)|(?:what|how) (?:the|an|your) auditors?|sample (?:policy )?(?:statements?|wording|language)',
  'should (?:a|an|your|every|any|the) (?:\\w+ ){0,3}polic(?:y|ies)',
  '(?:writing|drafting|developing|creating|write|draft|develop|create|implement|implementing|adopt|review) (?:a|an|your|the|good|effective|security|privacy) (?:\\w+ ){0,2}polic(?:y|ies)',
  '(?:ihr|ihre|ihrer|ihren|ihrem|dein|deine|deiner|deinen|deinem|eure|eurer) (?:\\w+ ){0,2}(?:unternehmen|organisation|firma|verein|vereins|datenschutzerklarung|richtlinien?|satzung)',
  '(?:anpassen|ausfullen|(?:diese|dieser|die|eine|als) vorlagen?|mustersatzung|mustertext|musterdokumente?)',
  '(?:votre|vos) (?:\\w+ ){0,2}(?:entreprise|organisation|organisme|structure|politiques?|charte|reglement|statuts|dpo|delegue|registre|conformite|collaborateurs)',
  '(?:modeles?|personnaliser|adapter) (?:\\w+ ){0,3}(?:politiques?|documents?|statuts|charte|reglement)',
  '(?:tu|su|vuestra?) (?:\\w+ ){0,2}(?:empresa|organizacion|negocio|asociacion|equipo legal)',
  '(?:plantillas?|personalizar|adaptar) (?:\\w+ ){0,3}(?:politicas?|documentos?|estatutos?|tu)',
  '(?:la tua|il tuo|la vostra|il vostro|la sua) (?:\\w+ ){0,2}(?:azienda|organizzazione|politica|informativa|associazione|policy)',
  '(?:sua|seu) (?:\\w+ ){0,2}(?:organizacao|negocio|associacao)',
  '(?:jouw|je|uw|jullie) (?:\\w+ ){0,2}(?:organisatie|bedrijf|beleid|privacyverklaring|vereniging)',
];

/** What candidates and parties promise: their "policies" bind nobody. */
export const CAMPAIGNS: readonly string[] = [
  '(?:i m|i am|we re|we are|i will|we will|we must|we ll|i ll) (?:\\w+ ){0,1}(?:fight|fighting|running for)|fight(?:ing)? (?:for|to|against|back)|congress(?:ional|man|woman)?|senat(?:e|ors?)|lawmakers|legislators?|our democracy|working (?:class )?(?:families|people)|working class|voters|constituents|our (?:district|state|nation|country|economy)|taxpayers|passing the|elect(?:ed)? me|manifesto|party platform|medicare|social security|immigrants|wall street|billionaires|inequality|economic justice|social justice|corporate greed|big tech',
  '(?:luchar(?:e|emos)?|luchando) (?:por|contra)|congreso|congressional|senado|legisladores|votantes|electores|nuestra democracia|nuestro (?:distrito|pais|estado)|familias trabajadoras|clase trabajadora|gobierno|programa electoral|multimillonarios|desigualdad(?:es)?|justicia (?:economica|social)|distrito congres\\w*|derechos de los trabajadores|sindicatos',
  'electeurs|deputes?|senateurs?|l assemblee nationale|nous (?:lutterons|defendrons)|programme (?:politique|electoral)|notre pays|pouvoir d achat|le gouvernement|classes populaires|inegalites|justice sociale|la droite|la gauche',
  'wahlprogramm|wahlkreis|wahler(?:innen)?|bundestag|landtag|bundesregierung|landesregierung|unser land|wir fordern',
  'elettori|elettorale|parlamento|il governo|ci batteremo|il nostro paese|nosso pais|eleitores|governo federal|deputad[oa]s?|kiezers|tweede kamer|verkiezingsprogramma|ons land',
];

/** How somebody gives an opinion: where a policy says what holds, a post says what its author thinks of it. */
export const OPINIONS: readonly string[] = [
  'i (?:\\w+ )?(?:think|believe|feel|guess|wonder|suppose|realized|realised|noticed|decided to|wanted to|recommend)|in my (?:opinion|view|experience)|my (?:personal |own )?(?:opinions?|views?|thoughts|take|considerations?)|personal (?:opinion|considerations|thoughts|reflections?)|i m (?:not )?(?:sure|convinced|talking|writing)|i have (?:always|never)',
  'ich (?:\\w+ )?(?:denke|glaube|finde|meine|vermute)|meiner (?:meinung|ansicht|erfahrung)|meine (?:meinung|gedanken)',
  'je (?:pense|crois|trouve)|a mon avis|mon (?:avis|opinion)|selon moi|j ai (?:decide|voulu|toujours)',
  'mi (?:opinion|experiencia)|en mi opinion|(?:yo )?(?:creo|pienso|opino) que|me gustaria|quiero (?:enfatizar|hablar|compartir|destacar)|he (?:querido|decidido)|hablando|en mi caso',
  'la mia (?:opinione|esperienza)|secondo me|(?:penso|credo|ritengo) che|a mio (?:parere|avviso)|vorrei|voglio (?:sottolineare|parlare)',
  'minha (?:opiniao|experiencia)|na minha opiniao|(?:acho|penso|acredito) que|eu gostaria|quero (?:enfatizar|falar)',
  'mijn mening|volgens mij|ik (?:\\w+ )?(?:denk|vind|geloof)',
];

/** A law explained, where a policy would say what somebody does about it. */
export const EXPLAINS_A_LAW: readonly string[] = [
  '(?:the )?(?:gdpr|general data protection regulation|ccpa|cpra|lgpd|hipaa|ai act|eprivacy directive|nis ?2|dora|iso ?(?:iec )?27001|soc 2|regulation|directive) (?:is|was|came|comes|applies|requires|required|defines|introduces|introduced|gives|grants|strengthens|replaces|regulates|governs|mandates|states|sets|provides|does not|doesn t|specifies|aims|affects|protects|fines|certification|overview|implementation|readiness|lists|distinguishes)',
  '(?:comply with|complying with|compliant with|compliance with) (?:the )?(?:gdpr|ccpa|hipaa|ai act|nis ?2|dora|iso ?27001)',
  '(?:die )?(?:dsgvo|ds gvo|datenschutz grundverordnung|ki verordnung|ki vo|nis 2|bdsg) (?:ist|wurde|gilt|trat|regelt|verlangt|fordert|definiert|schreibt|sieht|schutzt|enthalt|verpflichtet|ersetzt|konform\\w*)',
  '(?:le )?(?:rgpd|reglement general) (?:est|a|impose|s applique|definit|exige|prevoit|renforce|remplace|oblige|encadre|permet|concerne)',
  '(?:el )?(?:rgpd|reglamento general|lopdgdd|lopd) (?:es|se aplica|exige|establece|define|obliga|regula|entro|introduce)',
  '(?:il )?(?:gdpr|regolamento generale|regolamento ue) (?:e|si applica|prevede|impone|stabilisce|definisce|richiede|obbliga|introduce)',
  '(?:a )?(?:lgpd|lei geral de protecao) (?:e|se aplica|exige|estabelece|define|obriga)',
  '(?:de )?(?:avg|algemene verordening) (?:is|geldt|vereist|stelt|bepaalt|verplicht|wetgeving|schrijft)',
  '(?:gdpr|dsgvo|rgpd|lgpd|avg|iso ?27001|soc 2|hipaa|ccpa) (?:compliance|compliant|checklist|audit|requirements|konform\\w*|conformit\\w*|anforderungen|readiness)',
];

/** Policies as things that software makes, stores and evaluates, and what a screen is used with. */
export const OF_SOFTWARE: readonly string[] = [
  '(?:create|creates|creating|add|adding|attach|attaches|attached|apply|applying|define|defines|defining|configure|configuring|delete|deleting|edit|editing|assign|assigned|select|enable|enabling|disable|evaluate|evaluates|evaluating|specify|import|set) (?:a|an|the|new|your|this|that|one|multiple|these|custom|more)? ?(?:\\w+ ){0,2}polic(?:y|ies)',
  'polic(?:y|ies) (?:is|are|can be|gets|get) (?:\\w+ )?(?:attached|evaluated|applied|configured|created|matched|stored|defined|loaded|compiled|generated|enforced by|executed)',
  'policy (?:engine|rules?|types?|objects?|resources?|definitions?|evaluation|language|editor|controller|reports?|service)',
  '(?:retention|lifecycle|network|access|bucket|key|role|resource|identity|backup|password|session|routing|scaling|security|cache|retry) polic(?:y|ies) (?:for|on|to|in|of) (?:a|an|the|your|each|all)? ?(?:table|tables|database|bucket|buckets|index|indices|cluster|topic|stream|role|roles|user|users|resource|resources|pod|pods|volume|volumes|snapshot|snapshots|account|key|keys|queue)',
  '(?:click|select|choose|navigate to|go to|open) (?:on )?(?:the )?(?:\\w+ ){0,3}(?:button|tab|menu|page|icon|link|dropdown|settings|console|option|sidebar|wizard)',
  '(?:klicken sie|klicke|navigieren sie)',
  '(?:cliquez sur|rendez vous (?:dans|sur))',
  '(?:haz clic|haga clic|dirigete)',
  '(?:fai clic|fare clic|clicca|cliccare)',
  '(?:clique em|clique no|clique na)',
  '(?:klik op|ga naar)',
  '(?:this|the) (?:feature|plugin|extension|library|module|component|package|script|tool|workflow|pipeline|rule|check|setting|option|endpoint|field|flag|parameter|hook|sdk|cli) (?:is|allows|lets|can|will|supports|provides|checks|does|enables|requires|uses|returns|must|should)',
  '(?:this|the) (?:\\w+ ){0,2}(?:page|screen|dialog|panel|view|table below) (?:displays|shows|lists|lets|allows you)|you can (?:view|download|configure|filter|query|export|enable|disable) (?:\\w+ ){0,4}(?:from|in|on|with) (?:this|the)',
  'users? (?:can|is able to|are able to) (?:create|configure|define|delete|edit|manage|export|view|select)',
];

/** What somebody is bound to do or not to do. */
export const DUTIES: readonly string[] = [
  '(?:must|shall|may not|required to|prohibited|not permitted|not allowed|responsible for|entitled to|is obliged|are obliged)',
  '(?:verpflichtet|muss|mussen|darf|durfen|(?:ist|sind|hat|haben) (?:\\w+ ){1,8}zu|untersagt|berechtigt|obliegt|wird vom|werden vom|entscheidet)',
  '(?:doit|doivent|tenue?s?|interdit\\w*|peut etre|peuvent etre|s engagent?|est compose\\w*|est charge\\w*)',
  '(?:debe|deben|debera|deberan|prohibid[oa]s?|podra|podran|corresponde|se compromete\\w*|tendra|tendran)',
  '(?:deve|devono|vietat[oaie]|tenut[oaie]|puo|possono|spetta|delibera|e obbligat\\w+|si impegna\\w*)',
  '(?:devem|devera|deverao|vedad[oa]s?|podera|poderao|compete|cabera)',
  '(?:moet|moeten|dient|dienen|verboden|verplicht|bevoegd|kan worden|mag|mogen)',
];

/** The voice of whoever publishes a policy. */
export const OUR_VOICE: readonly string[] = [
  '(?:we|our|us)',
  '(?:wir|uns|unser\\w{0,2})',
  '(?:nous|notre|nos)',
  '(?:nosotros|nuestr[oa]s?)',
  '(?:noi|nostr[oaie])',
  '(?:nosso|nossa|nossos|nossas)',
  '(?:wij|ons|onze)',
];

/** How a policy speaks of itself: "this policy", "these terms", "diese Satzung". */
export const SPEAKS_OF_ITSELF: readonly string[] = [
  '(?:this|our|the present) (?:\\w+ ){0,3}(?:polic(?:y|ies)|statement|notice|agreement|code|addendum|procedure|standard|charter|constitution|bylaws?|plan|terms|guidelines?|eula)',
  '(?:these|our) (?:\\w+ ){0,3}(?:terms|conditions|guidelines|rules|standards|principles|bylaws|policies)',
  'die(?:se|ser|sen|s) (?:\\w+ ){0,2}(?:\\w*richtlinien?|\\w*erklarung|\\w*bedingungen|\\w*leitlinien?|\\w*hinweise|\\w*vereinbarung|\\w*ordnung|\\w*satzung|\\w*statuten|\\w*regeln|\\w*konzept|vertrag\\w*|agb)',
  '(?:cette|la presente|les presentes?|presents?|ces|le present|ledit) (?:\\w+ ){0,2}(?:politique|charte|conditions|mentions|code|reglement|avis|statuts|contrat|cgu|cgv|procedure)',
  '(?:esta|este|estos|estas|la presente|el presente|los presentes|las presentes) (?:\\w+ ){0,2}(?:politicas?|terminos|condiciones|aviso|codigo|estatutos?|reglamento|normas?|normativa|procedimiento|contrato|acuerdo)',
  '(?:questa|questo|questi|la presente|le presenti|i presenti|il presente) (?:\\w+ ){0,2}(?:informativa|policy|politica|condizioni|termini|codice|regolamento|statuto|procedura|contratto|accordo)',
  '(?:esta|este|estes|estas|a presente|o presente|os presentes|as presentes) (?:\\w+ ){0,2}(?:politicas?|termos|condicoes|aviso|codigo|estatuto|regimento|regulamento|contrato|norma)',
  '(?:dit|deze) (?:\\w+ ){0,2}(?:\\w*beleid|\\w*verklaring|\\w*voorwaarden|\\w*reglement|\\w*statuten|\\w*overeenkomst|\\w*gedragscode|\\w*regels)',
];

/** The forms whose headings give a text away. */
export type OtherForm = 'readme' | 'proposal' | 'minutes' | 'changelog' | 'audit' | 'lesson';

/** Headings of texts of a form, each the source of a regular expression for a whole heading without its number, and how many of them it takes. */
export const OTHER_FORMS: readonly { readonly form: OtherForm; readonly fewest: number; readonly headings: readonly string[] }[] = [
  {
    form: 'readme',
    fewest: 2,
    headings: [
      '(?:installation|install|installing|usage|getting started|quick ?start|setup|how to (?:use|run|install|contribute|get started)\\b.*|using (?:this|these|the) .*)',
      '(?:contributing|contributions?|how to contribute|contributors)',
      '(?:licen[cs]e|licen[cs]ing|lizenz|licencia|licenza|licenca|licentie)',
      '(?:(?:repository|repo|project|folder|directory|file|document|documentation|library) (?:structure|layout|contents?|overview|map|organi[sz]ation)|structure|what s (?:inside|included|in (?:this|here).*)|whats (?:inside|included)|what is (?:this|included|inside)\\b.*|what this is|contents of .*)',
      '(?:features|key features|tech(?:nology)? stack|tools? used|technologies(?: used)?|built with|prerequisites|requirements|screenshots|demo|roadmap|changelog|development|deployment|testing|tests|build|docker|configuration|dependencies|architecture)',
      '(?:about (?:the|this) (?:project|author|repository|repo|library|portfolio)|authors?|maintainers?|acknowledge?ments|credits|contact me|connect with me|who this is for|who is this for.*|skills(?: demonstrated)?|key skills.*|project (?:overview|goals?|objectives?|background|description|summary)|frameworks?(?: (?:used|referenced|alignment|mapping))?|deliverables|key (?:deliverables|takeaways|outcomes)|lessons learned|business (?:problem|context|scenario)|scenario|methodology)',
      '(?:(?:available|included|policy|the|our|list of) (?:polic(?:y|ies)|templates|documents|library|index|catalogue?|inventory|set|suite)|polic(?:y|ies)(?: and \\w+)? (?:index|list|overview|library|inventory|included|templates?|catalogue?)|templates?|documents?(?: list| index)?|table of policies)',
      '(?:aufbau|struktur|projektstruktur|ordnerstruktur|verwendung|nutzung|mitwirken|mitmachen|beitragen|lizenz|autoren|bauen|erzeugen|entwicklung|voraussetzungen|funktionen)',
      '(?:structure(?: du (?:depot|projet|repo))?|utilisation|contribuer|contribution|prerequis|auteurs?|fonctionnalites)',
      '(?:estructura(?: del (?:repositorio|proyecto))?|instalacion|uso|contribuir|contribuciones|requisitos|autores?|como (?:usar|contribuir).*|compilar|compilacion)',
      '(?:struttura(?: del (?:repository|progetto))?|installazione|utilizzo|contribuire|contributi|requisiti|autori?|come (?:usare|contribuire).*)',
      '(?:estrutura(?: do (?:repositorio|projeto))?|instalacao|como (?:usar|contribuir).*|contribuindo|requisitos|autores?)',
      '(?:installatie|gebruik|bijdragen|structuur|vereisten|auteurs?)',
    ],
  },
  {
    form: 'proposal',
    fewest: 2,
    headings: [
      '(?:motivation|motivations|rationale|problem(?: statement)?|the problem)',
      '(?:alternatives?(?: considered)?|considered (?:options|alternatives)|drawbacks|trade ?offs|pros and cons.*|options(?: considered)?)',
      '(?:unresolved questions|open (?:questions|issues|points)|future (?:work|possibilities|directions)|prior art|how we teach this)',
      '(?:(?:detailed|proposed) (?:design|solution|changes?)|proposals?|proposed .*|design(?: details)?|implementation(?: (?:plan|history|details|notes))?|user stories|non goals|goals|acceptance criteria|graduation criteria|test plan|transition path|backwards? compatibility|migration.*)',
      '(?:decision|decision outcome|decisions|context|context and problem statement)',
      '(?:begrundung|antragstext|antrag|alternativen|vorschlag|problemstellung|beschlussvorschlag)',
      '(?:motivations?|alternatives|proposition|expose des motifs|probleme)',
      '(?:motivacion|alternativas|propuesta|justificacion|problema)',
      '(?:motivazione|alternative|proposta|problema)',
      '(?:motivatie|alternatieven|voorstel|probleem)',
    ],
  },
  {
    form: 'minutes',
    fewest: 2,
    headings: [
      '(?:attendees?|attendance|present|in attendance|apologies|absent|participants|roll call|call to order|quorum)',
      '(?:agenda(?: items?)?|old business|new business|unfinished business|any other business|aob|motions?|action items?|actions|decisions?(?: made)?|next meeting.*|adjournment|approval of (?:the )?(?:minutes|agenda).*|discussion|updates|reports?|officer reports?|treasurer s? ?report|announcements)',
      '(?:anwesend\\w*|anwesenheit\\w*|teilnehmer\\w*|teilnehmende|tagesordnung|tops?(?: \\d+.*)?|beschlusse|sonstiges|verschiedenes|begrussung.*|protokoll.*|wahlen|berichte?|entlastung.*|nachstes treffen|antrage)',
      '(?:presents|participants|absents|excuses|ordre du jour|decisions|divers|questions diverses|rapport (?:moral|financier|d activite).*|votes?|prochaine reunion|election.*|bilan.*|releve de decisions)',
      '(?:asistentes|asistencia|orden del dia|acuerdos|ruegos y preguntas|proxima reunion|votacion(?:es)?)',
      '(?:presenti|assenti|ordine del giorno|delibere|varie(?: ed eventuali)?|prossima riunione|votazioni?)',
      '(?:presentes|ausentes|pauta|ordem do dia|deliberacoes|encaminhamentos|proxima reuniao)',
      '(?:aanwezig\\w*|afwezig\\w*|agenda|opening|mededelingen|rondvraag|sluiting|actiepunten|besluiten|notulen.*|w v t t k|wvttk)',
    ],
  },
  {
    form: 'changelog',
    fewest: 2,
    headings: [
      '(?:added|changed|deprecated|removed|fixed|security|unreleased|new features|bug ?fixes|breaking changes|neu|geandert|entfernt|behoben|ajoute|modifie|supprime|corrige|anadido|cambiado|eliminado|corregido|aggiunto|modificato|rimosso|corretto)',
      '(?:v|version )?\\d{1,3} \\d{1,4}(?: \\d{1,4})?(?: .*)?',
      '(?:\\d{4} \\d{2} \\d{2}|\\d{1,2} \\d{1,2} \\d{4})(?: .*)?',
    ],
  },
  {
    form: 'audit',
    fewest: 2,
    headings: [
      '(?:findings?|key findings|summary of findings|audit findings|observations?|non ?conformit(?:y|ies)|major .*non ?conformit.*|minor .*non ?conformit.*|gaps?|gap analysis|identified (?:gaps|risks|issues)|results?|strengths|weaknesses|opportunities for improvement)',
      '(?:recommendations?|remediation(?: .*)?|corrective actions?|action plan|next steps|mitigations?|risk treatment|risk treatment plan|priority actions|quick wins)',
      '(?:executive summary|methodology|audit (?:scope|objectives?|criteria|plan|schedule|team|approach|summary|opinion|conclusion)|assessment (?:scope|summary|results|methodology)|conclusions?|evidence(?: .*)?|scoring|score|risk (?:matrix|register|summary|rating)|compliance (?:status|score|summary|matrix)|control (?:mapping|matrix|testing))',
      '(?:feststellungen?|befunde?|empfehlungen?|zusammenfassung|methodik|abweichungen|massnahmenplan|handlungsempfehlungen|nachste schritte|fazit|ergebnis(?:se)?|bewertung)',
      '(?:constats?|constatations?|recommandations?|synthese|methodologie|non conformites|plan d action|prochaines etapes|conclusions?|resultats?)',
      '(?:hallazgos?|recomendaciones|resumen ejecutivo|metodologia|no conformidades|plan de accion|proximos pasos|conclusion(?:es)?|resultados?|justificacion)',
      '(?:rilievi|risultanze|raccomandazioni|sintesi|metodologia|non conformita|piano d azione|prossimi passi|conclusioni|risultati)',
      '(?:constatacoes|recomendacoes|sumario executivo|nao conformidades|plano de acao|proximos passos|conclus(?:ao|oes)|resultados?)',
      '(?:bevindingen|aanbevelingen|samenvatting|methodiek|afwijkingen|actieplan|vervolgstappen|conclusies?|resultaten)',
    ],
  },
  {
    form: 'lesson',
    fewest: 2,
    headings: [
      '(?:step \\d+.*|\\d+ step .*|schritt \\d+.*|etape \\d+.*|paso \\d+.*|passo \\d+.*|fase \\d+.*|stap \\d+.*)',
      '(?:prerequisites|before you (?:begin|start).*|learning (?:objectives|outcomes|goals)|what you (?:ll|will) (?:learn|need).*|next steps|further reading|see also|additional resources|resources|learn more|useful links|related (?:articles?|posts?|guides?|content|topics)|read more|sources?|bibliography|key (?:takeaways|concepts|terms)|tl dr|tldr|exercises?|quiz|activity|discussion questions|troubleshooting|faqs?|frequently asked questions|examples?|best practices|tips(?: .*)?|common (?:mistakes|pitfalls|questions|issues))',
      '(?:how to .*|how do i .*|how it works|why (?:it|this|you|is|do|does|are|use|we need) .*|what is (?:a|an|the) .*|what are (?:the )?.*|when to use .*|why (?:this|it) matters.*|what good looks like.*|common (?:findings|errors)|practical (?:guidance|tips|advice))',
      '(?:voraussetzungen|weiterfuhrende (?:links|informationen|literatur)|quellen(?:verzeichnis)?|lernziele?|aufgaben?|ubungen?|beispiele?|links|was ist (?:ein|eine|der|die|das) .*|wie (?:man|funktioniert) .*|tipps.*|haufige fragen|checkliste)',
      '(?:prerequis|pour aller plus loin|en savoir plus|sources?|exercices?|exemples?|liens utiles|ressources|qu est ce que? .*|comment .*|pourquoi .*|objectifs pedagogiques|bonnes pratiques)',
      '(?:requisitos previos|para saber mas|recursos|enlaces(?: .*)?|ejercicios?|ejemplos?|que es .*|como .*|por que .*|actividades|bibliografia|buenas practicas|objetivos de aprendizaje|conceptos .*)',
      '(?:prerequisiti|per saperne di piu|approfondimenti|risorse|esercizi|esempi|che cos e .*|cos e .*|come .*|perche .*|bibliografia|buone pratiche)',
      '(?:pre requisitos|saiba mais|recursos|exercicios|exemplos?|o que e .*|como .*|por que .*|antes de comecar|boas praticas)',
      '(?:vereisten vooraf|meer weten|meer informatie|bronnen|oefeningen|voorbeelden?|wat is (?:een|de|het) .*|hoe .*|waarom .*|tips.*)',
    ],
  },
];

/** Columns of registers, audits and mappings; two of them in one table tell it. */
export const REGISTER_COLUMNS: readonly string[] = [
  '(?:status|state|done|completed?|progress)',
  '(?:evidence|evidences|artifacts?|evidence (?:location|reference|required))',
  '(?:findings?|observations?|gaps?|non ?conformit\\w+|issues?)',
  '(?:severity|likelihood|impact|probability|risk (?:level|rating|score|id)|inherent risk|residual risk|risk|score|rating|priority|maturity)',
  '(?:recommendations?|remediation|mitigations?|corrective actions?|treatment|notes|comments?|justification)',
  '(?:controls?|control (?:id|title|name|objective|ref\\w*)|clause|annex a.*|requirement|criteria|implementation|implemented|compliant|applicable|iso .*|nist .*|soc ?2 .*)',
  '(?:pass|fail|result|results|test|score)',
  '(?:befund|massnahmen?|nachweise?|risiko|eintrittswahrscheinlichkeit|auswirkung|schweregrad|bewertung|erledigt|umsetzung)',
  '(?:statut|etat|constat|preuves?|gravite|vraisemblance|risque|mesures?|recommandations?)',
  '(?:estado|hallazgos?|evidencias?|probabilidad|impacto|riesgo|recomendacion(?:es)?|cumple)',
  '(?:stato|rilievo|evidenze?|probabilita|impatto|rischio|azioni|raccomandazioni)',
];

/** Columns of tables of settings and of what an interface takes; two of them in one table tell it. */
export const SETTING_COLUMNS: readonly string[] = [
  '(?:settings?|options?|parameters?|property|properties|field|fields|argument|flag|key|attribute|variable|endpoint|method|action|permission|element|condition)',
  '(?:types?|data type|format|syntax)',
  '(?:default|default value|defaults|required|optional|allowed values?|possible values|value|values|example|since|version added)',
  '(?:einstellung|standardwert|typ|wert|pflicht)',
  '(?:parametres?|valeur|valeur par defaut|defaut|obligatoire)',
  '(?:ajuste|valor|valor predeterminado|tipo|obligatorio)',
  '(?:impostazione|valore|predefinito|obbligatorio)',
];

/** What the company behind a text says that it may or will do, and words that are no name of one although they stand in its place. By BCP 47 primary language; data only. */

/** One language. Expressions are alternatives. */
export interface ProviderActs {
  /** Right behind a name. */
  readonly verbs: RegExp;
  /** Within a few words behind the verb: what only the provider disposes of, or the other party. */
  readonly objects: RegExp;
  /** Right before a name: what is done to the provider. */
  readonly before: RegExp;
  /** Right behind a name that `before` is before. */
  readonly behind: RegExp;
  /** Articles that may be before a name. */
  readonly articles?: RegExp;
  /** Words with a capital that begin a sentence or name a role, an office, a thing: whole words. */
  readonly notNames: RegExp;
}

/** All of them. */
export const PROVIDER_ACTS: Readonly<Record<string, ProviderActs>> = {
  en: {
    verbs:
      /(?:may|can|shall|will|must)(?: not| also| only| at any time)? (?:suspend|terminate|change|amend|modify|update|refuse|delete|block|close|cancel|charge|limit|remove|disclose|return|retain|notify|inform|ban|restrict|transfer|assign)|(?:notifies|informs|grants|warrants|retains|charges|invoices|suspends|terminates|reserves)/u,
    objects:
      /(?:your|the|an?|any|such|its|this|these) (?:accounts?|terms|agreement|contract|services?|access|prices?|fees|deposit|content|data|subscriptions?|membership|policy)|you|subscribers?|customers?|clients?|users?|members?|the right/u,
    before: /(?:inform|notify|tell|grants?|indemnify|release|liability of|against|hire|pay|owes?)/u,
    behind: /(?:of|about|if|when|immediately|promptly|without|within|in writing|an?|the|is|for any|at)/u,
    notNames:
      /\p{L}+(?:s|ments?|tions?|sions?|ness|ity|ing|ances?|ences?|cy|ships?|ages?|isms?|ware|ures?|als?|ees?|ers?|ors?|ists?|ants?|ents?|ary|ory|ive|ian|man|men|body|one|ly|ed|able|ible|ous|ful|th|hood)|who|which|that|this|these|those|each|such|both|either|neither|none|everyone|staff|police|people|faculty|personnel|counsel|council|senate|parliament|congress|congregation|court|judge|jury|parish|state|legal|finance|sales|data|google|apple|facebook|stripe|paypal|github|youtube|twitter|mozilla|openai|cloudflare|discord|slack|shopify|klarna|visa|mastercard|amazon|microsoft|meta|zoom|linkedin|steam|epic|sony|nintendo|valve|anthropic|notion|figma|telegram|whatsapp|instagram|tiktok|reddit|spotify|netflix|square|plaid|twilio|heroku|vercel|netlify|oracle|ebay|etsy|patreon|gitlab|wordpress|fedex|chrome|android|firefox|safari/u,
  },
  de: {
    verbs: /(?:darf|kann|wird|muss|sperrt|löscht|behält sich|ist berechtigt,?|gewährt|teilt)/u,
    objects:
      /(?:das|ein|Ihr|dein|den|die|diese|dem|seine|Ihre) (?:Konto|Konten|Nutzerkonto|Kundenkonto|Vertrag|Bedingungen|AGB|Nutzungsbedingungen|Preise|Entgelte|Zugang|Leistung(?:en)?|Dienst|Kunden?|Nutzer|Kaution|Mitgliedschaft|Inhalte)|Ihnen|dem Kunden|den Kunden|das Recht/u,
    before: /Haftung von|gegenüber|Ansprüche gegen|Pflichten von|Rechte von/u,
    behind: /(?:ist|sind|nicht|aus|auf|wird|unverzüglich|schriftlich|geltend)/u,
    notNames:
      /\p{L}+(?:er|in|ung|heit|keit|schaft|tion|tät|nis|tum|ling|ment|ant|ent|ist|or|eur|ware|el|en|e|em|es|dem|mit|bei|weise|falls|halb|gegen|durch|für|über|zu|her|hin|lich|ig|isch|sam|weit|fern|nach|von|aus|ens|ts|maßen|gleich|um|un|ran|rin|rauf|nn|ch|so|art|geld|amt|werk|zeit|rat|recht)|niemand|jemand|nichts|alles|wer|was|das|dies|jedes|personal|verein|vorstand|kind|gast|bund|land|staat|gericht|google|apple|facebook|paypal|github|klarna|amazon|microsoft/u,
  },
  fr: {
    verbs:
      /(?:peut|pourra|doit|devra|se réserve|s[’']engage à|informe|informera|suspend|suspendra|facture|accorde|concède)(?: également| aussi| à tout moment)?/u,
    objects:
      /(?:le|les|la|votre|vos|ce|ces|son|l[’'])\s?(?:comptes?|contrat|conditions|tarifs|prix|services?|accès|abonnement|droit|client|clients|utilisateurs?|données|contenus?|caution)|vous|les présentes/u,
    before: /(?:informer?|avertir|prévenir|la responsabilité de|auprès de|contre|accorde(?:z)? à|concède(?:z)? à)/u,
    behind: /(?:de|est|ne|dans|sans|par|est limitée|en cas|un|une|le)/u,
    notNames:
      /\p{L}+(?:s|ment|ant|eur)|chacune?|quiconque|cela|ceci|celui|celle|null?e?|aucune?|toute?|certaine?|personne|rien|autrui|lequel|laquelle|telle?|société|monsieur|madame|client|cliente|ensuite|enfin|google|apple|facebook|paypal/u,
  },
  es: {
    verbs:
      /(?:puede|podrá|debe|deberá|se reserva|se compromete a|informará|suspenderá|cobra|cobrará|concede)(?: también| en cualquier momento)?/u,
    objects:
      /(?:la|el|las|los|su|sus|tu|tus|estas|estos|este) (?:cuentas?|contrato|condiciones|términos|tarifas|precios?|servicios?|acceso|suscripción|derecho|clientes?|usuarios?|datos|contenidos?|fianza)|usted|al cliente|al usuario/u,
    before: /(?:informar a|avisar a|comunicar a|la responsabilidad de|frente a|contra|concede a)/u,
    behind: /(?:de|está|es|no|se|sin|por|una?|la|en)/u,
    notNames:
      /\p{L}+(?:s|mente|ndo)|también|además|asimismo|tampoco|nadie|cualquiera|quien|quienquiera|usted|alguien|alguno|ninguno|ninguna|ello|esto|aquel|aquella|todo|toda|luego|siempre|nunca|entonces|ahora|cliente|empresa|google|apple|facebook|paypal/u,
  },
  pt: {
    verbs:
      /(?:pode|poderá|deve|deverá|reserva-se|compromete-se a|informa|informará|suspende|suspenderá|cobra|cobrará|concede)(?: também| a qualquer momento)?/u,
    objects:
      /(?:a|o|as|os|sua|seu|suas|estes|estas) (?:contas?|contrato|condições|termos|tarifas|preços?|serviços?|acesso|assinatura|subscrição|direito|clientes?|utilizadores|usuários?|dados|conteúdos?|caução)/u,
    before: /(?:informar a|avisar a|a responsabilidade da|contra a|perante a)/u,
    behind: /(?:de|está|é|não|sem|por|uma?)/u,
    articles: /(?:A|O|a|o)/u,
    notNames:
      /\p{L}+(?:ção|são|dade|mento|ora?|ista|ância|ência|gem|ante|ente|ário|ária|eiro|eira|ado|ada|mente|esa|ia|ão|ma|oa)|também|além|ninguém|quem|qualquer|estado|juiz|tribunal|conselho|clube|loja|escola|câmara|equipa|equipe|site|plataforma|google|apple|facebook|paypal/u,
  },
  it: {
    verbs: /(?:può|potrà|deve|dovrà|si riserva|si impegna a|informa|informerà|sospende|addebita|concede)(?: anche| in qualsiasi momento)?/u,
    objects:
      /(?:il|lo|la|i|gli|le|l[’']|tuo|suo|questi|queste) ?(?:account|contratto|condizioni|termini|tariffe|prezzi|servizi[o]?|accesso|abbonamento|diritto|client[ei]|utent[ei]|dati|contenuti|cauzione)/u,
    before: /(?:informare|avvisare|la responsabilità di|contro|verso|concede a)/u,
    behind: /(?:di|è|non|senza|per|una?|il|la|in)/u,
    notNames:
      /\p{L}+(?:mente|ndo)|inoltre|chiunque|ciascun[oa]|nessun[oa]|ognun[oa]|altresì|anche|questo|questa|quello|quella|tutto|tutti|nulla|niente|quindi|infine|sempre|pertanto|tuttavia|cliente|utente|società|google|apple|facebook|paypal/u,
  },
};

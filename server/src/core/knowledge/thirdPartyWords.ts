/** Words around an address that say: it belongs to someone else. Data only. */

/** Authorities, courts of arbitration, representatives, agents, service providers and companies of a group: their addresses have other domains with good reason. */
export const THIRD_PARTY =
  /authorit|commissioner|commission nationale|(?:protection|trade|european) commission|ombuds|regulator|arbitrat|mediat|dispute|representative|designated agent|dmca agent|copyright agent|processor|third[- ]part|partner|vendor|provider|supplier|contractor|affiliate|subsidiar|sister compan|group compan|parent compan|reseller|distributor|law firm|attorney|auditor|insurer|union|acquired|formerly|joint controller|independent|external|on behalf of|administered by|operated by|provided by|powered by|aufsichtsbehörde|beauftragte|schlichtung|vertreter|verarbeiter|dienstleister|anbieter|dritte|konzern|externe|autorité|médiat|représentant|sous-traitant|prestataire|hébergeur|tiers|filiale|autoridad|agencia|representante|encargad|proveedor|tercero|garante|responsabile|rappresentante|fornitore|terz[oi]|autoriteit|vertegenwoordiger|verwerker|leverancier|derde|autoridade|fornecedor|terceiro|urząd|podmiot/iu;

/** Words right before an address that make it an example. */
export const EXAMPLE_BEFORE =
  /(?:(?<![\p{L}\p{N}])(?:e\.\s?g\.|i\.\s?e\.|for example|for instance|such as|like|examples?|sample|format|z\.\s?B\.|zum Beispiel|beispielsweise|etwa|Beispiele?|wie|par exemple|p\. ?ex\.|tel(?:le)? que|comme|exemples?|por ejemplo|p\. ?ej\.|como|ejemplos?|ad esempio|per esempio|esempio|formato))[\s,:(“"'‘„«*_`<[]{0,6}$/iu;

/** Words behind an address that make it an example. */
export const EXAMPLE_AFTER =
  /^["”»’')\]*_`>]{0,4},?\s{1,3}(?:(?:is|would be|are) (?:an? )?(?:example|sample)|for (?:example|instance)\b|zum Beispiel|beispielsweise|par exemple|por ejemplo|ad esempio|per esempio)/iu;

/** Words that make what follows them in a sentence an example, unless they are about ways to write to someone. */
export const EXAMPLE_IN_SENTENCE =
  /(?<![\p{L}\p{N}])(?:e\.\s?g\.|for example|for instance|such as|example|sample|fictional|imaginary|imagine|suppose|hash(?:ed|ing)?|pseudonymi[sz]ed?|z\.\s?B\.|zum Beispiel|beispielsweise|etwa|fiktiv\w{0,2}|par exemple|p\. ?ex\.|fictive?|imaginons|por ejemplo|p\. ?ej\.|ficticio|ad esempio|per esempio|es\.:)(?![\p{L}\p{N}])/giu;

/** Words about ways to write to someone. */
export const WRITE_TO =
  /(?<![\p{L}\p{N}])(?:e-?mail\w{0,3}|mail|writ(?:e|ing)|sen[dt]|sending|contact\w{0,3}|reach\w{0,3}|request\w{0,3}|report\w{0,3}|at|to|via|schreib\w{0,2}|wenden|kontaktier\w{0,2}|an|unter|per|écri\w{1,4}|contacter|contactez|à|adresse|courriel|escrib\w{0,5}|contact[ea]\w{0,3}|enviar|envíe|correo|al|scriv\w{0,5}|contattare|indirizzo|all)(?![\p{L}\p{N}])/iu;

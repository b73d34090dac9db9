/** Words that tell what a reference in a sentence is about, or that it is about nothing in particular. Data only. */

/** At the end of what is before a reference: "the deposit under", "l'escompte prévu à l'", "die Rücklage nach", or a parenthesis. */
export const CONNECTING =
  /(?:\s\((?:see|siehe|s\.|voir|cf\.|véase|ver)?\s?|\s(?:(?:(?:as |that |which |wie |qui |que )?(?:is |are |ist |sind |est |sont |es |son )?(?:set out|set forth|provided(?: for)?|referred to|described|specified|mentioned|laid down|governed|regulated|dealt with|defined|required|granted|genannten?|geregelten?|vorgesehenen?|bestimmten?|prévue?s?|visée?s?|mentionnée?s?|définie?s?|régie?s?|fixée?s?|previst[oa]s?|mencionad[oa]s?|regulad[oa]s?|establecid[oa]s?|indicad[oa]s?|fijad[oa]s?)|a que se refieren?|al que se refiere|a la que se refiere)\s)?(?:under|in|by|pursuant to|nach|gemäß|laut|in|à|au|dans|par|sous|selon|en|bajo|según)(?:\s(?:the|der|dem|den|la|le|el|los|las))?\s?(?:l['’])?|\s(?:a que se refieren?|al que se refiere|a la que se refiere|prévue?s? à|visée?s? à)\s(?:la|el|l['’])?)\s?(?:l['’])?$/iu;

/** Behind a German reference: "genannte Rücklage"; the noun. */
export const PARTICIPLE_BEHIND = /^\s(?:genannte|bezeichnete|geregelte|vorgesehene|bestimmte|festgelegte)[nrsm]?\s(\p{Lu}\p{L}{3,})/u;

/** A sentence that only says which clause applies to what. */
export const APPLIES_TO =
  /(?<!\p{L})(?:gilt|gelten|verwiesen|richtet sich nach|richten sich nach|see|appl(?:y|ies)|governed|s['’]appliquent?|voir|est régie?|aplican?|aplicará|véase|se rige)(?!\p{L})/iu;

/** Before a reference that makes an exception, or comes on top. */
export const EXCEPTING =
  /(?<!\p{L})(?:subject to|without prejudice|except|notwithstanding|despite|in addition|unless|other than|besides|unbeschadet|vorbehaltlich|abweichend|entgegen|ausnahme|außer|neben|zusätzlich|sous réserve|sans préjudice|dérogation|nonobstant|sauf|hormis|outre|sin perjuicio|salvo|excepto|no obstante|a reserva|además)(?!\p{L})/iu;

/** What a sentence extends a clause by: that one is about something else. */
export const EXTENDING =
  /(?<!\p{L})(?:too|likewise|accordingly|mutatis mutandis|by analogy|similarly|entsprechend(?:e|er|es)?|sinngemäß|analog|ebenfalls|gleichermaßen|également|de même|par analogie|asimismo|igualmente|por analogía|análogamente)(?!\p{L})/iu;

/** Words that are the subject of no clause in particular. */
export const NO_SUBJECT =
  /^(?:nothing|anything|everything|provisions?|terms?|obligations?|rights?|conditions?|requirements?|exceptions?|procedures?|purposes?|manner|cases?|otherwise|pursuant|accordance|section|clause|article|regelung(?:en)?|bestimmung(?:en)?|voraussetzung(?:en)?|pflicht(?:en)?|rechte?|fälle[n]?|maßgabe|sinne|dispositions?|obligations?|conditions?|droits?|modalités?|disposicion(?:es)?|disposición|derechos?|condicion(?:es)?|obligacion(?:es)?)$/iu;

/** What a sentence says of sections that stay in force, which are about anything. */
export const LASTING =
  /(?<!\p{L})(?:surviv\p{L}{0,8}|continues? (?:to apply|in (?:force|effect))|remains? in (?:force|effect)|gelten fort|fortgelten|bleiben in kraft|überdauern|survivent|survivront|demeurent? en vigueur|restent? en vigueur|sobreviv\p{L}{0,8}|seguirán en vigor|permanecerán vigentes)(?!\p{L})/iu;

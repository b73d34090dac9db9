/** Domains of mail providers and endings of domains as people mistype them: exact spellings, since a mere likeness would accuse real domains. Data only. */

/** Misspellings, separated by spaces, by the domain that is meant. */
const DOMAINS: readonly (readonly [string, string])[] = [
  [
    'gmail.com',
    'gmial.com gmal.com gmai.com gmil.com gamil.com gmaill.com gmaul.com gnail.com gmaol.com gmali.com gmaio.com gimail.com gmaik.com gmsil.com gmqil.com gmail.co gmail.cm gmail.om gmail.con gmail.cmo gmail.ocm gmail.comm gmail.vom gmail.xom gmail.cpm gmail.net gmaile.com ggmail.com gmailc.om gmail.coom gmail.como gmail.coim gamail.com gmaiil.com gmeil.com',
  ],
  ['googlemail.com', 'googlemal.com googlmail.com gogglemail.com googlemail.con'],
  [
    'hotmail.com',
    'hotmial.com hotmal.com hotmai.com hotmali.com hotmil.com hotamil.com hotmaill.com hotmaik.com hotmsil.com htmail.com hormail.com hotail.com hotnail.com hotmail.co hotmail.cm hotmail.con hotmail.cmo hotmail.om hotmail.comm homtail.com hoymail.com htomail.com otmail.com hotmaol.com hotmeil.com',
  ],
  ['hotmail.co.uk', 'hotmial.co.uk hotmail.couk hotmail.co.ku hotmai.co.uk'],
  ['hotmail.fr', 'hotmial.fr hotmal.fr hotmai.fr'],
  [
    'outlook.com',
    'outlok.com outllok.com outloo.com outlokk.com outloook.com outook.com outlool.com otlook.com oulook.com outlook.co outlook.cm outlook.con outlook.cmo outlook.om ouutlook.com putlook.com iutlook.com outlouk.com',
  ],
  ['live.com', 'live.con live.cmo liev.com'],
  ['msn.com', 'msn.con msn.cmo msm.com'],
  [
    'yahoo.com',
    'yaho.com yahooo.com yhoo.com yahho.com yaoo.com yajoo.com yahoo.co yahoo.cm yahoo.con yahoo.cmo yahoo.om yahoo.comm yhaoo.com yaboo.com ahoo.com yahpo.com yahoo.vom uahoo.com tahoo.com yhahoo.com',
  ],
  ['yahoo.co.uk', 'yaho.co.uk yahoo.couk yahoo.co.ku yahooo.co.uk'],
  ['yahoo.fr', 'yaho.fr yahooo.fr yhoo.fr'],
  ['ymail.com', 'ymial.com ymail.con ymal.com'],
  ['icloud.com', 'iclould.com icoud.com iclod.com icloud.co icloud.con icloud.cmo icloud.cm iclud.com iclooud.com iloud.com icluod.com'],
  ['me.com', 'me.con me.cmo'],
  ['aol.com', 'aol.con aol.cmo aol.co aol.cm aoll.com'],
  ['protonmail.com', 'protonmial.com protonmal.com protomail.com protonmail.con protonmai.com prontonmail.com'],
  ['proton.me', 'protom.me protn.me proton.mee'],
  ['gmx.de', 'gmx.ed gxm.de gmx.dee'],
  ['gmx.net', 'gmx.ent gxm.net gmx.ner'],
  ['web.de', 'wbe.de web.ed'],
  ['t-online.de', 't-onlin.de tonline.de t-onine.de'],
  ['orange.fr', 'ornage.fr orange.ft orang.fr'],
  ['wanadoo.fr', 'wanado.fr wanadoo.ft wandaoo.fr'],
  ['free.fr', 'fre.fr free.ft feee.fr'],
  ['sfr.fr', 'sfr.ft'],
  ['laposte.net', 'lapost.net laposte.ent'],
  ['comcast.net', 'comcst.net comcast.con comcas.net comast.net comcat.net'],
  ['verizon.net', 'verizn.net verizon.ent verzon.net'],
  ['btinternet.com', 'btinternt.com btinterne.com btinternet.con btintenet.com'],
  ['sbcglobal.net', 'sbcgloba.net sbcglobal.ent sbclobal.net'],
];

/** Misspelled endings, without the first dot, by the ending that is meant. None is an ending of the internet; `.co`, `.cm`, `.om` are and stand above only, with their domain. */
const ENDINGS: readonly (readonly [string, string])[] = [
  ['com', 'con cmo ocm comm coom vom xom cpm cim c0m comn clm coma comu'],
  ['org', 'ogr rog orgg orh 0rg'],
  ['net', 'ent nte nett ner'],
  ['co.uk', 'couk co.ku cou.k co.ukk'],
  ['eu', 'e.u euu'],
  ['fr', 'frr'],
  ['de', 'dee'],
  ['info', 'inof ifno'],
  ['io', 'oi iio'],
  ['edu', 'eud ued'],
  ['gov', 'gvo goc'],
];

const byTypo = (rows: readonly (readonly [string, string])[]): ReadonlyMap<string, string> =>
  new Map(rows.flatMap(([intended, typos]) => typos.split(' ').map((typo) => [typo, intended] as const)));

/** The domain that is meant, by its misspelling in lower case. */
export const TYPO_DOMAINS = byTypo(DOMAINS);
/** The ending that is meant, by its misspelling: the last one or two labels in lower case. */
export const TYPO_ENDINGS = byTypo(ENDINGS);

/** Which words may stand twice in a row, and which may not, by language. Data only. */

/** English words that meet themselves in correct sentences: "that that", "had had", "the service it is is". Every other one is a slip. */
export const ENGLISH_MAY_REPEAT: ReadonlySet<string> = new Set(
  // Words of other languages in a text of two languages are among them: "nous nous", "die die".
  'had that do did very much many so no yes more never far long again blah bla bye ha now there well her etc nous vous sie die das der'.split(
    ' ',
  ),
);

/** English words behind which a second "in", "on", "out", "up", "off" belongs to what follows: "opt in in writing", "logged on on behalf". */
export const ENGLISH_PARTICLES: ReadonlySet<string> = new Set('in on out up off over down'.split(' '));

/**
 * Other languages say some words twice on purpose ("die die", "nous nous", "zaman zaman"), so only words that never do are named:
 * articles, conjunctions and prepositions without a second use.
 */
export const NEVER_REPEATED: Readonly<Record<string, ReadonlySet<string>>> = {
  de: new Set(
    'und oder für von mit auf bei nach durch gegen ohne unter über eine einer eines einem einen nicht wenn weil wie unsere unserer unseren ihre ihrer ihren ihrem wir im zum zur vom beim dass'.split(
      ' ',
    ),
  ),
  fr: new Set(
    'le la les un une des du de et ou à au aux dans par pour sur avec sans ce cette ces votre vos notre nos qui que est'.split(' '),
  ),
  es: new Set(
    'el la los las un una unos unas de del y o en con por para sin sobre su sus este esta estos estas nuestro nuestra nuestros nuestras que al'.split(
      ' ',
    ),
  ),
  it: new Set('il lo la gli le un una di del della dei delle e o in con per da su che nel nella nostro nostra suo sua'.split(' ')),
  pt: new Set('o os a as um uma de do da dos das e ou em no na nos nas com por para sem seu sua nosso nossa que'.split(' ')),
  nl: new Set('de het een en of van voor met op in te bij naar door over onze wij'.split(' ')),
};

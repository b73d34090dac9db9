/** Words that begin a sentence right before a noun and are no part of its name: "If Customer pays", "Wenn Kunden zahlen". */

/** By language, in lower case. Data only; what is missing makes a rename ask once too often. */
const OPENERS = [
  // English
  `a an the this that these those each any all every no some such both either neither another other certain several many most few
  our your its their my his her whose said
  and or nor but so yet if unless until although though because since once when whenever where wherever whereas whether while after before
  as at by for from in into of off on onto out over per than through to under up upon via with within without about above against among
  around behind below between beyond despite during except including like near regarding toward towards notwithstanding
  however therefore thus hence moreover furthermore further besides also then thereafter otherwise instead only even
  can could may might must shall should will would does do did is are was were has have had
  use see contact provide visit delete create invite join leave add remove manage choose select access give ask notify
  using accessing creating managing placing cancelling canceling deleting providing closing changing suspending terminating inviting
  protecting sharing collecting submitting registering becoming contacting removing adding joining leaving receiving
  one two three four five dear new existing`,
  // German
  `der die das den dem des ein eine einen einem einer eines kein keine keinen keinem keiner keines
  dieser diese dieses diesen diesem jener jene jenes jenen jenem jeder jede jedes jeden jedem alle aller allen manche mehrere viele einige
  beide solche welche welcher welches etwaige sämtliche sonstige andere weitere
  unser unsere unseren unserem unserer unseres ihr ihre ihren ihrem ihrer ihres sein seine seinen seinem seiner seines mein meine dein deine
  wenn falls sofern soweit sobald solange während nachdem bevor bis ob da dass weil obwohl als wie wo wer auch nur
  für bei beim mit ohne durch gegen um von vom zu zum zur nach in im ins an am auf aus über unter vor zwischen wegen gemäß laut per pro
  seitens mittels trotz statt gegenüber und oder sowie aber sondern
  kann können darf dürfen muss müssen soll sollen sollte sollten hat haben ist sind wird werden möchte möchten liebe neue`,
  // French
  `le la les un une des du de au aux ce cet cette ces mon ma mes ton ta tes son sa ses notre nos votre vos leur leurs
  tout toute tous toutes chaque aucun aucune certains certaines plusieurs quelques tel telle tels telles ledit ladite lesdits
  si lorsque quand dès comme car mais donc or ni et ou que dont où
  pour par avec sans sous sur dans en chez entre vers selon suivant sauf hors depuis pendant avant après contre à cher chère chers`,
  // Spanish
  `el la los las un una unos unas todo toda todos todas cada cualquier cualquiera ningún ninguna algún alguna algunos algunas varios varias
  dicho dicha dichos dichas este esta estos estas ese esa esos esas su sus mi mis tu tus nuestro nuestra nuestros nuestras
  si cuando como donde aunque mientras porque pues pero sino ni y o que cuyo
  para por con sin sobre bajo desde hasta entre hacia según durante mediante ante tras contra en de del al a estimado estimada`,
  // Italian
  `il lo la i gli le un uno una ogni ciascun ciascuno ciascuna qualsiasi qualunque nessun nessuna alcun alcuna tutti tutte tutto tutta
  tale tali detto detta questo questa questi queste quel quella quei quelle nostro nostra nostri nostre vostro vostra vostri vostre
  suo sua suoi sue loro se quando come dove qualora mentre poiché perché ma né e o che cui
  per con senza su sul sulla sotto da dal dalla fino tra fra verso secondo durante mediante contro in nel nella nei nelle
  di del della dei degli delle a al alla ai agli alle gentile`,
];

/** In lower case, of all languages together. */
export const SENTENCE_OPENERS: ReadonlySet<string> = new Set(OPENERS.flatMap((words) => words.split(/\s+/)));

/** Whether a policy says how long it keeps data, in ways that cues for the topic don't tell: periods, events, criteria, and tables of periods. */
import type { Policy } from '../../document/policy.ts';
import type { Span } from '../../document/text/span.ts';

/** Whether a table gives the periods, or one of the passages says until when or by what criteria data are kept. @param passages on retention */
export function saysHowLongKept(policy: Policy, passages: readonly { readonly span: Span }[]): boolean {
  return hasTableOfPeriods(policy) || passages.some(({ span }) => saysUntilWhen(policy, span) || isByCriteria(policy, span));
}

/** Cookies that keep what somebody chose are no retention of data. */
export function keepsChoices({ text }: Policy, { start, end }: Span): boolean {
  const words = text.slice(start, end);
  return COOKIES.test(words) && KEEPS_CHOICES.test(words) && !PERIOD.test(words);
}

const COOKIES = /cookie/iu;
const KEEPS_CHOICES =
  /(?:retain|keep|remember|stor|save|speicher|merk|conserv|mémoris|recuerd|recordar|guard|ricord|memorizz)\p{L}{0,6}[^.]{0,60}(?:preferences|settings|choices|login|Einstellungen|Vorlieben|Präferenzen|préférences|choix|preferencias|ajustes|preferenze|impostazioni)/iu;

/** Whether the passage names a period, or the event after which data go: "six years after", "once your child has left the school". */
function saysUntilWhen({ text }: Policy, { start, end }: Span): boolean {
  const words = text.slice(start, end);
  return PERIOD.test(words) || (DELETES.test(words) && EVENT.test(words));
}

/** A figure or a number word with a unit. */
const PERIOD =
  /(?<!\p{L})(?:\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|twelve|an?|ein(?:e[mnrs]?)?|zwei|drei|vier|fünf|sechs|sieben|acht|zehn|zwölf|une?|deux|trois|quatre|cinq|sept|huit|dix|douze|dos|tres|cuatro|cinco|seis|siete|ocho|diez|doce|due|tre|quattro|cinque|sei|sette|otto|dieci|dodici)\)?[\s\u00a0-](?:full |calendar |business )?(?:days?|weeks?|months?|years?|Tage?n?|Wochen?|Monate?n?|Jahre?n?|jours?|semaines?|mois|ans?|années?|días?|semanas?|mes(?:es)?|años?|giorn[oi]|settiman[ae]|mes[ei]|ann[oi])(?!\p{L})/iu;
/** What somebody does or what ends, in the past; that data are needed no longer is no event. */
const EVENT =
  /(?<!\p{L})(?:(?:after|once|when|as soon as) (?:you|your|they|their|the|a|an)(?: (?!longer|purposes?|data|information)\p{L}{1,20}){0,4} (?:has|have|is|are|ceased?|leaves?|left|ends?|ended|expires?|closes?|closed|terminates?|withdraws?) (?!no longer|not )(?!necessary|needed|required|relevant|fulfilled|achieved|served)\p{L}|(?:upon|after|on) (?:the )?(?:end|expiry|termination|closure|cancellation|completion|deletion) of (?:your|the) (?!purpose|processing)|(?:nach|mit|bei) (?:dem )?(?:Ende|Ablauf|Beendigung|Kündigung|Austritt|Abmeldung|Löschung)\s(?:des|der|Ihre[rs]?)\s(?!Zweck)|(?:après|à) (?:la )?(?:fin|résiliation|clôture|suppression) (?:de|du) (?!traitement|la finalité)|(?:tras|al) (?:la )?(?:finalización|baja|cierre|cancelación|terminación) (?:de|del) (?!tratamiento)|(?:dopo|al termine|alla fine|alla chiusura|alla cessazione) (?:la |il )?(?:del|della|dell['’])\s?(?!trattamento))/iu;

/** Whether the section around a passage says by what it is decided how long data are kept: a role that people have, a regular review with deletion behind it, named criteria. */
function isByCriteria({ sections, text }: Policy, { start, end }: Span): boolean {
  const section = sections.all.findLast(({ span }) => span.start <= start && start < span.end);
  const from = Math.max(section?.heading.block.end ?? 0, start - AROUND);
  const words = text.slice(from, Math.min(section?.span.end ?? text.length, end + AROUND));
  return (
    NAMED_CRITERIA.test(words) ||
    AS_LONG_AS.test(words) ||
    (DELETES.test(words) && words.split(/[.!?]\s/).some((sentence) => REVIEWS.test(sentence) && REGULARLY.test(sentence)))
  );
}

/** Code units around a passage. */
const AROUND = 1500;

/** That criteria follow or were listed. */
const NAMED_CRITERIA =
  /(?:following|above|these) criteria|folgende[nr]? kriterien|(?:genannten|diese) kriterien|critères (?:suivants|ci-dessus|énumérés)|siguientes criterios|criterios (?:siguientes|anteriores|indicados)|seguenti criteri|criteri (?:seguenti|sopra|indicati)|seguintes critérios|volgende criteria/iu;

/** As long as somebody has a role. */
const AS_LONG_AS =
  /as long as (?:you|they) (?:occupy|hold a|remain|work for|serve|are a member|are employed|are a customer|are subscribed|volunteer)|solange sie (?:mitglied|ein amt|bei uns beschäftigt|kunde|kundin|angemeldet|registriert)|tant que vous (?:êtes|occupez|exercez|restez)|mientras (?:usted )?(?:sea|ocupe|ejerza|siga siendo)|finché (?:lei )?(?:sei|è un|ricopre|resta|rimane)/iu;

/** That what is stored is looked through. */
const REVIEWS = /review|audit|re-?assess|überprüf|geprüft|réexamin|passée?s? en revue|revisa|comprueba|riesamin|verificat|revê|herzien/iu;
/** How often. */
const REGULARLY =
  /(?<!\p{L})(?:every|each|annual|annually|yearly|once a|quarterly|monthly|regularly|jährlich|regelmäßig|alle|tous les|chaque|annuellement|régulièrement|cada|anualmente|periódicamente|ogni|annualmente|periodicamente|elk|jaarlijks)(?!\p{L})/iu;
/** What becomes of the rest. */
const DELETES = /delet|erase|remove|destroy|anonymi|gelöscht|löschen|supprim|effac|suprim|elimin|borra|cancell|apaga|verwijder/iu;

/** Whether a table has a column of retention periods in which every row says how long or by what criterion, and one or more have a figure. */
function hasTableOfPeriods({ markdown: { blocks } }: Policy): boolean {
  const columns = new Map<string, string[]>();
  for (const { leaf, unit } of blocks) {
    if (leaf.kind !== 'tableCell') continue;
    const key = `${unit.start}:${leaf.column}`;
    const cells = columns.get(key);
    if (cells) cells.push(leaf.prose.text);
    else columns.set(key, [leaf.prose.text]);
  }
  return [...columns.values()].some(
    ([head = '', ...cells]) =>
      PERIOD_COLUMN.test(head) &&
      cells.length >= FEWEST_ROWS &&
      cells.every((cell) => /\d/.test(cell) || CRITERION.test(cell)) &&
      cells.some((cell) => /\d/.test(cell)),
  );
}

/** One row may be an example. */
const FEWEST_ROWS = 2;

/** What such a column is called. */
const PERIOD_COLUMN =
  /retention|retain|how long|storage (?:period|duration|time)|kept for|speicherdauer|speicherfrist|aufbewahrung|löschfrist|conservation|conservación|plazo|conservazione|retenção|conservação|prazo|bewaartermijn|bewaarperiode|bewaarduur/iu;

/** Words of a criterion. */
const CRITERION =
  /(?<!\p{L})(?:until|as long as|duration|while|lifetime|session|required by law|upon|solange|bis|dauer|sitzung|tant que|jusqu|durée|dès|mientras|hasta|duración|sesión|finché|fino|durata|sessione|enquanto|até|duração|sessão|zolang|tot|duur|sessie)/iu;

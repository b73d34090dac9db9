/** `disclosure-partial`: the subject is named, and what the law wants to know about it is not. */
import { itemTitle } from '../analysis/coverage/wording.ts';
import type { Policy } from '../document/policy.ts';
import type { Span } from '../document/text/span.ts';
import type { Finding, Rule } from './rule.ts';
import { coverageToReport } from './shapes/coverageOfPolicy.ts';

/** Topics whose passages are often there without their substance, and whose partial answers were read as such by people. */
const VAGUE_TOPICS = new Set(['retention', 'transfer-safeguards', 'legitimate-interests', 'legal-basis', 'ccpa-sold-shared']);

/** One finding a topic, at the best passage, whichever laws ask for it. */
export const disclosurePartial: Rule = {
  id: 'disclosure-partial',
  group: 'Coverage',
  summary: 'A privacy policy names a subject but not what a law asks about it, such as retention without a period.',
  why: 'Regulators call a general statement insufficient: a retention section needs a period or criteria, a transfer its safeguard, and legitimate interests have to be named (WP260 rev.01; GDPR Art. 13(1)(d), 13(1)(f), 13(2)(a)).',
  severity: 'information',
  *check(policy, { settings, l10n }) {
    const coverage = policy.kind === 'privacy' ? coverageToReport(policy, settings) : undefined;
    if (!coverage) return;
    const seen = new Set<string>();
    const findings: Finding[] = [];
    for (const item of coverage.profiles.flatMap(({ items }) => items)) {
      const [first, ...others] = item.evidence;
      if (item.status !== 'partial' || !first || !VAGUE_TOPICS.has(item.topic) || seen.has(item.topic)) continue;
      if (item.topic === 'retention' && (hasTableOfPeriods(policy) || item.evidence.some(({ span }) => isByCriteria(policy, span))))
        continue;
      seen.add(item.topic);
      findings.push({
        span: first.span,
        message: l10n.t('Found only in part: {item}', { item: itemTitle({ topic: item.topic, source: item.source }, coverage.kind, l10n) }),
        related: others.slice(0, MOST_RELATED).map(({ span }) => ({ span, message: l10n.t('Also mentioned here') })),
      });
    }
    yield* findings.sort((a, b) => a.span.start - b.span.start);
  },
};

/** More places than these help nobody. */
const MOST_RELATED = 5;

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

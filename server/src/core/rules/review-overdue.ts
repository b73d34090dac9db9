/** `review-overdue`: the day by which the policy was to be reviewed has passed. */
import { explainChosenInterval, isDateOfPage, nextReview } from '../analysis/review.ts';
import { daysBetween, monthsBetween } from '../document/dates/calendar.ts';
import { matchesIn } from '../document/text/matches.ts';
import { plural } from '../l10n/localizer.ts';
import type { Rule } from './rule.ts';

/** Kinds without an interval that is usual. */
const SELDOM: ReadonlySet<string> = new Set(['imprint', 'disclaimer', 'other']);

/** Whether the text speaks of a review at intervals: "is reviewed annually", "jährliche Überprüfung", "revisión anual". */
function statesReview(text: string): boolean {
  return matchesIn(text, REVIEWING).some(({ index }) => INTERVAL.test(text.slice(Math.max(0, index - BESIDE), index + BESIDE)));
}

const REVIEWING = /(?:review|überprüf|revis|réexam|révis|riesam|herzien)/giu;
const INTERVAL =
  /annual|year|quarterly|months|periodic|regularly|jährlich|regelmäßig|annuel|chaque année|périodi|cada año|periódic|ogni anno|jaarlijks/iu;
/** Code units between the two. */
const BESIDE = 80;

/** Whether the text says that it holds for one term, season or event alone, which ends by itself: "only applies to the course in Spring 2025". */
function holdsOnce(text: string): boolean {
  return matchesIn(text, HOLDS_ONLY).some(({ index, 0: { length } }) => {
    const [clause = ''] = text.slice(index + length, index + length + LONGEST_CLAUSE).split(/[.!?;]\s|\n\s*\n/);
    return ONE_TERM.test(clause) && YEAR.test(clause);
  });
}

const HOLDS_ONLY =
  /(?:(?:only|solely|exclusively) (?:appl(?:y|ies)|valid|in force|in effect)|(?:appl(?:y|ies)|valid|in force|in effect) (?:only|solely|exclusively)|gilt (?:nur|ausschließlich|allein)|gültig (?:nur|ausschließlich)|(?:ne )?s['’]applique (?:qu['’]|uniquement|exclusivement|seulement)|valables? (?:uniquement|seulement)|(?:sólo|solo|solamente|únicamente|exclusivamente) (?:se aplica|aplica|es válid[oa])|(?:se aplica|válid[oa]) (?:sólo|solo|solamente|únicamente|exclusivamente)|(?:si applica|vale|valid[oa]) (?:solo|soltanto|esclusivamente|unicamente))(?!\p{L})/giu;
/** A term or an event. */
const ONE_TERM =
  /(?<!\p{L})(?:spring|summer|autumn|fall|winter|term|semester|trimester|quarter|season|academic year|school year|conference|festival|event|edition|sommersemester|wintersemester|sose|wise|schuljahr|saison|veranstaltung|semestre|année (?:scolaire|universitaire)|trimestre|curso|edición|temporada|anno (?:scolastico|accademico)|stagione|edizione|evento)(?!\p{L})/iu;
const YEAR = /(?<!\d)(?:19|20)\d\d(?!\d)/;
/** Code units in which the term is named. */
const LONGEST_CLAUSE = 160;

/** Flags a review whose due date has passed; the severity depends on the kind of policy. */
export const reviewOverdue: Rule = {
  id: 'review-overdue',
  group: 'Dates',
  summary: 'The policy is overdue for review.',
  why: 'A policy describes what an organization does, and that changes. California requires an update every 12 months (Civ. Code 1798.130(a)(5)). ISO/IEC 27001 A.5.1 and SOC 2 require reviews at planned intervals, which auditors read as yearly. An EU accessibility statement is reviewed at least once a year. If nothing changed, set the review date.',
  severity: 'warning',
  *check(policy, { today, settings, l10n }) {
    const review = nextReview(policy, settings);
    if (!review || review.due >= today) return;
    // Nobody reviews an imprint at intervals, nor what has no more than a day on it.
    if (review.isUsual && (SELDOM.has(policy.kind) || review.mention.label === 'created' || review.mention.label === 'document')) return;
    if (review.isUsual && isDateOfPage(policy, review.mention) && !statesReview(policy.text)) return;
    if (review.isUsual && holdsOnce(policy.text)) return;
    const days = daysBetween(review.due, today);
    const months = monthsBetween(review.due, today);
    const { due } = review;
    const why = explainChosenInterval(review, l10n);
    yield {
      span: review.mention.dateSpan,
      message:
        months < 2
          ? plural(l10n, days, {
              one: l10n.t('Review was due {due} ({days} day ago), {why}', { due, days, why }),
              other: l10n.t('Review was due {due} ({days} days ago), {why}', { due, days, why }),
            })
          : l10n.t('Review was due {due} ({months} months ago), {why}', { due, months, why }),
      // An interval that neither the text nor a setting has asked for is custom.
      severity: review.isUsual && review.overdue === 'warning' && !statesReview(policy.text) ? 'information' : review.overdue,
    };
  },
};

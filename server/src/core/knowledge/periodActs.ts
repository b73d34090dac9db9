/** Acts for which a policy sets one period. Data only. */
import { byCode } from './languages/languages.ts';

/** By BCP 47 primary language. */
export const PERIOD_WORDS = byCode(({ periods }) => periods);

/** Notice is given of something else than the end of a contract, in any language: of meetings, prices, changes, leave, visits, a trial. */
export const NOTICE_TOPICS =
  /(?<!\p{L})(?:meetings?|assembl\p{L}*|price\p{L}*|fees?|rent|chang\p{L}*|amend\p{L}*|modif\p{L}*|updat\p{L}*|leave|holidays?|vacation|inspect\p{L}*|audit\p{L}*|visits?|ent(?:er|ry)|access|trial|probation\p{L}*|breach|default|cure|remed\p{L}*|deprecat\p{L}*|maintenance|disclos\p{L}*|sub-?processor\p{L}*|appointments?|lessons?|class(?:es)?|event\p{L}*|booking\p{L}*|\p{L}*versammlung\p{L}*|Sitzung\p{L}*|Preis\p{L}*|Entgelt\p{L}*|Miete|\p{L}*änder\p{L}*|Urlaub\p{L}*|Prüfung\p{L}*|Audit\p{L}*|Probe\p{L}*|Verzug\p{L}*|Termin\p{L}*|Kurs\p{L}*|prix|tarifs?|congés?|contrôle\p{L}*|essai|manquement|rendez-vous|junta|asamblea|precios?|tarifas?|vacaciones|auditor\p{L}*|prueba|incumplimiento|prezz[oi]|tariff[ae]|cambi\p{L}*|ferie|ispezion\p{L}*|prova|inadempi\p{L}*)(?!\p{L})/iu;

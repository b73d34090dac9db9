/** Hungarian. Data only. */
import { type Language, words } from './language.ts';

/** The words of Hungarian. */
export const hu: Language = {
  code: 'hu',
  iso639: 'hun',
  names: {
    months: 'január február március április május június július augusztus szeptember október november december',
    weekdays: 'hétfő kedd szerda csütörtök péntek szombat vasárnap',
    line: { label: 'Utoljára frissítve: ', date: '{yyyy}. {month} {d}.' },
  },
  dateLabels: [
    {
      label: 'last-updated',
      strong: true,
      phrases: words(
        'utoljára frissítve, utolsó frissítés, legutóbbi frissítés, utolsó módosítás, utoljára módosítva, legutóbb frissítve, frissítve',
      ),
    },
    {
      label: 'effective',
      phrases: words('hatályos, hatályba lép, hatálybalépés, hatálybalépés dátuma, hatálybalépés napja, hatálybalépés ideje, érvényes'),
    },
  ],
  dates: { links: words('a') },
  numberContext: { clauseWords: words('pont, pontja') },
  definitions: {
    leadIns: words(`a, az, továbbiakban, együttesen, együtt, és, vagy, illetve, egyenként, röviden, néven, jelen, dokumentumban`),
    announcing: words('továbbiakban, együtt, együttesen'),
    connectives: words('és, vagy'),
    none: /pl\.|például/u,
    means: /jelent(?:i|ik)?/u,
    defining: /a továbbiakban/u,
    glossaryTitle: /definíciók/u,
    pronouns: words('mi, minket, ön'),
  },
  contacts: { title: /kapcsolat/u },
  scopes: { annexWords: /melléklet/u },
};

/** Malay. Data only. */
import { type Language, words } from './language.ts';

/** The words of Malay. */
export const ms: Language = {
  code: 'ms',
  iso639: 'zlm',
  names: {
    months: 'Januari Februari Mac April Mei Jun Julai Ogos September Oktober November Disember',
    weekdays: 'Isnin Selasa Rabu Khamis Jumaat Sabtu Ahad',
    dayFirst: true,
  },
  dateLabels: [
    { label: 'last-updated', strong: true, phrases: words('kali terakhir dikemas kini, dikemas kini terakhir') },
    { label: 'effective', phrases: words('berkuat kuasa, tarikh berkuat kuasa') },
  ],
  dates: { links: words('tarikh') },
  definitions: { none: /misalnya/u },
};

/** Indonesian. Data only. */
import { type Language, words } from './language.ts';

/** The words of Indonesian. */
export const id: Language = {
  code: 'id',
  iso639: 'ind',
  names: {
    months: 'Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember',
    short: 'Jan Feb Mar Apr Mei Jun Jul Agu Sep Okt Nov Des',
    weekdays: 'Senin Selasa Rabu Kamis Jumat Sabtu Minggu',
    dayFirst: true,
    line: { label: 'Terakhir diperbarui: ', date: '{d} {Month} {yyyy}' },
  },
  dateLabels: [
    {
      label: 'last-updated',
      strong: true,
      phrases: words('terakhir diperbarui, terakhir diperbaharui, terakhir diubah, pembaruan terakhir, tanggal pembaruan'),
    },
    { label: 'effective', phrases: words('berlaku, tanggal berlaku, tanggal efektif, berlaku sejak, berlaku mulai, berlaku efektif') },
  ],
  dates: { links: words('pada, tanggal, mulai, sejak'), versionWord: /versi/u },
  definitions: {
    leadIns: words('selanjutnya, disebut, sebagai, secara, kolektif, bersama, dan, atau'),
    announcing: words('sebagai, disebut'),
    none: /misalnya/u,
    means: /berarti/u,
    pronouns: words('kami, anda'),
  },
  scopes: { annexWords: /lampiran/u },
};

/** Turkish. Data only. */
import { type Language, words } from './language.ts';

/** The words of Turkish. */
export const tr: Language = {
  code: 'tr',
  iso639: 'tur',
  names: {
    months: 'Ocak Şubat Mart Nisan Mayıs Haziran Temmuz Ağustos Eylül Ekim Kasım Aralık',
    also: { mayis: 5, kasim: 11, aralik: 12 },
    weekdays: 'Pazartesi Salı Çarşamba Perşembe Cuma Cumartesi Pazar',
    dayFirst: true,
    line: { label: 'Son güncelleme: ', date: '{d} {Month} {yyyy}' },
  },
  dateLabels: [
    {
      label: 'last-updated',
      strong: true,
      phrases: words('son güncelleme, son güncellenme, son güncelleme tarihi, son güncellenme tarihi, güncelleme tarihi, son değişiklik'),
    },
    { label: 'effective', phrases: words('yürürlük tarihi, yürürlüğe giriş tarihi, geçerlilik tarihi') },
  ],
  dates: { links: words('tarihi') },
  contacts: { link: /iletişim/u, title: /iletişim/u },
};

/** Japanese. Data only. */
import { type Language, words } from './language.ts';

/** The words of Japanese. */
export const ja: Language = {
  code: 'ja',
  iso639: 'jpn',
  numericLine: { label: '最終更新日：', date: '{yyyy}年{m}月{d}日' },
  weekdays: ['月曜日 火曜日 水曜日 木曜日 金曜日 土曜日 日曜日', '月曜 火曜 水曜 木曜 金曜 土曜 日曜', '月 火 水 木 金 土 日'],
  dateLabels: [
    { label: 'last-updated', strong: true, phrases: words('最終更新日, 最終更新, 最終改定日, 改定日, 更新日') },
    { label: 'effective', phrases: words('発効日, 施行日, 効力発生日') },
    { label: 'effective', after: true, phrases: words('発効, 施行') },
    { label: 'last-updated', after: true, phrases: words('更新, 改定') },
  ],
  contacts: { title: /お問い合わせ|連絡/u },
  scopes: { annexWords: /付属書|附属書|付録|別紙|別表|別添/u },
};

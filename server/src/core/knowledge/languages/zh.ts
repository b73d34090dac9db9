/** Chinese. Data only. */
import { type Language, words } from './language.ts';

/** The words of Chinese. */
export const zh: Language = {
  code: 'zh',
  iso639: 'cmn',
  numericLine: { label: '最后更新：', date: '{yyyy}年{m}月{d}日' },
  dateLabels: [
    {
      label: 'last-updated',
      strong: true,
      phrases: words('最后更新于, 最后更新日期, 最后更新, 最近更新日期, 最近更新, 更新日期, 最後更新日期, 最後更新'),
    },
    { label: 'effective', phrases: words('生效日期, 生效日') },
    { label: 'effective', after: true, phrases: words('生效, 起生效') },
    { label: 'last-updated', after: true, phrases: words('更新') },
  ],
  contacts: { title: /连絡|联系|聯絡/u },
  scopes: { annexWords: /附件|附录|附錄|附表/u },
};

/** Chinese. Data only. */
import { type Language, words } from './language.ts';

/** The words of Chinese. */
export const zh: Language = {
  code: 'zh',
  iso639: 'cmn',
  numericLine: { label: '最后更新：', date: '{yyyy}年{m}月{d}日' },
  weekdays: [
    '星期一 星期二 星期三 星期四 星期五 星期六 星期日',
    '星期一 星期二 星期三 星期四 星期五 星期六 星期天',
    '礼拜一 礼拜二 礼拜三 礼拜四 礼拜五 礼拜六 礼拜日',
    '礼拜一 礼拜二 礼拜三 礼拜四 礼拜五 礼拜六 礼拜天',
    '禮拜一 禮拜二 禮拜三 禮拜四 禮拜五 禮拜六 禮拜日',
    '禮拜一 禮拜二 禮拜三 禮拜四 禮拜五 禮拜六 禮拜天',
    '周一 周二 周三 周四 周五 周六 周日',
    '周一 周二 周三 周四 周五 周六 周天',
    '週一 週二 週三 週四 週五 週六 週日',
    '週一 週二 週三 週四 週五 週六 週天',
    '一 二 三 四 五 六 日',
  ],
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

/** Korean. Data only. */
import { type Language, words } from './language.ts';

/** The words of Korean. */
export const ko: Language = {
  code: 'ko',
  iso639: 'kor',
  numericLine: { label: '최종 업데이트: ', date: '{yyyy}년 {m}월 {d}일' },
  weekdays: ['월요일 화요일 수요일 목요일 금요일 토요일 일요일', '월 화 수 목 금 토 일'],
  dateLabels: [
    { label: 'last-updated', strong: true, phrases: words('최종 업데이트, 마지막 업데이트, 최종 수정일, 최근 업데이트') },
    { label: 'effective', phrases: words('시행일, 시행일자, 발효일') },
    { label: 'effective', after: true, phrases: words('발효, 부터 유효, 시행, 부터 시행') },
  ],
  contacts: { title: /문의|연락/u },
  scopes: { annexWords: /부속서|별첨|별지|별표|부록/u },
};

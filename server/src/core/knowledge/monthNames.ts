/** Names of months and weekdays in the languages that policies are written in, and which order of day and month their numeric dates have. Data only, from Unicode CLDR 46 and from public policies. */

/** Names of one language, each a list in order; months from January, weekdays from Monday. */
export interface MonthNames {
  /** As they stand in a full date; in Slavic languages that is the genitive. */
  readonly months: string;
  /** As they stand without a day, where that differs. */
  readonly standing?: string;
  /** Short forms, without the dot that may follow. */
  readonly short?: string;
  /** Further spellings that are read but not written, each with its month. */
  readonly also?: Readonly<Record<string, number>>;
  readonly weekdays: string;
  /** Numeric dates have the day first (01/09 is 1 September), or may have either. Absent: either. */
  readonly dayFirst?: true;
  /** The date line of a policy for the day `{…}`: label and date as this language usually writes them. */
  readonly line?: { readonly label: string; readonly date: string };
}

/** By BCP 47 primary language. The order decides whose name it is when a text does not tell its language. */
export const MONTH_NAMES: Readonly<Record<string, MonthNames>> = {
  en: {
    months: 'January February March April May June July August September October November December',
    short: 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec',
    also: { sept: 9 },
    weekdays: 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday',
    line: { label: 'Last updated: ', date: '{Month} {d}, {yyyy}' },
  },
  fr: {
    months: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre',
    short: 'janv févr mars avr mai juin juil août sept oct nov déc',
    also: { fevrier: 2, aout: 8, decembre: 12, fév: 2, jan: 1 },
    weekdays: 'lundi mardi mercredi jeudi vendredi samedi dimanche',
    dayFirst: true,
    line: { label: 'Dernière mise à jour : ', date: '{d} {month} {yyyy}' },
  },
  de: {
    months: 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember',
    short: 'Jan Feb März Apr Mai Juni Juli Aug Sept Okt Nov Dez',
    also: { jänner: 1, feber: 2, mrz: 3, maerz: 3, jun: 6, jul: 7, sep: 9 },
    weekdays: 'Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag',
    dayFirst: true,
    line: { label: 'Zuletzt aktualisiert: ', date: '{d}. {Month} {yyyy}' },
  },
  es: {
    months: 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre',
    short: 'ene feb mar abr may jun jul ago sept oct nov dic',
    also: { setiembre: 9, sep: 9 },
    weekdays: 'lunes martes miércoles jueves viernes sábado domingo',
    dayFirst: true,
    line: { label: 'Última actualización: ', date: '{d} de {month} de {yyyy}' },
  },
  it: {
    months: 'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre',
    short: 'gen feb mar apr mag giu lug ago set ott nov dic',
    weekdays: 'lunedì martedì mercoledì giovedì venerdì sabato domenica',
    dayFirst: true,
    line: { label: 'Ultimo aggiornamento: ', date: '{d} {month} {yyyy}' },
  },
  pt: {
    months: 'janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro',
    short: 'jan fev mar abr mai jun jul ago set out nov dez',
    weekdays: 'segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado domingo',
    dayFirst: true,
    line: { label: 'Última atualização: ', date: '{d} de {month} de {yyyy}' },
  },
  nl: {
    months: 'januari februari maart april mei juni juli augustus september oktober november december',
    short: 'jan feb mrt apr mei jun jul aug sep okt nov dec',
    weekdays: 'maandag dinsdag woensdag donderdag vrijdag zaterdag zondag',
    dayFirst: true,
    line: { label: 'Laatst bijgewerkt: ', date: '{d} {month} {yyyy}' },
  },
  pl: {
    months: 'stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia',
    standing: 'styczeń luty marzec kwiecień maj czerwiec lipiec sierpień wrzesień październik listopad grudzień',
    weekdays: 'poniedziałek wtorek środa czwartek piątek sobota niedziela',
    dayFirst: true,
    line: { label: 'Ostatnia aktualizacja: ', date: '{d} {month} {yyyy}' },
  },
  cs: {
    months: 'ledna února března dubna května června července srpna září října listopadu prosince',
    standing: 'leden únor březen duben květen červen červenec srpen září říjen listopad prosinec',
    weekdays: 'pondělí úterý středa čtvrtek pátek sobota neděle',
    dayFirst: true,
    line: { label: 'Poslední aktualizace: ', date: '{d}. {month} {yyyy}' },
  },
  ru: {
    months: 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря',
    standing: 'январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь',
    weekdays: 'понедельник вторник среда четверг пятница суббота воскресенье',
    dayFirst: true,
    line: { label: 'Последнее обновление: ', date: '{d} {month} {yyyy} г.' },
  },
  uk: {
    months: 'січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня',
    standing: 'січень лютий березень квітень травень червень липень серпень вересень жовтень листопад грудень',
    weekdays: 'понеділок вівторок середа четвер пʼятниця субота неділя',
    dayFirst: true,
  },
  hu: {
    months: 'január február március április május június július augusztus szeptember október november december',
    weekdays: 'hétfő kedd szerda csütörtök péntek szombat vasárnap',
    line: { label: 'Utoljára frissítve: ', date: '{yyyy}. {month} {d}.' },
  },
  id: {
    months: 'Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember',
    short: 'Jan Feb Mar Apr Mei Jun Jul Agu Sep Okt Nov Des',
    weekdays: 'Senin Selasa Rabu Kamis Jumat Sabtu Minggu',
    dayFirst: true,
    line: { label: 'Terakhir diperbarui: ', date: '{d} {Month} {yyyy}' },
  },
  ms: {
    months: 'Januari Februari Mac April Mei Jun Julai Ogos September Oktober November Disember',
    weekdays: 'Isnin Selasa Rabu Khamis Jumaat Sabtu Ahad',
    dayFirst: true,
  },
  tr: {
    months: 'Ocak Şubat Mart Nisan Mayıs Haziran Temmuz Ağustos Eylül Ekim Kasım Aralık',
    also: { mayis: 5, kasim: 11, aralik: 12 },
    weekdays: 'Pazartesi Salı Çarşamba Perşembe Cuma Cumartesi Pazar',
    dayFirst: true,
    line: { label: 'Son güncelleme: ', date: '{d} {Month} {yyyy}' },
  },
  sv: {
    months: 'januari februari mars april maj juni juli augusti september oktober november december',
    weekdays: 'måndag tisdag onsdag torsdag fredag lördag söndag',
    dayFirst: true,
    line: { label: 'Senast uppdaterad: ', date: '{d} {month} {yyyy}' },
  },
  da: {
    months: 'januar februar marts april maj juni juli august september oktober november december',
    weekdays: 'mandag tirsdag onsdag torsdag fredag lørdag søndag',
    dayFirst: true,
    line: { label: 'Senest opdateret: ', date: '{d}. {month} {yyyy}' },
  },
  nb: {
    months: 'januar februar mars april mai juni juli august september oktober november desember',
    weekdays: 'mandag tirsdag onsdag torsdag fredag lørdag søndag',
    dayFirst: true,
    line: { label: 'Sist oppdatert: ', date: '{d}. {month} {yyyy}' },
  },
  fi: {
    months:
      'tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesäkuuta heinäkuuta elokuuta syyskuuta lokakuuta marraskuuta joulukuuta',
    standing: 'tammikuu helmikuu maaliskuu huhtikuu toukokuu kesäkuu heinäkuu elokuu syyskuu lokakuu marraskuu joulukuu',
    weekdays: 'maanantai tiistai keskiviikko torstai perjantai lauantai sunnuntai',
    dayFirst: true,
    line: { label: 'Päivitetty viimeksi: ', date: '{d}. {month} {yyyy}' },
  },
  ro: {
    months: 'ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie decembrie',
    weekdays: 'luni marți miercuri joi vineri sâmbătă duminică',
    dayFirst: true,
  },
};

/** Date lines of the languages that write months as numbers. */
export const NUMERIC_LINES: Readonly<Record<string, { readonly label: string; readonly date: string }>> = {
  ja: { label: '最終更新日：', date: '{yyyy}年{m}月{d}日' },
  zh: { label: '最后更新：', date: '{yyyy}年{m}月{d}日' },
  ko: { label: '최종 업데이트: ', date: '{yyyy}년 {m}월 {d}일' },
};

/** Russian. Data only. */
import { type Language, words } from './language.ts';

/** The words of Russian. */
export const ru: Language = {
  code: 'ru',
  iso639: 'rus',
  names: {
    months: 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря',
    standing: 'январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь',
    weekdays: 'понедельник вторник среда четверг пятница суббота воскресенье',
    dayFirst: true,
    line: { label: 'Последнее обновление: ', date: '{d} {month} {yyyy} г.' },
  },
  dateLabels: [
    {
      label: 'last-updated',
      strong: true,
      phrases: words(`последнее обновление, дата последнего обновления, последнее изменение, обновлено, последняя редакция`),
    },
    { label: 'effective', phrases: words('дата вступления в силу, действует, вступает в силу, действительно') },
  ],
  dates: { links: words('от, с, со, ot'), versionWord: /версия/u },
  numberContext: { clauseWords: words('статья, статьи, раздел, раздела, пункт, пункта, п') },
  definitions: {
    leadIns:
      words(`далее, именуемые, именуемой, именуемая, именуемый, именуемое, как, по, тексту, совместно, вместе, в, дальнейшем, и, или, также,
  собирательно, совокупности, коллективно, называемые, называемый, называемая, каждый`),
    announcing: words('далее, совместно, как'),
    connectives: words('и, или'),
    none: /например/u,
    means: /означа(?:ет|ют)/u,
    announced: /термин/u,
    defining: /в дальнейшем/u,
    glossaryTitle: /определения|термины/u,
    pronouns: words('мы, нас, нам, наш, наша, вы, вас, ваш'),
  },
  contacts: { title: /контакт|связаться/u },
  scopes: { annexWords: /приложение/u },
};

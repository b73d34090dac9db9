/** Words that introduce a policy's dates, as public policies write them. Data only. */

/** What a date says about the policy. `version`: one line of a revision history. `document`: a date without a label, or with one that says no more than "date". */
export type DateLabel = 'last-updated' | 'effective' | 'created' | 'last-reviewed' | 'next-review' | 'version' | 'document';

/** Phrases of one language for one label. */
export interface LabelPhrases {
  readonly label: DateLabel;
  readonly language: string;
  /** Lower case; a space stands for any white space. */
  readonly phrases: readonly string[];
  /** The words are said of documents and little else ("last updated"), so they count inside a sentence too. The others count at the start of a line only. */
  readonly strong?: true;
  /** The words follow the date. */
  readonly after?: true;
}

/** All labels. */
export const DATE_LABELS: readonly LabelPhrases[] = [
  {
    label: 'last-updated',
    language: 'en',
    strong: true,
    phrases: [
      'last updated',
      'last update',
      'last modified',
      'last revised',
      'last revision',
      'last changed',
      'last amended',
      'last edited',
      'last modification',
      'most recently updated',
      'most recent update',
      'latest update',
      'latest revision',
      'date last updated',
      'date last modified',
      'date last revised',
      'date of last update',
      'date of last revision',
      'date of the last update',
    ],
  },
  {
    label: 'last-updated',
    language: 'en',
    phrases: [
      'updated',
      'revised',
      'modified',
      'amended',
      'revision date',
      'date revised',
      'date updated',
      'update date',
      'date of revision',
      'effective and last modified',
      'effective and last updated',
    ],
  },
  {
    label: 'effective',
    language: 'en',
    phrases: [
      'effective',
      'effective date',
      'date effective',
      'version effective date',
      'effective as of',
      'effective from',
      'in effect from',
      'in effect as of',
      'in force from',
      'in force as of',
      'valid from',
      'valid as of',
      'takes effect',
      'date of effect',
      'entry into force',
      'applies from',
      'applicable from',
    ],
  },
  {
    label: 'created',
    language: 'en',
    phrases: [
      'created',
      'creation date',
      'date created',
      'date of creation',
      'published',
      'publication date',
      'date published',
      'first published',
      'issued',
      'issue date',
      'date of issue',
      'date issued',
      'posted',
      'date posted',
    ],
  },
  {
    label: 'last-reviewed',
    language: 'en',
    strong: true,
    phrases: ['last reviewed', 'last review', 'date of last review', 'last approved', 'last verified'],
  },
  {
    label: 'last-reviewed',
    language: 'en',
    phrases: ['reviewed', 'date reviewed', 'approved', 'approval date', 'date approved', 'date of approval', 'reviewed and approved'],
  },
  {
    label: 'next-review',
    language: 'en',
    strong: true,
    phrases: ['next review', 'next scheduled review', 'date of next review', 'next policy review', 'next annual review'],
  },
  { label: 'next-review', language: 'en', phrases: ['review by', 'review due', 'due for review', 'to be reviewed by', 'next revision'] },
  { label: 'version', language: 'en', phrases: ['version date', 'date of this version', 'date of version'] },

  {
    label: 'last-updated',
    language: 'de',
    strong: true,
    phrases: [
      'zuletzt aktualisiert',
      'letzte aktualisierung',
      'letzte änderung',
      'zuletzt geändert',
      'zuletzt überarbeitet',
      'letzte überarbeitung',
      'letztes update',
      'datum der letzten aktualisierung',
      'datum der letzten änderung',
      'stand dieser datenschutzerklärung',
    ],
  },
  { label: 'last-updated', language: 'de', phrases: ['stand', 'aktualisiert', 'geändert', 'überarbeitet'] },
  {
    label: 'effective',
    language: 'de',
    phrases: [
      'gültig ab',
      'gültig seit',
      'wirksam ab',
      'wirksam seit',
      'in kraft ab',
      'in kraft seit',
      'datum des inkrafttretens',
      'inkrafttreten',
      'gilt ab',
    ],
  },
  { label: 'created', language: 'de', phrases: ['erstellt', 'veröffentlicht', 'erstellungsdatum'] },
  {
    label: 'last-reviewed',
    language: 'de',
    strong: true,
    phrases: ['zuletzt geprüft', 'letzte prüfung', 'letzte überprüfung', 'zuletzt überprüft'],
  },
  { label: 'next-review', language: 'de', strong: true, phrases: ['nächste überprüfung', 'nächste prüfung'] },

  {
    label: 'last-updated',
    language: 'fr',
    strong: true,
    phrases: [
      'dernière mise à jour',
      'dernière modification',
      'dernière révision',
      'date de dernière mise à jour',
      'date de la dernière mise à jour',
      'dernière actualisation',
    ],
  },
  {
    label: 'last-updated',
    language: 'fr',
    phrases: ['mise à jour', 'mis à jour', 'modifié', 'modifiée', 'révisé', 'révisée', 'date de mise à jour'],
  },
  {
    label: 'effective',
    language: 'fr',
    phrases: [
      "date d'effet",
      "date d'entrée en vigueur",
      'entrée en vigueur',
      'en vigueur depuis',
      'en vigueur à compter',
      'en vigueur à partir',
      'en vigueur',
      'applicable à compter',
      'applicable à partir',
      'prend effet',
      'valable à partir',
    ],
  },
  { label: 'created', language: 'fr', phrases: ['créé', 'créée', 'publié', 'publiée', 'date de création', 'date de publication'] },
  { label: 'last-reviewed', language: 'fr', strong: true, phrases: ['dernière relecture', 'dernier examen'] },
  { label: 'next-review', language: 'fr', strong: true, phrases: ['prochaine révision', 'prochain examen', 'prochaine revue'] },

  {
    label: 'last-updated',
    language: 'es',
    strong: true,
    phrases: [
      'última actualización',
      'última modificación',
      'última revisión',
      'actualizado por última vez',
      'actualizada por última vez',
      'fecha de última actualización',
      'fecha de la última actualización',
    ],
  },
  { label: 'last-updated', language: 'es', phrases: ['actualizado', 'actualizada', 'fecha de actualización', 'modificado', 'modificada'] },
  {
    label: 'effective',
    language: 'es',
    phrases: [
      'vigente desde',
      'vigente a partir',
      'en vigor desde',
      'en vigor a partir',
      'fecha de entrada en vigor',
      'entrada en vigor',
      'fecha de vigencia',
      'fecha efectiva',
      'con efecto desde',
      'efectivo desde',
    ],
  },
  { label: 'created', language: 'es', phrases: ['creado', 'publicado', 'publicada', 'fecha de creación', 'fecha de publicación'] },
  { label: 'next-review', language: 'es', strong: true, phrases: ['próxima revisión'] },

  {
    label: 'last-updated',
    language: 'it',
    strong: true,
    phrases: ['ultimo aggiornamento', 'ultima modifica', 'ultima revisione', 'aggiornato al', 'data ultimo aggiornamento'],
  },
  { label: 'effective', language: 'it', phrases: ['in vigore', 'data di entrata in vigore', 'valido', 'data di decorrenza', 'efficace'] },
  {
    label: 'last-updated',
    language: 'pt',
    strong: true,
    phrases: [
      'última atualização',
      'última actualização',
      'última modificação',
      'última revisão',
      'atualizado pela última vez',
      'atualizada pela última vez',
    ],
  },
  {
    label: 'effective',
    language: 'pt',
    phrases: ['data de vigência', 'em vigor desde', 'em vigor a partir', 'vigência', 'data de entrada em vigor', 'válido a partir'],
  },
  {
    label: 'last-updated',
    language: 'nl',
    strong: true,
    phrases: ['laatst bijgewerkt', 'laatst bij gewerkt', 'laatst gewijzigd', 'laatste update', 'laatste wijziging', 'laatst herzien'],
  },
  { label: 'effective', language: 'nl', phrases: ['van kracht', 'ingangsdatum', 'geldig', 'geldt'] },
  {
    label: 'last-updated',
    language: 'pl',
    strong: true,
    phrases: ['ostatnia aktualizacja', 'data ostatniej aktualizacji', 'ostatnia zmiana', 'ostatnia modyfikacja'],
  },
  { label: 'effective', language: 'pl', phrases: ['data wejścia w życie', 'obowiązuje', 'obowiązująca', 'wchodzi w życie'] },
  { label: 'last-updated', language: 'cs', strong: true, phrases: ['poslední aktualizace', 'naposledy aktualizováno', 'poslední změna'] },
  { label: 'effective', language: 'cs', phrases: ['účinné', 'účinnost', 'platné', 'platná', 'datum účinnosti'] },
  {
    label: 'last-updated',
    language: 'ru',
    strong: true,
    phrases: ['последнее обновление', 'дата последнего обновления', 'последнее изменение', 'обновлено', 'последняя редакция'],
  },
  { label: 'effective', language: 'ru', phrases: ['дата вступления в силу', 'действует', 'вступает в силу', 'действительно'] },
  {
    label: 'last-updated',
    language: 'hu',
    strong: true,
    phrases: ['utoljára frissítve', 'utolsó frissítés', 'legutóbbi frissítés', 'utolsó módosítás'],
  },
  { label: 'effective', language: 'hu', phrases: ['hatályos', 'hatálybalépés dátuma', 'hatálybalépés napja', 'érvényes'] },
  { label: 'last-updated', language: 'id', strong: true, phrases: ['terakhir diperbarui', 'terakhir diubah', 'pembaruan terakhir'] },
  { label: 'effective', language: 'id', phrases: ['berlaku', 'tanggal berlaku', 'berlaku sejak', 'berlaku mulai'] },
  { label: 'last-updated', language: 'ms', strong: true, phrases: ['kali terakhir dikemas kini', 'dikemas kini terakhir'] },
  { label: 'effective', language: 'ms', phrases: ['berkuat kuasa', 'tarikh berkuat kuasa'] },
  { label: 'last-updated', language: 'tr', strong: true, phrases: ['son güncelleme', 'son güncellenme', 'son güncelleme tarihi'] },
  { label: 'effective', language: 'tr', phrases: ['yürürlük tarihi', 'yürürlüğe giriş tarihi'] },
  { label: 'last-updated', language: 'sv', strong: true, phrases: ['senast uppdaterad', 'senast ändrad', 'senaste uppdatering'] },
  { label: 'effective', language: 'sv', phrases: ['gäller från', 'träder i kraft'] },
  { label: 'last-updated', language: 'da', strong: true, phrases: ['senest opdateret', 'sidst opdateret'] },
  { label: 'effective', language: 'da', phrases: ['gældende fra', 'træder i kraft'] },
  { label: 'last-updated', language: 'nb', strong: true, phrases: ['sist oppdatert'] },
  { label: 'last-updated', language: 'fi', strong: true, phrases: ['viimeksi päivitetty', 'päivitetty viimeksi'] },
  { label: 'effective', language: 'fi', phrases: ['voimassa alkaen'] },
  { label: 'last-updated', language: 'uk', strong: true, phrases: ['останнє оновлення'] },
  { label: 'effective', language: 'uk', phrases: ['дата набрання чинності', 'набирає чинності'] },

  { label: 'last-updated', language: 'ja', strong: true, phrases: ['最終更新日', '最終更新', '最終改定日', '改定日', '更新日'] },
  { label: 'effective', language: 'ja', phrases: ['発効日', '施行日', '効力発生日'] },
  { label: 'effective', language: 'ja', after: true, phrases: ['発効', '施行'] },
  { label: 'last-updated', language: 'ja', after: true, phrases: ['更新', '改定'] },
  {
    label: 'last-updated',
    language: 'zh',
    strong: true,
    phrases: ['最后更新于', '最后更新日期', '最后更新', '最近更新日期', '最近更新', '更新日期', '最後更新日期', '最後更新'],
  },
  { label: 'effective', language: 'zh', phrases: ['生效日期', '生效日'] },
  { label: 'effective', language: 'zh', after: true, phrases: ['生效', '起生效'] },
  { label: 'last-updated', language: 'zh', after: true, phrases: ['更新'] },
  { label: 'last-updated', language: 'ko', strong: true, phrases: ['최종 업데이트', '마지막 업데이트', '최종 수정일', '최근 업데이트'] },
  { label: 'effective', language: 'ko', phrases: ['시행일', '시행일자', '발효일'] },
  { label: 'effective', language: 'ko', after: true, phrases: ['발효', '부터 유효', '시행', '부터 시행'] },
];

/** Words that may stand between a label and its date, in all languages; "until" is not among them, for it means the opposite. */
export const LABEL_LINKS: ReadonlySet<string> = new Set(
  (
    'date on as of from since at in the is was were are and am vom ab seit zum der dem den le la du de depuis el desde del con fecha a partir compter dal da dall il em na no op per vanaf dnia z dniem od ke dni k ot от с со pada tarikh tarihi tanggal mulai sejak den d. ' +
    'starting beginning'
  )
    .split(' ')
    .filter((word) => word !== ''),
);

/** Nouns for the document as a whole: a sentence about "this policy" speaks of the text that one is reading. */
export const DOCUMENT_NOUNS =
  'policy|policies|terms|notice|agreement|statement|document|page|conditions|guidelines?|addendum|code|declaration|version|standards?|richtlinie|datenschutzerklärung|erklärung|hinweise?|bedingungen|fassung|seite|politique|conditions|déclaration|charte|avis|page|política|aviso|términos|condiciones|declaración';

/** Beginnings of such a sentence. */
export const THIS_WORDS =
  'this|these|our|the|diese[rsn]?|unsere?|die|der|das|cette|ces|ce|notre|nos|la|les|le|esta|este|estos|estas|nuestr[oa]s?|el|los';

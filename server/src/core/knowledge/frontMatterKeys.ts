/** Front matter keys of policies: what they mean, how they are spelled, what reads them. Data only. Spellings are those found in public policy repositories. */

/** Front matter keys that `frontMatter.keys` may give further spellings for. */
export const CANONICAL_KEYS = [
  'id',
  'version',
  'last_updated',
  'effective_date',
  'created',
  'last_reviewed',
  'next_review',
  'document_title',
  'status',
  'owner',
  'approver',
  'language',
  'pinned_sections',
] as const;

/** What a key means to us, whatever its spelling. */
export type CanonicalKey = (typeof CANONICAL_KEYS)[number];

/** One key. */
export interface KeyKnowledge {
  readonly key: CanonicalKey;
  /** English spellings, the most usual first. */
  readonly spellings: readonly string[];
  /** Spellings in other languages (BCP 47), the most usual first; each may begin with a capital too. */
  readonly translations?: Readonly<Record<string, readonly string[]>>;
  /** What it is, in the writer's words. */
  readonly meaning: string;
  /** What reads it. */
  readonly readBy: string;
  /** The value is a calendar date. */
  readonly date: boolean;
  /** Seldom found in Markdown that is no policy, so that two of such keys make a policy. */
  readonly telling: boolean;
}

/** Every key that Policywright knows. */
export const KEYS: readonly KeyKnowledge[] = [
  {
    key: 'id',
    spellings: ['id', 'policy_id', 'policyId', 'policy_ID', 'doc_id', 'docId', 'document_id'],
    translations: {
      de: 'kennung dokument_id dokumentnummer'.split(' '),
      fr: 'identifiant'.split(' '),
      es: 'identificador'.split(' '),
      it: 'identificativo'.split(' '),
      pt: 'identificador'.split(' '),
      nl: 'kenmerk'.split(' '),
    },
    meaning: 'The short, lasting name of the policy, for addresses and cross-references. It must not change when the title does.',
    readBy: 'Websites and tools that link to the policy; Policywright, to tell two policies apart.',
    date: false,
    telling: false,
  },
  {
    key: 'version',
    spellings: ['version', 'policy_version', 'document_version', 'doc_version', 'revision'],
    translations: {
      de: 'fassung dokumentversion'.split(' '),
      fr: 'version_document'.split(' '),
      es: 'versión'.split(' '),
      it: 'versione'.split(' '),
      pt: 'versão versao'.split(' '),
      nl: 'versie'.split(' '),
    },
    meaning: 'The version of the text. Quote it: without quotation marks 1.10 is the number 1.1.',
    readBy: 'Readers and auditors, to say which text was in force; the preview shows it in the header.',
    date: false,
    telling: true,
  },
  {
    key: 'last_updated',
    spellings: [
      'last_updated',
      'lastUpdated',
      'last-updated',
      'updated',
      'updated_at',
      'updatedAt',
      'updatedDate',
      'updated_date',
      'last_modified',
      'lastModified',
      'lastmod',
      'last_update',
      'date_updated',
      'dateUpdated',
      'modified',
      'date',
    ],
    translations: {
      de: 'stand aktualisiert aktualisiert_am zuletzt_aktualisiert letzte_aktualisierung letzte_änderung letzte_aenderung zuletzt_geändert zuletzt_geaendert geändert geaendert geändert_am geaendert_am änderungsdatum aenderungsdatum aktualisierungsdatum datum'.split(
        ' ',
      ),
      fr: 'mise_à_jour mise_a_jour maj date_maj dernière_mise_à_jour derniere_mise_a_jour date_mise_à_jour date_mise_a_jour date_de_mise_à_jour date_de_mise_a_jour mis_à_jour mis_a_jour modifié_le modifie_le dernière_modification derniere_modification date_modification dernière_révision derniere_revision'.split(
        ' ',
      ),
      es: 'última_actualización ultima_actualizacion actualizado actualizada actualizado_el fecha_actualización fecha_actualizacion fecha_de_actualización fecha_de_actualizacion última_modificación ultima_modificacion última_revisión ultima_revision fecha'.split(
        ' ',
      ),
      it: 'ultimo_aggiornamento aggiornato aggiornato_il aggiornato_al aggiornamento data_aggiornamento ultima_modifica ultima_revisione'.split(
        ' ',
      ),
      pt: 'última_atualização ultima_atualizacao atualizado atualizado_em atualizada_em data_atualização data_atualizacao última_revisão ultima_revisao'.split(
        ' ',
      ),
      nl: 'laatst_bijgewerkt bijgewerkt bijgewerkt_op laatste_update laatst_gewijzigd gewijzigd_op laatste_wijziging'.split(' '),
    },
    meaning: 'The day on which the words of the policy last changed.',
    readBy: 'The preview and most websites print it; Policywright calculates the next review date from it.',
    date: true,
    telling: true,
  },
  {
    key: 'effective_date',
    spellings: ['effective_date', 'effectiveDate', 'effective-date', 'effective', 'effective_from', 'valid_from', 'in_force'],
    translations: {
      de: 'gültig_ab gueltig_ab gilt_ab in_kraft_ab in_kraft inkrafttreten wirksam_ab gültig_seit gueltig_seit'.split(' '),
      fr: 'date_effet date_d_effet entrée_en_vigueur entree_en_vigueur en_vigueur date_entrée_en_vigueur date_entree_en_vigueur applicable_au'.split(
        ' ',
      ),
      es: 'vigente_desde en_vigor en_vigor_desde entrada_en_vigor fecha_entrada_en_vigor fecha_vigencia'.split(' '),
      it: 'in_vigore in_vigore_dal entrata_in_vigore decorrenza data_decorrenza valido_dal'.split(' '),
      pt: 'em_vigor em_vigor_desde vigência vigencia data_vigência data_vigencia'.split(' '),
      nl: 'ingangsdatum geldig_vanaf van_kracht van_kracht_sinds'.split(' '),
    },
    meaning: 'The day from which this text binds. It may lie after the last update, to give notice.',
    readBy: 'Readers; laws such as California Bus. & Prof. Code 22575(b)(4) ask for it.',
    date: true,
    telling: true,
  },
  {
    key: 'created',
    spellings: [
      'created',
      'created_at',
      'createdAt',
      'createdDate',
      'date_created',
      'issued',
      'issue_date',
      'published',
      'pubDate',
      'publish_date',
    ],
    translations: {
      de: 'erstellt erstellt_am erstellungsdatum veröffentlicht veroeffentlicht veröffentlicht_am veroeffentlicht_am'.split(' '),
      fr: 'créé créé_le cree_le date_création date_creation publié publié_le publie_le date_publication'.split(' '),
      es: 'creado creado_el fecha_creación fecha_creacion publicado publicado_el fecha_publicación fecha_publicacion'.split(' '),
      it: 'creato creato_il data_creazione pubblicato pubblicato_il data_pubblicazione'.split(' '),
      pt: 'criado criado_em data_criação data_criacao publicado_em data_publicação data_publicacao'.split(' '),
      nl: 'aangemaakt aangemaakt_op gepubliceerd gepubliceerd_op'.split(' '),
    },
    meaning: 'The day the policy was first written or issued.',
    readBy: 'Auditors; Policywright, to check that it is not after the last update.',
    date: true,
    telling: false,
  },
  {
    key: 'last_reviewed',
    spellings: [
      'last_reviewed',
      'lastReviewed',
      'last-reviewed',
      'reviewed',
      'review_date',
      'reviewed_on',
      'last_review',
      'last_approved',
      'approved_on',
      'approval_date',
      'lastVerified',
    ],
    translations: {
      de: 'geprüft geprueft geprüft_am geprueft_am zuletzt_geprüft zuletzt_geprueft letzte_prüfung letzte_pruefung letzte_überprüfung letzte_ueberpruefung freigegeben_am genehmigt_am'.split(
        ' ',
      ),
      fr: 'dernière_revue derniere_revue revu_le relu_le approuvé_le approuve_le'.split(' '),
      es: 'revisado revisado_el fecha_revisión fecha_revision aprobado_el'.split(' '),
      it: 'riesaminato_il verificato_il approvato_il'.split(' '),
      pt: 'revisado_em revisto_em aprovado_em'.split(' '),
      nl: 'laatst_beoordeeld beoordeeld_op goedgekeurd_op'.split(' '),
    },
    meaning: 'The day somebody last read the policy through and found it right, changed or not.',
    readBy: 'Auditors (ISO/IEC 27001 A.5.1, SOC 2); Policywright calculates the next review date from it.',
    date: true,
    telling: true,
  },
  {
    key: 'next_review',
    spellings: ['next_review', 'nextReview', 'next-review', 'next_review_date', 'review_by', 'review_due', 'valid_until', 'expires'],
    translations: {
      de: 'nächste_prüfung naechste_pruefung nächste_überprüfung naechste_ueberpruefung wiedervorlage gültig_bis gueltig_bis'.split(' '),
      fr: 'prochaine_révision prochaine_revision prochaine_revue valable_jusqu_au'.split(' '),
      es: 'próxima_revisión proxima_revision válido_hasta valido_hasta'.split(' '),
      it: 'prossima_revisione prossimo_riesame valido_fino_al'.split(' '),
      pt: 'próxima_revisão proxima_revisao válido_até valido_ate'.split(' '),
      nl: 'volgende_beoordeling volgende_review geldig_tot'.split(' '),
    },
    meaning: 'The day by which the policy is to be reviewed again.',
    readBy: 'Policywright reminds you of it.',
    date: true,
    telling: true,
  },
  {
    key: 'document_title',
    spellings: ['document_title', 'documentTitle', 'document-title', 'title', 'policy_title', 'name'],
    translations: {
      de: 'titel dokumenttitel'.split(' '),
      fr: 'titre titre_document'.split(' '),
      es: 'título titulo'.split(' '),
      it: 'titolo'.split(' '),
      pt: 'título titulo'.split(' '),
      nl: 'titel'.split(' '),
    },
    meaning: 'The title of the policy as it is published.',
    readBy: 'The preview, websites, search engines; it should say the same as the first heading.',
    date: false,
    telling: false,
  },
  {
    key: 'status',
    spellings: ['status', 'state'],
    translations: { fr: 'statut'.split(' '), es: 'estado'.split(' '), it: 'stato'.split(' ') },
    meaning: 'Where the policy stands: draft, review, approved, published, superseded, archived.',
    readBy: 'Policywright: drafts and archived policies get no date reminders.',
    date: false,
    telling: false,
  },
  {
    key: 'owner',
    spellings: ['owner', 'policy_owner', 'document_owner', 'responsible'],
    translations: {
      de: 'eigentümer eigentuemer verantwortlich verantwortlicher verantwortliche'.split(' '),
      fr: 'propriétaire proprietaire responsable'.split(' '),
      es: 'propietario responsable'.split(' '),
      it: 'proprietario responsabile'.split(' '),
      pt: 'proprietário proprietario responsável responsavel'.split(' '),
      nl: 'eigenaar verantwoordelijke'.split(' '),
    },
    meaning: 'Who keeps the policy up to date: a role rather than a person.',
    readBy: 'Auditors and colleagues (ISO/IEC 27001 clause 7.5).',
    date: false,
    telling: false,
  },
  {
    key: 'approver',
    spellings: ['approver', 'approvers', 'approved_by', 'approvedBy', 'signer'],
    translations: {
      de: 'freigegeben_von genehmigt_von freigabe'.split(' '),
      fr: 'approuvé_par approuve_par'.split(' '),
      es: 'aprobado_por'.split(' '),
      it: 'approvato_da'.split(' '),
      pt: 'aprovado_por'.split(' '),
      nl: 'goedgekeurd_door'.split(' '),
    },
    meaning: 'Who approved the policy.',
    readBy: 'Auditors (ISO/IEC 27001 clause 7.5, SOC 2 CC5.3).',
    date: false,
    telling: true,
  },
  {
    key: 'language',
    spellings: ['language', 'lang', 'locale'],
    translations: {
      de: 'sprache'.split(' '),
      fr: 'langue'.split(' '),
      es: 'idioma'.split(' '),
      it: 'lingua'.split(' '),
      pt: 'língua idioma'.split(' '),
      nl: 'taal'.split(' '),
    },
    meaning: 'The language of the text as a BCP 47 tag, such as en or de-AT.',
    readBy: 'The preview, screen readers and hyphenation; Policywright, for month names and phrases.',
    date: false,
    telling: false,
  },
  {
    key: 'pinned_sections',
    spellings: ['pinned_sections', 'pinnedSections', 'pinned-sections'],
    meaning: 'Numbers of sections that must stay as they are, since contracts or other documents refer to them: `["4", "7.2"]`.',
    readBy: 'Policywright: renumbering leaves these sections alone and says so.',
    date: false,
    telling: false,
  },
];

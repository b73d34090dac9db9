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
  /** English spellings, the most usual first; those of other languages are in their tables. */
  readonly spellings: readonly string[];
  /** What it is, in the writer's words; English, to be translated. */
  readonly meaning: string;
  /** What reads it; English, to be translated. */
  readonly readBy: string;
  /** The value is a calendar date. */
  readonly date: boolean;
  /** Seldom found in Markdown that isn't a policy, so that two of such keys make a policy. */
  readonly telling: boolean;
}

/** Every key that Policywright knows. */
export const KEYS: readonly KeyKnowledge[] = [
  {
    key: 'id',
    spellings: ['id', 'policy_id', 'policyId', 'policy_ID', 'doc_id', 'docId', 'document_id'],
    meaning: 'The short, lasting name of the policy, for addresses and cross-references. It must not change when the title does.',
    readBy: 'Websites and tools that link to the policy; Policywright, to tell two policies apart.',
    date: false,
    telling: false,
  },
  {
    key: 'version',
    spellings: ['version', 'policy_version', 'document_version', 'doc_version', 'revision'],
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
      'last_modified_at',
      'lastModifiedAt',
      'modified_at',
      'date_modified',
      'dateModified',
      'modified',
      'date',
    ],
    meaning: 'The day on which the words of the policy last changed.',
    readBy: 'The preview and most websites print it; Policywright calculates the next review date from it.',
    date: true,
    telling: true,
  },
  {
    key: 'effective_date',
    spellings: ['effective_date', 'effectiveDate', 'effective-date', 'effective', 'effective_from', 'valid_from', 'in_force'],
    meaning: 'The day from which this text applies. It may be later than the last update, to give notice.',
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
    meaning: 'The day the policy was first written or issued.',
    readBy: "Auditors; Policywright, to check that it isn't after the last update.",
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
    meaning: 'The day somebody last read the whole policy and confirmed it, changed or not.',
    readBy: 'Auditors (ISO/IEC 27001 A.5.1, SOC 2); Policywright calculates the next review date from it.',
    date: true,
    telling: true,
  },
  {
    key: 'next_review',
    spellings: ['next_review', 'nextReview', 'next-review', 'next_review_date', 'review_by', 'review_due', 'valid_until', 'expires'],
    meaning: 'The day by which the policy is to be reviewed again.',
    readBy: 'Policywright reminds you of it.',
    date: true,
    telling: true,
  },
  {
    key: 'document_title',
    spellings: ['document_title', 'documentTitle', 'document-title', 'title', 'policy_title', 'name'],
    meaning: 'The title of the policy as it is published.',
    readBy: 'The preview, websites, search engines; it should say the same as the first heading.',
    date: false,
    telling: false,
  },
  {
    key: 'status',
    spellings: ['status', 'state'],
    meaning: 'The state of the policy: draft, review, approved, published, superseded, archived.',
    readBy: 'Policywright: drafts and archived policies get no date reminders.',
    date: false,
    telling: false,
  },
  {
    key: 'owner',
    spellings: ['owner', 'policy_owner', 'document_owner', 'responsible'],
    meaning: 'Who keeps the policy up to date: a role rather than a person.',
    readBy: 'Auditors and colleagues (ISO/IEC 27001 clause 7.5).',
    date: false,
    telling: false,
  },
  {
    key: 'approver',
    spellings: ['approver', 'approvers', 'approved_by', 'approvedBy', 'signer'],
    meaning: 'Who approved the policy.',
    readBy: 'Auditors (ISO/IEC 27001 clause 7.5, SOC 2 CC5.3).',
    date: false,
    telling: true,
  },
  {
    key: 'language',
    spellings: ['language', 'lang', 'locale'],
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

/** A group of keys in which sites and tools keep what their own schema has no place for, and what of it is about the document. */
export interface KeyGroup {
  /** Names of the group, in lower case. */
  readonly names: readonly string[];
  /** What is read in it where the document says nothing at its top level. */
  readonly keys: readonly CanonicalKey[];
}

const DATES_AND_VERSION: readonly CanonicalKey[] = ['last_updated', 'effective_date', 'created', 'last_reviewed', 'next_review', 'version'];

/**
 * Groups that are searched: `params.lastmod` (Hugo), `extra.updated` (Zola), `custom: { updated_at: … }`. Groups may be in groups.
 * A title in `meta` or `seo` is one for search engines, and no other group is about the document: an `author` has a name, a `product` a version.
 */
export const KEY_GROUPS: readonly KeyGroup[] = [
  { names: ['custom', 'custom_fields', 'customfields', 'params', 'extra', 'extras'], keys: [...DATES_AND_VERSION, 'document_title'] },
  { names: ['document', 'document_info', 'doc', 'policy', 'metadata'], keys: [...DATES_AND_VERSION, 'document_title'] },
  { names: ['meta'], keys: DATES_AND_VERSION },
  { names: ['dates'], keys: DATES_AND_VERSION.filter((key) => key !== 'version') },
];

/** Keys, in lower case, of texts that Pandoc turns into a document: what their front matter says is printed. From Pandoc's manual, "Variables". */
export const DOCUMENT_KEYS: ReadonlySet<string> = new Set(
  `geometry documentclass classoption papersize fontsize mainfont sansfont monofont numbersections number-sections header-includes
  include-before linestretch colorlinks linkcolor urlcolor reference-doc pdf-engine secnumdepth`.split(/\s+/),
);

/** Keys that only a site generator reads: Jekyll, Hugo, Eleventy, Docusaurus, VitePress, Astro and their like. What people write for each other (`title`, `author`, `lang`) is not among them. */
export const SITE_KEY =
  /^(?:layout|permalink|slug|url|aliases|redirect_(?:from|to)|nav_(?:order|exclude)|has_children|parent|grand_parent|sidebar(?:_\w+)?|hide_\w+|pagination\w*|weight|draft|menus?|type|template|theme|excerpt|published|categories|category|tags|seo\w*|robots|noindex|sitemap\w*|og_?\w*|image|eleventy\w+|meta|head|linktitle|show\w+|comments|custom_edit_url)$/i;

/** Folders from which sites take the bodies of their pages (Astro, Nuxt, Next.js, Hugo, Jekyll, Eleventy): a template puts title and date around them. With `/` between folders. */
export const CONTENT_FOLDER = /(?:^|\/)(?:contents?|src|pages|_pages|_posts|_includes|_legal|partials|routes)\//i;

/** Keys by which templates are chosen: their pages are put together by a template language. */
export const TEMPLATE_KEY = /^(?:layout|permalink|template|eleventy\w+)$/i;

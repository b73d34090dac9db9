/** Keys that front matter of documents has, by which a block is told from text that only looks like one. */
import { DOCUMENT_KEYS, KEYS, SITE_KEY } from '../../knowledge/frontMatterKeys.ts';
import { LANGUAGES } from '../../knowledge/languages/languages.ts';

const KNOWN: ReadonlySet<string> = new Set(
  [
    ...KEYS.flatMap(({ spellings }) => spellings),
    ...LANGUAGES.flatMap(({ frontMatterKeys = {} }) => Object.values(frontMatterKeys).flat()),
    ...DOCUMENT_KEYS,
    ...'author authors description summary keywords params extra custom'.split(' '),
  ].map((key) => key.toLowerCase()),
);

/** Whether a key is one that a policy or a site generator has, in any spelling. */
export function isDocumentKey(key: string): boolean {
  return KNOWN.has(key.toLowerCase()) || SITE_KEY.test(key);
}

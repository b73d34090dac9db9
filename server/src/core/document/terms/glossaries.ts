/** Sections that list terms, and the entries in them. */
import { GLOSSARY_TITLE, NO_GLOSSARY_TITLE } from '../../knowledge/definitionWords.ts';
import type { Leaf } from '../markdown/leaf.ts';
import { oncePerText } from '../text/remember.ts';
import type { DefinitionDraft } from './definitionDraft.ts';
import { findNamedText } from './namedText.ts';

/** True for the title of a section that lists defined terms. */
export const isGlossary = oncePerText((title) => title.length < 80 && GLOSSARY_TITLE.test(title) && !NO_GLOSSARY_TITLE.test(title));

/** Behind the name of an entry. */
const SEPARATOR = /^["”»]?\s*(?:\([^()]{1,80}\)\s*)?(?::|\s[–—-]{1,3}\s|[–—]\s?|(?:is|are|ist|sind|est|sont|es|son)\s|\.\s|\n\s*:\s)/u;
/** An entry whose name is plain text. */
const PLAIN = /^\s*(\p{Lu}[^.:;!?–—\n]{1,60}?)\s*(?::\s|\s[–—]\s|\s--?-?\s|\n\s*:\s)/u;
const MOST_WORDS = 7;

/** The term that one block of such a section explains; a heading below the section's own level may be one. */
export function draftEntry(leaf: Leaf, glossaryLevel: number): DefinitionDraft | undefined {
  const { text } = leaf.prose;
  if (leaf.kind === 'heading') {
    const name = text.replace(/^\s*(?:[\d.]+|\p{L}[.)])\s+/u, '').trim();
    if ((leaf.level ?? 1) <= glossaryLevel || name.length > 60 || name.split(/\s+/).length > MOST_WORDS) return undefined;
    const start = text.indexOf(name);
    return entry(text, name, start, 'possible');
  }
  const [first] = findNamedText(leaf);
  if (first && text.slice(0, first.whole.start).replace(/[\s\d.()a-z-]{0,6}/i, '') === '') {
    const behind = text.slice(first.end, first.end + 100).replace(/^["”»]/, '');
    // The colon may be within the emphasis.
    return SEPARATOR.test(behind) && /\p{L}/u.test(behind.replace(SEPARATOR, ''))
      ? entry(text, first.text, first.start, 'likely', first.end)
      : undefined;
  }
  const name = PLAIN.exec(text.slice(0, 90))?.[1];
  return name !== undefined && name.split(/\s+/).length <= MOST_WORDS ? entry(text, name, text.indexOf(name), 'possible') : undefined;
}

function entry(
  text: string,
  name: string,
  start: number,
  confidence: DefinitionDraft['confidence'],
  end = start + name.length,
): DefinitionDraft | undefined {
  if (name === '' || start < 0) return undefined;
  return { names: [{ text: name.replace(/\s+/g, ' '), start, end }], whole: { start: 0, end: text.length }, form: 'entry', confidence };
}

/** `invisible-character`: something in the text that nobody sees, or a letter that only looks like the right one. */
import { findInvisibles, findMixedWords, type InvisibleRun, type MixedWord } from '../document/invisibles.ts';
import { firstWhere } from '../document/sorted.ts';
import { contains, type Span } from '../document/span.ts';
import type { Finding, Rule } from './rule.ts';

/** What scripts, emoji and text from right to left need is left alone; so is a form feed, which some print as a new page. */
export const invisibleCharacter: Rule = {
  id: 'invisible-character',
  summary: 'The text holds a character that nobody sees, or a letter of another alphabet that looks right.',
  why: 'Such characters come along when text is copied from a website or a translation tool. Words with one inside are not found by a search, break addresses and links, and are read aloud wrongly; marks that turn the direction of the text around can hide what it says (Unicode Technical Report 36).',
  severity: 'warning',
  *check({ text, markdown, readTo, emails }) {
    // In an email address such a letter is reported as what makes mail go elsewhere.
    const broken = emails.filter(({ fault }) => fault);
    const mixed = findMixedWords(markdown).filter(({ span }) => !isIn(broken, span));
    const seen: Finding[] = [...findInvisibles(text.slice(0, readTo)).map(ofRun), ...mixed.map(ofWord)];
    yield* seen.sort((a, b) => a.span.start - b.span.start);
  },
};

/** @param mentions in document order */
function isIn(mentions: readonly { readonly span: Span }[], place: Span): boolean {
  const one = mentions[firstWhere(mentions.length, (at) => (mentions[at]?.span.start ?? 0) > place.start) - 1];
  return one !== undefined && contains(one.span, place);
}

function ofRun({ span, name, count, idle }: InvisibleRun): Finding {
  const one = name === undefined ? '' : `${/^[aeiou]/i.test(name) ? 'An' : 'A'} ${name} stands`;
  const what = name !== undefined && count === 1 ? one : `${count} unseen characters${name === undefined ? '' : ` (${name})`} stand`;
  return { span, message: `${what} here, expected nothing`, fixes: [{ title: name === undefined ? 'Delete the unseen characters' : `Delete the ${name}`, safe: idle, edits: [{ span, newText: '' }] }] };
}

function ofWord({ span, word, foreign, own, letters }: MixedWord): Finding {
  const all = [...new Set(letters.map(({ letter }) => `“${letter}”`))];
  const shown = word.length > 20 ? `${word.slice(0, 19)}…` : word;
  const which = all.length === 1 ? `A ${foreign} ${all[0] ?? ''} stands` : `${foreign} letters stand`;
  return {
    span,
    message: `${which} in the ${own} word “${shown}”, expected ${own} letters`,
    fixes: [{ title: `Write “${shown}” in ${own} letters`, safe: false, edits: letters.map((one) => ({ span: one.span, newText: one.instead })) }],
  };
}

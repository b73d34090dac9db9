/** The edit that takes a definition out of the text and leaves no stray marks behind. */
import type { Definition } from '../../document/definitions.ts';
import type { Policy } from '../../document/policy.ts';
import type { TextEdit } from '../../document/span.ts';

/** Emphasis marks around the definition go with it where they would stand alone; so does the space before a parenthesis. */
export function withoutDefinition({ text }: Policy, { whole, form }: Definition): TextEdit {
  let { start, end } = whole;
  const opening = /[*_]+$/.exec(text.slice(Math.max(0, start - 3), start))?.[0] ?? '';
  if (opening !== '') {
    const inside = text.slice(start, end);
    if (inside.split(opening).length % 2 === 0) start -= opening.length;
    else if (text.startsWith(opening, end)) {
      start -= opening.length;
      end += opening.length;
    }
  }
  if (form === 'parenthesis') while (start > 0 && text[start - 1] === ' ') start--;
  return { span: { start, end }, newText: '' };
}

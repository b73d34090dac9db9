/** Which headings are titles of sections to readers, and which only stand in their place. */
import { CONTENTS_TITLE } from '../../knowledge/contentsTitles.ts';
import type { Section } from './sections.ts';

/** Whether a heading is the title of a section: not one that shows nothing, an entry of a list of contents, a line with a date, or a pointer to a page. */
export function hasTitle(section: Section): boolean {
  const { text, isContentsEntry } = section.heading;
  return text !== '' && !isContentsEntry && !isUnderContents(section) && !DATE_LINE.test(text) && !isPointer(section);
}

/** Whether a section is part of a list of contents that is made of headings: under that title. */
export function isUnderContents({ parent }: Section): boolean {
  return parent !== undefined && (CONTENTS_TITLE.test(parent.heading.title) || isUnderContents(parent));
}

/** "First issued 3 May 2026, last modified …", set large. */
const DATE_LINE =
  /(?:issued|modified|updated|revised|effective|aktualisiert|geändert|stand|mis à jour|modifié|actualizad[oa]|aggiornat[oa])(?!\p{L}).{0,40}(?<!\d)(?:19|20)\d\d(?!\d)/iu;

/** A heading that is a link and nothing else, with no section below: it points to a page. */
function isPointer({ heading, children }: Section): boolean {
  const { inlines, length } = heading.block.leaf;
  return children.length === 0 && inlines.some(({ kind, start, end }) => kind === 'link' && end - start >= length - heading.level - 2);
}

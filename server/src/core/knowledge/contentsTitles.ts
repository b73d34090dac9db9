/** What writers call the table of contents of a policy. */
import { patternOfAll } from './languages/languages.ts';

/** The heading over a list of contents, whole, without its number. */
export const CONTENTS_TITLE = new RegExp(`^(?:${patternOfAll(({ documents }) => documents?.contentsTitle)})\\s*:?$`, 'iu');

/** The same in a line of its own, with any marks around it. */
export const CONTENTS_LABEL =
  /^[^\p{L}]*(?:(?:table of )?contents?|toc|(?:in|on) this (?:page|policy|document|notice|agreement)|quick links|inhalt|inhaltsverzeichnis|inhaltsübersicht|gliederung|sommaire|table des matières|índice|tabla de contenidos?|contenidos?|indice|sommario|contenuti|inhoud(?:sopgave)?|spis treści|目次|目录|목차)[^\p{L}]*$/iu;

/** Headings over a list of contents, also those that go on behind the word. */
export const CONTENTS_HEADING = /^\W*(?:table of )?contents?\W*$|^inhalt|^sommaire$|^table des|^índice|^indice|^sommario/iu;

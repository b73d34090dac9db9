/** What writers call the table of contents of a policy. */
import { patternOfAll } from './languages/languages.ts';

/** The heading over a list of contents, whole, without its number. */
export const CONTENTS_TITLE = new RegExp(`^(?:${patternOfAll(({ documents }) => documents?.contentsTitle)})\\s*:?$`, 'iu');

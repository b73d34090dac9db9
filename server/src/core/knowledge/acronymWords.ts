/** Words around acronyms. */
import { byCode } from './languages/languages.ts';

/** Articles and the like right before an acronym that is the name of a thing, by language. */
export const ACRONYM_ARTICLES = byCode(
  ({ terms }) => terms?.acronymArticles && new RegExp(`(?<![\\p{L}])(?:${terms.acronymArticles.source})$`, 'iu'),
);

/** Small words that an acronym leaves out of what it stands for. */
export const SMALL_WORDS: readonly string[] =
  'of the for and to in on a an as by with de la le les des du et pour à en y del los las el di dei della delle per e und für der die das des zur zum von über &'.split(
    ' ',
  );

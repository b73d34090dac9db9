/** A term written as it is defined, with the inflection that it has at its place. */
import { inflectLike } from '../../document/terms/inflection.ts';

/** The name in place of a use of it: plural where the use is plural, capitals throughout where the use has nothing else. */
export function respell(use: string, name: string, language: string): string {
  const written = inflectLike(use, name, name, language);
  return /\p{L}/u.test(use) && use === use.toUpperCase() && use.length > 3 ? written.toUpperCase() : written;
}

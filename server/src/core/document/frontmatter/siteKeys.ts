/** Whether the front matter has keys that tell a site generator how to build the page: then a build reads its values and fills them in. */
import { TEMPLATE_KEY } from '../../knowledge/frontMatterKeys.ts';
import type { FrontMatter } from './frontMatter.ts';

/** True where a build fills in what `{{ … }}` stands for in the page. */
export function isFilledByBuild({ state, entries }: FrontMatter): boolean {
  return state === 'present' && entries.some(({ key }) => TEMPLATE_KEY.test(key));
}

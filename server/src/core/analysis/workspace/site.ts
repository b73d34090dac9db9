/** Which policies of a workspace belong to one site: those in one folder, whatever their language. Others may be of other companies, products or clients. */
import { isLanguageTag } from './translations.ts';

/** Names of files that stand for the folder that they are in. */
const STANDS_FOR_FOLDER = /^_?(?:index|readme)(?:[._-][a-z]{2}(?:-[a-z]{2})?)?\.\w+$/i;

/** The folder that the policies of a site share, without the folders that name a language. @param file path or URI, as the host names it */
export function siteOf(file: string): string {
  const parts = file.split('/');
  const name = parts.pop() ?? '';
  const folders = parts.filter((part) => !isLanguageTag(part.toLowerCase()));
  if (!STANDS_FOR_FOLDER.test(name)) return folders.join('/');
  return folders.length === 0 ? '..' : folders.slice(0, -1).join('/');
}

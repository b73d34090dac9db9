/** How a text says that it is a template for others. */
import { patternOfAll } from './languages/languages.ts';

const any = (key: 'path' | 'title' | 'status' | 'note'): string => patternOfAll(({ templates }) => templates?.[key]);

/** Names of folders and files. */
export const TEMPLATE_PATH = new RegExp(`(?:^|[/._ -])(?:${any('path')})(?=[/._ -]|$)`, 'i');

/** Words of a title. */
export const TEMPLATE_TITLE = new RegExp(`(?<!\\p{L})(?:${any('title')})(?!\\p{L})`, 'iu');

/** A value of the front matter. */
export const TEMPLATE_STATUS = new RegExp(`^\\s*(?:policy )?(?:${any('status')})\\s*$`, 'iu');

/** A sentence or comment at the top. */
export const TEMPLATE_NOTE = new RegExp(any('note'), 'iu');

/** Whether a policy is read beside the code, on GitHub, GitLab and the like, rather than on a site that is built of it. */
import type { Policy } from '../../document/policy.ts';

/**
 * Whether nothing shows that a site builds the page: no front matter, no tag of a template, no folder or configuration of a site.
 * Then it is read where its repository is, and GitHub, GitLab and the like make links by themselves.
 * Asks for all files, so that a host that looks them up beforehand learns of each.
 * @param hasFile whether a path, relative to the policy's folder, is there
 */
export function isReadOnHost({ frontMatter, path, text }: Policy, hasFile: (path: string) => boolean | undefined): boolean {
  if (frontMatter.state !== 'absent' || SITE_FOLDER.test(path) || /\{[{%]/.test(text)) return false;
  const depth = Math.min(path.split('/').filter((part) => part !== '..' && part !== '.').length, MOST_FOLDERS);
  const folders = Array.from({ length: depth }, (_, up) => '../'.repeat(up));
  return !folders.flatMap((folder) => SITE_FILES.map((name) => hasFile(folder + name))).includes(true);
}

/** Folders above a policy in which the configuration of its site is looked for. */
const MOST_FOLDERS = 4;

/** Folders with the pages of a site. */
const SITE_FOLDER =
  /(?:^|\/)(?:contents?|pages|src|docs?|documentation|_\w+|site|website|www|public|static|app|apps|web|templates|views)\//i;

/** What configures a site that makes no links of bare addresses, or that can't be told. */
const SITE_FILES: readonly string[] = [
  '_config.yml',
  '_config.toml',
  'mkdocs.yml',
  'mkdocs.yaml',
  'conf.py',
  'book.toml',
  'package.json',
  'eleventy.config.js',
  '.eleventy.js',
  'Gemfile',
  'config.toml',
  'CNAME',
  'index.html',
];

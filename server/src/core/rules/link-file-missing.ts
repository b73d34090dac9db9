/** `link-file-missing`: a link to a file beside the policy that is not there, or to a web site whose `https://` was forgotten. */

import type { LinkMention } from '../document/links/links.ts';
import { readTarget } from '../document/links/linkTargets.ts';
import { characterEdit } from '../document/text/characterEdit.ts';
import { PLACEHOLDER_TARGET } from '../knowledge/placeholderTargets.ts';
import type { Localizer } from '../l10n/localizer.ts';
import type { Finding, Fix, Rule, SurroundingFiles } from './rule.ts';

/** Only targets that name a file; paths from the root of the site, and those without an ending, are addresses that a site makes up. */
export const linkFileMissing: Rule = {
  id: 'link-file-missing',
  group: 'References and links',
  summary: "A link points to a file that doesn't exist, or has no `https://`.",
  why: "Readers get an error page. Files are renamed and moved, and the links to them aren't updated. Without `https://`, a web address is read as a file of the policy's own site.",
  severity: 'warning',
  check: ({ links, path }, { files, l10n }) => findMissingFiles(links, files, l10n, path.slice(path.lastIndexOf('/') + 1)),
};

/** What is wrong with the links. Hosts whose files are not at hand call it before the rule, to hear what it will ask of them. @param own name of the policy's own file */
export function* findMissingFiles(
  links: readonly LinkMention[],
  files: SurroundingFiles | undefined,
  l10n: Localizer,
  own = '',
): Generator<Finding> {
  for (const link of links) {
    if (link.kind !== 'link' && link.kind !== 'image') continue;
    const target = readTarget(link.target);
    // Of a link, such a target is said to be a placeholder.
    if (target.kind !== 'file' || (link.kind === 'link' && PLACEHOLDER_TARGET.test(link.target.trim()))) continue;
    const { path } = target;
    if (SITE.test(path)) {
      if (files?.has(path)) continue;
      yield {
        span: link.targetSpan,
        message: l10n.t('Link to a file of this site; expected "https://" before the address'),
        fixes: [
          {
            title: l10n.t('Insert https:// before the address'),
            safe: false,
            edits: [{ span: { start: link.targetSpan.start, end: link.targetSpan.start }, newText: 'https://' }],
          },
        ],
      };
    } else if (files && FILE.test(path) && isMissing(path, files)) {
      yield {
        span: link.targetSpan,
        message: l10n.t('The file "{path}" doesn\'t exist', { path: path.length > 40 ? `…${path.slice(-39)}` : path }),
        fixes: fixesOf(link, path, files, own, l10n),
      };
    }
  }
}

/** A host name with an ending that no file has, and either nothing or a path behind it. */
const SITE =
  /^(?:www\.[a-z0-9-]{1,63}\.[a-z]{2,12}|(?:[a-z0-9-]{1,63}\.){1,4}(?:com|org|net|gov|edu|int|info|eu|de|fr|es|uk|nl|pl|ch|at|ca|us|au|jp|br|app|dev|cloud|legal))(?:\/\S*)?$/i;
/** Pages of HTML and scripts come to be when the site is built. */
const FILE = /\.(?!(?:html?|php|aspx?|jsp|cgi)$)[a-z][a-z0-9]{1,9}$/i;

/** A page that is put together from files is read from the folder it is put into, so the folders above count too, and where sites keep what they serve. */
function isMissing(path: string, files: SurroundingFiles): boolean {
  const clean = path.replace(/^\.\//, '');
  for (let up = 0; up <= MOST_FOLDERS; up++) {
    const folder = '../'.repeat(up);
    for (const served of up === 0 ? [''] : ['', 'static/', 'public/', 'assets/']) {
      const there = files.has(folder + served + clean);
      if (there === undefined && up === 0) return false;
      if (there || files.has(`${folder}${served}${clean.replace(/\.mdx?$/, '.markdown')}`)) return false;
    }
    if (files.isTop(folder)) break;
  }
  return !isBesideAnother(clean, files);
}

/** Policies that are published together in one folder name each other without one, wherever their sources are kept. */
function isBesideAnother(name: string, files: SurroundingFiles): boolean {
  return (
    !name.includes('/') &&
    files
      .entries('../')
      .slice(0, MOST_SIBLINGS)
      .some((folder) => !folder.includes('.') && files.has(`../${folder}/${name}`) === true)
  );
}

const MOST_SIBLINGS = 100;

const MOST_FOLDERS = 8;

function fixesOf(link: LinkMention, path: string, files: SurroundingFiles, own: string, l10n: Localizer): Fix[] {
  const cut = path.lastIndexOf('/') + 1;
  const folder = path.slice(0, cut);
  const name = path.slice(cut);
  const ending = name.slice(name.lastIndexOf('.'));
  // A policy seldom links to itself.
  const candidates = files.entries(folder).filter((one) => one.endsWith(ending) && !(one === own && /^(?:\.\/)?$/.test(folder)));
  // Policies of one folder are called alike: only another spelling, or a single slip, is the same name.
  const spelled = candidates.filter((one) => spellingOf(one) === spellingOf(name));
  const [meant, ...others] = spelled.length > 0 ? spelled : candidates.filter((one) => isSlip(spellingOf(name), spellingOf(one)));
  if (meant === undefined || others.length > 0 || /[\s()<>]/.test(meant)) return [];
  const rest = /[?#].*$/s.exec(link.target)?.[0] ?? '';
  return [
    {
      title: l10n.t('Link to {target}', { target: folder + meant }),
      safe: false,
      edits: [{ span: link.targetSpan, newText: folder + meant + rest }],
    },
  ];
}

/** The same for names that differ in case, accents, and what stands between their words. */
function spellingOf(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/[\u0300-\u036f\s_-]+/g, '')
    .toLowerCase();
}

/** One letter too many, too few or other than meant, in a name long enough for that to be an accident. */
function isSlip(name: string, other: string): boolean {
  return name.length >= 8 && characterEdit(name, other) !== undefined && !/\d/.test(name + other);
}

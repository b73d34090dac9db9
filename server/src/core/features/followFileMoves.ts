/** Relative links after files were renamed or moved: those of a policy that lead to them, and those of a policy that is moved itself. */
import { splitDomain } from '../document/addresses/publicSuffix.ts';
import { type Destination, type DestinationForm, destinationsOf } from '../document/links/destinations.ts';
import { readTarget } from '../document/links/linkTargets.ts';
import { minimallyEscaped, unescapedText } from '../document/markdown/unescapedText.ts';
import type { Policy } from '../document/policy.ts';
import type { TextEdit } from '../document/text/span.ts';

/** What is known of the files; paths are decoded, from one root, `/` between folders. */
export interface FileMoves {
  /** Where a file or folder will be; undefined for one that stays. */
  readonly moved: (path: string) => string | undefined;
  /** Whether there is a file or folder before the move; undefined where that is not known. */
  readonly exists: (path: string) => boolean | undefined;
}

/** The edits that keep every link of a policy leading where it leads, and showing the path that it shows. @param path of the policy before the move */
export function followFileMoves(policy: Policy, path: string, moves: FileMoves): readonly TextEdit[] {
  const after = moves.moved(path) ?? path;
  const edits: TextEdit[] = [];
  for (const one of destinationsOf(policy)) {
    const written = /^[^?#]*/.exec(one.written)?.[0] ?? '';
    const target = readTarget(unescaped(one, one.written));
    if (target.kind !== 'file' || isDomain(target.path)) continue;
    const leads = resolve(path, target.path);
    const found =
      leads === undefined
        ? undefined
        : destinationAfter(leads, folderOf(path) !== folderOf(after), moves, /^\.{1,2}\/|\.(?:md|markdown)$/i.test(target.path));
    if (found === undefined || (found === leads && folderOf(path) === folderOf(after))) continue;
    const relative = relativePath(after, found, /^\.\//.test(written), /\/$/.test(written));
    const newText = spell(relative, target.path, written, one.form);
    if (newText !== written) edits.push({ span: { start: one.start, end: one.start + written.length }, newText });
    edits.push(...shownPaths(policy, one, (shown) => pathAfter(shown, { written: target.path, leads, relative, found })));
  }
  return edits;
}

/** Endings of files that are top-level domains too. */
const FILE_ENDING = /\.(?:md|pl|py|sh|rs|zip|mov|ps|cc|map|pub|so|mm|bz|gz)$/i;

/** Whether a path without folders reads as a web address whose scheme was forgotten: "seeds.nl", "www.seeds.example". */
function isDomain(path: string): boolean {
  return (
    !path.includes('/') &&
    (/^www\.[^.]+\./i.test(path) || (/^[\w-]+(?:\.[\w-]+)+$/.test(path) && !FILE_ENDING.test(path) && splitDomain(path).known))
  );
}

/** One destination before and after the move, decoded. */
interface MovedPath {
  readonly written: string;
  /** From the root. */
  readonly leads: string | undefined;
  readonly relative: string;
  /** From the root. */
  readonly found: string;
}

/** A path or name of the file that a link shows, after the move; undefined where it shows something else. A word without an ending is no name of a file, but one with a slash behind it, "registers/", is that of a folder. */
function pathAfter(shown: string, paths: MovedPath): string | undefined {
  if (!/[^./]\/$/.test(shown)) return filePathAfter(shown, paths);
  const folder = shown.slice(0, -1);
  const { written, leads = written, relative, found } = paths;
  const after = folder === withoutSlash(written) ? withoutSlash(relative) : folder === nameOf(leads) ? nameOf(found) : undefined;
  return after === undefined ? undefined : `${after}/`;
}

function withoutSlash(path: string): string {
  return path.replace(/\/$/, '');
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function filePathAfter(shown: string, { written, leads = written, relative, found }: MovedPath): string | undefined {
  const [path = ''] = shown.split(/[?#]/, 1);
  const rest = shown.slice(path.length);
  if (!/\.[A-Za-z][A-Za-z0-9]{0,9}$/.test(path) || isDomain(path)) return undefined;
  if (path === nameOf(leads)) return nameOf(found) + rest;
  if (path === written) return relative + rest;
  const fromRoot = path.replace(/^\//, '');
  if (fromRoot !== leads && !leads.endsWith(`/${fromRoot}`)) return undefined;
  const root = leads.slice(0, leads.length - fromRoot.length);
  return (found.startsWith(root) ? path.slice(0, path.length - fromRoot.length) + found.slice(root.length) : relative) + rest;
}

/** From a destination to the end of the words that it is the link of, in UTF-16 code units. */
const LONGEST_TAG = 700;

/** The edits of what the links to one destination show. @param after gives what is to be shown */
function shownPaths(policy: Policy, { start, end, form }: Destination, after: (shown: string) => string | undefined): readonly TextEdit[] {
  const { text } = policy;
  if (form === 'attribute') {
    const opened = text.indexOf('>', end) + 1;
    const closed = text.indexOf('<', opened);
    if (opened === 0 || closed - end > LONGEST_TAG || !/^<\/a[\s>]/i.test(text.slice(closed, closed + 4))) return [];
    const words = text.slice(opened, closed);
    const shown = words.trim();
    const start = opened + words.indexOf(shown);
    const now = shown === '' ? undefined : after(shown);
    return now === undefined || now === shown || /[<>&]/.test(now + shown)
      ? []
      : [{ span: { start, end: start + shown.length }, newText: now }];
  }
  return policy.links.flatMap(({ kind, targetSpan, textSpan, span, text: shown }): TextEdit[] => {
    if (kind !== 'link' || targetSpan.start > start || end > targetSpan.end) return [];
    const open = /^[\s*_~`]*/.exec(shown)?.[0] ?? '';
    let to = shown.length;
    while (to > open.length && /[\s*_~`]/.test(shown[to - 1] ?? '')) to--;
    const inner = shown.slice(open.length, to);
    const isCode = open.includes('`');
    const before = isCode ? inner : unescapedText(inner);
    const now = after(before);
    if (now === undefined || now === before || (isCode && now.includes('`'))) return [];
    const from = textSpan.start + open.length;
    const edit = { span: { start: from, end: from + inner.length }, newText: isCode ? now : minimallyEscaped(now, 'paragraph', true) };
    // `[terms.md]` is text and label at once: the label stays that of its definition.
    const behind = text.slice(textSpan.end, span.end);
    return behind === ']' || behind === '][]' ? [edit, { span: { start: textSpan.end, end: span.end }, newText: `][${shown}]` }] : [edit];
  });
}

/** Where a link leads afterwards; undefined where it leads to nothing that is known, and so may be meant for the published site. */
function destinationAfter(leads: string, selfMoves: boolean, { moved, exists }: FileMoves, isSurelyFile: boolean): string | undefined {
  for (const ending of endingsOf(leads)) {
    const there = moved(leads + ending);
    if (there?.endsWith(ending)) return there.slice(0, there.length - ending.length);
    if (selfMoves && there === undefined && (exists(leads + ending) ?? isSurelyFile)) return leads;
  }
  return undefined;
}

/** Sites name pages without the ending of their sources. */
function endingsOf(path: string): readonly string[] {
  return /\.[A-Za-z][A-Za-z0-9]{0,9}$/.test(path) ? [''] : ['', '.md', '.markdown'];
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}

/** The path that a relative one leads to; undefined above the root. */
function resolve(from: string, path: string): string | undefined {
  const parts = from.split('/').slice(0, -1);
  for (const part of path.split('/')) {
    if (part === '..' && parts.pop() === undefined) return undefined;
    else if (part !== '..' && part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}

function relativePath(from: string, to: string, dotted: boolean, slashed: boolean): string {
  const folders = from.split('/').slice(0, -1);
  const parts = to.split('/');
  let same = 0;
  while (same < folders.length && same < parts.length - 1 && folders[same] === parts[same]) same++;
  const path = [...folders.slice(same).map(() => '..'), ...parts.slice(same)].join('/') + (slashed ? '/' : '');
  // A colon in the first folder would be taken for a scheme.
  return (dotted && !path.startsWith('../')) || /^[^/]*:/.test(path) ? `./${path}` : path;
}

/** The new path as it is written in its place; folders and names that stay are spelled as they were. */
function spell(path: string, before: string, written: string, form: DestinationForm): string {
  const old = before.split('/');
  const spelled = written.split('/');
  const kept = new Map(old.length === spelled.length ? old.map((part, index) => [part, spelled[index] ?? part] as const) : []);
  const encodesLetters = /%[89A-F][0-9A-F]/i.test(written);
  return path
    .split('/')
    .map((part) => kept.get(part) ?? encode(part, form, encodesLetters))
    .join('/');
}

const RESERVED: Readonly<Record<DestinationForm, RegExp>> = {
  bare: /[\u0000- %#?()<>\\"|`*_[\]\u007f]/g,
  angle: /[\u0000-\u001f%#?<>\\|`\u007f]/g,
  attribute: /[\u0000- %#?<>"'&`|\u007f]/g,
};

function encode(part: string, form: DestinationForm, letters: boolean): string {
  // Brackets, stars and underscores mean something in the text of a link only; underscores are too common in names to hide them.
  const plain = part.replace(RESERVED[form], (one) => (one === '_' || one === '*' ? one : percent(one)));
  return letters ? plain.replace(/[\u0080-\uffff]+/g, (run) => encodeURIComponent(run)) : plain;
}

function percent(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
}

/** A destination without what the Markdown or HTML around it makes necessary. */
function unescaped({ form }: Destination, written: string): string {
  return form === 'attribute' ? written.replaceAll('&amp;', '&') : written.replace(/\\([!-/:-@[-`{-~])/g, '$1');
}

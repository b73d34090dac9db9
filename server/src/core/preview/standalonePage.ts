/**
 * A policy, or the redline of two versions, as one HTML page in the language of the policy that needs nothing else: no script, no network, styles inside.
 * Invariant: what an author wrote comes in through the sanitiser only; all else is escaped here.
 */
import type { Policy } from '../document/policy.ts';
import { runToEnd } from '../document/text/steps.ts';
import { type PolicyHeader, policyHeader } from '../features/header.ts';
import { hasOwnContents } from '../features/ownContents.ts';
import { policyLocalizer } from '../features/policyLocalizer.ts';
import { type Localizer, plural } from '../l10n/localizer.ts';
import { embedImages, type ImageFiles, localImages } from './embedImages.ts';
import { paperStyles } from './paperStyles.ts';
import { referenceMarks } from './policyMarks.ts';
import { escapeHtml } from './redline/atoms.ts';
import { drawingRedline, type Redline } from './redline/renderRedline.ts';
import type { AnchoredHeading } from './renderEnv.ts';
import { renderingPreview } from './renderPreview.ts';
import { STANDALONE_STYLES } from './standaloneStyles.ts';

/** An earlier version to compare with, and what readers of the page know it by: a commit, a tag, a date. */
export interface EarlierVersion {
  readonly policy: Policy;
  readonly name: string;
}

/** A page, and the image files that it would show if they were given. */
export interface StandalonePage {
  readonly html: string;
  /** Paths relative to the policy's folder; from the root of the workspace when they begin with `/`. */
  readonly missingImages: readonly string[];
}

/** All that the page shows is in it. */
const CONTENT_SECURITY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

/** The page; with `earlier`, its redline. The same arguments give the same bytes. */
export function standalonePage(policy: Policy, earlier?: EarlierVersion, images?: ImageFiles): StandalonePage {
  return runToEnd(writingStandalonePage(policy, earlier, images));
}

/** {@link standalonePage} in steps: those of its rendering or its redline. */
export function* writingStandalonePage(
  policy: Policy,
  earlier?: EarlierVersion,
  images: ImageFiles = new Map(),
): Generator<undefined, StandalonePage> {
  const {
    frontMatter: { bodyStart },
    lines,
    text,
    language,
  } = policy;
  const l10n = policyLocalizer(policy);
  const redline = earlier ? yield* drawingRedline(earlier.policy, policy, l10n) : undefined;
  const { html: rendered, contents } =
    redline ??
    (yield* renderingPreview(
      { text, bodyStart, bodyStartLine: lines.lineAt(bodyStart) },
      { marks: referenceMarks(policy), end: text.length },
    ));
  const html = embedImages(rendered, images);
  const header = policyHeader(policy);
  const { body, targets } = markChanges(html.replace(/ data-lines?="[\d-]+"/g, ''));
  const { title, rest } = splitTitle(body, header);
  const name = earlier ? l10n.t('{title}: compared with {name}', { title: header.title, name: earlier.name }) : header.title;
  const rightToLeft = /^(?:ar|dv|fa|he|ku-arab|ps|sd|ug|ur|yi)(?:-|$)/i.test(language);
  const page = `<!doctype html>
<html${language === 'und' ? '' : ` lang="${escapeHtml(language)}"`}${rightToLeft ? ' dir="rtl"' : ''}>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${CONTENT_SECURITY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(name)}</title>
<style>
${STANDALONE_STYLES}${paperStyles(header, rightToLeft)}</style>
</head>
<body>
<div class="page">
${redline && earlier ? summary(redline, earlier.name, targets, l10n) : ''}<header class="policy-header">
${title}${facts(header, l10n)}</header>
${
  hasOwnContents(policy)
    ? ''
    : list(
        contents.filter(({ level, text: words }) => level > 1 && words !== ''),
        l10n,
      )
}<main>
${inScrollBoxes(rest, l10n)}</main>
</div>
</body>
</html>
`;
  return { html: page, missingImages: localImages(rendered).filter((path) => !images.has(path)) };
}

/** The first heading of the body moves up into the header, so that the page has one title and the dates are below it. */
function splitTitle(html: string, { title, titleInBody }: PolicyHeader): { readonly title: string; readonly rest: string } {
  if (!titleInBody) return { title: `<h1>${escapeHtml(title)}</h1>\n`, rest: html };
  const end = /^\s*<h1[\s>]/.test(html) ? html.indexOf('</h1>') : -1;
  return end < 0 ? { title: '', rest: html } : { title: `${html.slice(0, end + 5).trim()}\n`, rest: html.slice(end + 5) };
}

function facts({ version, lastUpdated, effective, status }: PolicyHeader, l10n: Localizer): string {
  const given = (
    [
      ['version', l10n.t('Version'), version],
      ['updated', l10n.t('Last updated'), lastUpdated],
      ['effective', l10n.t('Effective'), effective],
      ['status', l10n.t('Status'), status],
    ] as const
  ).filter(([, , value]) => value !== undefined && value !== '');
  if (given.length === 0) return '';
  return `<dl class="facts">\n${given.map(([name, label, value]) => `<div class="fact fact-${name}"><dt>${escapeHtml(label)}</dt><dd>${escapeHtml(value ?? '')}</dd></div>\n`).join('')}</dl>\n`;
}

function list(sections: readonly AnchoredHeading[], l10n: Localizer): string {
  if (sections.length < 2) return '';
  const top = Math.min(...sections.map(({ level }) => level));
  const entries = sections.map(
    ({ level, text, anchor }) =>
      `<li class="level-${Math.min(level - top + 1, 4)}"><a href="#${encodeURIComponent(anchor)}">${numbered(text)}</a></li>\n`,
  );
  const title = escapeHtml(l10n.t('Contents'));
  return `<nav class="contents" aria-label="${title}">\n<details open>\n<summary>${title}</summary>\n<ol>\n${entries.join('')}</ol>\n</details>\n</nav>\n`;
}

/** The section number apart from its words, so that the words of all entries line up. */
function numbered(text: string): string {
  const [, number, words] = /^((?:§ ?)?\d+(?:\.\d+)*[.)]?|[A-Z][.)]|[IVXLC]+[.)])\s+(\S.*)$/su.exec(text) ?? [];
  if (number === undefined || words === undefined) return `<span class="words">${escapeHtml(text)}</span>`;
  return `<span class="number">${escapeHtml(number)} </span><span class="words">${escapeHtml(words)}</span>`;
}

/** What is above a redline: what is compared, how much changed, and where. */
function summary({ words, sections, frontMatter }: Redline, name: string, targets: ReadonlyMap<number, string>, l10n: Localizer): string {
  const changed = sections.filter(({ added, removed }) => added + removed > 0).length;
  const otherwise = sections.length - changed;
  // Together they are the entries of the list.
  const sentences = [countChanges(words, changed, l10n), ...(otherwise > 0 ? [countOtherChanges(otherwise, l10n)] : [])];
  const entries = sections.map(({ kind, title, notes, added, removed, change }) => {
    const words = escapeHtml(title === '' ? l10n.t('Text before the first heading') : title);
    const target = targets.get(change);
    const counts = `${added > 0 ? ` <span class="count-added">+${added}</span>` : ''}${removed > 0 ? ` <span class="count-removed">−${removed}</span>` : ''}`;
    return `<li class="section-${kind}">${target === undefined ? `<span class="name">${words}</span>` : `<a class="name" href="#${encodeURIComponent(target)}">${words}</a>`}${counts}${notes.map((note) => ` <span class="change-tag">${escapeHtml(note)}</span>`).join('')}</li>\n`;
  });
  const rows = frontMatter.map(
    ({ key, before, after }) =>
      `<tr><th scope="row">${escapeHtml(key)}</th><td>${before === undefined ? '' : `<del>${escapeHtml(before)}</del>`}</td><td>${after === undefined ? '' : `<ins>${escapeHtml(after)}</ins>`}</td></tr>\n`,
  );
  const columns = [l10n.t('Key'), l10n.t('Before'), l10n.t('Now')].map((head) => `<th scope="col">${escapeHtml(head)}</th>`).join('');
  return `<aside class="redline" aria-label="${escapeHtml(l10n.t('Changes'))}">
<p class="redline-summary"><strong>${escapeHtml(l10n.t('Compared with {name}.', { name }))}</strong> ${sentences.map(escapeHtml).join(' ')} <ins>${escapeHtml(l10n.t('Added'))}</ins> <del>${escapeHtml(l10n.t('Removed'))}</del></p>
${entries.length > 0 ? `<ul class="redline-sections">\n${entries.join('')}</ul>\n` : ''}${rows.length > 0 ? `<table class="redline-keys">\n<caption>${escapeHtml(l10n.t('Front matter'))}</caption>\n<thead><tr>${columns}</tr></thead>\n<tbody>\n${rows.join('')}</tbody>\n</table>\n` : ''}</aside>
`;
}

function countChanges(words: number, sections: number, l10n: Localizer): string {
  if (words === 0) return l10n.t('No words changed.');
  const values = { words, sections };
  return plural(l10n, words, {
    one: plural(l10n, sections, {
      one: l10n.t('{words} word changed in {sections} section.', values),
      other: l10n.t('{words} word changed in {sections} sections.', values),
    }),
    other: plural(l10n, sections, {
      one: l10n.t('{words} words changed in {sections} section.', values),
      other: l10n.t('{words} words changed in {sections} sections.', values),
    }),
  });
}

function countOtherChanges(sections: number, l10n: Localizer): string {
  return plural(l10n, sections, {
    one: l10n.t('Other changes in {sections} section.', { sections }),
    other: l10n.t('Other changes in {sections} sections.', { sections }),
  });
}

/** Gives the first mark of every change an id to link to, or takes the one it has. */
function markChanges(html: string): { readonly body: string; readonly targets: ReadonlyMap<number, string> } {
  const targets = new Map<number, string>();
  // In sanitised HTML the angle brackets of text and values are escaped, so that these are the tags.
  const body = html.replace(/<[a-z][a-z0-9]*\s[^<>]*>/g, (tag) => {
    const change = Number(/ data-change="(\d+)"/.exec(tag)?.[1] ?? 0);
    if (change === 0 || targets.has(change)) return tag;
    const id = / id="([^"]*)"/.exec(tag)?.[1];
    targets.set(change, id ?? `change-${change}`);
    return id === undefined ? tag.replace(/^<[a-z0-9]+/, `$& id="change-${change}"`) : tag;
  });
  return { body, targets };
}

/** Wide tables scroll in a box of their own, which must be reachable from the keyboard. */
function inScrollBoxes(html: string, l10n: Localizer): string {
  const [opened, closed] = [html.match(/<table[\s>]/g)?.length ?? 0, html.match(/<\/table>/g)?.length ?? 0];
  if (opened !== closed) return html;
  return html
    .replace(/<table(?=[\s>])/g, `<div class="table-box" role="group" aria-label="${escapeHtml(l10n.t('Table'))}" tabindex="0"><table`)
    .replace(/<\/table>/g, '</table></div>');
}

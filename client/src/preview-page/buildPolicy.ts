/** Builds the policy as published: header, contents and body, as a tree that is not yet in the page. */
import type { RenderedHeading, RenderHeader, RenderResult } from '../../../server/src/protocol.ts';
import type { PageLabels, ToPage } from '../preview/messages.ts';
import { cleanHtml } from './cleanHtml.ts';
import { element } from './element.ts';
import { buildRedlineBar } from './redlineBar.ts';

type Update = Extract<ToPage, { readonly type: 'update' }>;

/**
 * An element with the same outline as the page: `aside` above a redline, `header`, `nav` where there are sections, `main`.
 * @param hosts that images are loaded from, which is said where nobody can miss it
 */
export function buildPolicy(
  { policy, folder, root, remoteImages = false, against = '' }: Update,
  labels: PageLabels,
  hosts: readonly string[] = [],
): HTMLElement {
  const page = document.createElement('div');
  page.className = 'page';
  page.dir = isRightToLeft(policy.language) ? 'rtl' : 'ltr';
  page.lang = policy.language === 'und' ? '' : policy.language;

  if (policy.redline) page.append(buildRedlineBar(policy.redline, against, labels.redline));
  const main = element('main');
  main.append(cleanHtml(policy.html, { folder, root, remote: remoteImages, labels }));
  for (const table of main.querySelectorAll('table')) inScrollBox(table, labels);
  makeTermsReachable(main);

  const header = element('header', 'policy-header');
  header.append(
    ...title(policy.header, main),
    ...facts(policy),
    ...(hosts.length > 0 ? [element('p', 'images-from', labels.imagesFrom.replace('{0}', hosts.join(', ')))] : []),
  );
  page.append(header);

  const sections = policy.contents.filter(({ level, text }) => level > 1 && text !== '');
  if (sections.length > 1) page.append(contents(sections, policy.words.contents, !policy.redline));
  page.append(main);
  return page;
}

/** The first heading of the body moves up into the header, so that the policy has one title and the dates are below it. */
function title(header: RenderHeader, main: HTMLElement): readonly HTMLElement[] {
  const first = main.firstElementChild;
  if (header.titleInBody) return first?.localName === 'h1' ? [first as HTMLElement] : [];
  return [element('h1', '', header.title)];
}

function facts({ header, words }: RenderResult): readonly HTMLElement[] {
  const list = element('dl', 'facts');
  const given = [
    ['version', words.version, header.version],
    ['updated', words.lastUpdated, header.lastUpdated],
    ['effective', words.effective, header.effective],
    ['status', words.status, header.status],
  ] as const;
  for (const [name, label, value] of given) {
    if (value === undefined || value === '') continue;
    const fact = element('div', `fact fact-${name}`);
    fact.append(element('dt', '', label), element('dd', '', value));
    list.append(fact);
  }
  return list.childElementCount > 0 ? [list] : [];
}

/** Hosts that the images of a rendering are loaded from, where that is allowed. */
export function remoteHosts({ policy: { html }, remoteImages }: Update): readonly string[] {
  if (remoteImages !== true) return [];
  const hosts = [...html.matchAll(/<img [^>]*?src="(https:[^"]*)"/gi)].map(([, address = '']) => URL.parse(address)?.host ?? '');
  return [...new Set(hosts)].filter((host) => host !== '');
}

/** @param open whether the list shows from the start: above a redline is a list of what changed */
function contents(sections: readonly RenderedHeading[], name: string, open: boolean): HTMLElement {
  const nav = element('nav', 'contents');
  nav.ariaLabel = name;
  const details = element('details');
  details.toggleAttribute('open', open);
  const list = element('ol');
  const top = Math.min(...sections.map(({ level }) => level));
  for (const { level, text, anchor } of sections) {
    const entry = element('li', `level-${Math.min(level - top + 1, 4)}`);
    const link = element('a');
    link.setAttribute('href', `#${encodeURIComponent(anchor)}`);
    link.append(...numbered(text));
    entry.append(link);
    list.append(entry);
  }
  details.append(element('summary', '', name), list);
  nav.append(details);
  return nav;
}

/** The section number apart from its words, so that the words of all entries line up. */
function numbered(text: string): readonly HTMLElement[] {
  const [, number, words] = /^((?:§ ?)?\d+(?:\.\d+)*[.)]?|[A-Z][.)]|[IVXLC]+[.)])\s+(\S.*)$/su.exec(text) ?? [];
  if (number === undefined || words === undefined) return [element('span', 'words', text)];
  // The white space is for those who copy or listen.
  return [element('span', 'number', `${number} `), element('span', 'words', words)];
}

function inScrollBox(table: HTMLTableElement, labels: PageLabels): void {
  const box = element('div', 'table-box');
  const line = table.dataset['line'];
  if (line !== undefined) box.dataset['line'] = line;
  // A box that scrolls must be reachable from the keyboard.
  box.tabIndex = 0;
  box.role = 'group';
  box.ariaLabel = table.caption?.textContent.trim() || labels.tools.table;
  table.replaceWith(box);
  box.append(table);
}

/** The first use of a term in each section can be focused; all of them would be more stops than a reader wants to make. */
export function makeTermsReachable(main: HTMLElement): void {
  const met = new Set<string>();
  for (const one of main.querySelectorAll<HTMLElement>('h1, h2, h3, h4, h5, h6, [data-term]')) {
    const term = one.dataset['term'];
    if (term === undefined) met.clear();
    else if (met.has(term)) {
      one.removeAttribute('tabindex');
      one.removeAttribute('role');
    } else {
      met.add(term);
      one.tabIndex = 0;
      one.role = 'button';
    }
  }
}

function isRightToLeft(language: string): boolean {
  return /^(?:ar|dv|fa|he|ku-arab|ps|sd|ug|ur|yi)(?:-|$)/i.test(language);
}

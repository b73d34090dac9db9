/** `link-fragment-missing`: a link with `#…` to a place that this policy does not have. */
import { findContentsFaults } from '../analysis/contents/contentsFaults.ts';
import { type Anchor, normalizeAnchor } from '../document/links/anchors.ts';
import type { LinkMention } from '../document/links/links.ts';
import { readTarget } from '../document/links/linkTargets.ts';
import { findMixedAccents } from '../document/links/mixedAccents.ts';
import { findPlainTitles, titleKey } from '../document/outline/plainTitles.ts';
import type { Scope } from '../document/outline/scopes.ts';
import type { Policy } from '../document/policy.ts';
import { addToMultimap } from '../document/text/multimap.ts';
import { mostSimilar } from '../document/text/similarity.ts';
import { truncate } from '../document/text/truncate.ts';
import { type Localizer, plural } from '../l10n/localizer.ts';
import type { Finding, Fix, Rule } from './rule.ts';
import { asOneFinding, MOST_SINGLE } from './shapes/oneCause.ts';

/** Any renderer's way to name a heading counts; what scripts, browsers and templates make of a fragment is left alone. */
export const linkFragmentMissing: Rule = {
  id: 'link-fragment-missing',
  group: 'References and links',
  summary: "A link points to an anchor that this policy doesn't have.",
  why: 'Nothing happens when readers click the link. Headings get their anchors from their words, so every renamed, renumbered, or translated heading can break a link.',
  severity: 'warning',
  *check(policy, { l10n }) {
    if (policy.archived) return;
    if (policy.anchors.open || MYST.test(policy.text)) return;
    const missing = new Map<string, { readonly link: LinkMention; readonly fragment: string }[]>();
    let all = 0;
    let lost = 0;
    for (const link of policy.links) {
      const target = readTarget(link.target);
      if (link.kind !== 'link' || target.kind !== 'fragment' || target.fragment === '' || link.text.trim() === '') continue;
      const { fragment } = target;
      if (ELSEWHERE.test(fragment) || isOtherChapter(policy, fragment)) continue;
      all++;
      if (policy.anchors.find(fragment)) continue;
      lost++;
      if (!isStaleEntry(policy, link)) addToMultimap(missing, fragment, { link, fragment });
    }
    for (const { link, fragment, other, alike } of findMixedAccents(policy.links, policy.anchors))
      yield {
        span: link.targetSpan,
        message: l10n.t('No website has both the anchor "{anchor}" and "{other}": one lacks its accents', {
          anchor: truncate(fragment, 40),
          other: truncate(other, 40),
        }),
        severity: 'information',
        fixes: [
          {
            title: l10n.t('Link to {target}', { target: `#${alike}` }),
            safe: false,
            edits: [{ span: link.targetSpan, newText: `#${alike}` }],
          },
        ],
      };
    // Most anchors of a page that was turned into Markdown are lost with its HTML.
    if (lost * 2 > all && [...missing.values()].flat().length > MOST_SINGLE) {
      const links = [...missing.values()].flat().sort((a, b) => a.link.span.start - b.link.span.start);
      const targets = (): ReadonlyMap<LinkMention, Anchor> => (sure ??= sureTargets(policy, missing));
      let sure: ReadonlyMap<LinkMention, Anchor> | undefined;
      yield* asOneFinding(
        links.map(({ link }) => ({
          span: link.targetSpan,
          message: '',
          get fixes() {
            const meant = targets().get(link);
            return meant ? [{ title: '', safe: false, edits: [{ span: link.targetSpan, newText: `#${ownName(policy, meant)}` }] }] : [];
          },
        })),
        {
          message: (count) => l10n.t("{count} of {all} links lead to anchors that this policy doesn't have", { count, all }),
          also: l10n.t('No such anchor either'),
          severity: 'information',
          fix: {
            title: (count) =>
              plural(l10n, count, {
                one: l10n.t('Link {count} of them to the heading with the same words', { count }),
                other: l10n.t('Link {count} of them to the headings with the same words', { count }),
              }),
          },
        },
        l10n,
      );
      return;
    }
    // Only where other links lead to places of the text is it known that its headings are what links lead to here.
    const doubt = lost * 2 > all ? { severity: 'information' as const } : {};
    const found: Finding[] = [...missing.values()].flatMap((links) => {
      let isAgreed: boolean | undefined;
      return asOneFinding(
        links.map(
          ({ link, fragment }): Finding => ({
            span: link.targetSpan,
            message: l10n.t('No heading has the anchor "{anchor}"', { anchor: truncate(fragment, 40) }),
            ...doubt,
            get fixes() {
              isAgreed ??= agree(policy, links, l10n);
              return isAgreed ? fixesOf(policy, link, fragment, l10n) : [];
            },
          }),
        ),
        {
          message: (count) => {
            const anchor = truncate(links[0]?.fragment ?? '', 40);
            return l10n.t('No heading has the anchor "{anchor}" that {count} links lead to', { anchor, count });
          },
          ...doubt,
          fix: { title: (count) => l10n.t('Fix {count} of them', { count }) },
        },
        l10n,
      );
    });
    yield* found.sort((x, y) => x.span.start - y.span.start);
  },
};

/** An entry of the list of contents whose section is gone is said of the list as a whole. */
function isStaleEntry(policy: Policy, link: LinkMention): boolean {
  return findContentsFaults(policy)?.goneLinks.has(link) === true;
}

/** The top of the page, lines, text fragments, routes, templates, and what consent tools open. */
const ELSEWHERE =
  /^(?:(?!fn(?:ref)?:)[a-z][\w-]*:[\w.-]+$|top|start|_top|L\d+|:~:|[/!?]|(?:page|slide)=?\d)|[{}$<>%]|(?:^|[-_])(?:ot-sdk|onetrust|cookiebot|didomi|usercentrics|uc-|cmp|consent|modal|popup)|^(?:cookie|privacy)[-_]?(?:settings|preferences|consent|manager|choices)$|^manage[-_]cookies$/i;

/** In a file that is one chapter of many, a number of another chapter leads into its file. */
function isOtherChapter({ clauses }: Policy, fragment: string): boolean {
  const number = /^(\d{1,3})(?:\.|-|$)/.exec(fragment)?.[1];
  return clauses.chapter !== undefined && number !== undefined && Number(number) !== clauses.chapter;
}

/** How much of its name an anchor must share with the one that is missing: "definition-of-services" is not "changes-to-services". */
const ALIKE = 0.75;

function fixesOf(policy: Policy, link: LinkMention, fragment: string, l10n: Localizer): Fix[] {
  const all = anchorsOfScope(policy, link);
  const headings = all.filter(({ heading }) => heading !== undefined);
  const text = normalizeAnchor(link.text);
  const wanted = normalizeAnchor(fragment);
  const called = [
    headings.filter(({ heading }) => normalizeAnchor(heading ?? '') === text),
    headings.filter(({ name }) => withoutNumber(normalizeAnchor(name)) === withoutNumber(wanted)),
  ].find(({ length }) => length > 0);
  const meant: Anchor | undefined =
    called?.[0] ??
    mostSimilar(wanted, all, ({ name }) => normalizeAnchor(name), ALIKE) ??
    mostSimilar(withoutNumber(wanted), all, ({ name }) => withoutNumber(normalizeAnchor(name)), ALIKE);
  // Of two headings with the same words either may be meant.
  if (!meant || saysOtherNumber(link.text, meant) || (called ? called.length > 1 : meant.heading !== undefined && hasTwin(meant, headings)))
    return contentsFix(policy, link, l10n);
  const name = ownName(policy, meant);
  return [
    ...contentsFix(policy, link, l10n),
    {
      title: l10n.t('Link to {target}', { target: `#${name}` }),
      safe: false,
      edits: [{ span: link.targetSpan, newText: `#${name}` }],
    },
  ];
}

/** Whether the words of a link are a number, or begin with one, and the heading has another: which of the two is right only the writer knows. */
function saysOtherNumber(words: string, { heading = '' }: Anchor): boolean {
  const said = NUMBER_IN_WORDS.exec(words.trim())?.[1];
  const own = /^\D{0,12}?(\d{1,3}(?:\.\d{1,3}){0,4})/.exec(heading)?.[1];
  return said !== undefined && own !== undefined && said !== own;
}

const NUMBER_IN_WORDS = /^(?:[\p{L}.]{1,12}\s|[[(§#]\s?){0,3}(\d{1,3}(?:\.\d{1,3}){0,4})(?![\d\p{L}])/u;

/** The name that the writer gave a heading, in a link to itself or in a tag, rather than the one that is made of its words. */
function ownName(policy: Policy, anchor: Anchor): string {
  if (anchor.heading === undefined) return anchor.name;
  const given = policy.anchors.all.find(
    (one) => one.heading === undefined && anchor.span.start <= one.span.start && one.span.end <= anchor.span.end,
  );
  if (given) return given.name;
  const self = policy.links.find(
    ({ span, text }) => anchor.span.start <= span.start && span.end <= anchor.span.end && !/[\p{L}\p{N}]/u.test(text),
  );
  const target = self && readTarget(self.target);
  return target?.kind === 'fragment' && policy.anchors.find(target.fragment) === anchor ? target.fragment : anchor.name;
}

/** Labels, roles and directives of MyST, where a link with `#` leads to a label of any page of the site. */
const MYST = /^\([\w:.-]{1,80}\)=[ \t]*$|\{(?:ref|doc|numref|term|eq)\}`|^`{3,8}\{[a-z-]{1,40}\}|^:{3,8}\{[a-z-]{1,40}\}/m;

/** Whether the fixes of links to one anchor lead to one place; by their words some may mean another one. */
function agree(policy: Policy, links: readonly { readonly link: LinkMention; readonly fragment: string }[], l10n: Localizer): boolean {
  const targets = links.flatMap(({ link, fragment }) =>
    fixesOf(policy, link, fragment, l10n).flatMap(({ edits: [edit] }) => (edit?.span === link.targetSpan ? [edit.newText] : [])),
  );
  return new Set(targets).size <= 1;
}

/** Of an entry of the list of contents the words may be outdated as well. */
function contentsFix(policy: Policy, link: LinkMention, l10n: Localizer): Fix[] {
  const faults = findContentsFaults(policy);
  return faults?.edit && faults.isOfLinks && faults.gone.some((entry) => entry.link === link)
    ? [{ title: l10n.t('Update the contents list'), safe: false, edits: [faults.edit] }]
    : [];
}

/** The anchors of the document of the text that a link is in. */
function anchorsOfScope({ anchors, scopes }: Policy, { span }: LinkMention): readonly Anchor[] {
  const here = scopes.at(span.start);
  const own = here.within ?? here;
  return scopes.all.length === 1
    ? anchors.all
    : anchors.all.filter((anchor) => {
        const there = scopes.homeOf(anchor.span.start);
        return there === here || there === own;
      });
}

function hasTwin(meant: Anchor, headings: readonly Anchor[]): boolean {
  const words = (anchor: Anchor): string => withoutNumber(normalizeAnchor(anchor.heading ?? ''));
  return headings.some((other) => other !== meant && words(other) === words(meant));
}

/**
 * For links whose anchors are all lost, the headings that have just their words. One word alone may be the name of much, and so may words
 * that are a line of text as well; links that led to one place lead to one again, and those that led to two don't lead to one.
 */
function sureTargets(
  policy: Policy,
  missing: ReadonlyMap<string, readonly { readonly link: LinkMention; readonly fragment: string }[]>,
): ReadonlyMap<LinkMention, Anchor> {
  const { titles: lines } = findPlainTitles(policy.markdown);
  const inScope = new Map<Scope, ReadonlyMap<string, Anchor | undefined>>();
  const headingsFor = (link: LinkMention): ReadonlyMap<string, Anchor | undefined> => {
    const scope = policy.scopes.at(link.span.start);
    const known = inScope.get(scope) ?? headingsByName(anchorsOfScope(policy, link));
    inScope.set(scope, known);
    return known;
  };
  const led = new Map<Anchor, Set<string>>();
  for (const link of policy.links) {
    const target = readTarget(link.target);
    const anchor = link.kind === 'link' && target.kind === 'fragment' ? policy.anchors.find(target.fragment) : undefined;
    if (anchor?.heading !== undefined && normalizeAnchor(anchor.heading) === normalizeAnchor(link.text)) led.set(anchor, new Set(['']));
  }
  const found = [...missing].flatMap(([fragment, links]) => {
    const each = links.flatMap(({ link }) => {
      const meant = headingsFor(link).get(normalizeAnchor(link.text));
      return meant ? [{ link, meant }] : [];
    });
    const [first] = each;
    if (!first || each.some(({ meant }) => meant !== first.meant)) return [];
    led.set(first.meant, (led.get(first.meant) ?? new Set()).add(fragment));
    return each.map((one) => ({ ...one, fragment }));
  });
  return new Map(
    found.flatMap(({ link, meant, fragment }) => {
      const name = normalizeAnchor(link.text);
      const agrees = lettersOf(fragment.replace(GENERIC, '')) === lettersOf(name);
      const isSure = agrees || (hasTwoWords(link.text) && led.get(meant)?.size === 1);
      return isSure && !lines.has(titleKey(link.text)) ? [[link, meant]] : [];
    }),
  );
}

/** What programs put before the words of a heading in its anchor. */
const GENERIC = /^[-_]?(?:toc|section|sec|anchor|heading|id|h)[-_\d]{1,8}/i;

function lettersOf(name: string): string {
  return name.replace(/[^\p{L}]/gu, '').toLowerCase();
}

/** Two words, or as much in a language that writes them without space. */
function hasTwoWords(text: string): boolean {
  return (
    (text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]{2}|[\p{L}\p{N}]+/gu) ?? []).length >
    1
  );
}

/** Undefined for what two headings are called. */
function headingsByName(all: readonly Anchor[]): ReadonlyMap<string, Anchor | undefined> {
  const named = new Map<string, Anchor | undefined>();
  for (const anchor of all) {
    const name = normalizeAnchor(anchor.heading ?? '');
    if (name !== '') named.set(name, named.has(name) && named.get(name)?.span.start !== anchor.span.start ? undefined : anchor);
  }
  return named;
}

function withoutNumber(name: string): string {
  return name.replace(/^(?:\d+(?:-|(?!\d))|[a-z]-)+(?=\p{L})/u, '');
}

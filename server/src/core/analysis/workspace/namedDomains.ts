/** Domains and names that a policy mentions outside its addresses: whoever is named there may well have an address of their own. */
import { domainSpellings } from '../../document/addresses/domainSpellings.ts';
import { splitDomain } from '../../document/addresses/publicSuffix.ts';
import type { Leaf } from '../../document/markdown/leaf.ts';
import { inLeaves, undefinedIfEmpty } from '../../document/markdown/passages.ts';
import type { Policy } from '../../document/policy.ts';
import { pairsOneEditApart } from '../../document/text/characterEdit.ts';
import { kindsAt, LETTER, NUMBER, wordsOfKinds } from '../../document/text/characters.ts';
import { matchesIn } from '../../document/text/matches.ts';
import { lazy, oncePer } from '../../document/text/remember.ts';

/** What a policy names. */
export interface NamedDomains {
  /** Registrable domains in links, in front matter, and in the text outside addresses, and how often each is there; lower case. */
  readonly domains: ReadonlyMap<string, number>;
  /** Those of them that a link leads to, or that front matter declares. */
  readonly linked: ReadonlySet<string>;
  /** True when a word of the text, or several in a row, are the name of a domain: "Let's Encrypt" for `letsencrypt`; a domain in the text isn't a word. */
  isSaid(name: string): boolean;
  /** True when a word of the text, or several in a row, are the name of a domain, or more than half of it at its beginning or end: `deel`, `larkspur` for `larkspurseeds`. */
  isNamed(name: string): boolean;
}

/** Derived once per version. */
export const namedDomains: (policy: Policy) => NamedDomains = oncePer(findNames);

/** Domains of addresses and domains that the text names which are one letter off each other. @param registrables the registrable domains of its addresses */
export function likeDomains(policy: Policy, registrables: readonly string[]): readonly string[] {
  if (registrables.length === 0) return [];
  const own = new Set(registrables);
  const all = new Set([...own, ...namedDomains(policy).domains.keys()]);
  return all.size > MANY ? [] : [...new Set(pairsOneEditApart(all).flatMap(([a, b]) => (own.has(a) || own.has(b) ? [a, b] : [])))];
}

/** A text with more domains is a list of them, where likeness says nothing. */
const MANY = 500;
/** What a web address in front matter weighs: whoever declares a site of their own has looked at its name. */
const DECLARED = 2;
/** Shorter beginnings and ends of a name say nothing. */
const PART = 4;

function findNames({ links, markdown, frontMatter, text }: Policy): NamedDomains {
  const domains = new Map<string, number>();
  const linked = new Set<string>();
  const add = (registrable: string, weight: number): void => void domains.set(registrable, (domains.get(registrable) ?? 0) + weight);
  const addHost = (host: string, weight: number): void => {
    const { registrable, known: isKnown } = splitDomain(host);
    if (!isKnown) return;
    add(registrable, weight);
    linked.add(registrable);
  };
  for (const { target } of links) {
    const host = /^(?:https?:)?\/\/(?:[^/?#@\s]{0,200}@)?([^/?#:\s]{1,255})/i.exec(target)?.[1];
    if (host) addHost(host, 1);
  }
  for (const [, host = ''] of matchesIn(text.slice(frontMatter.span.start, frontMatter.span.end), /https?:\/\/([^/?#:\s"']{1,255})/gi))
    addHost(host, DECLARED);
  for (const host of hostsIn(markdown)) add(host, 1);
  const texts = (): readonly string[] => markdown.blocks.map(({ leaf }) => leaf.prose.text);
  const words = lazy(() => texts().flatMap(wordsIn));
  const spoken = lazy(() => texts().flatMap((one) => wordsIn(one.replace(HOST, ' '))));
  return {
    domains,
    linked,
    isSaid: (name) => hasRun(spoken(), name.replaceAll('-', ''), () => false),
    isNamed(name) {
      const shortest = Math.max(PART, Math.floor(name.length / 2) + 1);
      return hasRun(
        words(),
        name.replaceAll('-', ''),
        (run) => run.length >= shortest && run.length < Math.min(name.length, LONGEST_PART) && (name.startsWith(run) || name.endsWith(run)),
      );
    },
  };
}

/** Longer names, in code units, aren't looked for in part. */
const LONGEST_PART = 60;
/** Words in a row that may be one name: "Remote Work" is `remotework`. */
const MOST_WORDS = 3;

/**
 * Whether words in a row, run together, are the whole of a name, or a beginning or end of it that is enough.
 * @param texts words of each block @param isEnough asked of beginnings and ends
 */
function hasRun(texts: readonly (readonly string[])[], name: string, isEnough: (run: string) => boolean): boolean {
  return texts.some((words) =>
    words.some((word, index) => {
      for (let run = word, next = index + 1; name.startsWith(run); run += words[next++]) {
        if (run === name || isEnough(run)) return true;
        if (next === words.length || next === index + MOST_WORDS) break;
      }
      for (let run = word, next = index - 1; name.endsWith(run); run = words[next--] + run) {
        if (isEnough(run)) return true;
        if (next < 0 || next === index - MOST_WORDS) break;
      }
      return false;
    }),
  );
}

const HOST = /(?<![@\p{L}\p{N}._-])(?:[\p{L}\p{N}-]{1,63}\.){1,4}\p{L}{2,24}(?![@\p{L}\p{N}])/gu;

/** Registrable domains in the words of blocks. */
const hostsIn = inLeaves(readHosts, (_block, hosts) => hosts);

/** Most blocks have full stops and nothing but space behind them. */
function hasDotInWord(text: string): boolean {
  for (let at = text.indexOf('.'); at !== -1; at = text.indexOf('.', at + 1)) if (kindsAt(text, at + 1) & (LETTER | NUMBER)) return true;
  return false;
}

function readHosts({ prose: { text } }: Leaf): readonly string[] | undefined {
  const all = hasDotInWord(text) ? matchesIn(text, HOST) : [];
  return undefinedIfEmpty(
    all.flatMap(([host]) => {
      const parts = splitDomain(host);
      return parts.known ? [parts.registrable] : [];
    }),
  );
}

/** The text without what is around an `@`; looks back from each, and not on from every character. */
function withoutAddresses(text: string): string {
  let rest = '';
  let done = 0;
  for (const { 0: behind, 1: before = '', index } of matchesIn(text, /(?<=(\S{0,200}))[@＠]\S{0,200}/gu)) {
    rest += `${text.slice(done, Math.max(done, index - before.length))} `;
    done = index + behind.length;
  }
  return rest + text.slice(done);
}

/** The words of a text in lower case, without those of addresses; once more as domains write them, "Crédit Vert" as `credit vert`, where that differs. */
function wordsIn(text: string): readonly (readonly string[])[] {
  const plain = (text.includes('@') || text.includes('＠') ? withoutAddresses(text) : text).toLowerCase();
  return [...new Set([plain, ...domainSpellings(plain)])].map((spelled) => wordsOfKinds(spelled, LETTER | NUMBER));
}

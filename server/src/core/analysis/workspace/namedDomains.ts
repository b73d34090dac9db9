/** Domains and names that a policy mentions outside its addresses: whoever is named there may well have an address of their own. */
import { domainSpellings } from '../../document/addresses/domainSpellings.ts';
import { splitDomain } from '../../document/addresses/publicSuffix.ts';
import type { Leaf } from '../../document/markdown/leaf.ts';
import { inLeaves, undefinedIfEmpty } from '../../document/markdown/passages.ts';
import type { Policy } from '../../document/policy.ts';
import { pairsOneEditApart } from '../../document/text/characterEdit.ts';
import { oncePer } from '../../document/text/remember.ts';

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
  for (const [, host = ''] of text.slice(frontMatter.span.start, frontMatter.span.end).matchAll(/https?:\/\/([^/?#:\s"']{1,255})/gi))
    addHost(host, DECLARED);
  for (const host of hostsIn(markdown)) add(host, 1);
  const texts = (): readonly string[] => markdown.blocks.map(({ leaf }) => leaf.prose.text);
  let words: ReadonlySet<string> | undefined;
  let spoken: ReadonlySet<string> | undefined;
  return {
    domains,
    linked,
    isSaid: (name) => (spoken ??= wordsOf(texts().map((one) => one.replace(HOST, ' ')))).has(name.replaceAll('-', '')),
    isNamed(name) {
      words ??= wordsOf(texts());
      if (words.has(name.replaceAll('-', ''))) return true;
      for (let length = Math.max(PART, Math.floor(name.length / 2) + 1); length < Math.min(name.length, 60); length++)
        if (words.has(name.slice(0, length)) || words.has(name.slice(-length))) return true;
      return false;
    },
  };
}

const HOST = /(?<![@\p{L}\p{N}._-])(?:[\p{L}\p{N}-]{1,63}\.){1,4}\p{L}{2,24}(?![@\p{L}\p{N}])/gu;

/** Registrable domains in the words of blocks. */
const hostsIn = inLeaves(readHosts, (_block, hosts) => hosts);

function readHosts({ prose: { text } }: Leaf): readonly string[] | undefined {
  const all = text.includes('.') ? [...text.matchAll(HOST)] : [];
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
  for (const { 0: behind, 1: before = '', index } of text.matchAll(/(?<=(\S{0,200}))[@＠]\S{0,200}/gu)) {
    rest += `${text.slice(done, Math.max(done, index - before.length))} `;
    done = index + behind.length;
  }
  return rest + text.slice(done);
}

/** Words in lower case, also as domains write them, and two and three in a row as one: "Remote Work" is `remotework`, "Crédit Vert" `creditvert`. */
function wordsOf(texts: readonly string[]): ReadonlySet<string> {
  const words = new Set<string>();
  for (const text of texts.flatMap((one) => [...spellingsOf(one)])) {
    let before = '';
    let beforeThat = '';
    for (const [word] of text.matchAll(/[\p{L}\p{N}]+/gu)) {
      words
        .add(word)
        .add(before + word)
        .add(beforeThat + before + word);
      beforeThat = before;
      before = word;
    }
  }
  return words;
}

function spellingsOf(text: string): Iterable<string> {
  const plain = withoutAddresses(text).toLowerCase();
  return new Set([plain, ...domainSpellings(plain)]);
}

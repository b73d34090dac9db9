/** Domains of addresses that must be typing mistakes: known misspellings, endings that do not exist, and one letter off a domain or name that the policy or its workspace uses more. */
import { domainSpellings } from '../../document/addresses/domainSpellings.ts';
import { splitDomain } from '../../document/addresses/publicSuffix.ts';
import type { Policy } from '../../document/policy.ts';
import { properNames } from '../../document/terms/properNames.ts';
import { type CharacterEdit, characterEdit, pairsOneEditApart } from '../../document/text/characterEdit.ts';
import { LETTER, NUMBER, runsOf } from '../../document/text/characters.ts';
import { addToMultimap } from '../../document/text/multimap.ts';
import { latestText } from '../../document/text/remember.ts';
import { FREE_MAIL_DOMAINS } from '../../knowledge/freeMailDomains.ts';
import { TYPO_DOMAINS, TYPO_ENDINGS } from '../../knowledge/typoDomains.ts';
import { namedDomains } from '../workspace/namedDomains.ts';

/** A misspelled domain with the one that was probably meant. */
export interface DomainTypo {
  /**
   * `known`: a misspelling of a provider, by a list; `ending`: the ending is one letter off a real one; `no-ending`: the ending does not exist and isn't a slip of one;
   * `own`: one letter off another domain of the policy or its workspace; `either`: a letter more or less than another that is used as often, so that one of the two is wrong;
   * `tie`: one letter off another, and both may be right; `name`: one letter off a name that the text uses often.
   */
  readonly by: 'known' | 'ending' | 'no-ending' | 'own' | 'either' | 'tie' | 'name';
  /** The whole domains that may be meant, subdomains kept, likeliest first; several where that is a guess, none where nothing is like it. */
  readonly intended: readonly string[];
}

/** How the domains of a policy are used. Domains in lower case. */
export interface DomainUses {
  /** How often each domain is in addresses of the policy, in the order in which they first appear. */
  readonly mentions: ReadonlyMap<string, number>;
  /** How many mailboxes each domain has there. */
  readonly mailboxes: ReadonlyMap<string, number>;
  /** Registrable domains that the settings name. */
  readonly settings: readonly string[];
  /** Registrable domains of addresses that the settings know. */
  readonly known: readonly string[];
  /** How many other files of the workspace write to a registrable domain. */
  readonly elsewhere: (registrable: string) => number;
  /** Registrable domains of the workspace that are one letter off one of the policy. */
  readonly near: readonly string[];
}

/** The mistakes by domain as written, in lower case. */
export function findDomainTypos(policy: Policy, uses: DomainUses): ReadonlyMap<string, DomainTypo> {
  if (uses.mentions.size === 0) return new Map();
  const evidence = weigh(policy, uses);
  const { suspects } = evidence;
  const own = findNeighbours(evidence);
  const byWord = nearNames(
    suspects.filter((registrable) => !evidence.isSure(registrable) && !own.has(registrable) && evidence.weight(registrable) === 1),
    evidence.names,
    (name) => isPartOfName(policy, name),
  );

  const typos = new Map<string, DomainTypo>();
  for (const domain of uses.mentions.keys()) {
    const { registrable, known } = splitDomain(domain);
    const before = domain.slice(0, domain.length - registrable.length);
    const whole = (registrables: readonly string[]): readonly string[] => registrables.map((one) => before + one);
    const neighbour = own.get(registrable);
    const name = byWord.get(registrable);
    const listed =
      evidence.isOwn(registrable) || (known && (uses.mailboxes.get(domain) ?? 0) >= SEVERAL) ? undefined : TYPO_DOMAINS.get(domain);
    if (listed !== undefined) typos.set(domain, { by: 'known', intended: [listed] });
    else if (!known && !evidence.isSure(registrable)) typos.set(domain, completed(domain, evidence, neighbour, whole));
    else if (neighbour) typos.set(domain, { by: neighbour.by, intended: whole([neighbour.model]) });
    else if (name !== undefined) typos.set(domain, { by: 'name', intended: whole([name]) });
  }
  return typos;
}

/** Where a policy writes to several mailboxes of a "misspelled" domain, it is a real one. */
const SEVERAL = 3;
/** A text with more domains than these is a list of them, where likeness says nothing. */
const MANY = 500;
/** Names with fewer letters have many true neighbours. */
const SHORTEST_NAME = 5;

/** What speaks for each spelling. */
interface Evidence {
  /** Registrable domains of the addresses. */
  readonly suspects: readonly string[];
  /** All domains that another may be meant for, in the order in which they first appear. */
  readonly models: readonly string[];
  /** As domains write them. */
  readonly names: ReadonlyMap<string, number>;
  /** Nobody may call it wrong: the settings name it, a web page of it is linked, or it is a well-known provider. */
  isSure(registrable: string): boolean;
  /** The settings name it, or a web page of it is linked: no list of misspellings counts against that. */
  isOwn(registrable: string): boolean;
  /** How often it is used, here and elsewhere. */
  weight(registrable: string): number;
  /** Whether the text says its name. */
  isSpoken(registrable: string): boolean;
  /** Models with an ending that exists, by their name, the one that is used most first. */
  namesakes(name: string): readonly string[];
}

function weigh(policy: Policy, { mentions, settings, known, elsewhere, near }: DomainUses): Evidence {
  const named = namedDomains(policy);
  const counts = new Map<string, number>();
  for (const [domain, count] of mentions) {
    const { registrable } = splitDomain(domain);
    counts.set(registrable, (counts.get(registrable) ?? 0) + count);
  }
  const names = new Map<string, number>();
  for (const [word, count] of properNames(policy.markdown))
    for (const spelling of domainSpellings(word)) names.set(spelling, (names.get(spelling) ?? 0) + count);
  const trusted = new Set([...settings, ...known]);
  const models = [...new Set([...counts.keys(), ...settings, ...named.domains.keys(), ...near])];
  const weight = (registrable: string): number =>
    settings.includes(registrable)
      ? Infinity
      : (counts.get(registrable) ?? 0) + (named.domains.get(registrable) ?? 0) + elsewhere(registrable);
  let byName: ReadonlyMap<string, readonly string[]> | undefined;
  return {
    suspects: [...counts.keys()],
    models,
    names,
    weight,
    namesakes: (name) => (byName ??= namesakesOf(models, weight)).get(name) ?? [],
    isOwn: (registrable) => trusted.has(registrable) || named.linked.has(registrable),
    isSure: (registrable) =>
      trusted.has(registrable) || FREE_MAIL_DOMAINS.has(registrable) || (counts.has(registrable) && named.domains.has(registrable)),
    isSpoken: (registrable) => {
      const { name } = splitDomain(registrable);
      return isAmong(names, name) || named.isSaid(name);
    },
  };
}

function isAmong(names: ReadonlyMap<string, number>, name: string): boolean {
  return domainSpellings(name).some((spelling) => names.has(spelling));
}

function namesakesOf(models: readonly string[], weight: (registrable: string) => number): ReadonlyMap<string, readonly string[]> {
  const byName = new Map<string, string[]>();
  for (const model of models) {
    const { name, known } = splitDomain(model);
    if (!known || name === '') continue;
    addToMultimap(byName, name, model);
  }
  for (const all of byName.values()) all.sort((a, b) => weight(b) - weight(a));
  return byName;
}

/** A domain that another must be meant for, and what says so: `own` it is used more, or as often and the text says its name; `name` the text says its name; `either` nothing says which of the two is right, `tie` both may be. */
interface Neighbour {
  readonly model: string;
  readonly by: 'own' | 'name' | 'either' | 'tie';
}

const STRENGTH = { tie: 0, either: 1, name: 2, own: 3 } as const;

/** For each suspect the neighbour that most speaks for. */
function findNeighbours({ suspects, models, isSure, weight, isSpoken }: Evidence): ReadonlyMap<string, Neighbour> {
  const found = new Map<string, Neighbour>();
  if (models.length > MANY) return found;
  const ranks = new Map(models.map((model, rank) => [model, rank]));
  const isSuspect = new Set(suspects);
  const consider = (suspect: string, model: string, slip: CharacterEdit): void => {
    // Providers have their own list of misspellings: likeness to them says nothing.
    if (!isSuspect.has(suspect) || isSure(suspect) || FREE_MAIL_DOMAINS.has(model) || !isSlip(suspect, model, slip)) return;
    const [wrong, right] = [weight(suspect), weight(model)];
    const says = Number(isSpoken(model)) - Number(isSpoken(suspect));
    if (says < 0 || (right < wrong && says === 0)) return;
    // What the text says and what it mostly writes disagree, or neither speaks: both may be right.
    const isLost = isSuspect.has(model) && !isSure(model) && isLetterLost(suspect, model, slip);
    const by = right < wrong ? 'tie' : right > wrong ? 'own' : says === 0 ? (isLost ? 'either' : 'tie') : isLost ? 'own' : 'name';
    if ((by === 'tie' || by === 'either') && isSuspect.has(model) && !isSure(model) && (ranks.get(model) ?? 0) > (ranks.get(suspect) ?? 0))
      return;
    const before = found.get(suspect);
    if (!before || STRENGTH[before.by] < STRENGTH[by] || (before.by === by && weight(before.model) < right))
      found.set(suspect, { model, by });
  };
  for (const [a, b, slip] of pairsOneEditApart(models)) {
    consider(a, b, slip);
    consider(b, a, { ...slip, a: slip.b, b: slip.a });
  }
  return found;
}

/** Names of one's own in which a letter is missing, doubled or swapped have so many letters; shorter ones have true neighbours. */
const SHORTEST_OWN = 8;
/** Whether a letter is missing, doubled or swapped within a long name: nobody has two such domains on purpose. Another letter may make another word. */
function isLetterLost(suspect: string, model: string, { a, b, at }: CharacterEdit): boolean {
  const length = Math.min(splitDomain(suspect).name.length, splitDomain(model).name.length);
  return length >= SHORTEST_OWN && (a.length !== 1 || b.length !== 1) && at < length;
}

/** Endings of countries that are mostly `.com` with a letter missing. */
const MISTYPED_COUNTRIES = new Set(['cm', 'om']);

/** `acme.com` and `acme.org` may both be right, and so may `node1` and `node2`, `larkspurgarden` and `larkspur-garden`; an ending that does not exist cannot. */
function isSlip(suspect: string, model: string, slip: CharacterEdit): boolean {
  const wrong = splitDomain(suspect);
  const right = splitDomain(model);
  if (!right.known) return false;
  if (!wrong.known) return true;
  if (wrong.name === right.name) return right.suffix === 'com' && MISTYPED_COUNTRIES.has(wrong.suffix);
  return wrong.suffix === right.suffix && Math.min(wrong.name.length, right.name.length) >= SHORTEST_NAME && !/[\d-]/.test(slip.a + slip.b);
}

/** What a domain with an ending that does not exist may be meant for: the domain of that name that is used most, one that is one letter off, or the ending that is often mistyped so. */
function completed(
  domain: string,
  { namesakes, weight }: Evidence,
  neighbour: Neighbour | undefined,
  whole: (registrables: readonly string[]) => readonly string[],
): DomainTypo {
  const { registrable, name, suffix } = splitDomain(domain);
  const listed = listedEnding(domain);
  const same = namesakes(name);
  const most = same.filter((model) => weight(model) === weight(same[0] ?? ''));
  // "privacy@larkspur.comto": the words of a sentence run into the address, and none of them may be lost.
  if (same.some((model) => registrable.length > model.length + 1 && registrable.startsWith(model)))
    return { by: 'no-ending', intended: [] };
  if (listed !== undefined && whole(same).includes(listed)) return { by: 'ending', intended: [listed] };
  const isSlipOf = (model: string): boolean => characterEdit(suffix, splitDomain(model).suffix) !== undefined;
  if (most.length > 0) {
    const intended = [...new Set([...whole(most), ...(listed === undefined ? [] : [listed])])];
    return { by: listed !== undefined || most.some(isSlipOf) ? 'ending' : 'no-ending', intended };
  }
  if (neighbour) return { by: 'own', intended: whole([neighbour.model]) };
  return listed === undefined ? { by: 'no-ending', intended: [] } : { by: 'ending', intended: [listed] };
}

/** The domain with the ending that is often mistyped as its own. */
function listedEnding(domain: string): string | undefined {
  const labels = domain.split('.');
  for (const count of [2, 1]) {
    const intended = labels.length > count ? TYPO_ENDINGS.get(labels.slice(-count).join('.')) : undefined;
    if (intended !== undefined) return `${labels.slice(0, -count).join('.')}.${intended}`;
  }
  return undefined;
}

/** A name that appears this often is that of the company or product. */
const OFTEN = 3;
/** Its letters: shorter names have many true neighbours. */
const SHORTEST_WORD = 6;

/** Domains whose name is a name of the text with one slip in it: `mil.com` beside "Mill" would be too short, `larkspr.garden` beside "Larkspur" is not. Slips at the end may be grammar. */
function nearNames(
  suspects: readonly string[],
  names: ReadonlyMap<string, number>,
  isPart: (name: string) => boolean,
): ReadonlyMap<string, string> {
  const near = new Map<string, string>();
  const agrees = new Map<string, number>();
  const frequent = [...names].flatMap(([name, count]) => (count >= OFTEN && name.length >= SHORTEST_WORD ? [name] : [])).sort();
  const wanted = new Map(
    suspects
      .map((registrable) => [splitDomain(registrable), registrable] as const)
      .flatMap(([{ name, known }, registrable]) => (known && !isAmong(names, name) ? [[name, registrable] as const] : [])),
  );
  if (frequent.length === 0 || wanted.size === 0 || wanted.size > MANY) return near;
  for (const [a, b, slip] of pairsAmong([...wanted.keys(), ...frequent].join(' '))) {
    const registrable = wanted.get(a);
    if (
      registrable === undefined ||
      wanted.has(b) ||
      /\d/.test(slip.a + slip.b) ||
      slip.at + Math.max(slip.a.length, slip.b.length) >= Math.max(a.length, b.length)
    )
      continue;
    // Of two spellings of one name, "muellerhof" and "mullerhof", the one that agrees with more of the domain.
    if (slip.at < (agrees.get(registrable) ?? 0) || isPart(b)) continue;
    agrees.set(registrable, slip.at);
    near.set(registrable, b + registrable.slice(a.length));
  }
  return near;
}

/** Whether a word is mostly one of several of a longer name, "Larks" in "Garden Larks": a domain of such a name has all of them, or others. @param name as domains write it */
function isPartOfName({ markdown }: Policy, name: string): boolean {
  let all = 0;
  let parts = 0;
  for (const { leaf } of markdown.blocks) {
    const { text } = leaf.prose;
    const runs = runsOf(text, LETTER | NUMBER);
    const wordAt = (at: number): string => text.slice(runs[at], runs[at + 1]);
    const isName = (at: number): boolean => /^\p{Lu}/u.test(wordAt(at)) && !LEGAL_FORM.test(wordAt(at));
    const touches = (at: number): boolean => /^[ \u00A0]$/.test(text.slice(runs[at + 1], runs[at + 2]));
    for (let at = 0; at < runs.length; at += 2) {
      if (!/^\p{Lu}/u.test(wordAt(at)) || !domainSpellings(wordAt(at)).includes(name)) continue;
      all++;
      // A word that begins a sentence has its capital for that.
      const isBehind = at > 2 && touches(at - 2) && isName(at - 2) && /^[ \u00A0]$/.test(text.slice(runs[at - 3], runs[at - 2]));
      if (isBehind || (at + 2 < runs.length && touches(at) && isName(at + 2))) parts++;
    }
  }
  return parts * 2 > all;
}

const LEGAL_FORM =
  /^(?:Ltd|Limited|Inc|Incorporated|Corp|Corporation|Company|Co|LLC|LLP|PLC|GmbH|AG|KG|OHG|UG|SE|SA|SAS|SARL|SL|SLU|Srl|SRL|SpA|SPA|BV|NV|S|B|N|AB|AS|Oy)$/;

/** @param names with a space between them */
const pairsAmong = latestText((names) => pairsOneEditApart(names === '' ? [] : names.split(' ')));

/** `term-undefined`: a generic noun is written like a defined term, and nothing defines it. */
import type { Policy } from '../document/policy.ts';
import { type CapitalisedNoun, nounKey } from '../document/terms/capitalisedNouns.ts';
import { headOf } from '../document/terms/inflection.ts';
import { partsOf } from '../document/terms/termDictionary.ts';
import type { Span } from '../document/text/span.ts';
import { GDPR_TERMS } from '../knowledge/definitionWords.ts';
import type { Fix, Rule } from './rule.ts';
import { quotedLike } from './shapes/termQuotes.ts';

/** One capital may be a slip; from here on it is a habit. */
const USES = 2;

/** Places that are listed beside a finding. */
const LISTED = 100;

/** Only nouns of a closed list, and only capitals that no sentence start, name, title, label or heading explains. Never in German, which writes every noun so. */
export const termUndefined: Rule = {
  id: 'term-undefined',
  summary: 'A word such as “Service” is written like a defined term, but nothing defines it.',
  why: 'A capital in the middle of a sentence tells readers that the word has a meaning of its own here. Without a definition they have to guess what belongs to it, and so does a court: in doubt the reading goes against the one who wrote it.',
  severity: 'warning',
  *check(policy, { incorporated = [] }) {
    const { definitions, language } = policy;
    // Terms of another text hold here; only with that text at hand it is known which.
    if ((definitions.references.length > 0 || definitions.isPart) && incorporated.length === 0) return;
    const defined = definedKeys([policy, ...incorporated], language);
    if (definitions.asInGdpr) for (const term of GDPR_TERMS) defined.add(nounKey(term, language));
    for (const noun of policy.capitalisedNouns) {
      const first = noun.places[0];
      if (!first || noun.places.length < USES || defined.has(noun.key) || isOwnName(policy, noun)) continue;
      const word = policy.text.slice(first.start, first.end).replace(/\s+/g, ' ');
      yield {
        span: first,
        message: `"${word}" is capitalized like a defined term but never defined (${noun.places.length} uses)`,
        related: noun.places.slice(1, LISTED).map((span) => ({ span, message: 'Also here' })),
        // Whether the word means something of its own here only the writer knows: never made for all findings at once.
        fixes: fixesOf(policy, noun, word).map((fix) => ({ ...fix, preferred: false as const })),
      };
    }
  },
};

/** Everything that is a name somewhere, and the nouns at the heart of longer names. */
function definedKeys(policies: readonly Policy[], language: string): Set<string> {
  const keys = new Set<string>();
  for (const { definitions } of policies) {
    for (const { term, aliases } of definitions.all) {
      for (const name of [term, ...aliases.map(({ text }) => text)]) {
        const parts = partsOf(name);
        keys.add(nounKey(parts.join(' '), language));
        keys.add(nounKey(parts[headOf(parts)] ?? '', language));
      }
    }
  }
  return keys;
}

/** "this Agreement" in an agreement is its own name. */
function isOwnName({ title = '', sections, language }: Policy, { key }: CapitalisedNoun): boolean {
  const top = sections.all.filter(({ heading }) => heading.level === 1).map(({ heading }) => heading.text);
  return [title, ...top].some((text) => partsOf(text).some((part) => nounKey(part, language) === key));
}

function fixesOf(policy: Policy, { places, earlier }: CapitalisedNoun, word: string): Fix[] {
  const at = (earlier ?? (places[0] as Span)).end;
  const article = policy.language === 'en' ? 'the ' : articleBefore(policy, places[0]);
  const definition = ` (${article}${quotedLike(policy, word)})`;
  const where = policy.lines.lineAt(at) + 1;
  return [
    {
      title: `Define "${word}" in line ${where}: ${definition.trim()}`,
      safe: false,
      edits: [{ span: { start: at, end: at }, newText: definition }],
    },
    {
      title: `Change to "${word.toLowerCase()}" everywhere (${places.length} uses)`,
      safe: false,
      edits: places.map((span) => ({ span, newText: policy.text.slice(span.start, span.end).toLowerCase() })),
    },
  ];
}

/** The article of its first use, where the language and the case let it stand in the definition as well. */
function articleBefore({ text, language }: Policy, place: Span | undefined): string {
  if (!place || (language !== 'fr' && language !== 'es')) return '';
  return (/(?:^|[^\p{L}])((?:le|la|les|el|los|las)\s|l['’])$/iu.exec(text.slice(Math.max(0, place.start - 6), place.start))?.[1] ?? '')
    .toLowerCase()
    .replace(/\s/, ' ');
}

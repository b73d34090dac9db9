/** Made-up policies for fast-check, with what their maker knows of them: which number means which section, which address is right. */
import fc from 'fast-check';
import type { Span } from '../../server/src/core/index.ts';

/** A number in the text that means a section. */
export interface MadeReference {
  readonly span: Span;
  /** The title of the section that it means; titles are unique. */
  readonly title: string;
  /** What stands behind the section's number and belongs to it: `(a)`. */
  readonly rest: string;
}

/** A made-up policy. */
export interface MadePolicy {
  readonly text: string;
  readonly references: readonly MadeReference[];
  /** Numbers of laws and of other documents, which no action may change. */
  readonly foreign: readonly Span[];
  /** Addresses that are right as they are. */
  readonly addresses: readonly string[];
}

/** One section to be made. Numbers are drawn without bounds and taken modulo what there is, so that cases shrink. */
interface SectionPlan {
  readonly level: 2 | 3;
  readonly sentences: readonly SentencePlan[];
}

interface SentencePlan {
  readonly form: number;
  readonly targets: readonly [number, number, number];
}

interface PolicyPlan {
  readonly language: Language;
  readonly style: number;
  readonly sections: readonly SectionPlan[];
  readonly frontMatter: 'none' | keyof typeof FRONT_MATTER;
  readonly contents: boolean;
  readonly crlf: boolean;
  /** Sections in a container of the page: its form, the first, and how many. */
  readonly container: { readonly form: number; readonly from: number; readonly count: number } | undefined;
  /** Index of the section before which a writer has put one without a number; beyond the last for none. */
  readonly added: number;
}

/** How numbers are written before titles, and in references. */
const STYLES: readonly {
  readonly heading: (path: readonly number[]) => string;
  readonly reference: (path: readonly number[]) => string;
}[] = [
  { heading: (path) => (path.length === 1 ? `${path[0]}. ` : `${path.join('.')} `), reference: (path) => path.join('.') },
  { heading: (path) => `${path.join('.')}. `, reference: (path) => path.join('.') },
  { heading: (path) => (path.length === 1 ? `Section ${path[0]}: ` : `${path.join('.')} `), reference: (path) => path.join('.') },
  { heading: (path) => (path.length === 1 ? `${path[0]}\\. ` : `${path.join('.')} `), reference: (path) => path.join('.') },
];

/** Containers of pages, as generators read them. */
const CONTAINERS: readonly (readonly [open: string, close: string])[] = [
  ['::Accordion', '::'],
  [':::note', ':::'],
  ['{% hint style="info" %}', '{% endhint %}'],
  ['{{< tabs >}}', '{{< /tabs >}}'],
  ['<Tabs>', '</Tabs>'],
  ['<!-- tabs:start -->', '<!-- tabs:end -->'],
];

/** The same front matter in each format; `groups` has half of it in tables. */
const FRONT_MATTER = {
  yaml: (language: Language) =>
    `---\ndocument_title: Policy of Seeds\nlang: ${language}\nlast_updated: "2026-05-03"\nversion: "1.2"\ncontact: privacy@larkspur.garden\n---`,
  toml: (language: Language) =>
    `+++\ndocument_title = 'Policy of Seeds'\nlang = "${language}"\nlast_updated = 2026-05-03\nversion = "1.2"\ncontact = "privacy@larkspur.garden"\n+++`,
  json: (language: Language) =>
    `{\n  "document_title": "Policy of Seeds",\n  "lang": "${language}",\n  "last_updated": "2026-05-03",\n  "version": "1.2",\n  "contact": "privacy@larkspur.garden"\n}`,
  groups: (language: Language) =>
    `+++\ntitle = "Policy of Seeds"\nlang = "${language}"\n\n[params]\nlastmod = 2026-05-03\nversion = "1.2"\n\n[params.contact]\nmail = 'privacy@larkspur.garden'\n+++`,
} as const;

const WORDS = 'lark spur fennel thistle meadow sorrel bramble yarrow clover teasel hazel juniper willow alder rowan campion'.split(' ');

/** What a sentence may say. `§0` to `§2` stand for numbers of sections, `@0` for the anchor of one, `#` after a number for what belongs to it. */
const SENTENCES: readonly string[] = [
  'We keep the seeds of the meadow.',
  'This depends on Section §0.',
  'This depends on Sections §0 and §1.',
  'This depends on Sections §0, §1 and §2.',
  'This depends on Section §0, §1 and Section §2.',
  'This depends on Section §0/§1.',
  'The exceptions of clause §0(a) hold.',
  'The exceptions of paragraph §0(b) hold.',
  'More is said in ss. §0 and §1.',
  'More is said in § §0.',
  'More is said below (see Section §0).',
  'More is said in [Section §0](#@0).',
  'More is said in [the section on that](#@0).',
  'More is said in {{< ref "#@0" >}} and in <Link to="#@1">it</Link>.',
  'Sections §0 to §1 go on when the loan ends.',
  'You have the rights of Article 6 of the GDPR.',
  'The law says so in Section 5 of the Federal Trade Commission Act.',
  'Write to <privacy@larkspur.garden>.',
  'Write to privacy@larkspur.garden.',
  'Write to [privacy@larkspur.garden](mailto:privacy@larkspur.garden).',
  'Write to larkspur.privacy@gmail.com.',
  'Write to privacy@gmial.com.',
  'Write to privacy@larkspur.gardne.',
  'Write to [us](mailto:privacy@larkspur.garden?subject=My%20data).',
  'See <http://larkspur.garden/seeds> for more.',
  'The the seeds are ours.',
  '"Garden Service" means the loan of seeds. The Garden Service is free. The garden service ends in autumn.',
  'Read [our terms](terms.md#scope) and [the rest](../legal/rest.md).',
  'We keep it (as long as we "must).',
  'Here is a\u200Bspace without width.',
  'It was agreed on 3 May 2026 and on 04/05/2026.',
  '- first\n- second\n- third',
  '1. first\n2. second\n3. third',
  '> We quote what was said.',
  '| Seeds | Days |\n| --- | --- |\n| fennel | 3 |',
  '```\nSection 3 of the code\n```',
  'Larkspur Garden Ltd lends; Larkspur Garden Limited mends.',
  'a. We keep seeds.\n\nb. We keep the the rakes.\n\nc. We keep it dry.',
  '(i) We keep seeds.\n\n(ii) We keep the the rakes.\n\n    It is is dry.',
];

/** The same in other languages: what refers to sections, and something plain. */
const TRANSLATED: Readonly<Record<Exclude<Language, 'en'>, readonly string[]>> = {
  de: [
    'Wir bewahren das Saatgut der Wiese auf.',
    'Das richtet sich nach Abschnitt §0.',
    'Es gelten die Abschnitte §0 und §1.',
    'Es gelten die Abschnitte §0, §1 sowie §2.',
    'Näheres steht in Ziffer §0 Buchstabe a.',
    'Siehe unten (Abschnitt §0).',
    'Es gelten die Ziffern §0 bis §1.',
    'Näheres steht in [Abschnitt §0](#@0).',
    'Sie haben die Rechte aus Artikel 15 DSGVO.',
    'Schreiben Sie an <privacy@larkspur.garden>.',
    'Das das Saatgut gehört uns.',
  ],
  fr: [
    'Nous gardons les graines du jardin.',
    'Voir la section §0.',
    'Les sections §0 et §1 s’appliquent.',
    'Les articles §0, §1 et §2 s’appliquent.',
    'Les exceptions de l’article §0(a) valent ici.',
    'Voir ci-dessous (section §0).',
    'Les sections §0 à §1 restent en vigueur.',
    'Voir la [section §0](#@0).',
    'Vous avez les droits de l’article 15 du RGPD.',
    'Écrivez à <privacy@larkspur.garden>.',
    'Les les graines sont à nous.',
  ],
  es: [
    'Guardamos las semillas del jardín.',
    'Véase la sección §0.',
    'Se aplican las secciones §0 y §1.',
    'Se aplican las cláusulas §0, §1 y §2.',
    'Valen las excepciones de la cláusula §0(a).',
    'Véase más abajo (sección §0).',
    'Las secciones §0 a §1 siguen vigentes.',
    'Véase la [sección §0](#@0).',
    'Tiene los derechos del artículo 15 del RGPD.',
    'Escriba a <privacy@larkspur.garden>.',
    'Las las semillas son nuestras.',
  ],
  it: [
    'Conserviamo i semi del giardino.',
    'Si veda la sezione §0.',
    'Si applicano le sezioni §0 e §1.',
    'Si applicano gli articoli §0, §1 e §2.',
    'Valgono le eccezioni della sezione §0(a).',
    'Si veda sotto (sezione §0).',
    'Le sezioni da §0 a §1 restano in vigore.',
    'Si veda la [sezione §0](#@0).',
    'Lei ha i diritti dell’articolo 15 del GDPR.',
    'Scriva a <privacy@larkspur.garden>.',
    'I i semi sono nostri.',
  ],
};

type Language = 'en' | 'de' | 'fr' | 'es' | 'it';

/** The sentence below the title, by which the language of a short text is known. */
const OPENINGS: Readonly<Record<Language, string>> = {
  en: 'We lend seeds to gardens.',
  de: 'Wir verleihen Saatgut an alle, die einen Garten haben und es im Herbst zurückbringen.',
  fr: 'Nous prêtons des graines à toutes les personnes qui ont un jardin et qui les rendent en automne.',
  es: 'Prestamos semillas a todas las personas que tienen un jardín y que las devuelven en otoño.',
  it: 'Prestiamo semi a tutte le persone che hanno un giardino e che li restituiscono in autunno.',
};

const sentence: fc.Arbitrary<SentencePlan> = fc.record({
  form: fc.nat({ max: SENTENCES.length - 1 }),
  targets: fc.tuple(fc.nat({ max: 50 }), fc.nat({ max: 50 }), fc.nat({ max: 50 })),
});

/** Policies with numbered sections, references between them, and the slips that rules find. */
export const madePolicy: fc.Arbitrary<MadePolicy> = fc
  .record({
    language: fc.oneof(
      { weight: 6, arbitrary: fc.constant('en' as const) },
      { weight: 4, arbitrary: fc.constantFrom('de' as const, 'fr' as const, 'es' as const, 'it' as const) },
    ),
    style: fc.nat({ max: STYLES.length - 1 }),
    sections: fc.array(
      fc.record({
        level: fc.constantFrom(2 as const, 2 as const, 3 as const),
        sentences: fc.array(sentence, { minLength: 1, maxLength: 4 }),
      }),
      { minLength: 2, maxLength: 9 },
    ),
    frontMatter: fc.constantFrom('none', 'none', 'yaml', 'yaml', 'toml', 'json', 'groups'),
    contents: fc.boolean(),
    crlf: fc.oneof({ weight: 4, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) }),
    container: fc.option(
      fc.record({ form: fc.nat({ max: CONTAINERS.length - 1 }), from: fc.nat({ max: 8 }), count: fc.integer({ min: 1, max: 3 }) }),
      {
        freq: 3,
        nil: undefined,
      },
    ),
    added: fc.nat({ max: 12 }),
  })
  .map(makePolicy);

function makePolicy({ language, style, sections, frontMatter, contents, crlf, container, added }: PolicyPlan): MadePolicy {
  const patterns = language === 'en' ? SENTENCES : TRANSLATED[language];
  const { heading, reference } = STYLES[style] as (typeof STYLES)[number];
  const made: { readonly path: readonly number[]; readonly title: string; readonly sentences: readonly SentencePlan[] }[] = [];
  let [top, sub] = [0, 0];
  sections.forEach(({ level, sentences }, index) => {
    if (level === 2 || top === 0) [top, sub] = [top + 1, 0];
    else sub++;
    made.push({
      path: sub === 0 ? [top] : [top, sub],
      title: `The ${WORDS[index % WORDS.length]}${index < WORDS.length ? '' : ` ${index}`}`,
      sentences,
    });
  });
  const anchorOf = ({ path, title }: (typeof made)[number]): string =>
    `${heading(path)}${title}`
      .toLowerCase()
      .replace(/[^a-z0-9 -]/g, '')
      .trim()
      .replace(/ /g, '-');
  const references: MadeReference[] = [];
  const foreign: Span[] = [];
  const addresses: string[] = [];
  const end = crlf ? '\r\n' : '\n';
  let text =
    frontMatter !== 'none' || language !== 'en'
      ? `${FRONT_MATTER[frontMatter === 'none' ? 'yaml' : frontMatter](language)}\n\n`.replaceAll('\n', end)
      : '';
  const put = (words: string): void => void (text += words.replaceAll('\n', end));
  const putSentence = ({ form, targets }: SentencePlan): void => {
    const pattern = patterns[form % patterns.length] ?? '';
    const startsAt = text.length;
    for (const [piece] of pattern.matchAll(/§\d(?:\([a-z]\))?|@\d|[^§@]+|[§@]/g)) {
      const target = /^[§@]\d/.test(piece) ? made[(targets[Number(piece[1])] ?? 0) % made.length] : undefined;
      if (!target) put(piece);
      else if (piece.startsWith('@')) put(anchorOf(target));
      else {
        const rest = piece.slice(2);
        references.push({
          span: { start: text.length, end: text.length + reference(target.path).length + rest.length },
          title: target.title,
          rest,
        });
        put(reference(target.path) + rest);
      }
    }
    for (const match of pattern.matchAll(/(?:Article|Section) \d+(?= of the)/g))
      foreign.push({ start: startsAt + match.index, end: startsAt + match.index + match[0].length });
    for (const [address] of pattern.matchAll(/[\w.]+@(?:larkspur\.garden|gmail\.com)\b/g))
      if (!address.includes('gmial')) addresses.push(address);
  };
  put(`# Policy of Seeds\n\n${language === 'en' ? 'Last updated: 3 May 2026\n\n' : ''}${OPENINGS[language]}\n\n`);
  if (contents)
    put(
      `${made.map((one) => `${one.path.length > 1 ? '  ' : ''}- [${`${heading(one.path)}${one.title}`.replaceAll('\\', '')}](#${anchorOf(one)})`).join('\n')}\n\n`,
    );
  const mark = CONTAINERS[container?.form ?? 0] ?? ['', ''];
  const lastInside = container && container.from < made.length ? Math.min(container.from + container.count, made.length) - 1 : -1;
  made.forEach((one, index) => {
    const marks = '#'.repeat(one.path.length + 1);
    if (index === container?.from) put(`${mark[0]}\n\n`);
    if (index === added) put(`${marks} What was put in\n\nThis was written later.\n\n`);
    put(`${marks} ${heading(one.path)}${one.title}\n\n`);
    for (const plan of one.sentences) {
      putSentence(plan);
      put('\n\n');
    }
    if (container && index === lastInside) put(`${mark[1]}\n\n`);
  });
  return { text: `${text.trimEnd()}${end}`, references, foreign, addresses };
}

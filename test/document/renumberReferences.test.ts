/** What holds of every action that changes the numbers of sections, for made-up policies in five languages whose references are known without being read, and for real ones where they are at hand. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { offsetMap } from '../../server/src/core/analysis/renumbering/newMeanings.ts';
import { type MoveDirection, moveSection } from '../../server/src/core/features/moveSection.ts';
import { refactorings } from '../../server/src/core/features/refactorings.ts';
import { renumberSections } from '../../server/src/core/features/renumberSections.ts';
import { applyEdits, ENGLISH, type Policy, parsePolicy } from '../../server/src/core/index.ts';
import { rounds } from '../support/breadth.ts';
import { policyFiles } from '../support/policyTexts.ts';

const SEED = Number(process.env['SEED'] ?? 20261129);
/** Made-up policies, and below real ones: a third in `npm test`. */
const ROUNDS = Number(process.env['ROUNDS'] ?? rounds(120, 3));

/** Sentences of one language: `%` stands for the number of a section, `^` for one of the first level. */
interface Speech {
  readonly followed: readonly string[];
  /** Numbers that are not those of the policy's sections; must stay whatever happens. */
  readonly foreign: readonly string[];
}

const SPEECH: Readonly<Record<string, Speech>> = {
  en: {
    followed: [
      'Section % applies.',
      'Section %, % and % apply.',
      'Sections %, % and % apply.',
      'Section %/% applies.',
      'Section % / % applies.',
      'Subject to clauses % and %, we lend.',
      'ss. % and % apply.',
      's. % applies.',
      '(see Sections % and %)',
      'clause %(a), (b) and %(c) apply.',
      'paras %(b)–(d) apply.',
      '§§ %, % and % apply.',
      'Sections **%**, [%](#) and % apply.',
      'Sections %,\n% and\n% apply.',
      'As Section % of this policy says.',
      'clauses %, %, % as well as % apply.',
    ],
    foreign: [
      'Section ^ of the Seeds Act applies.',
      'Clause ^ of the SCCs applies.',
      'Article ^ GDPR applies.',
      'Section ^ of the Order Form applies.',
      'They said “Section ^ applies”.',
      'We use `Section ^` here.',
      'It takes ^ days.',
      '> Section ^ is quoted.',
      '15 U.S.C. § ^ applies.',
      'Section ^ of our Terms of Service applies.',
      'Section ^ in your Lease Agreement applies.',
    ],
  },
  de: {
    followed: [
      'Ziffer % gilt.',
      'Ziffer % und % gelten.',
      'Die Ziffern %, % und % gelten.',
      'Abschnitt %, % sowie % gelten.',
      '§§ %, % und % dieser Bedingungen gelten.',
      'Siehe Abschnitt % oben.',
      'Nach Ziffer ^ Abs. 1 und 2 gilt das.',
      'Ziffer %/% gilt.',
      'Ziffern % & % gelten.',
      'Die Klauseln %, % bzw. % gelten.',
    ],
    foreign: [
      '§ ^ TMG gilt.',
      'Art. ^ DSGVO gilt.',
      '§ ^ des Gesetzes gilt.',
      '„Abschnitt ^ gilt“, hieß es.',
      'Es dauert ^ Tage.',
      '§ ^ UWG gilt.',
      'Ziffer ^ unserer AGB gilt.',
      '§ ^ unserer Nutzungsbedingungen gilt.',
    ],
  },
  fr: {
    followed: [
      'L’article % s’applique.',
      'Les articles %, % et % s’appliquent.',
      'Les sections % ou % s’appliquent.',
      'Les rubriques % & % s’appliquent.',
      'Voir l’article % ci-dessous.',
      'Conformément aux articles %, % et %.',
      'L’article ^, paragraphes 1 et 2, s’applique.',
      'Les clauses %, % ainsi que % s’appliquent.',
    ],
    foreign: [
      'L’article ^ du RGPD s’applique.',
      'Il faut ^ jours.',
      '« Article ^ » disait-il.',
      'L’article ^ de nos Conditions générales de vente s’applique.',
    ],
  },
  es: {
    followed: [
      'La sección % se aplica.',
      'Los artículos %, % y % se aplican.',
      'La cláusula %, % y % se aplican.',
      'Las secciones % o % se aplican.',
      'Las secciones % & % se aplican.',
      'Según las cláusulas %, % así como %.',
    ],
    foreign: [
      'El artículo ^ del RGPD se aplica.',
      'Son ^ días.',
      '«La sección ^ se aplica», dijo.',
      'La sección ^ de nuestros Términos se aplica.',
    ],
  },
  it: {
    followed: [
      'La sezione % si applica.',
      'Gli articoli %, % e % si applicano.',
      'La clausola %, % e % si applicano.',
      'Le sezioni % o % si applicano.',
      'Le sezioni % & % si applicano.',
      'Ai sensi degli articoli %, % nonché %.',
      'L’articolo ^, comma 1 e 2, si applica.',
    ],
    foreign: [
      'L’articolo ^ del GDPR si applica.',
      'Sono ^ giorni.',
      '«La sezione ^ si applica», disse.',
      'La sezione ^ delle nostre Condizioni si applica.',
    ],
  },
};

const NAMES =
  'Lark Spur Fennel Thistle Meadow Sorrel Bramble Yarrow Clover Teasel Vetch Sedge Rush Moss Fern Ivy Hazel Alder Rowan Elder Birch Aspen Willow Maple'.split(
    ' ',
  );

/** One sentence of a made-up policy, and the titles of the sections that its numbers name. */
interface Sentence {
  readonly shape: string;
  readonly targets: readonly string[];
  readonly foreign: boolean;
}

interface MadePolicy {
  readonly text: string;
  readonly sentences: readonly Sentence[];
}

interface Plan {
  readonly language: string;
  readonly subs: readonly number[];
  readonly contents: 'none' | 'linked' | 'plain' | 'table';
  readonly picks: readonly number[];
  readonly crlf: boolean;
}

const plans: fc.Arbitrary<Plan> = fc.record({
  language: fc.constantFrom('en', 'en', 'en', 'de', 'fr', 'es', 'it'),
  subs: fc.array(fc.nat({ max: 3 }), { minLength: 3, maxLength: 6 }),
  contents: fc.constantFrom('none', 'linked', 'plain', 'table'),
  picks: fc.array(fc.nat({ max: 997 }), { minLength: 12, maxLength: 12 }),
  crlf: fc.boolean(),
});

/** Numbers of a sentence's shape, in order. */
const HOLES = /[%^]/g;

function make({ language, subs, contents, picks, crlf }: Plan): MadePolicy {
  const speech = SPEECH[language];
  assert(speech);
  const sections: { readonly number: string; readonly title: string; readonly level: number }[] = [];
  subs.forEach((count, top) => {
    sections.push({ number: `${top + 1}`, title: `The ${NAMES[sections.length % NAMES.length]} ${sections.length + 100}`, level: 2 });
    for (let sub = 1; sub <= count; sub++)
      sections.push({
        number: `${top + 1}.${sub}`,
        title: `The ${NAMES[sections.length % NAMES.length]} ${sections.length + 100}`,
        level: 3,
      });
  });
  let at = 0;
  const pick = (count: number): number => ((picks[at++ % picks.length] ?? 0) * 31 + at * 7) % count;
  const sentences: Sentence[] = [];
  const tops = sections.filter(({ level }) => level === 2);
  const slug = ({ number, title }: (typeof sections)[number]): string =>
    `${number.replace('.', '')}-${title.toLowerCase().replaceAll(' ', '-')}`;
  const written = ({ number, level }: (typeof sections)[number]): string => (level === 2 ? `${number}.` : number);
  const body = sections.map((section) => {
    const foreign = pick(4) === 0;
    const shapes = foreign ? speech.foreign : speech.followed;
    const shape = shapes[pick(shapes.length)] ?? '';
    const targets: string[] = [];
    const sentence = shape
      .replace(HOLES, (hole) => {
        const among = hole === '^' ? tops : sections;
        const target = among[pick(among.length)] ?? section;
        targets.push(target.title);
        return target.number;
      })
      .replace(
        /\[([\d.]+)\]\(#\)/g,
        (_, number: string) => `[${number}](#${slug(sections.find((one) => one.number === number) ?? section)})`,
      );
    sentences.push({ shape, targets, foreign });
    const quote = sentence.startsWith('> ') ? '> ' : '';
    return `${'#'.repeat(section.level)} ${written(section)} ${section.title}\n\n${quote}Mark${sentences.length}x: ${sentence.slice(quote.length)}\n`;
  });
  const list =
    contents === 'none'
      ? ''
      : contents === 'linked'
        ? sections.map((one) => `${one.level === 3 ? '  ' : ''}- [${written(one)} ${one.title}](#${slug(one)})`).join('\n')
        : contents === 'plain'
          ? sections.map((one) => `- ${one.number} ${one.title}`).join('\n')
          : `| | |\n| --- | --- |\n${sections.map((one) => `| ${one.number} | ${one.title} |`).join('\n')}`;
  const text = `---\nlang: ${language}\n---\n\n# Seeds\n\n${list}\n\n${body.join('\n')}`;
  return { text: crlf ? text.replaceAll('\n', '\r\n') : text, sentences };
}

/** The number of each section by its title, read from the lines alone. */
function numbersOf(text: string): Map<string, string | undefined> {
  return new Map(
    text.split(/\r?\n/).flatMap((line) => {
      const match = /^#{2,6} (?:([\d.]+?)\.? )?(The \w+ \d+|Newcomer)$/.exec(line);
      return match ? [[match[2] ?? '', match[1]] as const] : [];
    }),
  );
}

/** The whole sentence with a mark, on one line, without links. */
function sentenceAt(text: string, index: number): string {
  const start = text.indexOf(`Mark${index}x: `);
  assert(start >= 0, `sentence ${index} is gone`);
  return (text.slice(start).split(/\r?\n\r?\n/, 1)[0] ?? '')
    .replace(/^Mark\d+x: /, '')
    .replace(/\r?\n/g, ' ')
    .replace(/\]\(#[^)]*\)/g, '](#)')
    .trim();
}

/** A sentence with the numbers that its targets have now; undefined where one has none. */
function expected({ shape, targets }: Sentence, numbers: ReadonlyMap<string, string | undefined>): string | undefined {
  let next = 0;
  let isWhole = true;
  const sentence = shape.replace(HOLES, () => {
    const number = numbers.get(targets[next++] ?? '');
    if (number === undefined) isWhole = false;
    return number ?? '';
  });
  return isWhole ? sentence.replace(/^> /, '').replace(/\n/g, ' ') : undefined;
}

/** Every number follows or none does, and where none does though it should the writer is shown it. */
function assertFollowed(
  { text, sentences }: MadePolicy,
  after: string,
  left: readonly { readonly span: { readonly start: number; readonly end: number } }[],
): void {
  const numbers = numbersOf(after);
  sentences.forEach((sentence, index) => {
    const before = sentenceAt(text, index + 1);
    const now = sentenceAt(after, index + 1);
    if (sentence.foreign) return assert.equal(now, before, `not this policy's: ${before}`);
    const wanted = expected(sentence, numbers);
    if (now === wanted) return;
    const start = text.indexOf(`Mark${index + 1}x: `);
    const end = start + before.length + 400;
    assert.equal(now, before, `half of it followed; expected ${wanted}\n${after}`);
    assert(
      left.some(({ span }) => start <= span.start && span.start < end),
      `left alone and not shown: ${now}; expected ${wanted}\n${after}`,
    );
  });
}

function titles(policy: Policy): readonly string[] {
  return policy.sections.all.map(({ heading }) => heading.title);
}

/** By position, the title of the heading that each link leads to. */
function linkTargets(policy: Policy): (string | undefined)[] {
  return policy.links
    .filter(({ target }) => target.startsWith('#'))
    .map(({ target }) => {
      const anchor = policy.anchors.find(target.slice(1));
      return policy.sections.all.find(({ heading }) => heading.block.start === anchor?.span.start)?.heading.title;
    });
}

/** The text without numbers and what joins them to titles. */
function words(text: string): string {
  return text
    .replace(/\]\(#[^)]*\)/g, '](#)')
    .replace(/(?<![\p{L}\d])\d+(?:\.\d+)*(?:\\?[.)])?[ \t]*/gu, '')
    .replace(/[ \t]+/g, ' ');
}

function isContents(line: string): boolean {
  return /^\s*(?:-|\|) /.test(line) && !line.includes('---');
}

/** Titles in the order of the lines of contents. */
function contentsOrder(text: string): readonly string[] {
  return text
    .split(/\r?\n/)
    .filter(isContents)
    .flatMap((line) => /The \w+ \d+|Newcomer/.exec(line)?.[0] ?? []);
}

describe(`numbers of sections and what refers to them (seed ${SEED})`, () => {
  const holds = (test: (plan: Plan, where: number) => void): void =>
    fc.assert(fc.property(plans, fc.nat({ max: 997 }), test), { seed: SEED, numRuns: ROUNDS });

  it('every number of a list follows a section put in, or none does and the writer is shown it', () => {
    holds((plan, where) => {
      const made = make(plan);
      const eol = plan.crlf ? '\r\n' : '\n';
      const heads = [...made.text.matchAll(/^## \d+\. /gm)].slice(1);
      const head = heads[where % heads.length];
      assert(head);
      const text = `${made.text.slice(0, head.index)}## Newcomer${eol}${eol}New.${eol}${eol}${made.text.slice(head.index)}`;
      const policy = parsePolicy(text, { path: 'seeds.md' });
      const result = renumberSections(policy);
      assert(result && result.refusal === undefined);
      const after = applyEdits(text, result.edits);
      assertFollowed({ ...made, text }, after, result.left);
      assert.equal(words(after), words(text), 'nothing but numbers changes');
      const now = parsePolicy(after, { path: 'seeds.md' });
      assert.deepEqual(linkTargets(now), linkTargets(policy));
      assert.equal(applyEdits(after, renumberSections(now)?.edits ?? []), after, 'a second time changes nothing');
      const numbers = numbersOf(after);
      assert.deepEqual(
        [...numbers.values()].filter((number) => number && !number.includes('.')),
        Array.from({ length: plan.subs.length + 1 }, (_, index) => String(index + 1)),
      );
      for (const line of after.split(/\r?\n/).filter(isContents)) {
        const title = /The \w+ \d+/.exec(line)?.[0];
        assert(
          title === undefined || line.includes(`${numbers.get(title)}`),
          `${line} in the contents; expected ${numbers.get(title ?? '')}`,
        );
      }
    });
  });

  for (const [list, language] of [
    ['Sections 2.1 plus 2.2 apply.', 'en'],
    ['Sections 2.1 + 2.2 apply.', 'en'],
    ['Sections 2.1 and, where relevant, 2.2 apply.', 'en'],
    ['Section 2.1, 2.2 but not 3 applies.', 'en'],
    ['Both Section 2.1 and, if need be, 2.2(a) apply.', 'en'],
    ['Voir la section 2.1, 2.2 et 3.', 'en'],
    ['Vedi sezione 2.1 e poi 2.2.', 'en'],
    ['Sections 2.1, 2.2 and perhaps 3 apply.', 'en'],
    ['Under Section 2 or, as the case may be, 3 we act.', 'en'],
    ['Sections 2 (other than 2.1) and 3 apply.', 'en'],
    ['Sections 2 to 3 inclusive, 2.1 excepted, apply.', 'en'],
    ['Section 2.1, 7.7 and 3 apply.', 'en'],
    ['Die Ziffern 2.1, 2.2, nicht aber 3 gelten.', 'de'],
    ['Ziffern 2 bis einschließlich 3 gelten.', 'de'],
    ['Nach Ziffer 2.1 bzw. ggf. 3 gilt dies.', 'de'],
    ['Les articles 2.1, 2.2 et le cas échéant 3 s’appliquent.', 'fr'],
    ['Las secciones 2.1 o, en su caso, 3 se aplican.', 'es'],
    ['Le sezioni 2.1 ed eventualmente 3 si applicano.', 'it'],
  ] as const)
    it(`follows no number of a list that it can’t read to its end: ${list}`, () => {
      const text = `---\nlanguage: ${language}\n---\n\n# Seeds\n\n## 1. Lark\n\n${list}\n\n## New\n\nNew.\n\n## 2. Spur\n\n### 2.1 Fennel\n\nText.\n\n### 2.2 Moss\n\nText.\n\n## 3. Rush\n\nText.\n`;
      const result = renumberSections(parsePolicy(text, { path: 'seeds.md' }));
      assert(result && result.edits.length > 0);
      assert(applyEdits(text, result.edits).includes(list), applyEdits(text, result.edits));
      const at = text.indexOf(list);
      for (const { index } of list.matchAll(/\d(?:\.\d)?/g))
        assert(
          result.left.some(({ span }) => span.start <= at + index && at + index < span.end),
          `${list.slice(index)} is shown`,
        );
    });

  for (const [list, expected] of [
    [
      'Section 2.1 applies. We keep logs as Section 2.2 says, for 3 years.',
      'Section 3.1 applies. We keep logs as Section 3.2 says, for 3 years.',
    ],
    ['Under Section 2.1 and within 3 months we act.', 'Under Section 3.1 and within 3 months we act.'],
    ['Under Section 2.1 and the 3 annexes we act.', 'Under Section 3.1 and the 3 annexes we act.'],
    ['L’article 2.1 et dans les 3 jours.', 'L’article 3.1 et dans les 3 jours.'],
    ['Section 2.1 and, where relevant, Section 3.', 'Section 3.1 and, where relevant, Section 4.'],
  ] as const)
    it(`follows a reference before a number of something else: ${list}`, () => {
      const text = `# Seeds\n\n## 1. Lark\n\n${list}\n\n## New\n\nNew.\n\n## 2. Spur\n\n### 2.1 Fennel\n\nText.\n\n### 2.2 Moss\n\nText.\n\n## 3. Rush\n\nText.\n`;
      const after = applyEdits(text, renumberSections(parsePolicy(text, { path: 'seeds.md' }))?.edits ?? []);
      assert(after.includes(expected), after);
    });

  for (const direction of ['up', 'down', 'promote', 'demote'] as const satisfies readonly MoveDirection[]) {
    it(`every number of a list follows a section that goes ${direction}, or none does and the writer is shown it`, () => {
      holds((plan, where) => {
        const made = make(plan);
        const policy = parsePolicy(made.text, { path: 'seeds.md' });
        const section = policy.sections.all[1 + (where % (policy.sections.all.length - 1))];
        assert(section);
        const moved = moveSection(policy, section.heading.titleSpan.start, direction);
        if ('refusal' in moved) return;
        const after = applyEdits(made.text, moved.edits);
        const now = parsePolicy(after, { path: 'seeds.md' });
        assertFollowed(made, after, moved.left);
        assert.deepEqual([...titles(now)].sort(), [...titles(policy)].sort());
        assert.deepEqual(linkTargets(now).map(String).sort(), linkTargets(policy).map(String).sort());
        for (const { span, after: place } of moved.left)
          assert.equal(words(after.slice(place.start, place.end)), words(made.text.slice(span.start, span.end)));
        if (direction === 'promote' || direction === 'demote') return;
        assert.deepEqual(
          after.split(/\r?\n/).map(words).sort(),
          made.text.split(/\r?\n/).map(words).sort(),
          'no line but its numbers changes',
        );
        const order = contentsOrder(after);
        if (order.length > 0) assert.deepEqual(order, titles(now).slice(1), 'contents in the order of the sections');
        const back = moveSection(now, moved.cursor, direction === 'up' ? 'down' : 'up');
        assert(!('refusal' in back));
        assert.equal(applyEdits(after, back.edits), made.text, 'back again');
      });
    });
  }

  it('links and plain text have the same words, and links lead to the sections that the words name', () => {
    holds((plan) => {
      const made = make(plan);
      const policy = parsePolicy(made.text, { path: 'seeds.md' });
      const all = refactorings(policy, { start: 0, end: made.text.length }, ENGLISH).find(({ kind }) => kind === 'linkAllReferences');
      if (!all) return;
      const linked = parsePolicy(applyEdits(made.text, all.edits), { path: 'seeds.md' });
      assert.deepEqual(
        linked.markdown.blocks.map(({ leaf }) => leaf.prose.text),
        policy.markdown.blocks.map(({ leaf }) => leaf.prose.text),
      );
      for (const { numbers } of linked.references) {
        for (const { target, span } of numbers) {
          const link = linked.links.find(
            (one) => one.target.startsWith('#') && one.textSpan.start <= span.start && span.end <= one.textSpan.end,
          );
          const anchor = link && linked.anchors.find(link.target.slice(1));
          if (anchor && target?.section && target.kind === 'heading') assert.equal(anchor.span.start, target.section.heading.block.start);
        }
      }
      assert.deepEqual(
        policy.references.map(({ span }) => policy.text.slice(span.start, span.end).replace(/[[\]]|\(#[^)]*\)/g, '')),
        linked.references.map(({ span }) => linked.text.slice(span.start, span.end).replace(/[[\]]|\(#[^)]*\)/g, '')),
      );
    });
  });
});

describe('numbers of sections in whole policies', () => {
  /** Policies for one test; the sample is shuffled the same way for one seed. */
  const SAMPLE = rounds(40, 3);

  function sample(test: (text: string, file: string) => void): void {
    const files = policyFiles();
    let state = SEED >>> 0;
    const order = files
      .map((file) => ({ file, key: (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) }))
      .sort((a, b) => a.key - b.key);
    let count = 0;
    for (const { file } of order) {
      if (count === SAMPLE) break;
      const text = readFileSync(file, 'utf8');
      if (text.length > 60_000 || text.startsWith('version https://git-lfs')) continue;
      test(text, file);
      count++;
    }
    assert(count > 0);
  }

  /** By offset, the sections that numbers surely mean. */
  function meant(policy: Policy): Map<number, number> {
    return new Map(
      policy.references.flatMap(({ kind, confidence, numbers }) =>
        kind === 'own' && confidence >= 0.7
          ? numbers.flatMap(({ span, target }) => (target ? [[span.start, target.numberSpan.start] as const] : []))
          : [],
      ),
    );
  }

  it('renumbering leads every reference and link to the section that it led to', () => {
    sample((text, file) => {
      const policy = parsePolicy(text, { path: file });
      const result = renumberSections(policy);
      if (!result || result.edits.length === 0) return;
      const after = parsePolicy(applyEdits(text, result.edits), { path: file });
      const map = offsetMap(result.edits);
      const now = meant(after);
      for (const [at, target] of meant(policy)) {
        if (result.left.some(({ span }) => span.start <= at && at < span.end)) continue;
        const there = now.get(map(at));
        assert(there === undefined || there === map(target), `${file}: ${text.slice(at - 30, at + 20)}`);
      }
      // A link that led nowhere may come to lead somewhere, which the writer is shown.
      const before = linkTargets(policy);
      assert.deepEqual(
        linkTargets(after).map((title, index) => before[index] && title),
        before,
        file,
      );
      assert.equal(words(after.text), words(text), file);
      const isUnread = result.left.some(({ why }) => why.text.startsWith("Doesn't follow"));
      assert(
        isUnread || applyEdits(after.text, renumberSections(after)?.edits ?? []) === after.text,
        `${file}: a second time changes something`,
      );
    });
  });

  it('moving a section down and up again gives the text back', () => {
    let seed = SEED;
    sample((text, file) => {
      const policy = parsePolicy(text, { path: file });
      const { all } = policy.sections;
      const section = all[(seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0) % Math.max(1, all.length)];
      const down = section && moveSection(policy, section.heading.span.start, 'down');
      if (!down || 'refusal' in down) return;
      const moved = parsePolicy(applyEdits(text, down.edits), { path: file });
      assert.deepEqual(moved.sections.all.map(({ heading }) => heading.title).sort(), all.map(({ heading }) => heading.title).sort(), file);
      const up = moveSection(moved, down.cursor, 'up');
      assert(!('refusal' in up), `${file} ${section.heading.text}`);
      if (down.left.length + up.left.length === 0) assert.equal(applyEdits(moved.text, up.edits), text, `${file} ${section.heading.text}`);
    });
  });
});

/** The fix that numbers a list anew: what it changes, and what it leaves alone. */
import assert from 'node:assert/strict';
import { renumberSections } from '../../server/src/core/features/renumberSections.ts';
import { applyEdits, DEFAULT_SETTINGS, lint, parseIsoDate, parsePolicy, rules } from '../../server/src/core/index.ts';
import { ENGLISH, type Message, worded } from '../../server/src/core/l10n/localizer.ts';

const numbering = rules.filter(({ id }) => id.startsWith('heading-number-'));

/** The text after the first fix of the first finding, and that fix's title. */
function fixFirst(text: string): { readonly after: string; readonly title: string } {
  const today = parseIsoDate('2026-11-23');
  assert(today);
  const [first] = lint(parsePolicy(text), { today, settings: DEFAULT_SETTINGS, only: numbering });
  const fix = first?.fixes?.[0];
  assert(fix, 'no fix');
  return { after: applyEdits(text, fix.edits), title: fix.title };
}

const PLAIN = 'Renumber these sections';
const CAREFUL = 'Renumber these sections (1 number to review)';

const said = (message: Message | undefined): string => (message ? worded(ENGLISH, message) : '');

describe('renumbering', () => {
  const cases: readonly (readonly [name: string, before: string, after: string, title: string])[] = [
    ['closes a gap', '## 1. a\n## 2. b\n## 4. c\n## 5. d\n', '## 1. a\n## 2. b\n## 3. c\n## 4. d\n', PLAIN],
    ['keeps escapes, tabs and bold', '## 1\\. a\n## **2.**\tb\n## 4\\.\tc\n', '## 1\\. a\n## **2.**\tb\n## 3\\.\tc\n', PLAIN],
    ['keeps Windows line ends and emoji', '## (1) 😀\r\n## (2) b\r\n## (4) 😀\r\n', '## (1) 😀\r\n## (2) b\r\n## (3) 😀\r\n', PLAIN],
    ['writes letters and roman numbers in their case', '## a. x\n## b. x\n## d. x\n', '## a. x\n## b. x\n## c. x\n', PLAIN],
    ['begins where the list began', '## 4.1 a\n## 4.2 b\n## 4.4 c\n', '## 4.1 a\n## 4.2 b\n## 4.3 c\n', PLAIN],
    [
      'takes what is below along',
      '## 1. a\n## 3. b\n### 3.1 c\n#### 3.1.1 d\n### 3.2 e\n',
      '## 1. a\n## 2. b\n### 2.1 c\n#### 2.1.1 d\n### 2.2 e\n',
      PLAIN,
    ],
    ['keeps a section put in between', '## 1. a\n## 1A. b\n## 3. c\n', '## 1. a\n## 1A. b\n## 2. c\n', PLAIN],
    ['numbers by place', '## 1. a\n## 3. b\n## 2. c\n', '## 1. a\n## 2. b\n## 3. c\n', PLAIN],
    [
      'changes plain references',
      '## 1. a\nSee Section 3.\n## 3. b\nIn sections 1, 3 and 4 of these Terms, and Section 3.1.\n### 3.1 x\n## 4. c\n',
      '## 1. a\nSee Section 2.\n## 2. b\nIn sections 1, 2 and 3 of these Terms, and Section 2.1.\n### 2.1 x\n## 3. c\n',
      PLAIN,
    ],
    [
      'leaves what stands in a paragraph with a number that was wrong before',
      '## 1. a\nSee Section 5.\n## 2. b\n## 4. c\n## 5. d\nUnder the terms of this Section 4 you may object.\nDisputes are then settled by Section 5.\n\nSee Section 5.\n',
      '## 1. a\nSee Section 4.\n## 2. b\n## 3. c\n## 4. d\nUnder the terms of this Section 4 you may object.\nDisputes are then settled by Section 5.\n\nSee Section 4.\n',
      'Renumber these sections (2 numbers to review)',
    ],
    ['leaves laws alone', '## 1. a\nSection 3 of the Privacy Act.\n## 3. b\n', '## 1. a\nSection 3 of the Privacy Act.\n## 2. b\n', PLAIN],
    [
      'lets links follow headings whose anchors change',
      '## 1. a\nSee [there](#3-b), [3. b](#3-b) and [b](#b).\n## 3. b\n',
      '## 1. a\nSee [there](#2-b), [2. b](#2-b) and [b](#b).\n## 2. b\n',
      PLAIN,
    ],
    [
      'lets the permalinks of headings follow, with the links that lead there too',
      '## A. a [](#a-a)\nSee [there](#c-b).\n## C. b [](#c-b)\n## D. c <a href=#d-c class=anchor>¶</a>\n## E. d [#](#e-d "Permalink") <a href="#e-d">#</a>\n',
      '## A. a [](#a-a)\nSee [there](#b-b).\n## B. b [](#b-b)\n## C. c <a href=#c-c class=anchor>¶</a>\n## D. d [#](#d-d "Permalink") <a href="#d-d">#</a>\n',
      PLAIN,
    ],
    [
      'lets permalinks before numbers, in definitions and to the page on a site follow',
      '## [](#1-a) 1. a\n## [](#3-b) 3. b\n## 4. c [¶][4-c]\n## 5. d [¶](https://seeds.example/policy/#5-d)\n\n[4-c]: #4-c\n',
      '## [](#1-a) 1. a\n## [](#2-b) 2. b\n## 3. c [¶][4-c]\n## 4. d [¶](https://seeds.example/policy/#4-d)\n\n[4-c]: #3-c\n',
      PLAIN,
    ],
    [
      'keeps names that a writer gave, and links to them',
      '## 1. a\nSee [b](#3-b) and [c](#4-c).\n## 3. b {#3-b}\n## <a name="4-c"></a>4. c\n',
      '## 1. a\nSee [b](#3-b) and [c](#4-c).\n## 2. b {#3-b}\n## <a name="4-c"></a>3. c\n',
      PLAIN,
    ],
    [
      'leaves a reference alone that two headings answer to',
      '## 1. a\nSee Section 2.\n## 2. b\n## 2. c\n',
      '## 1. a\nSee Section 2.\n## 2. b\n## 3. c\n',
      CAREFUL,
    ],
    [
      'moves sub-sections to their parent',
      '## 3. a\n### 2.1 b\n### 2.2 c\n#### 2.2.1 d\n',
      '## 3. a\n### 3.1 b\n### 3.2 c\n#### 3.2.1 d\n',
      PLAIN,
    ],
    [
      'numbers a heading without number',
      '## 1. a\n## b\n## 3. c\n## 4. d\n',
      '## 1. a\n## 2. b\n## 3. c\n## 4. d\n',
      'Number this section 2',
    ],
    [
      'numbers a bold heading without number',
      '## 1) a\n## **b**\n## 2) c\n## 3) d\n',
      '## 1) a\n## **2) b**\n## 3) c\n## 4) d\n',
      'Number this section 2 and renumber those after it',
    ],
  ];
  for (const [name, before, after, title] of cases) it(name, () => assert.deepEqual(fixFirst(before), { after, title }));

  /** A sentence before and after a section was put in before section 2, and the texts of the places that the writer is shown. */
  const followed: readonly (readonly [language: string, before: string, after: string, ...left: string[]])[] = [
    ['en', 'Section 3.1, 3.2 and Section 4 apply.', 'Section 4.1, 4.2 and Section 5 apply.'],
    ['en', 'Section 3.1, 3.2 and 4 apply. Section 3.1/3.2 too.', 'Section 4.1, 4.2 and 5 apply. Section 4.1/4.2 too.'],
    ['en', 'Under clause 4(a), para 3.1(b), ss. 3.1 and 3.2, s. 4.', 'Under clause 5(a), para 4.1(b), ss. 4.1 and 4.2, s. 5.'],
    ['en', 'See 3.1 above (see 3.2 and 4), as set out in 3.1.', 'See 4.1 above (see 4.2 and 5), as set out in 4.1.'],
    ['en', 'clauses 4(a), (b) and 3(c); paras 3.1(b)–(d)', 'clauses 5(a), (b) and 4(c); paras 4.1(b)–(d)'],
    ['en', 'Section **3.1**, [3.2](#32-b-rules) and 4', 'Section **4.1**, [4.2](#42-b-rules) and 5'],
    ['en', 'The rules on B rules (3.2) and “3.2 B rules”.', 'The rules on B rules (4.2) and “4.2 B rules”.'],
    ['en', 'Sections 3.1 to 3.2 and Sections 3–4.', 'Sections 4.1 to 4.2 and Sections 4–5.'],
    ['en', 'Sections 1 to 3 apply.', 'Sections 1 to 4 apply.', 'Sections 1 to 3'],
    [
      'en',
      'Section 4 of the Seeds Act, Article 4 GDPR, Clause 4 of the SCCs.',
      'Section 4 of the Seeds Act, Article 4 GDPR, Clause 4 of the SCCs.',
    ],
    ['en', '“Section 4 applies”, they said.', '“Section 4 applies”, they said.', 'Section 4'],
    ['en', 'Articles 6 and 9 GDPR and Section 4 apply.', 'Articles 6 and 9 GDPR and Section 4 apply.', 'Section 4'],
    ['en', 'Section 4 or Article 9 GDPR applies.', 'Section 4 or Article 9 GDPR applies.', 'Section 4'],
    ['de', 'Art. 6 DSGVO und Ziffer 4 gelten.', 'Art. 6 DSGVO und Ziffer 4 gelten.', 'Ziffer 4'],
    ['fr', 'L’article 6 du RGPD et la section 4 s’appliquent.', 'L’article 6 du RGPD et la section 4 s’appliquent.', 'section 4'],
    ['es', 'El artículo 6 del RGPD y la sección 4 se aplican.', 'El artículo 6 del RGPD y la sección 4 se aplican.', 'sección 4'],
    ['it', 'L’articolo 6 del GDPR e la sezione 4 si applicano.', 'L’articolo 6 del GDPR e la sezione 4 si applicano.', 'sezione 4'],
    ['en', '> Section 4 applies.', '> Section 4 applies.', 'Section 4'],
    ['en', 'Sections 3, 4 and 9 apply.', 'Sections 3, 4 and 9 apply.', 'Sections 3, 4 and 9'],
    ['en', 'Rules in 3.2 apply for 3.2 seconds; chapter 4.', 'Rules in 3.2 apply for 3.2 seconds; chapter 4.', '3.2', '4'],
    ['en', '<p>See Section 4 and <a href="#4-end">End</a>.</p>', '<p>See Section 4 and <a href="#5-end">End</a>.</p>', '4'],
    ['en', '    Section 4 as code', '    Section 4 as code', '4'],
    ['en', '- 3.1 All\n- 3.2 B rules\n- 4 End', '- 4.1 All\n- 4.2 B rules\n- 5 End'],
    ['en', '| 3.1 | All |\n|---|---|\n| 3.2 | B rules |\n| 4 | End |', '| 3.1 | All |\n|---|---|\n| 4.2 | B rules |\n| 5 | End |', '3.1'],
    ['en', '| Section | New |\n|---|---|\n| 3.1, 4 | yes |', '| Section | New |\n|---|---|\n| 4.1, 5 | yes |'],
    ['de', 'Ziffer 3.1 und 3.2, §§ 3, 4 sowie Abschnitt 3.1–3.2.', 'Ziffer 4.1 und 4.2, §§ 4, 5 sowie Abschnitt 4.1–4.2.'],
    ['de', 'Nach § 3 Abs. 1 und 2 dieser Bedingungen, § 3 UWG.', 'Nach § 4 Abs. 1 und 2 dieser Bedingungen, § 3 UWG.'],
    ['fr', 'Les articles 3, 4 et 1; l’article 3, paragraphes 3 et 4.', 'Les articles 4, 5 et 1; l’article 4, paragraphes 3 et 4.'],
    ['es', 'Los artículos 3, 4 y 1; la cláusula 3.1, 3.2 y 4.', 'Los artículos 4, 5 y 1; la cláusula 4.1, 4.2 y 5.'],
    ['it', 'Gli articoli 3, 4 e 1; la clausola 3.1, 3.2 e 4.', 'Gli articoli 4, 5 e 1; la clausola 4.1, 4.2 e 5.'],
  ];
  for (const [language, before, after, ...left] of followed)
    it(`follows or shows “${before.replaceAll('\n', ' ')}”`, () => {
      const around = (sentence: string, isNew: boolean): string =>
        `---\nlang: ${language}\n---\n\n## 1. Scope\n\n${sentence}\n\n## 2. Use\n\n## ${isNew ? '' : '3. '}New\n\n## ${isNew ? 3 : 4}. Fees\n\n### ${isNew ? 3 : 4}.1 All\n\n### ${isNew ? 3 : 4}.2 B rules\n\n## ${isNew ? 4 : 5}. End\n`;
      const text = around(before, true);
      const result = renumberSections(parsePolicy(text));
      assert(result);
      assert.equal(applyEdits(text, result.edits), around(after, false));
      assert.deepEqual(
        result.left.map(({ span }) => text.slice(span.start, span.end)),
        left,
      );
    });

  const overviews: readonly (readonly [overview: string, ...left: string[]])[] = [
    ['1. Intake: we read it.\n2. Review: we look.\n3. Appeal: you appeal.\n4. Closure', 'Appeal: you appeal.'],
    ['1. **Intake** – 5 days\n2. **Review** – 5 days\n3. **Appeal** – 7 days', '**Appeal** – 7 days'],
    ['First:\n\n1. Intake\n2. Review\n\nThen:\n\n3. Appeal to the board\n4. Closure', 'Appeal to the board'],
    ['1. Intake\n1. Review\n1. Appeal\n1. Closure', 'Intake'],
    ['The stages: Stage 1 (Intake), Stage 2 (Review), Stage 3 (Appeal), Stage 4 (Closure).', '3', '4'],
    ['The stages are Intake (stage 1), Review (stage 2), Appeal (stage 3) and Closure (4).', '3', 'Closure (4'],
    ['```\nA[1. Intake] --> B[2. Review] --> C[3. Appeal]\n```', '3'],
    ['Étape 3 : Appeal; Stufe 4 – Closure.', '3', '4 – Closure'],
    // Follows: the numbers are written, not counted.
    ['| No. | Stage |\n|---|---|\n| 1 | Intake |\n| 2 | Review |\n| 3 | Appeal |\n| 4 | Closure |'],
    // Nothing is told that agrees afterwards, or never did.
    ['1. Intake\n2. Review\n3. Decision\n4. Appeal\n5. Closure'],
    ['1. Seeds\n2. Soil\n3. Water\n4. Closure'],
  ];
  for (const [overview, ...left] of overviews)
    it(`shows what numbers the sections by name: “${overview.replaceAll('\n', ' ')}”`, () => {
      const text = `${overview}\n\n## 1. Intake\n\nWe read.\n\n## 2. Review\n\nWe look.\n\n## Decision\n\nWe say.\n\n## 3. Appeal\n\nYou say.\n\n## 4. Closure\n\nDone.\n`;
      const [first] = lint(parsePolicy(text), { today: '2026-11-23', settings: DEFAULT_SETTINGS, only: numbering });
      const fix = first?.fixes?.[0];
      assert.match(fix?.title ?? '', /^Number this section 3/);
      assert.deepEqual(fix?.review?.left.map(({ span }) => text.slice(span.start, span.end)) ?? [], left);
    });

  it('shows links to the page of the policy on a site', () => {
    const text = '## 1. a\n\n[b](/legal/policy#3-b), [b](https://seeds.example/policy.html#3-b), [b](/terms#3-b)\n\n## 3. b\n';
    const result = renumberSections(parsePolicy(text, { path: 'legal/policy.md' }));
    assert.deepEqual(
      result?.left.map((one) => one.text),
      ['[b](/legal/policy#3-b)', '[b](https://seeds.example/policy.html#3-b)'],
    );
  });

  it('leaves articles alone that go on in the next chapter', () => {
    const text =
      '# Statuten\n\n## Organe\n\n### Art. 1\n\nWir säen.\n\n### Art. 2\n\nWir säen.\n\n### Art. 4\n\nWir säen.\n\n### Art. 5\n\nWir säen.\n\n## Revision\n\n### Art. 6\n\nWir säen.\n\n## Ende\n\n### Art. 7\n\nWir säen.\n';
    const result = renumberSections(parsePolicy(text));
    assert.equal(applyEdits(text, result?.edits ?? []), text);
    assert.match(said(result?.refusal), /^The numbering goes on with "Art\. 6" in another part/);
  });

  it('gives no number to a paragraph that a line below it makes a heading', () => {
    const text = '## 1. A\n\na\n\nWe are not liable for late deliveries that third parties cause.\n---\n\n## 2. B\n\nb\n\n## 3. C\n\nc\n';
    assert.equal(applyEdits(text, renumberSections(parsePolicy(text))?.edits ?? []), text);
  });

  it('keeps an underlined heading from becoming the item of a list', () => {
    const text = '## 8. A\n\nNew\n---\n\n## 9. B\n\n9A. C\n-----\n\n## 10. D\n';
    const result = renumberSections(parsePolicy(text));
    assert.equal(applyEdits(text, result?.edits ?? []), '## 8. A\n\n9\\. New\n---\n\n## 10. B\n\n10A. C\n-----\n\n## 11. D\n');
  });

  it('leaves a list alone in which a letter stands behind a number that no section has', () => {
    const text = '## 8. A\n\n## 9. B\n\n## 9A. C\n\n## 10A. D\n\n## 11. E\n\n## 13. F\n';
    assert.equal(applyEdits(text, renumberSections(parsePolicy(text))?.edits ?? []), text);
  });

  it('gives exchanged numbers back, though lists in the sections begin at one', () => {
    const items = '1. one\n2. two\n3. three\n';
    const text = (third: number, fourth: number): string =>
      [1, 2, third, fourth, 5].map((number) => `## ${number}. Bed\n\nWe sow.\n\n${items}\n### Rows\n\nWe rake.\n\n${items}`).join('\n');
    const list = `${items}\nWe weed.\n\n${items}`;
    for (const broken of [text(4, 3), text(4, 3).replaceAll(items, list)]) {
      const result = renumberSections(parsePolicy(broken));
      assert.equal(said(result?.refusal), '');
      assert.equal(
        applyEdits(broken, result?.edits ?? []),
        broken.replace('## 4. Bed', '## x. Bed').replace('## 3. Bed', '## 4. Bed').replace('## x. Bed', '## 3. Bed'),
      );
    }
  });

  it('refuses where one paragraph holds several of the numbers', () => {
    const text = '# Rules\n\n## 1. Seeds\n\n1.1 Sow them.  \n1.2 Water them.\n\n## 3. Tools\n\n3.1 Clean them.  \n3.2 Return them.\n';
    const done = renumberSections(parsePolicy(text));
    assert.deepEqual(done?.edits, []);
    assert.equal(said(done?.refusal), 'The number of "1.2 Water them." can\'t be read, and would stay. Renumber these sections by hand');
  });
  it('refuses where the numbers begin again in a list that lost its first', () => {
    const titles = ['1. Seeds', '2. Beds', '3. Tools', '4. Water', '5. Fees', '6. End'];
    const annex = ['3. Visitors', '4. Guests', '5. Bees'];
    const text = [...titles, ...annex].map((title) => `## ${title}\n\nWe sow.\n`).join('\n');
    const done = renumberSections(parsePolicy(text));
    assert.deepEqual(done?.edits, []);
    assert.match(said(done?.refusal), /^The numbers begin again with "3 Visitors"/);
  });
  it('refuses where the section that numbers belong to is lost', () => {
    const text = '# Rules\n\n## 1. Seeds\n\n### 1.1 Sow\n\n### 1.2 Weed\n\n### 2.2 Clean\n';
    assert.match(said(renumberSections(parsePolicy(text))?.refusal), /seems to be missing/);
  });
  it('refuses to count two numberings side by side', () => {
    const twice = renumberSections(
      parsePolicy('## 1. Geltung\n\n## 1. Scope\n\n## 2. Preise\n\n## 2. Prices\n\n## 3. Ende\n\n## 3. End\n'),
    );
    assert.match(said(twice?.refusal), /^Each section number appears twice \(1, 2, 3\)/);
    assert.deepEqual(twice?.edits, []);
    const doubled = renumberSections(parsePolicy('## 1. § 4 Scope\n\n## 2. § 5 Prices\n\n## 4. § 6 End\n'));
    assert.match(said(doubled?.refusal), /^Headings carry two numbers, such as "1 § 4 Scope"/);
  });

  it('keeps numbers that are counted anew in another part apart', () => {
    const text = '## 1. Geltung\n\nZiffer 2.\n\n## Neu\n\n## 2. Preise\n\n## 3. Ende\n\n## 1. Scope\n\nSee Section 2.\n\n## 2. Prices\n';
    const result = renumberSections(parsePolicy(`---\nlang: de\n---\n${text}`));
    assert(result);
    assert.deepEqual(
      result.renumbered.map(({ from, to }) => `${from}→${to}`),
      ['→2', '2→3', '3→4'],
    );
  });

  it('shows numbers behind the word for what a policy is made of', () => {
    for (const [language, title, word, other] of [
      ['en', 'Terms of Use', 'Term', 'Plot'],
      ['en', 'Terms and Conditions', 'Condition', 'Plot'],
      ['de', 'Nutzungsbedingungen', 'Bedingung', 'Beet'],
      ['fr', 'Conditions d’utilisation', 'Condition', 'Parcelle'],
      ['es', 'Términos de uso', 'Término', 'Parcela'],
      ['it', 'Condizioni d’uso', 'Condizione', 'Aiuola'],
    ] as const) {
      const leftIn = (heading: string): readonly string[] => {
        const text = `---\nlang: ${language}\n---\n\n# ${heading}\n\n## 1. A\n\nBeds (${word} 2), ${word} 4 and ${other} 4 stay.\n\n## 3. B\n\nBeds.\n\n## 4. C\n\n${word} 3 months.\n`;
        return renumberSections(parsePolicy(text))?.left.map(({ span }) => text.slice(span.start - word.length - 1, span.end)) ?? [];
      };
      assert.deepEqual(leftIn(title), [`${word} 2`, `${word} 4`]);
      assert(!leftIn('Seeds').includes(`${word} 2`));
    }
  });
});

describe('numbers that nothing reads', () => {
  const leftIn = (text: string): readonly string[] =>
    (renumberSections(parsePolicy(text))?.left ?? []).map(({ span }) => text.slice(span.start, span.end));

  it('are listed where they are of letters and digits, and a letter within them changes', () => {
    const sections =
      '# Beds\n\n## I. Tools\n\n### A. Rakes\n\nTwo.\n\n### C. Spades\n\n1. One.\n\n### D. Water\n\nFree.\n\n## II. Fees\n\nNone.\n';
    const text = `${sections}\nSee (I.C.1), section I.D.2.b, Section I-C, I(D)(2), this Section I.D and Section II.A.1, not U.S.C. or I.A.\n`;
    assert.deepEqual(
      leftIn(text).filter((words) => /^(?:Section I-)?[CD]/.test(words)),
      ['C.1', 'D.2.b', 'Section I-C', 'D)(2)', 'D'],
    );
  });

  for (const [language, words] of [
    ['en', 'Table 1.3.2 and Figure 1.3'],
    ['de', 'Tabelle 1.3.2 und Abbildung 1.3'],
    ['fr', 'tableau 1.3.2 et figure 1.3'],
    ['es', 'tabla 1.3.2 y figura 1.3'],
    ['it', 'tabella 1.3.2 e figura 1.3'],
  ] as const)
    it(`are listed where they count tables and pictures of a section: ${language}`, () => {
      const text = `---\nlang: ${language}\n---\n\n# Beds\n\n## 1. Tools\n\n### 1.1 Rakes\n\nTwo.\n\n### 1.3 Spades\n\n${words}.\n`;
      assert.deepEqual(leftIn(text), ['1.3.2', '1.3']);
    });

  it('are no gap where marks of emphasis are within them', () => {
    const text =
      '# Beds\n\n## 1. Tools\n\n1.1 *Rakes.* Two.\n\n1_._2 *Spades.* Three.\n\n1.3 *Hoes.* See Section 1.2 and Section 1.3.\n\n1**.4** *Saws.* One.\n\n1.5 *Hooks.* One.\n';
    assert.deepEqual(renumberSections(parsePolicy(text))?.edits ?? [], []);
  });
});

describe('a number that seems to be missing', () => {
  const today = parseIsoDate('2026-11-23');
  assert(today);
  const findings = (text: string): readonly string[] =>
    lint(parsePolicy(text), { today, settings: DEFAULT_SETTINGS, only: numbering }).map(({ message }) => message);

  const there: readonly (readonly [where: string, text: string])[] = [
    [
      'inline in a paragraph',
      '## Section 5.01 Chair\n\nOne.\n\n## Section 5.02 Clerk\n\nChosen by all. Section 5.03 Cook. Cooks.\n\n## Section 5.04 Guard\n\nTwo.\n',
    ],
    [
      'glued to the end of a line',
      '## § 1 Beete\n\nSo wird es vereinbart.§ 2 Wege\n\nDrei.\n\n## § 3 Wasser\n\nVier.\n\n## § 4 Tiere\n\nVier.\n',
    ],
    ['glued to a word', '## § 1 Beete\n\nSo wird es vereinbart§ 2 Wege\n\n## § 3 Wasser\n\nVier.\n\n## § 4 Tiere\n\nVier.\n'],
    [
      'in a heading without the word',
      '## Article 4 Board\n\n### Section 4.01 Chair\n\nOne.\n\n### Section 4.02 Clerk\n\nSection\n\n### 4.03 Cook\n\nTwo.\n\n### Section 4.04 Guard\n\nTwo.\n',
    ],
  ];
  for (const [where, text] of there)
    it(`is there: ${where}`, () => {
      assert.deepEqual(findings(text), []);
      assert.deepEqual(renumberSections(parsePolicy(text))?.edits ?? [], []);
    });

  it('is missing where the text between only refers to it', () => {
    assert.equal(
      findings('# Satzung\n\n## § 1 Beete\n\nEs gilt § 2. § 2 Abs. 1 gilt.\n\n## § 3 Wasser\n\nVier.\n\n## § 4 Wege\n\nDrei.\n').length,
      1,
    );
  });

  for (const [name, text] of [
    [
      'sections that replace those of another section',
      '## 7.1 Boats\n\nTwo. (Supersedes 6.1)\n\n## 7.3 Sails\n\nOne. (In addition to 6.3)\n\n## 7.7 Ropes\n\nTen.\n',
    ],
    [
      'unused numbers',
      '## 1. Boats\n\nTwo.\n\n## 2. [Reserved]\n\n## 3. Sails\n\nThis section is kept.\n\n## 4. Reserved\n\n## 7. Ropes\n\nTen.\n',
    ],
  ] as const)
    it(`is left out on purpose among ${name}`, () => {
      assert.deepEqual(
        findings(text).filter((one) => one.includes('follows')),
        [],
      );
      assert.deepEqual(renumberSections(parsePolicy(text))?.edits ?? [], []);
    });

  it('is written with a zero where those beside it are', () => {
    const text = `${[1, 2, 3, 4, 5, 6, 7, 8].map((one) => `## 4.0${one} ${'abcdefgh'[one - 1]}\n\nOne.\n\n`).join('')}## 4.10 j\n\nSee Section 4.10.\n`;
    assert.match(fixFirst(text).after, /## 4\.09 j\n\nSee Section 4\.09\./);
  });

  for (const title of ['$8 Fees', '& 8 Fees', 'Par. 8 Fees'])
    it(`is in a heading with a slip before it: ${title}`, () => {
      assert.deepEqual(findings(`## § 6 Beds\n\nOne.\n\n## § 7 Ways\n\nTwo.\n\n## ${title}\n\nTen.\n\n## § 9 Water\n\nTwo.\n`), []);
    });
});

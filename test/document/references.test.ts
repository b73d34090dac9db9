/** Clauses and the references to them: exact places, what leads where, and whose section is meant. */
import assert from 'node:assert/strict';
import { type Policy, parsePolicy } from '../../server/src/core/index.ts';

const parse = (text: string, language = 'en'): Policy => parsePolicy(`---\nlang: ${language}\n---\n${text}`);
const at = ({ text }: Policy, { start, end }: { start: number; end: number }): string => text.slice(start, end);
/** Each clause as kind, path and title. */
const clauses = (text: string): string[] => {
  const policy = parse(text);
  return policy.clauses.all.map((clause) => {
    const written = at(policy, clause.numberSpan);
    assert.equal(written.replaceAll('\\', ''), clause.kind === 'item' ? written : clause.label);
    return `${clause.kind} ${clause.path.map(({ value }) => value).join('.')} ${clause.title}`.trim();
  });
};
/** Each reference as its phrase, kind, and where each number leads. */
const references = (text: string, language?: string): string[] => {
  const policy = parse(text, language);
  return policy.references.map(({ span, kind, numbers, heading, selfTarget, direction, self }) => {
    for (const number of numbers) assert.equal(at(policy, number.span), number.label);
    if (direction) assert.match(at(policy, direction.span), /^\p{L}[\p{L}\- ]*$/u);
    const leads = numbers.map(
      ({ label, target, nearest }) => `${label}→${target ? target.title || target.label : nearest ? `~${nearest.label}` : '?'}`,
    );
    return [
      at(policy, span),
      kind,
      ...leads,
      ...(heading ? [`“${at(policy, heading.span)}”→${heading.target?.title ?? '?'}`] : []),
      ...(self && numbers.length === 0 ? [selfTarget?.heading.title ?? '?'] : []),
    ].join(' | ');
  });
};

describe('clauses', () => {
  it('are headings, and what is numbered below them', () => {
    assert.deepEqual(
      clauses('## 1. Scope\n\n### 1.1 Who\n\n(a) You.\n\n(b) We.\n\n## 2\\. Price\n\n1. First. More.\n   1. Below.\n2. Second.\n'),
      [
        'heading 1 Scope',
        'heading 1.1 Who',
        'paragraph 1.1.1 You',
        'paragraph 1.1.2 We',
        'heading 2 Price',
        'item 2.1 First',
        'item 2.1.1 Below',
        'item 2.2 Second',
      ],
    );
  });
  it('count as the list is shown, not as it is typed', () => {
    assert.deepEqual(clauses('3. Three.\n3. Four.\n9. Five.\n'), ['item 3 Three', 'item 4 Four', 'item 5 Five']);
  });
  it('are bold lines and numbered paragraphs', () => {
    assert.deepEqual(clauses('**1.1 Input.** Yours.\n\n**1.2 Output.** Yours.\n\n9.3 If you pay, (a) we serve; and (b) you use.\n'), [
      'bold 1.1 Input',
      'bold 1.2 Output',
      'paragraph 9.3',
      'inline 9.3.1',
      'inline 9.3.2',
    ]);
  });
  it('restart under letters', () => {
    assert.deepEqual(clauses('## A. One\n\n### 1. X\n\n### 2. Y\n\n## B. Two\n\n### 1. Z\n'), [
      'heading 1 One',
      'heading 1.1 X',
      'heading 1.2 Y',
      'heading 2 Two',
      'heading 2.1 Z',
    ]);
  });
  it('tell the letter i from the roman number', () => {
    assert.deepEqual(
      clauses('(g) G.\n\n(h) H.\n\n(i) I.\n\n(j) J.\n').map((one) => one.split(' ')[1]),
      ['7', '8', '9', '10'],
    );
    assert.deepEqual(
      clauses('(i) One.\n\n(ii) Two.\n').map((one) => one.split(' ')[1]),
      ['1', '2'],
    );
  });
  it('know a chapter of something larger', () => {
    assert.equal(parse('## 9.1 A\n\n## 9.2 B\n').clauses.chapter, 9);
    assert.equal(parse('## 1. A\n\n## 2. B\n').clauses.chapter, undefined);
  });
});

describe('references', () => {
  it('are the own behind a law in parentheses that is said and done with', () => {
    const text = '## 1. Rights\n\nThe right to complain (Art. 77 GDPR): see Section 2.\n\n## 2. Authorities\n';
    assert.ok(references(text).includes('Section 2 | own | 2→Authorities'), references(text).join('\n'));
    const german = '## 1. Rechte\n\nBeschwerderecht (Art. 77 DSGVO): siehe Abschnitt 2.\n\n## 2. Behörden\n';
    assert.ok(references(german, 'de').includes('Abschnitt 2 | own | 2→Behörden'), references(german, 'de').join('\n'));
    const law = '## 1. Rights\n\nErasure (Art. 17 GDPR): see Art. 2 as well.\n\n## 2. Authorities\n';
    assert.ok(!references(law).some((one) => one.startsWith('Art. 2 | own')), references(law).join('\n'));
  });

  const text = '## 1. Scope\n\n## 2. Price\n\n### 2.1 Tax\n\n(a) Ours. (b) Yours.\n\n## 3. End\n\n';
  it('give each number its clause', () => {
    assert.deepEqual(references(`${text}Sections 1, 2.1(a) and 4 apply.`), [
      'Sections 1, 2.1(a) and 4 | own | 1→Scope | 2.1(a)→Ours | 4→?',
    ]);
    assert.deepEqual(references(`${text}Under Sections 1–3, and clause 2.1 above.`), [
      'Sections 1–3 | own | 1→Scope | 3→End',
      'clause 2.1 above | own | 2.1→Tax',
    ]);
    assert.deepEqual(references(`${text}See Section 2.7.`), ['Section 2.7 | own | 2.7→~2']);
  });
  it('take titles, quotes and directions', () => {
    assert.deepEqual(references(`${text}Section 2 (Price) and Section 3, “End”, below`), [
      'Section 2 (Price) | own | 2→Price',
      'Section 3, “End”, below | own | 3→End',
    ]);
    assert.deepEqual(references(`${text}the “Scope” section above; see “Refunds” below`), [
      '“Scope” section above | own | “Scope”→Scope',
      '“Refunds” below | own | “Refunds”→?',
    ]);
  });
  it('know the section at hand', () => {
    assert.deepEqual(references(`${text}In this Section and this Section 3.`), ['this Section | own | End', 'Section 3 | own | 3→End']);
  });
  it('stand in bold words, links and code-free prose at their exact places', () => {
    assert.deepEqual(references(`${text}see [**Section 2**](#2-price), \`Section 3\` and Section&nbsp;1.`), [
      'Section 2 | own | 2→Price',
      'Section&nbsp;1 | own | 1→Scope',
    ]);
  });
  it('are told from laws and other documents', () => {
    const kinds = (sentence: string): string =>
      references(text + sentence)
        .map((one) => one.split(' | ')[1])
        .join();
    assert.equal(kinds('Article 6(1)(f) GDPR'), 'law');
    assert.equal(kinds('Articles 13 and 14 of the GDPR'), 'law');
    assert.equal(kinds('under Art. 45(3) or Art. 46(2) GDPR'), 'law,law');
    assert.equal(kinds('15 U.S.C. § 45'), 'law');
    assert.equal(kinds('California Civil Code Section 98'), 'law');
    assert.equal(kinds('SOX Section 404'), 'law');
    assert.equal(kinds('Article 9 nFADP, Article 9 revFADP and Art. 9 rev. DSG'), 'law,law,law');
    assert.equal(kinds('Section 2 of the Terms of Service'), 'other');
    assert.equal(kinds('See [Section 2](https://northwind-ledger.com/terms)'), 'other');
    assert.equal(kinds('Section 2 of this Agreement'), 'own');
    assert.equal(kinds('within Section 2, 30 days later'), 'own');
  });
  it('make lists of commas, slashes and letters', () => {
    assert.deepEqual(references(`${text}Section 2, 2.1 and 3 apply.`), ['Section 2, 2.1 and 3 | own | 2→Price | 2.1→Tax | 3→End']);
    assert.deepEqual(references(`${text}Section 2.1/3 or Section 1 / 3.`), [
      'Section 2.1/3 | own | 2.1→Tax | 3→End',
      'Section 1 / 3 | own | 1→Scope | 3→End',
    ]);
    const lettered = '## 1. Scope\n\n(a) Ours.\n\n(b) Yours.\n\n## 2. End\n\n';
    assert.deepEqual(references(`${lettered}clauses 1(a), (b) and 2. Paras 1(a)–(b).`), [
      'clauses 1(a), (b) and 2 | own | 1(a)→Ours | (b)→Yours | 2→End',
      'Paras 1(a)–(b) | own | 1(a)→Ours | (b)→Yours',
    ]);
    assert.deepEqual(references(`${text}clause 2(a)`), ['clause 2(a) | own | 2(a)→~2']);
    assert.deepEqual(references(`${text}Sections 1 (first and last sentences), 2 and 3`), [
      'Sections 1 (first and last sentences), 2 and 3 | own | 1→Scope | 2→Price | 3→End',
    ]);
    assert.deepEqual(references(`${text}within Section 2, 3 persons, and within Section 2, 30 days`), [
      'Section 2 | own | 2→Price',
      'Section 2 | own | 2→Price',
    ]);
    assert.deepEqual(references(`${text}s. 2, ss. 1 and 3, sec. 2, para 2.1`), [
      's. 2 | own | 2→Price',
      'ss. 1 and 3 | own | 1→Scope | 3→End',
      'sec. 2 | own | 2→Price',
      'para 2.1 | own | 2.1→Tax',
    ]);
  });
  it('need no clause word where a word sends the reader there', () => {
    assert.deepEqual(references(`${text}(see 2.1 and 3), see 2.1 below, pursuant to 2.1, under 3 above, see 3.`), [
      '2.1 and 3 | own | 2.1→Tax | 3→End',
      '2.1 below | own | 2.1→Tax',
      '2.1 | own | 2.1→Tax',
      '3 above | own | 3→End',
      '3 | own | 3→End',
    ]);
    assert.deepEqual(references(`${text}see 3 examples, see 2.7, in 2.1 seconds, version 2.1`), []);
  });
  it('stand beside the title that they name, and below a head that says so', () => {
    assert.deepEqual(references(`${text}- 1. Scope\n- 2.1 Tax\n\nThe rules on Tax (2.1), “3. End” below and 3 Ends.`), [
      '2.1 Tax | own | 2.1→Tax',
      'Tax (2.1 | own | 2.1→Tax',
      '3. End | own | 3→End',
    ]);
    assert.deepEqual(references(`${text}| Section | What |\n|---|---|\n| 2.1 | new |\n| 1 and 3 | old |\n`), [
      '2.1 | own | 2.1→Tax',
      '1 and 3 | own | 1→Scope | 3→End',
    ]);
    assert.deepEqual(references(`${text}| Days | What |\n|---|---|\n| 2.1 | new |\n`), []);
  });
  it('count in the part or section that is named with them', () => {
    const parts = '# Part A: Sale\n\n## 1. Price\n\n## 2. Tax\n\n# Part B: Loan\n\n## 1. Fee\n\n## 2. Time\n\n';
    assert.deepEqual(references(`${parts}Section 2 of Part A, Part A, Section 2, and Section 2.`), [
      'Section 2 | own | 2→Tax',
      'Part A | own | A→Sale',
      'Part A | own | A→Sale',
      'Section 2 | own | 2→Tax',
      'Section 2 | own | 2→Time',
    ]);
    assert.deepEqual(references(`${text}paragraph 2 of Section 2, § 2 Abs. 1 und 3`), [
      'paragraph 2 | unsure | 2→?',
      'Section 2 | own | 2→Price',
      '§ 2 | own | 2→Price',
    ]);
  });
  it('are those of the language that a text in two of them is counted in', () => {
    const twice = '## 1. A\n\n## 2. B\n\nSee Section 2.\n\n## 1. Y\n\n## 2. Z\n\nSee Section 2.\n';
    assert.deepEqual(references(twice), ['Section 2 | own | 2→B', 'Section 2 | own | 2→Z']);
  });
  it('are not those of standard clauses that a contract completes', () => {
    const kinds = (sentence: string): string =>
      references(text + sentence)
        .map((one) => one.split(' | ')[1])
        .join();
    assert.equal(
      kinds(
        'Where the EU SCCs apply, they are completed as follows:\n\n- in Clause 2, the option does not apply;\n- in Clause 3, the first option.',
      ),
      'unsure,unsure',
    );
    assert.equal(kinds('Clause 2 of the SCCs'), 'law');
    assert.equal(kinds('The GDPR applies. See Section 2.'), 'own');
  });
  it('speak German, French and Spanish', () => {
    assert.deepEqual(
      references(
        '## 1. Preise\n\n## 2. Ende\n\nNach Ziffer 1 Abs. 2 und § 2 dieser Bedingungen, den Abschnitten 1 bis 2 sowie § 309 BGB.',
        'de',
      ),
      ['Ziffer 1 Abs. 2 | own | 1→Preise', '§ 2 | own | 2→Ende', 'Abschnitten 1 bis 2 | own | 1→Preise | 2→Ende', '§ 309 | law | 309→?'],
    );
    assert.deepEqual(
      references(
        '## Article 1 – Objet\n\n## Article 2 – Prix\n\nSelon l’article 2 ci-dessus, les articles 1 à 2 et l’article 6 du RGPD.',
        'fr',
      ),
      ['article 2 ci-dessus | own | 2→Prix', 'articles 1 à 2 | law | 1→Objet | 2→Prix', 'article 6 | law | 6→?'],
    );
    assert.deepEqual(references('## 1. Objeto\n\n## 2. Precio\n\nSegún la cláusula 2 anterior y el artículo 13 del RGPD.', 'es'), [
      'cláusula 2 anterior | own | 2→Precio',
      'artículo 13 | law | 13→?',
    ]);
  });
  it('speak Italian', () => {
    assert.deepEqual(
      references(
        '## Articolo 1 – Oggetto\n\n## Articolo 2 – Prezzo\n\n## Articolo 3 – Fine\n\nGli articoli 1, 2 e 3, l’articolo 2, comma 1, vedi articolo 3 e all’articolo 6 del GDPR.',
        'it',
      ),
      [
        'articoli 1, 2 e 3 | own | 1→Oggetto | 2→Prezzo | 3→Fine',
        'articolo 2, comma 1 | own | 2→Prezzo',
        'articolo 3 | own | 3→Fine',
        'articolo 6 | law | 6→?',
      ],
    );
  });
});

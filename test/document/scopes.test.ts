/** The documents that one text holds: what divides a text, and what doesn't. */
import assert from 'node:assert/strict';
import {
  applyEdits,
  DEFAULT_SETTINGS,
  lint,
  moveSection,
  type Policy,
  parsePolicy,
  renumberSections,
} from '../../server/src/core/index.ts';
import { inEnglish } from '../support/inEnglish.ts';

const WORDS = 'We lend seeds to all who have a garden, and we take them back when the summer is over and the beds are empty again. ';
const LONG = WORDS.repeat(4).trim();
const LANG_DE =
  'Wir verleihen das Saatgut an alle, die einen Garten haben und es im Herbst zurückbringen, und wir freuen uns über jede Nachricht von den Beeten. ';
const LANG_FR =
  'Nous prêtons les graines à tous ceux qui ont un jardin et nous les reprenons dans la saison qui suit, pour que votre voisin en ait sur ses terres. ';

function scopesOf(text: string): readonly string[] {
  const policy = parsePolicy(text);
  return policy.scopes.all.map(
    ({ kind, span, title, why }) => `${kind} ${policy.lines.lineAt(span.start) + 1} ${title ?? ''} [${why.join(' ')}]`,
  );
}

/** The references of a text, as "words: line of the target". */
function targetsOf(policy: Policy): readonly string[] {
  return policy.references.map(({ span, kind, numbers, heading }) => {
    const target = numbers[0]?.target?.numberSpan ?? heading?.target?.selection;
    return `${policy.text.slice(span.start, span.end)}: ${kind} ${target ? policy.lines.lineAt(target.start) + 1 : '-'}`;
  });
}

function findingsOf(policy: Policy, rule: string): readonly number[] {
  return lint(policy, { today: '2026-06-01', settings: DEFAULT_SETTINGS })
    .filter((one) => one.rule === rule)
    .map(({ span }) => policy.lines.lineAt(span.start) + 1);
}

describe('scopes', () => {
  it('are one for a plain policy with rules between its sections', () => {
    assert.equal(
      scopesOf(
        `# Seed Policy\n\nLast updated: 1 May 2026\n\n## 1. Lending\n\n${LONG}\n\n---\n\n## 2. Returning\n\n${LONG}\n\n---\n\n## Contact\n\n${LONG}\n\nLast updated: 1 May 2026\n`,
      ).length,
      1,
    );
  });

  it('are one where each part counts for itself', () => {
    assert.equal(
      scopesOf(
        `# Seed Policy\n\n## Lending\n\n### 1. Who\n\n${LONG}\n\n### 2. When\n\n${LONG}\n\n---\n\n## Returning\n\n### 1. Where\n\n${LONG}\n\n### 2. How\n\n${LONG}\n`,
      ).length,
      1,
    );
  });

  it('begin behind a rule with a title and a date of their own', () => {
    assert.deepEqual(
      scopesOf(
        `# Privacy Policy\n\nLast updated: 1 May 2026\n\n${LONG}\n\n- - -\n\nSeed Disclosures\n\n**Updated** 3 March 2025\n\n${LONG}\n`,
      ),
      ['document 1 Privacy Policy []', 'document 9 Seed Disclosures [rule title date]'],
    );
  });

  it('begin at a second title where the numbers start again', () => {
    assert.deepEqual(
      scopesOf(
        `# Lending Terms\n\n## 1. Lending\n\n${LONG}\n\n## 2. Fees\n\n${LONG}\n\n# Garden Privacy Notice\n\n## 1. Data\n\n${LONG}\n\n## 2. Rights\n\n${LONG}\n`,
      ),
      ['document 1 Lending Terms []', 'document 11 Garden Privacy Notice [title numbering]'],
    );
  });

  it('begin behind a rule where bold numbers start again', () => {
    assert.deepEqual(
      scopesOf(
        `# Hinweise\n\n### 1. Daten\n\n${LONG}\n\n### 2. Rechte\n\n${LONG}\n\n***\n\nStand: 1. Mai 2024\n\n${LONG}\n\n**1. Wer wir sind**\n\n${LONG}\n\n**2. Was wir sammeln**\n\n${LONG}\n`,
      ),
      ['document 1 Hinweise []', 'document 13  [rule numbering date]'],
    );
  });

  it('begin where the language changes for long', () => {
    assert.deepEqual(scopesOf(`# Saatgutregeln\n\n${LANG_DE.repeat(10)}\n\n# Règles des graines\n\n${LANG_FR.repeat(10)}\n`), [
      'document 1 Saatgutregeln []',
      'document 5 Règles des graines [title language]',
    ]);
  });

  it('are one where two languages stand side by side', () => {
    const pair = (number: number): string => `## Regel ${number}\n\n${LANG_DE.repeat(6)}\n\n## Règle ${number}\n\n${LANG_FR.repeat(6)}\n\n`;
    assert.equal(scopesOf(`# Saatgut\n\n${[1, 2, 3, 4].map(pair).join('')}`).length, 1);
  });

  it('are annexes whose numbers start again', () => {
    const text = `# Lending Agreement\n\n## 1. Lending\n\n${LONG}\n\n## 2. Fees\n\nSee Section 1.\n\n## Annex A: Garden\n\n### 1. Beds\n\n${LONG}\n\n### 2. Paths\n\nSection 1 and Annex A apply.\n`;
    assert.deepEqual(scopesOf(text), ['document 1 Lending Agreement []', 'annex 11 Annex A: Garden [annex numbering]']);
    assert.deepEqual(targetsOf(parsePolicy(text)), ['Section 1: own 3', 'Section 1: own 13', 'Annex A: own 11']);
  });

  it('are no annexes where the numbers go on', () => {
    assert.equal(scopesOf(`# Vertrag\n\n## 1. Leihe\n\n${LONG}\n\n## 2. Gebühren\n\n${LONG}\n\n## Anlage 1: Beete\n\n${LONG}\n`).length, 1);
  });

  const two = `# Lending Terms\n\nLast updated: 1 May 2026\n\n## 1. Lending\n\nSee Section 2 and “Rights”.\n\n## 2. Fees\n\n${LONG}\n\n---\n\n# Garden Privacy Notice\n\nLast updated: 3 March 2025\n\n## 1. Data\n\nSection 2 applies. Section 3 does too.\n\n## 2. Rights\n\n${LONG}\n\n## 3. Fees\n\n${LONG}\n`;

  it('hold what references mean', () => {
    const policy = parsePolicy(two);
    assert.deepEqual(
      policy.scopes.all.map(({ title }) => title),
      ['Lending Terms', 'Garden Privacy Notice'],
    );
    assert.deepEqual(
      targetsOf(policy).filter((one) => one.startsWith('Section')),
      ['Section 2: own 9', 'Section 2: own 23', 'Section 3: own 27'],
    );
  });

  it('leave a number of another document unresolved for actions', () => {
    const policy = parsePolicy(two.replace('See Section 2', 'See Section 3'));
    assert.equal(targetsOf(policy)[0], 'Section 3: unsure 27');
    assert.deepEqual(findingsOf(policy, 'reference-target-missing'), []);
  });

  it('keep their dates, titles and numbers apart', () => {
    const policy = parsePolicy(two);
    for (const rule of ['date-mismatch', 'heading-duplicate', 'title-multiple', 'heading-number-duplicate', 'heading-number-order'])
      assert.deepEqual(findingsOf(policy, rule), [], rule);
    assert.deepEqual(
      policy.dates.map(({ scope }) => scope),
      ['document', 'part'],
    );
  });

  it('are renumbered by themselves', () => {
    const text = two
      .replace('\n---', '\n## 3. Returns\n\nBring them back.\n\n---')
      .replace('## 2. Fees', '## New\n\nIt was put in.\n\n## 2. Fees');
    const result = renumberSections(parsePolicy(text));
    assert(result);
    const after = applyEdits(text, result.edits);
    assert.match(after, /## 2\. New/);
    assert.match(after, /See Section 3 and/);
    assert.match(after, /Section 2 applies\. Section 3 does too\./);
    assert.match(after, /## 2\. Rights/);
  });

  it('are not parted by moving a section', () => {
    const policy = parsePolicy(
      `# Lending\n\n## 1. Lending\n\n${LONG}\n\n## 2. Fees\n\n${LONG}\n\n---\n\nSeed Disclosures\n\nLast updated: 3 March 2025\n\n${LONG}\n`,
    );
    assert.equal(policy.scopes.all.length, 2);
    for (const direction of ['up', 'demote'] as const) {
      const moved = moveSection(policy, policy.text.indexOf('## 2.'), direction);
      assert.equal('refusal' in moved ? inEnglish(moved.refusal) : '', 'Another document begins in "2. Fees": "Seed Disclosures"');
    }
  });

  it('keep the line between them where it is', () => {
    const policy = parsePolicy(
      `# Lending\n\n## Loans\n\n${LONG}\n\n## Fees\n\n${LONG}\n\n- - -\n\n# Seed Sharing Terms\n\nLast updated: 3 March 2025\n\n## Who\n\n${LONG}\n`,
    );
    assert.equal(policy.scopes.all.length, 2);
    const moved = moveSection(policy, policy.text.indexOf('## Loans'), 'down');
    assert.equal('refusal' in moved ? inEnglish(moved.refusal) : '', 'The line at the end of "Fees" separates this document from the next');
  });

  it('refuse a section that ends at a title of plain text', () => {
    const policy = parsePolicy(
      `# Règles\n\n## 12. Garantie\n\n### 12.1 - Perte\n\n${LANG_FR}\n\n### 12.2 - Dommages\n\n${LANG_FR}\n\n13 - PROPRIÉTÉ\n\n${LANG_FR}\n`,
    );
    const moved = moveSection(policy, policy.text.indexOf('### 12.1'), 'down');
    assert.match('refusal' in moved ? inEnglish(moved.refusal) : '', /^"13 - PROPRIÉTÉ" isn't a heading/);
  });

  it('refuse a level at which a number would belie its place', () => {
    const policy = parsePolicy(
      `# Règles\n\n## ARTICLE 1 – Objet\n\n${LANG_FR}\n\n## ARTICLE 2 – Prêt\n\n### 2.1 Graines\n\n${LANG_FR}\n\n### 2.2 Délai\n\n${LANG_FR}\n\n### 2.3 Retour\n\n${LANG_FR}\n\n## ARTICLE 3 – Frais\n\n${LANG_FR}\n`,
    );
    const moved = moveSection(policy, policy.text.indexOf('### 2.2'), 'promote');
    assert.match('refusal' in moved ? inEnglish(moved.refusal) : '', /^"2\.3 Retour" would come under/);
  });

  it('refuse a level that would leave a document too short to tell', () => {
    const policy = parsePolicy(
      '# Terms of Service\n\n## 1. Use\n\nSee Section 2.\n\n## 2. Law\n\nEnglish law.\n\n---\n\n# Acceptable Use Policy\n\n## 1. Rules\n\nSee Section 2.\n\n## 2. Sanctions\n\nSee Section 1.\n',
    );
    const moved = moveSection(policy, policy.text.indexOf('## 2. Law'), 'demote');
    assert.equal(
      'refusal' in moved ? inEnglish(moved.refusal) : undefined,
      'Changing the level of this section would divide the text differently into documents',
    );
  });

  it('tell the choices in standard clauses from sections', () => {
    const policy = parsePolicy(
      `# Terms\n\n## 1. Transfers\n\nThe EU SCCs apply, completed as follows:\n\n(i) in Clause 2, the option does not apply;\n\n(ii) in Annex I (C), the authority is named;\n\n(iii) Annex I of the SCCs is completed by Annex I to these Terms.\n\n## 2. General\n\n${LONG}\n\n## Annex I\n\n${LONG}\n`,
    );
    assert.deepEqual(
      targetsOf(policy).map((one) => one.replace(/ \S+$/, '')),
      ['Clause 2: unsure', 'Annex I: unsure', 'Annex I: law', 'Annex I: own'],
    );
  });

  it('let the target of a link say which of two sections is meant', () => {
    const policy = parsePolicy(
      `# Brand Policy\n\n## 1. Use\n\n### 1.1 Films and shows\n\n${LONG}\n\n## 2. Fees\n\n${LONG}\n\n## Questions\n\n### 1.1 May I?\n\nSee [Section 1.1](#policy-films).\n`,
    );
    assert.deepEqual(targetsOf(policy), ['Section 1.1: own 5']);
  });

  it('count a bold title behind clauses of the one before it', () => {
    const policy = parsePolicy(
      `# Terms\n\n**12. Maps**\n\n12.1 _Use._ ${WORDS}\n\n**13. Places**\n\n13.1 _Values._ In this Section 13.1 (Places), values count.\n`,
    );
    assert.deepEqual(findingsOf(policy, 'reference-title-mismatch'), []);
    assert.deepEqual(
      policy.clauses.all.map(({ path }) => path.map(({ value }) => value).join('.')),
      ['12', '12.1', '13', '13.1'],
    );
  });
});

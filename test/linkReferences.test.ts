/** Links from references and back, and the list of contents. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { Refactoring } from '../server/src/core/features/refactoring.ts';
import { refactorings } from '../server/src/core/features/refactorings.ts';
import { applyEdits, DEFAULT_SETTINGS, ENGLISH, lint, type Policy, parsePolicy, rules } from '../server/src/core/index.ts';
import { renderPreview } from '../server/src/core/preview/renderPreview.ts';
import { rounds, spread } from './support/breadth.ts';
import { assertOrdinaryEffort } from './support/effort.ts';
import { HAS_REAL_POLICIES, policyFiles } from './support/policyTexts.ts';

const POLICY = `# Bloom Policy

We are Bloom (see Section 2.1 and Sections 1 and 2).

## 1. Scope

As said in **Section 2.1 above** and in *Section* 2; also Section 2(a), this Section, Section 9, and Section 4 of the Garden Act. See “Data & more” below.

> Section 2 applies.

\`Section 2\` and [Section 2](https://bloom.example.org), <a href="#x">x</a>.

## 2. Data & more

(a) Names. (b) Seeds.

### 2.1 Who sees it

Section 1 says so.

### 2.2 Who does not
`;
const kinds = (found: readonly Refactoring[]): readonly string[] => found.map(({ kind }) => kind);
const at = (text: string, place: string): readonly Refactoring[] => {
  const offset = text.indexOf(place) + 2;
  return refactorings(parsePolicy(text), { start: offset, end: offset }, ENGLISH);
};
const everywhere = (text: string): readonly Refactoring[] => refactorings(parsePolicy(text), { start: 0, end: text.length }, ENGLISH);
const apply = (text: string, found: readonly Refactoring[], kind: string): string => {
  const one = found.find((refactoring) => refactoring.kind === kind);
  assert(one, `${kind} among ${kinds(found).join()}`);
  return applyEdits(text, one.edits);
};
const line = (text: string, start: string): string | undefined => text.split('\n').find((one) => one.startsWith(start));

describe('a reference as a link', () => {
  it('is none where a quoted title stands behind the number of a section of the same name', () => {
    const text =
      '# Rules\n\nAs outlined in Chapter 2, “Duties of Members,” Section 2.1, “Sowing,” and in “Sowing” below.\n\n## CHAPTER 2 - DUTIES OF MEMBERS\n\n### 2.1 Sowing\n\nSow.\n\n#### 2.1.1 Duties of Members\n\nWeed.\n';
    const linked = applyEdits(text, everywhere(text).find(({ kind }) => kind === 'linkAllReferences')?.edits ?? []);
    assert.doesNotMatch(linked, /\]\(#211-duties-of-members\)/);
  });
  it('is none to an article of the law that the text is about', () => {
    const text =
      '# Declaration under the EU AI Act\n\nTraining (Art. 2) is given; see Article 50 as well.\n\n## 1. Systems\n\nNone.\n\n## 2. Use\n\nFair.\n';
    assert.deepEqual(
      everywhere(text).filter(({ kind }) => kind === 'linkAllReferences'),
      [],
    );
  });
  it('is none where the number and the title are those of two sections', () => {
    const text =
      '# Seeds\n\nSee clause 2 (Peas) and clause 1 (Beans).\n\n## 1. Beans\n\nBeans.\n\n## 2. Soil\n\nSoil.\n\n## 3. Peas\n\nPeas.\n';
    const [all] = everywhere(text).filter(({ kind }) => kind === 'linkReferences' || kind === 'linkAllReferences');
    const after = all ? applyEdits(text, all.edits) : text;
    assert.match(after, /See clause 2 \(Peas\)/);
    assert(!at(text, 'clause 2').some(({ kind }) => kind === 'linkReference'));
  });

  /** The text with all its references linked. */
  const linked = (text: string): string => {
    const all = everywhere(text).find(({ kind }) => kind === 'linkAllReferences' || kind === 'linkReference');
    return all ? applyEdits(text, all.edits) : text;
  };

  it('is none of a title in plain text, nor of what may mean one', () => {
    const text = `# Terms of Use

1\\. Loans

We lend seeds. For how, read “Privacy of Members” and section 2.

2\\. Privacy of Members

We keep names. Write to us as said in the “Contact” section.

3\\. Contact

The board reads it.

## Terms of the Shop

### 1. Orders

Order by mail, see Section 3 and “Contact”.

### 2. Privacy of Members

We keep addresses, see Section 4.

### 3. Contact

The shop reads it.

### 4. Fees

There are none, see “Privacy of Members”.
`;
    assert.equal(linked(text), text.replace('see Section 4', 'see [Section 4](#4-fees)'));
    for (const title of ['2\\. Privacy', '3\\. Contact']) assert(!at(text, title).some(({ kind }) => kind === 'linkReference'), title);
  });

  for (const [word, list] of [
    ['Artikel', 'Siehe Artikel 2 und Artikel 3.'],
    ['Article', 'Voir l’article 2 et l’article 3.'],
    ['Artículo', 'Véase el artículo 2 y el artículo 3.'],
    ['Articolo', 'Si veda l’articolo 2 e l’articolo 3.'],
  ] as const)
    it(`is none of ${word} 2 where two parts of a text have one`, () => {
      const text = `# Larkspur\n\n${word} 1\n\n${list}\n\n${word} 2 – Beta\n\nBeta.\n\n# Trillium\n\n## ${word} 1 Gamma\n\nGamma.\n\n## ${word} 2 Beta\n\n${list}\n\n## ${word} 3 Delta\n\nDelta.\n`;
      const after = linked(text);
      assert(!new RegExp(`\\(#${word.toLowerCase()}-[12]`, 'u').test(after), after);
    });

  it('is none of clauses of a standard, nor of half a range', () => {
    const text =
      '# Garden Policy\n\nISO/IEC 27001:2022 — Information Security Management Systems (Clauses 4–10). See also Sections 4 to 12, and Section 10.\n\n## 4. Beans\n\nBeans.\n\n## 10. Soil\n\nSoil.\n';
    assert.equal(linked(text), text.replace('and Section 10', 'and [Section 10](#10-soil)'));
  });

  it('is none of a number that goes on with letters', () => {
    const text =
      '# Seeds\n\nSee Section III.B.2.a, section III-B and Section II.1; Section III applies.\n\n## I. Beans\n\nBeans.\n\n## II. Soil\n\nSoil.\n\n## III. Peas\n\nPeas.\n\n### A. Green\n\nGreen.\n\n### B. Dry\n\nDry.\n';
    assert.equal(linked(text), text.replace('; Section III applies', '; [Section III](#iii-peas) applies'));
  });

  it('is none of an article with parts, as laws have them', () => {
    const text = '# Seeds\n\nThe basis is Article 2 paragraph 1 letter e GPDR.\n\n## 1. Beans\n\nBeans.\n\n## 2. Soil\n\nSoil.\n';
    assert(!at(text, 'Article 2').some(({ kind }) => kind === 'linkReference'));
  });

  it('begins no list when it is turned back at the start of a block', () => {
    const text = '# Seeds\n\n- [1. Scope](#1-scope)\n\n## 1. Scope\n\nSee Section 1.\n';
    const place = text.indexOf('1. Scope');
    const unlink = refactorings(parsePolicy(text), { start: place, end: place }, ENGLISH).find(({ kind }) => kind === 'unlinkReference');
    assert(unlink);
    assert.equal(applyEdits(text, unlink.edits), text.replace('[1. Scope](#1-scope)', '1\\. Scope'));
  });

  it('is mended and not turned back where only capitals keep it from its heading', () => {
    const text = '# Seeds\n\nSee [Annex 2](#Annex-2).\n\n## Annex 1\n\nBeans.\n\n## Annex 2\n\nPeas.\n';
    const found = at(text, 'Annex 2](');
    assert.deepEqual(kinds(found).slice(0, 1), ['repairReference']);
    assert(!kinds(found).includes('unlinkReference'));
    assert.equal(apply(text, found, 'repairReference'), text.replace('#Annex-2', '#annex-2'));
  });

  it('has exactly its words, and can be turned back', () => {
    const one = apply(POLICY, at(POLICY, 'Section 2.1 and'), 'linkReference');
    assert.equal(line(one, 'We are'), 'We are Bloom (see [Section 2.1](#21-who-sees-it) and Sections 1 and 2).');
    assert.equal(apply(one, at(one, 'Section 2.1](#'), 'unlinkReference'), POLICY);
    const both = apply(POLICY, at(POLICY, 'Sections 1'), 'linkReference');
    assert.equal(line(both, 'We are'), 'We are Bloom (see Section 2.1 and [Sections 1](#1-scope) and [2](#2-data--more)).');
    assert.equal(apply(both, at(both, 'Sections 1](#'), 'unlinkReference'), POLICY);
    const named = apply(POLICY, at(POLICY, 'Data & more” below'), 'linkReference');
    assert.match(named, /See “\[Data & more\]\(#2-data--more\)” below/);
    assert.equal(apply(named, at(named, 'Data & more](#'), 'unlinkReference'), POLICY);
  });

  it('is made of all whose target is sure', () => {
    const all = apply(POLICY, everywhere(POLICY), 'linkAllReferences');
    assert.equal(
      line(all, 'As said'),
      'As said in **[Section 2.1](#21-who-sees-it) above** and in *Section* [2](#2-data--more); also Section 2(a), this Section, Section 9, and Section 4 of the Garden Act. See “[Data & more](#2-data--more)” below.',
    );
    assert.equal(line(all, '> '), '> Section 2 applies.');
    assert.equal(line(all, 'Section 1'), undefined);
    assert(!kinds(everywhere(all)).includes('linkAllReferences'));
  });

  it('is not offered elsewhere', () => {
    for (const place of ['> Section', '`Section', '](https', 'this Section', 'Section 9', 'Section 4', 'Bloom ('])
      assert.deepEqual(
        kinds(at(POLICY, place)).filter((kind) => /Reference/.test(kind)),
        [],
        place,
      );
  });
});

const CONTENTS = `# Bloom Policy

We are Bloom.

## 1. Scope

* a

## 2. Data [EU] & \`code\`

### 2.1 Who sees it

#### Deep

## 3. End
`;

describe('a list of contents', () => {
  it('leaves out attributes, and leads to the ids that they give', () => {
    const text =
      '# Garden\n\nHello.\n\n## Beds {#plots .unnumbered}\n\nDug.\n\n## Tools {-}\n\nLent.\n\n## Water {.unnumbered}\n\nFree.\n\n## Light {#licht}\n';
    assert.match(
      apply(text, at(text, 'Garden'), 'contents'),
      /\n- \[Beds\]\(#plots\)\n- \[Tools\]\(#tools\)\n- \[Water\]\(#water\)\n- \[Light\]\(#licht\)\n\n## Beds/,
    );
  });

  for (const [what, first, others] of [
    ['of its level', '# Name', '#'],
    ['of the second level', '## INTRODUCTION', '##'],
    ['without a number as well', '# Vorwort', '#'],
  ] as const)
    it(`goes before the first section where there are others ${what}`, () => {
      const text = `${first}\n\nHello.\n\n- One\n- Two\n\n${others} Beds\n\nDug.\n\n${others} Tools\n\nLent.\n\n${others} Water\n\nFree.\n`;
      assert.match(apply(text, at(text, first), 'contents'), new RegExp(`^- \\[[^\\]]+\\]\\(#[a-z]+\\)\\n(?:- .+\\n){3}\\n${first}\\n`));
    });

  it('goes behind a title that has others of its level', () => {
    for (const [title, number] of [
      ['Privacy Policy', ''],
      ['Garden', '1. '],
    ] as const) {
      const text = `# ${title}\n\nHello.\n\n# ${number}Beds\n\nDug.\n\n# ${number.replace('1', '2')}Tools\n\nLent.\n\n# ${number.replace('1', '3')}Water\n`;
      assert.match(apply(text, at(text, 'Hello'), 'contents'), new RegExp(`^# ${title}\\n\\nHello\\.\\n\\n- \\[${number}Beds\\]`));
    }
  });

  it('is inserted before the first section, with the marker of the other lists', () => {
    const now = apply(CONTENTS, everywhere(CONTENTS), 'contents');
    assert.equal(
      now,
      CONTENTS.replace(
        'We are Bloom.\n',
        `We are Bloom.

* [1. Scope](#1-scope)
* [2. Data \\[EU\\] & code](#2-data-eu--code)
  * [2.1 Who sees it](#21-who-sees-it)
* [3. End](#3-end)
`,
      ),
    );
    assert(!kinds(everywhere(now)).includes('contents'), 'nothing is left to do');
  });

  it('shows neither closing marks nor attributes of headings', () => {
    const text =
      '# Policy\n\nWords.\n\n## 1. Scope ## {#scope}\n\nWords.\n\n## 2. Use {.wide #use}\n\nWords.\n\n## 3. End {#end} ##\n\nWords.\n';
    assert.equal(apply(text, everywhere(text), 'contents').split('\n\n')[2], '- [1. Scope](#scope)\n- [2. Use](#use)\n- [3. End](#end)');
  });

  it('is brought up to date in the writer’s depth, marker and words', () => {
    const old = CONTENTS.replace('We are Bloom.\n', '## Contents\n\n1. [Scope](#1-scope)\n2. [Gone](#gone)\n3. [End](#3-end)\n');
    assert.equal(apply(old, everywhere(old), 'contents'), old.replace('2. [Gone](#gone)', '2. [Data \\[EU\\] & code](#2-data-eu--code)'));
    const nested = CONTENTS.replace(
      'We are Bloom.\n',
      '- [1. Scope](#1-scope)\n- [2. Data](#2-data-eu--code)\n    - [2.1 Who](#21-who-sees-it)\n',
    );
    assert.match(
      apply(nested, everywhere(nested), 'contents'),
      /\n- \[1\. Scope\]\(#1-scope\)\n- \[2\. Data .*\n {4}- \[2\.1 Who sees it\]\(#21-who-sees-it\)\n- \[3\. End\]\(#3-end\)\n/,
    );
  });

  it('leaves the entries before the first one that is new or other', () => {
    const old = CONTENTS.replace('We are Bloom.\n', '- [1. Scope](#1-scope)\n- [3. End](#3-end)\n- [Gone](#gone)\n');
    const edits = everywhere(old).find(({ kind }) => kind === 'contents')?.edits ?? [];
    assert.deepEqual(
      edits.map(({ newText }) => newText),
      ['- [2. Data \\[EU\\] & code](#2-data-eu--code)\n- [3. End](#3-end)'],
    );
    assert(edits.every(({ span }) => !old.slice(span.start, span.end).includes('Scope')));
  });

  it('goes below a title of any level, and is not offered above what is meant as front matter', () => {
    const low = CONTENTS.replace('# Bloom', '## Bloom');
    const now = apply(low, everywhere(low), 'contents');
    assert(now.startsWith('## Bloom Policy\n\nWe are Bloom.\n\n* ['), now);
    const misplaced = `\n---\ntitle: Bloom\n---\n\n${CONTENTS}`;
    assert.deepEqual(kinds(everywhere(misplaced)), []);
  });

  it('stands between marks where the writer set them, and loses no other text there', () => {
    const marked = CONTENTS.replace('We are Bloom.\n', 'We are Bloom.\n\n<!-- contents -->\n<!-- /contents -->\n').replaceAll('\n', '\r\n');
    const now = apply(marked, everywhere(marked), 'contents');
    assert.match(
      now,
      /<!-- contents -->\r\n\r\n\* \[1\. Scope\]\(#1-scope\)\r\n[^]*\* \[3\. End\]\(#3-end\)\r\n\r\n<!-- \/contents -->\r\n/,
    );
    assert(!kinds(everywhere(now)).includes('contents'));
    assert(!/[^\r]\n/.test(now));
    const kept = marked.replace('<!-- /', 'Mine.\r\n\r\n<!-- /');
    assert(!kept.includes('[1.') && apply(kept, everywhere(kept), 'contents').includes('Mine.'));
  });

  it('is not offered in a section, or for two sections', () => {
    assert.deepEqual(kinds(at(CONTENTS, '* a')), []);
    assert.deepEqual(kinds(everywhere('# A\n\n## B\n\n## C\n')), []);
  });

  it('has the words of headings with anchors of their own, and not the heading over a list', () => {
    const text =
      '# T\n\n## 1. Sommaire\n\n## 2 . Objet <a href="#toc1" id="toc1"></a>\n\nx\n\n## 3 . Prix <a href="#toc2" id="toc2"></a>\n\nx\n\n## 4. Droit <a name="toc3"></a>\n\nx\n';
    const now = apply(text, everywhere(text), 'contents');
    assert(now.includes('- [2 . Objet](#toc1)\n- [3 . Prix](#toc2)\n- [4. Droit](#toc3)\n'), now);
    assert(!now.includes('[1. Sommaire]'), now);
  });

  it('is not offered where headings make one', () => {
    const text =
      '# T\n\n## [1. Scope](#scope)\n\n## [2. Use](#use)\n\n## [3. End](#end)\n\n## 1. Scope\n\nx\n\n## 2. Use\n\nx\n\n## 3. End\n\nx\n';
    assert(!kinds(everywhere(text)).includes('contents'));
  });
});

describe('links and contents of whole policies', () => {
  const fragments = rules.filter(({ id }) => id === 'link-fragment-missing');
  const count = (policy: Policy): number => lint(policy, { today: '2026-11-23', settings: DEFAULT_SETTINGS, only: fragments }).length;
  const words = (policy: Policy): string =>
    renderPreview({ text: policy.text, bodyStart: policy.frontMatter.bodyStart, bodyStartLine: 0 }).html.replace(/<\/?a\b[^>]*>/g, '');

  it('lead somewhere, read as before, and are done after once', () => {
    const done = { linkAllReferences: 0, contents: 0, linkReference: 0 };
    // Every fourth of these in `npm test`.
    for (const file of spread(policyFiles(['corpus'], 5), 4)) {
      const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(readFileSync(file));
      const policy = parsePolicy(text, { path: file });
      for (const { kind, edits } of refactorings(policy, { start: 0, end: text.length }, ENGLISH)) {
        // One for each law that a policy mentions is neither a link nor a list.
        if (!(kind in done)) continue;
        const now = parsePolicy(applyEdits(text, edits), { path: file });
        done[kind as keyof typeof done]++;
        if (kind === 'linkAllReferences') assert.equal(words(now), words(policy), file);
        assert(count(now) <= count(policy), `${kind} of ${file}`);
        assert(!kinds(refactorings(now, { start: 0, end: now.text.length }, ENGLISH)).includes(kind), `${kind} of ${file}, again`);
      }
    }
    const [contents, links] = HAS_REAL_POLICIES ? [rounds(50, 4), rounds(5, 4)] : [5, 2];
    assert(done.contents > contents && done.linkAllReferences > links, JSON.stringify(done));
  });

  it('take as long for hostile text as for any', () => {
    const texts = ['Section 1 and ', '- [1. A](#1-a)\n', '[Section 1](#1-a) ', '## 1. A\n\nSection 1.\n\n', '<!-- contents -->\n\n'];
    for (const one of texts) assertOrdinaryEffort(`# Top\n\n## 1. A\n\n## 2. B\n\n${one.repeat(2000)}`, (text) => everywhere(text));
  });
});

describe('references to a part that is named', () => {
  const linked = (text: string, place: string): boolean => kinds(at(text, place)).includes('linkReference');
  const tail = '\n\n## Annex I to these Rules\n\nBeds.\n';
  it("aren't links where the part has no heading, or the section is in another one", () => {
    assert(!linked(`# Garden\n\n## Seeds\n\nListed in Annex I to this Part B.${tail}`, 'Annex I to this'));
    assert(!linked(`# Garden\n\n## Part B\n\nListed in Annex I of Part B.${tail}`, 'Annex I of'));
    assert(!linked(`# Garden\n\n## Tools Addendum\n\nListed in Annex I of this Addendum.${tail}`, 'Annex I of'));
  });
  it("aren't links where a line of its own begins the annex of a part as well", () => {
    const text = `# Garden\n\nAnnex I to Part B\n\nAnnex I holds for beds.${tail}`;
    assert(!linked(text, 'Annex I holds'));
    assert(linked(text.replace('Annex I to Part B', 'Annex I to Part B is long.'), 'Annex I holds'));
  });
  it('are links where the section is in that part, or none is named', () => {
    assert(linked(`# Garden\n\n## Seeds\n\nListed in Annex I to these Rules.${tail}`, 'Annex I to these'));
    assert(linked(`# Garden Addendum\n\n## Seeds\n\nListed in Annex I of this Addendum.${tail}`, 'Annex I of'));
    assert(linked(`# Garden\n\n## Part B\n\nListed in Annex I of Part B.${tail.replace('## ', '### ')}`, 'Annex I of'));
  });
});

/** What editors do with a defined term: find it, go to it, rename it. */
import assert from 'node:assert/strict';
import { renameTerm, termToRename } from '../server/src/core/features/renameTerm.ts';
import { termAt } from '../server/src/core/features/termAt.ts';
import { applyEdits, DEFAULT_SETTINGS, lint, parsePolicy, rules } from '../server/src/core/index.ts';
import { inEnglish } from './support/inEnglish.ts';

const TEXT = `# Terms of Use

Larkspur Ltd ("Larkspur") runs a shop (the "**Garden Shop**") for whoever pays (each a “Guest”).

## 1. What a Guest may do

A Guest orders in the Garden Shop; all Guests pay. Each Guest's order, and the Guests' money, stays in the
*Garden
Shop*. THE GARDEN SHOP IS CLOSED ON SUNDAYS. A guest of a guest is no Guest of ours.

> Guest of the Garden Shop

\`Guest\` [the Guest](https://larkspur.garden/Guest) said “every Guest is right”; Guesthouse, Terms of Guest, Guest House.
`;
const at = (words: string, skip = 0): number => {
  let offset = TEXT.indexOf(words);
  for (let i = 0; i < skip; i++) offset = TEXT.indexOf(words, offset + 1);
  return offset + 1;
};

describe('the term at a place', () => {
  it('is found on a use and on the definition, with all its places', () => {
    const policy = parsePolicy(TEXT);
    const onUse = termAt(policy, at('Garden Shop;'));
    assert.equal(onUse?.term.name, 'Garden Shop');
    assert.equal(onUse?.definition, undefined);
    assert.equal(TEXT.slice(onUse?.span.start, onUse?.span.end), 'Garden Shop');
    assert.deepEqual(
      onUse?.places.map(({ kind, where }) => `${kind} ${where}`),
      ['definition definition', 'use prose', 'use prose', 'use prose', 'use quotation'],
    );
    assert.equal(termAt(policy, at('Garden Shop**'))?.definition?.term, 'Garden Shop');
  });
  it('is none in plain text, code and link targets', () => {
    const policy = parsePolicy(TEXT);
    for (const place of [at('runs'), at('`Guest') + 1, TEXT.indexOf('garden/Guest') + 8, at('Guesthouse')])
      assert.equal(termAt(policy, place), undefined);
  });
});

describe('renaming a term', () => {
  const rename = (text: string, from: string, to: string): string => {
    const policy = parsePolicy(text);
    const term = policy.terms.find(({ name }) => name === from);
    assert(term, from);
    const outcome = renameTerm(policy, term.definitions[0]?.span.start ?? 0, to);
    assert('edits' in outcome, JSON.stringify(outcome));
    return applyEdits(text, outcome.edits);
  };

  it('keeps number, possessive, capitals, marks and line breaks, and leaves other words alone', () => {
    assert.equal(
      rename(rename(TEXT, 'Guest', 'Visiting Party'), 'Garden Shop', 'Seed House'),
      `# Terms of Use

Larkspur Ltd ("Larkspur") runs a shop (the "**Seed House**") for whoever pays (each a “Visiting Party”).

## 1. What a Visiting Party may do

A Visiting Party orders in the Seed House; all Visiting Parties pay. Each Visiting Party's order, and the Visiting Parties' money, stays in the
*Seed
House*. THE SEED HOUSE IS CLOSED ON SUNDAYS. A guest of a guest is no Visiting Party of ours.

> Guest of the Garden Shop

\`Guest\` [the Visiting Party](https://larkspur.garden/Guest) said “every Guest is right”; Guesthouse, Terms of Guest, Guest House.
`,
    );
  });

  it('there and back gives the same text, and changes nothing but the places of the term', () => {
    // A term of other length cannot keep a line break within.
    const text = TEXT.replace('Garden\nShop', 'Garden Shop');
    const names = ['Client', 'Party', 'Box', 'Seed Account', 'Class of Grower', 'Co-gardener'];
    for (const from of ['Guest', 'Garden Shop']) {
      for (const to of names) {
        const there = rename(text, from, to);
        assert.equal(rename(there, to, from), text, `${from} → ${to}`);
        const policy = parsePolicy(text);
        const term = policy.terms.find(({ name }) => name === from);
        const outcome = renameTerm(policy, term?.definitions[0]?.span.start ?? 0, to);
        const places = new Set(term && [...term.uses, ...term.definitions].map(({ span }) => `${span.start}-${span.end}`));
        assert('edits' in outcome);
        for (const { span } of outcome.edits) assert(places.has(`${span.start}-${span.end}`));
      }
    }
  });

  it('leaves and lists what is agreed to be done, which is another thing', () => {
    const text =
      '# Rules\n\nThese rules (the "Agreement") bind all.\n\n**Agreement to Share.** All share, except under Exceptions to Agreement to Share. If this Agreement to share ends, or an Agreement to arbitrate, the rest of this Agreement stays. We send this Agreement to you and give the Agreement to Larkspur. We change this Agreement to comply with law.\n';
    const outcome = renameTerm(parsePolicy(text), text.indexOf('Agreement'), 'Garden Deed');
    assert('edits' in outcome);
    const now = applyEdits(text, outcome.edits);
    assert.deepEqual(now.match(/(?:Agreement|Garden Deed)(?: to \w+)?/g), [
      'Garden Deed',
      'Agreement to Share',
      'Agreement to Share',
      'Agreement to share',
      'Agreement to arbitrate',
      'Garden Deed',
      'Garden Deed to you',
      'Garden Deed to Larkspur',
      'Garden Deed to comply',
    ]);
    assert.equal(outcome.left.length, 4);
  });

  it('takes a name along that stands alone between quotation marks, half bold or not', () => {
    assert.equal(
      rename(
        '# Terms\n\nOur shop (the « Seed Shop **»** and the « Shed ») and our web page (the "Seed Shop") are open. The Seed Shop is a seed shop. "Seed Shop" is our name.\n',
        'Seed Shop',
        'Plot',
      ),
      '# Terms\n\nOur shop (the « Plot **»** and the « Shed ») and our web page (the "Plot") are open. The Plot is a seed shop. "Plot" is our name.\n',
    );
  });

  it('leaves longer names and the words that are given the name', () => {
    assert.equal(
      rename(
        '# Terms of Service\n\nThese Terms of Service (the "Terms") hold. By the Seed Terms of Use and these Terms you sow. See Terms 3.\n',
        'Terms',
        'Plot',
      ),
      '# Terms of Service\n\nThese Terms of Service (the "Plot") hold. By the Seed Terms of Use and these Plot you sow. See Terms 3.\n',
    );
    assert.equal(
      rename('# Rules\n\nWe follow the Garden Law (the “Garden Law”), since the Garden Law is good.\n', 'Garden Law', 'Plot'),
      '# Rules\n\nWe follow the Garden Law (the “Plot”), since the Plot is good.\n',
    );
  });

  it('takes the full stop of an abbreviation along inside a sentence, and writes none twice', () => {
    const text = '# Terms\n\nLarkspur Corporation (“Larkspur Corp.”) sows. Here Larkspur Corp. answers, and you pay Larkspur Corp.\n';
    const there = '# Terms\n\nLarkspur Corporation (“Plot”) sows. Here Plot answers, and you pay Plot.\n';
    assert.equal(rename(text, 'Larkspur Corp.', 'Plot'), there);
    assert.equal(rename(there, 'Plot', 'Larkspur Corp.'), text);
  });

  it('leaves longer names that end with the term', () => {
    const text =
      '# Privacy Policy\n\nThis text (the "Policy") is ours. The Bloom Cookie Policy is another. Our Policy is short; this Policy ends.\n';
    const there =
      '# Privacy Policy\n\nThis text (the "Notice") is ours. The Bloom Cookie Policy is another. Our Notice is short; this Notice ends.\n';
    assert.equal(rename(text, 'Policy', 'Notice'), there);
  });

  it('leaves titles of other documents that begin with the term', () => {
    const text =
      '# Rules\n\n"Tool Access" means a key. Tool Access ends in May. See the Tool Access Policy and our Tool Access Standard.\n';
    const policy = parsePolicy(text);
    const outcome = renameTerm(policy, text.indexOf('Tool Access'), 'Key Use');
    assert('edits' in outcome);
    assert.equal(
      applyEdits(text, outcome.edits),
      '# Rules\n\n"Key Use" means a key. Key Use ends in May. See the Tool Access Policy and our Tool Access Standard.\n',
    );
    assert.deepEqual(
      outcome.left.map((left) => inEnglish(left.why)),
      ['Might be the title of another document', 'Might be the title of another document'],
    );
  });

  it('is refused where the place that defines the term would stay behind', () => {
    const say = (text: string): unknown => {
      const policy = parsePolicy(text);
      const outcome = renameTerm(policy, policy.terms[0]?.definitions[0]?.span.start ?? 0, 'Plot');
      return 'problem' in outcome ? inEnglish(outcome.problem) : outcome.edits.length;
    };
    assert.equal(
      say('# Rules\n\nWe accept Seed Apps (as defined below) here. Other Seed Apps are not.\n\n## Seed (S) Apps\n\nThese sow.\n'),
      '"Seed Apps" is only said to be defined elsewhere; rename it where it is defined',
    );
    assert.equal(say('# Rules\n\nWe run a shop (the "**Seed Shop**") here. The *Seed Shop* is open.\n'), 2);
    assert.equal(
      say('# Rules\n\nWe run a shop (the "**Seed Sho**p") here. The Seed Shop is open.\n'),
      '"Seed Shop" is partly formatted in line 3; format all of the name alike before renaming it',
    );
    assert.equal(
      say('# Rules\n\nHere “including” means including but not limited to. We sow, including at night.\n'),
      '"including" is written like an ordinary word, so its uses can\'t be told from others; capitalize the term before renaming it',
    );
  });

  it('says what is wrong with a name', () => {
    const policy = parsePolicy(TEXT);
    const say = (name: string, offset = at('Guest”')): unknown => {
      const outcome = renameTerm(policy, offset, name);
      return 'problem' in outcome ? inEnglish(outcome.problem) : outcome.edits.length;
    };
    assert.equal(say(' '), 'The new name is empty; expected the words of a term');
    assert.equal(say('Guest'), 'The new name is the old one');
    assert.equal(say('“Guest”'), "The new name has marks that aren't part of a name; expected words alone");
    assert.equal(say('42'), 'The new name has no letter; expected the words of a term');
    assert.equal(say('x'.repeat(81)), 'The new name is too long; expected at most 80 characters');
    assert.equal(say('garden shop'), '"Garden Shop" is defined already; expected another name');
    assert.equal(say('Client', at('runs')), 'There is no defined term here');
    assert.equal(termToRename(policy, at('Guest of the')), undefined);
    assert.deepEqual(termToRename(policy, at('Guests pay'))?.name, 'Guest');
  });
});

describe('terms of another text', () => {
  it('hold where they are taken over, and the others are missed once that text is at hand', () => {
    const policy = parsePolicy(
      '# Photo Rules\n\nCapitalized terms have the meanings given in the [Terms](terms.md). We run the Service. Each User of the Service pays, and so does no other User. The Service is shown to the User.',
    );
    const terms = parsePolicy('# Terms\n\nOur site (the "Service") is free.');
    const context = { today: '2026-11-23' as const, settings: DEFAULT_SETTINGS, only: rules.filter(({ id }) => id === 'term-undefined') };
    assert.deepEqual(lint(policy, context), []);
    assert.deepEqual(
      lint(policy, { ...context, incorporated: [terms] }).map(({ message }) => message),
      ['"User" is capitalized like a defined term but never defined (3 uses)'],
    );
  });
});

describe('a definition that nothing uses', () => {
  const without = (text: string): string => {
    const [found] = lint(parsePolicy(`---\nlang: en\n---\n${text}`), {
      today: '2026-11-23',
      settings: DEFAULT_SETTINGS,
      only: rules.filter(({ id }) => id === 'term-unused'),
    });
    assert(found?.fixes?.[0], text);
    return applyEdits(`---\nlang: en\n---\n${text}`, found.fixes[0].edits).slice('---\nlang: en\n---\n'.length);
  };
  it('goes with its marks and the space before it', () => {
    assert.equal(without('What grows (the "Plants") is wet.'), 'What grows is wet.');
    assert.equal(without('What grows **(the "Plants")** is wet.'), 'What grows is wet.');
    assert.equal(without('**What grows (the "Plants")** is wet.'), '**What grows** is wet.');
  });

  it('stays where it is a sentence of its own, since a use may have been overlooked', () => {
    for (const text of ['**"Plants"** means what grows. It is wet.', '- "Plants": what grows.']) {
      for (const { fixes } of lint(parsePolicy(`---\nlang: en\n---\n${text}`), {
        today: '2026-11-23',
        settings: DEFAULT_SETTINGS,
        only: rules.filter(({ id }) => id === 'term-unused'),
      }))
        assert.deepEqual(fixes ?? [], []);
    }
  });
});

describe('the rules on terms', () => {});

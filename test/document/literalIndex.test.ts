/** What a text must have for an expression to match in it. */
import assert from 'node:assert/strict';
import { createLiteralIndex } from '../../server/src/core/document/text/literalIndex.ts';
import { foldCase, requiredLiterals } from '../../server/src/core/document/text/requiredLiterals.ts';

describe('required literals', () => {
  const cases: readonly (readonly [RegExp, readonly string[] | undefined])[] = [
    [/Telemediengesetz/, ['telemedi']],
    [/(?<!\p{L})(?:retain|delet(?:e|ion))s?/u, ['retain', 'delet']],
    [/re(?:tain|move)d?/i, ['tain', 'move']],
    [/colou?r/, ['colo']],
    [/[Mm]ünchen/, ['münchen']],
    [/§ ?\d+[a-z]? TMG/, ['§']],
    [/\{\{[^}]*\}\}/, ['{']],
    [/(?:abc){2,}x{0,3}/, ['abc']],
    [/keyword(?=s)/, ['keyword']],
    [/(?=[pt])(?<!x)passwords?(?!-)/, ['password']],
    [/\u0041BBA/, ['abba']],
    [/\d+ (?:a|an)|[0-9]%/, [...'0123456789', '%']],
    // Short words and choices with nothing in them tell nothing.
    [/(?:a|an) \p{L}+/u, undefined],
    [/(?:refund)?s/, undefined],
    [/(?:refund|)x/, undefined],
    [/x*/, undefined],
    [/(?!refund)x/, undefined],
    // Letters with a second form end a literal.
    [/ΛΟΓΟΣ/, ['λογο']],
    [/политика|условия/i, ['ика', 'ия']],
    [/zał[ąa]cznik/i, ['cznik']],
    [/příloha/i, ['příloha']],
    // Where case counts, or where there is none, nothing else matches.
    [/политика|условия/, ['политика', 'условия']],
    [/隐私政策/i, ['隐私政策']],
    [/नीति/, ['नीति']],
  ];
  for (const [pattern, literals] of cases)
    it(`of ${String(pattern)}`, () => {
      assert.deepEqual(requiredLiterals(pattern), literals);
    });
});

describe('a literal index', () => {
  it('says for each text which expressions can match in it', () => {
    const index = createLiteralIndex();
    const law = index.ask(/Telemediengesetz/, /(?<!\p{L})RStV/u);
    const variable = index.ask(/\{\{[^}]*\}\}/);
    const any = index.ask(/\p{Lu}+/u);
    const says = (text: string): readonly boolean[] => [law, variable, any].map((question) => index.says(index.read(text), question));
    assert.deepEqual(says('Nach dem TELEMEDIENGESETZ'), [true, false, true]);
    assert.deepEqual(says('§ 55 RStV'), [true, false, true]);
    assert.deepEqual(says('Hello {{ name }}'), [false, true, true]);
    assert.deepEqual(says(''), [false, false, true]);
  });

  it('compares as expressions do that ignore case', () => {
    const index = createLiteralIndex();
    const question = index.ask(/passwords/iu);
    for (const text of ['PASSWORDS', 'paſſwordſ']) {
      assert.match(text, /passwords/iu);
      assert(index.says(index.read(text), question), text);
    }
  });

  it('has no letter in a literal that an expression takes for another', () => {
    const letters = Array.from({ length: 0x1_0000 }, (_, unit) => String.fromCharCode(unit)).filter((one) => /\p{L}/u.test(one));
    const inLiterals = letters.filter((one) => requiredLiterals({ source: `${one}xyz`, flags: 'iu' })?.[0]?.length === 4);
    assert(inLiterals.includes('ж') && inLiterals.includes('é') && !inLiterals.includes('σ'));
    const text = letters.join('');
    for (const letter of inLiterals.slice(0, 400))
      for (const flags of ['gi', 'giu'])
        for (const found of text.match(new RegExp(letter, flags)) ?? []) assert.equal(foldCase(found), foldCase(letter));
  });

  it('reads a text again for questions that are asked later', () => {
    const index = createLiteralIndex();
    const first = index.ask(/withdrawal/);
    const before = index.read('withdrawal and refunds');
    assert(index.isComplete(before) && index.says(before, first));
    const second = index.ask(/refund/);
    assert(!index.isComplete(before));
    const after = index.read('withdrawal and refunds');
    assert(index.isComplete(after) && index.says(after, first) && index.says(after, second));
  });
});

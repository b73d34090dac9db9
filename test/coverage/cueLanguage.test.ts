/** The cue language: what a cue matches, which words it needs, and where it differs from the reference compiler. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileCue, compileHeadingCue, foldText, isSign, partsOfWord } from '../../server/src/core/analysis/coverage/cueLanguage.ts';
import { FRAME_CUES } from '../../server/src/core/knowledge/coverage/frameCues.ts';
import { OWN_CUES } from '../../server/src/core/knowledge/coverage/ownCues.ts';
import { PHRASE_CUES } from '../../server/src/core/knowledge/coverage/phraseCues.ts';
import { TOPIC_CUES } from '../../server/src/core/knowledge/coverage/topicCues.ts';
import { TRACE_CUES } from '../../server/src/core/knowledge/coverage/traceCues.ts';

const shared = join(import.meta.dirname, '../../../shared');

function matches(cue: string, text: string): boolean {
  const pattern = compileCue(cue).pattern();
  pattern.lastIndex = 0;
  return pattern.test(foldText(text));
}

describe('the cue language', () => {
  const MATCHING: readonly (readonly [cue: string, text: string])[] = [
    ['rectif*', 'Rectification of your data'],
    ['opt-out of', 'You can opt out of it'],
    ['opt-out of', 'You can optout of it'],
    ['sccs?', 'We use SCCs.'],
    ['organi[sz]ational', 'organisational measures'],
    ['access ... copy', 'access your data and get a copy'],
    ['(we |may )*collect', 'we may collect'],
    ['# days', 'after 30 days'],
    ['right .... portab*', 'You have the right to ask us to send it on, in other words portability'],
    ["don't sell", 'We don’t sell it'],
    ['e.g. x', 'e.g. x'],
  ];
  const OTHERS: readonly (readonly [cue: string, text: string])[] = [
    ['sell', 'a bestseller'],
    ['access ... copy', 'access. Get a copy'],
    ['inc\\.?', 'to increase'],
    ['access ... copy', `access ${'x'.repeat(80)} copy`],
  ];
  for (const [cue, text] of MATCHING) it(`finds "${cue}" in "${text}"`, () => assert(matches(cue, text)));
  for (const [cue, text] of OTHERS) it(`does not find "${cue}" in "${text.slice(0, 40)}"`, () => assert(!matches(cue, text)));

  it('matches whole headings, but for what "..." stands for', () => {
    const hits = (cue: string, heading: string): boolean => new RegExp(compileHeadingCue(cue).pattern().source).test(foldText(heading));
    assert(hits('retention', 'Retention'));
    assert(!hits('retention', 'Retention of counsel'));
    assert(hits('retention ...', 'Retention of data'));
    assert(hits('... retention', 'Data retention'));
  });

  it('needs only words and signs that every match has', () => {
    for (const [cue, text] of MATCHING) {
      const words = partsOfWord(foldText(text));
      for (const keys of compileCue(cue).keys)
        assert(
          keys.some(
            (key) => words.some((word) => `${word} `.startsWith(key)) || (isSign(key.charCodeAt(0)) && foldText(text).includes(key)),
          ),
          `${cue}: ${keys.join('|')}`,
        );
    }
  });

  it('needs signs after words, and those of a group that may be left out not at all', () => {
    assert.deepEqual(compileCue('the app ("|\')?works:').keys, [['app '], ['the '], [':']]);
    assert.deepEqual(compileCue('("|\')we').keys, [['"', "'"]]);
  });

  it('tells of a cue whether it can go beyond the end of a sentence', () => {
    for (const cue of ['rights ... access', 'keep .... (until|after)', 'x?']) assert(compileCue(cue).isInOneSentence, cue);
    for (const cue of ['art. 6', 'yes!', 'no\\?', 'keep ... inc.', 'a; b']) assert(!compileCue(cue).isInOneSentence, cue);
  });

  it('compiles every cue that is known', () => {
    const compile = (value: unknown): void => {
      if (typeof value === 'object' && value !== null) Object.values(value).forEach(compile);
      else if (typeof value === 'string')
        for (const cue of value.split('\n').filter((line) => line !== ''))
          for (const { pattern } of [compileCue(cue.replace(/^!/, '')), compileHeadingCue(cue)]) assert.doesNotThrow(pattern, cue);
    };
    [TOPIC_CUES, OWN_CUES, PHRASE_CUES, FRAME_CUES, TRACE_CUES].forEach(compile);
  });

  it('tells gaps that can have no words', () => {
    const LOST = ['a ...  b', 'a(,| ) ... b', 'a (b )? .... c', 'a (b |c)? ... d', 'a (b c)? ... d', 'a ... ( b|c)', 'a .... ( b)? c'];
    for (const cue of LOST) assert(hasLostGap(cue), cue);
    for (const cue of ['a ... b', 'a( b)? ... c', 'a (b|c) .... d', 'a ... (b )?c', 'a* ... (b|c )d', 'a ...'])
      assert(!hasLostGap(cue), cue);
  });

  it('has no cue whose gap can have no words', () => {
    const check = (value: unknown): void => {
      if (typeof value === 'object' && value !== null) Object.values(value).forEach(check);
      else if (typeof value === 'string') for (const cue of value.split('\n')) assert(!hasLostGap(cue.replace(/^!/, '')), cue);
    };
    [TOPIC_CUES, OWN_CUES, PHRASE_CUES, FRAME_CUES, TRACE_CUES].forEach(check);
  });

  it('keeps the length of what it folds', () => {
    for (const text of ['İstanbul “data” – e.g. x', 'a\u00a0b\nc', '😀 Art. 6']) assert.equal(foldText(text).length, text.length);
  });

  it('differs from the reference compiler only as is known', async function () {
    const reference = join(shared, 'domain/cues-reference.mjs');
    if (!existsSync(reference)) {
      console.log(`      skipped: there is no ${reference}`);
      this.skip();
    }
    const { bodyCue, norm } = (await import(reference)) as { bodyCue: (cue: string) => RegExp; norm: (text: string) => string };
    const { topics } = JSON.parse(readFileSync(join(shared, 'domain/topics.json'), 'utf8')) as {
      topics: Readonly<Record<string, { readonly en?: { readonly body?: readonly string[]; readonly weak?: readonly string[] } }>>;
    };
    const sentences = readFileSync(join(shared, 'seed-policy.md'), 'utf8')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'));
    const differing: string[] = [];
    for (const { en } of Object.values(topics))
      for (const cue of [...(en?.body ?? []), ...(en?.weak ?? [])])
        for (const sentence of sentences)
          if (bodyCue(cue).test(norm(sentence).replace(/\*\*/g, '')) !== matches(cue, sentence.replace(/\*\*/g, '')))
            differing.push(`${cue} | ${sentence.slice(0, 50)}`);
    assert.deepEqual(differing, KNOWN_DIFFERENCES);
  });
});

/** Whether a cue has a gap beside a space that belongs to another part: a gap begins behind a word and ends before one, and the space is no longer there for it. */
function hasLostGap(cue: string): boolean {
  return [...cue.matchAll(/(?= (\.{3,4}) )/g)].some(
    ({ index, 1: dots = '' }) => charactersBefore(cue, index).has(' ') || charactersBehind(cue, index + dots.length + 2).has(' '),
  );
}

/** Whether what is before a sign may be left out: behind other letters than a space, `*` stands for any ending. */
function isLeftOut(cue: string, sign: number): boolean {
  return cue[sign] === '?' || (cue[sign] === '*' && cue.slice(sign - 2, sign) === ' )');
}

/** What may be right before an offset of a cue, whichever alternative is taken and whatever is left out. */
function charactersBefore(cue: string, at: number): ReadonlySet<string> {
  const isOptional = isLeftOut(cue, at - 1);
  const end = /[?*+]/.test(cue[at - 1] ?? '') ? at - 1 : at;
  if (cue[end - 1] !== ')')
    return new Set(isOptional && cue[at - 1] === '?' ? [cue[end - 1] ?? '', cue[end - 2] ?? ''] : [cue[end - 1] ?? '']);
  const found = new Set<string>();
  let depth = 0;
  for (let from = end - 1; from >= 0; from--) {
    if (cue[from] === ')') depth++;
    const isEdge = from === end - 1 || (depth === 1 && cue[from] === '|');
    if (isEdge) for (const one of charactersBefore(cue, from)) found.add(one);
    if (cue[from] === '(' && --depth === 0) {
      if (isOptional) for (const one of charactersBefore(cue, from)) found.add(one);
      break;
    }
  }
  return found;
}

/** What may be right behind an offset of a cue. */
function charactersBehind(cue: string, at: number): ReadonlySet<string> {
  if (cue[at] !== '(') return new Set([cue[at] ?? '']);
  const found = new Set<string>();
  let depth = 0;
  for (let from = at; from < cue.length; from++) {
    if (cue[from] === '(') depth++;
    if (from === at || (depth === 1 && cue[from] === '|')) for (const one of charactersBehind(cue, from + 1)) found.add(one);
    if (cue[from] === ')' && --depth === 0) {
      if (isLeftOut(cue, from + 1)) for (const one of charactersBehind(cue, from + 2)) found.add(one);
      break;
    }
  }
  return found;
}

/** On the seed policy. An optional end ends the word: "inc" is not found in "incidents". */
const KNOWN_DIFFERENCES: readonly string[] = ['(inc|llc|ltd|gmbh|plc|b.v)\\.? | - Prevent abuse, fraud, and security incidents.'];

/** Every action on a few real policies, the same ones in each run, where they lie beside the project; `npm run harm` tries all of them. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DEFAULT_SETTINGS, lint, parsePolicy } from '../../server/src/core/index.ts';
import { offersOf } from './actions.ts';
import { describeViolations, tryOffer } from './tryOffer.ts';

const shared = process.env['POLICIES'] ?? join(import.meta.dirname, '../../../shared');
const folders = ['corpus', 'policies'].map((name) => join(shared, name)).filter((folder) => existsSync(folder));
const context = { today: '2026-11-23', settings: DEFAULT_SETTINGS } as const;

/** Policies that are tried, and offers of each kind of action over all of them. */
const FILES = 60;
const MOST_OFFERS = 30;
/** In UTF-16 code units: longer ones are for `npm run harm`. */
const LONGEST = 30_000;

const hash = (text: string): string => createHash('sha1').update(text).digest('hex');

/** The sample, by the hash of its names: no folder and no beginning of the alphabet is preferred. */
function sample(): readonly string[] {
  const files = folders.flatMap((folder) => globSync('**/*.md', { cwd: folder }).map((file) => join(folder, file)));
  return files.sort((a, b) => (hash(a.slice(shared.length)) < hash(b.slice(shared.length)) ? -1 : 1)).slice(0, FILES * 2);
}

describe('actions on real policies', function () {
  this.timeout(120_000);
  before(function () {
    if (folders.length > 0) return;
    console.log(`      skipped: there are no policies in ${shared}`);
    this.skip();
  });

  const tried = new Map<string, number>();
  const broken = new Map<string, string[]>();
  const kindOf = (name: string): string =>
    name.startsWith('fix all of ') ? 'fix all of a rule' : name.startsWith('fix ') && name !== 'fix all safely' ? 'fix' : name;

  it('are tried', () => {
    let files = 0;
    for (const file of sample()) {
      const text = readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
      if (text.length > LONGEST || files >= FILES) continue;
      files++;
      const policy = parsePolicy(text, { path: file.slice(shared.length + 1).replaceAll('\\', '/') });
      const known = lint(policy, context);
      const seen = new Map<string, number>();
      const offers = offersOf(policy, context, known)
        .map((offer, index) => ({ offer, hash: hash(`${policy.path} ${offer.name} ${index}`) }))
        .sort((a, b) => (a.hash < b.hash ? -1 : 1));
      for (const { offer } of offers) {
        const kind = kindOf(offer.name);
        if ((tried.get(kind) ?? 0) >= MOST_OFFERS || (seen.get(offer.name) ?? 0) >= 2) continue;
        seen.set(offer.name, (seen.get(offer.name) ?? 0) + 1);
        const outcome = tryOffer(offer, policy, context, known);
        if (!outcome) continue;
        tried.set(kind, (tried.get(kind) ?? 0) + 1);
        if (outcome.violations.length > 0)
          broken.set(kind, [
            ...(broken.get(kind) ?? []),
            `${policy.path}\n${describeViolations(outcome, outcome.violations).split('\n--- before', 1)[0]}`,
          ]);
      }
    }
    assert(files > 0 && tried.size > 10);
  });

  for (const kind of [
    'fix',
    'fix all of a rule',
    'fix all safely',
    'turn off here',
    'renumber after a section was added',
    'renumber after a section was removed',
    'move section up',
    'move section down',
    'promote section',
    'demote section',
    'rename term',
    'rename heading',
    'rename address',
    'link reference',
    'link all references',
    'unlink reference',
    'insert or update contents',
    'update contents after a section was added',
    'follow a move of the policy',
    'follow a move of its target',
    'set date to today',
  ]) {
    it(`“${kind}” keeps every promise`, () => {
      assert.equal((broken.get(kind) ?? []).join('\n'), '');
    });
  }
});

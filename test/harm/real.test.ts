/** Every action on our own policies and, where they lie beside the project, on a few real ones, the same in each run; `npm run harm` tries all of them. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DEFAULT_SETTINGS, lint, parsePolicy } from '../../server/src/core/index.ts';
import { rounds } from '../support/breadth.ts';
import { OWN_POLICIES, POLICY_FOLDERS } from '../support/policyTexts.ts';
import { offersOf } from './actions.ts';
import { describeViolations, tryOffer } from './tryOffer.ts';

const context = { today: '2026-11-23', settings: DEFAULT_SETTINGS } as const;

/** Policies that are tried, and offers of each kind of action over all of them. */
const FILES = rounds(60, 3);
const MOST_OFFERS = rounds(30, 3);
/** In UTF-16 code units: longer ones are for `npm run harm`. */
const LONGEST = 30_000;

const hash = (text: string): string => createHash('sha1').update(text).digest('hex');

/** The path of a policy from the folder that its folder is in. */
const nameOf = (file: string): string => {
  const folder = POLICY_FOLDERS.find((one) => file.startsWith(one)) ?? '';
  return file.slice(dirname(folder).length + 1).replaceAll('\\', '/');
};

/** Real policies, by the hash of their names, so that no folder and no beginning of the alphabet is preferred; then our own. */
function sample(): readonly { readonly path: string; readonly text: string }[] {
  const filesIn = (folder: string): string[] => globSync('**/*.md', { cwd: folder }).map((file) => join(folder, file));
  const key = (file: string): string => hash(`/${nameOf(file)}`);
  const real = POLICY_FOLDERS.slice(1)
    .flatMap(filesIn)
    .sort((a, b) => (key(a) < key(b) ? -1 : 1));
  const read = (file: string): { readonly path: string; readonly text: string } => ({
    path: nameOf(file),
    text: readFileSync(file, 'utf8').replace(/^\uFEFF/, ''),
  });
  const short = real
    .slice(0, FILES * 2)
    .map(read)
    .filter(({ text }) => text.length <= LONGEST);
  return [...short.slice(0, FILES), ...filesIn(OWN_POLICIES).sort().map(read)];
}

describe('actions on whole policies', function () {
  this.timeout(120_000);
  const tried = new Map<string, number>();
  const broken = new Map<string, string[]>();
  const kindOf = (name: string): string =>
    name.startsWith('fix all of ') ? 'fix all of a rule' : name.startsWith('fix ') && name !== 'fix all safely' ? 'fix' : name;

  it('are tried', () => {
    for (const { path, text } of sample()) {
      const policy = parsePolicy(text, { path });
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
    assert(tried.size > 10);
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

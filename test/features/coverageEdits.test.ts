/** Edits of the front matter about coverage: read back they say what was meant, and nothing else of the text changes. */
import assert from 'node:assert/strict';
import {
  applyEdits,
  chosenProfiles,
  coverageOf,
  DEFAULT_SETTINGS,
  decisionEdit,
  ENGLISH,
  parsePolicy,
  profilesEdit,
  refactorings,
  type TextEdit,
  undecidedEdit,
} from '../../server/src/core/index.ts';

const BODY = '# Privacy Policy\n\nWe keep the seeds that you sent us.\n';

const edited = (text: string, edit: TextEdit | undefined): string => {
  assert(edit, text);
  return applyEdits(text, [edit]);
};
const read = (text: string): ReturnType<typeof parsePolicy> => parsePolicy(text, { path: 'privacy.md' });
const decisionIn = (text: string, id: string): readonly [string, string] | undefined => {
  const item = coverageOf(read(text), { profiles: ['gdpr'], kind: 'privacy' })
    .profiles.flatMap(({ items }) => items)
    .find((one) => one.id === id);
  return item?.override && [item.override.status, item.override.note];
};

describe('edits of the profiles', () => {
  const written = (head: string, ...profiles: string[]): string => {
    const text = `${head}${BODY}`;
    const after = edited(text, profilesEdit(read(text), profiles));
    assert.deepEqual(read(after).frontMatter.problems, [], after);
    assert.deepEqual(chosenProfiles(read(after)), profiles, after);
    assert(after.endsWith(BODY), after);
    return after.slice(0, -BODY.length);
  };

  it('adds front matter where there is none', () => assert.equal(written('', 'gdpr'), '---\nprofiles: [gdpr]\n---\n\n'));
  it('adds the key behind the others', () =>
    assert.equal(written('---\nversion: "1"\n---\n\n', 'gdpr', 'ccpa'), '---\nversion: "1"\nprofiles: [gdpr, ccpa]\n---\n\n'));
  it('replaces a list, and one name', () => {
    assert.equal(written('---\nprofiles: [ccpa] # ours\n---\n', 'gdpr'), '---\nprofiles: [gdpr] # ours\n---\n');
    assert.equal(written('---\nregimes: ccpa\n---\n', 'gdpr', 'ccpa'), '---\nregimes: [gdpr, ccpa]\n---\n');
    assert.equal(written('---\nprofiles:\nversion: "1"\n---\n', 'gdpr'), '---\nprofiles: [gdpr]\nversion: "1"\n---\n');
  });
  it('adds to a list in lines of its own, and rewrites it when it gets shorter', () => {
    const head = '---\nprofiles:\n  - ccpa # ours\n  - gdpr\nversion: "1"\n---\n';
    assert.equal(
      written(head, 'ccpa', 'gdpr', 'lgpd'),
      '---\nprofiles:\n  - ccpa # ours\n  - gdpr\n  - lgpd\nversion: "1"\n---\n',
    );
    assert.equal(written(head, 'gdpr'), '---\nprofiles: [gdpr]\nversion: "1"\n---\n');
  });
  it('writes TOML and JSON', () => {
    assert.equal(written('+++\nversion = "1"\n+++\n', 'gdpr'), '+++\nversion = "1"\nprofiles = ["gdpr"]\n+++\n');
    assert.equal(
      written('---json\n{\n  "version": "1"\n}\n---\n', 'gdpr'),
      '---json\n{\n  "version": "1",\n  "profiles": ["gdpr"]\n}\n---\n',
    );
  });
  it('keeps line endings', () => {
    const text = '---\r\nversion: "1"\r\n---\r\n\r\n# Privacy Policy\r\n';
    assert.equal(edited(text, profilesEdit(read(text), ['gdpr'])), text.replace('"1"', '"1"\r\nprofiles: [gdpr]'));
  });
  it('leaves broken front matter alone', () => {
    for (const head of ['---\nversion: [1\n---\n', '\n\n---\nversion: "1"\nlast_updated: 2026-01-02\n---\n', '---\nversion: "1"\n\n'])
      assert.equal(profilesEdit(read(`${head}${BODY}`), ['gdpr']), undefined, head);
  });
});

describe('edits of decisions', () => {
  const id = 'gdpr-13-2-a-retention';
  const decided = (head: string, status: 'elsewhere' | 'not-applicable', note: string): string => {
    const text = `${head}${BODY}`;
    const after = edited(text, decisionEdit(read(text), id, { status, note }));
    assert.deepEqual(read(after).frontMatter.problems, [], after);
    assert.deepEqual(decisionIn(after, id), [status, note], after);
    assert(after.endsWith(BODY), after);
    return after.slice(0, -BODY.length);
  };

  it('adds the key, and front matter where there is none', () => {
    assert.equal(
      decided('', 'not-applicable', 'We keep "nothing": never'),
      `---\ncoverage:\n  ${id}: { not-applicable: "We keep \\"nothing\\": never" }\n---\n\n`,
    );
    assert.equal(
      decided('---\nversion: "1"\n---\n', 'elsewhere', '../retention.md'),
      `---\nversion: "1"\ncoverage:\n  ${id}: { elsewhere: ../retention.md }\n---\n`,
    );
  });
  it('adds to others, as they are indented', () => {
    const head = '---\ncoverage:\n    dpo: { not-applicable: "small" } # we are\n\nversion: "1"\n---\n';
    assert.equal(
      decided(head, 'elsewhere', 'a file: here.md'),
      `---\ncoverage:\n    dpo: { not-applicable: "small" } # we are\n    ${id}: { elsewhere: "a file: here.md" }\n\nversion: "1"\n---\n`,
    );
    assert.equal(decided('---\ncoverage: { dpo: n/a }\n---\n', 'elsewhere', 'x.md'), `---\ncoverage: { dpo: n/a, ${id}: { elsewhere: x.md } }\n---\n`);
    assert.equal(decided('---\ncoverage: {}\n---\n', 'elsewhere', 'x.md'), `---\ncoverage: { ${id}: { elsewhere: x.md } }\n---\n`);
    assert.equal(decided('---\ncoverage:\nversion: "1"\n---\n', 'elsewhere', 'x.md'), `---\ncoverage:\n  ${id}: { elsewhere: x.md }\nversion: "1"\n---\n`);
  });
  it('replaces what was decided', () => {
    assert.equal(
      decided(`---\ncoverage:\n  ${id}: { elsewhere: x.md } # so\n---\n`, 'not-applicable', 'none'),
      `---\ncoverage:\n  ${id}: { not-applicable: "none" } # so\n---\n`,
    );
    assert.equal(
      decided(`---\ncoverage:\n  ${id}:\n    elsewhere: x.md\n  dpo: n/a\n---\n`, 'not-applicable', 'none'),
      `---\ncoverage:\n  ${id}: { not-applicable: "none" }\n  dpo: n/a\n---\n`,
    );
  });
  it('writes TOML and JSON', () => {
    decided('+++\nversion = "1"\n+++\n', 'not-applicable', 'a "reason"');
    decided('+++\nversion = "1"\ncoverage = { dpo = { not-applicable = "x" } }\n+++\n', 'elsewhere', 'x.md');
    decided('---json\n{ "version": "1" }\n---\n', 'elsewhere', 'x.md');
    decided('---json\n{\n  "coverage": {\n    "dpo": { "not-applicable": "x" }\n  }\n}\n---\n', 'elsewhere', 'x.md');
  });
  it('takes a decision back', () => {
    const text = `---\nversion: "1"\ncoverage:\n  ${id}: { elsewhere: x.md }\n  dpo: n/a\n---\n${BODY}`;
    const once = edited(text, undecidedEdit(read(text), [id, 'retention']));
    assert.equal(once, `---\nversion: "1"\ncoverage:\n  dpo: n/a\n---\n${BODY}`);
    assert.equal(edited(once, undecidedEdit(read(once), ['gdpr-13-1-b-dpo', 'dpo'])), `---\nversion: "1"\n---\n${BODY}`);
    assert.equal(undecidedEdit(read(once), [id]), undefined);
  });
});

describe('the offer to check against a law', () => {
  const text = '# Privacy Policy\n\nWe keep seeds.\n\nUnder the General Data Protection Regulation (GDPR) you may ask us for a copy of your data.\n';
  const offers = (at: number, profiles: readonly string[] = []): readonly string[] =>
    refactorings(read(text), { start: at, end: at }, ENGLISH, { ...DEFAULT_SETTINGS, profiles })
      .filter(({ kind }) => kind === 'checkAgainstLaw')
      .map(({ title, edits }) => `${title}: ${applyEdits(text, edits).slice(0, 32)}`);
  const there = text.indexOf('GDPR');

  it('is made where the text speaks of it', () => {
    assert.deepEqual(offers(there), ['Check this policy against EU GDPR, which it mentions: ---\nprofiles: [gdpr]\n---\n\n# Priv']);
    assert.deepEqual(offers(text.indexOf('seeds')), []);
  });
  it('keeps the laws of the settings, and is not made for one of them', () => {
    assert.match(offers(there, ['ccpa'])[0] ?? '', /profiles: \[ccpa, gdpr\]/);
    assert.deepEqual(offers(there, ['gdpr']), []);
  });
});

/** What the policies of one site state: which belong together, what is kept of each, and which of them is reported. */
import assert from 'node:assert/strict';
import {
  crossFileContextOf,
  DEFAULT_SETTINGS,
  type IsoDate,
  lint,
  mergeFacts,
  parsePolicy,
  policyFacts,
  rules,
} from '../../server/src/core/index.ts';

/** Findings in any of the files, as "file: message". */
function found(texts: Readonly<Record<string, string>>): readonly string[] {
  const files = Object.entries(texts).map(([file, text]) => ({ file, policy: parsePolicy(text, { path: file }) }));
  const workspace = mergeFacts(files.map(({ file, policy }) => ({ file, facts: policyFacts(policy) })));
  return files.flatMap(({ file, policy }) =>
    lint(policy, {
      today: '2026-11-23' as IsoDate,
      settings: DEFAULT_SETTINGS,
      workspace: { ...workspace, file },
      only: rules.filter(({ id }) =>
        ['figure-contradictory', 'party-unknown', 'contact-address-inconsistent', 'contact-email-inconsistent'].includes(id),
      ),
    }).map(({ message }) => `${file}: ${message}`),
  );
}

const age = (title: string, years: number): string => `# ${title}\n\nYou must be at least ${years} years old to use the exchange.\n`;

describe('policies of one site', () => {
  it('are those of one folder, whatever the folders for languages and pages', () => {
    const message = 'The minimum age is "13" here, but "16" in';
    assert.deepEqual(found({ 'legal/privacy.md': age('Privacy Policy', 16), 'legal/terms.md': age('Terms of Use', 13) }), [
      `legal/terms.md: ${message} legal/privacy.md`,
    ]);
    assert.deepEqual(found({ 'en/privacy.md': age('Privacy Policy', 16), 'terms.md': age('Terms of Use', 13) }), [
      `terms.md: ${message} en/privacy.md`,
    ]);
    assert.deepEqual(found({ 'legal/privacy/index.md': age('Privacy Policy', 16), 'legal/terms/index.md': age('Terms of Use', 13) }), [
      `legal/terms/index.md: ${message} legal/privacy/index.md`,
    ]);
    assert.deepEqual(found({ 'shop/privacy.md': age('Privacy Policy', 16), 'nursery/terms.md': age('Terms of Use', 13) }), []);
    assert.deepEqual(found({ 'privacy.md': age('Privacy Policy', 16), 'shop/terms.md': age('Terms of Use', 13) }), []);
  });

  it('are grouped alike by paths and by addresses of files', () => {
    const at = (prefix: string): number =>
      found({
        [`${prefix}index.md`]: age('Privacy Policy', 16),
        [`${prefix}terms.md`]: age('Terms of Use', 13),
        [`${prefix}shop/terms.md`]: age('Terms of Sale', 18),
        [`${prefix}cookies/index.md`]: age('Cookie Policy', 13),
      }).length;
    assert.equal(at(''), at('file:///work/site/'));
  });

  it('are reported once: the one that stands alone, of two the older, else the later by name', () => {
    const dated = (title: string, years: number, date: string): string => `---\nlast_updated: ${date}\n---\n\n${age(title, years)}`;
    assert.deepEqual(
      found({
        'a.md': age('Privacy Policy', 16),
        'b.md': age('Terms of Use', 13),
        'c.md': age('Cookie Policy', 16),
        'd.md': age('Refund Policy', 16),
      }),
      ['b.md: The minimum age is "13" here, but "16" in a.md'],
    );
    assert.deepEqual(found({ 'a.md': dated('Privacy Policy', 16, '2024-01-01'), 'b.md': dated('Terms of Use', 13, '2025-01-01') }), [
      'a.md: The minimum age is "16" here, but "13" in b.md',
    ]);
    assert.deepEqual(
      found({
        'a.md': age('Privacy Policy', 16),
        'b.md': age('Terms of Use', 13),
        'c.md': age('Cookie Policy', 16),
        'd.md': age('Refund Policy', 13),
      }),
      [],
      'two against two',
    );
  });

  it('keep little of each policy, and cost a linear time', () => {
    const clause = 'Write to Larkspur Garden Ltd, 12 Mill Lane, Bristol BS1 4DJ. You must be at least 16 years old to use the exchange.';
    const many = Array.from(
      { length: 300 },
      (_, index) => `Garden${index} Ltd ("we"), ${index} Mill Lane, Bristol BS1 4DJ. ${clause}`,
    ).join('\n\n');
    const facts = policyFacts(parsePolicy(`# Privacy Policy\n\n${many}\n`, { path: 'privacy.md' }));
    assert(JSON.stringify(facts.site).length < 6_000, `${JSON.stringify(facts.site).length} characters`);
    const one = policyFacts(parsePolicy(age('Terms of Use', 13), { path: 'terms.md' }));
    const standings = (count: number): number => {
      const files = Array.from({ length: count }, (_, index) => ({
        file: `site${index % (count / 50)}/terms${index}.md`,
        facts: { ...one, identity: { ...one.identity, title: `Terms ${index}`, path: `terms${index}.md` } },
      }));
      const workspace = mergeFacts(files);
      const from = performance.now();
      for (const { file, facts: own } of files) crossFileContextOf(own, { ...workspace, file });
      return performance.now() - from;
    };
    standings(500);
    const [few, more] = [standings(1000), standings(4000)];
    assert(more < few * 12 + 50, `${few} ms for 1000 files, ${more} ms for 4000`);
  });
});

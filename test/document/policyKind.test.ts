/** What kind of policy a text is, from its title and path. */
import assert from 'node:assert/strict';
import { parsePolicy } from '../../server/src/core/index.ts';
import { assertOrdinaryEffort } from '../support/effort.ts';

describe('the kind of a policy', () => {
  const cases: readonly (readonly [title: string | undefined, path: string, kind: string])[] = [
    ['Privacy Policy', '', 'privacy'],
    ['Datenschutzerklärung', '', 'privacy'],
    ['Politique de confidentialité', '', 'privacy'],
    ['Cookie Policy', '', 'cookie'],
    ['Privacy and Cookies', '', 'privacy'],
    ['Terms of Service', '', 'terms'],
    ['Terms', '', 'terms'],
    ['Allgemeine Geschäftsbedingungen', '', 'terms'],
    ['Acceptable Use Policy', '', 'acceptable-use'],
    ['Refund Policy', '', 'refund'],
    ['Data Processing Agreement', '', 'dpa'],
    ['Accessibility Statement', '', 'accessibility'],
    ['Code of Conduct', '', 'conduct'],
    ['Vulnerability Disclosure Policy', '', 'vulnerability-disclosure'],
    ['DMCA Takedown Policy', '', 'copyright'],
    ['Impressum', '', 'imprint'],
    ['Access Control Policy', '', 'security'],
    [undefined, 'legal/privacy.md', 'privacy'],
    [undefined, 'privacy/index.md', 'privacy'],
    ['Hello', 'legal/terms-of-service.md', 'terms'],
    [undefined, 'notes.md', 'other'],
  ];
  for (const [title, path, kind] of cases)
    it(`${title ?? path} is ${kind}`, () => assert.equal(parsePolicy(title === undefined ? 'Text.' : `# ${title}\n`, { path }).kind, kind));

  it('is no harder to tell of a hostile title', () =>
    assertOrdinaryEffort(`# ${'terms '.repeat(20_000)}`, (text) => parsePolicy(text).kind));
});

/** Policies that say at their top that they are no longer in force, and those that speak of others. */
import assert from 'node:assert/strict';
import { parsePolicy } from '../../server/src/core/index.ts';

const isArchived = (text: string): boolean => parsePolicy(`# Title\n\n${text}\n\nSome words.\n`, { path: 'policy.md' }).archived;

describe('superseded policies', () => {
  for (const said of [
    'This policy has been replaced by our [Privacy Notice](privacy.md).',
    '> **Note:** This notice was superseded on 3 May 2026.',
    'These terms are no longer in force.',
    'This page has moved to our new site.',
    'Superseded by the Privacy Notice of 2026',
    '**Archived version**',
    'Status: superseded',
    'Diese Datenschutzerklärung wurde am 3. Mai 2026 durch eine neue ersetzt.',
    'Diese Fassung gilt nicht mehr.',
    'Cette politique a été remplacée par la version de 2026.',
    'Ces conditions ne sont plus en vigueur : cette charte n’est plus applicable.',
    'Esta política ha sido sustituida por la de 2026.',
    'Estos términos ya no están vigentes.',
    'Questa informativa è stata sostituita il 3 maggio 2026.',
    'Queste condizioni non sono più in vigore.',
  ])
    it(`are told by: ${said}`, () => assert(isArchived(said)));

  for (const said of [
    'This policy replaces all earlier ones.',
    'This agreement supersedes the agreement of 2024.',
    'Archived versions are kept for ten years.',
    'The previous version of this policy has been archived.',
    'This policy has been updated.',
    'If your consent is no longer valid, we delete your data.',
    'Diese Datenschutzerklärung ersetzt alle früheren.',
    'La versión anterior de esta política ha sido archivada.',
    'Cette politique remplace les précédentes.',
    'Questa informativa sostituisce le precedenti.',
    'We archived this page of the old site for you to read. It is in force.',
  ])
    it(`are not told by: ${said}`, () => assert(!isArchived(said)));

  it('say so at the top, not further down', () => {
    assert(!isArchived(`${'A paragraph.\n\n'.repeat(6)}This policy has been replaced.`));
  });

  for (const status of ['superseded', 'Archived', 'ersetzt', 'remplacée', 'sustituida'])
    it(`have the status ${status}`, () => assert(parsePolicy(`---\nstatus: ${status}\n---\n\n# Title\n`).archived));
});

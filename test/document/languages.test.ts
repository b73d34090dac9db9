/** The tables of languages: each in the list, each with kinds that exist, and no expression that would match nothing at all. */
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { kindOfTitle } from '../../server/src/core/document/recognition/recognise.ts';
import { LANGUAGES } from '../../server/src/core/knowledge/languages/languages.ts';

const folder = join(import.meta.dirname, '../../server/src/core/knowledge/languages');

describe('languages', () => {
  it('are listed, each in the file of its code', () => {
    const files = readdirSync(folder)
      .map((file) => file.replace(/\.ts$/, ''))
      .filter((name) => name !== 'language' && name !== 'languages');
    assert.deepEqual(LANGUAGES.map(({ code }) => code).sort(), files.sort());
  });

  it('have no expression that matches the empty text: in a union it would match everything', () => {
    const visit = (value: unknown, path: string): void => {
      if (value instanceof RegExp) assert(!new RegExp(value.source, 'iu').test(''), path);
      else if (typeof value === 'object' && value !== null)
        for (const [key, inner] of Object.entries(value)) visit(inner, `${path}.${key}`);
    };
    for (const language of LANGUAGES) visit(language, language.code);
  });

  it('have lists without empty words', () => {
    const visit = (value: unknown, path: string): void => {
      if (Array.isArray(value)) for (const inner of value) assert(inner !== '' || path.endsWith('.endings'), path);
      if (typeof value === 'object' && value !== null && !(value instanceof RegExp))
        for (const [key, inner] of Object.entries(value)) if (key !== 'endings') visit(inner, `${path}.${key}`);
    };
    for (const language of LANGUAGES) visit(language, language.code);
  });

  it('tell the kind of a policy by its title', () => {
    const titles = {
      'Informativa sulla privacy': 'privacy',
      'Informativa sul trattamento dei dati personali': 'privacy',
      'Termini e condizioni': 'terms',
      'Condizioni generali di vendita': 'terms',
      'Informativa sui cookie': 'cookie',
      'Codice di condotta': 'conduct',
      'Dichiarazione di accessibilità': 'accessibility',
      'Note legali': 'imprint',
      Datenschutzerklärung: 'privacy',
      'Politique de confidentialité': 'privacy',
      'Aviso legal': 'imprint',
      'Ricette della nonna': 'other',
    };
    for (const [title, kind] of Object.entries(titles)) assert.equal(kindOfTitle(title), kind, title);
  });
});

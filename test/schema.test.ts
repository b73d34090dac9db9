/** The JSON schema of `.policywright.json`: what editors offer, and what other checkers of JSON accept. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';

const read = (path: string): Readonly<Record<string, unknown>> =>
  JSON.parse(readFileSync(new URL(`../${path}`, import.meta.url), 'utf8')) as Readonly<Record<string, unknown>>;
const propertiesOf = (schema: Readonly<Record<string, unknown>>): Readonly<Record<string, Readonly<Record<string, unknown>>>> =>
  schema['properties'] as Readonly<Record<string, Readonly<Record<string, unknown>>>>;

describe('the schema of configuration files', () => {
  const validate = new Ajv({ strict: false }).compile(read('schemas/policywright.strict.schema.json'));

  it('accepts what the settings know', () => {
    for (const value of [
      {},
      { rules: { 'title-mismatch': 'off' } },
      { profiles: ['gdpr', 'ccpa'] },
      { profiles: [] },
      { reviewEvery: 'P6M', dueSoon: '2 weeks' },
    ])
      assert(validate(value), JSON.stringify([value, validate.errors]));
    for (const value of [{ rulez: {} }, { rules: { 'title-mismatch': 'loud' } }, { profiles: 'gdpr' }])
      assert(!validate(value), JSON.stringify(value));
  });

  it('does not offer lists of disclosures that nothing checks yet', () => {
    for (const name of ['schemas/policywright.schema.json', 'schemas/policywright.strict.schema.json']) {
      const { profiles } = propertiesOf(read(name));
      assert.equal(profiles?.['doNotSuggest'], true, name);
      assert.doesNotMatch(JSON.stringify(profiles), /enum/, name);
    }
    const { configuration } = read('package.json')['contributes'] as {
      readonly configuration: readonly { readonly properties: object }[];
    };
    assert(configuration.length > 0);
    assert(configuration.every(({ properties }) => !('policywright.profiles' in properties)));
  });
});

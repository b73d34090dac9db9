/** The manifest as VS Code reads it: settings that its Settings editor can show, and texts that are all there. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { manifestSettings } from '../scripts/manifestSettings.ts';
import { rules } from '../server/src/core/index.ts';

const root = join(import.meta.dirname, '..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

interface Schema {
  readonly type?: string | readonly string[];
  readonly enum?: readonly string[];
  readonly pattern?: string;
  readonly default?: unknown;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: boolean | Schema;
}

const settings = Object.fromEntries(manifestSettings().flatMap(({ properties }) => Object.entries(properties))) as Readonly<
  Record<string, Schema>
>;
const simple = ({ type }: Schema): boolean => ['string', 'boolean', 'number', 'integer'].includes(String(type));

/** Whether VS Code 1.100 and newer draws an editable field: what it does not is edited as JSON. */
function isEditable(schema: Schema): boolean {
  if (simple(schema)) return true;
  if (schema.type === 'array') return schema.items !== undefined && simple(schema.items);
  return schema.type === 'object' && schema.additionalProperties === false && Object.values(schema.properties ?? {}).every(simple);
}

describe('the manifest', () => {
  it('has settings that can be edited without JSON, but for those that have no such form', () => {
    assert.deepEqual(
      Object.keys(settings).filter((key) => !isEditable(settings[key] ?? {})),
      ['policywright.contacts', 'policywright.frontMatter'],
    );
    for (const key of ['policywright.contacts.domains', 'policywright.contacts.known', 'policywright.reviewEvery', 'policywright.rules'])
      assert(isEditable(settings[key] ?? {}), key);
  });

  it('has a severity for every rule', () => {
    const { properties = {} } = settings['policywright.rules'] ?? {};
    assert.deepEqual(
      Object.keys(properties),
      rules.map(({ id }) => id),
    );
    for (const { id, severity } of rules) assert.equal(properties[id]?.default, severity);
  });

  it('has the everyday settings first, and what is traced last', () => {
    const [first] = Object.keys(settings);
    assert.deepEqual([first, Object.keys(settings).at(-1)], ['policywright.files', 'policywright.trace.server']);
    assert(manifestSettings().length > 1);
  });

  it('takes the periods that the server takes', () => {
    const takes = (key: string, value: string): boolean => new RegExp(settings[key]?.pattern ?? '').test(value);
    for (const value of ['12 months', '1 year', '90 days', ' 2 weeks ', 'P6M', 'P1Y6M'])
      assert(takes('policywright.reviewEvery', value) && takes('policywright.dueSoon', value), value);
    for (const value of ['soon', '12', 'months', '12 month s', 'P']) assert(!takes('policywright.reviewEvery', value), value);
    assert.deepEqual([takes('policywright.reviewEvery', ''), takes('policywright.dueSoon', '')], [true, false]);
  });

  it('has a text for every key, and no other', () => {
    const texts = Object.keys(JSON.parse(read('package.nls.json')) as object);
    const used = new Set([...read('package.json').matchAll(/"%([\w.-]+)%"/g)].map(([, key]) => key));
    assert.deepEqual(
      [...used].filter((key) => !texts.includes(String(key))),
      [],
    );
    assert.deepEqual(
      texts.filter((key) => !used.has(key)),
      [],
    );
  });

  it('says in one and the same way what a policy is, wherever it says it', () => {
    const texts = JSON.parse(read('package.nls.json')) as Readonly<Record<string, string>>;
    const plain = (text: string): string =>
      text
        .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
        .replaceAll('`', '')
        .replace(/\s+/g, ' ');
    const definition =
      'Policies are recognized by their name, title, front matter, and text: a file named privacy-policy.md, one with the title Terms of Service, or one whose front matter has document_title. The setting policywright.files names others.';
    for (const text of [read('README.md'), texts['welcome.noFolder'], texts['welcome.noPolicies'], texts['walkthrough.open.description']])
      assert(plain(text ?? '').includes(definition), text?.slice(0, 200));
  });

  it('ticks a step of the walkthrough by what was done, not by a command that may have done nothing', () => {
    const { contributes } = JSON.parse(read('package.json')) as {
      contributes: {
        walkthroughs: readonly { steps: readonly { id: string; description: string; completionEvents: readonly string[] }[] }[];
      };
    };
    const steps = contributes.walkthroughs.flatMap((one) => one.steps);
    assert.deepEqual(
      steps.map(({ id }) => id),
      ['open', 'findings', 'preview', 'changes', 'coverage'],
    );
    assert.equal(new Set(steps.flatMap((one) => one.completionEvents)).size, steps.length);
    for (const { id, completionEvents } of steps)
      assert(completionEvents.length > 0 && completionEvents.every((event) => event.startsWith('onContext:policywright.')), id);
  });

  it('has pictures of the walkthrough that take their colors from the theme, each told in words', () => {
    const { contributes } = JSON.parse(read('package.json')) as {
      contributes: { walkthroughs: readonly { steps: readonly { media: { svg: string; altText: string } }[] }[] };
    };
    const languages = ['package.nls.json', 'package.nls.de.json', 'package.nls.es.json', 'package.nls.fr.json'].map(
      (name) => JSON.parse(read(name)) as Readonly<Record<string, string>>,
    );
    for (const { media } of contributes.walkthroughs.flatMap((one) => one.steps)) {
      const picture = read(media.svg);
      assert.match(picture, /var\(--vscode-editor-background\)/, media.svg);
      // The page that shows it allows no styles but VS Code's own.
      assert.doesNotMatch(picture, /#[0-9a-f]{3,8}\b|\brgb|<image|href|<style|style=|class=/i, media.svg);
      for (const texts of languages) {
        const words = texts[media.altText.slice(1, -1)] ?? '';
        // What a picture shows, not what it is.
        assert(words.length > 60 && words.endsWith('.'), `${media.svg}: ${words}`);
      }
    }
  });
});

/** The messages and their translations: nothing stale, nothing lacking, no placeholder lost. */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { englishMessages } from '../../scripts/messages.ts';

const root = join(import.meta.dirname, '../..');
const readMessages = (file: string): Record<string, string> => JSON.parse(readFileSync(join(root, file), 'utf8')) as Record<string, string>;

/** `{name}` and `{0}`, each as often as it occurs. */
const placeholders = (text: string): readonly string[] => (text.match(/\{\w+\}/g) ?? []).sort();
/** What must come through a translation unchanged: the commands that a link runs. */
const commands = (text: string): readonly string[] => (text.match(/\]\(command:[^)]*\)|#[\w.]+#/g) ?? []).sort();

/** No code, addresses, commands, nor what is in quotation marks. */
const prose = (text: string): string => text.replace(/`[^`]*`|"[^"]*"|\]\([^)]*\)|https?:\S*/g, '…');
/** An ordinary space before a mark that takes a narrow one, none before a question mark, and a typewriter's apostrophe. */
const FRENCH_FAULTS = / [;:!?](?:\s|$)|[^\s\u00a0\u202f][;?](?:\s|$)|\p{L}'\p{L}/u;
/** Spanish questions and exclamations are opened too. */
const lacksOpening = (text: string): boolean => (text.includes('?') && !text.includes('¿')) || (/\w!/.test(text) && !text.includes('¡'));

describe('messages', function () {
  this.timeout(240_000);
  let english: Readonly<Record<string, string>>;
  before(async () => {
    english = await englishMessages();
  });

  it('are those of the sources', () => assert.deepEqual(readMessages('l10n/bundle.l10n.json'), english, 'npm run generate'));

  it('are all collected: every literal that is given to a localizer', () => {
    const given = globSync(['client/src/**/*.ts', 'server/src/{cli,lsp,node,core/!(l10n)}/**/*.ts'], { cwd: root }).flatMap((file) =>
      [...readFileSync(join(root, file), 'utf8').matchAll(/\.t\(\s*(?:'((?:[^'\\\n]|\\.)*)'|"((?:[^"\\\n]|\\.)*)")/g)].map(
        ([, single, double]) => (single ?? double ?? '').replace(/\\(['"])/g, '$1'),
      ),
    );
    assert(given.length > 500, `${given.length} literals`);
    assert.deepEqual(
      given.filter((text) => !Object.hasOwn(english, text)),
      [],
    );
  });

  for (const file of globSync(['l10n/bundle.l10n.*.json', 'package.nls.*.json'], { cwd: root })) {
    describe(file, () => {
      const english = readMessages(file.startsWith('l10n/') ? 'l10n/bundle.l10n.json' : 'package.nls.json');
      const translated = readMessages(file);

      it('has every message and no other', () => assert.deepEqual(Object.keys(translated).sort(), Object.keys(english).sort()));

      it('keeps every placeholder and command', () => {
        for (const [key, text] of Object.entries(translated)) {
          assert.deepEqual(placeholders(text), placeholders(english[key] ?? ''), key);
          assert.deepEqual(commands(text), commands(english[key] ?? ''), key);
        }
      });

      it('follows the typography of its language', () =>
        assert.deepEqual(
          Object.values(translated).filter(
            (text) => (/\.fr\./.test(file) && FRENCH_FAULTS.test(prose(text))) || (/\.es\./.test(file) && lacksOpening(prose(text))),
          ),
          [],
        ));

      it('leaves nothing empty', () =>
        assert.deepEqual(
          Object.keys(translated).filter((key) => translated[key]?.trim() === ''),
          [],
        ));
    });
  }
});

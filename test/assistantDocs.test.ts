/** The page for assistants: its recipes can be copied as they are, and its rule is what the tools themselves say. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readArguments } from '../server/src/cli/arguments.ts';
import { ASSISTANT_INSTRUCTIONS, ASSISTANT_TOOLS } from '../server/src/core/index.ts';

const page = readFileSync(join(import.meta.dirname, '../docs/assistants.md'), 'utf8');
const blocks = [...page.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].map(([, language = '', text = '']) => ({ language, text }));

describe('the page about assistants', () => {
  it('has the rule that the tools state', () => {
    const [rule] = blocks.filter(({ language }) => language === 'text');
    assert.equal(rule?.text.replace(/\s+/g, ' ').trim(), ASSISTANT_INSTRUCTIONS);
  });

  it('names every tool', () => {
    for (const { name } of ASSISTANT_TOOLS) assert(page.includes(`| \`${name}\` |`), name);
  });

  it('starts the server with arguments that it takes', () => {
    const started = blocks.flatMap(({ language, text }) => {
      if (language === 'json') {
        const servers = Object.values(JSON.parse(text) as Record<string, Record<string, { command: string; args: string[] }>>);
        return servers.flatMap((one) => Object.values(one)).map(({ command, args }) => [command, ...args]);
      }
      if (language === 'toml') return [['npx', ...(JSON.parse(/^args = (.*)$/m.exec(text)?.[1] ?? '[]') as string[])]];
      return language === 'sh' ? [text.trim().split(' -- ')[1]?.split(' ') ?? []] : [];
    });
    assert(started.length >= 5);
    for (const [program, ...args] of started) {
      assert.equal(program, 'npx');
      const own = args.slice(args.indexOf('policywright') + 1);
      assert.equal((readArguments(own) as { command?: string }).command, 'mcp', args.join(' '));
    }
  });
});

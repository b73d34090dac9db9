/** How the language server answers those who start it by hand. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readServerArguments, SERVER_USAGE } from '../server/src/serverArguments.ts';

const main = join(import.meta.dirname, 'support/languageServer.ts');

describe('the arguments of the language server', () => {
  for (const args of [
    ['--stdio'],
    ['--node-ipc'],
    ['--node-ipc', '--clientProcessId=77'],
    ['--socket=6009'],
    ['--socket', '6009'],
    ['--pipe=/tmp/p'],
    ['--pipe', '/tmp/p'],
  ])
    it(`run with ${args.join(' ')}`, () => assert.deepEqual(readServerArguments(args), { do: 'run' }));
  for (const [args, problem] of [
    [[], 'no transport given'],
    [['serve'], 'no transport among the arguments serve'],
    [['--socket'], '--socket must be a port number, not ""'],
    [['--socket=http'], '--socket must be a port number, not "http"'],
    [['--socket=70000'], '--socket must be a port number, not "70000"'],
    [['--pipe'], '--pipe needs a name'],
    [['--stdios'], 'no transport among the arguments --stdios'],
  ] as const)
    it(`fail with ${args.join(' ') || 'none'}`, () => assert.deepEqual(readServerArguments(args), { do: 'fail', problem }));

  it('are explained on standard error with exit code 2, or on request', () => {
    const run = (...args: string[]): readonly unknown[] => {
      const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...args], { encoding: 'utf8' });
      return [status, stdout, stderr];
    };
    assert.deepEqual(run(), [2, '', `policywright-language-server: no transport given\n\n${SERVER_USAGE}`]);
    assert.deepEqual(run('--help'), [0, SERVER_USAGE, '']);
    const { version } = JSON.parse(readFileSync(join(import.meta.dirname, '../package.json'), 'utf8')) as { version: string };
    assert.deepEqual(run('--version'), [0, `${version}\n`, '']);
  });
});

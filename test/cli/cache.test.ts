/** Results kept from run to run: whatever they depend on, a run that uses them prints what a run without them prints. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { createKeptResults } from '../../server/src/cli/cache/keptResults.ts';
import { openResultCache } from '../../server/src/cli/cache/resultCache.ts';
import { createResultKeys } from '../../server/src/cli/cache/resultKeys.ts';
import { openResultStore, type StoredRecord } from '../../server/src/cli/cache/resultStore.ts';
import { checkPolicies } from '../../server/src/cli/checkPolicies.ts';
import { createConfigReader } from '../../server/src/cli/configFiles.ts';
import { type CoreChecks, createCoreChecks } from '../../server/src/cli/coreChecks.ts';
import { ENGLISH, parseIsoDate } from '../../server/src/core/index.ts';
import { userCacheFolder } from '../../server/src/node/cacheFolder.ts';
import { type CommandResult, runCommandLine } from '../support/commandLine.ts';
import { gitAsWriter } from '../support/gitAsWriter.ts';

const policy = (title: string, rest = ''): string =>
  `---\ndocument_title: "${title}"\nlast_updated: "2026-09-14"\n---\n\n# ${title}\n\nLast updated: September 14, 2026\n\nWrite to <privacy@larkspur.garden>.\n${rest}`;
const FORMATS = ['text', 'json', 'sarif', 'github'];

let folder: string;
let cache: string;
let user: string;

function write(name: string, content: string): void {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), content);
}

function remove(name: string): void {
  rmSync(join(folder, name));
}

function run(...args: readonly string[]): CommandResult {
  const today = args.includes('--today') ? [] : ['--today', '2026-11-23'];
  return runCommandLine(['check', ...today, ...args], { cwd: folder, env: { XDG_CACHE_HOME: user, LOCALAPPDATA: user, HOME: user } });
}

function cached(...args: readonly string[]): CommandResult {
  return run('--cache-location', cache, ...args);
}

function git(...args: readonly string[]): void {
  gitAsWriter(folder, ...args);
}

/** The files of results, absolute. */
function resultFiles(at = cache): readonly string[] {
  const results = join(at, 'results');
  if (!existsSync(results)) return [];
  return readdirSync(results)
    .map((name) => join(results, name))
    .filter((one) => statSync(one).isDirectory())
    .flatMap((one) => readdirSync(one).map((name) => join(one, name)));
}

/** What tells whether a file was written again. */
function writings(): string {
  return JSON.stringify(resultFiles().map((file) => [file, lstatSync(file).ino]));
}

/** Runs with what is kept, and again: both print what a run without it prints, and nothing is looked at twice. */
function assertSame(...args: readonly string[]): CommandResult {
  const fresh = run('--no-cache', ...args);
  assert.deepEqual(cached(...args), fresh);
  const written = writings();
  assert.deepEqual(cached(...args), fresh);
  assert.equal(writings(), written, 'looked at again');
  return fresh;
}

/** The output is another one after a change. */
function assertChanges(change: () => void, ...args: readonly string[]): void {
  const before = assertSame(...args);
  change();
  assert.notEqual(assertSame(...args).stdout, before.stdout);
}

describe('policywright check, with what earlier runs found', function () {
  this.timeout(240_000);
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'policywright-'));
    cache = mkdtempSync(join(tmpdir(), 'policywright-cache-'));
    user = mkdtempSync(join(tmpdir(), 'policywright-user-'));
    // The top, so that nothing above the folder has a say.
    write('.git/HEAD', 'ref: refs/heads/main\n');
  });
  afterEach(() => [folder, cache, user].forEach((one) => rmSync(one, { recursive: true, force: true })));

  it('prints the same in every format', () => {
    write('legal/privacy.md', policy('Privacy Policy', 'Write to: also@larkspur.garden\n\n[Terms](none.md) [[TODO]]\n'));
    write('legal/terms.md', policy('Terms of Use'));
    write('README.md', '# Larkspur\n\nA garden.\n');
    for (const format of FORMATS) assertSame('--format', format);
    assertSame('--quiet');
    assertSame('--max-warnings', '0');
  });

  it('keeps nothing with --no-cache, and nothing in the folder that is checked', () => {
    write('privacy.md', policy('Privacy Policy'));
    run('--no-cache', '--cache-location', cache, 'privacy.md');
    assert.deepEqual([readdirSync(cache), readdirSync(user)], [[], []]);
    cached('privacy.md');
    assert.deepEqual(readdirSync(folder).sort(), ['.git', 'privacy.md']);
    assert.equal(resultFiles().length, 1);
  });

  it('sees that a text changed, or changed back', () => {
    write('privacy.md', policy('Privacy Policy'));
    assertChanges(() => write('privacy.md', policy('Privacy Policy').replace('"2026-09-14"', '"2026-02-30"')));
    assertChanges(() => write('privacy.md', policy('Privacy Policy')));
  });

  it('sees that a file became a policy, or is one no longer', () => {
    write('notes/kitchen.md', '# Kitchen\n\nPlease clean up.\n');
    write('privacy.md', policy('Privacy Policy'));
    assertChanges(() => write('notes/kitchen.md', policy('Privacy Policy')), '--format', 'json');
    assertChanges(() => write('.policywright.json', '{ "files": ["!kitchen.md"] }'), '--format', 'json');
    assert.match(assertSame('--format', 'json', 'notes/kitchen.md').stdout, /kitchen/);
  });

  it('goes by the day, the language, and whether this is a release', () => {
    write(
      'privacy.md',
      policy('Privacy Policy').replace('"2026-09-14"', '"2024-02-10"').replace('September 14, 2026', 'February 10, 2024'),
    );
    write('draft.md', policy('Cookie Policy', '\nWe are [company name].\n').replace('---\n', '---\nstatus: draft\n'));
    const outputs = [[], ['--today', '2024-02-11'], ['--locale', 'de'], ['--release']].map((args) => assertSame(...args).stdout);
    assert.equal(new Set(outputs).size, outputs.length);
    assert.equal(assertSame().stdout, outputs[0]);
  });

  it('still knows on another day what is no policy', () => {
    write('notes.md', '# Notes\n\nNothing.\n');
    cached('--allow-none');
    const written = writings();
    cached('--allow-none', '--today', '2026-11-24');
    assert.equal(writings(), written);
  });

  it('goes by the configuration, wherever it is', () => {
    write('mkdocs.yml', 'site_name: Larkspur\n');
    write('legal/privacy.md', policy('Privacy Policy').replace('<privacy@larkspur.garden>', 'privacy@larkspur.garden'));
    assertChanges(() => write('.policywright.json', '{ "rules": { "contact-email-unlinked": "error" } }'));
    assertChanges(() => write('legal/.policywright.json', '{ "rules": { "contact-email-unlinked": "off" } }'));
    assertChanges(() => write('legal/.policywright.json', '{ "rules": { "no-such-rule": "off" } }'));
    assertChanges(() => write('legal/.policywright.json', '{ "files": ["nowhere.md"'));
    assertChanges(() => remove('legal/.policywright.json'));
    write('other.json', '{ "rules": { "contact-email-unlinked": "warning" } }');
    assertChanges(() => write('other.json', '{ "rules": { "contact-email-unlinked": "hint" } }'), '--config', 'other.json');
  });

  it('tells which globs name nothing, also after files came or went', () => {
    write('.policywright.json', '{ "files": ["privacy.md", "terms.md"] }');
    write('privacy.md', policy('Privacy Policy'));
    assertChanges(() => write('terms.md', policy('Terms of Use')));
    assertChanges(() => remove('privacy.md'));
  });

  it('looks for the files that links lead to', () => {
    write('legal/privacy.md', policy('Privacy Policy', '\nSee the [terms](terms.md) and the [seal](../images/seal.png).\n'));
    assertChanges(() => write('images/seal.png', ''));
    assertChanges(() => write('legal/Terms.md', policy('Terms of Use')), '--format', 'json');
    assertChanges(() => renameSync(join(folder, 'legal/Terms.md'), join(folder, 'legal/terms.md')));
    assertChanges(() => remove('images/seal.png'));
  });

  it('looks for what makes links of addresses', () => {
    write('mkdocs.yml', 'site_name: Larkspur\n');
    write('src/legal/privacy.md', policy('Privacy Policy').replace(/<(.*?)>/, '$1'));
    assertChanges(() => write('astro.config.mjs', 'export default {};\n'), 'src');
  });

  it('reads the definitions that a policy takes from another file', () => {
    const service = '(the "Service") is free.';
    write('legal/terms.md', policy('Terms of Use', `\nOur site ${service}\n`));
    write(
      'legal/photos.md',
      policy(
        'Photo Rules',
        '\nCapitalized terms have the meanings given in the [Terms](terms.md). We run the Service. Each User of the Service pays, and so does no other User. A User may leave.\n',
      ),
    );
    assertChanges(() => write('legal/terms.md', policy('Terms of Use', `\nOur site ${service} Whoever visits it is a "User".\n`)));
    assertChanges(() => write('legal/terms.md', policy('Terms of Use', `\nOur site ${service}\n`)), 'legal/photos.md');
  });

  it('holds the policies against each other', () => {
    const withId = (title: string, id: string, before = ''): string => policy(title).replace('---\n', `---\n${before}id: ${id}\n`);
    write('privacy.md', withId('Privacy Policy', 'privacy'));
    write('cookies.md', withId('Cookie Policy', 'cookies'));
    write('terms.md', policy('Terms of Use'));
    assertChanges(() => write('cookies.md', withId('Cookie Policy', 'privacy')), '--format', 'json');
    // The same id in another line.
    assertChanges(() => write('cookies.md', withId('Cookie Policy', 'privacy', 'version: 1.0.0\n')), '--format', 'json');
    assertChanges(() => write('.policywright.json', '{ "files": ["!cookies.md"] }'), '--format', 'json');
    assertSame('--format', 'json', 'privacy.md');
    assertSame('--format', 'json', 'privacy.md', 'terms.md');
    assertSame('--format', 'json');
  });

  it('looks again at none but those that changed, or for which the others mean something else', async () => {
    const names = ['cookies.md', 'privacy.md', 'terms.md'];
    const withId = (title: string, id: string, rest = ''): string => policy(title, rest).replace('---\n', `---\nid: ${id}\n`);
    write('cookies.md', withId('Cookie Policy', 'site'));
    write('privacy.md', withId('Privacy Policy', 'site'));
    write('terms.md', withId('Terms of Use', 'terms'));
    const looked = async (): Promise<readonly string[]> => {
      const all: string[] = [];
      const configsOf = await createConfigReader(folder);
      const run = { cwd: folder, today: parseIsoDate('2026-11-23') ?? assert.fail(), release: false, locale: 'en' };
      const options = { cache: true, cacheLocation: cache };
      const kept = openResultCache({
        options,
        run,
        configsOf,
        versions: undefined,
        note: assert.fail,
        environment: { XDG_CACHE_HOME: user },
      });
      assert(kept);
      const core = createCoreChecks({ ...run, configsOf, config: undefined, l10n: ENGLISH, programLocalizer: ENGLISH, keys: kept.keys });
      const counting: CoreChecks = {
        ...core,
        inspect: (files, onDone) => {
          all.push(...files.map(({ file }) => basename(file)));
          return core.inspect(files, onDone);
        },
        inspector: {
          ...core.inspector,
          again: (one, workspace) => {
            all.push(`${one.path} beside the others`);
            return core.inspector.again(one, workspace);
          },
        },
      };
      await checkPolicies(
        names.map((name) => ({ file: join(folder, name), named: false })),
        { coreChecks: () => Promise.resolve(counting), results: kept.results, inWorkers: undefined, onDone: () => {}, onAllRead: () => {} },
      );
      kept.save();
      return all;
    };
    assert.deepEqual(await looked(), [...names, 'cookies.md beside the others', 'privacy.md beside the others']);
    assert.deepEqual(await looked(), []);
    // What it says of others is the same.
    write('privacy.md', withId('Privacy Policy', 'site', '\nWe keep logs.\n'));
    assert.deepEqual(await looked(), ['privacy.md', 'privacy.md beside the others']);
    write('privacy.md', withId('Privacy Policy', 'privacy', '\nWe keep logs.\n'));
    assert.deepEqual(await looked(), ['privacy.md']);
    assert.deepEqual(await looked(), []);
  });

  it('compares with the version in git that it is told to compare with', () => {
    rmSync(join(folder, '.git'), { recursive: true });
    git('init', '-q', '-b', 'main');
    write('privacy.md', policy('Privacy Policy', '\nWe keep logs for ten days.\n'));
    git('add', '.');
    git('commit', '-q', '-m', 'First');
    git('switch', '-q', '-c', 'next');
    write('privacy.md', policy('Privacy Policy', '\nWe keep logs for twenty days, and sell them to whoever pays.\n'));
    const uncompared = assertSame().stdout;
    assert.notEqual(assertSame('--against', 'main').stdout, uncompared);
    git('add', '.');
    assertChanges(() => {
      write('privacy.md', policy('Privacy Policy', '\nWe keep no logs.\n').replaceAll('2026-09-14', '2026-09-40'));
      git('add', '.');
    }, '--staged');
    git('commit', '-q', '-m', 'Second');
    assertSame('--against', 'HEAD');
    assertSame('--against', 'main');
  });

  it('fixes what it knows of', () => {
    write('mkdocs.yml', 'site_name: Larkspur\n');
    write('privacy.md', policy('Privacy Policy').replace('<privacy@larkspur.garden>', 'privacy@larkspur.garden'));
    cached();
    const { stdout } = cached('--fix');
    assert.match(stdout, /1 finding fixed/);
    assert.match(readFileSync(join(folder, 'privacy.md'), 'utf8'), /\(mailto:privacy@larkspur\.garden\)/);
    assertSame();
    assertSame('--fix');
  });

  it('says each time what could not be read, and keeps none of it', () => {
    write('privacy.md', policy('Privacy Policy'));
    mkdirSync(join(folder, 'gone'));
    symlinkSync(join(folder, 'nothing.md'), join(folder, 'terms.md'));
    for (const paths of [['.'], ['privacy.md', 'terms.md'], ['gone']]) assertSame(...paths);
  });

  describe('in a folder that is not as it was', () => {
    const wrong = policy('Privacy Policy').replace('"2026-09-14"', '"2026-02-30"');
    const each: readonly (readonly [what: string, spoil: (file: string) => void])[] = [
      ['truncated', (file) => truncateSync(file, statSync(file).size - 20)],
      ['truncated in its first line', (file) => truncateSync(file, 10)],
      ['empty', (file) => writeFileSync(file, '')],
      ['edited', (file) => writeFileSync(file, readFileSync(file, 'utf8').replace('2026-02-30', '2026-02-20'))],
      ['without a finding', (file) => writeFileSync(file, readFileSync(file, 'utf8').replace(/^\[\{"rule".*$/m, '[]'))],
      ['no text', (file) => writeFileSync(file, Buffer.from([0xff, 0xfe, 0, 10, 0x80]))],
      ['of somebody else', () => rmSync(join(user, 'policywright'), { recursive: true, force: true })],
      [
        'a folder',
        (file) => {
          rmSync(file);
          mkdirSync(file);
        },
      ],
      ['gone', (file) => rmSync(file)],
    ];
    for (const [what, spoil] of each) {
      it(`checks again: ${what}`, () => {
        write('privacy.md', wrong);
        const fresh = run('--no-cache');
        assert.deepEqual(cached(), fresh);
        const [file] = resultFiles();
        assert(file !== undefined);
        spoil(file);
        assert.deepEqual(cached(), what === 'a folder' ? { ...fresh, stderr: cached().stderr } : fresh);
        assert.equal(cached().stdout, fresh.stdout);
      });
    }

    it('believes no results that are those of another file', () => {
      write('a.md', wrong);
      write('b.md', policy('Privacy Policy'));
      cached();
      const fresh = run('--no-cache');
      const [one, other] = resultFiles();
      assert(one !== undefined && other !== undefined);
      const text = readFileSync(one);
      writeFileSync(one, readFileSync(other));
      writeFileSync(other, text);
      assert.deepEqual(cached(), fresh);
    });

    it('checks without a folder that cannot be used, and says so of one that was named', () => {
      write('privacy.md', wrong);
      const fresh = run('--no-cache');
      const file = join(cache, 'file');
      writeFileSync(file, 'mine');
      for (const location of [file, join(file, 'below')]) {
        const { stdout, stderr, status } = run('--cache-location', location);
        assert.deepEqual([stdout, status], [fresh.stdout, fresh.status]);
        assert.match(stderr, /^policywright: .*: can't be used as a cache: .+\n$/);
      }
      assert.equal(readFileSync(file, 'utf8'), 'mine');
      // Nor where there is no place for the key.
      rmSync(user, { recursive: true, force: true });
      writeFileSync(user, '');
      const { stdout, stderr } = cached();
      assert.equal(stdout, fresh.stdout);
      assert.match(stderr, /can't be used as a cache/);
    });

    it('follows no links in it', function () {
      if (process.platform === 'win32') this.skip();
      write('privacy.md', wrong);
      const fresh = run('--no-cache');
      cached();
      const [file] = resultFiles();
      assert(file !== undefined);
      const outside = join(user, 'outside');
      const text = readFileSync(file, 'utf8');
      writeFileSync(outside, text);
      rmSync(file);
      symlinkSync(outside, file);
      assert.deepEqual(cached(), fresh);
      assert(lstatSync(file).isFile(), 'the link is replaced');
      assert.equal(readFileSync(outside, 'utf8'), text);
      // A folder that is a link is left alone altogether.
      const elsewhere = join(user, 'elsewhere');
      renameSync(dirname(file), elsewhere);
      rmSync(join(elsewhere, file.slice(dirname(file).length + 1)));
      symlinkSync(elsewhere, dirname(file));
      assert.equal(cached().stdout, fresh.stdout);
      assert.deepEqual(readdirSync(elsewhere), []);
    });
  });
});

describe('a store of results', () => {
  let place: string;
  const record = (text: string): StoredRecord => [text, '', '', ''];
  const open = (scope = 'scope'): ReturnType<typeof openResultStore> => openResultStore(join(place, 'cache'), join(place, 'key'), scope);
  beforeEach(() => {
    place = mkdtempSync(join(tmpdir(), 'policywright-store-'));
  });
  afterEach(() => rmSync(place, { recursive: true, force: true }));

  it('gives what another run has set, to runs of the same scope', () => {
    const store = open();
    store.set('a', record('one'));
    store.set('b', ['{"text":"ä\\n"}', '[]', '', 'x']);
    assert.equal(store.save(), undefined);
    assert.deepEqual(open().get('a'), record('one'));
    assert.deepEqual(open().get('b'), ['{"text":"ä\\n"}', '[]', '', 'x']);
    assert.equal(open().get('c'), undefined);
    assert.equal(open('other').get('a'), undefined);
  });

  it('stays whole where two runs write at the same time', () => {
    const [one, other] = [open(), open()];
    for (let number = 0; number < 600; number++) (number % 2 === 0 ? one : other).set(`file ${number}`, record(String(number)));
    for (const store of [one, other, one]) assert.equal(store.save(), undefined);
    const after = open();
    let kept = 0;
    for (let number = 0; number < 600; number++) {
      const found = after.get(`file ${number}`);
      assert(found === undefined || found[0] === String(number));
      if (found) kept++;
    }
    assert(kept >= 300, `${kept}`);
    assert.deepEqual(
      resultFiles(join(place, 'cache')).filter((file) => file.endsWith('.tmp')),
      [],
    );
  });

  it('is for nobody else to read, and believes no key that others can read', function () {
    if (process.platform === 'win32') this.skip();
    const store = open();
    store.set('a', record('one'));
    store.save();
    const key = join(place, 'key/results.key');
    for (const file of [key, ...resultFiles(join(place, 'cache'))]) assert.equal(statSync(file).mode & 0o077, 0, file);
    writeFileSync(key, Buffer.alloc(32));
    execFileSync('chmod', ['644', key]);
    assert.equal(open().get('a'), undefined);
    assert.equal(statSync(key).mode & 0o077, 0);
    assert.notDeepEqual(readFileSync(key), Buffer.alloc(32));
  });

  it('removes what nobody has used for long, and nothing that is not its own', () => {
    const store = open();
    store.set('a', record('one'));
    store.save();
    const old = new Date(Date.now() - 40 * 24 * 60 * 60_000);
    const results = join(place, 'cache/results');
    const [scope] = readdirSync(results).filter((name) => name !== 'pruned');
    const mine = join(results, String(scope), 'my notes.md');
    writeFileSync(mine, '');
    for (const file of [...resultFiles(join(place, 'cache')), mine, join(results, 'pruned')]) utimesSync(file, old, old);
    const next = open('other');
    next.set('b', record('two'));
    next.save();
    assert(existsSync(mine));
    assert.equal(open().get('a'), undefined);
    assert.deepEqual(open('other').get('b'), record('two'));
  });
});

describe('a store of results after the clock was wrong', () => {
  it('still removes what nobody has used for long', () => {
    const place = mkdtempSync(join(tmpdir(), 'policywright-clock-'));
    try {
      const open = (scope: string): ReturnType<typeof openResultStore> => openResultStore(join(place, 'cache'), join(place, 'key'), scope);
      const store = open('one');
      store.set('a', ['one', '', '', '']);
      store.save();
      const day = 24 * 60 * 60_000;
      const [old, ahead] = [new Date(Date.now() - 40 * day), new Date(Date.now() + 4000 * day)];
      for (const file of resultFiles(join(place, 'cache'))) utimesSync(file, old, old);
      utimesSync(join(place, 'cache/results/pruned'), ahead, ahead);
      const next = open('two');
      next.set('b', ['two', '', '', '']);
      next.save();
      assert.equal(open('one').get('a'), undefined);
    } finally {
      rmSync(place, { recursive: true, force: true });
    }
  });
});

describe('the results that are kept', () => {
  it('are never joined with findings of another text, where those of the file itself are not kept', async () => {
    const place = mkdtempSync(join(tmpdir(), 'policywright-kept-'));
    try {
      const file = join(place, 'privacy.md');
      writeFileSync(file, policy('Privacy Policy'));
      const run = { program: 'program', cwd: place, today: parseIsoDate('2026-11-23') ?? assert.fail(), release: false, locale: 'en' };
      const keys = createResultKeys(run, await createConfigReader(place));
      const store = openResultStore(join(place, 'cache'), join(place, 'key'), 'scope');
      const recognition = await keys.recognition(file, policy('Privacy Policy'));
      const inspection = {
        file,
        path: 'privacy.md',
        kind: 'privacy',
        text: '',
        isPolicy: true,
        facts: '{}',
        factsDigest: 'f',
        findings: [],
      };
      const basis = { recognition, inputs: keys.inputs(undefined), answers: [], incorporated: [] };
      const first = createKeptResults(store, keys, place, undefined);
      first.keep(file, { inspection, basis, problems: [], failed: false });
      // The text changed, and a rule failed on the new one.
      const second = createKeptResults(store, keys, place, undefined);
      second.keep(file, { inspection, problems: ['the rule failed'], failed: false });
      second.keepAcross(file, { workspace: 'all', context: 'c', findings: [] }, []);
      const third = createKeptResults(store, keys, place, undefined);
      assert((await third.find({ file, named: false }))?.inspection);
      assert.equal(third.across(file, { workspace: 'all' }), undefined);
    } finally {
      rmSync(place, { recursive: true, force: true });
    }
  });
});

describe('the folder for caches', () => {
  it('is the one that the platform has for the user', function () {
    if (process.platform === 'win32') this.skip();
    assert.equal(userCacheFolder({ XDG_CACHE_HOME: '/x', HOME: '/home/ada' }), '/x/policywright');
    const home = userCacheFolder({ HOME: '/home/ada' });
    assert.equal(home, process.platform === 'darwin' ? '/home/ada/Library/Caches/policywright' : '/home/ada/.cache/policywright');
    // Relative paths would lead into the folder that is checked.
    assert.equal(userCacheFolder({ XDG_CACHE_HOME: 'cache', HOME: '/home/ada' }), home);
    assert.equal(userCacheFolder({ HOME: '.' }), undefined);
    assert.equal(userCacheFolder({}), undefined);
  });
});

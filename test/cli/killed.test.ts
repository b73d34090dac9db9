/** `--fix`, ended by force at random moments: every file is as it was or as it should be. `KILLS=200` is the long run. */
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { rounds } from '../support/breadth.ts';
import { COMMAND_LINE } from '../support/commandLine.ts';

const kills = Number(process.env['KILLS'] ?? rounds(10, 2));
const names = Array.from({ length: 15 }, (_, index) => `policy-${String(index).padStart(2, '0')}.md`);
const before = `---\ndocument_title: "Privacy Policy"\nlast_updated: "2026-09-14"\n---\n\n# Privacy Policy\n\nLast updated: September 14, 2026\n\nWrite to privacy@larkspur.garden.\n\n${'We keep it for a year.\n'.repeat(300)}`;
const after = before.replace('privacy@larkspur.garden', '[privacy@larkspur.garden](mailto:privacy@larkspur.garden)');

describe(`policywright check --fix, killed ${kills} times`, function () {
  this.timeout(60_000 + kills * 30_000);
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'policywright-killed-'));
    mkdirSync(join(folder, 'policies'));
    // A site that makes no links of bare addresses.
    writeFileSync(join(folder, 'mkdocs.yml'), 'site_name: Larkspur Garden\n');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('leaves every file whole', async () => {
    const read = (name: string): string => readFileSync(join(folder, 'policies', name), 'utf8');
    /** Milliseconds from the first file that is written to the end, as far as is known: the moments to choose from. */
    let span = 0;
    let amidst = 0;
    for (let kill = 0; kill <= kills; kill++) {
      rmSync(join(folder, 'policies'), { recursive: true });
      mkdirSync(join(folder, 'policies'));
      for (const name of names) writeFileSync(join(folder, 'policies', name), before);
      const child = spawn(process.execPath, [COMMAND_LINE, 'check', '--fix', 'policies'], { cwd: folder, stdio: 'ignore' });
      const ended = new Promise<void>((resolve) => child.on('exit', () => resolve()));
      const isBegun = (): boolean =>
        readdirSync(join(folder, 'policies')).some((name) => name.endsWith('.tmp')) || read(names[0] ?? '') === after;
      while (child.exitCode === null && !isBegun()) await wait(1);
      const begun = performance.now();
      // The first run goes to its end: it tells how long the others have.
      if (kill > 0) {
        // In each part of that time once, so that some come before the last file.
        await wait(((kill - Math.random()) / kills) * span);
        child.kill('SIGKILL');
      }
      await ended;
      if (kill === 0) span = performance.now() - begun;
      const texts = names.map(read);
      for (const [index, text] of texts.entries())
        assert(text === before || text === after, `${names[index]} is neither old nor new: ${text.length} characters`);
      if (kill === 0)
        assert(
          texts.every((text) => text === after),
          'a run that nobody ends fixes all',
        );
      else if (texts.includes(before)) amidst++;
      if (kill < kills || !texts.includes(before)) continue;
      // The next run finishes what the last one began, whatever that left beside the files; and when that is surely nobody's any more, it is removed.
      const lastWeek = Date.now() / 1000 - 7 * 86_400;
      for (const name of readdirSync(join(folder, 'policies')))
        if (name.endsWith('.tmp')) utimesSync(join(folder, 'policies', name), lastWeek, lastWeek);
      spawnSync(process.execPath, [COMMAND_LINE, 'check', '--fix', 'policies'], { cwd: folder });
      assert(names.map(read).every((text) => text === after));
      assert.deepEqual(readdirSync(join(folder, 'policies')).sort(), names);
    }
    assert(amidst > 0, `only ${amidst} of ${kills} runs were ended amidst their work`);
    console.log(`      ${amidst} of ${kills} were ended amidst their work`);
  });
});

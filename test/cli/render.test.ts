/** `policywright render`: a page that stands alone, and is harmless whatever the policy holds. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parsePolicy } from '../../server/src/core/index.ts';
import { standalonePage } from '../../server/src/core/preview/standalonePage.ts';
import { type CommandResult, runCommandLine } from '../support/commandLine.ts';

const text =
  '---\nversion: "1.0"\nlast_updated: "2026-02-10"\ndocument_title: "Privacy & Cookies"\n---\n\n# Privacy & Cookies\n\n## 1. What we keep\n\nWe keep your name.\n\n| Data | Kept |\n| --- | --- |\n| Name | 1 year |\n\n## 2. Who gets it\n\nNobody.\n';
const page = (source: string, before?: string): string =>
  standalonePage(
    parsePolicy(source, { path: 'p.md' }),
    before === undefined ? undefined : { policy: parsePolicy(before, { path: 'p.md' }), name: 'v1 <old>' },
  ).html;

describe('policywright render', () => {
  let folder: string;
  const run = (...args: string[]): CommandResult => runCommandLine(['render', ...args], { cwd: folder });
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'policywright render-'));
    writeFileSync(join(folder, 'p.md'), text);
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('has one title, the facts, contents that lead somewhere, and tables that scroll', () => {
    const html = page(text);
    assert.match(html, /<title>Privacy &amp; Cookies<\/title>/);
    assert.equal(html.match(/<h1[\s>]/g)?.length, 1);
    assert.match(html, /<dt>Version<\/dt><dd>1\.0<\/dd>[^]*<dt>Last updated<\/dt><dd>February 10, 2026<\/dd>/);
    for (const [, anchor] of html.matchAll(/href="#([^"]+)"/g)) assert(html.includes(` id="${decodeURIComponent(anchor ?? '')}"`), anchor);
    assert.match(html, /<div class="table-box" role="group" aria-label="Table" tabindex="0"><table>/);
    assert.doesNotMatch(html, /data-line/);
  });

  it('runs nothing and fetches nothing', () => {
    const html = page(
      '---\ndocument_title: "</title><script>alert(1)</script>"\nversion: "<b>"\n---\n\n<script>alert(1)</script><style>@import "https://larkspur.garden/x.css"</style><img src=x onerror=alert(1)> ![p](https://larkspur.garden/p.png) <div style="background:url(https://larkspur.garden)">x</div> [j](javascript:alert(1))\n',
    );
    const tags = (html.match(/<[a-z][^<>]*>/gi) ?? []).join('\n');
    assert.doesNotMatch(tags, /^<script| on\w+=| style=|(?:href|src)="(?:javascript|file):/im);
    assert.doesNotMatch(html, /@import|url\(/);
    assert.match(html, /http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:;/);
    assert.match(html, /<title>&lt;\/title&gt;&lt;script/);
  });

  it('shows what changed, each section linked to its first change', () => {
    const html = page(text.replace('Nobody', 'Our printer').replace('version: "1.0"', 'version: "1.1"'), text);
    assert.match(html, /Compared with v1 &lt;old&gt;\.<\/strong> 2 words changed in 1 section\./);
    const [, target] = /<a class="name" href="#([^"]+)">2\. Who gets it<\/a>/.exec(html) ?? [];
    assert(target && html.includes(` id="${decodeURIComponent(target)}"`));
    assert.match(html, /<th scope="row">version<\/th><td><del>1\.0<\/del><\/td><td><ins>1\.1<\/ins><\/td>/);
  });

  it('writes to a file or to standard output, and never over the policy', () => {
    assert.match(run('p.md').stdout, /^<!doctype html>/);
    const { status, stdout } = run('p.md', '-o', 'p.html');
    assert.deepEqual([status, stdout], [0, '']);
    assert.match(readFileSync(join(folder, 'p.html'), 'utf8'), /^<!doctype html>[^]*<\/html>\n$/);
    for (const args of [
      ['p.md', '-o', './p.md'],
      ['none.md'],
      ['p.md', '-o', 'no/such/folder.html'],
      ['p.md', '--against', 'HEAD'],
      ['p.md', '--fix'],
      [],
    ]) {
      const { status: code, stderr } = run(...args);
      assert.equal(code, 2, args.join(' '));
      assert.match(stderr, /^policywright: [^\n]+\n$/, args.join(' '));
    }
    assert.equal(readFileSync(join(folder, 'p.md'), 'utf8'), text);
    assert(!existsSync(join(folder, 'no')));
  });

  it('compares with a commit', () => {
    const git = (...args: string[]): void =>
      void execFileSync(
        'git',
        ['-c', 'user.name=Writer', '-c', 'user.email=writer@larkspur.garden', '-c', 'commit.gpgsign=false', ...args],
        { cwd: folder, stdio: 'pipe' },
      );
    git('init', '--quiet');
    git('add', '.');
    git('commit', '--quiet', '--message', 'first');
    writeFileSync(join(folder, 'p.md'), text.replace('Nobody', 'Our printer'));
    assert.match(
      run('p.md', '--against', 'HEAD').stdout,
      /Compared with the last commit\.<\/strong> 2 words changed in 1 section\.[^]*<del[^>]*>Nobody/,
    );
  });
});

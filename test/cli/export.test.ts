/** One page for all: the editor's export and `policywright render` write the same bytes, images included. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parsePolicy } from '../../server/src/core/index.ts';
import { MAX_IMAGE_BYTES } from '../../server/src/core/preview/embedImages.ts';
import { standalonePage } from '../../server/src/core/preview/standalonePage.ts';
import {
  EXPORT_REQUEST,
  type ExportParams,
  type ExportResult,
  MAX_EXPORTED_IMAGE_BYTES,
  SET_BASELINE_REQUEST,
} from '../../server/src/protocol.ts';
import { runCommandLine } from '../support/commandLine.ts';
import { converse } from '../support/serverProcess.ts';

const pixel = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
const drawing = '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"><rect width="8" height="8"/></svg>';
const text = readFileSync(join(import.meta.dirname, '../preview/pages/seeds.md'), 'utf8').replace(
  '![A seed packet](images/packet.png)',
  '![A seed packet](images/packet.png) ![A drawing](/site/drawing.svg) ![Ours "alone"](../../outside.png) ![Far](https://larkspur.example/far.png) ![Gone](gone.png) ![Text](images/text.png)',
);

describe('the exported page', function () {
  this.timeout(120_000);
  let folder: string;
  let file: string;
  before(() => {
    const top = mkdtempSync(join(tmpdir(), 'policywright export-'));
    folder = join(top, 'repository');
    for (const path of ['legal/images', 'site', '.git']) mkdirSync(join(folder, path), { recursive: true });
    writeFileSync(join(folder, 'legal/images/packet.png'), Buffer.from(pixel, 'base64'));
    writeFileSync(join(folder, 'site/drawing.svg'), drawing);
    writeFileSync(join(folder, 'legal/images/text.png'), 'not a picture');
    writeFileSync(join(top, 'outside.png'), Buffer.from(pixel, 'base64'));
    writeFileSync((file = join(folder, 'legal/policy.md')), text);
  });
  after(() => rmSync(join(folder, '..'), { recursive: true, force: true }));
  const rendered = (): string => runCommandLine(['render', 'legal/policy.md'], { cwd: folder }).stdout;

  it('has the images of the repository in it, and says which it has not', () => {
    const page = rendered();
    assert.deepEqual(
      [...page.matchAll(/<img src="([^"]*)" alt="([^"]*)"/g)].map(([, source, alt]) => [source, alt]),
      [
        [`data:image/png;base64,${pixel}`, 'A seed packet'],
        [`data:image/svg+xml;base64,${Buffer.from(drawing).toString('base64')}`, 'A drawing'],
      ],
    );
    assert.deepEqual(
      [...page.matchAll(/<span class="image-left-out">([^<]*)/g)].map(([, note]) => note),
      [
        'Image not included: Ours &quot;alone&quot;',
        'Image from larkspur.example not included: Far',
        'Image not included: Gone',
        'Image not included: Text',
      ],
    );
  });

  it('does not follow a link out of the repository', function () {
    try {
      symlinkSync(join(folder, '../outside.png'), join(folder, 'legal/images/link.png'));
    } catch {
      // Some systems let nobody make links.
      this.skip();
    }
    writeFileSync(file, text.replace('images/packet.png', 'images/link.png'));
    try {
      assert.match(rendered(), /Image not included: A seed packet/);
    } finally {
      writeFileSync(file, text);
    }
  });

  it('is the same from the editor and from the command line', async () => {
    const talk = await converse();
    try {
      const uri = pathToFileURL(file).href;
      await talk.open(uri, text);
      const ask = (params: Omit<ExportParams, 'uri'>): Promise<ExportResult | null> =>
        talk.connection.sendRequest(EXPORT_REQUEST, { uri, ...params });
      const bare = await ask({});
      assert.deepEqual(bare?.missingImages, ['images/packet.png', '/site/drawing.svg', '../../outside.png', 'gone.png', 'images/text.png']);
      const images = {
        'images/packet.png': pixel,
        '/site/drawing.svg': Buffer.from(drawing).toString('base64'),
        'images/text.png': Buffer.from('not a picture').toString('base64'),
      };
      assert.equal((await ask({ images }))?.html, rendered());
      assert.equal(await ask({ against: { ref: ':commit:v1.0', name: 'v1.0' } }), null);
      await talk.connection.sendRequest(SET_BASELINE_REQUEST, { uri, ref: ':commit:v1.0', text: text.replace('Nobody', 'No one') });
      const earlier = { policy: parsePolicy(text.replace('Nobody', 'No one'), { path: 'legal/policy.md' }), name: 'v1.0' };
      const redline = standalonePage(parsePolicy(text, { path: 'legal/policy.md' }), earlier, new Map(Object.entries(images))).html;
      assert.match(redline, /Compared with v1\.0/);
      assert.equal((await ask({ against: { ref: ':commit:v1.0', name: 'v1.0' }, images }))?.html, redline);
    } finally {
      await talk.end();
    }
  });

  it('links references to their sections, and leaves terms alone', () => {
    const { html } = standalonePage(parsePolicy(text, { path: 'p.md' }));
    assert.match(html, /<a href="#31-while-you-are-a-member" class="reference">Section 3\.1<\/a>/);
    assert.doesNotMatch(html, /data-term/);
  });

  it('has title, version, date and page numbers in the margins of its sheets, harmless whatever they hold', () => {
    const page = (source: string): string => standalonePage(parsePolicy(source, { path: 'p.md' })).html;
    assert.match(
      page(text),
      /@top-left \{[^}]*content: "Privacy Policy of Larkspur Seed Library"; \}\n {2}@top-right \{[^}]*content: "Version 2\.1 · approved"; \}\n {2}@bottom-left \{[^}]*content: "Last updated \\2068 February 10, 2026\\2069 "; \}\n {2}@bottom-right \{[^}]*content: counter\(page\)/,
    );
    assert.match(
      page('---\ndocument_title: "a\\"} </style><b>\\\\"\nversion: 1\n---\n\nText\n'),
      /content: "a\\22 \\7d {2}\\3c \/style\\3e \\3c b\\3e \\5c "; \}/,
    );
    const hebrew = readFileSync(join(import.meta.dirname, '../preview/pages/hebrew.md'), 'utf8');
    assert.match(page(hebrew), /<html lang="he" dir="rtl">[^]*@top-right \{[^}]*content: "מדיניות/);
  });

  it('takes no image that is larger than a page should be', () => {
    assert.equal(MAX_IMAGE_BYTES, MAX_EXPORTED_IMAGE_BYTES);
    const policy = parsePolicy('# P\n\n![Big](a.png) ![Small](b.png)\n', { path: 'p.md' });
    const big = pixel.slice(0, 40) + 'A'.repeat(Math.ceil((MAX_IMAGE_BYTES * 4) / 3));
    const { html } = standalonePage(
      policy,
      undefined,
      new Map([
        ['a.png', big],
        ['b.png', pixel],
      ]),
    );
    assert.match(html, /Image not included: Big<\/span> <img src="data:image\/png/);
  });
});

/** A workspace that lies on no disk: what the server wants to know of its files, the client tells. */
import assert from 'node:assert/strict';
import {
  DefinitionRequest,
  type Diagnostic,
  DidChangeWatchedFilesNotification,
  FileChangeType,
  type Location,
} from 'vscode-languageserver-protocol/node';
import {
  LIST_FILES_REQUEST,
  type ListedFiles,
  type ListFilesParams,
  POLICIES_NOTIFICATION,
  type PoliciesParams,
  READ_FILE_REQUEST,
  type ReadFileParams,
  WATCH_POLICIES_REQUEST,
} from '../../server/src/protocol.ts';
import { type ClientOptions, type Conversation, converse, MODERN } from '../support/serverProcess.ts';
import { eventually } from '../support/waiting.ts';

const FOLDER = 'vscode-vfs://shelf/larkspur%20garden';
const policy = (title: string, body = 'We keep your name until you leave.', more = ''): string =>
  `---\nversion: "1.4"\nlast_updated: 2026-02-10\n${more}document_title: "${title}"\n---\n\n# ${title}\n\n${body}\n`;

describe('a workspace on no disk', () => {
  let talk: Conversation | undefined;
  let files: Map<string, string>;
  let asked: string[];
  let complete = true;
  const uriOf = (path: string): string => `${FOLDER}/${path}`;
  const start = async (given: Readonly<Record<string, string>>, options: ClientOptions = {}): Promise<Conversation> => {
    files = new Map(Object.entries(given));
    asked = [];
    complete = true;
    talk = await converse({ folder: FOLDER, readsFiles: true, ...options });
    talk.connection.onRequest(READ_FILE_REQUEST, ({ uri }: ReadFileParams): string | null => {
      asked.push(uri);
      return (uri.startsWith(`${FOLDER}/`) ? files.get(decodeURIComponent(uri.slice(FOLDER.length + 1))) : undefined) ?? null;
    });
    talk.connection.onRequest(LIST_FILES_REQUEST, ({ uri }: ListFilesParams): ListedFiles | null => {
      asked.push(uri);
      return uri === FOLDER ? { paths: [...files.keys()], complete } : null;
    });
    return talk;
  };
  const listOf = async ({ connection }: Conversation): Promise<() => readonly string[]> => {
    const titles = new Map<string, string>();
    const whole = new Promise<void>((resolve) => {
      connection.onNotification(POLICIES_NOTIFICATION, ({ changed, removed, progress }: PoliciesParams) => {
        for (const { uri, title } of changed) titles.set(uri, title);
        for (const uri of removed) titles.delete(uri);
        if (progress === null) resolve();
      });
    });
    await connection.sendRequest(WATCH_POLICIES_REQUEST);
    await whole;
    return () => [...titles.values()].sort();
  };
  const rulesOf = (found: readonly Diagnostic[]): readonly string[] => found.map(({ code }) => String(code)).sort();
  const foundIn = async (path: string): Promise<readonly string[]> => rulesOf(await (talk?.pull(uriOf(path)) ?? []));

  afterEach(async () => {
    assert.equal(await talk?.end(), 0);
    talk = undefined;
  });

  it('has its policies listed, without what git or the explorer leaves out', async () => {
    const conversation = await start(
      {
        'legal/privacy.md': policy('Privacy Policy'),
        'legal/räume & seeds.md': policy('Seed Policy'),
        'README.md': '# Larkspur\n',
        '.gitignore': 'drafts/\n',
        'drafts/terms.md': policy('Draft Terms'),
        'legal/.gitignore': '/old.md\n',
        'legal/old.md': policy('Old Policy'),
        'old.md': policy('Policy of the Same Name'),
        'Archive/terms.md': policy('Archived Terms'),
      },
      { files: { exclude: { '**/archive': true } } },
    );
    const titles = await listOf(conversation);
    assert.deepEqual(titles(), ['Policy of the Same Name', 'Privacy Policy', 'Seed Policy']);
    assert(asked.every((uri) => uri.startsWith(FOLDER)));
  });

  it('has findings over files, and these follow what comes and goes', async () => {
    const conversation = await start({ 'legal/terms.md': policy('Terms of Use', undefined, 'id: house-rules\n') });
    await listOf(conversation);
    await conversation.open(
      uriOf('legal/privacy.md'),
      policy('Privacy Policy', 'See [the terms](terms.md) and [the rest](rest.md).', 'id: house-rules\n'),
    );
    assert.deepEqual(
      (await foundIn('legal/privacy.md')).filter((rule) => /^(?:id-|link-)/.test(rule)),
      ['id-duplicate', 'link-file-missing'],
    );
    files.set('legal/rest.md', '# Rest\n');
    files.delete('legal/terms.md');
    await conversation.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
      changes: [
        { uri: uriOf('legal/rest.md'), type: FileChangeType.Created },
        { uri: uriOf('legal/terms.md'), type: FileChangeType.Deleted },
      ],
    });
    let said: readonly string[] = [];
    await eventually(
      async () => {
        const found = await conversation.pull(uriOf('legal/privacy.md'));
        said = found.filter(({ code }) => /^(?:id-|link-)/.test(String(code))).map(({ message }) => String(message));
        return said.join() === 'The file "terms.md" doesn\'t exist' || undefined;
      },
      () => `only the file that is gone; said is ${said.join('\n')}`,
    );
  });

  it('has its configuration read, and definitions that stand in another file', async () => {
    const terms = policy('Terms of Use', '## Definitions\n\n"Membership" means the right to borrow seeds.');
    const conversation = await start({
      '.policywright.json': '{ "rules": { "contact-email-unlinked": "error" } }',
      'mkdocs.yml': '',
      'terms.md': terms,
    });
    const text = policy(
      'Privacy Policy',
      'Capitalised words have the meanings given in the [Terms of Use](terms.md).\n\nWrite to privacy@larkspur.garden about your Membership.',
    );
    await conversation.open(uriOf('privacy.md'), text);
    assert.equal((await conversation.pull(uriOf('privacy.md'))).find(({ code }) => code === 'contact-email-unlinked')?.severity, 1);
    const lines = text.split('\n');
    const line = lines.findIndex((one) => one.includes('Membership'));
    const found = await conversation.connection.sendRequest(DefinitionRequest.type, {
      textDocument: { uri: uriOf('privacy.md') },
      position: { line, character: (lines[line] ?? '').indexOf('Membership') + 2 },
    });
    assert.match(JSON.stringify(found), /larkspur%20garden\/terms\.md/);
    assert([found].flat().length > 0 && JSON.stringify((found as Location[])[0]?.range ?? found).includes('line'));
  });

  it('is not left for what links lead to', async () => {
    const conversation = await start({});
    await conversation.open(
      uriOf('privacy.md'),
      policy('Privacy Policy', 'Capitalised words have the meanings given in the [Terms](../../elsewhere/terms.md).'),
    );
    await foundIn('privacy.md');
    assert.deepEqual(
      asked.filter((uri) => !uri.startsWith(FOLDER)),
      [],
    );
  });

  it('says nothing of links where not all files could be listed', async () => {
    const conversation = await start({ 'a.md': '' });
    complete = false;
    await conversation.open(uriOf('privacy.md'), policy('Privacy Policy', 'See [the rest](rest.md).'));
    assert.deepEqual(
      (await foundIn('privacy.md')).filter((rule) => rule.startsWith('link-')),
      [],
    );
  });

  it('is asked nothing of by a client that cannot answer', async () => {
    const conversation = await start({ 'rest.md': '' }, { readsFiles: false, capabilities: MODERN });
    await conversation.open(uriOf('privacy.md'), policy('Privacy Policy', 'See [the rest](missing.md).'));
    assert.deepEqual(
      (await foundIn('privacy.md')).filter((rule) => rule.startsWith('link-')),
      [],
    );
    assert.deepEqual(asked, []);
  });
});

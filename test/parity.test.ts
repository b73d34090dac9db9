/** The command line, the language server in Node and the one in a browser's worker are one engine: over the same files they find the same, byte for byte. */
import assert from 'node:assert/strict';
import { execFile, spawn } from 'node:child_process';
import { cpSync, existsSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import {
  ConfigurationRequest,
  createProtocolConnection,
  DidOpenTextDocumentNotification,
  DocumentDiagnosticRequest,
  InitializedNotification,
  InitializeRequest,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { LIST_FILES_REQUEST, ORIGINAL_REQUEST, READ_FILE_REQUEST, type ReadFileParams } from '../server/src/protocol.ts';
import { spread } from './support/breadth.ts';
import { putBundles } from './support/bundles.ts';
import { readMarkers } from './support/markers.ts';
import { OWN_POLICIES } from './support/policyTexts.ts';
import { startWorkerServer } from './support/workerServer.ts';

const root = join(import.meta.dirname, '..');
const corpus = join(root, '../shared/corpus');
const TODAY = '2026-11-23';

/** What the three have in common of a finding; lines and columns from 1, columns in UTF-16 code units. */
interface Found {
  readonly rule: string;
  readonly severity: string;
  readonly message: string;
  readonly start: { readonly line: number; readonly column: number };
  readonly end: { readonly line: number; readonly column: number };
}

/** One line of JSON for each file, in the order of their paths: the form in which the three are compared. */
function serialise(files: ReadonlyMap<string, readonly Found[]>): string {
  const only = ({ rule, severity, message, start, end }: Found): Found => ({
    rule,
    severity,
    message,
    start: { line: start.line, column: start.column },
    end: { line: end.line, column: end.column },
  });
  return [...files]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([path, findings]) => JSON.stringify([path, findings.map(only)]))
    .join('\n');
}

/** All findings of a workspace as an editor gets them, each file opened in it. @param texts of all files by path */
async function findingsOf(
  connection: ProtocolConnection,
  folder: string,
  texts: ReadonlyMap<string, string>,
): Promise<ReadonlyMap<string, readonly Found[]>> {
  const uriOf = (path: string): string => [folder, ...path.split('/').map(encodeURIComponent)].join('/');
  connection.onRequest(ConfigurationRequest.type, ({ items }) => items.map(() => ({})));
  connection.onRequest(LIST_FILES_REQUEST, () => ({ paths: [...texts.keys()], complete: true }));
  connection.onRequest(READ_FILE_REQUEST, ({ uri }: ReadFileParams) => texts.get(decodeURIComponent(uri.slice(folder.length + 1))) ?? null);
  connection.listen();
  await connection.sendRequest(InitializeRequest.type, {
    processId: null,
    rootUri: null,
    capabilities: { workspace: { configuration: true, workspaceFolders: true }, textDocument: { diagnostic: {} } },
    workspaceFolders: [{ uri: folder, name: 'policies' }],
    initializationOptions: { today: TODAY, readsFiles: true },
  });
  await connection.sendNotification(InitializedNotification.type, {});
  const policies = [...texts].filter(([path]) => path.endsWith('.md'));
  // It is answered once all policies were read; to watch their list would have each of them checked closed as well.
  await connection.sendRequest(ORIGINAL_REQUEST, { uri: uriOf(policies[0]?.[0] ?? '') });
  const pull = async ([path, text]: readonly [string, string]): Promise<readonly [string, readonly Found[]]> => {
    void connection.sendNotification(DidOpenTextDocumentNotification.type, {
      textDocument: { uri: uriOf(path), languageId: 'markdown', version: 1, text },
    });
    const report = await connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri: uriOf(path) } });
    assert(report.kind === 'full');
    return [
      path,
      report.items.map(({ code, severity, message, range: { start, end } }) => ({
        rule: String(code),
        severity: ['', 'error', 'warning', 'information', 'hint'][severity ?? 0] ?? '',
        message: String(message),
        start: { line: start.line + 1, column: start.character + 1 },
        end: { line: end.line + 1, column: end.character + 1 },
      })),
    ];
  };
  const found: (readonly [string, readonly Found[]])[] = [];
  // Some at once, since the way to the worker takes longer than most answers.
  for (let at = 0; at < policies.length; at += 50) found.push(...(await Promise.all(policies.slice(at, at + 50).map(pull))));
  return new Map(found);
}

describe('one engine', function () {
  this.timeout(600_000);
  let folder: string;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'policywright-parity-'));
    putBundles(join(folder, 'dist'));
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  /** A workspace of one folder's Markdown, in which every file counts as a policy. @param step 1 for all files, 10 for every tenth @param every how many of those one stands for in `npm test` */
  const workspaceOf = (
    name: string,
    from: string,
    step: number,
    every: number,
  ): { readonly path: string; readonly texts: ReadonlyMap<string, string> } => {
    const path = join(folder, name);
    // With a repository around them, all look for files as far up.
    mkdirSync(join(path, '.git'), { recursive: true });
    const found = globSync('**/*.md', { cwd: from }).sort();
    for (const file of spread(
      found.filter((_, index) => index % step === 0),
      every,
    ))
      cpSync(join(from, file), join(path, file));
    writeFileSync(join(path, '.policywright.json'), '{ "files": ["**/*.md"] }\n');
    const files = [
      '.policywright.json',
      ...globSync('**/*.md', { cwd: path })
        .map((file) => file.replaceAll('\\', '/'))
        .sort(),
    ];
    // An editor opens a file without its byte order mark.
    return { path, texts: new Map(files.map((file) => [file, readFileSync(join(path, file), 'utf8').replace(/^\uFEFF/, '')])) };
  };

  const fromCommandLine = async (path: string): Promise<string> => {
    const { stdout } = await promisify(execFile)(
      process.execPath,
      [join(folder, 'dist/cli.js'), 'check', '--today', TODAY, '--format', 'json', '--max-warnings', '1000000'],
      { cwd: path, maxBuffer: 1e9 },
    ).catch((error: unknown) => error as { readonly stdout: string });
    const { files } = JSON.parse(stdout) as { readonly files: readonly { readonly path: string; readonly findings: readonly Found[] }[] };
    return serialise(new Map(files.map((file) => [file.path, file.findings])));
  };
  const fromNode = async (path: string, texts: ReadonlyMap<string, string>): Promise<string> => {
    const server = spawn(process.execPath, [join(folder, 'dist/server.node.js'), '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
    const connection = createProtocolConnection(new StreamMessageReader(server.stdout), new StreamMessageWriter(server.stdin));
    try {
      return serialise(await findingsOf(connection, pathToFileURL(path).href, texts));
    } finally {
      connection.dispose();
      server.kill();
    }
  };
  const fromWorker = async (texts: ReadonlyMap<string, string>): Promise<string> => {
    const { connection, errors, end } = await startWorkerServer(join(folder, 'dist/server.browser.js'));
    try {
      const found = serialise(await findingsOf(connection, 'vscode-vfs://policies/all', texts));
      assert.deepEqual(errors, []);
      return found;
    } finally {
      await end();
    }
  };

  /** Fixtures that have other policies beside them, each with these in a folder of its own; what one says depends on the others. */
  const sites = (): string => {
    const into = join(folder, 'sites of fixtures');
    for (const options of globSync('*/*.options.json', { cwd: join(root, 'test/rules') })) {
      const { path, others } = JSON.parse(readFileSync(join(root, 'test/rules', options), 'utf8')) as {
        readonly path?: string;
        readonly others?: Readonly<Record<string, string>>;
      };
      if (!others) continue;
      const { text } = readMarkers(readFileSync(join(root, 'test/rules', options.replace('.options.json', '.md')), 'utf8'));
      for (const [file, one] of [[path ?? 'policy.md', text] as const, ...Object.entries(others)]) {
        const whole = join(into, options.replace('.options.json', ''), file);
        mkdirSync(dirname(whole), { recursive: true });
        writeFileSync(whole, one);
      }
    }
    return into;
  };

  for (const [name, folderOf, step, every] of [
    ['fixtures', () => join(root, 'test/rules'), 1, 8],
    ['sites of fixtures', sites, 1, 1],
    ['policies of our own', () => OWN_POLICIES, 1, 1],
    // In `npm test` every eighth fixture. What differs between hosts shows in the fixtures; of long texts even a tenth takes half as much time as all those.
    ['corpus', () => corpus, 10, 5],
  ] as const) {
    it(`finds the same in the ${name} on the command line, in Node and in a worker`, async function () {
      const from = folderOf();
      if (!existsSync(from)) {
        console.log(`      there is no ${from}`);
        return this.skip();
      }
      const { path, texts } = workspaceOf(`all ${name}`, from, step, every);
      const [commandLine, node, worker] = await Promise.all([fromCommandLine(path), fromNode(path, texts), fromWorker(texts)]);
      assert.equal(commandLine.split('\n').length, texts.size - 1);
      assert.match(commandLine, /"rule":/);
      if (folderOf === sites)
        for (const rule of [
          'figure-contradictory',
          'party-unknown',
          'contact-address-inconsistent',
          'contact-email-inconsistent',
          'id-duplicate',
        ])
          assert(commandLine.includes(`"rule":"${rule}"`), rule);
      for (const [which, found] of [
        ['in Node', node],
        ['in a worker', worker],
      ] as const)
        if (found !== commandLine) assert.fail(`the language server ${which} differs:\n${firstDifferences(commandLine, found)}`);
    });
  }
});

/** The first findings that are not in both, to be read by people. */
function firstDifferences(expected: string, actual: string): string {
  const lines = expected.split('\n');
  const others = new Map(actual.split('\n').map((line) => [(JSON.parse(line) as [string])[0], line]));
  const findingsIn = (line: string | undefined): readonly string[] =>
    line === undefined ? [] : (JSON.parse(line) as [string, readonly Found[]])[1].map((one) => JSON.stringify(one));
  return lines
    .filter((line) => !others.has((JSON.parse(line) as [string])[0]) || others.get((JSON.parse(line) as [string])[0]) !== line)
    .slice(0, 10)
    .map((line) => {
      const [path] = JSON.parse(line) as [string];
      const [here, there] = [findingsIn(line), findingsIn(others.get(path))];
      return `${path}\n${here
        .filter((one) => !there.includes(one))
        .slice(0, 3)
        .map((one) => `  only on the command line: ${one}`)
        .join('\n')}\n${there
        .filter((one) => !here.includes(one))
        .slice(0, 3)
        .map((one) => `  only in the server: ${one}`)
        .join('\n')}`;
    })
    .join('\n');
}

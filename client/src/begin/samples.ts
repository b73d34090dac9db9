/** The sample policies that come with the extension: as they are, opened, and copied to where they can be tried out. */
import * as vscode from 'vscode';

/** Scheme of samples as they come, for redlines; the language server never hears of these texts. */
export const SAMPLE_SCHEME = 'policywright-sample';
/** The sample that steps begin with. */
export const SAMPLE_WITH_MISTAKES = 'privacy-with-mistakes.md';

const SAMPLES = [SAMPLE_WITH_MISTAKES, 'privacy-policy.md'];
/** Folders of copies: `samples`, `samples-2` … */
const MOST_FOLDERS = 99;

/** Reads samples, and copies them. */
export interface Samples extends vscode.Disposable {
  /** @param name one of the files */
  readonly read: (name: string) => Promise<string>;
  /** The sample that a file is a copy of, as it came; undefined for any other file. */
  readonly originalOf: (uri: vscode.Uri) => vscode.Uri | undefined;
  /** Copies all to a new folder of the extension's own, and opens it in a new window. */
  readonly copy: () => Promise<void>;
}

/** @param extensionUri the folder of the extension @param storage the folder in which it may write @param openFolder shows a folder of copies */
export function createSamples(
  extensionUri: vscode.Uri,
  storage: vscode.Uri,
  openFolder: (folder: vscode.Uri) => Thenable<unknown> = (folder) =>
    vscode.commands.executeCommand('vscode.openFolder', folder, { forceNewWindow: true }),
): Samples {
  const sourceOf = (name: string): vscode.Uri => vscode.Uri.joinPath(extensionUri, 'samples', name);
  const read = async (name: string): Promise<string> => new TextDecoder().decode(await vscode.workspace.fs.readFile(sourceOf(name)));
  const provider = vscode.workspace.registerTextDocumentContentProvider(SAMPLE_SCHEME, {
    provideTextDocumentContent: ({ path }) => read(path.slice(1)),
  });
  return {
    read,
    originalOf: (uri) => {
      const name = SAMPLES.find((one) => uri.path.endsWith(`/${one}`));
      const isCopy = uri.scheme === storage.scheme && uri.path.startsWith(`${storage.path}/samples`);
      return name !== undefined && isCopy ? sampleUri(name) : undefined;
    },
    copy: async () => {
      const folder = await newFolder(storage);
      for (const name of SAMPLES) await vscode.workspace.fs.copy(sourceOf(name), vscode.Uri.joinPath(folder, name));
      await openFolder(folder);
    },
    dispose: () => provider.dispose(),
  };
}

/** The address of a sample as it comes. */
export function sampleUri(name: string): vscode.Uri {
  return vscode.Uri.from({ scheme: SAMPLE_SCHEME, path: `/${name}` });
}

/** Copies that were edited stay as they are. */
async function newFolder(storage: vscode.Uri): Promise<vscode.Uri> {
  for (let number = 1; ; number += 1) {
    const folder = vscode.Uri.joinPath(storage, number === 1 ? 'samples' : `samples-${number}`);
    const isThere = await vscode.workspace.fs.stat(folder).then(
      () => true,
      () => false,
    );
    if (isThere && number < MOST_FOLDERS) continue;
    await vscode.workspace.fs.createDirectory(folder);
    return folder;
  }
}

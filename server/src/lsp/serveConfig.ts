/** `.policywright.json` as a document of its own: its findings and their fixes, and what its changes mean for everything else. */

import { CodeActionKind, FileChangeType } from 'vscode-languageserver';
import { CONFIG_NAME, checkConfig, type Diagnosis, indexLines, knownRules, overlaps } from '../core/index.ts';
import { documentEdits, takesVersions } from './documentEdits.ts';
import { type ConfigFiles, isConfig } from './files/configFiles.ts';
import type { ConfigsPart, Session } from './session.ts';
import { type Coordinates, coordinatesOf, toDiagnostic, toTextEdits } from './toLsp.ts';

/** Milliseconds without a key pressed before a configuration that is being typed holds. */
const TYPING_PAUSE = 300;

/** Milliseconds before the disk is asked again, for clients that do not tell of changed files. */
const LOOKING_AGAIN = 2000;

/** @param changed other settings hold now */
export function serveConfig(session: Session, configs: ConfigFiles, changed: () => void): ConfigsPart {
  const { documents, guard, host, settings } = session;
  /** Markdown files below a folder, relative to it. */
  const below = new Map<string, Promise<readonly string[]>>();
  const pauses = new Map<string, ReturnType<typeof setTimeout>>();
  // biome-ignore lint/correctness/noUnusedVariables: `??=` reads it
  let lookAgain: ReturnType<typeof setTimeout> | undefined;

  const filesBelow = (folder: string): Promise<readonly string[]> => {
    const files = below.get(folder) ?? host.listFiles(folder, []);
    below.set(folder, files);
    return files;
  };
  const check = async (
    uri: string,
    given?: string,
  ): Promise<{ readonly found: readonly Diagnosis[]; readonly at: Coordinates } | undefined> => {
    const folder = uri.slice(0, -CONFIG_NAME.length - 1);
    const document = documents.get(uri);
    const text = given ?? document?.getText() ?? (await configs.now(folder))?.text;
    if (text === undefined) return undefined;
    const files = await filesBelow(folder);
    // Nothing at all below it: rather no files can be listed here.
    const found = checkConfig(text, knownRules, {
      jsonIsChecked: document !== undefined && session.options().checksJson === true,
      l10n: session.l10n(),
      ...(files.length > 0 ? { files } : {}),
    });
    return { found, at: coordinatesOf(text, indexLines(text), session.encoding()) };
  };
  /** Findings on globs are about files. */
  const forgetFiles = (): void => {
    below.clear();
    if (documents.keys().some(isConfig)) session.refresh();
  };
  const canWatch = (): boolean => session.capabilities().workspace?.didChangeWatchedFiles?.dynamicRegistration === true;
  const look = (): void => {
    lookAgain ??= setTimeout(
      () =>
        void guard('configuration files', undefined, async () => {
          lookAgain = undefined;
          below.clear();
          if (await configs.areStale(new Set(documents.keys().flatMap((uri) => settings.configFoldersOf(uri))))) changed();
        }),
      LOOKING_AGAIN,
    );
  };

  return {
    diagnostics: async (uri, text) => {
      const { check: scope } = await settings.of(uri);
      if (scope === 'off' || (scope === 'openFiles' && documents.get(uri) === undefined)) return [];
      const checked = await check(uri, text);
      return checked ? checked.found.map((one) => toDiagnostic(one, uri, checked.at)) : [];
    },
    actions: async ({ textDocument: { uri }, range, context: { only } }) => {
      const document = documents.get(uri);
      const checked =
        document && (only === undefined || only.includes(CodeActionKind.QuickFix) || only.includes(CodeActionKind.Empty))
          ? await check(uri)
          : undefined;
      if (!document || !checked) return [];
      const { found, at } = checked;
      const asked = { start: at.offset(range.start), end: at.offset(range.end) };
      const versioned = takesVersions(session.capabilities());
      return found
        .filter(({ span }) => overlaps(span, asked) || (span.start <= asked.start && asked.end <= span.end))
        .flatMap((one) =>
          (one.fixes ?? []).map(({ title, edits: made }, index) => {
            const edits = toTextEdits(made, at);
            const edit = documentEdits({ uri, version: document.version }, edits, versioned);
            return { title, kind: CodeActionKind.QuickFix, diagnostics: [toDiagnostic(one, uri, at)], isPreferred: index === 0, edit };
          }),
        );
    },
    documentChanged: (document) => {
      if (!canWatch()) look();
      if (!isConfig(document.uri)) return;
      clearTimeout(pauses.get(document.uri));
      pauses.set(
        document.uri,
        setTimeout(
          () =>
            void guard('configuration', undefined, async () => {
              pauses.delete(document.uri);
              if (documents.get(document.uri) === document && (await configs.typed(document))) changed();
            }),
          document.version <= 1 ? 0 : TYPING_PAUSE,
        ),
      );
    },
    documentClosed: (uri) => {
      if (!isConfig(uri)) return;
      clearTimeout(pauses.get(uri));
      pauses.delete(uri);
      void guard('configuration', undefined, async () => {
        if (await configs.closed(uri)) changed();
      });
    },
    filesChanged: (changes) => {
      if (configs.areTouched(changes.map(({ uri }) => uri))) changed();
      if (changes.some(({ uri, type }) => !isConfig(uri) && type !== FileChangeType.Changed)) forgetFiles();
    },
  };
}

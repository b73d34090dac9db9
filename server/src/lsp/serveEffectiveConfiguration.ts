/** Answers which settings hold for a file or folder, and where each comes from. */
import {
  classifyFile,
  type Explained,
  explainConfiguration,
  indexLines,
  type NamedSource,
  parsePolicy,
  wordReasons,
} from '../core/index.ts';
import { EFFECTIVE_CONFIGURATION_REQUEST, type EffectiveConfigurationParams, type EffectiveConfigurationResult } from '../protocol.ts';
import { parseOptionsOf } from './files/parseOptions.ts';
import { readCurrentText } from './readPolicy.ts';
import type { Session } from './session.ts';

/** Registers the handler. */
export function serveEffectiveConfiguration(session: Session): void {
  const { connection, guard } = session;
  connection.onRequest(EFFECTIVE_CONFIGURATION_REQUEST, (params: EffectiveConfigurationParams) =>
    guard<EffectiveConfigurationResult | null>('effective configuration', null, async () =>
      explainConfiguration(await explained(params, session), session.l10n()),
    ),
  );
}

async function explained({ uri, settings: levels }: EffectiveConfigurationParams, session: Session): Promise<Explained> {
  const { settings, configFiles } = session;
  const [client] = await settings.sourcesOf(uri);
  const own: readonly NamedSource[] = levels ?? [{ name: session.l10n().t('the settings of the editor'), value: client?.value }];
  const files: NamedSource[] = [];
  for (const folder of settings.configFoldersOf(uri)) {
    // Not what is remembered: its lines may have moved since.
    const config = await configFiles.now(folder);
    if (!config) continue;
    const lines = indexLines(config.text);
    files.push({
      name: settings.pathOf(config.uri),
      value: config.value,
      config: {
        uri: config.uri,
        text: config.text,
        lineOf: (offset) => lines.positionAt(offset).line,
        ...(config.fault ? { fault: config.fault } : {}),
      },
    });
  }
  const verdict = await verdictOn(uri, session);
  return { subject: subjectOf(uri, session), sources: [...own, ...files], ...(verdict ? { verdict } : {}) };
}

function subjectOf(uri: string, { settings }: Session): Explained['subject'] {
  if (!uri.endsWith('/')) return { kind: 'file', path: settings.pathOf(uri) };
  const folder = settings.folderOf(uri);
  return folder !== undefined && uri === `${folder}/`
    ? { kind: 'workspaceFolder' }
    : { kind: 'folder', path: settings.pathOf(uri.slice(0, -1)) };
}

async function verdictOn(uri: string, session: Session): Promise<Explained['verdict']> {
  if (uri.endsWith('/')) return undefined;
  const text = await readCurrentText(session, uri);
  if (text === undefined) return undefined;
  const { settings, options } = await parseOptionsOf(session.settings, uri);
  const policy = parsePolicy(text, options);
  const verdict = classifyFile(policy, settings);
  return { isPolicy: verdict.isPolicy, reason: wordReasons(verdict, session.l10n()), kind: policy.kind };
}

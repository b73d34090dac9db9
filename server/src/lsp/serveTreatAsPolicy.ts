/** Answers how the setting `files` is to be changed so that a file is a policy, or isn't one: where the setting is kept already, else in the nearest `.policywright.json`, else in a new one. */
import { CONFIG_NAME, isObject, nameFile, setIsPolicy } from '../core/index.ts';
import { TREAT_AS_POLICY_REQUEST, type TreatAsPolicyParams, type TreatAsPolicyResult } from '../protocol.ts';
import { canCreateConfig, createConfig, editConfig } from './configEdits.ts';
import type { ConfigNow } from './files/configFiles.ts';
import type { Session } from './session.ts';

/** Registers the handler. */
export function serveTreatAsPolicy(session: Session): void {
  const { connection, guard } = session;
  connection.onRequest(TREAT_AS_POLICY_REQUEST, (params: TreatAsPolicyParams) =>
    guard<TreatAsPolicyResult | null>('treat as policy', null, () => change(params, session)),
  );
}

async function change({ uri, isPolicy }: TreatAsPolicyParams, session: Session): Promise<TreatAsPolicyResult | null> {
  const { settings, configFiles } = session;
  const folders = settings.configFoldersOf(uri);
  const [top] = folders;
  const pathFrom = (folder: string | undefined): string =>
    settings.pathOf(uri).slice(folder === undefined || folder === top ? 0 : settings.pathOf(folder).length + 1);

  const found: { readonly folder: string; readonly config: ConfigNow }[] = [];
  for (const folder of folders.toReversed()) {
    const config = await configFiles.now(folder);
    if (config) found.push({ folder, config });
  }
  // A list in a file that is nearer would take the place of the one that holds now.
  const [client] = await settings.sourcesOf(uri);
  const inEditor = filesOf(client?.value);
  const holder = found.find(({ config }) => filesOf(config.value) !== undefined) ?? (inEditor?.length ? undefined : found[0]);
  if (holder) {
    const { config, folder } = holder;
    const edits = setIsPolicy(config.text, pathFrom(folder), isPolicy);
    return edits.length === 0 ? { config: config.uri } : { config: config.uri, edit: editConfig(config, edits, session) };
  }
  if (top === undefined || inEditor?.length || !canCreateConfig(session))
    return { files: nameFile(inEditor ?? [], pathFrom(undefined), isPolicy).files };
  return { config: `${top}/${CONFIG_NAME}`, edit: createConfig(top, setIsPolicy('', pathFrom(top), isPolicy)) };
}

/** The globs that a plain value of settings has; undefined where it says nothing of files. */
function filesOf(value: unknown): readonly string[] | undefined {
  const files = isObject(value) ? value['files'] : undefined;
  return Array.isArray(files) ? files.filter((one) => typeof one === 'string') : undefined;
}

/** How the text of a file is parsed: under its path in the workspace, with the spellings of front matter keys that its settings know. */
import type { PolicyOptions, Settings } from '../../core/index.ts';
import type { SettingsStore } from './settings.ts';

/** The options for {@link parsePolicy} of a file whose settings are known. @param path relative to the workspace folder, `/` between folders */
export function parseOptions({ settings, path }: { readonly settings: Settings; readonly path: string }): PolicyOptions {
  return { path, keySpellings: settings.frontMatter.keys };
}

/** The options by the URI of a file, with the settings that hold for it. */
export async function parseOptionsOf(
  store: Pick<SettingsStore, 'of' | 'pathOf'>,
  uri: string,
): Promise<{ readonly settings: Settings; readonly options: PolicyOptions }> {
  const settings = await store.of(uri);
  return { settings, options: parseOptions({ settings, path: store.pathOf(uri) }) };
}

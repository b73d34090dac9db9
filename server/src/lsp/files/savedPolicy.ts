/** Reads policies that are not open, each with the settings that hold for it. */
import { type Policy, parsePolicy, type Settings } from '../../core/index.ts';
import type { Host } from './host.ts';
import type { SettingsStore } from './settings.ts';

/** A Markdown file as it is saved. */
export interface SavedPolicy {
  readonly policy: Policy;
  readonly settings: Settings;
}

/** Undefined for what cannot be read; whether it is a policy is not asked. */
export async function savedPolicy(
  { host, settings }: { readonly host: Pick<Host, 'readText'>; readonly settings: Pick<SettingsStore, 'of' | 'pathOf'> },
  uri: string,
): Promise<SavedPolicy | undefined> {
  const text = await host.readText(uri);
  if (text === undefined) return undefined;
  const forUri = await settings.of(uri);
  return { policy: parsePolicy(text, { path: settings.pathOf(uri), keySpellings: forUri.frontMatter.keys }), settings: forUri };
}

/** Settings from several places put one over the other: the editor's, then every `.policywright.json` from the top folder down to the policy's own. */
import { type FilesFrom, isObject, type KnownRules, mergeSettings, readSettings, type Settings } from './settings.ts';

/** What one place sets. */
export interface SettingLayer {
  /** As JSON gives it. */
  readonly value: unknown;
  /** What its `files` are relative to; absent for the folder that paths of policies are relative to. */
  readonly filesFrom?: FilesFrom;
}

/** The settings that hold where these layers do, the strongest last. Wrong values are left out; who wrote them is told elsewhere. */
export function settingsOfLayers(layers: readonly SettingLayer[], known?: KnownRules): Settings {
  const merged = layers.reduce<unknown>((below, { value }) => mergeSettings(below, plain(value)), undefined);
  const { settings } = readSettings(merged, known);
  const from = layers.findLast(({ value }) => isObject(value) && value['files'] !== undefined)?.filesFrom;
  return from && settings.files ? { ...settings, filesFrom: from } : settings;
}

/** `"off"` and `{ "severity": "off" }` are the same, and merge key by key only in one spelling. */
function plain(value: unknown): unknown {
  if (value === null) return undefined;
  if (!isObject(value) || !isObject(value['rules'])) return value;
  return {
    ...value,
    rules: Object.fromEntries(
      Object.entries(value['rules']).map(([id, setting]) => [id, isObject(setting) ? setting : { severity: setting }]),
    ),
  };
}

/** What globs of a configuration file are relative to. Both folders absolute in the same way, `/` between folders, none at the end; undefined where they are the same, or neither is in the other. */
export function filesFrom(configFolder: string, pathsFrom: string): FilesFrom | undefined {
  if (configFolder.startsWith(`${pathsFrom}/`)) return { below: configFolder.slice(pathsFrom.length + 1) };
  if (pathsFrom.startsWith(`${configFolder}/`)) return { above: pathsFrom.slice(configFolder.length + 1) };
  return undefined;
}

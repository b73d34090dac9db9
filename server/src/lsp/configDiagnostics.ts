/** Findings inside a `.policywright.json`, open or closed: the one place where they are made. */
import type { Diagnostic } from 'vscode-languageserver';
import { checkConfig } from '../core/features/checkConfig.ts';
import { indexLines, rules } from '../core/index.ts';
import type { Session } from './session.ts';
import { coordinatesOf, toDiagnostic } from './toLsp.ts';

const ruleIds = new Set(rules.map(({ id }) => id));

/** What is wrong in a configuration file, as it stands in an editor, else as it is saved; nothing where it cannot be read or findings are not wanted. */
export async function diagnosticsOfConfig({ documents, encoding, host, settings }: Session, uri: string): Promise<Diagnostic[]> {
  const open = documents.get(uri)?.getText();
  const { check } = await settings.of(uri);
  if (check === 'off' || (check === 'openFiles' && open === undefined)) return [];
  const text = open ?? (await host.readText(uri))?.replace(/^\uFEFF/, '');
  if (text === undefined) return [];
  const at = coordinatesOf(text, indexLines(text), encoding());
  return checkConfig(text, ruleIds).map((one) => toDiagnostic(one, uri, at));
}

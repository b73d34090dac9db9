/** Remembers whether previews show findings: they do until the reader says otherwise; redlines the other way round. */
import * as vscode from 'vscode';
import type { FindingsSwitch } from './panelFindings.ts';

/** One switch for all previews of the workspace, or for all redlines. @param memory of the workspace */
export function createFindingsSwitch(memory: vscode.Memento, kind: 'preview' | 'redline'): FindingsSwitch {
  const changed = new vscode.EventEmitter<void>();
  const key = `policywright.findingsIn.${kind}`;
  return {
    isOn: () => memory.get<unknown>(key, kind === 'preview') === true,
    set: (on) => void memory.update(key, on).then(() => changed.fire()),
    onDidChange: changed.event,
  };
}

/** Remembers whether previews show findings: they do until the reader says otherwise; redlines the other way round. And whether previews mark coverage, which they do on request only. */
import * as vscode from 'vscode';
import type { FindingsSwitch } from './panelFindings.ts';

/** One switch for all previews of the workspace, or for all redlines. @param memory of the workspace */
export function createFindingsSwitch(memory: vscode.Memento, kind: 'preview' | 'redline'): FindingsSwitch {
  return createSwitch(memory, `policywright.findingsIn.${kind}`, kind === 'preview');
}

/** Whether previews mark passages with what they say. @param memory of the workspace */
export function createCoverageSwitch(memory: vscode.Memento): FindingsSwitch {
  return createSwitch(memory, 'policywright.coverageInPreviews', false);
}

function createSwitch(memory: vscode.Memento, key: string, initially: boolean): FindingsSwitch {
  const changed = new vscode.EventEmitter<void>();
  return {
    isOn: () => memory.get<unknown>(key, initially) === true,
    set: (on) => void memory.update(key, on).then(() => changed.fire()),
    onDidChange: changed.event,
  };
}

/** A folder in which an editor is tried with the language server: a repository with one policy, and the server as a program of its name. */
import { existsSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

/** A policy with a date that doesn't exist, a reference, and characters that editors count in different ways before an address. */
export const SMALL_POLICY = `---
document_title: "Privacy Policy"
last_updated: "2026-02-30"
---

# Privacy Policy

## 1. Who We Are

Größe und Maß GmbH does what Section 2 says; write to 📮 privacy@larkspur.garden.

## 2. What We Keep

We keep your name for 30 days.
`;

/** The paths of such a folder, which whoever made it removes. */
export interface EditorFolder {
  readonly folder: string;
  /** Where the editor's script writes what it saw, as JSON. */
  readonly seen: string;
  /** Variables for the editor: the program on the PATH, and what its script reads. */
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** Makes it. @param name of the editor @param policy the text of the policy @param recipe file and text of the set-up that the documentation gives @param patience milliseconds that the script waits for one answer */
export function makeEditorFolder(
  name: string,
  policy: string,
  recipe: { readonly file: string; readonly text: string },
  patience: number,
): EditorFolder {
  const folder = mkdtempSync(join(tmpdir(), `policywright-${name}-`));
  writeFileSync(join(folder, recipe.file), recipe.text);
  mkdirSync(join(folder, 'bin'));
  writeFileSync(
    join(folder, 'bin/policywright-language-server'),
    `#!/bin/sh\nexec "${process.execPath}" "${join(import.meta.dirname, 'languageServer.ts')}" "$@"\n`,
    { mode: 0o755 },
  );
  mkdirSync(join(folder, '.git'));
  writeFileSync(join(folder, 'mkdocs.yml'), 'site_name: Larkspur\n');
  mkdirSync(join(folder, 'legal'));
  const path = join(folder, 'legal/privacy.md');
  writeFileSync(path, policy);
  const seen = join(folder, 'seen.json');
  return {
    folder,
    seen,
    env: {
      ...process.env,
      PATH: [join(folder, 'bin'), process.env['PATH']].join(delimiter),
      RECIPE: join(folder, recipe.file),
      POLICY: path,
      SEEN: seen,
      PATIENCE: String(patience),
    },
  };
}

/** The path of a program; undefined where it isn't installed. */
export function findProgram(name: string): string | undefined {
  return (process.env['PATH'] ?? '')
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find(existsSync);
}

/** Why something with a file did not work, in words. */

/** The reason in an error of the file system or of anything else. */
export function reasonOf(error: unknown): string {
  const { code, message } = error as { code?: string; message?: string };
  return ({ EACCES: 'no permission to read it', EISDIR: 'it is a folder', ENOENT: 'there is no such file' } as Record<string, string>)[code ?? ''] ?? message ?? String(error);
}

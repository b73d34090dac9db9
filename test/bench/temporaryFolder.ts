/** The fresh folders of the scripts, with their types. */
export const { inTemporaryFolder } = (await import(new URL('../../scripts/temporary.ts', import.meta.url).href)) as {
  readonly inTemporaryFolder: <T>(use: (folder: string) => Promise<T>) => Promise<T>;
};

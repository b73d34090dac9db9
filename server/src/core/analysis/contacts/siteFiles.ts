/** The configuration of a site, looked for from a policy in it. */

/**
 * Whether one of some files is beside the innermost folder of a name that a policy is in. Asks for all of them, so that a host that looks
 * them up beforehand learns of each.
 * @param path of the policy @param folder such as `content` @param names of the files @param hasFile whether a path, relative to the policy's folder, is there
 */
export function isBesideFolder(
  path: string,
  folder: string,
  names: readonly string[],
  hasFile: (path: string) => boolean | undefined,
): boolean {
  const folders = path.split('/').slice(0, -1);
  const at = folders.lastIndexOf(folder);
  if (at === -1) return false;
  const site = '../'.repeat(folders.length - at);
  return names.map((name) => hasFile(site + name)).includes(true);
}

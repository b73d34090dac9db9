// The README as the package for VS Code has it, which is what the page of the extension shows.

/**
 * The page of an extension loads pictures from https addresses only, not from the package or data URLs.
 * Without a network they are missing: a picture without a description then leaves nothing behind, one with a description
 * a broken frame. The repository's own README keeps the descriptions.
 * @returns with pictures that have no description
 */
export function extensionReadme(readme: string): string {
  return readme.replace(/!\[[^\]\n]*\]\(/g, '![](');
}

/** The text of the page that a webview begins as: it may run our script and load our styles and the images of the workspace, and nothing else. */

/** What differs from one page to the next. Everything is escaped here. */
export interface ShellParts {
  readonly nonce: string;
  /** Where styles and images may come from, as a source of a content-security policy. */
  readonly source: string;
  readonly script: string;
  readonly style: string;
  readonly title: string;
  /** BCP 47 tag of the page's own words. */
  readonly language: string;
  /** What the page begins with, by lower-case name: `data-…` of its body, as JSON. */
  readonly data: Readonly<Record<string, unknown>>;
  /** Images of `https:` addresses may be loaded. */
  readonly remoteImages: boolean;
}

/** The page. */
export function shellHtml({ nonce, source, script, style, title, language, data, remoteImages }: ShellParts): string {
  const policy = [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    `style-src ${source}`,
    `img-src ${source} data:${remoteImages ? ' https:' : ''}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const given = Object.entries(data)
    .map(([name, value]) => `data-${name}="${escapeHtml(JSON.stringify(value))}"`)
    .join(' ');
  return `<!DOCTYPE html>
<html lang="${escapeHtml(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${escapeHtml(style)}">
<title>${escapeHtml(title)}</title>
</head>
<body ${given}>
<script nonce="${nonce}" src="${escapeHtml(script)}"></script>
</body>
</html>`;
}

function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

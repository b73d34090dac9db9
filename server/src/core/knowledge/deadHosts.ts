/** Hosts that were switched off: no link to them opens, whether by http or https. Data only. */

/** With all hosts below them, in lower case. */
const DEAD_HOSTS: ReadonlySet<string> = new Set(
  `macromedia.com gpoaccess.gov plus.google.com geocities.com posterous.com berlios.de gitorious.org thomas.loc.gov windows.microsoft.com docs.info.apple.com support.mozilla.com`.split(
    /\s+/,
  ),
);

/** Pages that were switched off at hosts that are still there: help on browsers of long ago, and the platform for online disputes of the EU closed on 20 July 2025 (Regulation (EU) 2024/3228). */
const DEAD_PAGES =
  /^https?:\/\/(?:(?:www\.)?(?:webgate\.)?ec\.europa\.eu\/(?:consumers\/)?odr(?:[/?#]|$)|(?:www\.|help\.)?opera\.com\/(?:browser\/tutorials|windows|mac|linux)\/|(?:www\.|support\.)?microsoft\.com\/(?:[a-z]{2}-[a-z]{2}\/)?(?:windows\/internet-explorer|kb\/\d|\?kbid)|(?:www\.)?apple\.com\/safari\/(?:features|download))/i;

/** Whether nothing answers at an address any more. @param host in lower case */
export function isDead(target: string, host: string): boolean {
  if (DEAD_PAGES.test(target)) return true;
  for (let rest = host; rest.includes('.'); rest = rest.slice(rest.indexOf('.') + 1)) if (DEAD_HOSTS.has(rest)) return true;
  return false;
}

/** Hosts whose addresses lead somewhere else: short addresses, counters of clicks, archives. What such a link opens its target does not tell. Data only. */

/** Services of short addresses, redirects and archives, by registrable domain or host. */
export const REDIRECT_HOSTS: ReadonlySet<string> = new Set(
  `aka.ms go.microsoft.com t.co bit.ly bitly.com j.mp goo.gl g.co tinyurl.com lnkd.in ow.ly buff.ly fb.me amzn.to amzn.eu a.co git.io youtu.be
   wp.me is.gd rb.gy rebrand.ly cutt.ly shorturl.at tiny.cc short.io trib.al dlvr.it ift.tt doi.org dx.doi.org hdl.handle.net purl.org w3id.org
   archive.org web.archive.org archive.today archive.ph perma.cc urldefense.com urldefense.proofpoint.com linkprotect.cudasvc.com
   safelinks.protection.outlook.com list-manage.com mailchi.mp mjt.lu sendgrid.net mandrillapp.com rs6.net hubspotlinks.com exacttarget.com
   awstrack.me l.facebook.com lm.facebook.com l.instagram.com translate.goog`.split(/\s+/),
);

/** First labels of hosts that count clicks or lead on. */
export const REDIRECT_LABEL =
  /^(?:clicks?|track(?:ing|er)?|links?|email|mail|e|ct|go|goto|redirect|r|l|out|url|short|s|t|news|safelinks)\d*$/;

/** Domains of one owner under its old and its new name. */
export const SAME_SITE: readonly (readonly string[])[] = [
  ['twitter.com', 'x.com'],
  ['facebook.com', 'fb.com', 'meta.com'],
];

/** What a sentence, a lead-in, or a heading is about. Data only; in the cue language, one cue a line; what begins with `!` says that a sentence is not about it. */
import type { FrameId } from './cueTable.ts';

/** The frames by language. */
export const FRAME_CUES: Readonly<Partial<Record<string, Readonly<Partial<Record<FrameId, string>>>>>> = {
  en: {
    right: `
right* (to|of|in|under|regarding|with respect|include|:)
(you|your|following|these|privacy|protection|subject|certain|additional|consumer|individual|their) ... rights?
rights
entitled to
(you|users?|individuals?|consumers?|customers?|residents?) (also |may |can |could |have )*(request|ask|require|demand)
(may|can|to|you) (also )?(request|ask) (that |us |for |from us|the company |the owner )
request* (access|correction|deletion|erasure|rectification|that we|us to|removal)
!reserve* ... right*
!other users (may|can|will)
!contacts .... (may|can) see
!(we|us|company|provider|owner) (have|has) the right
!all rights
!(property|publicity|our|legal) rights
!right of withdrawal`,
    able: `
you (can|may|are able to|are free to|will be able to|could) (also |always |at any time |, at any time, )*
(all |registered )?users (can|may)
(you|users?) (wish|want|would like|need|choose|decide) to
(able|allow* (you|users)|enabl* (you|users)|ability|option|opportunity|choice|contact us|email us|write to us|let us know) ... (to|if)
(like|want|wish) (us )?to
to (access|update|correct|delete|review|amend)
!other users (may|can|will)
!contacts .... (may|can) see
!(we|us|company|provider|owner|parties|they|employees) (can|may|will|are able to)`,
    share: `
(share|sharing|disclos*|transfer*|provid*|transmit*|releas*|pass*|send|sent|sell|given?|made available|make available) ... (with|to)
(we|company|provider) ... (share|disclose)
recipients?
third part* ... (access|receiv*|process*)
(we use|use|uses|using|employ|engage*|rely on|work with|utili[sz]e*|partner with) ... (third part*|service provider*|provider*|vendor*|partner*|processor*|services)`,
    collect: `
(we|us|company|provider|application|app|service|website|platform|which|you|information) (may |might |also |will |only |automatically |can |do |would |could )*(collect*|gather*|receiv*|obtain*|process*|record*|stor*|acquir*|ask*|request*|access*|provid*|includ*)
(information|data) ... (we|collected|includ*|gathered|processed|consist*|such as|:)
collect*`,
    use: `
(use|used|uses|using|process|processed|processing|collect|collected) ... (to|for|in order to|purpose*)
(following|these|such|below) purpose*
purposes?
why we
reasons?`,
    retain: `
(retain*|retention|keep|kept|stor*|hold|held|preserv*|sav*)`,
    basis: `
(legal|lawful) (bas*|ground*|reason*)
rely on
(process*|use|collect*|disclos*|shar*) ... (if|when|where|only|because|on the basis|based on|under)
(article|art.) 6`,
    transfer: `
transfer*
(stored|processed|hosted|located|held) ... (in|at|outside)`,
    cookies: 'cookie*',
  },
  de: {
    right: `
recht* (auf|zu|zur|der|nach|gegen|,|gemäß|aus)
(das|ein|ihr|dein|folgende*) recht*
betroffenenrecht*
(verlangen|beantragen|anfordern|fordern|geltend)
berechtigt
ansprüche auf
!(vorbehalten|behalten) .... recht*
!widerrufsrecht ... kauf*`,
    able: `
(sie|du|nutzer|kunden|betroffene) (können|kannst|dürfen|haben|hast) (sie |auch |jederzeit |diese |ihre |auf )*
(können|kannst|dürfen) (sie|du)
(möchten|wollen) (sie|du)
(wenn|falls) (sie|du)
möglichkeit*
jederzeit
!behörden .... (können|dürfen)
!(wir|mitarbeiter) (können|dürfen)`,
  },
};

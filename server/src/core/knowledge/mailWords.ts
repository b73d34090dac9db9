/** Words that tell an email address from a handle or a place: names of mailboxes, and what is written before an address. */
import type { MailWords } from './languages/language.ts';
import { patternOfAll } from './languages/languages.ts';

const any = (key: keyof MailWords): string => patternOfAll(({ mail }) => mail?.[key]);

/** Names of mailboxes in the languages of policies, whole; those of laws, roles and protocols are the same everywhere. */
export const MAILBOX_WORDS = new RegExp(`^(?:${any('mailboxes')}|dpo|gdpr|ccpa|dsar|psirt|cert|dmca|coc|webmaster|postmaster)$`, 'i');

/** Those of them that are verbs too, or stand before a handle as a word of the sentence. */
export const MAILBOX_VERBS = new RegExp(`^(?:${any('mailboxVerbs')})$`, 'i');

/** What is right before an address: a word of writing, perhaps with its preposition, or the colon of a label. */
export const MAIL_CUE = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(?:${any('cue')})(?: (?:${any('cuePreposition')}))?|(?:${any('label')})\\s?[:：])\\s{0,3}[(["“„«*_]?\\s?$`,
  'iu',
);

/** Words before an address that may also be before a handle. */
export const PREPOSITION = new RegExp(`(?<![\\p{L}\\p{N}])(?:${any('preposition')})\\s{1,3}[(["“„«*_]?$`, 'iu');

/** Words of networks where `@name` is a person; their names are the same everywhere. */
export const SOCIAL_CUE = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:twitter|x\\.com|instagram|facebook|threads|mastodon|fediverse|bluesky|bsky|tiktok|telegram|youtube|github|gitlab|slack|discord|linkedin|${any('social')})(?![\\p{L}\\p{N}])`,
  'iu',
);

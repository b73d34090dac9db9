/** What a reader of English is told. */
import { ENGLISH, type Message, worded } from '../../server/src/core/index.ts';

/** A message in English; empty where there is none. */
export function inEnglish(message: Message | undefined): string {
  return message ? worded(ENGLISH, message) : '';
}

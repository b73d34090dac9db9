/** How the program is told that it is one of its own worker threads. */

/** Its only argument then; a user who types it gets what any unknown command gets. */
export const WORKER = '::worker';

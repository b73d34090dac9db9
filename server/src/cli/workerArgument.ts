/** How the program is told that it is one of its own worker threads. */

/** The argument that makes the program a worker thread; a user who types it gets what any unknown command gets. */
export const WORKER = '::worker';

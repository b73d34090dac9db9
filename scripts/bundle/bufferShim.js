/** Stands for Node's Buffer in the worker: gray-matter wraps its input in one, and we never read it back. */
export const Buffer = { from: (text) => text, isBuffer: () => false };

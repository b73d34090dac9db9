// Preloaded into a server whose memory is watched, with --expose-gc: answers each message with what is in use after a collection, in megabytes.
process.on('message', () => {
  globalThis.gc();
  const { heapUsed, rss } = process.memoryUsage();
  process.send({ heap: heapUsed / 2 ** 20, resident: rss / 2 ** 20 });
});
// Being asked is no reason to live on.
process.channel.unref();

// Loaded into the program by the soak: says how much memory it holds when asked to.
const MB = 1024 * 1024;

process.on('message', () => {
  global.gc();
  setImmediate(() => {
    global.gc();
    const { heapUsed, external, rss } = process.memoryUsage();
    process.send({ heap: heapUsed / MB, external: external / MB, resident: rss / MB });
  });
});

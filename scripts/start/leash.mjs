// Loaded into server and worker: when `npm start` is gone without a word (kill -9), they end by themselves.
if (process.channel) {
  process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));
  process.channel.unref();
}

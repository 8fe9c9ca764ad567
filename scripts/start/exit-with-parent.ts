// Imported first by server and worker: when `npm start` is gone without stopping them (kill -9), they stop themselves.
if (process.channel) {
  process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));
  process.channel.unref();
}

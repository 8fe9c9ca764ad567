/**
 * Is aborted at the first request to stop: Ctrl-C, a closed terminal, `kill`, or the end of the program that started us.
 * npm may send the same signal twice.
 */
export function shutdownSignal(): AbortSignal {
  const shutdown = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, () => shutdown.abort());
  process.once('disconnect', () => shutdown.abort());
  process.channel?.unref();
  return shutdown.signal;
}

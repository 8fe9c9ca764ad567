/**
 * Becomes aborted at the first wish to end: Ctrl-C, a closed terminal, `kill`, or a program that started us and is gone.
 * npm may pass the same wish on twice.
 */
export function untilAsked(): AbortSignal {
  const asked = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, () => asked.abort());
  process.once('disconnect', () => asked.abort());
  process.channel?.unref();
  return asked.signal;
}

import { dataArgument } from './cluster';

/** For a small server: about 150 MB in all. The rest keeps what people type out of the server's log. */
const settings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '80',
  shared_buffers: '96MB',
  work_mem: '8MB',
  maintenance_work_mem: '64MB',
  max_wal_size: '512MB',
  // Messages at the level ERROR quote what was typed; FATAL and PANIC, which remain, are about the server itself.
  log_min_messages: 'fatal',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_parameter_max_length: '0',
  log_parameter_max_length_on_error: '0',
  log_statement: 'none',
  log_connections: '',
  log_checkpoints: 'off',
  log_autovacuum_min_duration: '-1',
  track_activity_query_size: '100',
};

/** For a database that is thrown away: nothing needs to survive a power cut. */
const throwAway = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };

/** The command line of the server. */
export function serverArguments(directory: string, port: number, lasting: boolean): string[] {
  const chosen = { ...settings, ...(lasting ? {} : throwAway) };
  const flags = Object.entries(chosen).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  return ['-D', dataArgument(directory), '-p', String(port), ...flags];
}

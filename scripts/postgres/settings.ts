import { dataArgument } from './cluster';

/** For a small server: few processes, about 150 MB in all. The rest keeps what people type out of the server's log. */
const settings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '80',
  shared_buffers: '96MB',
  work_mem: '8MB',
  maintenance_work_mem: '64MB',
  max_wal_size: '512MB',
  // Each connection reads for itself, which saves three processes; nothing is replicated from here.
  io_method: 'sync',
  max_logical_replication_workers: '0',
  // Compiling a query costs more than our queries take.
  jit: 'off',
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

/** For a temporary database: nothing needs to survive a power cut. */
const temporary = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };

/** The command line of the server. */
export function serverArguments(directory: string, port: number, lasting: boolean): string[] {
  const chosen = { ...settings, ...(lasting ? {} : temporary) };
  const flags = Object.entries(chosen).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  return ['-D', dataArgument(directory), '-p', String(port), ...flags];
}

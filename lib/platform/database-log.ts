/**
 * A database's own log quotes what people type, unless it is told not to. Ours is started so; of another one we can only
 * say what is missing.
 */
import { Prisma, type Db } from './db';

/** The value that quotes nothing. Of the levels of messages, those from FATAL on are about the server itself. */
const quiet: Record<string, (value: string) => boolean> = {
  log_min_messages: (value) => value === 'fatal' || value === 'panic',
  log_statement: (value) => value === 'none',
  log_parameter_max_length: (value) => value === '0',
  log_parameter_max_length_on_error: (value) => value === '0',
  log_error_verbosity: (value) => value === 'terse',
};

/** The settings of the database whose values let its log quote what is typed. */
export async function quotingSettings(db: Db): Promise<string[]> {
  const rows = await db.$queryRaw<{ name: string; setting: string }[]>(
    Prisma.sql`SELECT name, setting FROM pg_settings WHERE name IN (${Prisma.join(Object.keys(quiet))}) ORDER BY name`,
  );
  return rows.filter(({ name, setting }) => !quiet[name]?.(setting)).map(({ name }) => name);
}

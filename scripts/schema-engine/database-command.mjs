import pg from 'pg';

/** `can-connect-to-database` and `create-database`, with the error format of the native engine. */
export async function databaseCommand(command, url) {
  const target = new URL(url);
  const database = decodeURIComponent(target.pathname.slice(1));
  if (command === 'create-database') target.pathname = 'postgres';
  const client = new pg.Client({ connectionString: target.href });
  try {
    await client.connect();
    if (command === 'create-database') await client.query(`CREATE DATABASE ${pg.escapeIdentifier(database)}`);
  } catch (error) {
    const missing = error.code === '3D000';
    const message = missing ? `Database ${database} does not exist` : error.message;
    const fields = { error_code: missing ? 'P1003' : 'P1001', message };
    process.stderr.write(`\n${JSON.stringify({ level: 'ERROR', target: 'schema_engine::logger', fields })}\n`);
    process.exitCode = 1;
  } finally {
    await client.end();
  }
}

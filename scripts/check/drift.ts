import { runTool, type ToolResult } from '../run-tool';
import { startTemporaryPostgres } from '../test/temporary-postgres';

const comparison = ['migrate', 'diff', '--from-migrations', 'prisma/migrations', '--to-schema', 'prisma/schema.prisma'];

/** Whether the migrations make exactly the tables that schema.prisma describes. */
export async function checkDrift(until: AbortSignal): Promise<ToolResult> {
  const postgres = await startTemporaryPostgres();
  try {
    const environment = { ...process.env, DATABASE_URL: postgres.url('postgres'), DATABASE_DIRECT_URL: '' };
    const args = ['node_modules/prisma/build/index.js', ...comparison, '--exit-code'];
    const { ok, output } = await runTool(args, environment, { until });
    // The engine can crash with status 0 and nothing to say, so the args count too.
    return { ok: ok && output.includes('No difference detected'), output };
  } finally {
    await postgres.stop();
  }
}

import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseEnv } from 'node:util';

const generators: Record<string, () => string> = {
  // It never changes, so that a form from before an update can still be sent after it.
  NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: () => randomBytes(32).toString('base64'),
  DATABASE_PASSWORD: () => randomBytes(24).toString('base64url'),
};

/** The secrets of DATA_DIR/secrets.env; what is missing there and in the environment is generated and stored. */
export function ensureSecrets(dataDir: string, environment: NodeJS.ProcessEnv): Record<string, string> {
  const file = path.join(dataDir, 'secrets.env');
  const secrets = readSecrets(dataDir);
  const missing = Object.keys(generators).filter((name) => !secrets[name] && !environment[name]);
  for (const name of missing) secrets[name] = generators[name]?.() ?? '';
  if (missing.length > 0) {
    const lines = Object.entries(secrets).map(([name, value]) => `${name}="${value}"\n`);
    writeFileSync(`${file}.new`, lines.join(''), { mode: 0o600 });
    renameSync(`${file}.new`, file);
  }
  return secrets;
}

/** The secrets that an earlier start has stored. */
export function readSecrets(dataDir: string): Record<string, string> {
  const file = path.join(dataDir, 'secrets.env');
  if (!existsSync(file)) return {};
  const parsed = parseEnv(readFileSync(file, 'utf8'));
  return Object.fromEntries(Object.entries(parsed).flatMap(([name, value]) => (value ? [[name, value]] : [])));
}

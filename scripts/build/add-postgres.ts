import { cpSync } from 'node:fs';
import path from 'node:path';
import { postgresPackage } from '../postgres/binaries';

/** Copies the embedded PostgreSQL into the folder `application`, where there is one for this platform. */
export function addPostgres(application: string): void {
  const source = postgresPackage();
  if (!source) return;
  const target = path.join(application, path.relative(process.cwd(), source));
  cpSync(source, target, { recursive: true, verbatimSymlinks: true });
}

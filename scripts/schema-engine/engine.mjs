import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { CatalogAdapterFactory } from './adapter.mjs';

// Where the engine writes the message of a crash.
globalThis.PRISMA_WASM_PANIC_REGISTRY = { set_message: (message) => process.stderr.write(`${message}\n`) };

const bindings = await load();

export const engineVersion = () => bindings.version();

/** The engine for one database and these schema files. */
export function openEngine(url, datamodels) {
  const adapter = bindMigrationAwareSqlAdapterFactory(new CatalogAdapterFactory(url));
  return bindings.SchemaEngine.new(
    { datamodels: datamodels.length > 0 ? datamodels : undefined },
    () => undefined,
    adapter,
  );
}

/** The package is made for bundlers, which load its WebAssembly; Node does not. */
async function load() {
  const folder = path.dirname(createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm'));
  const glue = await import('@prisma/schema-engine-wasm/schema_engine_bg');
  const binary = readFileSync(path.join(folder, 'schema_engine_bg.wasm'));
  const { instance } = await WebAssembly.instantiate(binary, { './schema_engine_bg.js': glue });
  glue.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
  return glue;
}

// Preloaded with `NODE_OPTIONS=--import=…`: appends each file that a process loads to the file LOADED_FILES.
import { appendFileSync } from 'node:fs';
import Module, { register } from 'node:module';

const record = (file) => appendFileSync(process.env.LOADED_FILES, `${file}\n`);

// What is imported is seen by hooks, which run in a thread of their own; what is required, by these functions.
register('./record-imports.mjs', import.meta.url);
for (const [extension, load] of Object.entries(Module._extensions)) {
  Module._extensions[extension] = (module, file) => {
    record(file);
    load(module, file);
  };
}

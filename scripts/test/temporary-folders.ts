import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll } from 'vitest';

// Each test file has folders of its own: tests destroy keys and emails, and those of a running `npm start` in the same
// checkout must survive.
const folder = mkdtempSync(path.join(tmpdir(), 'undersigned-files-'));
Object.assign(process.env, { DATA_DIR: path.join(folder, 'data'), KEY_DIR: path.join(folder, 'keys') });

afterAll(() => rmSync(folder, { recursive: true, force: true }));

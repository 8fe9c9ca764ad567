import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll } from 'vitest';

// Each file of tests has folders of its own: tests destroy keys and mails, and beside them may lie those of a running
// `npm start`, whose loss nothing mends.
const folder = mkdtempSync(path.join(tmpdir(), 'undersigned-files-'));
Object.assign(process.env, { DATA_DIR: path.join(folder, 'data'), KEY_DIR: path.join(folder, 'keys') });

afterAll(() => rmSync(folder, { recursive: true, force: true }));

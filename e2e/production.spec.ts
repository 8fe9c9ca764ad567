import { expect, test } from '@playwright/test';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { startApplication } from '../scripts/test/application';

const build = path.resolve('.test/next/standalone');
const recorder = pathToFileURL(path.resolve('scripts/test/record-loaded-files.mjs')).href;

let folder = '';
let loadedFiles = '';
let recording: Record<string, string> = {};
test.beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'undersigned-production-'));
  loadedFiles = path.join(folder, 'loaded');
  recording = { NODE_OPTIONS: `--import=${recorder}`, LOADED_FILES: loadedFiles };
});
test.afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Every file that a process of the application has loaded, without those of Node and of the recorder. */
function loaded(): string[] {
  const files = [...new Set(readFileSync(loadedFiles, 'utf8').trim().split('\n'))];
  return files.filter((file) => path.isAbsolute(file) && !path.basename(file).startsWith('record-'));
}

const packageOf = (file: string) => /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.[1] ?? '';

function developmentPackages(): Set<string> {
  const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
    packages: Record<string, { dev?: boolean; devOptional?: boolean }>;
  };
  return new Set(
    Object.entries(lock.packages)
      .filter(([name, { dev, devOptional }]) => (dev || devOptional) && name.split('node_modules/').length === 2)
      .map(([name]) => packageOf(`/${name}`)),
  );
}

async function visitPages(baseUrl: string): Promise<void> {
  const pages = ['/', '/letters/demo', '/letters/demo/signers', '/letters/demo/sign', '/ar', '/organize/sign-in'];
  for (const page of [...pages, '/api/v1/letters/demo/tallies']) {
    expect((await fetch(`${baseUrl}${page}`)).status, page).toBe(200);
  }
}

test('npm start runs compiled programs only: nothing of the checkout’s packages is loaded', async () => {
  const application = await startApplication(recording, undefined, 'production');
  try {
    await visitPages(application.baseUrl);
  } finally {
    await application.stop();
  }
  const files = loaded();
  for (const program of ['start', 'prepare', 'server', 'worker', 'startup-notices']) {
    expect(files).toContain(path.join(build, `${program}.mjs`));
  }
  const outside = files.filter((file) => !file.startsWith(`${build}${path.sep}`));
  // Until it knows that everything is built, `npm start` is plain JavaScript of ours.
  expect(outside.map((file) => path.relative('.', file)).filter((file) => !/^scripts\/.*\.mjs$/.test(file))).toEqual(
    [],
  );
  const ofDevelopment = developmentPackages();
  expect(ofDevelopment).toContain('typescript');
  expect(files.filter((file) => ofDevelopment.has(packageOf(file)))).toEqual([]);
});

test('a build that is copied elsewhere runs without checkout and packages', async () => {
  const cwd = path.join(folder, 'release');
  cpSync(build, cwd, { recursive: true, verbatimSymlinks: true });
  const application = await startApplication(recording, undefined, 'copied', { script: 'start.mjs', cwd });
  try {
    await visitPages(application.baseUrl);
    const env = { ...process.env, DATA_DIR: application.dataDir, KEY_DIR: application.keyDir };
    const letters = execFileSync(process.execPath, ['undersigned.mjs', 'letter', 'list'], {
      cwd,
      env,
      encoding: 'utf8',
    });
    expect(letters).toMatch(/^demo\t/);
  } finally {
    await application.stop();
  }
  expect(loaded().filter((file) => !file.startsWith(`${cwd}${path.sep}`))).toEqual([]);
});

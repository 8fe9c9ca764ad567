import type { LaunchOptions } from '@playwright/test';
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import path from 'node:path';
import { unpackChromium } from './chromium/unpack';
import { StartupError } from './startup-error';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const macOs = ['Google Chrome', 'Chromium'].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);

/** How to start a Chromium: CHROMIUM_PATH, an installed one, the one in our packages, or Playwright's own download. */
export async function chromiumOptions(): Promise<LaunchOptions> {
  const configured = process.env.CHROMIUM_PATH;
  if (configured && !isProgram(configured))
    throw new StartupError(`CHROMIUM_PATH is ${configured}, which is not a program.`);
  const installed = configured ?? [...inPath(), ...macOs].find(isProgram);
  if (installed) return { executablePath: installed, args: defaultArguments };
  if (process.platform === 'linux' && process.arch === 'x64') return bundled();
  downloadChromium();
  return { args: defaultArguments };
}

// Chromium's sandbox does not work for root. A container may have a small /dev/shm.
const defaultArguments = ['--disable-dev-shm-usage', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])];

async function bundled(): Promise<LaunchOptions> {
  const { program, libraries } = await unpackChromium();
  return {
    executablePath: program,
    // It is a headless shell without a sandbox, made for machines without a graphics card.
    args: ['--disable-dev-shm-usage', '--no-sandbox', '--no-zygote', '--disable-gpu', '--headless=shell'],
    env: { ...(process.env as Record<string, string>), LD_LIBRARY_PATH: libraries },
  };
}

function inPath(): string[] {
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  return names.flatMap((name) => folders.map((folder) => path.join(folder, name)));
}

function isProgram(file: string): boolean {
  if (!existsSync(file)) return false;
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function downloadChromium(): void {
  const command = ['node_modules/playwright/cli.js', 'install', '--only-shell', 'chromium'];
  const done = spawnSync(process.execPath, command, { stdio: 'inherit' });
  if (done.status !== 0)
    throw new StartupError('No Chromium was found and none could be downloaded: set CHROMIUM_PATH to one.');
}

import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { StartupError } from '../startup-error';
import { runTool } from '../run-tool';

export interface Unpacked {
  program: string;
  /** A folder with libraries that minimal systems lack. */
  libraries: string;
}

/** Unpacks the Chromium of our packages, once, into node_modules/.cache: /tmp is shared with other users. */
export async function unpackChromium(): Promise<Unpacked> {
  const cache = path.resolve(import.meta.dirname, '../../node_modules/.cache');
  const home = path.join(cache, 'chromium');
  if (!existsSync(home)) {
    mkdirSync(cache, { recursive: true });
    const fresh = mkdtempSync(path.join(cache, 'chromium-'));
    // The package unpacks into the folder for temporary files, and its libraries only on Amazon's servers.
    const environment = { ...process.env, TMPDIR: fresh, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x' };
    const script = `import c from '@sparticuz/chromium'; await c.executablePath();`;
    const { ok, output } = await runTool(['--input-type=module', '-e', script], environment);
    if (!ok)
      throw new StartupError(
        `${output.trim()}\nThe Chromium for the tests could not be unpacked: set CHROMIUM_PATH to one.`,
      );
    put(fresh, home);
  }
  return { program: path.join(home, 'chromium'), libraries: path.join(home, 'al2023/lib') };
}

function put(fresh: string, home: string): void {
  try {
    renameSync(fresh, home);
  } catch (error) {
    // Another process was faster.
    if (!existsSync(home)) throw error;
    rmSync(fresh, { recursive: true });
  }
}

import { EnvError, readEnv, type Env } from '../../lib/platform/env';
import { StartupError } from '../startup-error';
import { lockDataDir } from './lock';
import { checkPort } from './port';
import { ensurePrivateFolder } from './private-folder';

/** Finds whatever is wrong in the environment before anything is opened, and locks DATA_DIR until `release`. */
export async function claimSettings(): Promise<{ env: Env; release: () => void }> {
  const env = validEnv();
  ensurePrivateFolder('DATA_DIR', env.DATA_DIR);
  ensurePrivateFolder('KEY_DIR', env.KEY_DIR);
  const release = lockDataDir(env.DATA_DIR);
  await checkPort(env.PORT, env.HOST).catch((error: unknown) => {
    release();
    throw error;
  });
  return { env, release };
}

function validEnv(): Env {
  try {
    return readEnv(process.env);
  } catch (error) {
    if (error instanceof EnvError) throw new StartupError(error.problems.join('\n'));
    throw error;
  }
}

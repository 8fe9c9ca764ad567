import { EnvError, readEnv, type Env } from '../../lib/platform/env';
import { Fault } from '../fault';
import { takeFolder } from './folders';
import { lockDataDir } from './lock';
import { checkPort } from './port';

/** Everything that the environment can get wrong, found before anything is opened; then the folders are ours alone. */
export async function takeSettings(): Promise<{ env: Env; letGo: () => void }> {
  const env = readOrSayWhy();
  takeFolder('DATA_DIR', env.DATA_DIR);
  takeFolder('KEY_DIR', env.KEY_DIR);
  const letGo = lockDataDir(env.DATA_DIR);
  await checkPort(env.PORT, env.HOST).catch((error: unknown) => {
    letGo();
    throw error;
  });
  return { env, letGo };
}

function readOrSayWhy(): Env {
  try {
    return readEnv(process.env);
  } catch (error) {
    if (error instanceof EnvError) throw new Fault(error.problems.join('\n'));
    throw error;
  }
}

import { EnvError, readEnv, type Env } from '../../lib/platform/env';
import { Fault } from '../fault';
import { takeFolder } from './folders';
import { checkPort } from './port';

/** Everything that the environment can get wrong, found before anything is opened. */
export async function checkSettings(): Promise<Env> {
  const env = readOrSayWhy();
  await checkPort(env.PORT, env.HOST);
  takeFolder('DATA_DIR', env.DATA_DIR);
  takeFolder('KEY_DIR', env.KEY_DIR);
  return env;
}

function readOrSayWhy(): Env {
  try {
    return readEnv(process.env);
  } catch (error) {
    if (error instanceof EnvError) throw new Fault(error.problems.join('\n'));
    throw error;
  }
}

/** The web server: the gateway that every request passes, and Next in the same process. */
import './start/exit-with-parent';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import next from 'next';
import { database } from '@/lib/platform/db';
import { env } from '@/lib/platform/env';
import { openInner } from '@/lib/server/response-cache/inner';
import { createFront } from '@/lib/server/gateway/front';
import { endGracefully, quietConsole, refuseNonsense, reportFaults } from '@/lib/server/gateway/lifecycle';
import { Problems } from '@/lib/server/gateway/problems';
import { isReady } from '@/lib/platform/readiness';

const { BASE_URL, HOST, NODE_ENV, PORT, TRUSTED_PROXIES, local } = env();
const dev = NODE_ENV === 'development';
reportFaults();
if (!dev) quietConsole();

const application = dev ? process.cwd() : import.meta.dirname;
// What Next's own server of a standalone build does: the configuration as it was at build time.
if (!dev)
  process.env.__NEXT_PRIVATE_STANDALONE_CONFIG = readFileSync(path.join(application, 'next-config.json'), 'utf8');
// Hostname and port are where an action's redirect is fetched from: without them Next would ask whatever listens on port 3000.
const app = next({ dev, dir: application, hostname: HOST, port: PORT });
await app.prepare();
const handle = app.getRequestHandler();
// Next answers its own failures; a rejection here is one of those that it could not.
const render = (...[request, response]: Parameters<typeof handle>) =>
  handle(request, response).catch(() => response.destroy());

const baseUrl = new URL(BASE_URL);
const circumstances = { https: baseUrl.protocol === 'https:', dev };
const inner = await openInner((...asked) => void render(...asked), baseUrl);
const problems = new Problems(inner, circumstances);

const front = createFront(
  { baseUrl: BASE_URL, trustedProxies: TRUSTED_PROXIES, circumstances },
  { render, inner, problems, brokenOrAway: async () => ((await isReady()) ? 500 : 503) },
);
const server = createServer(
  {
    headersTimeout: 15_000,
    requestTimeout: 30_000,
    // Longer than the minute for which proxies keep a connection, so that they never send into one that we just closed.
    keepAliveTimeout: 65_000,
    maxHeaderSize: 16 * 1024,
  },
  front,
);
server.on('clientError', refuseNonsense);

endGracefully({
  server,
  balanced: NODE_ENV === 'production' && !local,
  after: async () => {
    await inner.close();
    await app.close();
    await database().$disconnect();
  },
});

server.listen(PORT, HOST);
if (!dev) await problems.prepare();

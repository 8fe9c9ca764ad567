/** The web server: the gateway that every request passes, and Next in the same process. */
import './start/exit-with-parent';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import next from 'next';
import { POST as postSignature } from '@/app/api/v1/letters/[slug]/signatures/route';
import { database } from '@/lib/platform/db';
import { env } from '@/lib/platform/env';
import { isReady } from '@/lib/platform/readiness';
import { withFollowedActions } from '@/lib/server/gateway/action-requests';
import { createGateway } from '@/lib/server/gateway/gateway';
import { createHttpServer } from '@/lib/server/gateway/http-server';
import { Problems } from '@/lib/server/gateway/problem-responses';
import { readActionOwners } from '@/lib/server/gateway/server-actions';
import { logUncaughtErrors, redactConsole, shutDownGracefully } from '@/lib/server/gateway/server-lifecycle';
import { openUpstream } from '@/lib/server/gateway/upstream';
import { handleForm } from '@/lib/signing/actions';
import { isFormToken } from '@/lib/signing/steps/queries';

const { BASE_URL, HOST, NEXT_DIST_DIR, NODE_ENV, PORT, RATE_LIMITS, TRUSTED_PROXIES, local } = env();
const dev = NODE_ENV === 'development';
logUncaughtErrors();
if (!dev) redactConsole();

const application = dev ? process.cwd() : import.meta.dirname;
// What Next's own server of a standalone build does: the configuration as it was at build time.
if (!dev)
  process.env.__NEXT_PRIVATE_STANDALONE_CONFIG = readFileSync(path.join(application, 'next-config.json'), 'utf8');
// Hostname and port are where an action's redirect is fetched from: without them Next would ask whatever listens on port 3000.
const app = next({ dev, dir: application, hostname: HOST, port: PORT });
await app.prepare();
const handle = app.getRequestHandler();

const baseUrl = new URL(BASE_URL);
const context = { https: baseUrl.protocol === 'https:', dev };
// Next responds to its own failures; a rejection here is one of those to which it could not.
const upstream = await openUpstream(
  withFollowedActions((request, response) => void handle(request, response).catch(() => response.destroy())),
  baseUrl,
);
const problems = new Problems(upstream, context);

const gateway = createGateway(
  { baseUrl: BASE_URL, trustedProxies: TRUSTED_PROXIES, context, limitsClients: RATE_LIMITS === 'on' && !dev },
  {
    upstream,
    problems,
    ownsAction: dev ? () => true : readActionOwners(NEXT_DIST_DIR),
    handleForm,
    isFormToken,
    handlers: {
      '/api/v1/letters/:slug/signatures': (request, { slug = '' }) =>
        postSignature(request, { params: Promise.resolve({ slug }) }),
    },
    failureStatus: async () => ((await isReady()) ? 500 : 503),
  },
);
const server = createHttpServer(gateway, { trustedProxies: TRUSTED_PROXIES });
// The development server's socket; in production nothing is upgraded.
if (dev) server.on('upgrade', (...upgrade) => void app.getUpgradeHandler()(...upgrade));

shutDownGracefully({
  server,
  isBehindProxy: NODE_ENV === 'production' && !local,
  close: async () => {
    await upstream.close();
    await app.close();
    await database().$disconnect();
  },
});

server.listen(PORT, HOST);
if (!dev) await problems.prepare();

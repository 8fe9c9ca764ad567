/** The web server: Next as a custom server, behind what every request passes first. */
import { createServer } from 'node:http';
import next from 'next';
import { env } from '@/lib/platform/env';
import { beginEnding } from '@/lib/platform/readiness';

const settings = env();
const app = next({ dev: settings.NODE_ENV === 'development' });
await app.prepare();
const render = app.getRequestHandler();
const server = createServer((request, response) => void render(request, response));
server.listen(settings.PORT, settings.HOST);

for (const signal of ['SIGTERM', 'SIGINT'] as const)
  process.once(signal, () => {
    beginEnding();
    server.close(() => process.exit(0));
    server.closeIdleConnections();
  });

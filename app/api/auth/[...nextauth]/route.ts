import { whenceOf } from '@/lib/organizers/actions-gate';
import { logIn } from '@/lib/organizers/mutations';
import { leave } from '@/lib/organizers/mutations-sessions';
import { livingSession } from '@/lib/organizers/queries';
import { loginSchema } from '@/lib/organizers/schema';
import { database } from '@/lib/platform/db';
import { authRoute } from '@/lib/platform/next-auth';

const handle = authRoute({
  enter: async (email, password, headers) => {
    const given = loginSchema.safeParse({ email, password });
    if (!given.success) return null;
    const from = whenceOf({ get: (name) => (typeof headers[name] === 'string' ? headers[name] : null) });
    const login = await logIn(given.data, from);
    return login.ok ? login.sessionId : null;
  },
  leave: (sessionId) => leave(database(), sessionId),
  who: async (sessionId) => {
    const session = await livingSession(database(), sessionId);
    return session && { name: session.organizer.name, email: session.organizer.email };
  },
});

export { handle as GET, handle as POST };

/** next-auth's own routes, for programs that know them; the desk's forms do the same through the same functions. */
import NextAuth, { type NextAuthOptions } from 'next-auth';
import Credentials from 'next-auth/providers/credentials';
import { failureCode, log } from './log';
import { LONGEST_SESSION, authSecret, cookieName, cookieOptions, sessionCookie } from './session-cookie';

type Door = {
  /** Checks a login and opens a session; its random id, or null. */
  enter: (email: string, password: string, headers: Record<string, unknown>) => Promise<string | null>;
  leave: (sessionId: string) => Promise<void>;
  /** Who is behind a living session. */
  who: (sessionId: string) => Promise<{ name: string; email: string } | null>;
};

const idIn = (token: Record<string, unknown>): string => (typeof token.sid === 'string' ? token.sid : '');

const cookie = (word: string) => ({ name: cookieName(word), options: cookieOptions() });

function options(door: Door): NextAuthOptions {
  return {
    secret: authSecret(),
    session: { strategy: 'jwt', maxAge: LONGEST_SESSION },
    pages: { signIn: '/organize/login', signOut: '/organize', error: '/organize/login' },
    cookies: {
      sessionToken: { name: sessionCookie(), options: cookieOptions() },
      csrfToken: cookie('csrf'),
      callbackUrl: cookie('back'),
    },
    providers: [
      Credentials({
        credentials: { email: {}, password: {} },
        authorize: async (given, request) => {
          const id = await door.enter(given?.email ?? '', given?.password ?? '', request.headers ?? {});
          return id ? { id } : null;
        },
      }),
    ],
    callbacks: {
      // Without this the token would carry name and address as well.
      jwt: ({ token, user, trigger }) => ({ sid: trigger === 'signIn' ? user.id : idIn(token) }),
      session: async ({ session, token }) => ({ ...session, user: (await door.who(idIn(token))) ?? undefined }),
    },
    events: { signOut: ({ token }) => door.leave(idIn(token)) },
    // Its own lines quote what was sent.
    logger: {
      error: (code, detail) => log.error({ code, failure: failureCode(detail) }, 'next-auth met an error'),
      warn: () => undefined,
      debug: () => undefined,
    },
  };
}

type Handler = (request: Request, context: { params: Promise<{ nextauth: string[] }> }) => Promise<Response>;

/** The route handler of `/api/auth/*`. */
export const authRoute =
  (door: Door): Handler =>
  (request, context) => {
    const handle = NextAuth(options(door)) as Handler;
    return handle(request, context);
  };

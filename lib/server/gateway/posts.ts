/**
 * What the public posts: forms, and the JSON of a signature. Both are handled in this process by functions of the
 * application, without the renderer. Invariant: a response leaves on a grid of time that begins with the request, so that
 * its duration tells nothing about an email address, and one network has a bounded share of the process.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Locale } from '@/lib/i18n/locales';
import { failureCode, log } from '@/lib/platform/log';
import { withMinimumDuration } from '@/lib/platform/minimum-duration';
import { networkOf } from '@/lib/platform/rate-limit';
import { FairQueue, QueueFullError } from '../fair-queue';
import { responseHeaders, type HeaderContext } from '../headers/response-headers';
import { clientAddress, type TrustProxy } from './client-address';
import type { Problems, Recipient } from './problem-responses';
import { RequestBodies, RequestBodyError } from './request-body';
import { namesNoOrigin } from './request-checks';
import type { RequestTarget } from './request-target';
import { isPublicForm, paramsOf, type Route } from './routes';

export interface PostedForm {
  params: Readonly<Record<string, string>>;
  locale: Locale;
  form: FormData;
  /** `networkOf` the client. */
  network: string;
}

export interface PostServices {
  /** Handles the form that was posted to a route, from the page at `path`; returns the address of the next page. */
  handleForm: (route: string, path: string, post: PostedForm) => Promise<string>;
  /** Whether a form's `token` is one of ours. */
  isFormToken: (token: string) => boolean;
  /** The functions of `app/api` that take a POST, by their route. */
  handlers: Readonly<Record<string, (request: Request, params: PostedForm['params']) => Promise<Response>>>;
  problems: Problems;
  failureStatus: () => Promise<500 | 503>;
}

interface PostSettings {
  baseUrl: string;
  context: HeaderContext;
  limitsClients: boolean;
}

type RouteTarget = Extract<RequestTarget, { route: unknown }>;

const QUEUE_LIMITS = { running: 16, waiting: 1_024 };
/** 50 a second: more than a crowd behind one address sends, and a tenth of what the process can do. */
const SHARE_OF_ONE_CLIENT = { runningPerClient: 4, spacing: 20, waitingPerClient: 64 };
const BODY_LIMITS = { perClient: 4 * 1024 * 1024, total: 64 * 1024 * 1024, timeout: 15_000 };

/** The body is no form. */
class UnreadableFormError extends Error {}

/** A form without a sign of where it comes from. */
class ForeignFormError extends Error {}

export function createPosts(
  { baseUrl, context, limitsClients }: PostSettings,
  { handleForm, handlers, isFormToken, problems, failureStatus }: PostServices,
  trust: TrustProxy,
) {
  const { running, waiting } = QUEUE_LIMITS;
  const share = limitsClients ? SHARE_OF_ONE_CLIENT : { runningPerClient: running, waitingPerClient: waiting };
  const queue = new FairQueue({ ...QUEUE_LIMITS, ...share });
  const bodies = new RequestBodies(BODY_LIMITS);

  return {
    takes: (route: Route): boolean => isPublicForm(route) || route.path in handlers,
    async handle(
      target: RouteTarget,
      recipient: Recipient,
      request: IncomingMessage,
      response: ServerResponse,
    ): Promise<void> {
      const network = networkOf(clientAddress(request, trust));
      try {
        await bodies.with(request, network, async (body) => {
          const send = await withMinimumDuration(() =>
            queue.run(network, () =>
              isPublicForm(target.route)
                ? takeForm(target, network, request, body)
                : callHandler(target, network, request, body),
            ),
          );
          if (!response.destroyed) send(response);
        });
      } catch (error) {
        if (response.headersSent) response.destroy();
        else if (!response.destroyed)
          await problems.send(request, response, statusOf(error) ?? (await failed(error)), recipient);
      }
    },
  };

  async function takeForm(
    { route, locale, path }: RouteTarget,
    network: string,
    request: IncomingMessage,
    body: Buffer,
  ): Promise<(response: ServerResponse) => void> {
    const form = await readForm(request.headers['content-type'] ?? '', body);
    if (namesNoOrigin(request.headers) && !isFormToken(textOf(form, 'token'))) throw new ForeignFormError();
    const location = await handleForm(route.path, path, { params: paramsOf(route, path), locale, form, network });
    const headers = responseHeaders('personal', context);
    // A page's own script goes there by itself.
    const isForScript = request.headers.accept === 'application/json';
    return (response) =>
      isForScript
        ? response.writeHead(200, { ...headers, 'content-type': 'application/json' }).end(JSON.stringify({ location }))
        : response.writeHead(303, { ...headers, location, 'content-length': '0' }).end();
  }

  async function callHandler(
    { route, path, url }: RouteTarget,
    network: string,
    request: IncomingMessage,
    body: Buffer,
  ): Promise<(response: ServerResponse) => void> {
    const headers = { 'content-type': request.headers['content-type'] ?? '', 'x-forwarded-for': network };
    const sent = new Request(new URL(url, baseUrl), { method: 'POST', headers, body: new Uint8Array(body) });
    const result = await handlers[route.path]?.(sent, paramsOf(route, path));
    if (!result) throw new Error(`Nothing handles ${route.path}`);
    const content = Buffer.from(await result.arrayBuffer());
    return (response) =>
      response
        .writeHead(result.status, {
          ...Object.fromEntries(result.headers),
          ...responseHeaders(route.kind, context),
          'cache-control': 'no-store',
          'content-length': content.length,
        })
        .end(content);
  }

  async function failed(error: unknown): Promise<500 | 503> {
    log.error({ code: failureCode(error) }, 'a request could not be handled');
    return failureStatus();
  }
}

/** Reads a form in either of its two encodings. Throws `UnreadableFormError`. */
async function readForm(type: string, body: Buffer): Promise<FormData> {
  try {
    if (/^application\/x-www-form-urlencoded/i.test(type)) {
      const form = new FormData();
      for (const [name, value] of new URLSearchParams(body.toString())) form.append(name, value);
      return form;
    }
    return await new Response(new Uint8Array(body), { headers: { 'content-type': type } }).formData();
  } catch {
    throw new UnreadableFormError();
  }
}

function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}

/** The status for a failure that is the client's, or that passes. */
function statusOf(error: unknown): number | undefined {
  if (error instanceof UnreadableFormError) return 400;
  if (error instanceof ForeignFormError) return 403;
  if (error instanceof QueueFullError) return error.isOneClient ? 429 : 503;
  return error instanceof RequestBodyError && error.reason !== 'aborted' ? error.reason : undefined;
}

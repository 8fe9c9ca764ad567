/** The requests with a server action that the renderer is handling, and whether each has reached its action. */
import { AsyncLocalStorage } from 'node:async_hooks';
import type { IncomingHttpHeaders, RequestListener } from 'node:http';
import { setActionRequests, type ActionRequest } from '@/lib/platform/action-start';
import type { Route } from './routes';
import { GATEWAY_REQUEST } from './upstream-headers';

const underWay = new Map<string, ActionRequest>();
const current = new AsyncLocalStorage<ActionRequest>();
setActionRequests(current);

/** Follows the request with this id until `work` ends, which may ask at any time. */
export async function followAction(id: string, work: (request: ActionRequest) => Promise<void>): Promise<void> {
  const request: ActionRequest = { state: 'decoding' };
  underWay.set(id, request);
  try {
    await work(request);
  } finally {
    underWay.delete(id);
  }
}

/** Lets `render` run as part of the request that is followed. */
export const withFollowedActions =
  (render: RequestListener): RequestListener =>
  (request, response) => {
    const followed = underWay.get(String(request.headers[GATEWAY_REQUEST]));
    if (followed) current.run(followed, render, request, response);
    else render(request, response);
  };

/** Whether the running code belongs to a request that has not reached its action: it is decoding what the client sent. */
export const isDecodingAction = (): boolean => current.getStore()?.state === 'decoding';

/** Whether Next looks for a server action in a request: the call of a page's script, or a form without scripts. */
export const carriesAction = (route: Route, headers: IncomingHttpHeaders): boolean =>
  route.kind === 'dashboard' &&
  !route.handler &&
  (headers['next-action'] !== undefined || /^multipart\/form-data/i.test(headers['content-type'] ?? ''));

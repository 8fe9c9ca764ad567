/**
 * How far a request with a server action has come, for the gateway, which responds 400 to what cannot be decoded and to
 * what is no form. Decoding happens in the framework, before our code, and its failures look like ours from outside.
 */
import type { AsyncLocalStorage } from 'node:async_hooks';

export interface ActionRequest {
  state: 'decoding' | 'started' | 'malformed';
}

// Next's bundle and the server's own code have a copy of this module each: they share the storage.
const holder = globalThis as typeof globalThis & { undersignedActionRequests?: AsyncLocalStorage<ActionRequest> };

/** Sets where the request under way is found. Browsers, which load this module with that of forms, have none. */
export function setActionRequests(storage: AsyncLocalStorage<ActionRequest>): void {
  holder.undersignedActionRequests = storage;
}

/** Called by every server action before it does anything; `malformed` where its arguments are not those of a form. */
export function noteActionStart(state: 'started' | 'malformed' = 'started'): void {
  const request = holder.undersignedActionRequests?.getStore();
  if (request) request.state = state;
}

/**
 * Whole responses, cached for seconds. Invariant: one render for a key at a time, and a failed one never replaces a response
 * that is cached: up to `fresh` old it is sent as it is, up to `stale` it is sent while it is renewed, an older one waits for
 * the renewal, and when that fails or takes too long the old one is sent on, with a header that says so.
 */
import { everyone, QueueFullError, type ClientKey } from '../fair-queue';
import type { BufferedResponse } from './buffered-response';

export interface Lifetime {
  /** Milliseconds; both may be `Infinity`. */
  fresh: number;
  stale: number;
}

export interface CachedResponse {
  readonly key: string;
  response: BufferedResponse;
  /** When the rendering of it, or the one that found it unchanged, began. */
  renderedAt: number;
  lifetime: Lifetime;
  usedAt: number;
  /** When its last renewal failed or took too long; it is tried again a second later. */
  failedAt?: number;
}

export interface Limits {
  bytes: number;
  entries: number;
}

/** Renders the response for a key; throws when it cannot, or when the response must not be cached. */
export type Render = (key: string, client: ClientKey) => Promise<{ response: BufferedResponse; lifetime: Lifetime }>;

const RETRY_MS = 1_000;
/** A reader waits this long for a renewal; a database that hangs would otherwise take the page with it. */
const RENEWAL_TIMEOUT_MS = 3_000;

/** There are as many of these as letters have pages; searches, and letters that do not exist, anybody can invent. */
const isForEveryone = ({ key, response }: CachedResponse): boolean => response.status < 300 && !key.includes('?');

export class ResponseCache {
  private readonly entries = new Map<string, CachedResponse>();
  private readonly renewals = new Map<string, Promise<CachedResponse>>();
  private bytes = 0;

  constructor(
    private readonly render: Render,
    private readonly limits: Limits,
    private readonly clock: () => number = Date.now,
  ) {}

  /** The response for `key`: at once where one is cached that may be sent, else a promise. */
  get(key: string, client: () => string): CachedResponse | Promise<CachedResponse> {
    const found = this.entries.get(key);
    return found ? this.use(found, client) : this.renew(key, client);
  }

  private use(found: CachedResponse, client: () => string): CachedResponse | Promise<CachedResponse> {
    const moment = this.clock();
    found.usedAt = moment;
    const age = moment - found.renderedAt;
    if (age <= found.lifetime.fresh) return found;
    if (found.failedAt !== undefined && moment - found.failedAt < RETRY_MS) return found;
    const renewal = this.renew(found.key, isForEveryone(found) ? () => everyone : client).catch(() => found);
    // After a failure nobody waits for the next attempt.
    return age <= found.lifetime.stale || found.failedAt !== undefined ? found : this.unlessLate(renewal, found);
  }

  private unlessLate(renewal: Promise<CachedResponse>, found: CachedResponse): Promise<CachedResponse> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => {
        found.failedAt = this.clock();
        resolve(found);
      }, RENEWAL_TIMEOUT_MS);
      void renewal.then((renewed) => {
        clearTimeout(timer);
        resolve(renewed);
      });
    });
  }

  private renew(key: string, client: () => ClientKey): Promise<CachedResponse> {
    const running = this.renewals.get(key);
    if (running) return running;
    const started = this.start(key, client()).finally(() => this.renewals.delete(key));
    this.renewals.set(key, started);
    return started;
  }

  private async start(key: string, client: ClientKey): Promise<CachedResponse> {
    const began = this.clock();
    const before = this.entries.get(key);
    try {
      const { response: rendered, lifetime } = await this.render(key, client);
      // An unchanged response keeps its compressed forms.
      const response = before?.response.equals(rendered) ? before.response : rendered;
      return this.store({ key, response, renderedAt: began, lifetime, usedAt: before?.usedAt ?? began });
    } catch (error) {
      // A client that is refused for its own many requests decides nothing for the others, who may renew it at once.
      if (before && !(error instanceof QueueFullError && error.isOneClient)) before.failedAt = this.clock();
      throw error;
    }
  }

  private store(fresh: CachedResponse): CachedResponse {
    this.drop(fresh.key);
    this.entries.set(fresh.key, fresh);
    this.bytes += fresh.response.size;
    if (this.bytes > this.limits.bytes || this.entries.size > this.limits.entries) this.shrink(fresh);
    return fresh;
  }

  private drop(key: string): void {
    const found = this.entries.get(key);
    if (!found) return;
    this.entries.delete(key);
    this.bytes -= found.response.size;
  }

  /** Drops the least recently used, a tenth more than needed, so that it is not done for each new response. */
  private shrink(newest: CachedResponse): void {
    const oldestFirst = [...this.entries.values()].sort((a, b) => a.usedAt - b.usedAt);
    for (const { key } of oldestFirst) {
      if (this.bytes <= this.limits.bytes * 0.9 && this.entries.size <= this.limits.entries * 0.9) return;
      if (key !== newest.key) this.drop(key);
    }
  }
}

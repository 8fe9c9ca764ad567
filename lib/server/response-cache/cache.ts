/**
 * Whole answers, kept for seconds. Invariant: one render for a key at a time, and a failed one never replaces an answer
 * that we have: up to `fresh` old it is sent as it is, up to `tolerated` it is sent while it is renewed, older ones wait
 * for the renewal, and when that fails or takes too long the old one is sent on, marked.
 */
import type { Answer } from './answer';
import { Busy, everybody, type Asker } from './lane';

export interface Ages {
  /** Milliseconds; both may be `Infinity`. */
  fresh: number;
  tolerated: number;
}

export interface Kept {
  readonly key: string;
  answer: Answer;
  /** When the renewal that brought it, or found it unchanged, began. */
  at: number;
  ages: Ages;
  usedAt: number;
  /** When its last renewal failed or kept somebody waiting; it is tried again a second later. */
  failedAt?: number;
}

export interface Limits {
  bytes: number;
  entries: number;
}

/** Renders the answer of a key; throws when it cannot, or when the answer must not be kept. */
export type Render = (key: string, asker: Asker) => Promise<{ answer: Answer; ages: Ages }>;

const RETRY_MS = 1_000;
/** A reader waits this long for a renewal; a database that hangs would otherwise take the page with it. */
const PATIENCE_MS = 3_000;

/** There are as many of these as letters have pages; searches, and letters that are not there, anybody can invent. */
const isForEverybody = ({ key, answer }: Kept): boolean => answer.status < 300 && !key.includes('?');

export class AnswerCache {
  private readonly kept = new Map<string, Kept>();
  private readonly underWay = new Map<string, Promise<Kept>>();
  private bytes = 0;

  constructor(
    private readonly render: Render,
    private readonly limits: Limits,
    private readonly clock: () => number = Date.now,
  ) {}

  /** The answer of `key`: at once where we have one that may be sent, else a promise. */
  take(key: string, asker: () => string): Kept | Promise<Kept> {
    const found = this.kept.get(key);
    return found ? this.use(found, asker) : this.renew(key, asker);
  }

  private use(found: Kept, asker: () => string): Kept | Promise<Kept> {
    const moment = this.clock();
    found.usedAt = moment;
    const age = moment - found.at;
    if (age <= found.ages.fresh) return found;
    if (found.failedAt !== undefined && moment - found.failedAt < RETRY_MS) return found;
    const renewal = this.renew(found.key, isForEverybody(found) ? () => everybody : asker).catch(() => found);
    // Who comes after a failure does not wait for the next attempt.
    return age <= found.ages.tolerated || found.failedAt !== undefined ? found : this.soon(renewal, found);
  }

  private soon(renewal: Promise<Kept>, found: Kept): Promise<Kept> {
    return new Promise((give) => {
      const tired = setTimeout(() => {
        found.failedAt = this.clock();
        give(found);
      }, PATIENCE_MS);
      void renewal.then((renewed) => {
        clearTimeout(tired);
        give(renewed);
      });
    });
  }

  private renew(key: string, asker: () => Asker): Promise<Kept> {
    const running = this.underWay.get(key);
    if (running) return running;
    const started = this.start(key, asker()).finally(() => this.underWay.delete(key));
    this.underWay.set(key, started);
    return started;
  }

  private async start(key: string, asker: Asker): Promise<Kept> {
    const began = this.clock();
    const before = this.kept.get(key);
    try {
      const { answer, ages } = await this.render(key, asker);
      // An unchanged answer keeps its compressed forms.
      const same = before?.answer.equals(answer) ? before.answer : answer;
      return this.keep({ key, answer: same, at: began, ages, usedAt: before?.usedAt ?? began });
    } catch (error) {
      // Who is refused for asking too much decides nothing for the others, who may renew it at once.
      if (before && !(error instanceof Busy && error.ownFault)) before.failedAt = this.clock();
      throw error;
    }
  }

  private keep(fresh: Kept): Kept {
    this.drop(fresh.key);
    this.kept.set(fresh.key, fresh);
    this.bytes += fresh.answer.size;
    if (this.bytes > this.limits.bytes || this.kept.size > this.limits.entries) this.shrink(fresh);
    return fresh;
  }

  private drop(key: string): void {
    const found = this.kept.get(key);
    if (!found) return;
    this.kept.delete(key);
    this.bytes -= found.answer.size;
  }

  /** Drops what nobody asked for longest, a tenth more than needed, so that it is not done at each new answer. */
  private shrink(newest: Kept): void {
    const oldestFirst = [...this.kept.values()].sort((a, b) => a.usedAt - b.usedAt);
    for (const { key } of oldestFirst) {
      if (this.bytes <= this.limits.bytes * 0.9 && this.kept.size <= this.limits.entries * 0.9) return;
      if (key !== newest.key) this.drop(key);
    }
  }
}

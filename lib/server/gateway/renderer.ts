/** Renders the answers that are kept, and decides what a failed one becomes. */
import { Answer } from '../response-cache/answer';
import type { Ages, Render } from '../response-cache/cache';
import { documentOf } from '../response-cache/document';
import type { Inner, Rendered } from '../response-cache/inner';
import { Lane } from '../response-cache/lane';
import { headersOf, type Circumstances } from '../headers';
import type { Locale } from '@/lib/i18n/locales';
import type { Route } from '../routes';
import { readAddress } from './address';
import type { Problems } from './problems';

/** Sent at most this old; an older one waits for its renewal. Reading pages and data show a change within five seconds. */
const living: Ages = { fresh: 1_000, tolerated: 3_000 };
const forever: Ages = { fresh: Infinity, tolerated: Infinity };

/** What of the renderer's own headers a reader needs. */
const carried = ['content-type', 'location', 'retry-after', 'content-language', 'x-robots-tag'] as const;

/** Thrown when the renderer fails; `answer` is what it said, where it said something to programs. */
export class RenderFailure extends Error {
  constructor(
    readonly status: number,
    readonly answer?: Answer,
  ) {
    super(`the renderer answered ${status}`);
  }
}

/** More at once would only make each of them slower. */
const limits = { width: 8, each: 32, all: 512, urgent: 128 };

/** The function with which the answer cache renders the address that is its key. */
export function rendererOf(inner: Inner, problems: Problems, circumstances: Circumstances): Render {
  const lane = new Lane(limits);
  return async (url, asker) => {
    const address = readAddress(url);
    if (!('found' in address)) throw new RenderFailure(500);
    const rendered = await lane.run(asker, () => inner.get(url));
    return finished(rendered, address.found, address.locale);
  };

  async function finished(rendered: Rendered, route: Route, locale: Locale) {
    const { status, headers } = rendered;
    const forPrograms = headers['content-type']?.includes('json') ?? false;
    const unchanging = route.kind === 'asset' && status === 200;
    if (status >= 500) throw new RenderFailure(status, forPrograms ? answerOf(rendered, route) : undefined);
    if (status === 404 && route.kind !== 'data')
      return { answer: await problems.answer(404, { locale, forPrograms: false }), ages: living };
    return { answer: answerOf(rendered, route), ages: unchanging ? forever : living };
  }

  function answerOf({ status, headers, body }: Rendered, route: Route): Answer {
    const own: Record<string, string> = {};
    for (const name of carried) {
      const value = headers[name];
      if (value !== undefined) own[name] = String(value);
    }
    const failed: Record<string, string> = status >= 400 ? { 'cache-control': 'no-store' } : {};
    return new Answer(
      status,
      { ...own, ...headersOf(route.kind, circumstances, route.immutable), ...failed },
      route.kind === 'document' ? Buffer.from(documentOf(body.toString())) : body,
    );
  }
}

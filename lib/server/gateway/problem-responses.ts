/** Responses to what goes wrong: a page in the reader's language, or problem details (RFC 9457) for programs. */
import { STATUS_CODES, type IncomingMessage, type ServerResponse } from 'node:http';
import { locales, pathIn, type Locale } from '@/lib/i18n/locales';
import { responseHeaders, type HeaderContext } from '../headers/response-headers';
import { BufferedResponse } from '../response-cache/buffered-response';
import { documentOf } from '../response-cache/document';
import { problemStatuses, type ProblemStatus } from './problem-pages';
import type { Upstream } from './upstream';

/** The page that says it best for a status without one. */
function pageFor(status: number): ProblemStatus {
  const own = problemStatuses.find((page) => page === status);
  if (own) return own;
  if (status < 500) return 400;
  return status === 504 ? 503 : 500;
}

/** Who gets the response, as the path tells. */
export interface Recipient {
  locale: Locale;
  isForPrograms: boolean;
}

export class Problems {
  private readonly pages = new Map<string, Buffer>();

  constructor(
    private readonly upstream: Pick<Upstream, 'get'>,
    private readonly context: HeaderContext,
  ) {}

  /** Renders every page before one is needed: when one is, the renderer may be what fails. */
  async prepare(): Promise<void> {
    await Promise.all(locales.flatMap((locale) => problemStatuses.map((status) => this.page(status, locale))));
  }

  /** Sends the response for a status. `allow` lists the methods that would be right. */
  async send(
    request: IncomingMessage,
    response: ServerResponse,
    status: number,
    recipient: Recipient,
    allow?: string,
  ): Promise<void> {
    const problem = await this.response(status, recipient, allow);
    // The rest of an unread body would be taken for the next request.
    const hasBody = request.method !== 'GET' && request.method !== 'HEAD';
    if (hasBody && !request.complete) response.shouldKeepAlive = false;
    problem.send(request, response);
  }

  /** The whole response for a status; never throws. */
  async response(status: number, { locale, isForPrograms }: Recipient, allow?: string): Promise<BufferedResponse> {
    const headers = {
      ...responseHeaders(isForPrograms ? 'data' : 'document', this.context),
      'cache-control': 'no-store',
      'content-type': isForPrograms ? 'application/problem+json' : 'text/html; charset=utf-8',
      ...(allow ? { allow } : {}),
      ...(status === 503 || status === 504 ? { 'retry-after': '5' } : {}),
    };
    const body = isForPrograms ? problemDetails(status) : await this.page(pageFor(status), locale);
    return new BufferedResponse(status, headers, body);
  }

  private async page(status: ProblemStatus, locale: Locale): Promise<Buffer> {
    const path = pathIn(locale, `/problem/${status}`);
    const rendered = this.pages.get(path);
    if (rendered) return rendered;
    try {
      const { status: outcome, body } = await this.upstream.get(path);
      if (outcome !== 200) return plainPage(status);
      const page = Buffer.from(documentOf(body.toString()));
      this.pages.set(path, page);
      return page;
    } catch {
      // The renderer is what failed, and its failure is logged where it was noticed.
      return plainPage(status);
    }
  }
}

const problemDetails = (status: number): Buffer =>
  Buffer.from(JSON.stringify({ type: 'about:blank', title: STATUS_CODES[status] ?? 'Problem', status }));

/** The page where nothing can be rendered. */
function plainPage(status: number): Buffer {
  const title = STATUS_CODES[status] ?? 'Problem';
  return Buffer.from(
    `<!DOCTYPE html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">` +
      `<title>${title}</title><h1>${title}</h1><p>There is a problem with this site. Try again in a minute.</p></html>`,
  );
}

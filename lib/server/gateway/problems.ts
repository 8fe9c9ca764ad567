/** Answers for what goes wrong: a designed page in the reader's language, or problem details for programs. */
import { STATUS_CODES, type IncomingMessage } from 'node:http';
import { Answer, type Sink } from '../response-cache/answer';
import { documentOf } from '../response-cache/document';
import type { Inner } from '../response-cache/inner';
import { headersOf, type Circumstances } from '../headers';
import { locales, pathIn, type Locale } from '@/lib/i18n/locales';
import { problemStatuses, type ProblemStatus } from '../problem-pages';

/** The page that says it best for a status without one. */
function pageFor(status: number): ProblemStatus {
  const own = problemStatuses.find((page) => page === status);
  return own ?? (status < 500 ? 400 : 500);
}

/** Who gets the answer, as the address tells. */
export interface Reader {
  locale: Locale;
  forPrograms: boolean;
}

export class Problems {
  private readonly pages = new Map<string, Buffer>();

  constructor(
    private readonly inner: Inner,
    private readonly circumstances: Circumstances,
  ) {}

  /** Renders every page before one is needed: when one is, the renderer may be what is broken. */
  async prepare(): Promise<void> {
    await Promise.all(locales.flatMap((locale) => problemStatuses.map((status) => this.page(status, locale))));
  }

  /** Sends the answer for a status. `allow` lists the methods that would have been right. */
  async send(request: IncomingMessage, sink: Sink, status: number, reader: Reader, allow?: string): Promise<void> {
    const answer = await this.answer(status, reader, allow);
    answer.send(request, sink);
  }

  /** The whole answer for a status; never throws. */
  async answer(status: number, { locale, forPrograms }: Reader, allow?: string): Promise<Answer> {
    const headers = {
      ...headersOf(forPrograms ? 'data' : 'document', this.circumstances),
      'cache-control': 'no-store',
      'content-type': forPrograms ? 'application/problem+json' : 'text/html; charset=utf-8',
      ...(allow ? { allow } : {}),
      ...(status === 503 ? { 'retry-after': '5' } : {}),
    };
    const body = forPrograms ? details(status) : await this.page(pageFor(status), locale);
    return new Answer(status, headers, body);
  }

  private async page(status: ProblemStatus, locale: Locale): Promise<Buffer> {
    const url = pathIn(locale, `/problem/${status}`);
    const kept = this.pages.get(url);
    if (kept) return kept;
    try {
      const rendered = await this.inner.get(url);
      if (rendered.status !== 200) return plainPage(status);
      const page = Buffer.from(documentOf(rendered.body.toString()));
      this.pages.set(url, page);
      return page;
    } catch {
      // The renderer is what failed, and whoever called it has logged that.
      return plainPage(status);
    }
  }
}

const details = (status: number): Buffer =>
  Buffer.from(JSON.stringify({ type: 'about:blank', title: STATUS_CODES[status] ?? 'Problem', status }));

/** What is left when nothing can be rendered. */
export function plainPage(status: number): Buffer {
  const title = STATUS_CODES[status] ?? 'Problem';
  return Buffer.from(
    `<!DOCTYPE html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">` +
      `<title>${title}</title><h1>${title}</h1><p>Something is wrong here. Please try again in a minute.</p></html>`,
  );
}

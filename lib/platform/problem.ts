/** Problem details for programs (RFC 9457). */
import { STATUS_CODES } from 'node:http';

/** What is wrong with one part of a request: a member of its body, or a parameter of its URL. */
export type ProblemPart = { code: string; detail: string } & ({ pointer: string } | { parameter: string });

export interface ProblemDetails {
  /** What happened, in a sentence for whoever writes the program. */
  detail: string;
  errors?: readonly ProblemPart[];
  headers?: Readonly<Record<string, string>>;
}

/** A response that says what is wrong; its title is the reason phrase of the status. */
export function problem(status: number, { detail, errors, headers = {} }: ProblemDetails): Response {
  const body = { type: 'about:blank', title: STATUS_CODES[status] ?? 'Problem', status, detail, errors };
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/problem+json', 'cache-control': 'no-store', ...headers },
  });
}

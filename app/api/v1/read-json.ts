import { problem } from '@/lib/platform/problem';

const LARGEST_BYTES = 16 * 1024;

export type ReadJson = { ok: true; value: unknown } | { ok: false; problem: Response };

/** The JSON of a request's body, never more than 16 kB of it; or the answer that says why there is none. */
export async function readJson(request: Request): Promise<ReadJson> {
  const type = request.headers.get('content-type') ?? '';
  if (!/^application\/json\s*(?:;|$)/i.test(type))
    return refuse(415, 'Send the body as JSON, with the content type application/json.', {
      'accept-post': 'application/json',
    });
  const bytes = await readBytes(request);
  if (!bytes) return refuse(413, 'Send a body of at most 16 kB.');
  try {
    return { ok: true, value: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) };
  } catch {
    return refuse(400, 'The body is not valid JSON in UTF-8.');
  }
}

/** Null once there is too much, whatever length was announced. */
async function readBytes(request: Request): Promise<Uint8Array | null> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of request.body ?? []) {
    length += part.length;
    if (length > LARGEST_BYTES) return null;
    parts.push(part);
  }
  return Buffer.concat(parts);
}

const refuse = (status: number, detail: string, headers?: Record<string, string>): ReadJson => ({
  ok: false,
  problem: problem(status, { detail, headers }),
});

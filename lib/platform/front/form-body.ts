import type { IncomingMessage } from 'node:http';

/** Whether a request carries a form as browsers send it. */
export const isForm = ({ method, headers }: IncomingMessage): boolean =>
  method === 'POST' && (headers['content-type'] ?? '').startsWith('multipart/form-data');

/**
 * Whether the form in a request can be read. The renderer answers 500 to one that cannot, as if it were our fault, so we
 * read it first, with the same parser, and put it back. Its length was bounded before.
 */
export async function isReadableForm(request: IncomingMessage): Promise<boolean> {
  const body = await takeBody(request);
  try {
    await new Response(new Uint8Array(body), {
      headers: { 'content-type': request.headers['content-type'] ?? '' },
    }).formData();
  } catch {
    return false;
  }
  request.unshift(body);
  return true;
}

/** The whole body, taken before the stream notices that it has ended, so that it may be put back. */
function takeBody(request: IncomingMessage): Promise<Buffer> {
  const length = Number(request.headers['content-length']);
  if (!length) return Promise.resolve(Buffer.alloc(0));
  const parts: Buffer[] = [];
  let taken = 0;
  return new Promise((resolve, reject) => {
    const take = (part: Buffer) => {
      parts.push(part);
      taken += part.length;
      if (taken < length) return;
      request.pause();
      request.off('data', take).off('error', reject).off('close', reject);
      resolve(Buffer.concat(parts));
    };
    request.on('data', take).on('error', reject).on('close', reject);
  });
}

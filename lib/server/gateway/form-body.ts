import type { IncomingMessage } from 'node:http';

const multipart = /^multipart\/form-data/i;
const typeOf = ({ headers }: IncomingMessage): string => headers['content-type'] ?? '';
const isCall = ({ headers }: IncomingMessage): boolean => headers['next-action'] !== undefined;

/** Whether a request carries a form as browsers send it, or what a page's own script sends instead. */
export const isForm = (request: IncomingMessage): boolean =>
  request.method === 'POST' && (multipart.test(typeOf(request)) || isCall(request));

/**
 * Whether the form in a request can be read. The renderer answers 500 to one that cannot, as if it were our fault, so we
 * read it first, with the same parser, and put it back. Its length was bounded before.
 */
export async function isReadableForm(request: IncomingMessage): Promise<boolean> {
  const body = await takeBody(request);
  const type = typeOf(request);
  try {
    if (multipart.test(type)) {
      const form = await new Response(new Uint8Array(body), { headers: { 'content-type': type } }).formData();
      if (isCall(request)) checkCall(form.get('0'), (part) => form.has(part));
      // The renderer knows the type by its small letters only.
      request.headers['content-type'] = type.replace(multipart, 'multipart/form-data');
    } else checkCall(body.toString(), () => false);
  } catch {
    return false;
  }
  request.unshift(body);
  return true;
}

const reference = /^\$[@BFQWi]?([0-9a-f]+)$/;

/** Throws unless `text` is what React writes for a call: a list, which names no part that was not sent. */
function checkCall(text: FormDataEntryValue | null, has: (part: string) => boolean): void {
  const given: unknown = JSON.parse(typeof text === 'string' ? text : '', (_key, value: unknown) => {
    const part = typeof value === 'string' ? reference.exec(value)?.[1] : undefined;
    if (part !== undefined && !has(part)) throw new SyntaxError('a part is missing');
    return value;
  });
  if (!Array.isArray(given)) throw new SyntaxError('no list');
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

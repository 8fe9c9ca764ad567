import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

export type Encoding = 'br' | 'gzip' | 'identity';

const compressible = /^(?:text\/|application\/(?:[\w.-]+\+)?(?:json|xml|javascript)|image\/svg)/;

/** Whether compressing helps: text does, fonts and pictures are compressed already. */
export const isCompressible = (contentType: string): boolean => compressible.test(contentType);

/** Brotli's middle: nearly as small as its best, in a hundredth of the time. */
const QUALITY = 5;

export function compress(body: Buffer, encoding: Encoding): Buffer {
  if (encoding === 'gzip') return gzipSync(body);
  if (encoding === 'br')
    return brotliCompressSync(body, {
      params: { [constants.BROTLI_PARAM_QUALITY]: QUALITY, [constants.BROTLI_PARAM_SIZE_HINT]: body.length },
    });
  return body;
}

// Browsers send a handful of different lists; other clients may send any number.
const MOST_KNOWN = 200;
const known = new Map<string, Encoding>();

/** The best encoding that an `Accept-Encoding` header allows. */
export function encodingFor(accepted: string | undefined): Encoding {
  if (accepted === undefined) return 'identity';
  const before = known.get(accepted);
  if (before) return before;
  const encoding = negotiate(accepted);
  if (known.size < MOST_KNOWN) known.set(accepted, encoding);
  return encoding;
}

function negotiate(accepted: string): Encoding {
  const allowed = new Map(
    accepted.split(',').map((entry): [string, boolean] => {
      const [name = '', ...settings] = entry
        .toLowerCase()
        .split(';')
        .map((part) => part.trim());
      return [name, !settings.some((setting) => /^q=0(?:\.0*)?$/.test(setting))];
    }),
  );
  const takes = (name: string): boolean => allowed.get(name) ?? allowed.get('*') ?? false;
  if (takes('br')) return 'br';
  return takes('gzip') ? 'gzip' : 'identity';
}

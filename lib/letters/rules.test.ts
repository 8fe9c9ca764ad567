import canonicalize from 'canonicalize';
import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import {
  acceptsConfirmations,
  acceptsNewSignatures,
  closingMomentByHand,
  endOfGrace,
  revisionHash,
  stateOf,
  type LetterState,
} from './rules';
import { closesOn, closingMomentOf } from './closing/rules';

const openedAt = new Date('2026-01-24T09:10:00Z');
const closesAt = closingMomentOf('2026-04-24', 'UTC');

describe('the state of a letter', () => {
  const at = (moment: string, finalizedAt: Date | null = null) =>
    stateOf({ openedAt, closesAt, finalizedAt }, new Date(moment));

  test('one that was never published is a draft, also past its closing date', () => {
    expect(stateOf({ openedAt: null, closesAt, finalizedAt: null }, new Date('2026-12-01T00:00:00Z'))).toBe('draft');
  });

  test('it can be signed through the whole of its closing date, then five hours are left for confirmations', () => {
    expect(at('2026-01-24T09:10:00Z')).toBe('open');
    expect(at('2026-04-24T23:59:59.998Z')).toBe('open');
    expect(at('2026-04-24T23:59:59.999Z')).toBe('grace');
    expect(at('2026-04-25T04:59:59.998Z')).toBe('grace');
    expect(at('2026-04-25T04:59:59.999Z')).toBe('closed');
  });

  test('once its last batch is out and its keys have expired it is closed, whatever the clock says', () => {
    expect(at('2026-04-24T12:00:00Z', new Date('2026-04-24T11:00:00Z'))).toBe('closed');
  });

  test.each<[LetterState, boolean, boolean]>([
    ['draft', false, false],
    ['open', true, true],
    ['grace', false, true],
    ['closed', false, false],
  ])('%s: may one start to sign %s, may one confirm %s', (state, sign, confirm) => {
    expect(acceptsNewSignatures(state)).toBe(sign);
    expect(acceptsConfirmations(state)).toBe(confirm);
  });
});

describe('closing', () => {
  test('by hand it closes today, also in the first minutes of the day', () => {
    const moment = closingMomentByHand(new Date('2026-03-01T00:20:17Z'));
    expect(moment).toEqual(new Date('2026-03-01T00:00:00Z'));
    expect(closesOn({ closesAt: moment, closingZone: 'UTC' })).toBe('2026-03-01');
  });

  test('a code asked for in the last moment before closing by hand can be typed as long as it is valid', () => {
    const asked = new Date('2026-03-01T10:59:59Z');
    const expiryOfItsKey = new Date('2026-03-01T15:00:00Z');
    expect(endOfGrace(closingMomentByHand(asked))).toEqual(expiryOfItsKey);
  });
});

describe('the hash of a revision', () => {
  const english = { locale: 'en', title: 'A letter', addressees: 'To those who decide', body: 'We ask.' };
  const arabic = { locale: 'ar', title: 'رسالة', addressees: 'إلى أصحاب القرار', body: 'نطالب.' };

  test('is the SHA-256 of the RFC 8785 JSON of all its languages, so that anybody can make it again', () => {
    const json =
      '[{"addressees":"إلى أصحاب القرار","body":"نطالب.","locale":"ar","title":"رسالة"},' +
      '{"addressees":"To those who decide","body":"We ask.","locale":"en","title":"A letter"}]';
    expect(revisionHash([english, arabic])).toBe(createHash('sha256').update(json).digest('hex'));
  });

  test('does not depend on the order of languages or fields, or on anything beside the text', () => {
    const shuffled = {
      body: 'We ask.',
      title: 'A letter',
      locale: 'en',
      addressees: 'To those who decide',
      letterId: 'x',
    };
    expect(revisionHash([arabic, shuffled])).toBe(revisionHash([english, arabic]));
  });

  test('changes with a single character', () => {
    expect(revisionHash([{ ...english, body: 'We ask!' }])).not.toBe(revisionHash([english]));
  });

  test('is made from a canonical form that agrees with the example of RFC 8785, section 3.2.4', () => {
    const example = {
      numbers: [333333333.33333329, 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
      string: '\u20ac$\u000F\u000aA\'\u0042\u0022\u005c\\"/',
      literals: [null, true, false],
    };
    expect(canonicalize(example)).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],' +
        '"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    );
  });
});

import { describe, expect, it } from 'vitest';
import { senderWarnings } from './senders';

const settings = {
  local: false,
  BASE_URL: 'https://letters.example.org',
  MAIL_FROM: 'Letters <letters@example.org>',
  CODE_MAIL_FROM: 'Post desk <code@post.example.net>',
  MAIL_ENVELOPE_FROM: '',
};

describe('the senders of mails', () => {
  it('are fine with a domain for codes that names no letter, and on one’s own machine', () => {
    expect(senderWarnings(settings)).toEqual([]);
    expect(senderWarnings({ ...settings, local: true, CODE_MAIL_FROM: 'code@localhost' })).toEqual([]);
  });

  it('tell the letter where codes come from its domain, above or below it', () => {
    for (const domain of ['example.org', 'LETTERS.example.org', 'codes.letters.example.org'])
      expect(senderWarnings({ ...settings, CODE_MAIL_FROM: `Codes <code@${domain}>` })).toEqual([
        expect.stringMatching(/^CODE_MAIL_FROM shares its domain with BASE_URL/),
      ]);
    expect(senderWarnings({ ...settings, CODE_MAIL_FROM: 'code@notexample.org' })).toEqual([]);
  });

  it('tell the letter where one envelope sender of its domain is on codes as well', () => {
    expect(senderWarnings({ ...settings, MAIL_ENVELOPE_FROM: 'bounces@letters.example.org' })).toEqual([
      expect.stringMatching(/^MAIL_ENVELOPE_FROM shares its domain/),
    ]);
    for (const envelope of ['', 'sender', 'bounces@example.net'])
      expect(senderWarnings({ ...settings, MAIL_ENVELOPE_FROM: envelope })).toEqual([]);
  });

  it('are said to be missing while they are at localhost', () => {
    const unset = { MAIL_FROM: 'Undersigned <letters@localhost>', CODE_MAIL_FROM: 'Post desk <code@localhost>' };
    expect(senderWarnings({ ...settings, ...unset })).toEqual([
      expect.stringMatching(/^MAIL_FROM is not set/),
      expect.stringMatching(/^CODE_MAIL_FROM is not set/),
    ]);
  });
});

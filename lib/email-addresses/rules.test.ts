import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mailboxRules } from './data';
import { emailProviders } from './providers/data';
import { asciiDomain, canonicalAddress, isEmailProvider } from './rules';

function canonical(text: string): string {
  const checked = canonicalAddress(text);
  return checked.ok ? checked.canonical : `refused: ${checked.reason}`;
}

describe('the same mailbox, written differently, is one address', () => {
  it.each([
    ['mona@example.org', ' Mona@EXAMPLE.org '],
    ['mona@example.org', 'mona+letter@example.org'],
    ['mona.@example.org', 'mona.+x@example.org'],
    ['mona.said@example.org', 'mona.said@example.org'],
    ['monasaid@gmail.com', 'Mona.Said+x@GoogleMail.com'],
    ['monasaid@proton.me', 'mona.said@protonmail.com'],
    ['monasaid@proton.me', 'mona_s-aid@pm.me'],
    ['mona@icloud.com', 'mona@me.com'],
    ['mona.said@icloud.com', 'mona.said@mac.com'],
    ['mona-said@yandex.ru', 'mona.said@ya.ru'],
    ['mona@daum.net', 'mona@hanmail.net'],
    ['mona@yahoo.com', 'mona-shop@yahoo.com'],
    ['mona@fastmail.com', 'anything@mona.fastmail.com'],
    ['*@mona.mozmail.com', 'shop@mona.mozmail.com'],
    ['mona@xn--mnchen-3ya.de', 'mona@München.de'],
    ['mona@example.org', '\u200emona@example.org\u200f'],
    ['case..x@docomo.ne.jp', 'case..x@docomo.ne.jp'],
    ['case.@docomo.ne.jp', 'case.@docomo.ne.jp'],
    ['.case@docomo.ne.jp', '.case@docomo.ne.jp'],
    ['case/dept@example.org', 'case/dept@example.org'],
    ["o'case@example.org", "o'case@example.org"],
    ['c@example.org', 'Case <c@example.org>'],
    ['c@example.org', '"Case, Bo" <c@example.org>;'],
    ['c@example.org', '<c@example.org>'],
    ['c@example.org', 'mailto:c@example.org'],
    ['c@example.org', 'mailto:c@example.org?subject=Hello'],
    ['c@example.org', '“c@example.org”'],
    ['c@example.org', "'c@example.org'"],
    ['c@example.org', '"c@example.org",'],
    ['c@example.org', '(c@example.org).'],
    ['c@example.org', 'c＠example.org'],
    ['c@example.org', 'ｃ＠ｅｘａｍｐｌｅ．ｏｒｇ'],
  ])('%s ← %s', (mailbox, typed) => {
    expect(canonical(typed)).toBe(mailbox);
  });

  it('keeps apart what only looks alike', () => {
    expect(canonical('mona.said@outlook.com')).not.toBe(canonical('monasaid@outlook.com'));
    expect(canonical('mona@outlook.com')).not.toBe(canonical('mona@hotmail.com'));
    expect(canonical('mona-said@example.org')).not.toBe(canonical('mona@example.org'));
    expect(canonical('mona@yahoo.com')).not.toBe(canonical('mona@yahoo.co.uk'));
  });
});

describe('email goes to what was typed', () => {
  it('with its subaddress and its capitals, the domain in lower case', () => {
    expect(canonicalAddress('Mona.Said+Letter@GMail.COM')).toEqual({
      ok: true,
      address: 'Mona.Said+Letter@gmail.com',
      canonical: 'monasaid@gmail.com',
      domain: 'gmail.com',
    });
  });
});

describe('an address that cannot be one is refused with a reason', () => {
  it.each([
    ['  ', 'empty'],
    ['mona', 'not-one-at'],
    ['@example.org', 'not-one-at'],
    ['..@example.org', 'local-part'],
    ['.+@gmail.com', 'local-part'],
    ['a@b.org, c@example.org', 'not-one-at'],
    ['Case <c@example.org> <d@example.org>', 'not-one-at'],
    ['mona@said@example.org', 'not-one-at'],
    ['"mona said"@example.org', 'quoted'],
    ['mona@example.org\r\nBcc: all@example.org', 'control-character'],
    ['mo\u202ena@example.org', 'control-character'],
    ['mo\u0000na@example.org', 'control-character'],
    ['منى@example.org', 'not-ascii'],
    ['mona said@example.org', 'local-part'],
    ['+letter@example.org', 'local-part'],
    ['mona%other.org@example.org', 'local-part'],
    ['mona@localhost', 'domain'],
    ['mona@127.0.0.1', 'domain'],
    ['mona@[127.0.0.1]', 'domain'],
    ['mona@exa_mple.org', 'domain'],
    ['mona@-example.org', 'domain'],
    ['mona@example.org/path', 'domain'],
    ['mona@example.org:25', 'domain'],
    ['mona@ex%61mple.org', 'domain'],
  ])('%j: %s', (typed, reason) => {
    expect(canonicalAddress(typed)).toEqual({ ok: false, reason });
  });

  it('longer than email allows', () => {
    const long = [`${'m'.repeat(65)}@example.org`, `${'m'.repeat(20)}@${'a.'.repeat(120)}org`, 'm'.repeat(5000)];
    for (const typed of long) expect(canonicalAddress(typed)).toEqual({ ok: false, reason: 'too-long' });
  });
});

describe('whatever is typed', () => {
  const knownDomain = fc.constantFrom(
    ...mailboxRules.flatMap((rule) => rule.domains),
    'example.org',
    'mona.fastmail.com',
    'a.mozmail.com',
    'a.b.fastmail.com',
    'www.gmail.com',
  );
  const localPart = fc.string({
    unit: fc.constantFrom(...'abzAZ019.-_+*!%\'"'),
    minLength: 1,
    maxLength: 20,
  });
  const nearAddress = fc.tuple(localPart, knownDomain).map(([local, domain]) => `${local}@${domain}`);
  const anything = fc.oneof(
    nearAddress,
    fc.emailAddress(),
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: 'binary' }),
  );

  it('never throws, and what it sends to is printable ASCII with one @', () => {
    fc.assert(
      fc.property(anything, (typed) => {
        const checked = canonicalAddress(typed);
        if (checked.ok) expect(checked.address).toMatch(/^[\x21-\x7e]{1,64}@[a-z0-9.-]{3,253}$/);
      }),
      { numRuns: 3000 },
    );
  });

  it('the canonical address of a canonical address is itself', () => {
    fc.assert(
      fc.property(anything, (typed) => {
        const checked = canonicalAddress(typed);
        if (checked.ok) expect(canonical(checked.canonical)).toBe(checked.canonical);
      }),
      { numRuns: 5000 },
    );
  });

  it('capitals, surrounding blanks and a subaddress make no second mailbox', () => {
    fc.assert(
      fc.property(nearAddress, fc.stringMatching(/^[a-z0-9]{0,8}$/), (typed, subaddress) => {
        const checked = canonicalAddress(typed);
        fc.pre(checked.ok && !typed.includes('+') && typed.length < 60);
        const variant = ` ${typed.replace('@', `+${subaddress}@`).toUpperCase()}\t`;
        expect(canonical(variant)).toBe(canonical(typed));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('email providers', () => {
  it.each([
    'gmail.com',
    'GMAIL.com',
    'proton.me',
    'qq.com',
    'mona.fastmail.com',
    'corp.mail.ru',
    'maktoob.com',
    'yopmail.com',
  ])('%s is one', (domain) => {
    expect(isEmailProvider(domain)).toBe(true);
  });

  it.each(['google.com', 'uk.google.com', 'notgmail.com', 'example.org', 'com'])('%s is none', (domain) => {
    expect(isEmailProvider(domain)).toBe(false);
  });

  it('are well-formed domains, each named once', () => {
    const all = [...mailboxRules.flatMap((rule) => rule.domains), ...emailProviders];
    expect(all.filter((domain) => asciiDomain(domain) !== domain)).toEqual([]);
    expect(all.filter((domain, index) => all.indexOf(domain) !== index)).toEqual([]);
  });
});

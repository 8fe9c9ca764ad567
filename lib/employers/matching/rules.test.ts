import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkEmployerDomain, decideEmployer, employerDomains, employerKey } from './rules';

describe('one employer, however it is spelled', () => {
  it.each([
    [
      'google',
      ['google', 'Google LLC', ' GOOGLE ', 'Google, Inc.', 'Ｇｏｏｇｌｅ', 'google.com', 'The Google Company'],
    ],
    ['jpmorgan chase', ['JPMorgan Chase & Co.', 'jpmorgan chase']],
    ['mcdonalds', ["McDonald's", 'McDonald’s Corporation', 'McDonald´s', 'MCDONALDS']],
    ['nestle', ['Nestlé S.A.', 'NESTLE', 'nestle sa']],
    ['novo nordisk', ['Novo Nordisk A/S']],
    ['enel', ['Enel S.p.A.', 'ENEL SpA']],
    ['at and t', ['AT&T', 'AT & T Inc', 'at and t']],
    ['orsted', ['Ørsted A/S', 'Orsted']],
    ['femsa', ['FEMSA, S.A.B. de C.V.']],
    ['istanbul', ['İSTANBUL A.Ş.', 'ıstanbul']],
    ['strasse', ['Straße AG', 'STRASSE', 'STRAẞE']],
    ['infosys', ['Infosys Private Limited', 'Infosys Pvt. Ltd.']],
    ['disney plus', ['Disney+', 'Disney Plus']],
    ['امازون', ['أمازون', 'أَمَازُون', 'آمازون', 'شركة أمازون', 'أمـــازون']],
    ['ارامكو السعوديه', ['أرامكو السعودية', 'شركة أرامكو السعودية']],
    ['case', ['Case™', 'Case®', 'CASE', 'Case, Inc.™']],
    ['ʻiolani school'.slice(1), ['ʻIolani School', "'Iolani School", 'Iolani School']],
    ['lodz case', ['Łódź Case', 'Lodz Case Sp. z o.o.']],
    ['とよた自動車', ['トヨタ自動車株式会社', '株式会社トヨタ自動車', 'ﾄﾖﾀ自動車']],
    ['삼성전자', ['삼성전자 주식회사', '삼성전자'.normalize('NFD')]],
  ])('%s', (key, spellings) => {
    expect(spellings.map(employerKey)).toEqual(spellings.map(() => key));
  });

  it('a legal form is not the whole name', () => {
    expect(['The Group', 'SE', 'Limited', 'The The', 'Co & Co'].map(employerKey)).toEqual([
      'group',
      'se',
      'limited',
      'the',
      'co',
    ]);
  });

  it('other employers stay other employers', () => {
    expect(employerKey('Co-op')).not.toBe(employerKey('Coop'));
    expect(employerKey('Siemens')).not.toBe(employerKey('Siemens Energy'));
    expect(employerKey('गूगल')).not.toBe(employerKey('गगल'));
  });

  it('the key of a key is itself', () => {
    const pieces = fc.constantFrom(
      ...[
        'The ',
        ' Inc.',
        ' S.A.',
        'A/S',
        ' & ',
        '.com',
        ' Co',
        'Group',
        ' de C.V.',
        'أ',
        'ـ',
        'ة',
        'é',
        'ß',
        'ŉ',
        'İ',
        'Σ',
        '’',
        '´',
        '株式会社',
        '+',
        '٣',
        '3',
        'x',
        'Z',
        ' ',
        '-',
        '\u200d',
        '가',
        'ガ',
      ],
    );
    const text = fc.oneof(
      fc.array(pieces, { maxLength: 12 }).map((some) => some.join('')),
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: 'binary' }),
    );
    fc.assert(
      fc.property(text, (typed) => {
        expect(employerKey(employerKey(typed))).toBe(employerKey(typed));
      }),
      { numRuns: 3000 },
    );
  }, 30_000);

  it('case and blanks around it make no other employer', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-zA-Zà-ÿ0-9 .,&']{1,30}$/), (typed) => {
        expect(employerKey(` ${typed.toUpperCase()}\t`)).toBe(employerKey(typed));
      }),
      { numRuns: 1000 },
    );
  });
});

describe('who the employer is', () => {
  const google = { id: 'g', name: 'Google' };
  const meta = { id: 'm', name: 'Meta' };

  it('the address proves what was typed', () => {
    expect(decideEmployer({ typed: google, domainEmployer: google })).toEqual({
      employer: google,
      verificationLevel: 'employer',
    });
  });

  it('the address fills a blank', () => {
    expect(decideEmployer({ typed: null, domainEmployer: google })).toEqual({
      employer: google,
      verificationLevel: 'employer',
    });
  });

  it('what was typed decides against the address, unproven', () => {
    expect(decideEmployer({ typed: meta, domainEmployer: google })).toEqual({
      employer: meta,
      verificationLevel: 'email',
    });
    expect(decideEmployer({ typed: 'Acme Robotics', domainEmployer: google })).toEqual({
      employer: 'Acme Robotics',
      verificationLevel: 'email',
    });
  });

  it('a private address proves nothing', () => {
    expect(decideEmployer({ typed: google, domainEmployer: null })).toEqual({
      employer: google,
      verificationLevel: 'email',
    });
    expect(decideEmployer({ typed: null, domainEmployer: null })).toEqual({
      employer: null,
      verificationLevel: 'email',
    });
  });
});

describe('the domain of an address', () => {
  it('belongs to the employer above it', () => {
    expect(employerDomains('uk.google.com')).toEqual(['uk.google.com', 'google.com']);
  });

  it('of an email provider, of alumni and of students belongs to nobody', () => {
    for (const domain of ['gmail.com', 'corp.mail.ru', 'alum.mit.edu', 'student.uva.nl']) {
      expect(employerDomains(domain)).toEqual([]);
    }
  });

  it.each([
    ['myown.zendesk.com', 'zendesk.com'],
    ['mail.myown.zendesk.com', 'zendesk.com'],
    ['team.slack.com', 'slack.com'],
    ['a.b.case.salesforce.com', 'salesforce.com'],
    ['guest.booking.com', 'booking.com'],
    ['incoming.gitlab.com', 'gitlab.com'],
    ['x.marketplace.amazon.co.uk', 'amazon.co.uk'],
    ['bcc.hubspot.com', 'hubspot.com'],
  ])('of a customer belongs to no employer: %s', (domain, employer) => {
    expect(employerDomains(domain)).not.toContain(employer);
    expect(employerDomains(employer)).toContain(employer);
  });

  it('of a customer belongs to itself where an organizer listed it, unless its mailboxes are anybody’s', () => {
    expect(employerDomains('acme.atlassian.net')).toEqual(['acme.atlassian.net']);
    expect(employerDomains('guest.booking.com')).toEqual([]);
    expect(employerDomains('hq.booking.com')).toEqual(['hq.booking.com', 'booking.com']);
  });

  it.each([
    ['  @Google.COM ', { ok: true, domain: 'google.com' }],
    ['gmail.com', { ok: false, reason: 'email-provider' }],
    ['co.uk', { ok: false, reason: 'whole-registry' }],
    ['google', { ok: false, reason: 'domain' }],
    ['people@google.com', { ok: false, reason: 'domain' }],
  ])('%j as an employer’s', (typed, checked) => {
    expect(checkEmployerDomain(typed)).toEqual(checked);
  });
});

/**
 * How email providers treat the parts before and after the @, where they differ from "each address is a mailbox".
 *
 * Only what a provider says itself, or what it has always done, is listed: a rule too many turns two people into one, and the
 * second of them could not sign. Not here on purpose: Outlook, Hotmail and Live (dots count, each domain is a mailbox of its own),
 * Google Workspace (dots count), GMX, mail.ru with bk.ru, list.ru and inbox.ru (mailboxes of their own), Yahoo Japan (hyphens count).
 */
export type MailboxRule = {
  /** With `oneMailbox`, the same name at any of these is the same person's; the first represents all of them. */
  readonly domains: readonly string[];
  readonly oneMailbox?: true;
  /** Characters before the @ that the provider does not see. */
  readonly ignores?: RegExp;
  /** Characters before the @ that the provider takes for each other. */
  readonly sameAs?: readonly [from: RegExp, to: string];
  /** What, apart from "+", begins a subaddress (RFC 5233). */
  readonly subaddressSeparator?: string;
  /** `name`: anything@name.domain is name@domain. `catch-all`: anything@name.domain is one person's, and name@domain may be another's. */
  readonly subdomains?: 'name' | 'catch-all';
};

const domains = (text: string): readonly string[] => text.trim().split(/\s+/);

export const mailboxRules: readonly MailboxRule[] = [
  {
    // Google, "Dots don't matter in Gmail addresses" (Gmail help, answer 7436150); googlemail.com is its name in some countries.
    domains: domains('gmail.com googlemail.com'),
    oneMailbox: true,
    ignores: /\./g,
  },
  {
    // Proton, "How to change your username": ".", "_" and "-" are "treated as transparent"; and "Addresses and aliases": a name
    // belongs to one account at all of its domains.
    domains: domains('proton.me protonmail.com pm.me protonmail.ch'),
    oneMailbox: true,
    ignores: /[._-]/g,
  },
  {
    // Apple, "About your @icloud.com, @me.com, and @mac.com email addresses" (support.apple.com/118230).
    domains: domains('icloud.com me.com mac.com'),
    oneMailbox: true,
  },
  {
    // Yandex ID help, "Alternate email addresses": a username is linked to all Yandex domains. Its logins take a dot for a hyphen.
    domains: domains(
      'yandex.ru yandex.com ya.ru yandex.by yandex.kz yandex.ua yandex.uz yandex.com.tr yandex.az yandex.com.am yandex.co.il yandex.com.ge yandex.kg yandex.lt yandex.lv yandex.md yandex.tj yandex.tm yandex.ee yandex.fr narod.ru',
    ),
    oneMailbox: true,
    sameAs: [/\./g, '-'],
  },
  {
    // Daum: email to hanmail.net and to daum.net arrives in one mailbox.
    domains: domains('daum.net hanmail.net'),
    oneMailbox: true,
  },
  {
    // Posteo, 14 December 2023: whoever has a name at posteo.de is the only one who may add it at Posteo's other domains.
    domains: domains(
      'posteo.de posteo.net posteo.com posteo.org posteo.eu posteo.at posteo.be posteo.ca posteo.ch posteo.es posteo.ie posteo.lu posteo.me posteo.nl posteo.uk posteo.us',
    ),
    oneMailbox: true,
  },
  {
    // Runbox help, "How do internet domains work for email": its domains "are synonymous".
    domains: domains(
      'runbox.com runbox.no runbox.eu runbox.at runbox.ch runbox.dk runbox.is runbox.it runbox.li runbox.me runbox.net runbox.se runbox.uk runbox.us runbox.xyz runbox.email',
    ),
    oneMailbox: true,
  },
  {
    // Yahoo's disposable addresses are base-keyword@; its own names cannot hold a hyphen (US patent application 2006/0041621).
    domains: domains(
      'yahoo.com ymail.com rocketmail.com myyahoo.com yahoo.ca yahoo.com.mx yahoo.com.br yahoo.com.ar yahoo.cl yahoo.com.co yahoo.com.pe yahoo.com.ve yahoo.co.uk yahoo.ie yahoo.fr yahoo.de yahoo.at yahoo.it yahoo.es yahoo.pt yahoo.nl yahoo.be yahoo.se yahoo.no yahoo.dk yahoo.fi yahoo.pl yahoo.cz yahoo.hu yahoo.ro yahoo.gr yahoo.com.tr yahoo.co.in yahoo.in yahoo.com.pk yahoo.com.sg yahoo.com.my yahoo.co.id yahoo.com.ph yahoo.co.th yahoo.com.vn yahoo.com.hk yahoo.com.tw yahoo.com.au yahoo.co.nz yahoo.co.za yahoo.co.il yahoo.com.eg',
    ),
    subaddressSeparator: '-',
  },
  {
    // Fastmail help, "Plus addressing and subdomain addressing": anything@name.domain is name@domain. Each domain has its own names.
    domains: domains(
      'fastmail.com fastmail.fm fastmail.net fastmail.org fastmail.us fastmail.co.uk fastmail.de fastmail.es fastmail.nl fastmail.se fastmail.in fastmail.jp fastmail.com.au fastmail.to fastmail.cn fastmail.im fastmail.mx fastmail.tw fastmail.uk sent.com eml.cc fea.st fmail.co.uk fmgirl.com fmguy.com mailbolt.com mailcan.com mailhaven.com mailmight.com ml1.net mm.st myfastmail.com speedymail.org ssl-mail.com swift-mail.com xsmail.com warpmail.net internetemails.net mailworks.org imap.cc 123mail.org 150mail.com 4email.net airpost.net allmail.net promessage.com elitemail.org emailgroups.net emailplus.org fastemail.us fastimap.com fastest.cc hailmail.net imapmail.org inoutbox.com internet-mail.org jetemail.net justemail.net letterboxes.org mailas.com mailc.net mailforce.net mailingaddress.org mailup.net nospammail.net petml.com postinbox.com postpro.net proinbox.com realemail.net reallyfast.biz reallyfast.info rushpost.com sent.as sent.at the-fastest.net theinternetemail.com veryfast.biz veryspeedy.net yepmail.net your-mail.com',
    ),
    subdomains: 'name',
  },
  {
    // Masks that forward: Firefox Relay, addy.io and SimpleLogin give one person a subdomain in which every name is theirs.
    domains: domains(
      'mozmail.com relay.firefox.com anonaddy.com anonaddy.me addy.io addymail.com simplelogin.com simplelogin.co simplelogin.fr aleeas.com slmail.me slmails.com silomails.com 8alias.com 8shield.net dralias.com passmail.net passinbox.com passfwd.com',
    ),
    subdomains: 'catch-all',
  },
];

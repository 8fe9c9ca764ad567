import { revisions } from './letter-revisions';

/** The page of a letter. `{size}` is the least number of anonymous signatures that are published together. */
export const letter = {
  kind: 'Open letter · published {date}',
  kindUnchanged: 'Open letter · published {date}, unchanged since',
  changed: 'The text last changed on {date}.',
  whatChanged: 'What changed',
  untranslated: 'This letter has not been translated into {language}. It stands here as it was written, in {original}.',
  description:
    'Open letter. {count, plural, =0 {} one {# person has signed.} other {# people have signed.}} {beginning}',
  count: {
    label: 'How many have signed',
    counted:
      '{count, plural, =0 {signatures are published so far} one {person has signed, confirmed by e-mail} other {people have signed, each confirmed by e-mail}}',
    invented:
      '{count, plural, one {person has signed this example, and is invented} other {people have signed this example, all of them invented}}',
    short: '{count, plural, =0 {signatures so far} one {person has signed} other {people have signed}}',
    split:
      '{named, plural, =0 {None with a name} one {# with their name} other {# with their names}}, {anonymous, plural, =0 {none anonymously} other {# anonymously}}',
    batch: 'Anonymous signatures are added {size, plural, =10 {ten} other {#}} or more at a time.',
  },
  sign: 'Sign this letter',
  signNote: 'Takes a minute. Your address is never shown.',
  openUntil: 'Open for signatures until {date}.',
  closed: {
    title: 'Closed on {date}',
    text: 'This letter can no longer be signed.',
    grace:
      'This letter can no longer be signed. What was sent before may still be confirmed for up to {hours, plural, one {# hour} other {# hours}}; then the last anonymous signatures are added together.',
  },
  bars: {
    label: 'The employers with the most signatures',
    named: 'named',
    anonymous: 'anonymous',
    all: 'By employer',
  },
  undersigned: {
    title: 'The undersigned',
    label: 'The latest signatures',
    none: 'No signature is published yet.',
    all: '{count, plural, one {The one signature} other {All # signatures}}',
    byEmployer: 'By employer',
    about: 'How signatures are checked',
  },
  print: 'Read it, and sign it while it is open, at',
  qr: 'QR code with the address of this letter: {address}',
  hash: 'SHA-256 of this text in all its languages:',
  revisions,
};

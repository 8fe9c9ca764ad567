import { describe, expect, it } from 'vitest';
import { inMessage, inName, inSentence, problemsInSource, problemsInStyles, wordsIn } from './words';

it('takes names apart, however they are written', () => {
  expect(wordsIn('MAX_ATTEMPTS')).toEqual(['max', 'attempts']);
  expect(wordsIn('forgetHTMLMail2')).toEqual(['forget', 'html', 'mail']);
  expect(wordsIn('row-keys')).toEqual(['row', 'keys']);
});

describe('private words', () => {
  it('are named with the term that takes their place', () => {
    expect(inName('forgetMail')).toEqual(['"forget" in forgetMail: delete', '"mail" in forgetMail: email']);
    expect(inName('deleteEmailFile')).toEqual([]);
    expect(inSentence('Looks at the desk.')).toEqual(['"desk": dashboard']);
  });

  it('are found where a name is declared, and in comments', () => {
    const source = '/** Opens the lane. */\nexport const room = 1;\nsmtp.sendMail({ tag });\n';
    expect(problemsInSource('x.ts', source)).toEqual(['x.ts:2: "room" in room: context', 'x.ts:1: "lane": fair queue']);
  });

  it('are not looked for in what a comment quotes', () =>
    expect(inSentence('Like mail.ru, `MAIL_FROM` and lib/desk/rules.ts.')).toEqual([]));

  it('may be plain English in a sentence', () => expect(inSentence('What stayed is kept here.')).toEqual([]));
});

it('messages are plain, and their arguments are no words of theirs', () => {
  expect(inMessage('Check your email')).toEqual([]);
  expect(inMessage('{mails, plural, other {#}} left')).toEqual([]);
  expect(inMessage('Please log in!')).toEqual(['an exclamation mark', '"please"', '"log in": sign in']);
});

it('the classes of a style sheet are names too', () => {
  const styles =
    "/* At the desk. */\n.unsaid,\n.table .wide {\n  composes: door from './door.module.css';\n  gap: 0.5rem;\n}\n";
  expect(problemsInStyles('x.css', styles)).toEqual([
    'x.css: "unsaid" in unsaid: visually hidden',
    'x.css: "desk": dashboard',
  ]);
});

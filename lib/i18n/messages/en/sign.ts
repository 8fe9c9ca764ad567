/** Signing a letter, from the form to the confirmation. `{size}` is how many anonymous signatures are published together, at least. */
export const sign = {
  title: 'Sign this letter',
  pageTitle: 'Sign: {title}',
  ownDevice: 'Use your own phone and a private address.',
  workMail: 'Your employer may see mail to a work address.',
  qr: 'QR code with the address of this page: {address}',
  steps: {
    label: 'Steps',
    signature: 'Your signature',
    check: 'Check it',
    mail: 'Confirm by mail',
    code: 'The code',
    receipt: 'Receipt',
  },
  way: {
    label: 'How do you want to sign?',
    shown: 'Shown:',
    kept: 'Kept:',
    counts: 'Counts',
    named: {
      title: 'With my name',
      shown: 'your name, role and employer',
      kept: 'what is shown; your address for six days at most; until the letter closes, a seal against signing twice',
      counts: 'as soon as you confirm',
    },
    anonymous: {
      title: 'Anonymously',
      shown: 'your employer, once ten from there stand together; nothing else',
      kept: 'once published, nothing that leads to your address; until the letter closes, a seal against signing twice',
      counts:
        'together with others, {size, plural, =10 {ten} other {#}} or more at a time; the last ones when the letter has closed',
    },
  },
  fieldsOf: {
    named: 'If you sign with your name',
    anonymous: 'If you sign anonymously',
  },
  optional: '(optional)',
  wait: 'One moment …',
  name: { label: 'Name', hint: 'As it should stand under the letter.' },
  employer: {
    label: 'Employer',
    hint: 'The company itself. If you leave it empty, the domain of your work address may tell it.',
  },
  relation: {
    label: 'Do you work there?',
    current: 'I work there',
    former: 'I used to',
    contractor: 'As a contractor',
  },
  role: { label: 'Role' },
  listed: {
    label: 'Employer',
    hint: 'Only from the list: every further word would single you out.',
    choose: 'Choose…',
    other: 'Another employer',
  },
  email: {
    label: 'E-mail',
    named:
      'We send one mail, to confirm. A work address puts a {tick} beside your employer, who can see that the mail comes.',
    anonymous: 'We send one mail with eight characters: no link, and no word about a letter.',
  },
  draft: {
    caption: 'This is how you will stand under the letter',
    anonymous: 'With your employer’s name, once ten from there stand together.',
  },
  continue: 'Continue',
  check: 'Check my signature',
  sendCode: 'Send me a code',
  errorsTitle: 'This has to be mended first',
  errors: {
    'way-missing': 'Choose how you want to sign.',
    'name-missing': 'Which name should stand under the letter?',
    'relation-missing': 'Do you work there, or did you?',
    'employer-missing': 'Which company do you work for, or did you last?',
    'employer-unknown': 'Choose your employer from the list, or “Another employer”.',
    'email-missing': 'To which address may we send the mail?',
    'email-not-an-address': 'This is not an e-mail address, such as name@example.org.',
    'email-not-ascii': 'Only addresses of unaccented Latin letters and digits work here.',
    'too-long': 'This is too long for its line. Please shorten it.',
    invisible: 'There is an invisible character in it. Please type it instead of pasting it.',
    characters: 'There is a character in it that cannot stand under a letter, such as an emoji.',
    marks: 'There are more accents on one letter than any language needs.',
    'mixed-scripts': 'One word mixes letters of two alphabets. Please write each word in one.',
    'no-letter': 'A name needs at least one letter.',
    'name-of-nobody':
      'This is the way with a name, and shows your employer at once. Without one, choose “Anonymously” above.',
    link: 'No web or mail addresses here, please.',
  },
  unavailable: {
    title: 'We cannot take your signature at the moment',
    text: 'What you typed is still here: please try again in a few minutes.',
  },
  review: {
    title: 'Is this right?',
    letter: 'You sign',
    revision: 'Revision {number} of {date}, SHA-256 {hash}',
    to: 'The mail goes to',
    next: 'After this we send one mail with a link. Your signature stands once you open the link and press its button.',
    submit: 'Send me the mail',
    change: 'Change something',
  },
  changed: {
    title: 'The text has changed since you opened this page',
    text: 'Please read it again before you sign. What you typed is still here.',
  },
  workAddress: {
    title: 'This is an address at {employer}',
    named:
      '{employer} can see that this mail comes and from whom. It does not name the letter, but whoever reads the mailbox can open its link. A private address works as well; only the tick beside your employer needs a work address.',
    anonymous:
      '{employer} can see that a code was asked for. Whoever runs the mailbox can test, until the letter closes, whether the address has signed, and could sign in its place. A private address works as well; your signature then counts as confirmed by e-mail.',
    change: 'Use another address',
    goOn: 'Send the code there all the same',
  },
  sent: {
    title: 'Look into your mailbox',
    lead: 'If the address can be used, a mail is on its way. It may take a few minutes. In your mailbox, look for:',
    to: 'To',
    from: 'From',
    subject: 'Subject',
    none: 'No mail in five minutes? Look in the spam folder.',
    again: 'Send again',
    sentAgain: 'It is on its way once more.',
    enough: 'We have sent it several times now. Try another address, or come back in an hour.',
    another: 'Use another address',
    next: 'What happens next',
    open: 'Open the link in the mail. You see your line and the letter again.',
    press: 'Press the button there. Only then have you signed. The link works for 72 hours.',
    receipt: 'You get a receipt, shown once. With it you can correct or withdraw your signature.',
  },
  code: {
    title: 'Enter the code',
    lead: 'If the address can be used, a code is on its way to it. It may take a few minutes. In your mailbox, look for:',
    nothingElse: 'The mail holds eight characters and nothing else: no link, and no word about a letter.',
    label: 'Code',
    hint: 'Eight letters and digits',
    submit: 'Sign anonymously',
    works: 'The code works for at least 60 minutes. The key to your address is destroyed within five hours.',
    receipt: 'You get a receipt, shown once. With it you can withdraw later.',
    waits:
      'Your signature waits, sealed, until at least {size, plural, =10 {ten} other {#}} are together. Then they count and appear, in mixed order. What still waits when the letter closes appears five hours later.',
    promise:
      'Once it is published, nothing we store leads from your signature to your e-mail address. Until the letter closes, whoever holds our keys, or reads your mailbox, can test whether an address was used.',
    missing: 'Type the eight characters from the mail.',
    wrong: 'This is not the code of this page. Only the newest mail counts; it may still be on its way.',
    tooMany: {
      title: 'Too many tries',
      text: 'On this page no further code is taken. Nothing was signed. You can start again, with a new code.',
    },
    gone: {
      title: 'This code has expired',
      text: 'Nothing was signed, and what you typed cannot be read by anyone any more. You can start again, with a new code.',
    },
    restart: 'Start again',
  },
  signed: {
    named: {
      title: 'Your signature stands',
      list: 'It appears under the letter within five seconds, and counts.',
      receipt: 'With the receipt you can correct or withdraw it.',
      closing:
        'When the letter closes, the key is destroyed with which anyone could test whether your address was used.',
    },
    anonymous: {
      title: 'You have signed anonymously',
      waits: 'Your signature waits, sealed, until at least {size, plural, =10 {ten} other {#}} are together.',
      appears:
        'Then they count and appear together, in mixed order. Your employer’s name is added once ten from there stand together.',
      withdraw:
        'While it waits, you can withdraw it at once; later it goes with the next ones that are published, or after a week. Either way the address stays used: it cannot sign this letter again.',
    },
    next: 'What happens next',
    letter: 'Back to the letter',
  },
  used: {
    title: 'This address has already signed',
    text: 'One address signs a letter once, with a name or anonymously. Nothing has changed, and what was typed now is deleted.',
    receipt: 'With the receipt of that signature you can see or withdraw it.',
    open: 'I have a receipt',
  },
  closed: {
    title: 'This letter is closed',
    since: 'It could be signed until {date}.',
    grace:
      'What was sent before may still be confirmed until five hours after it closed: open the link in your mail, or type the code on the page that asked for it.',
    read: 'Read the letter',
  },
  confirm: {
    pageTitle: 'Confirm your signature',
    title: 'One press, and you have signed',
    lead: 'Nothing has happened yet. This line will stand under the letter:',
    letter: 'The letter',
    submit: 'Confirm my signature',
    notMe: 'This was not me',
    unavailable:
      'This does not work at the moment. Please press the button again in a few minutes: pressing twice does no harm.',
    closed: {
      title: 'The letter has closed',
      text: 'It could be confirmed until five hours after closing. Nothing was signed, and what was typed is deleted.',
    },
    gone: {
      title: 'This link does nothing any more',
      text: 'It was used already, or it is older than 72 hours, or it was not copied whole. If you have pressed the button before, your signature stands.',
      receipt: 'With your receipt you can look.',
    },
  },
  disown: {
    pageTitle: 'This was not me',
    title: 'Was it not you?',
    text: 'Somebody typed your address to sign an open letter. Without the button in our mail nothing was signed.',
    button: 'Press this, and the link stops working. For a week no further mail of this letter comes to your address.',
    submit: 'This was not me',
    done: {
      title: 'Done',
      link: 'The link in the mail does nothing any more, and what was typed is deleted.',
      quiet: 'For a week no further mail of this letter with a link comes to your address.',
      unsigned:
        'Did somebody press the button of that mail before? Then a signature stands, and the people who ask can remove it: see About and contact under the letter.',
    },
  },
};

export const frame = {
  site: 'Undersigned',
  skip: 'To the content',
  places: 'Places',
  overview: 'Overview',
  signatures: 'Signatures',
  tally: 'Tally',
  letter: 'Letter',
  export: 'Export',
  employers: 'Employers',
  audit: 'Audit log',
  sessions: 'Sessions',
  account: 'Account',
  settings: 'Settings',
  whichLetter: 'Letter',
  allLetters: 'All letters',
  publicPage: 'As readers see it',
  logOut: 'Log out',
  loggedIn: 'Logged in as {name}',
  filesTitle: 'Mails go to files',
  files: 'Nobody receives a mail: each becomes a file in {folder}. Set SMTP_URL before you ask anyone to sign.',
  role: '{role, select, owner {owner} editor {editor} moderator {moderator} other {viewer}}',
};

export const letters = {
  title: 'Letters',
  write: 'Write a letter',
  writeFirst: 'Write your letter',
  none: 'There is no letter yet.',
  onlyDemo:
    'There is only the demo letter so far, and its people are invented. It leaves the front page when you publish yours.',
  columns: { title: 'Letter', state: 'State', count: 'Signed', closes: 'Closes', actions: 'Go to' },
  untitled: 'Without a title',
  demo: 'Demo',
  demoPart: {
    title: 'The demo',
    lead: 'Taken away, it goes whole: the letter at /letters/demo, its invented signers, and what anybody signed or began to sign there. The operator’s command <code>npm run -s undersigned -- demo add</code> plants it again.',
    button: 'Take the demo away',
    gone: 'The demo is gone. It comes back with the command npm run -s undersigned -- demo add.',
  },
  state: '{state, select, draft {Draft} open {Open} grace {Closing} other {Closed}}',
  signed: '{count, number}',
  links: { signatures: 'Signatures', tally: 'Tally', edit: 'Text', export: 'Export' },
};

export const settings = {
  title: 'Settings',
  address: 'Address of this site',
  mail: 'Mail',
  toFiles: 'Written to files in {folder}. Nobody receives them.',
  toServer: 'Sent through {host}.',
  from: 'Sender of the letters’ mails',
  codeFrom: 'Sender of codes for anonymous signing',
  anonymous: 'Anonymous signatures',
  batches:
    'They become public together, {size, number} or more at a time. Whether so many wait is looked at {unit, select, hours {{every, plural, one {every hour} other {every # hours}}} minutes {{every, plural, one {every minute} other {every # minutes}}} other {{every, plural, one {every second} other {every # seconds}}}}.',
  testTitle: 'Test mail',
  testLead: 'To your own address, {email}, through the same queue as the mails to signers.',
  send: 'Send me a test mail',
  sent: '{way, select, files {It is in the queue. It becomes the file {where}.} other {It is in the queue. It goes through {where} to {address}.}}',
  sentHint: 'If it is not there in five minutes, the mail server has not taken it yet; it is tried again for a day.',
};

export const testMail = {
  subject: 'Test mail from Undersigned',
  text: 'This mail was asked for with the button at the desk of {site}.\nIt came through the same queue as the mails to signers: they will arrive too.\n',
};

/** What is stored and until when; the numbers come from the running settings. Nothing here may promise more than docs/threat-model.md. */
export const privacy = {
  title: 'What we store, and for how long',
  description:
    'What this site stores about those who read and sign open letters, how it is sealed, and when it is destroyed.',
  lead: 'The software that runs this site writes this page from its own settings. What leads to a person is sealed under a key that lies outside the database and is destroyed on time. Whatever that key sealed then stays closed, in every backup too, to everyone who did not copy the key while it lived.',
  reading: {
    title: 'If you read',
    text: 'Nothing is stored. There is no cookie and no script, and our log holds no network address. Whoever runs the network between you and this server can still see that you visited, and when.',
  },
  stored: {
    title: 'If you sign',
    caption: 'What is stored when somebody signs',
    head: { what: 'What', where: 'Where', sealed: 'Sealed by', until: 'Until' },
    rows: {
      named: {
        what: '<b>A signature with a name</b>: name, relation, role, employer, day, tick, language, and which text was signed',
        where: 'Under the letter, in the open data, in the database',
        sealed: 'Nothing: it is public',
        until:
          'You withdraw it with your receipt. Others may have copied the public list by then. One that the organizers take down stays in the database, unseen, so that it can be put back.',
      },
      started: {
        what: '<b>Signing with a name, until the button is pressed</b>: your address and what you typed',
        where: 'Database',
        sealed: 'A key for each day',
        until:
          'The key is destroyed {days, plural, one {# day} other {# days}} after its day. The link in the mail works for {hours, plural, one {# hour} other {# hours}}.',
      },
      code: {
        what: '<b>Signing anonymously, until the code is typed</b>: your address, your employer and the code',
        where: 'Database',
        sealed: 'A key for each hour',
        until: 'The key is destroyed {hours, plural, one {# hour} other {# hours}} after its hour.',
      },
      tag: {
        what: '<b>A mark of the address</b>, so that each signs once. The address cannot be read from it, but until the letter closes a guessed address can be tested by whoever holds the key.',
        where: 'Database',
        sealed: 'A key for each letter',
        until:
          'The key is destroyed at the latest {hours, plural, one {# hour} other {# hours}} after the letter closes.',
      },
      pending: {
        what: '<b>An anonymous signature that waits for its batch</b>: its employer, whether a work address confirmed it, a fingerprint of the receipt',
        where: 'Database',
        sealed: 'A key for each batch',
        until:
          'The batch is published and the key destroyed. We look {unit, select, hours {{every, plural, one {every hour} other {every # hours}}} minutes {{every, plural, one {every minute} other {every # minutes}}} other {{every, plural, one {every second} other {every # seconds}}}} and publish when at least {size} wait; what waits when a letter closes is published {hours, plural, one {# hour} other {# hours}} later.',
      },
      anonymous: {
        what: '<b>A published anonymous signature</b>: the day, its batch, a fingerprint of the receipt, and the employer once it stands under it',
        where: 'Day and employer under the letter and in the open data; the rest in the database only',
        sealed: 'Nothing: it leads to nobody',
        until: 'You withdraw it with your receipt: then it goes with the next batch, or after a week.',
      },
      hidden: {
        what: '<b>The employer of a published anonymous signature</b> that stands under no employer yet',
        where: 'Database',
        sealed: 'A key for each letter',
        until:
          'The key is destroyed with the last batch, {hours, plural, one {# hour} other {# hours}} after the letter closes.',
      },
      receipt: {
        what: '<b>Your receipt</b>',
        where: 'With you only. The database has a fingerprint, by which it knows the receipt again.',
        sealed: 'SHA-256',
        until: 'As long as the signature.',
      },
      rate: {
        what: '<b>How often somebody tries</b>, counted under a mark of the network address',
        where: 'A table that backups leave out',
        sealed: 'A key for each day',
        until: 'The key is destroyed {hours, plural, one {# hour} other {# hours}} after its day.',
      },
      relay: {
        what: '<b>The mails that we send</b>',
        where:
          'The mail server that sends them for us. It learns each address and when we wrote to it, not which signature is whose.',
        sealed: 'Nothing',
        until: 'Whoever runs that mail server deletes its log.',
      },
      files: {
        what: '<b>The mails that we would send</b>',
        where: 'Files on this machine, because no mail server is set up',
        sealed: 'Nothing',
        until: 'They are confirmed, or expire.',
      },
    },
  },
  learns: {
    title: 'Who could learn what',
    caption: 'Who could learn what about those who sign',
    head: { who: 'Who', learns: 'Learns', not: 'Does not learn' },
    rows: {
      reader: {
        who: 'Whoever reads the public pages every day',
        learns: 'When a batch of {size} or more appears, and an employer’s steps of five or more',
        not: 'Who signed anonymously, when exactly, or at which employer below its step',
      },
      thief: {
        who: 'A thief of the database and its backups',
        learns: 'What is public, and bytes that are sealed',
        not: 'Addresses, waiting signatures, hidden employers',
      },
      thiefWithKeys: {
        who: 'The same with our keys',
        learns:
          'Until the letter closes: whether an address that they guess was used, and in which batch; hidden employers; whose each waiting signature is, and, if they keep the keys, later was',
        not: 'Whose a signature is within its batch and employer, if it was published before the theft',
      },
      server: {
        who: 'Whoever takes over the running server',
        learns: 'From then on, each address and when it signs, and which signature it gives',
        not: 'Whose the signatures are that were published anonymously before',
      },
      organizer: {
        who: 'The organizers of the letter',
        learns: 'The signatures with names, and what is public',
        not: 'More than the public about anonymous ones',
      },
      mailbox: {
        who: 'Whoever reads your mailbox; at a work address, your employer’s mail administrator',
        learns: 'That a code was asked for. They can test whether the address has signed, and sign in its place.',
        not: 'Which signature is yours',
      },
      relay: {
        who: 'Whoever runs the mail server that sends for us',
        learns: 'Each address that was written to, and when',
        not: 'Which signature is whose',
      },
      device: {
        who: 'Whoever manages your device',
        learns: 'All that happens on it. Use your own.',
      },
      network: {
        who: 'Someone on the network',
        learns: 'That you visited, and when',
        not: 'What you did here',
      },
      courtBefore: {
        who: 'A court, before the letter closes',
        learns: 'What the thief with our keys learns, and the log of the mail server',
        not: 'What that thief does not learn',
      },
      courtAfter: {
        who: 'A court, after the letter has closed',
        learns: 'The public list, and the log of the mail server',
        not: 'Who is behind an anonymous signature',
      },
    },
  },
  desk: {
    title: 'If you organize a letter',
    text: 'Your name, your mail address, a hash of your password and your open sessions are in the database until your account is removed. What you change is recorded in a log that all organizers can read.',
  },
};

/** Who asks, and how signatures are checked. No sentence here may promise more than docs/threat-model.md. */
export const about = {
  title: 'About this letter',
  description: 'Who asks, how to reach them, and how the signatures under this open letter are checked.',
  who: { title: 'Who asks', none: 'The people behind this letter have not said who they are.' },
  contact: {
    title: 'How to reach them',
    mail: 'Mail',
    signal: 'Signal',
    age: 'Key for age',
    ageHelp: 'Encrypt with age to this key, and only they can read what you wrote.',
    none: 'They have not said how to reach them.',
  },
  checks: {
    title: 'How signatures are checked',
    mailbox: {
      term: 'A mailbox',
      text: 'Every signature was confirmed from a mailbox. Who signs with a name opens the link in a mail and presses a button; who signs anonymously types the code from a mail.',
    },
    once: {
      term: 'Once',
      text: 'One mailbox signs this letter once, with a name or without; the database itself refuses a second time. That somebody has two mailboxes, nobody can tell.',
    },
    tick: {
      term: 'The tick',
      text: 'The tick beside an employer means that the mail went to an address of that employer. The mailbox was checked, not the person who read it.',
    },
    declared: {
      term: 'No tick',
      text: 'Without the tick, employer and role are what the signer wrote. The organizers can take a named signature down; they give a reason, and it is recorded.',
    },
    batches: {
      term: 'Together',
      text: 'Anonymous signatures are published {size, plural, =10 {ten} other {#}} or more at a time, in shuffled order and with nothing but the day. Only the last ones of a closed letter may be fewer.',
    },
    steps: {
      term: 'Employers of anonymous signers',
      text: 'An anonymous signature stands under its employer only when enough stand together: the first {first, plural, =10 {ten} other {#}}, then {next, plural, =5 {five} other {#}} at a time, drawn by lot. Until then it is counted as “employer not shown”.',
    },
    silence: {
      term: 'Silence',
      text: 'For those who sign anonymously: once it is published, nothing we store leads from your signature to your e-mail address. Until the letter closes, whoever holds our keys, or reads your mailbox, can test whether an address was used.',
    },
    trust: {
      term: 'What you cannot check',
      text: 'Anyone can count the list, on its page and as open data. That we made up none of it, nobody outside can check yet; for that you have our word only.',
    },
  },
  questions: 'Questions and answers',
  more: { privacy: 'What we store, and who could learn what', signers: 'All signatures', employers: 'By employer' },
};

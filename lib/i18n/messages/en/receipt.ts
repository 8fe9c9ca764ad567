/** The receipt: where it is shown, and the page that takes it. */
export const receipt = {
  shown: {
    title: 'Your receipt',
    copy: 'Copy both lines',
    copied: 'Copied',
    once: 'It is shown only now. We keep no copy: nobody can give it to you again.',
    label: 'Receipt',
    use: 'It is used at',
    keep: 'Write it down, print this page, or copy these lines to a place that only you open. Whoever has it can do what you can. It does not name the letter.',
  },
  pageTitle: 'Your receipt',
  title: 'See, correct or withdraw a signature',
  lead: 'Type or paste the receipt that you got when you signed. It never becomes part of an address, and is forgotten when you leave the page.',
  field: { label: 'Receipt', hint: '16 letters and digits. Spaces, hyphens and capitals do not matter.' },
  open: 'Open',
  wait: 'One moment …',
  errorsTitle: 'This did not work',
  errors: {
    missing: 'Type your receipt.',
    shape: 'A receipt has 16 letters and digits, such as K7QM-2F9T-0XWD-ZR4B.',
    unknown:
      'There is no signature to this receipt. Compare it once more; a withdrawn signature has none, and neither has one that was never confirmed.',
    limit: 'Too many receipts were tried from this network. Please come back in an hour.',
  },
  unavailable: 'This does not work at the moment. Please try again in a few minutes.',
  none: 'No receipt? Without it we cannot tell which signature is yours. The people who ask can remove one with a name: see About and contact under the letter.',
  letter: 'The letter',
  named: {
    title: 'Your signature',
    stands: 'It stands under the letter since {date}.',
    removed:
      'The people who ask have removed it: it does not stand under the letter. You can ask them why, see About and contact under the letter.',
    correct: 'Correct it',
    name: 'The name cannot be changed: withdraw, and sign again with the right one.',
    save: 'Save',
    saved: 'Saved. It stands like this under the letter within five seconds.',
    withdraw: 'Withdraw',
    withdrawLead: 'Your name goes from the letter at once, and your address may sign it again.',
    withdrawRemoved: 'It is deleted. The address stays used: it cannot sign this letter again, in either way.',
    withdrawSubmit: 'Withdraw my signature',
  },
  sure: {
    title: 'Withdraw for good?',
    named:
      'Your line goes from the page, the count and the open data within five seconds. Copies of the public list that others have made may exist: we cannot reach those.',
    waiting:
      'It is gone at once and has never counted. The address stays used: it cannot sign this letter again, in either way.',
    shown:
      'It goes with the next ones that are published, or after a week. The address stays used: it cannot sign this letter again, in either way. Copies of the public list may exist.',
    submit: 'Yes, withdraw',
    keep: 'No, keep it',
  },
  anonymous: {
    title: 'Your anonymous signature',
    waiting:
      'It waits, sealed, until at least {size, plural, =10 {ten} other {#}} are together. Until then it counts nowhere.',
    shown: 'It is published and counts.',
    employer: 'It stands under the name of your employer.',
    hidden: 'Your employer is not shown: too few from there stand together so far.',
    withdrawing: 'You have withdrawn it. It goes with the next ones that are published, or after a week.',
    withdraw: 'Withdraw my signature',
  },
  gone: {
    title: 'Withdrawn',
    named: 'Your line is gone from the letter; pages that are open somewhere show it for a few seconds more.',
    again: 'Your address may sign this letter again, with a name or anonymously.',
    removed: 'Your signature is deleted. The address stays used: it cannot sign this letter again, in either way.',
    waiting: 'Your signature is deleted. It has never counted.',
    later: 'Your signature goes with the next ones that are published, or after a week. Until then it still counts.',
    receipt: 'This receipt opens nothing any more.',
    letter: 'To the letter',
  },
};

/** The texts of mails. None says which letter it is about: whoever reads the mailbox must not learn it from a mail. */
export const mails = {
  named: {
    subject: 'Confirm your signature',
    text: `Somebody, we hope you, wants to sign an open letter with your address. This page shows which one, and the line that will stand under it:

    {link}

You sign by pressing the button there. Opening the page alone changes nothing. The link works for {hours} hours. If you do nothing, you have not signed, and what was typed is deleted.

Was it not you? Then open this page, and for a week no further mail about this letter comes to this address:

    {notMe}
`,
  },
  code: { subject: 'Your code' },
};

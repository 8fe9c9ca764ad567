export const mails = {
  named: {
    subject: 'Confirm your signature',
    text: `Somebody, we hope you, wants to sign this open letter with your address:

    {title}

To stand under it with your name, open this page and press the button. Opening the page alone changes nothing.

    {link}

The link works for 72 hours. If you do nothing, you have not signed, and what was typed is deleted.

Was it not you? Then open this page, and for a week no further mail about this letter comes to this address:

    {notMe}
`,
  },
  code: { subject: 'Your code' },
};

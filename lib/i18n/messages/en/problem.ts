/** What a person reads when something went wrong; `app/[locale]/problem` knows which status is which. */
export const problem = {
  unreadable: {
    title: 'We could not read that',
    text: 'The address, or the form that was sent, has something in it that we do not understand. Nothing was stored.',
    step: 'Go to the start page',
  },
  foreign: {
    title: 'That form did not come from here',
    text: 'To protect you, we take forms only from our own pages. Nothing was stored. Open the page again at our own address, and send it from there.',
    step: 'Go to the start page',
  },
  missing: {
    title: 'There is nothing at this address',
    text: 'A part of it may be mistyped, or what stood here was taken away.',
    step: 'Go to the start page',
  },
  tooOften: {
    title: 'That was tried too often',
    text: 'Somebody at your network address, perhaps not you, tried this many times. Wait a few minutes, go back and send it again: what you typed is still there.',
    step: 'Go to the start page',
  },
  broken: {
    title: 'Something broke on our side',
    text: 'It was not your doing. If you were sending a form, go back: what you typed is still there, and sending it twice does not count twice.',
    step: 'Open this page again',
  },
  away: {
    title: 'We cannot reach our records right now',
    text: 'Nothing that was confirmed is lost. Please wait a minute. If you were sending a form, go back and send it again: what you typed is still there.',
    step: 'Open this page again',
  },
};

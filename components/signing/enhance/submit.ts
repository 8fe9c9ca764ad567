/** Sends a form without leaving its page, so that a dropped connection loses nothing. */

/** Beside the button that was pressed: what happens, or what went wrong. */
export function say(form: ParentNode, text: string, isProblem = false): void {
  const status = form.querySelector<HTMLElement>('[data-status]');
  if (!status) return;
  status.toggleAttribute('data-problem', isProblem);
  status.textContent = text;
}

/** Not said where the response comes at once. */
const SAID_AFTER = 400;
/** A server that says nothing for so long will not. */
const GIVEN_UP_AFTER = 30_000;

export function sendSteps(form: HTMLFormElement): void {
  let sending = false;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (sending) return;
    sending = true;
    const { wait = '', offline = '' } = form.dataset;
    const timer = setTimeout(() => say(form, wait), SAID_AFTER);
    send(form, event.submitter)
      .then((location) => {
        window.location.assign(location);
      })
      .catch(() => say(form, offline, true))
      .finally(() => {
        clearTimeout(timer);
        sending = false;
      });
  });
  // Whoever comes back to the page finds it as it was left.
  window.addEventListener('pageshow', () => say(form, ''));
}

async function send(form: HTMLFormElement, submitter: HTMLElement | null): Promise<string> {
  const body = new URLSearchParams();
  for (const [name, value] of new FormData(form, submitter)) if (typeof value === 'string') body.append(name, value);
  const response = await fetch(form.action, {
    method: 'POST',
    body,
    headers: { accept: 'application/json' },
    cache: 'no-store',
    signal: AbortSignal.timeout(GIVEN_UP_AFTER),
  });
  const answer: unknown = await response.json();
  if (response.ok && typeof answer === 'object' && answer !== null && 'location' in answer)
    return String(answer.location);
  throw new Error(String(response.status));
}

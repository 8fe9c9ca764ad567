/** Solves the task of the proof page and sends its form by itself. */
import { solveProof } from '../proof-solver';
import { say } from './submit';

export function proveWork(): void {
  const field = document.querySelector<HTMLInputElement>('input[data-challenge]');
  const form = field?.form;
  if (!field || !form) return;
  say(form, field.dataset.solving ?? '');
  const challenge: unknown = JSON.parse(field.dataset.challenge ?? 'null');
  solveProof(challenge).then(
    (proof) => {
      field.value = proof;
      form.requestSubmit();
    },
    () => say(form, field.dataset.failed ?? '', true),
  );
}

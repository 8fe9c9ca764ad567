/** Solves the task of the proof page and sends its form by itself. */
import type { ProofChallenge } from '@/lib/budgets/proofs/schema';
import { solveProof } from '../proof-solver';
import { say } from './submit';

export function proveWork(): void {
  const field = document.querySelector<HTMLInputElement>('input[data-challenge]');
  const form = field?.form;
  if (!field || !form) return;
  say(form, field.dataset.solving ?? '');
  // The page wrote it.
  const challenge = JSON.parse(field.dataset.challenge ?? 'null') as ProofChallenge;
  solveProof(challenge).then(
    (proof) => {
      field.value = proof;
      form.requestSubmit();
    },
    () => say(form, field.dataset.failed ?? '', true),
  );
}

/** Helps to save the receipt, and asks before the page is left without. */
import { say } from './submit';

export function guardReceipt(): void {
  const slip = document.querySelector<HTMLElement>('[data-receipt]');
  const text = slip?.dataset.receipt;
  if (!slip || !text) return;
  const warn = (event: BeforeUnloadEvent) => event.preventDefault();
  const saved = (message = '') => {
    window.removeEventListener('beforeunload', warn);
    say(slip, message);
  };
  for (const part of slip.querySelectorAll<HTMLElement>('[data-scripted]')) part.hidden = false;
  const [copy, save] = [slip.querySelector<HTMLElement>('[data-copy]'), slip.querySelector<HTMLElement>('[data-save]')];
  copy?.addEventListener('click', () => {
    navigator.clipboard.writeText(text).then(
      () => saved(copy.dataset.copy),
      () => say(slip, copy.dataset.failed ?? '', true),
    );
  });
  save?.addEventListener('click', () => {
    const file = URL.createObjectURL(new Blob([`${text}\n`], { type: 'text/plain' }));
    const link = document.createElement('a');
    link.href = file;
    link.download = save.dataset.save ?? '';
    link.click();
    setTimeout(() => URL.revokeObjectURL(file), 60_000);
    saved(save.dataset.saved);
  });
  slip.querySelector('[data-have]')?.addEventListener('submit', () => saved());
  window.addEventListener('beforeunload', warn);
}

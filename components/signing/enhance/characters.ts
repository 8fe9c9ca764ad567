/** Says how long a field may be once it is nearly full: the server refuses what is too long, and nothing is cut off unseen. */
const NEARLY = 0.8;

export function countCharacters(form: HTMLFormElement): void {
  for (const input of form.querySelectorAll<HTMLInputElement>('input[data-longest]')) {
    const note = document.createElement('p');
    note.setAttribute('role', 'status');
    note.hidden = true;
    input.after(note);
    const count = () => {
      const longest = Number(input.dataset.longest);
      const { length } = [...input.value.trim()];
      note.hidden = length < longest * NEARLY;
      const text = input.dataset.length ?? '';
      note.textContent = note.hidden
        ? ''
        : text.replace('{count}', String(length)).replace('{longest}', String(longest));
      if (length > longest) input.setAttribute('aria-invalid', 'true');
      else if (!document.getElementById(`${input.id}-error`)) input.removeAttribute('aria-invalid');
    };
    input.addEventListener('input', count);
    count();
  }
}

/** The signature as readers will see it, while it is typed. */

const folded = (text = ''): string => text.normalize('NFC').replace(/\s+/g, ' ').trim();

export function previewSignature(form: HTMLFormElement): void {
  const preview = form.querySelector<HTMLElement>('[data-preview]');
  const [name, beneath] = [...(preview?.querySelectorAll('p') ?? [])].slice(-2);
  if (!preview || !name || !beneath) return;
  const gap = document.createElement('span');
  gap.dataset.gap = '';
  const part = (text: string): HTMLElement => {
    const isolated = document.createElement('bdi');
    isolated.textContent = text;
    return isolated;
  };
  const show = () => {
    const data = new FormData(form);
    const typed = (field: string) => {
      const value = data.get(field);
      return folded(typeof value === 'string' ? value : '');
    };
    const [written, role, employer, relation] = ['name', 'role', 'employer', 'relation'].map(typed) as [
      string,
      string,
      string,
      string,
    ];
    name.replaceChildren(written === '' ? gap.cloneNode() : part(written));
    const pattern =
      relation === 'former' || relation === 'contractor' ? (preview.dataset[relation] ?? '') : '{employer}';
    const [before = '', after = ''] = pattern.split('{employer}');
    beneath.replaceChildren(
      ...(role === '' ? [] : [part(role), preview.dataset.comma ?? '']),
      before,
      employer === '' ? gap.cloneNode() : part(employer),
      after,
    );
  };
  preview.hidden = false;
  form.addEventListener('input', show);
  form.addEventListener('change', show);
  // After Back and reload the browser fills in what was typed, some time after the page was read.
  window.addEventListener('pageshow', show);
  show();
}

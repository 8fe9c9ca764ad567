/**
 * A reload finds the first page as it was left: Firefox does that by itself, Chromium for Back and Forward only. What was
 * typed is with the entry of the tab's history, where the browser has it for Back, and nowhere else.
 */
const PAUSE = 300;

type Control = HTMLInputElement | HTMLSelectElement;

const isChoice = (control: Control): control is HTMLInputElement =>
  control.type === 'radio' || control.type === 'checkbox';

function controlsOf(form: HTMLFormElement): Control[] {
  return [...form.elements].filter(
    (one): one is Control =>
      (one instanceof HTMLInputElement || one instanceof HTMLSelectElement) && one.name !== '' && one.type !== 'hidden',
  );
}

export function surviveReload(form: HTMLFormElement): void {
  if (!form.querySelector('[name=way]')) return;
  const controls = controlsOf(form);
  const before: unknown = history.state;
  const [navigation] = performance.getEntriesByType('navigation');
  if (navigation instanceof PerformanceNavigationTiming && navigation.type === 'reload' && Array.isArray(before))
    controls.forEach((control, index) => {
      const typed: unknown = before[index];
      if (isChoice(control) && typeof typed === 'boolean') control.checked = typed;
      else if (typeof typed === 'string') control.value = typed;
    });
  const save = () =>
    history.replaceState(
      controls.map((control) => (isChoice(control) ? control.checked : control.value)),
      '',
    );
  let timer: ReturnType<typeof setTimeout> | undefined;
  form.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(save, PAUSE);
  });
  form.addEventListener('change', save);
}

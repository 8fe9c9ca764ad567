/** Makes the list of employers one to type in (ARIA 1.2 combobox), and offers its names to who types an employer. */
import { matchingNames } from './matching';

const MOST = 50;
const MOST_SUGGESTED = 8;

export function searchEmployers(form: HTMLFormElement): void {
  const select = form.querySelector<HTMLSelectElement>('select[data-employers]');
  if (!select) return;
  replaceSelect(select);
  const typed = form.querySelector<HTMLInputElement>('input[name=employer]');
  const names = [...select.options].filter(({ parentElement }) => parentElement !== select).map(({ text }) => text);
  const whole = new Set(names.map((name) => name.toLowerCase()));
  const isWhole = (text: string) => whole.has(text.trim().toLowerCase());
  if (typed)
    combobox(typed, {
      // Who has typed a whole name needs no list, which would lie over the next field.
      offer: (text) => (text.trim() === '' || isWhole(text) ? [] : matchingNames(names, text, MOST_SUGGESTED)),
      choose: (name) => {
        typed.value = name;
        typed.dispatchEvent(new Event('input', { bubbles: true }));
      },
    });
}

/** The select stays in the form and is what is sent; the browser brings back its value after Back and reload. */
function replaceSelect(select: HTMLSelectElement): void {
  const { id } = select;
  const input = document.createElement('input');
  input.type = 'text';
  input.autocomplete = 'off';
  input.className = select.className;
  input.id = id;
  input.dir = 'auto';
  input.placeholder = select.options[0]?.text ?? '';
  for (const name of ['aria-describedby', 'aria-invalid']) {
    const value = select.getAttribute(name);
    if (value !== null) input.setAttribute(name, value);
  }
  select.id = `${id}-list`;
  select.hidden = true;
  select.before(input);

  const options = [...select.options].filter(({ value }) => value !== '');
  const always = options.filter(({ parentElement }) => parentElement === select).map(({ text }) => text);
  const names = options.filter(({ parentElement }) => parentElement !== select).map(({ text }) => text);
  const show = () => {
    input.value = select.value === '' ? '' : (select.selectedOptions[0]?.text ?? '');
  };
  combobox(input, {
    offer: (text) => {
      const found = text === select.selectedOptions[0]?.text ? names.slice(0, MOST) : matchingNames(names, text, MOST);
      return [...found, ...always];
    },
    choose: (name) => {
      select.value = options.find(({ text }) => text === name)?.value ?? '';
      select.dispatchEvent(new Event('change', { bubbles: true }));
      show();
    },
    // Typed and left: the one that it names, however it is spelled, else what was chosen before.
    leave: (text) => {
      if (text.trim() === '') select.value = '';
      const [first, ...others] = matchingNames([...names, ...always], text, MOST);
      if (text.trim() !== '' && first !== undefined && others.length === 0)
        select.value = options.find((option) => option.text === first)?.value ?? '';
      select.dispatchEvent(new Event('change', { bubbles: true }));
      show();
    },
    status: { found: select.dataset.found ?? '', nothing: select.dataset.nothing ?? '', always: always.length },
  });
  show();
  window.addEventListener('pageshow', show);
}

interface Choices {
  offer: (text: string) => string[];
  choose: (name: string) => void;
  leave?: (text: string) => void;
  /** Said to those who hear the page: how many were found. */
  status?: { found: string; nothing: string; always: number };
}

function combobox(input: HTMLInputElement, { offer, choose, leave, status }: Choices): void {
  const list = document.createElement('ul');
  list.id = `${input.id}-options`;
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', input.labels?.[0]?.textContent ?? '');
  list.hidden = true;
  const spoken = document.createElement('p');
  spoken.setAttribute('role', 'status');
  spoken.dataset.spoken = '';
  const box = document.createElement('div');
  box.dataset.combobox = '';
  input.before(box);
  box.append(input, list, spoken);
  input.setAttribute('role', 'combobox');
  input.setAttribute('aria-autocomplete', 'list');
  input.setAttribute('aria-controls', list.id);
  input.setAttribute('aria-expanded', 'false');
  let active = -1;

  const point = (index: number) => {
    active = index;
    [...list.children].forEach((option, at) => option.setAttribute('aria-selected', String(at === active)));
    const option = list.children[active];
    if (option) input.setAttribute('aria-activedescendant', option.id);
    else input.removeAttribute('aria-activedescendant');
    option?.scrollIntoView({ block: 'nearest' });
  };
  const close = () => {
    list.hidden = true;
    input.setAttribute('aria-expanded', 'false');
    point(-1);
  };
  const open = () => {
    const found = offer(input.value);
    list.replaceChildren(
      ...found.map((name, index) => {
        const option = document.createElement('li');
        option.id = `${list.id}-${index}`;
        option.setAttribute('role', 'option');
        option.dir = 'auto';
        option.textContent = name;
        return option;
      }),
    );
    list.hidden = found.length === 0;
    input.setAttribute('aria-expanded', String(!list.hidden));
    const count = found.length - (status?.always ?? 0);
    if (status) spoken.textContent = count > 0 ? status.found.replace('{count}', String(count)) : status.nothing;
    point(-1);
  };
  const take = (name: string | null | undefined) => {
    if (name) choose(name);
    close();
  };

  input.addEventListener('input', (event) => {
    // What was chosen is no longer being typed.
    if (event.isTrusted) open();
  });
  input.addEventListener('click', () => {
    if (status && list.hidden) open();
  });
  input.addEventListener('blur', () => {
    close();
    leave?.(input.value);
  });
  input.addEventListener('keydown', (event) => {
    const { length } = list.children;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (list.hidden) open();
      else point(event.key === 'ArrowDown' ? (active + 1) % length : (active + length - (active < 0 ? 0 : 1)) % length);
    } else if (event.key === 'Enter' && !list.hidden && active >= 0) {
      event.preventDefault();
      take(list.children[active]?.textContent);
    } else if (event.key === 'Escape' && !list.hidden) {
      event.preventDefault();
      close();
    } else if (event.key === 'Enter') leave?.(input.value);
  });
  // Before the input loses the focus.
  list.addEventListener('pointerdown', (event) => event.preventDefault());
  list.addEventListener('click', (event) => take((event.target as Element).closest('li')?.textContent));
}

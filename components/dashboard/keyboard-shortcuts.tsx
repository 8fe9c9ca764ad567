'use client';

import { useEffect } from 'react';
import styles from './keyboard-shortcuts.module.css';
import { useScripts } from '@/components/ui/use-hydrated';

export interface Shortcut {
  keys: string[];
  label: string;
}

const typing = 'input:not([type="checkbox"]), textarea, select';

const rows = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('[data-row]')];

const currentRow = (): HTMLElement | null => document.activeElement?.closest<HTMLElement>('[data-row]') ?? null;

function move(by: number): void {
  const all = rows();
  const current = currentRow();
  const next = current ? all[all.indexOf(current) + by] : all[by > 0 ? 0 : all.length - 1];
  next?.focus();
}

/** Activates the control for this key: of the selected rows if there are any, else of the focused row, else of the page. */
function press(key: string): boolean {
  const named = `[data-key="${CSS.escape(key)}"]`;
  const chosen = document.querySelector('[data-row] input:checked') && document.querySelector(`[data-chosen] ${named}`);
  const target =
    chosen ??
    currentRow()?.querySelector(named) ??
    document.querySelector(`${named}:not([data-row] *, [data-chosen] *)`);
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) target.focus();
  else target.click();
  return true;
}

function handleKey(event: KeyboardEvent): void {
  const elsewhere = event.target instanceof Element && event.target.matches(typing);
  if (elsewhere || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
  const key = event.key.toLowerCase();
  if (key === 'j') move(1);
  else if (key === 'k') move(-1);
  else if (key === 'x') currentRow()?.querySelector<HTMLInputElement>('input[type="checkbox"]')?.click();
  else if (!press(key)) return;
  event.preventDefault();
}

/** Keyboard control of the rows, with a list of the keys. Absent without JavaScript. */
export function KeyboardShortcuts({ shortcuts }: { shortcuts: Shortcut[] }) {
  const scripts = useScripts();
  useEffect(() => {
    document.addEventListener('keydown', handleKey);
    return () => document.removeEventListener('keydown', handleKey);
  }, []);
  if (!scripts) return null;
  return (
    <ul className={styles.keys}>
      {shortcuts.map(({ keys, label }) => (
        <li key={label}>
          {keys.map((key) => (
            <kbd key={key} className={styles.key}>
              {key}
            </kbd>
          ))}{' '}
          {label}
        </li>
      ))}
    </ul>
  );
}

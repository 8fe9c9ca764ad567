'use client';

import { useScripts } from '@/components/ui/use-hydrated';

/** Chooses every row of its form; without JavaScript it is not there. */
export function ChooseAll({ label }: { label: string }) {
  if (!useScripts()) return null;
  return (
    <input
      type="checkbox"
      aria-label={label}
      onChange={({ currentTarget: { form, checked } }) => {
        for (const box of form?.querySelectorAll<HTMLInputElement>('input[name="id"]') ?? []) box.checked = checked;
      }}
    />
  );
}

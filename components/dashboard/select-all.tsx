'use client';

import { useScripts } from '@/components/ui/use-hydrated';

/** Selects every row of its form. Absent without JavaScript. */
export function SelectAll({ label }: { label: string }) {
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

'use client';

import type { ComponentProps } from 'react';
import { useMessages } from '@/components/ui/messages-provider';
import { TextField } from '@/components/ui/text-field';
import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from '@/lib/organizers/passwords/rules';

type FieldProps = Pick<ComponentProps<typeof TextField>, 'name' | 'error' | 'defaultValue'>;

interface NewPasswordFieldsProps {
  label: string;
  field: (name: 'password' | 'again') => FieldProps;
}

/** A new password, typed twice. */
export function NewPasswordFields({ label, field }: NewPasswordFieldsProps) {
  const t = useMessages('dashboard.signIn');
  const native = {
    type: 'password',
    autoComplete: 'new-password',
    required: true,
    minLength: SHORTEST_PASSWORD,
    maxLength: LONGEST_PASSWORD,
  } as const;
  return (
    <>
      <TextField {...field('password')} {...native} label={label} hint={t.passwordHint} />
      <TextField {...field('again')} {...native} label={t.again} />
    </>
  );
}

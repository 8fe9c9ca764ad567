'use client';

import { useEffect, useRef } from 'react';
import { useDashboardForm } from '@/components/dashboard/use-dashboard-form';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/text-field';
import { ValidatedForm } from '@/components/ui/validated-form';
import { submitAlias, submitDomain, submitEmployer, submitName } from '@/lib/catalogue/actions';

const actions = { add: submitEmployer, rename: submitName, alias: submitAlias, domain: submitDomain };
const names = { add: 'name', rename: 'name', alias: 'spelling', domain: 'domain' } as const;

interface EmployerFormProps {
  /** What it changes: the list by a new employer, or an employer's name, spellings or domains. */
  change: keyof typeof actions;
  /** The employer; absent for a new one. */
  id?: string;
  label: string;
  hint?: string;
  button: string;
}

/** A form of one field that changes the employers. */
export function EmployerForm({ change, id = '', label, hint, button }: EmployerFormProps) {
  const element = useRef<HTMLFormElement>(null);
  const name = names[change];
  const { form, field, summary } = useDashboardForm(actions[change], [name]);
  const done = form.submission > 0 && summary.errors.length === 0;
  // What was typed is in the page now: the field is free for the next one.
  useEffect(() => {
    if (done) element.current?.reset();
  }, [done, form.submission]);
  return (
    <ValidatedForm ref={element} form={form} summary={summary} hidden={{ id }}>
      <TextField
        {...field(name)}
        label={label}
        hint={hint}
        required
        maxLength={change === 'domain' ? 253 : 80}
        dir={change === 'domain' ? 'ltr' : undefined}
      />
      <div>
        <Button kind="quiet">{button}</Button>
      </div>
    </ValidatedForm>
  );
}

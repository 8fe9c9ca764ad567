'use client';

import { useActionState, type ComponentProps } from 'react';
import { Button } from '@/components/ui/button';
import { ErrorSummary } from '@/components/ui/error-summary';
import { Form } from '@/components/ui/form';
import { TextField } from '@/components/ui/text-field';
import type { FormState } from '@/lib/platform/form';

type FieldOfForm = Pick<
  ComponentProps<typeof TextField>,
  'name' | 'label' | 'hint' | 'type' | 'autoComplete' | 'required' | 'minLength' | 'maxLength' | 'dir'
>;

interface ActionFormProps {
  action: (before: FormState, form: FormData) => Promise<FormState>;
  fields: FieldOfForm[];
  /** What goes with the form unseen. */
  hidden?: Record<string, string>;
  button: string;
  /** The words for each error that the action may answer, by its code. */
  errors: Record<string, string>;
  errorTitle: string;
}

const nothing: FormState = { errors: {}, typed: {} };

/** A form of single lines that is answered by an action, with its errors beside the fields; works without JavaScript. */
export function ActionForm({ action, fields, hidden = {}, button, errors, errorTitle }: ActionFormProps) {
  const [state, submit, pending] = useActionState(action, nothing);
  const first = fields[0]?.name ?? '';
  // What concerns no single field leads to the first one.
  const listed = Object.entries(state.errors).map(([name, code]) => ({
    name: name === 'form' ? first : name,
    message: errors[code] ?? code,
  }));
  return (
    <Form action={submit}>
      {listed.length > 0 && <ErrorSummary submission={state} title={errorTitle} errors={listed} />}
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {fields.map((field) => {
        const code = state.errors[field.name];
        return (
          <TextField
            key={field.name}
            {...field}
            defaultValue={state.typed[field.name] ?? ''}
            error={code && (errors[code] ?? code)}
          />
        );
      })}
      <div>
        <Button kind="quiet" disabled={pending}>
          {button}
        </Button>
      </div>
    </Form>
  );
}

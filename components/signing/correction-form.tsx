import { Button } from '@/components/ui/button';
import { formFields } from '@/components/ui/form-fields';
import { useMessages } from '@/components/ui/messages-provider';
import { RadioRow } from '@/components/ui/radio-row';
import { TextField } from '@/components/ui/text-field';
import { ValidatedForm } from '@/components/ui/validated-form';
import { relations } from '@/lib/signatures/schema';
import type { ReceiptStepProps } from './step-props';

/** What a named signer may change; the name and the address are not among it. */
export function CorrectionForm({ page, form, state }: ReceiptStepProps<'signature'>) {
  const t = useMessages('receipt');
  const employer = useMessages('sign.employer');
  const relation = useMessages('sign.relation');
  const role = useMessages('sign.role');
  const messages: Record<string, string> = useMessages('sign.errors');
  const { field, errors } = formFields(state, ['employer', 'relation', 'role'], (code) => messages[code] ?? code);
  return (
    <ValidatedForm
      // What was saved may be spelled otherwise than it was typed.
      key={state.corrected ? form.submission : 0}
      form={form}
      hidden={{ locale: page.locale, receipt: state.receipt, intent: 'correct' }}
      summary={{ title: t.errorsTitle, errors }}
      wait={t.wait}
    >
      <TextField
        {...field('employer')}
        label={employer.label}
        maxLength={page.maxLengths.employer}
        autoComplete="organization"
        dir="auto"
      />
      <RadioRow
        {...field('relation')}
        label={relation.label}
        options={relations.map((one) => ({ value: one, label: relation[one] }))}
      />
      <TextField
        {...field('role')}
        label={role.label}
        optional={role.optional}
        maxLength={page.maxLengths.role}
        autoComplete="organization-title"
        dir="auto"
      />
      <Button kind="quiet">{t.named.save}</Button>
    </ValidatedForm>
  );
}

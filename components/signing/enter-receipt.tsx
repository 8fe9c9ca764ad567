import { Button } from '@/components/ui/button';
import { formFields } from '@/components/ui/form-fields';
import { useMessages } from '@/components/ui/messages-provider';
import { Stack } from '@/components/ui/stack';
import { TextField } from '@/components/ui/text-field';
import { ValidatedForm } from '@/components/ui/validated-form';
import { StepHeading } from './step-heading';
import type { ReceiptStepProps } from './step-props';
import { UnavailableNotice } from './unavailable-notice';

/** Takes the receipt, however it is typed. */
export function EnterReceipt({ page, form, state }: ReceiptStepProps<'enter'>) {
  const t = useMessages('receipt');
  const messages: Record<string, string> = t.errors;
  const { field, errors } = formFields(state, ['receipt'], (code) => messages[code] ?? code);
  return (
    <Stack>
      <StepHeading submission={errors.length > 0 ? 0 : form.submission}>{t.title}</StepHeading>
      {state.unavailable && <UnavailableNotice text={t.unavailable} />}
      <p>{t.lead}</p>
      <ValidatedForm
        form={form}
        hidden={{ locale: page.locale, intent: 'open' }}
        summary={{ title: t.errorsTitle, errors }}
        wait={t.wait}
        autoComplete="off"
      >
        <TextField
          {...field('receipt')}
          label={t.field.label}
          hint={t.field.hint}
          autoComplete="off"
          autoCapitalize="characters"
          autoCorrect="off"
          spellCheck={false}
          maxLength={60}
          dir="ltr"
        />
        <Button kind="quiet">{t.open}</Button>
      </ValidatedForm>
      <p>{t.none}</p>
    </Stack>
  );
}

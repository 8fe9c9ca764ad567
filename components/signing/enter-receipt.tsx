import { Button } from '@/components/ui/button';
import { formFields } from '@/components/ui/form-fields';
import { Stack } from '@/components/ui/stack';
import { TextField } from '@/components/ui/text-field';
import { pathIn, type Locale } from '@/lib/i18n/locales';
import { textsOf } from '@/lib/i18n/translator';
import { receiptPath } from '@/lib/signing/steps/rules';
import type { StepState } from '@/lib/signing/steps/schema';
import { StepForm } from './step-form';
import { UnavailableNotice } from './unavailable-notice';

/** Takes the receipt, however it is typed. */
export function EnterReceipt({ locale, state }: { locale: Locale; state: StepState | null }) {
  const t = textsOf(locale).receipt;
  const messages: Record<string, string> = t.errors;
  const { values = {}, errors: codes = {}, unavailable = false } = state ?? {};
  const { field, errors } = formFields({ values, errors: codes }, ['receipt'], (code) => messages[code] ?? code);
  return (
    <Stack>
      <h1>{t.title}</h1>
      {unavailable && <UnavailableNotice text={t.unavailable} />}
      <p>{t.lead}</p>
      <StepForm locale={locale} action={receiptPath('enter')} errors={errors} autoComplete="off">
        <TextField
          {...field('receipt')}
          label={t.field.label}
          hint={t.field.hint}
          autoComplete="off"
          autoCapitalize="characters"
          autoCorrect="off"
          spellCheck={false}
          dir="ltr"
        />
        <Button kind="quiet">{t.open}</Button>
      </StepForm>
      <p>
        {t.none} <a href={pathIn(locale, receiptPath('lost'))}>{t.toLost}</a>
      </p>
    </Stack>
  );
}

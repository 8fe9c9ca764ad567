import { Button } from '@/components/ui/button';
import { formFields } from '@/components/ui/form-fields';
import { Stack } from '@/components/ui/stack';
import { SelectField, TextField } from '@/components/ui/text-field';
import type { Locale } from '@/lib/i18n/locales';
import { textsOf } from '@/lib/i18n/translator';
import { receiptPath } from '@/lib/signing/steps/rules';
import type { StepState } from '@/lib/signing/steps/schema';
import { StepForm } from './step-form';
import { UnavailableNotice } from './unavailable-notice';

interface LostReceiptProps {
  locale: Locale;
  state: StepState | null;
  sealed?: string;
  /** The letters that are open. */
  letters: { value: string; label: string }[];
  /** The one that the page was opened for. */
  letter: string;
}

/** For who signed with a name and lost the receipt: the address that signed gets a link, as long as the letter is open. */
export function LostReceipt({ locale, state, sealed, letters, letter }: LostReceiptProps) {
  const { receipt, sign } = textsOf(locale);
  const t = receipt.lost;
  const messages: Record<string, string> = { ...sign.errors, ...t.errors };
  const { values = {}, errors: codes = {}, unavailable = false } = state ?? {};
  const typed = { letter, ...values };
  const { field, errors } = formFields(
    { values: typed, errors: codes },
    ['letter', 'email'],
    (code) => messages[code] ?? code,
  );
  const only = letters.length === 1 ? letters[0] : undefined;
  return (
    <Stack>
      <h1>{t.title}</h1>
      {unavailable && <UnavailableNotice text={receipt.unavailable} />}
      {state?.outcome === 'no-longer-works' && (
        <UnavailableNotice title={receipt.link.expired.title} text={receipt.link.expired.text} />
      )}
      <p>{t.named}</p>
      <p>{t.anonymous}</p>
      {letters.length === 0 ? (
        <p>{t.noLetter}</p>
      ) : (
        <StepForm
          locale={locale}
          action={receiptPath('lost')}
          sealed={sealed}
          errors={errors}
          hidden={only ? { letter: only.value } : {}}
        >
          {only ? (
            <p>{only.label}</p>
          ) : (
            <SelectField
              {...field('letter')}
              label={t.letter}
              options={[{ value: '', label: t.choose }, ...letters]}
              autoComplete="off"
            />
          )}
          <TextField
            {...field('email')}
            type="email"
            label={sign.email.label}
            hint={t.hint}
            autoComplete="email"
            autoCapitalize="none"
            spellCheck={false}
            dir="ltr"
          />
          <Button kind="quiet">{t.submit}</Button>
        </StepForm>
      )}
    </Stack>
  );
}

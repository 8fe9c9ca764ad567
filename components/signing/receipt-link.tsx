import { Button } from '@/components/ui/button';
import { Stack } from '@/components/ui/stack';
import type { Locale } from '@/lib/i18n/locales';
import { textsOf } from '@/lib/i18n/translator';
import { StepForm } from './step-form';
import { UnavailableNotice } from './unavailable-notice';

interface ReceiptLinkQuestionProps {
  locale: Locale;
  action: string;
  /** Made with the page: pressing twice has one effect. */
  receipt: string;
  unavailable: boolean;
}

/** What the button does: a program that opens the links of an email must not use this one up. */
export function ReceiptLinkQuestion({ locale, action, receipt, unavailable }: ReceiptLinkQuestionProps) {
  const { link: t, unavailable: text } = textsOf(locale).receipt;
  return (
    <Stack>
      <h1>{t.title}</h1>
      {unavailable && <UnavailableNotice text={text} />}
      <p>{t.text}</p>
      <StepForm locale={locale} action={action} hidden={{ receipt }}>
        <Button>{t.submit}</Button>
      </StepForm>
    </Stack>
  );
}

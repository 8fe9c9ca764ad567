import { SignatureLinePreview } from '@/components/signatures/signature-line-preview';
import { Button } from '@/components/ui/button';
import { DefinitionRows } from '@/components/ui/definition-rows';
import { Stack } from '@/components/ui/stack';
import { pathIn, type Locale } from '@/lib/i18n/locales';
import { textsOf } from '@/lib/i18n/translator';
import { confirmPath } from '@/lib/signing/steps/rules';
import type { ConfirmationLetter } from '@/lib/signing/view/queries';
import { LetterLine } from './letter-line';
import { StepForm } from './step-form';
import { UnavailableNotice } from './unavailable-notice';

interface ConfirmQuestionProps {
  locale: Locale;
  token: string;
  confirmation: ConfirmationLetter;
  /** The one that the signature gets: pressing twice shows the same. */
  receipt: string;
  unavailable: boolean;
}

/** Nothing has happened yet: the signature, the letter, and the button that signs. */
export function ConfirmQuestion({ locale, token, confirmation, receipt, unavailable }: ConfirmQuestionProps) {
  const { sign, signers } = textsOf(locale);
  const t = sign.confirm;
  const { line, letter, revision } = confirmation;
  return (
    <Stack>
      <h1>{t.title}</h1>
      {unavailable && <UnavailableNotice text={t.unavailable} />}
      <SignatureLinePreview caption={t.lead} signature={line} labels={signers.line} />
      <DefinitionRows rows={[{ term: t.letter, text: <LetterLine letter={letter} />, quiet: revision }]} />
      <StepForm locale={locale} action={confirmPath(token)} hidden={{ receipt }}>
        <Button>{t.submit}</Button>
      </StepForm>
      <p>
        <a href={pathIn(locale, confirmPath(token, 'not-me'))}>{t.notMe}</a>
      </p>
    </Stack>
  );
}

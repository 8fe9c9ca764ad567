import { SignatureLinePreview } from '@/components/signatures/signature-line-preview';
import { Button } from '@/components/ui/button';
import { DefinitionRows } from '@/components/ui/definition-rows';
import { useMessages } from '@/components/ui/messages-provider';
import { Stack } from '@/components/ui/stack';
import type { FormAction } from '@/components/ui/use-form-action';
import { ValidatedForm } from '@/components/ui/validated-form';
import type { ConfirmState } from '@/lib/signing/confirm/schema';
import type { ConfirmationLetter } from '@/lib/signing/view/queries';
import { LetterLine } from './letter-line';
import { StepHeading } from './step-heading';
import { UnavailableNotice } from './unavailable-notice';

type ConfirmQuestionProps = ConfirmationLetter & { token: string; form: FormAction<ConfirmState> };

/** Nothing has happened yet: the signature, the letter, and the button that signs. */
export function ConfirmQuestion({ line, letter, revision, token, form }: ConfirmQuestionProps) {
  const t = useMessages('sign.confirm');
  const { unavailable, receipt } = form.state;
  return (
    <Stack>
      <StepHeading submission={form.submission}>{t.title}</StepHeading>
      {unavailable && <UnavailableNotice text={t.unavailable} />}
      <SignatureLinePreview caption={t.lead} signature={line} />
      <DefinitionRows rows={[{ term: t.letter, text: <LetterLine letter={letter} />, quiet: revision }]} />
      <ValidatedForm form={form} hidden={{ token, receipt }} autoComplete="off">
        <Button>{t.submit}</Button>
      </ValidatedForm>
      <p>
        <a href={`${token}/not-me`}>{t.notMe}</a>
      </p>
    </Stack>
  );
}

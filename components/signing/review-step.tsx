import { SignatureLinePreview } from '@/components/signatures/signature-line-preview';
import { Actions } from '@/components/ui/actions';
import { Button } from '@/components/ui/button';
import { DefinitionRows } from '@/components/ui/definition-rows';
import { useMessages } from '@/components/ui/messages-provider';
import { Notice } from '@/components/ui/notice';
import { Stack } from '@/components/ui/stack';
import { useLeaveWarning } from '@/components/ui/use-leave-warning';
import { ValidatedForm } from '@/components/ui/validated-form';
import { fieldsOfWay } from '@/lib/signing/fields/schema';
import { LetterLine } from './letter-line';
import { SignSteps } from './sign-steps';
import { StepHeading } from './step-heading';
import { letterFields, type SignStepProps } from './step-props';
import { UnavailableNotice } from './unavailable-notice';

/** The signature as readers will see it, the text that is signed, and one button. */
export function ReviewStep({ page, form, state }: SignStepProps<'review'>) {
  const { review: t, ...texts } = useMessages('sign');
  useLeaveWarning(true);
  const { line, values, revision, caution, changed } = state;
  return (
    <Stack>
      <SignSteps way="named" current={2} />
      <StepHeading submission={form.submission}>{t.title}</StepHeading>
      {state.unavailable && <UnavailableNotice {...texts.unavailable} />}
      {changed && (
        <Notice kind="warn" title={texts.changed.title}>
          <p>{texts.changed.text}</p>
        </Notice>
      )}
      <SignatureLinePreview caption={texts.preview.caption} signature={line} />
      <DefinitionRows
        rows={[
          { term: t.letter, text: <LetterLine letter={page.letter} />, quiet: revision.label },
          { term: t.to, text: <bdi>{values.email?.trim()}</bdi> },
        ]}
      />
      {caution && (
        <Notice title={caution.title}>
          <p>{caution.text}</p>
        </Notice>
      )}
      <p>{t.next}</p>
      <ValidatedForm
        form={form}
        hidden={{ ...letterFields(page), ...fieldsOfWay(values), revision: revision.hash }}
        wait={texts.wait}
      >
        <Actions>
          <Button name="intent" value="send">
            {t.submit}
          </Button>
          <Button kind="quiet" name="intent" value="change">
            {t.change}
          </Button>
        </Actions>
      </ValidatedForm>
    </Stack>
  );
}

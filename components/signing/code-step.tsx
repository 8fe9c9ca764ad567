import { SignatureLinePreview } from '@/components/signatures/signature-line-preview';
import { Button } from '@/components/ui/button';
import { CodeField } from '@/components/ui/code-field';
import { formFields } from '@/components/ui/form-fields';
import { useMessages } from '@/components/ui/messages-provider';
import { Notice } from '@/components/ui/notice';
import { Numbered } from '@/components/ui/numbered';
import { Stack } from '@/components/ui/stack';
import { useLeaveWarning } from '@/components/ui/use-leave-warning';
import { ValidatedForm } from '@/components/ui/validated-form';
import { fieldsOfWay } from '@/lib/signing/fields/schema';
import { ExpectedEmailRows } from './expected-email-rows';
import { anonymousSignature } from './preview-signatures';
import { ResendForm } from './resend-form';
import { SignSteps } from './sign-steps';
import { StepHeading } from './step-heading';
import { letterFields, type SignStepProps } from './step-props';
import { UnavailableNotice } from './unavailable-notice';

/** The code of an anonymous signature, and what it leads to. */
export function CodeStep(props: SignStepProps<'code'>) {
  const { page, form, state } = props;
  const t = useMessages('sign');
  useLeaveWarning(true);
  const messages: Record<string, string> = t.code.errors;
  const { field, errors } = formFields(state, ['code'], (code) => messages[code] ?? code);
  const refused = errors.length > 0;
  const { again, page: challenge, receipt, values } = state;
  return (
    <Stack>
      <SignSteps way="anonymous" current={2} />
      <StepHeading submission={refused ? 0 : form.submission}>{t.code.title}</StepHeading>
      {state.unavailable && <UnavailableNotice {...t.unavailable} />}
      {again > 0 && !refused && (
        <Notice>
          <p>{t.checkEmail.sentAgain}</p>
        </Notice>
      )}
      <p>{t.code.lead}</p>
      <ExpectedEmailRows to={values.email} email={page.emails.anonymous} />
      <p>{t.code.nothingElse}</p>
      <ValidatedForm
        form={form}
        hidden={{ ...letterFields(page), ...fieldsOfWay(values), intent: 'code', again, page: challenge, receipt }}
        summary={{ title: t.errorsTitle, errors }}
        wait={t.wait}
        autoComplete="off"
      >
        {/* A refused code is of no use: the field starts empty. */}
        <CodeField key={form.submission} {...field('code')} label={t.code.label} hint={t.code.hint} />
        <Button wide>{t.code.submit}</Button>
      </ValidatedForm>
      <ResendForm {...props} />
      <h2>{t.checkEmail.next}</h2>
      <Numbered items={[t.code.works, t.code.receipt, t.code.waits]} />
      <SignatureLinePreview caption={t.preview.caption} signature={anonymousSignature} note={t.preview.anonymous} />
      <p>{t.code.promise}</p>
    </Stack>
  );
}

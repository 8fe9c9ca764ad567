import { Actions } from '@/components/ui/actions';
import { Button } from '@/components/ui/button';
import { useMessages } from '@/components/ui/messages-provider';
import { Stack } from '@/components/ui/stack';
import { ValidatedForm } from '@/components/ui/validated-form';
import { fieldsOfWay } from '@/lib/signing/fields/schema';
import { SignSteps } from './sign-steps';
import { StepHeading } from './step-heading';
import { letterFields, type SignStepProps } from './step-props';
import { UnavailableNotice } from './unavailable-notice';

/** What the employer can see, said before anything is sent to a work address. */
export function WorkAddressStep({ page, form, state }: SignStepProps<'work-address'>) {
  const t = useMessages('sign');
  return (
    <Stack>
      <SignSteps way="anonymous" current={1} />
      <StepHeading submission={form.submission}>{state.caution.title}</StepHeading>
      {state.unavailable && <UnavailableNotice {...t.unavailable} />}
      <p>{state.caution.text}</p>
      <ValidatedForm form={form} hidden={{ ...letterFields(page), ...fieldsOfWay(state.values) }} wait={t.wait}>
        <Actions>
          <Button name="intent" value="change">
            {t.workAddress.change}
          </Button>
          <Button kind="quiet" name="intent" value="send">
            {t.workAddress.goOn}
          </Button>
        </Actions>
      </ValidatedForm>
    </Stack>
  );
}

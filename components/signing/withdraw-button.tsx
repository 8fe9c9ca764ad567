import { Button } from '@/components/ui/button';
import type { SignaturePageProps } from './signature-page-props';
import { StepForm } from './step-form';

type WithdrawButtonProps = Pick<SignaturePageProps, 'locale' | 'sealed' | 'action'> & { label: string };

/** Leads to the question whether to withdraw. */
export function WithdrawButton({ locale, sealed, action, label }: WithdrawButtonProps) {
  return (
    <StepForm locale={locale} action={action} sealed={sealed}>
      <Button kind="quiet" name="intent" value="withdraw">
        {label}
      </Button>
    </StepForm>
  );
}

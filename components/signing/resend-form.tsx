import { Actions } from '@/components/ui/actions';
import { Button } from '@/components/ui/button';
import { useMessages } from '@/components/ui/messages-provider';
import { ValidatedForm } from '@/components/ui/validated-form';
import { MAX_RESENDS } from '@/lib/confirmations/schema';
import { fieldsOfWay } from '@/lib/signing/fields/schema';
import { letterFields, type SignStepProps } from './step-props';

type ResendFormProps = SignStepProps<'check-email' | 'code'> & { revision?: string };

/** No email yet: once more, or to another address. Everything typed goes along. */
export function ResendForm({ page, form, state, revision = '' }: ResendFormProps) {
  const t = useMessages('sign');
  const more = state.again < MAX_RESENDS;
  return (
    <>
      <p>{more ? t.checkEmail.none : t.checkEmail.enough}</p>
      <ValidatedForm
        form={form}
        hidden={{ ...letterFields(page), ...fieldsOfWay(state.values), revision, again: state.again + 1 }}
        wait={t.wait}
      >
        <Actions>
          {more && (
            <Button kind="quiet" name="intent" value="send">
              {t.checkEmail.again}
            </Button>
          )}
          <Button kind="quiet" name="intent" value="change">
            {t.checkEmail.another}
          </Button>
        </Actions>
      </ValidatedForm>
    </>
  );
}

import { Actions } from '@/components/ui/actions';
import { Button } from '@/components/ui/button';
import { Form } from '@/components/ui/form';
import { fieldsOfWay, type TypedFields } from '@/lib/signing/steps/schema';
import { MAX_RESENDS } from '@/lib/confirmations/schema';
import { HiddenFields } from '@/components/ui/hidden-fields';
import type { StepProps } from './step-props';

type SendAgainProps = StepProps & { typed: TypedFields; again: number; revision?: string };

/** No mail yet: once more, or to another address. Everything typed goes along. */
export function SendAgain({ words, letter, send, typed, again, revision = '' }: SendAgainProps) {
  const more = again < MAX_RESENDS;
  return (
    <>
      <p>{more ? words.sent.none : words.sent.enough}</p>
      <Form action={send} wait={words.wait}>
        <HiddenFields fields={{ ...letter, ...fieldsOfWay(typed), revision, again: again + 1 }} />
        <Actions>
          {more && (
            <Button kind="quiet" name="step" value="send">
              {words.sent.again}
            </Button>
          )}
          <Button kind="quiet" name="step" value="change">
            {words.sent.another}
          </Button>
        </Actions>
      </Form>
    </>
  );
}

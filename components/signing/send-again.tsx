import { Actions } from '@/components/ui/actions';
import { Button } from '@/components/ui/button';
import { Form } from '@/components/ui/form';
import { formOf, type Typed } from '@/lib/signing/schema-steps';
import { SEND_AGAIN } from '@/lib/verification/schema';
import { Hidden } from './hidden';
import type { StepProps } from './step-props';

type SendAgainProps = StepProps & { typed: Typed; again: number; revision?: string };

/** No mail yet: once more, or to another address. Everything typed goes along. */
export function SendAgain({ words, letter, send, typed, again, revision = '' }: SendAgainProps) {
  const more = again < SEND_AGAIN;
  return (
    <>
      <p>{more ? words.sent.none : words.sent.enough}</p>
      <Form action={send} wait={words.wait}>
        <Hidden fields={{ ...letter, ...formOf(typed), revision, again: again + 1 }} />
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

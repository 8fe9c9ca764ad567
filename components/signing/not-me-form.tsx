'use client';

import { useActionState } from 'react';
import { Button } from '@/components/ui/button';
import { Form } from '@/components/ui/form';
import { Numbered } from '@/components/ui/numbered';
import { Stack } from '@/components/ui/stack';
import { reportNotMeAction } from '@/lib/signing/confirm/actions';
import type { NotMeState } from '@/lib/signing/confirm/schema';
import { HiddenFields } from '@/components/ui/hidden-fields';
import { freshNow, keptOnFailure } from './keep-on-failure';
import { StepHeading } from './step-heading';
import { Unavailable } from './unavailable';
import type { ConfirmWords } from './confirm-labels';

const untouched: NotMeState = { outcome: 'asked', fresh: '' };

const disown = keptOnFailure<NotMeState>(reportNotMeAction, () => ({ outcome: 'unavailable', fresh: freshNow() }));

/** For whoever did not ask for the mail: one button, then what was done. */
export function DisownForm({ token, words }: { token: string; words: ConfirmWords }) {
  const [state, send] = useActionState(disown, untouched);
  const { disown: texts } = words;
  if (state.outcome === 'done') {
    return (
      <Stack>
        <StepHeading fresh={state.fresh}>{texts.done.title}</StepHeading>
        <Numbered items={[texts.done.unsigned, texts.done.link, texts.done.quiet]} />
      </Stack>
    );
  }
  return (
    <Stack>
      <StepHeading fresh={state.fresh}>{texts.title}</StepHeading>
      {state.outcome === 'unavailable' && <Unavailable text={words.confirm.unavailable} />}
      <p>{texts.text}</p>
      <p>{texts.button}</p>
      <Form action={send}>
        <HiddenFields fields={{ token }} />
        <Button kind="quiet">{texts.submit}</Button>
      </Form>
    </Stack>
  );
}

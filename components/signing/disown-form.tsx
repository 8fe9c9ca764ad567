'use client';

import { useActionState } from 'react';
import { Button } from '@/components/ui/button';
import { Form } from '@/components/ui/form';
import { Notice } from '@/components/ui/notice';
import { Numbered } from '@/components/ui/numbered';
import { Stack } from '@/components/ui/stack';
import { disownSignature } from '@/lib/signing/actions-confirm';
import type { DisownState } from '@/lib/signing/schema-confirm';
import { Hidden } from './hidden';
import { StepHeading } from './step-heading';
import type { ConfirmWords } from './words-confirm';

const untouched: DisownState = { outcome: 'asked', fresh: '' };

/** For whoever did not ask for the mail: one button, then what was done. */
export function DisownForm({ token, words }: { token: string; words: ConfirmWords }) {
  const [state, disown] = useActionState(disownSignature, untouched);
  const { disown: texts, unavailable } = words;
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
      {state.outcome === 'unavailable' && (
        <Notice kind="warn" title={unavailable.title}>
          <p>{words.confirm.unavailable}</p>
        </Notice>
      )}
      <p>{texts.text}</p>
      <p>{texts.button}</p>
      <Form action={disown}>
        <Hidden fields={{ token }} />
        <Button kind="quiet">{texts.submit}</Button>
      </Form>
    </Stack>
  );
}

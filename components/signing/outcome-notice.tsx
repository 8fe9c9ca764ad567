import type { ReactNode } from 'react';
import { LinkButton } from '@/components/ui/button';
import { Stack } from '@/components/ui/stack';
import type { LetterLink } from '@/lib/signing/view/queries';
import { LetterLine } from './letter-line';

interface OutcomeNoticeProps {
  title: string;
  letter?: LetterLink | null;
  texts: ReactNode[];
  next: { href: string; label: string };
}

/** Where it does not go on: about which letter, what happened, why, and the one next step. */
export function OutcomeNotice({ title, letter, texts, next }: OutcomeNoticeProps) {
  return (
    <Stack>
      <h1>{title}</h1>
      {letter?.title && <LetterLine letter={letter} />}
      {texts.map((text, index) => (
        <p key={index}>{text}</p>
      ))}
      <p>
        <LinkButton kind="quiet" href={next.href}>
          {next.label}
        </LinkButton>
      </p>
    </Stack>
  );
}

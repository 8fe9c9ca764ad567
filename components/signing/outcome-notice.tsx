import { LinkButton } from '@/components/ui/button';
import { Stack } from '@/components/ui/stack';
import { StepHeading } from './step-heading';

interface OutcomeNoticeProps {
  submission: number;
  title: string;
  texts: string[];
  next: { href: string; label: string };
}

/** Where it does not go on: why, and the one next step. */
export function OutcomeNotice({ submission, title, texts, next }: OutcomeNoticeProps) {
  return (
    <Stack>
      <StepHeading submission={submission}>{title}</StepHeading>
      {texts.map((text) => (
        <p key={text}>{text}</p>
      ))}
      <p>
        <LinkButton kind="quiet" href={next.href}>
          {next.label}
        </LinkButton>
      </p>
    </Stack>
  );
}

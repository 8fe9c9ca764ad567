import { LinkButton } from '@/components/ui/button';
import { Stack } from '@/components/ui/stack';
import { StepHeading } from './step-heading';

interface DeadEndProps {
  fresh: string;
  title: string;
  texts: string[];
  next: { href: string; label: string };
}

/** Where it does not go on: why, and the one next step. */
export function DeadEnd({ fresh, title, texts, next }: DeadEndProps) {
  return (
    <Stack>
      <StepHeading fresh={fresh}>{title}</StepHeading>
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

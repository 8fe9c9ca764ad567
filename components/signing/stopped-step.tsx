import { useMessages } from '@/components/ui/messages-provider';
import { OutcomeNotice } from './outcome-notice';
import type { SignStepProps } from './step-props';

/** Where signing does not go on. */
export function StoppedStep({ page, form, state }: SignStepProps<'stopped'>) {
  const { code, alreadySigned, closed } = useMessages('sign');
  const { submission } = form;
  const restart = { href: `${page.letter.href}/sign`, label: code.restart };
  switch (state.reason) {
    case 'too-many-codes': {
      const { title, text } = code.tooMany;
      return <OutcomeNotice submission={submission} title={title} texts={[text]} next={restart} />;
    }
    case 'code-expired': {
      const { title, text } = code.expired;
      return <OutcomeNotice submission={submission} title={title} texts={[text]} next={restart} />;
    }
    case 'already-signed': {
      const { title, text, receipt, open } = alreadySigned;
      const next = { href: page.receiptUrl, label: open };
      return <OutcomeNotice submission={submission} title={title} texts={[text, receipt]} next={next} />;
    }
    case 'closed': {
      const next = { href: page.letter.href, label: closed.read };
      return (
        <OutcomeNotice submission={submission} title={closed.title} texts={[closed.since, closed.grace]} next={next} />
      );
    }
  }
}

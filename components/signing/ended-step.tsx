import type { SignState } from '@/lib/signing/steps/schema';
import { DeadEnd } from './dead-end';
import type { SignWords } from './labels';

type Ended = Extract<SignState, { view: 'ended' }>;

/** Where signing does not go on. */
export function EndedStep({ words, state }: { words: SignWords; state: Ended }) {
  const { code, used, closed, letter } = words;
  const { fresh } = state;
  const restart = { href: `${letter.href}/sign`, label: code.restart };
  switch (state.why) {
    case 'too-many':
      return <DeadEnd fresh={fresh} title={code.tooMany.title} texts={[code.tooMany.text]} next={restart} />;
    case 'gone':
      return <DeadEnd fresh={fresh} title={code.gone.title} texts={[code.gone.text]} next={restart} />;
    case 'used': {
      const next = { href: words.receiptHref, label: used.open };
      return <DeadEnd fresh={fresh} title={used.title} texts={[used.text, used.receipt]} next={next} />;
    }
    case 'closed': {
      const next = { href: letter.href, label: closed.read };
      return <DeadEnd fresh={fresh} title={closed.title} texts={[closed.since, closed.grace]} next={next} />;
    }
  }
}

import { pathIn, type Locale } from '@/lib/i18n/locales';
import { textsOf, translator } from '@/lib/i18n/translator';
import { receiptPath, signPath } from '@/lib/signing/steps/rules';
import type { Ending } from '@/lib/signing/steps/schema';
import type { LetterLink } from '@/lib/signing/view/queries';
import { OutcomeNotice } from './outcome-notice';

interface SignEndingProps {
  locale: Locale;
  ending: Ending;
  slug: string;
  letter: LetterLink;
  /** The day on which the letter closes or closed. */
  closedSince: string;
}

/** Where signing does not go on: what happened, why, and the one next step. */
export function SignEnding({ locale, ending, slug, letter, closedSince }: SignEndingProps) {
  const { code, alreadySigned, closed, pageExpired } = textsOf(locale).sign;
  const restart = { href: pathIn(locale, signPath(slug, 'details')), label: code.restart };
  const props = { letter };
  switch (ending) {
    case 'too-many-codes':
      return <OutcomeNotice {...props} title={code.tooMany.title} texts={[code.tooMany.text]} next={restart} />;
    case 'code-expired':
      return <OutcomeNotice {...props} title={code.expired.title} texts={[code.expired.text]} next={restart} />;
    case 'page-expired':
      return (
        <OutcomeNotice
          {...props}
          title={pageExpired.title}
          texts={[pageExpired.why, pageExpired.text]}
          next={restart}
        />
      );
    case 'already-signed': {
      const next = { href: pathIn(locale, receiptPath('enter')), label: alreadySigned.open };
      const texts = [alreadySigned.text, alreadySigned.receipt];
      return <OutcomeNotice {...props} title={alreadySigned.title} texts={texts} next={next} />;
    }
    case 'closed': {
      const since = translator(locale, 'sign')('closed.since', { date: closedSince });
      const next = { href: letter.href, label: closed.read };
      return <OutcomeNotice {...props} title={closed.title} texts={[since, closed.grace]} next={next} />;
    }
  }
}

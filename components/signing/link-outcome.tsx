import { pathIn, type Locale } from '@/lib/i18n/locales';
import { textsOf } from '@/lib/i18n/translator';
import { receiptPath, signPath } from '@/lib/signing/steps/rules';
import type { LinkOutcome } from '@/lib/signing/steps/schema';
import type { LetterLink } from '@/lib/signing/view/queries';
import { OutcomeNotice } from './outcome-notice';

interface LinkOutcomeNoticeProps {
  locale: Locale;
  outcome: LinkOutcome;
  /** Null where the link no longer tells which letter it was about. */
  letter: (LetterLink & { slug: string }) | null;
}

/** What the link of an email leads to when it does not sign. */
export function LinkOutcomeNotice({ locale, outcome, letter }: LinkOutcomeNoticeProps) {
  const { alreadySigned, closed, confirm } = textsOf(locale).sign;
  const toReceipt = { href: pathIn(locale, receiptPath('enter')), label: alreadySigned.open };
  const home = pathIn(locale, '/');
  switch (outcome) {
    case 'already-signed': {
      const texts = [alreadySigned.text, alreadySigned.receipt];
      return <OutcomeNotice title={alreadySigned.title} letter={letter} texts={texts} next={toReceipt} />;
    }
    case 'closed': {
      const next = { href: letter?.href ?? home, label: closed.read };
      return <OutcomeNotice title={confirm.closed.title} letter={letter} texts={[confirm.closed.text]} next={next} />;
    }
    case 'no-longer-works': {
      const { title, text, receipt, again } = confirm.invalidLink;
      return letter ? (
        <OutcomeNotice
          title={title}
          letter={letter}
          texts={[text, receipt]}
          next={{ href: pathIn(locale, signPath(letter.slug, 'details')), label: again }}
        />
      ) : (
        <OutcomeNotice title={title} texts={[text, receipt]} next={toReceipt} />
      );
    }
  }
}

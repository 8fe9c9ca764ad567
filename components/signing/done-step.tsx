import { AnimatedLine } from '@/components/signatures/animated-line';
import type { ShownSignature } from '@/components/signatures/signature-line';
import { Numbered } from '@/components/ui/numbered';
import type { Locale } from '@/lib/i18n/locales';
import { textsOf, translator } from '@/lib/i18n/translator';
import { env } from '@/lib/platform/env';
import type { LetterLink } from '@/lib/signing/view/queries';
import styles from './done-step.module.css';
import { LetterLine } from './letter-line';
import { anonymousSignature } from './preview-signatures';
import { ReceiptCode } from './receipt-code';
import { SignSteps } from './sign-steps';

interface DoneStepProps {
  locale: Locale;
  letter: LetterLink;
  receipt: string;
  /** The named signature as it is published; null for an anonymous one, which waits for its batch. */
  line: ShownSignature | null;
  /** It waits for a check by the organizers. */
  isHeld: boolean;
}

/** What was signed, the receipt, and what happens next. Printed, the page is the receipt alone. */
export function DoneStep({ locale, letter, receipt, line, isHeld }: DoneStepProps) {
  const { sign, signers } = textsOf(locale);
  const t = translator(locale, 'sign');
  const size = env().BATCH_SIZE;
  const next = line
    ? [isHeld ? t('done.named.held') : t('done.named.list'), t('done.named.receipt'), t('done.named.closing')]
    : [t('done.anonymous.waits', { size }), t('done.anonymous.appears'), t('done.anonymous.withdraw')];
  return (
    <div className={styles.done}>
      <SignSteps locale={locale} way={line ? 'named' : 'anonymous'} current={3} />
      <h1>{line ? sign.done.named.title : sign.done.anonymous.title}</h1>
      <LetterLine letter={letter} />
      <AnimatedLine signature={line ?? anonymousSignature} labels={signers.line} />
      <ReceiptCode locale={locale} receipt={receipt} next={letter.href} />
      <h2>{sign.done.next}</h2>
      <Numbered items={next} />
      {!line && <p>{sign.code.promise}</p>}
    </div>
  );
}

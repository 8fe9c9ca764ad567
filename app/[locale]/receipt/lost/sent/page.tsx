import { readLocale, readStep } from '@/app/[locale]/read-step';
import { OutcomeNotice } from '@/components/signing/outcome-notice';
import { SignShell } from '@/components/signing/sign-shell';
import { pathIn } from '@/lib/i18n/locales';
import { textsOf } from '@/lib/i18n/translator';
import { receiptPath } from '@/lib/signing/steps/rules';
import { receiptMetadata, type ReceiptProps } from '../../receipt-metadata';

export const generateMetadata = receiptMetadata;

/** The same for every address. */
export default async function LostReceiptSentPage({ params, searchParams }: ReceiptProps) {
  const locale = await readLocale(params);
  const step = await readStep(searchParams);
  const { title, text, otherwise, home } = textsOf(locale).receipt.lost.sent;
  return (
    <SignShell locale={locale} path={receiptPath('lost/sent')} sealed={step?.sealed}>
      <OutcomeNotice title={title} texts={[text, otherwise]} next={{ href: pathIn(locale, '/'), label: home }} />
    </SignShell>
  );
}

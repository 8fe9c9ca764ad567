import { readLocale, readStep } from '@/app/[locale]/read-step';
import { ReceiptWithdrawn } from '@/components/signing/receipt-withdrawn';
import { SignShell } from '@/components/signing/sign-shell';
import { publicLetter } from '@/lib/letters/queries';
import { database } from '@/lib/platform/db';
import { withdrawals } from '@/lib/signing/receipts/schema';
import { receiptPath } from '@/lib/signing/steps/rules';
import { letterLink } from '@/lib/signing/view/queries';
import { receiptMetadata, type ReceiptProps } from '../receipt-metadata';
import { ReceiptExpired } from '../receipt-page';

export const generateMetadata = receiptMetadata;

export default async function WithdrawnPage({ params, searchParams }: ReceiptProps) {
  const locale = await readLocale(params);
  const step = await readStep(searchParams);
  const withdrawal = withdrawals.find((one) => one === step?.state.outcome);
  const slug = step?.state.values.slug ?? '';
  const letter = slug ? await publicLetter(database(), slug, locale) : null;
  return (
    <SignShell locale={locale} letter={letter} path={receiptPath('withdrawn')} sealed={step?.sealed}>
      {withdrawal && letter ? (
        <ReceiptWithdrawn locale={locale} withdrawal={withdrawal} letter={letterLink(letter, slug, locale)} />
      ) : (
        <ReceiptExpired locale={locale} />
      )}
    </SignShell>
  );
}

import { readLocale, readStep } from '@/app/[locale]/read-step';
import { EnterReceipt } from '@/components/signing/enter-receipt';
import { SignShell } from '@/components/signing/sign-shell';
import { receiptPath } from '@/lib/signing/steps/rules';
import { receiptMetadata, type ReceiptProps } from './receipt-metadata';

export const generateMetadata = receiptMetadata;

export default async function ReceiptPage({ params, searchParams }: ReceiptProps) {
  const locale = await readLocale(params);
  const step = await readStep(searchParams);
  return (
    <SignShell locale={locale} path={receiptPath('enter')} sealed={step?.sealed}>
      <EnterReceipt locale={locale} state={step?.state ?? null} />
    </SignShell>
  );
}

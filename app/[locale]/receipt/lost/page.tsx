import { readLocale, readStep } from '@/app/[locale]/read-step';
import { LostReceipt } from '@/components/signing/lost-receipt';
import { SignShell } from '@/components/signing/sign-shell';
import { database } from '@/lib/platform/db';
import { receiptPath } from '@/lib/signing/steps/rules';
import { openLetterOptions } from '@/lib/signing/view/queries';
import { receiptMetadata, type ReceiptProps } from '../receipt-metadata';

export const generateMetadata = receiptMetadata;

export default async function LostReceiptPage({ params, searchParams }: ReceiptProps) {
  const locale = await readLocale(params);
  const step = await readStep(searchParams);
  const { letter } = await searchParams;
  return (
    <SignShell locale={locale} path={receiptPath('lost')} sealed={step?.sealed}>
      <LostReceipt
        locale={locale}
        state={step?.state ?? null}
        sealed={step?.sealed}
        letters={await openLetterOptions(database(), locale)}
        letter={typeof letter === 'string' ? letter : ''}
      />
    </SignShell>
  );
}

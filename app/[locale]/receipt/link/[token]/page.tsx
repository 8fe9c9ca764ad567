import { readLocale, readStep, type StepSearch } from '@/app/[locale]/read-step';
import { ReceiptLinkQuestion } from '@/components/signing/receipt-link';
import { SignShell } from '@/components/signing/sign-shell';
import { isReceipt, newReceipt } from '@/lib/signatures/receipts/rules';
import { receiptMetadata } from '../../receipt-metadata';

interface ReceiptLinkProps {
  params: Promise<{ locale: string; token: string }>;
  searchParams: StepSearch;
}

export const generateMetadata = receiptMetadata;

/** The page of the link in place of a lost receipt: the same for every link, and only its button does something. */
export default async function ReceiptLinkPage({ params, searchParams }: ReceiptLinkProps) {
  const locale = await readLocale(params);
  const { token } = await params;
  const path = `/receipt/link/${token}`;
  const step = await readStep(searchParams);
  const given = step?.state.values.receipt ?? '';
  return (
    <SignShell locale={locale} path={path} sealed={step?.sealed}>
      <ReceiptLinkQuestion
        locale={locale}
        action={path}
        receipt={isReceipt(given) ? given : newReceipt()}
        unavailable={step?.state.unavailable ?? false}
      />
    </SignShell>
  );
}

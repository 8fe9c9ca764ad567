import type { ReactNode } from 'react';
import { readLocale, readStep } from '@/app/[locale]/read-step';
import { OutcomeNotice } from '@/components/signing/outcome-notice';
import type { SignaturePageProps } from '@/components/signing/signature-page-props';
import { SignShell } from '@/components/signing/sign-shell';
import { pathIn, type Locale } from '@/lib/i18n/locales';
import { textsOf } from '@/lib/i18n/translator';
import { database } from '@/lib/platform/db';
import { findByReceipt } from '@/lib/signing/receipts/queries';
import { receiptPath, type ReceiptStep } from '@/lib/signing/steps/rules';
import { receiptView } from '@/lib/signing/view/queries';
import type { ReceiptProps } from './receipt-metadata';

/** A page about the signature of the receipt in its address; where that no longer opens, it is to be entered again. */
export async function receiptPage(
  { params, searchParams }: ReceiptProps,
  page: ReceiptStep,
  content: (props: SignaturePageProps) => ReactNode,
): Promise<ReactNode> {
  const locale = await readLocale(params);
  const step = await readStep(searchParams);
  const found = step && (await findByReceipt(database(), step.state.receipt));
  const view = found && (await receiptView(database(), found, locale));
  return (
    <SignShell locale={locale} letter={view?.letter} path={receiptPath(page)} sealed={step?.sealed}>
      {view ? content({ locale, view, ...step, action: receiptPath(page) }) : <ReceiptExpired locale={locale} />}
    </SignShell>
  );
}

export function ReceiptExpired({ locale }: { locale: Locale }) {
  const { expired, enterAgain } = textsOf(locale).receipt;
  const next = { href: pathIn(locale, receiptPath('enter')), label: enterAgain };
  return <OutcomeNotice title={expired.title} texts={[expired.text]} next={next} />;
}

import { readLocale, readStep, type StepSearch } from '@/app/[locale]/read-step';
import { OutcomeNotice } from '@/components/signing/outcome-notice';
import { ReceiptSignature } from '@/components/signing/receipt-signature';
import { SignShell } from '@/components/signing/sign-shell';
import { WithdrawQuestion } from '@/components/signing/withdraw-question';
import { pathIn } from '@/lib/i18n/locales';
import { textsOf } from '@/lib/i18n/translator';
import { database } from '@/lib/platform/db';
import { findByReceiptLink } from '@/lib/signing/receipts/queries';
import { receiptPath } from '@/lib/signing/steps/rules';
import { stepState } from '@/lib/signing/steps/schema';
import { receiptView } from '@/lib/signing/view/queries';
import { receiptMetadata } from '../../receipt-metadata';

interface ReceiptLinkProps {
  params: Promise<{ locale: string; token: string }>;
  searchParams: StepSearch;
}

export const generateMetadata = receiptMetadata;

/** What the link in place of a lost receipt opens. Opening it, however often, changes nothing; its buttons do. */
export default async function ReceiptLinkPage({ params, searchParams }: ReceiptLinkProps) {
  const locale = await readLocale(params);
  const { token } = await params;
  const path = `/receipt/link/${token}`;
  const step = await readStep(searchParams);
  const found = await findByReceiptLink(database(), token);
  const view = found && (await receiptView(database(), found, locale));
  const state = step?.state ?? stepState.parse({});
  const { title, text, again } = textsOf(locale).receipt.link;
  const Signature = state.outcome === 'withdraw' ? WithdrawQuestion : ReceiptSignature;
  return (
    <SignShell locale={locale} letter={view?.letter} path={path} sealed={step?.sealed}>
      {view ? (
        <Signature locale={locale} view={view} state={state} sealed={step?.sealed} action={path} />
      ) : (
        <OutcomeNotice
          title={title}
          texts={[text]}
          next={{ href: pathIn(locale, receiptPath('lost')), label: again }}
        />
      )}
    </SignShell>
  );
}

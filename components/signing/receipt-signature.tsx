import { Stack } from '@/components/ui/stack';
import { Notice } from '@/components/ui/notice';
import { SignatureLine } from '@/components/signatures/signature-line';
import { textsOf, translator } from '@/lib/i18n/translator';
import { env } from '@/lib/platform/env';
import type { ReceiptView } from '@/lib/signing/view/queries';
import { CorrectionForm } from './correction-form';
import { LetterLine } from './letter-line';
import { anonymousSignature } from './preview-signatures';
import { ReceiptCode } from './receipt-code';
import type { SignaturePageProps } from './signature-page-props';
import { UnavailableNotice } from './unavailable-notice';
import { WithdrawButton } from './withdraw-button';

/** The signature that a receipt, or the link of an email, belongs to. */
export function ReceiptSignature({ view, ...props }: SignaturePageProps) {
  return view.way === 'named' ? <NamedReceipt view={view} {...props} /> : <AnonymousReceipt view={view} {...props} />;
}

/** A named signature as readers see it: to be corrected or withdrawn. */
function NamedReceipt(props: SignaturePageProps<Extract<ReceiptView, { way: 'named' }>>) {
  const { locale, view, state } = props;
  const { receipt, signers } = textsOf(locale);
  const t = receipt.named;
  return (
    <Stack>
      <h1>{t.title}</h1>
      {state.unavailable && <UnavailableNotice text={receipt.unavailable} />}
      {state.outcome === 'corrected' && (
        <Notice kind="ok">
          <p>{t.saved}</p>
        </Notice>
      )}
      {state.outcome === 'renewed' && <ReceiptCode locale={locale} receipt={state.receipt} />}
      <LetterLine letter={view.letter} />
      <SignatureLine signature={view.line} labels={signers.line} />
      <p>{view.status}</p>
      <h2>{t.correct}</h2>
      {!view.removed && <p>{t.name}</p>}
      <CorrectionForm {...props} />
      <h2>{t.withdraw}</h2>
      <p>{view.removed ? t.withdrawRemoved : t.withdrawLead}</p>
      <WithdrawButton {...props} label={t.withdrawSubmit} />
    </Stack>
  );
}

/** An anonymous signature, waiting or published: to be withdrawn. */
function AnonymousReceipt(props: SignaturePageProps<Extract<ReceiptView, { way: 'anonymous' }>>) {
  const { locale, view, state } = props;
  const { receipt, signers } = textsOf(locale);
  const t = receipt.anonymous;
  const waiting = translator(locale, 'receipt')('anonymous.waiting', { size: env().BATCH_SIZE });
  return (
    <Stack>
      <h1>{t.title}</h1>
      {state.unavailable && <UnavailableNotice text={receipt.unavailable} />}
      <LetterLine letter={view.letter} />
      <SignatureLine signature={{ ...anonymousSignature, employer: view.employer }} labels={signers.line} />
      <p>{view.state === 'waiting' ? waiting : `${t.published} ${view.employer ? t.employer : t.hidden}`}</p>
      {view.withdrawing ? <p>{t.withdrawing}</p> : <WithdrawButton {...props} label={t.withdraw} />}
    </Stack>
  );
}

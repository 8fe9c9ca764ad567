import type { ReceiptStepProps } from './step-props';
import { AnonymousReceipt } from './anonymous-receipt';
import { NamedReceipt } from './named-receipt';

/** The signature that a receipt belongs to. */
export function ReceiptSignature(props: ReceiptStepProps<'signature'>) {
  const { shown } = props.state;
  return shown.way === 'named' ? (
    <NamedReceipt {...props} shown={shown} />
  ) : (
    <AnonymousReceipt {...props} shown={shown} />
  );
}

import { ReceiptSignature } from '@/components/signing/receipt-signature';
import { receiptMetadata, type ReceiptProps } from '../receipt-metadata';
import { receiptPage } from '../receipt-page';

export const generateMetadata = receiptMetadata;

export default function SignaturePage(props: ReceiptProps) {
  return receiptPage(props, 'signature', (signature) => <ReceiptSignature {...signature} />);
}

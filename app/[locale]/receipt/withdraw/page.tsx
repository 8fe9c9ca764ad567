import { WithdrawQuestion } from '@/components/signing/withdraw-question';
import { receiptMetadata, type ReceiptProps } from '../receipt-metadata';
import { receiptPage } from '../receipt-page';

export const generateMetadata = receiptMetadata;

export default function WithdrawPage(props: ReceiptProps) {
  return receiptPage(props, 'withdraw', (signature) => <WithdrawQuestion {...signature} />);
}

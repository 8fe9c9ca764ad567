/** The forms of who lost a receipt. */
import { errorsOf } from '@/lib/platform/form';
import { receiptPath } from '../steps/rules';
import { sentBy, type FormPost, type Next } from '../steps/request';
import { openSignatureLink, requestSignatureLink } from './mutations';
import { lostReceiptForm } from './schema';

/** The address that signed. The next page is the same for every address. */
export async function sendLostReceipt({ form, locale, network }: FormPost): Promise<Next> {
  const { letter = '', email = '' } = sentBy(form);
  const values = { letter, email };
  const parsed = lostReceiptForm.safeParse(values);
  if (!parsed.success) return { path: receiptPath('lost'), state: { values, errors: errorsOf(parsed.error) } };
  const isAsked = await requestSignatureLink({ form: parsed.data, locale, network });
  if (!isAsked) return { path: receiptPath('lost'), state: { values, errors: { form: 'network-limit' } } };
  return { path: receiptPath('lost/sent'), state: { values } };
}

/** The button on the page that the link opens. */
export async function sendSignatureLinkButton({ params: { token = '' }, form }: FormPost): Promise<Next> {
  const { receipt = '' } = sentBy(form);
  if (!(await openSignatureLink(token, receipt)))
    return { path: receiptPath('lost'), state: { outcome: 'no-longer-works' } };
  return { path: receiptPath('signature'), state: { receipt, outcome: 'renewed' } };
}

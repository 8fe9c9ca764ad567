/** What the forms behind the link of an email do. */
import { newReceipt, isReceipt } from '@/lib/signatures/receipts/rules';
import { confirmPath, signedOutcome, signPath } from '../steps/rules';
import { sentBy, type FormPost, type Next } from '../steps/request';
import { confirmNamed, reportNotMe } from './mutations';

/** The button on the page that the link opens: only this signs. */
export async function sendConfirmation(post: FormPost): Promise<Next> {
  const { token = '' } = post.params;
  const { receipt: given = '' } = sentBy(post.form);
  const receipt = isReceipt(given) ? given : newReceipt();
  const confirmed = await confirmNamed(token, receipt);
  switch (confirmed.outcome) {
    case 'receipt-used':
      return { path: confirmPath(token) };
    case 'signed':
      return {
        path: signPath(confirmed.slug, 'done'),
        state: { values: { way: 'named' }, receipt, outcome: signedOutcome(confirmed.slug) },
      };
    case 'already-signed':
    case 'closed':
      return { path: confirmPath(token, confirmed.outcome) };
    case 'expired-or-used':
      return { path: confirmPath(token, 'no-longer-works') };
  }
}

/** "This was not me." Leads to the same page for every link, used or not. */
export async function sendNotMe({ params: { token = '' } }: FormPost): Promise<Next> {
  await reportNotMe(token);
  return { path: confirmPath(token, 'not-me/done') };
}

import { ConfirmQuestion } from '@/components/signing/confirm-question';
import { LinkOutcomeNotice } from '@/components/signing/link-outcome';
import { SignShell } from '@/components/signing/sign-shell';
import { isReceipt, newReceipt } from '@/lib/signatures/receipts/rules';
import { confirmPath } from '@/lib/signing/steps/rules';
import { linkMetadata, readLink, type LinkProps } from './read-link';

export const generateMetadata = linkMetadata('confirm');

/** Shows what the link of the email is about. Opening it, however often, changes nothing. */
export default async function ConfirmPage(props: LinkProps) {
  const { locale, token, confirmation, letter, step } = await readLink(props);
  const given = step?.state.values.receipt ?? '';
  return (
    <SignShell locale={locale} letter={letter} path={confirmPath(token)} sealed={step?.sealed}>
      {confirmation ? (
        <ConfirmQuestion
          locale={locale}
          token={token}
          confirmation={confirmation}
          receipt={isReceipt(given) ? given : newReceipt()}
          unavailable={step?.state.unavailable ?? false}
        />
      ) : (
        <LinkOutcomeNotice locale={locale} outcome="no-longer-works" letter={letter} />
      )}
    </SignShell>
  );
}

import { notFound } from 'next/navigation';
import { LinkOutcomeNotice } from '@/components/signing/link-outcome';
import { SignShell } from '@/components/signing/sign-shell';
import { confirmPath } from '@/lib/signing/steps/rules';
import { linkOutcomes } from '@/lib/signing/steps/schema';
import { linkMetadata, readLink, type LinkProps } from '../read-link';

interface OutcomeProps extends LinkProps {
  params: Promise<{ locale: string; token: string; outcome: string }>;
}

export const generateMetadata = linkMetadata('confirm');

/** What the link led to when it did not sign. */
export default async function OutcomePage(props: OutcomeProps) {
  const { locale, token, letter, step } = await readLink(props);
  const { outcome: named } = await props.params;
  const outcome = linkOutcomes.find((one) => one === named);
  if (!outcome) notFound();
  return (
    <SignShell locale={locale} letter={letter} path={confirmPath(token, outcome)} sealed={step?.sealed}>
      <LinkOutcomeNotice locale={locale} outcome={outcome} letter={letter} />
    </SignShell>
  );
}

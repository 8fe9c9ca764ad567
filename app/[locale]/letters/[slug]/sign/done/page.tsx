import type { Metadata } from 'next';
import { readLocale } from '@/app/[locale]/read-step';
import { DoneStep } from '@/components/signing/done-step';
import { translator } from '@/lib/i18n/translator';
import { database } from '@/lib/platform/db';
import { findByReceipt } from '@/lib/signing/receipts/queries';
import { signedOutcome } from '@/lib/signing/steps/rules';
import type { SignProps } from '../read-sign-step';
import { signStepPage } from '../sign-step-page';

/** A browser prints a page's title: this one does not tell what was signed. */
export async function generateMetadata({ params }: SignProps): Promise<Metadata> {
  const title = translator(await readLocale(params), 'receipt')('pageTitle');
  return { title, robots: { index: false } };
}

export default function DonePage(props: SignProps) {
  return signStepPage(props, 'done', async ({ locale, slug, letter, state: { receipt, values, outcome } }) => {
    if (receipt === '' || outcome !== signedOutcome(slug)) return null;
    const found = values.way === 'named' ? await findByReceipt(database(), receipt) : null;
    if (values.way === 'named' && found?.way !== 'named') return null;
    const named = found?.way === 'named' ? found : null;
    const line = named?.line ?? null;
    return <DoneStep {...{ locale, letter, receipt, line }} isHeld={named?.held ?? false} />;
  });
}

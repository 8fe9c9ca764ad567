import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ConfirmForm } from '@/components/signing/confirm-form';
import { confirmWords } from '@/components/signing/confirm-labels';
import { PublicShell } from '@/components/ui/public-shell';
import { database } from '@/lib/platform/db';
import { isLocale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import { newReceipt } from '@/lib/signatures/receipts/rules';
import { confirmationView } from '@/lib/signing/start/queries';
import { confirmationLetter } from '@/lib/signing/view/queries';

interface ConfirmProps {
  params: Promise<{ locale: string; token: string }>;
}

export async function generateMetadata({ params }: ConfirmProps): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  return { title: translator(locale, 'sign')('confirm.pageTitle'), robots: { index: false } };
}

/** Shows what the mail's link is about. Opening it, however often, changes nothing. */
export default async function ConfirmPage({ params }: ConfirmProps) {
  const { locale, token } = await params;
  if (!isLocale(locale)) notFound();
  const view = await confirmationView(token);
  const asked = view.found ? await confirmationLetter(database(), view, locale) : null;
  return (
    <PublicShell locale={locale} path={`/confirm/${token}`}>
      <ConfirmForm token={token} receipt={newReceipt()} asked={asked} words={confirmWords(locale)} />
    </PublicShell>
  );
}

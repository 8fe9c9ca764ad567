import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ConfirmForm } from '@/components/signing/confirm-form';
import { MessagesProvider } from '@/components/ui/messages-provider';
import { PublicShell } from '@/components/ui/public-shell';
import { database } from '@/lib/platform/db';
import { env } from '@/lib/platform/env';
import { isLocale, pathIn } from '@/lib/i18n/locales';
import { pageMessages, type MessageSection } from '@/lib/i18n/page-messages';
import { translator } from '@/lib/i18n/translator';
import { newReceipt } from '@/lib/signatures/receipts/rules';
import { confirmationView } from '@/lib/signing/start/queries';
import { confirmationLetter } from '@/lib/signing/view/queries';

const sections: MessageSection[] = ['sign.confirm', 'sign.done', 'sign.alreadySigned', 'receipt.shown', 'signers.line'];

interface ConfirmPageProps {
  params: Promise<{ locale: string; token: string }>;
}

export async function generateMetadata({ params }: ConfirmPageProps): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  return { title: translator(locale, 'sign')('confirm.pageTitle'), robots: { index: false } };
}

/** Shows what the link of the email is about. Opening it, however often, changes nothing. */
export default async function ConfirmPage({ params }: ConfirmPageProps) {
  const { locale, token } = await params;
  if (!isLocale(locale)) notFound();
  const view = await confirmationView(token);
  const signature = view.found ? await confirmationLetter(database(), view, locale) : null;
  return (
    <PublicShell locale={locale} path={`/confirm/${token}`}>
      <MessagesProvider messages={pageMessages(locale, sections, { size: env().BATCH_SIZE })}>
        <ConfirmForm
          token={token}
          receipt={newReceipt()}
          signature={signature}
          receiptUrl={env().BASE_URL + pathIn(locale, '/receipt')}
          lettersHref={pathIn(locale, '/letters/')}
        />
      </MessagesProvider>
    </PublicShell>
  );
}

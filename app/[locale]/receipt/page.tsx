import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ReceiptForm } from '@/components/signing/receipt-form';
import { MessagesProvider } from '@/components/ui/messages-provider';
import { PublicShell } from '@/components/ui/public-shell';
import { isLocale } from '@/lib/i18n/locales';
import { pageMessages, type MessageSection } from '@/lib/i18n/page-messages';
import { translator } from '@/lib/i18n/translator';
import { env } from '@/lib/platform/env';
import { maxLengths } from '@/lib/signatures/model';
import { correctableFields } from '@/lib/signatures/schema';

interface ReceiptPageProps {
  params: Promise<{ locale: string }>;
}

const fields = correctableFields.map((field) => `sign.${field}` as const);
const sections: MessageSection[] = ['receipt', ...fields, 'sign.errors', 'signers.line'];

export async function generateMetadata({ params }: ReceiptPageProps): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  return { title: translator(locale, 'receipt')('pageTitle'), robots: { index: false } };
}

export default async function ReceiptPage({ params }: ReceiptPageProps) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  return (
    <PublicShell locale={locale} path="/receipt">
      <MessagesProvider messages={pageMessages(locale, sections, { size: env().BATCH_SIZE })}>
        <ReceiptForm page={{ locale, maxLengths }} />
      </MessagesProvider>
    </PublicShell>
  );
}

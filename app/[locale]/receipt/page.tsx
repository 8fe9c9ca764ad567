import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ReceiptForm } from '@/components/signing/receipt-form';
import { receiptPageWords } from '@/components/signing/receipt-labels';
import { PublicShell } from '@/components/ui/public-shell';
import { isLocale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';

interface ReceiptProps {
  params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: ReceiptProps): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  return { title: translator(locale, 'receipt')('pageTitle'), robots: { index: false } };
}

export default async function ReceiptPage({ params }: ReceiptProps) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  return (
    <PublicShell locale={locale} path="/receipt">
      <ReceiptForm words={receiptPageWords(locale)} locale={locale} />
    </PublicShell>
  );
}

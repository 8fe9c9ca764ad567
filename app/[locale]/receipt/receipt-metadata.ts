import type { Metadata } from 'next';
import { readLocale, type StepSearch } from '@/app/[locale]/read-step';
import { translator } from '@/lib/i18n/translator';

export interface ReceiptProps {
  params: Promise<{ locale: string }>;
  searchParams: StepSearch;
}

/** The head of every page of a receipt: it tells neither the letter nor the receipt. */
export async function receiptMetadata({ params }: ReceiptProps): Promise<Metadata> {
  return { title: translator(await readLocale(params), 'receipt')('pageTitle'), robots: { index: false } };
}

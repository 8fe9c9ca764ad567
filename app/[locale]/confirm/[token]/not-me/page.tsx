import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { DisownForm } from '@/components/signing/not-me-form';
import { confirmWords } from '@/components/signing/confirm-labels';
import { PublicShell } from '@/components/ui/public-shell';
import { isLocale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';

interface DisownProps {
  params: Promise<{ locale: string; token: string }>;
}

export async function generateMetadata({ params }: DisownProps): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  return { title: translator(locale, 'sign')('disown.pageTitle'), robots: { index: false } };
}

/** "This was not me": looks the same for every link, and only its button does something. */
export default async function DisownPage({ params }: DisownProps) {
  const { locale, token } = await params;
  if (!isLocale(locale)) notFound();
  return (
    <PublicShell locale={locale} path={`/confirm/${token}/not-me`}>
      <DisownForm token={token} words={confirmWords(locale)} />
    </PublicShell>
  );
}

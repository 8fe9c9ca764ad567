import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { NotMeForm } from '@/components/signing/not-me-form';
import { MessagesProvider } from '@/components/ui/messages-provider';
import { PublicShell } from '@/components/ui/public-shell';
import { isLocale } from '@/lib/i18n/locales';
import { pageMessages } from '@/lib/i18n/page-messages';
import { translator } from '@/lib/i18n/translator';

interface NotMePageProps {
  params: Promise<{ locale: string; token: string }>;
}

export async function generateMetadata({ params }: NotMePageProps): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  return { title: translator(locale, 'sign')('notMe.pageTitle'), robots: { index: false } };
}

/** "This was not me": looks the same for every link, and only its button does something. */
export default async function NotMePage({ params }: NotMePageProps) {
  const { locale, token } = await params;
  if (!isLocale(locale)) notFound();
  return (
    <PublicShell locale={locale} path={`/confirm/${token}/not-me`}>
      <MessagesProvider messages={pageMessages(locale, ['sign.notMe', 'sign.confirm'])}>
        <NotMeForm token={token} />
      </MessagesProvider>
    </PublicShell>
  );
}

import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { dashboardLocale } from '@/lib/i18n/dashboard';
import { directionOf } from '@/lib/i18n/locales';

export const signInMetadata: Metadata = { robots: { index: false } };

/** The document of the sign-in pages, whose layouts import the style sheet. */
export async function SignInDocument({ children }: { children: ReactNode }) {
  const locale = await dashboardLocale();
  return (
    <html lang={locale} dir={directionOf(locale)}>
      <body>{children}</body>
    </html>
  );
}

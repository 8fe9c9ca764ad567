import type { Metadata } from 'next';
import path from 'node:path';
import type { ReactNode } from 'react';
import '@/app/globals.css';
import { BareLayout, DashboardLayout } from '@/components/dashboard/dashboard-layout';
import { dashboardLocale } from '@/lib/i18n/dashboard';
import { directionOf } from '@/lib/i18n/locales';
import { adminLetters } from '@/lib/letters/admin-queries';
import { isFormOfEndedSession, requireOrganizer } from '@/lib/organizers/sessions/request';
import { database } from '@/lib/platform/db';
import { backlogOf } from '@/lib/platform/jobs';
import { env } from '@/lib/platform/env';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = {
  title: { template: '%s · Undersigned', default: 'Undersigned' },
  robots: { index: false },
};

/** The document of the dashboard. Each page asks the session gate too: a browser may load it without its layout. */
export default async function DashboardRootLayout({ children }: { children: ReactNode }) {
  const locale = await dashboardLocale();
  if (await isFormOfEndedSession()) {
    return (
      <html lang={locale} dir={directionOf(locale)}>
        <body>
          <BareLayout>{children}</BareLayout>
        </body>
      </html>
    );
  }
  const organizer = await requireOrganizer('view');
  const letters = await adminLetters(database(), organizer);
  const backlog = await backlogOf(database(), 'email');
  const folder = env().SMTP_URL ? undefined : path.join(env().DATA_DIR, 'mail');
  return (
    <html lang={locale} dir={directionOf(locale)}>
      <body>
        <DashboardLayout organizer={organizer} letters={letters} emailFolder={folder} backlog={backlog}>
          {children}
        </DashboardLayout>
      </body>
    </html>
  );
}

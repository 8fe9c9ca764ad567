import type { Metadata } from 'next';
import { DashboardHeader } from '@/components/dashboard/dashboard-header';
import { DashboardTable } from '@/components/dashboard/dashboard-table';
import { RowButton } from '@/components/dashboard/row-button';
import { endOneSession, endOthers } from '@/lib/organizers/sign-in/actions';
import { requireSession } from '@/lib/organizers/sessions/request';
import { ownSessions } from '@/lib/organizers/queries';
import { database } from '@/lib/platform/db';
import { dashboardLocale, dashboardTranslator } from '@/lib/i18n/dashboard';
import { longDate } from '@/lib/i18n/translator';

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await dashboardTranslator())('account.sessionsTitle'),
});

const hour = (moment: Date): string => `${longDate('en', moment)}, ${moment.toISOString().slice(11, 13)}:00 UTC`;

export default async function SessionsPage() {
  const locale = await dashboardLocale();
  const t = await dashboardTranslator();
  const { organizer, key } = await requireSession('manage-account');
  const sessions = await ownSessions(database(), organizer);
  return (
    <>
      <DashboardHeader title={t('account.sessionsTitle')} lead={t('account.sessionsLead')} />
      <DashboardTable
        caption={t('account.sessionsTitle')}
        columns={[
          { label: t('account.columns.device') },
          { label: t('account.columns.started') },
          { label: t('account.columns.seen') },
          { label: t('account.columns.end'), visuallyHidden: true },
        ]}
        rows={sessions.map((session) => ({
          key: session.key,
          cells: [
            session.device,
            longDate(locale, session.startedAt),
            hour(session.lastSeenAt),
            session.key === key ? (
              t('account.thisOne')
            ) : (
              <form key="end" action={endOneSession}>
                <RowButton
                  name="session"
                  value={session.key}
                  aria-label={t('account.endNamed', { device: session.device })}
                >
                  {t('account.end')}
                </RowButton>
              </form>
            ),
          ],
        }))}
      />
      {sessions.length > 1 ? (
        <form action={endOthers}>
          <p>
            <RowButton>{t('account.endOthers')}</RowButton>
          </p>
        </form>
      ) : (
        <p>{t('account.noOthers')}</p>
      )}
    </>
  );
}

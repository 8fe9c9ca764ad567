import type { Metadata } from 'next';
import path from 'node:path';
import { DashboardHeader, DashboardSection } from '@/components/dashboard/dashboard-header';
import { Button } from '@/components/ui/button';
import { DefinitionRows } from '@/components/ui/definition-rows';
import { Notice } from '@/components/ui/notice';
import { requestTestEmail } from '@/lib/organizers/test-email/actions';
import { requireOrganizer } from '@/lib/organizers/sessions/request';
import { testEmailFile } from '@/lib/organizers/test-email/emails';
import { testResults } from '@/lib/organizers/test-email/queries';
import { spanOf } from '@/lib/platform/clock';
import { database } from '@/lib/platform/db';
import { env } from '@/lib/platform/env';
import { dashboardTranslator } from '@/lib/i18n/dashboard';

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await dashboardTranslator())('settings.title'),
});

interface Props {
  searchParams: Promise<{ sent?: string | string[] }>;
}

export default async function SettingsPage({ searchParams }: Props) {
  const t = await dashboardTranslator();
  const organizer = await requireOrganizer('operate');
  const { sent } = await searchParams;
  const { SMTP_URL, DATA_DIR, MAIL_FROM, CODE_MAIL_FROM, MAIL_ENVELOPE_FROM, BASE_URL, BATCH_EVERY, BATCH_SIZE } =
    env();
  const folder = path.join(DATA_DIR, 'mail');
  const server = SMTP_URL && new URL(SMTP_URL).host;
  const results = sent === 'test' ? await testResults(database(), organizer) : [];
  return (
    <>
      <DashboardHeader title={t('settings.title')} />
      <DefinitionRows
        rows={[
          { term: t('settings.address'), text: BASE_URL },
          {
            term: t('settings.email'),
            text: server ? t('settings.toServer', { host: server }) : t('settings.toFiles', { folder }),
          },
          { term: t('settings.from'), text: MAIL_FROM },
          { term: t('settings.codeFrom'), text: CODE_MAIL_FROM },
          {
            term: t('settings.envelope'),
            text: t('settings.envelopeValue', { kind: MAIL_ENVELOPE_FROM || 'empty', address: MAIL_ENVELOPE_FROM }),
          },
          {
            term: t('settings.anonymous'),
            text: t('settings.batches', { size: BATCH_SIZE, ...spanOf(BATCH_EVERY) }),
          },
        ]}
      />
      <DashboardSection id="budgets" title={t('budgets.title')} lead={t('budgets.lead')}>
        <p>
          <a href="/organize/settings/budgets">{t('budgets.open')}</a>
        </p>
      </DashboardSection>
      <DashboardSection
        id="test-mail"
        title={t('settings.testTitle')}
        lead={t('settings.testLead', { email: organizer.email })}
      >
        {results.map(({ kind, outcome, failure }) => (
          <Notice key={kind} kind={outcome === 'taken' ? 'ok' : 'warn'} title={t('settings.kind', { kind })}>
            <p>
              {outcome === 'taken' && !server
                ? t('settings.saved', { file: path.join(folder, `${testEmailFile(organizer.id, kind)}.eml`) })
                : t(`settings.${outcome}`, { host: server ?? '', address: organizer.email })}
            </p>
            {failure && <p>{t('settings.reply', { ...failure, setting: 'MAIL_ENVELOPE_FROM' })}</p>}
          </Notice>
        ))}
        <form action={requestTestEmail}>
          <Button kind="quiet">{t('settings.send')}</Button>
        </form>
      </DashboardSection>
    </>
  );
}

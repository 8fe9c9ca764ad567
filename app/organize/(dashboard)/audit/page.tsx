import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { DashboardHeader } from '@/components/dashboard/dashboard-header';
import { DashboardTable } from '@/components/dashboard/dashboard-table';
import { removalReason } from '@/components/dashboard/removal-reason';
import { RowLink } from '@/components/dashboard/row-button';
import { EmptyState } from '@/components/ui/empty-state';
import { Notice } from '@/components/ui/notice';
import { Paging } from '@/components/ui/paging';
import { auditPage, checkChain, type AuditLine } from '@/lib/audit/admin-queries';
import { organizerNames } from '@/lib/organizers/queries';
import { requireOrganizer } from '@/lib/organizers/sessions/request';
import { database } from '@/lib/platform/db';
import { dashboardTranslator } from '@/lib/i18n/dashboard';
import type { Translator } from '@/lib/i18n/translator';
import styles from './page.module.css';

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await dashboardTranslator())('audit.title'),
});

const minute = (moment: Date): string => moment.toISOString().slice(0, 16).replace('T', ' ');

const sentenceOf = ({ action, event }: AuditLine, t: Translator<'dashboard'>): string =>
  event ? t(`audit.what.${event.action}`, { ...event }) : action;

function reasonOf({ event }: AuditLine, t: Translator<'dashboard'>): string {
  if (event?.action === 'signature.removed') return removalReason(event.reasonCode, event.reason, t);
  return event?.action === 'export.started' ? event.reason : '';
}

interface Props {
  searchParams: Promise<{ before?: string | string[]; check?: string | string[] }>;
}

export default async function AuditPage({ searchParams }: Props) {
  const t = await dashboardTranslator();
  const organizer = await requireOrganizer('view');
  const { before, check } = await searchParams;
  const start = typeof before === 'string' && /^\d{1,9}$/.test(before) ? Number(before) : undefined;
  const { entries, older, brokenAt } = await auditPage(database(), organizer, start);
  const names = await organizerNames(database(), organizer);
  const whole = check === 'whole' ? await checkChain(database(), organizer) : null;
  const latest = start === undefined ? entries[0] : undefined;
  return (
    <>
      <DashboardHeader title={t('audit.title')} lead={t('audit.lead')} />
      <ChainState brokenAt={whole?.brokenAt ?? brokenAt}>
        {whole ? t('audit.holds', { count: whole.entries }) : t('audit.fits', { count: entries.length })}{' '}
        {!whole && <RowLink href="/organize/audit?check=whole">{t('audit.check')}</RowLink>}
      </ChainState>
      {entries.length === 0 ? (
        <EmptyState sentence={t('audit.none')} />
      ) : (
        <DashboardTable
          caption={t('audit.title')}
          columns={[
            { label: t('audit.columns.number') },
            { label: t('audit.columns.at') },
            { label: t('audit.columns.who') },
            { label: t('audit.columns.what') },
            { label: t('audit.columns.why') },
          ]}
          rows={entries.map((entry) => ({
            key: String(entry.number),
            cells: [
              entry.number,
              <time key="at" dateTime={entry.at.toISOString()}>
                {minute(entry.at)}
              </time>,
              <bdi key="who">{names.get(entry.organizer) ?? entry.organizer}</bdi>,
              sentenceOf(entry, t),
              reasonOf(entry, t) && <bdi key="why">{reasonOf(entry, t)}</bdi>,
            ],
          }))}
        />
      )}
      <Paging
        label={t('audit.title')}
        previous={start === undefined ? undefined : { href: '/organize/audit', label: t('audit.newest') }}
        next={older === null ? undefined : { href: `/organize/audit?before=${older}`, label: t('audit.older') }}
      />
      {latest && <p className={styles.last}>{t('audit.last', { hash: latest.hash })}</p>}
    </>
  );
}

/** Where the chain is broken, or what was checked and holds. */
async function ChainState({ brokenAt, children }: { brokenAt: number | null; children: ReactNode }) {
  const t = await dashboardTranslator();
  if (brokenAt === null) return <p className={styles.holds}>{children}</p>;
  return (
    <Notice kind="warn" title={t('audit.broken', { number: brokenAt })}>
      {null}
    </Notice>
  );
}

import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { AlertNotices } from '@/components/dashboard/alert-notices';
import { AnonymousRows } from '@/components/dashboard/anonymous-rows';
import { DashboardHeader } from '@/components/dashboard/dashboard-header';
import { DashboardSearch } from '@/components/dashboard/dashboard-search';
import { LatestDecisionBar } from '@/components/dashboard/latest-decision-bar';
import { HeldRows } from '@/components/dashboard/held-rows';
import { NamedRows } from '@/components/dashboard/named-rows';
import { KeyboardShortcuts } from '@/components/dashboard/keyboard-shortcuts';
import { RowLink } from '@/components/dashboard/row-button';
import { SignatureFigures } from '@/components/dashboard/signature-figures';
import { Tabs } from '@/components/dashboard/tabs';
import { shortcutsOf, listOf, readList, tabsOf } from '@/components/dashboard/signature-list-url';
import styles from '@/components/dashboard/list-page.module.css';
import { adminLetter } from '@/lib/letters/admin-queries';
import { hiddenCounts } from '@/lib/moderation/admin-queries';
import { requireOrganizer } from '@/lib/organizers/sessions/request';
import { can } from '@/lib/permissions/rules';
import { database } from '@/lib/platform/db';
import { dashboardLocale, dashboardTranslator } from '@/lib/i18n/dashboard';
import { countOf } from '@/lib/tallies/queries';

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await dashboardTranslator())('signatures.title'),
});

interface Props {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function SignaturesPage({ params, searchParams }: Props) {
  const t = await dashboardTranslator();
  const organizer = await requireOrganizer('view');
  const db = database();
  const letter = (await adminLetter(db, organizer, (await params).slug)) ?? notFound();
  const list = readList(await searchParams);
  const count = await countOf(db, letter.id);
  const hidden = await hiddenCounts(db, organizer, letter.id);
  const base = `/organize/letters/${letter.slug}`;
  return (
    <>
      <DashboardHeader
        letter={letter}
        title={t('signatures.title')}
        action={can(organizer, 'export') && <RowLink href={`${base}/export`}>{t('signatures.export')}</RowLink>}
      />
      <div className={styles.page}>
        <AlertNotices organizer={organizer} letters={[letter]} />
        <SignatureFigures count={count} />
        <Tabs label={t('signatures.tabs.label')} tabs={tabsOf(base, list, hidden, await dashboardLocale(), t)} />
        {list.show !== 'anonymous' && (
          <div className={styles.tools}>
            <DashboardSearch
              action={`${base}/signatures`}
              value={list.q}
              label={t('signatures.search')}
              button={t('signatures.searchButton')}
              hidden={list.show === 'named' ? {} : { show: list.show }}
              {...(list.q && { all: { href: listOf(base, { show: list.show }), label: t('signatures.everything') } })}
            />
            <KeyboardShortcuts shortcuts={shortcutsOf(list.show, can(organizer, 'moderate'), t)} />
          </div>
        )}
        {list.show === 'anonymous' ? (
          <AnonymousRows letter={letter} base={base} list={list} />
        ) : list.show === 'held' ? (
          <HeldRows organizer={organizer} letter={letter} base={base} list={list} />
        ) : (
          <NamedRows organizer={organizer} letter={letter} base={base} list={list} />
        )}
        <LatestDecisionBar organizer={organizer} letter={letter} list={list} />
      </div>
    </>
  );
}

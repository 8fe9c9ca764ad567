import type { Metadata } from 'next';
import { DashboardMessages } from '@/components/dashboard/dashboard-messages';
import { EmployerForm } from '@/components/employers/employer-form';
import { DashboardHeader, DashboardSection } from '@/components/dashboard/dashboard-header';
import { DashboardSearch } from '@/components/dashboard/dashboard-search';
import { Tabs } from '@/components/dashboard/tabs';
import { EmployerTable } from '@/components/employers/employer-table';
import { EmptyState } from '@/components/ui/empty-state';
import { Paging } from '@/components/ui/paging';
import { adminEmployers } from '@/lib/employers/admin-queries';
import { employerListQuery, employersHref, shows } from '@/lib/employers/schema';
import { requireOrganizer } from '@/lib/organizers/sessions/request';
import { can } from '@/lib/permissions/rules';
import { database } from '@/lib/platform/db';
import { dashboardLocale, dashboardTranslator } from '@/lib/i18n/dashboard';
import { formatter } from '@/lib/i18n/translator';

const SIZE = 50;

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await dashboardTranslator())('employers.title'),
});

type Query = Promise<Record<string, string | string[] | undefined>>;

export default async function EmployersPage({ searchParams }: { searchParams: Query }) {
  const locale = await dashboardLocale();
  const t = await dashboardTranslator();
  const organizer = await requireOrganizer('view');
  const asked = employerListQuery.parse(await searchParams);
  const { q, show, page } = asked;
  const found = await adminEmployers(database(), organizer, { text: q, listed: show === 'listed', page, size: SIZE });
  return (
    <>
      <DashboardHeader
        title={t('employers.title')}
        lead={t(show === 'typed' ? 'employers.typedLead' : 'employers.lead')}
      />
      <Tabs
        label={t('employers.tabs.label')}
        tabs={shows.map((one) => ({
          href: employersHref({ q: '', show: one, page: 1 }),
          label: t(`employers.tabs.${one}`),
          current: one === show,
          count: one === show ? formatter(locale).number(found.total) : undefined,
        }))}
      />
      <DashboardSearch
        action="/organize/employers"
        value={q}
        label={t('employers.search')}
        button={t('employers.searchButton')}
        hidden={{ show }}
        all={q ? { href: employersHref({ ...asked, q: '', page: 1 }), label: t('employers.everything') } : undefined}
      />
      {found.employers.length === 0 ? (
        <EmptyState sentence={q ? t('employers.empty.found', { search: q }) : t(`employers.empty.${show}`)} />
      ) : (
        <EmployerTable employers={found.employers} t={t} />
      )}
      <Paging
        label={t('employers.paging')}
        previous={
          page > 1 ? { href: employersHref({ ...asked, page: page - 1 }), label: t('employers.previous') } : undefined
        }
        next={
          page * SIZE < found.total
            ? { href: employersHref({ ...asked, page: page + 1 }), label: t('employers.next') }
            : undefined
        }
      />
      {can(organizer, 'edit-employers') && (
        <DashboardSection id="add" title={t('employers.add')}>
          <DashboardMessages>
            <EmployerForm
              change="add"
              label={t('employers.name')}
              hint={t('employers.addHint')}
              button={t('employers.addButton')}
            />
          </DashboardMessages>
        </DashboardSection>
      )}
    </>
  );
}

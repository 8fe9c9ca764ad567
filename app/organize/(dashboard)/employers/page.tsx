import type { Metadata } from 'next';
import { ActionForm } from '@/components/dashboard/action-form';
import { DeskHead, DeskPart } from '@/components/dashboard/dashboard-header';
import { DeskSearch } from '@/components/dashboard/dashboard-search';
import { Tabs } from '@/components/dashboard/tabs';
import { EmployerTable } from '@/components/employers/employer-table';
import { EmptyState } from '@/components/ui/empty-state';
import { Paging } from '@/components/ui/paging';
import { submitEmployer } from '@/lib/catalogue/actions';
import { adminEmployers } from '@/lib/employers/admin-queries';
import { employerListQuery, employersHref, shows } from '@/lib/employers/schema';
import { requireOrganizer } from '@/lib/organizers/sessions/request';
import { canEdit } from '@/lib/permissions/rules';
import { database } from '@/lib/platform/db';
import { formatter, translator } from '@/lib/i18n/translator';

const SIZE = 50;
const t = translator('en', 'dashboard');

export const metadata: Metadata = { title: t('employers.title') };

type Query = Promise<Record<string, string | string[] | undefined>>;

export default async function EmployersPage({ searchParams }: { searchParams: Query }) {
  const organizer = await requireOrganizer();
  const asked = employerListQuery.parse(await searchParams);
  const { q, show, page } = asked;
  const found = await adminEmployers(database(), organizer, { text: q, listed: show === 'listed', page, size: SIZE });
  return (
    <>
      <DeskHead title={t('employers.title')} lead={t(show === 'typed' ? 'employers.typedLead' : 'employers.lead')} />
      <Tabs
        label={t('employers.tabs.label')}
        tabs={shows.map((one) => ({
          href: employersHref({ q: '', show: one, page: 1 }),
          label: t(`employers.tabs.${one}`),
          current: one === show,
          count: one === show ? formatter('en').number(found.total) : undefined,
        }))}
      />
      <DeskSearch
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
      {canEdit(organizer) && (
        <DeskPart id="add" title={t('employers.add')}>
          <ActionForm
            action={submitEmployer}
            fields={[
              { name: 'name', label: t('employers.name'), hint: t('employers.addHint'), required: true, maxLength: 80 },
            ]}
            button={t('employers.addButton')}
            errors={{}}
            errorTitle={t('employers.notDone')}
          />
        </DeskPart>
      )}
    </>
  );
}

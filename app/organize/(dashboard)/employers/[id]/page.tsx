import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { z } from 'zod';
import { DashboardMessages } from '@/components/dashboard/dashboard-messages';
import { EmployerForm } from '@/components/employers/employer-form';
import { ListEmployerForm } from '@/components/employers/list-employer-form';
import { Notice } from '@/components/ui/notice';
import { DashboardHeader, DashboardSection } from '@/components/dashboard/dashboard-header';
import { AliasList } from '@/components/employers/alias-list';
import { UndoBar } from '@/components/employers/undo-bar';
import { deleteAlias, deleteDomain } from '@/lib/catalogue/actions';
import { adminEmployer } from '@/lib/employers/admin-queries';
import { removedPart } from '@/lib/employers/schema';
import { requireOrganizer } from '@/lib/organizers/sessions/request';
import { can } from '@/lib/permissions/rules';
import { database } from '@/lib/platform/db';
import { dashboardTranslator } from '@/lib/i18n/dashboard';

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await dashboardTranslator())('employers.title'),
});

interface EmployerPageProps {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function EmployerPage({ params, searchParams }: EmployerPageProps) {
  const t = await dashboardTranslator();
  const organizer = await requireOrganizer('view');
  const id = z.uuid().safeParse((await params).id);
  const employer = id.success ? await adminEmployer(database(), organizer, id.data) : null;
  if (!employer) notFound();
  const canEdit = can(organizer, 'edit-employers');
  const remove = { label: t('employers.takeAway'), labelOf: (what: string) => t('employers.takeAwayOne', { what }) };
  return (
    <DashboardMessages>
      <DashboardHeader
        title={<bdi>{employer.name}</bdi>}
        lead={<a href="/organize/employers">{t('employers.back')}</a>}
      />
      {!employer.listed && (
        <Notice>
          <p>{t('employers.unlisted')}</p>
          {canEdit && <ListEmployerForm name={employer.name} button={t('employers.list')} />}
        </Notice>
      )}
      <DashboardSection id="spellings" title={t('employers.aliases')} lead={t('employers.aliasesLead')}>
        <AliasList
          parts={employer.aliases.map(({ key, text }) => ({ text, fields: { id: employer.id, key, spelling: text } }))}
          empty={t('employers.noAliases')}
          remove={canEdit ? { ...remove, action: deleteAlias } : undefined}
        />
        {canEdit && (
          <EmployerForm change="alias" id={employer.id} label={t('employers.alias')} button={t('employers.addAlias')} />
        )}
      </DashboardSection>
      <DashboardSection id="domains" title={t('employers.domains')} lead={t('employers.domainsLead')}>
        <AliasList
          parts={employer.domains.map((domain) => ({ text: domain, fields: { id: employer.id, domain } }))}
          empty={t('employers.noDomains')}
          remove={canEdit ? { ...remove, action: deleteDomain } : undefined}
        />
        {canEdit && (
          <EmployerForm
            change="domain"
            id={employer.id}
            label={t('employers.domain')}
            hint={t('employers.domainHint')}
            button={t('employers.addDomain')}
          />
        )}
      </DashboardSection>
      {canEdit && (
        <DashboardSection id="rename" title={t('employers.renameTitle')} lead={t('employers.nameHint')}>
          <EmployerForm
            change="rename"
            id={employer.id}
            label={t('employers.newName')}
            button={t('employers.rename')}
          />
        </DashboardSection>
      )}
      {canEdit && <UndoBar id={employer.id} removed={removedPart.parse(await searchParams)} t={t} />}
    </DashboardMessages>
  );
}

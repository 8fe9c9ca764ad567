import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { z } from 'zod';
import { ActionForm } from '@/components/dashboard/action-form';
import { DeskHead, DeskPart } from '@/components/dashboard/dashboard-header';
import { PartList } from '@/components/employers/alias-list';
import { PutBackBar } from '@/components/employers/undo-bar';
import { UnlistedNotice } from '@/components/employers/unlisted-notice';
import { submitDomain, submitName, submitAlias, deleteDomain, deleteAlias } from '@/lib/catalogue/actions';
import { adminEmployer } from '@/lib/employers/admin-queries';
import { removedPart } from '@/lib/employers/schema';
import { requireOrganizer } from '@/lib/organizers/sessions/request';
import { canEdit } from '@/lib/permissions/rules';
import { database } from '@/lib/platform/db';
import { translator } from '@/lib/i18n/translator';

const t = translator('en', 'dashboard');

export const metadata: Metadata = { title: t('employers.title') };

interface EmployerPageProps {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function EmployerPage({ params, searchParams }: EmployerPageProps) {
  const organizer = await requireOrganizer();
  const id = z.uuid().safeParse((await params).id);
  const employer = id.success ? await adminEmployer(database(), organizer, id.data) : null;
  if (!employer) notFound();
  const mends = canEdit(organizer);
  const shared = { hidden: { id: employer.id }, errors: {}, errorTitle: t('employers.notDone') };
  const remove = { label: t('employers.takeAway'), labelOf: (what: string) => t('employers.takeAwayOne', { what }) };
  return (
    <>
      <DeskHead title={<bdi>{employer.name}</bdi>} lead={<a href="/organize/employers">{t('employers.back')}</a>} />
      {!employer.listed && <UnlistedNotice name={employer.name} mends={mends} t={t} />}
      <DeskPart id="spellings" title={t('employers.aliases')} lead={t('employers.aliasesLead')}>
        <PartList
          parts={employer.aliases.map(({ key, text }) => ({ text, fields: { id: employer.id, key, spelling: text } }))}
          empty={t('employers.noAliases')}
          remove={mends ? { ...remove, action: deleteAlias } : undefined}
        />
        {mends && (
          <ActionForm
            {...shared}
            action={submitAlias}
            fields={[{ name: 'spelling', label: t('employers.alias'), required: true, maxLength: 80 }]}
            button={t('employers.addAlias')}
          />
        )}
      </DeskPart>
      <DeskPart id="domains" title={t('employers.domains')} lead={t('employers.domainsLead')}>
        <PartList
          parts={employer.domains.map((domain) => ({ text: domain, fields: { id: employer.id, domain } }))}
          empty={t('employers.noDomains')}
          remove={mends ? { ...remove, action: deleteDomain } : undefined}
        />
        {mends && (
          <ActionForm
            {...shared}
            action={submitDomain}
            fields={[
              {
                name: 'domain',
                label: t('employers.domain'),
                hint: t('employers.domainHint'),
                required: true,
                dir: 'ltr',
              },
            ]}
            button={t('employers.addDomain')}
          />
        )}
      </DeskPart>
      {mends && (
        <DeskPart id="rename" title={t('employers.renameTitle')} lead={t('employers.nameHint')}>
          <ActionForm
            {...shared}
            action={submitName}
            fields={[{ name: 'name', label: t('employers.newName'), required: true, maxLength: 80 }]}
            button={t('employers.rename')}
          />
        </DeskPart>
      )}
      {mends && <PutBackBar id={employer.id} taken={removedPart.parse(await searchParams)} t={t} />}
    </>
  );
}

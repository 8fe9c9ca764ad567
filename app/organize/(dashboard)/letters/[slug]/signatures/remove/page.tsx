import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { DashboardHeader } from '@/components/dashboard/dashboard-header';
import { DashboardMessages } from '@/components/dashboard/dashboard-messages';
import { SignatureList } from '@/components/signatures/signature-list';
import { RemovalForm } from '@/components/dashboard/removal-form';
import { RowLink } from '@/components/dashboard/row-button';
import { listOf } from '@/components/dashboard/signature-list-url';
import { EmptyState } from '@/components/ui/empty-state';
import { adminLetter } from '@/lib/letters/admin-queries';
import { namedByIds } from '@/lib/moderation/admin-queries';
import { selectionSchema } from '@/lib/moderation/schema';
import { requireOrganizer } from '@/lib/organizers/sessions/request';
import { database } from '@/lib/platform/db';
import { dashboardLocale, dashboardTranslator } from '@/lib/i18n/dashboard';
import { textsOf } from '@/lib/i18n/translator';
import { isVerified } from '@/lib/signatures/rules';

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await dashboardTranslator())('signatures.remove'),
});

interface Props {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** What will be removed, how many, and why. Opening it changes nothing. */
export default async function RemovePage({ params, searchParams }: Props) {
  const locale = await dashboardLocale();
  const t = await dashboardTranslator();
  const organizer = await requireOrganizer('moderate');
  const letter = (await adminLetter(database(), organizer, (await params).slug)) ?? notFound();
  const { only = [], id = [], q } = await searchParams;
  const selected = selectionSchema.safeParse({ only: [only].flat(), id: [id].flat() });
  const rows = selected.success ? await namedByIds(database(), organizer, letter.id, selected.data, 'shown') : [];
  const search = typeof q === 'string' ? q : '';
  const list = listOf(`/organize/letters/${letter.slug}`, { q: search });
  if (rows.length === 0)
    return (
      <EmptyState sentence={t('signatures.removal.none')}>
        <RowLink href={list}>{t('signatures.title')}</RowLink>
      </EmptyState>
    );
  return (
    <>
      <DashboardHeader
        letter={letter}
        title={t('signatures.removal.title', { count: rows.length })}
        lead={t('signatures.removal.lead')}
      />
      <DashboardMessages sections={['dashboard.signatures']}>
        <RemovalForm
          slug={letter.slug}
          ids={rows.map((row) => row.id)}
          search={search}
          back={list}
          button={t('signatures.removal.button', { count: rows.length })}
        >
          <SignatureList
            signatures={rows.map((row) => ({ ...row, verified: isVerified(row.verificationLevel) }))}
            labels={textsOf(locale).signers.line}
            label={t('signatures.removal.chosen')}
          />
        </RemovalForm>
      </DashboardMessages>
    </>
  );
}

import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { DashboardHeader } from '@/components/dashboard/dashboard-header';
import { RemovalForm } from '@/components/dashboard/removal-form';
import { RowLink } from '@/components/dashboard/row-button';
import { listOf } from '@/components/dashboard/signature-list-url';
import { EmptyState } from '@/components/ui/empty-state';
import { adminLetter } from '@/lib/letters/admin-queries';
import { namedByIds } from '@/lib/moderation/admin-queries';
import { selectionSchema } from '@/lib/moderation/schema';
import { requireOrganizer } from '@/lib/organizers/sessions/request';
import { database } from '@/lib/platform/db';
import { translator } from '@/lib/i18n/translator';

const t = translator('en', 'dashboard');

export const metadata: Metadata = { title: t('signatures.remove') };

interface Props {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** What will be removed, how many, and why. Opening it changes nothing. */
export default async function RemovePage({ params, searchParams }: Props) {
  const organizer = await requireOrganizer('moderate');
  const letter = (await adminLetter(database(), organizer, (await params).slug)) ?? notFound();
  const { only, id, q, problem } = await searchParams;
  const chosen = selectionSchema.safeParse({ ids: [only ?? id ?? []].flat() });
  const rows = chosen.success ? await namedByIds(database(), organizer, letter.id, chosen.data.ids, 'shown') : [];
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
      <RemovalForm slug={letter.slug} rows={rows} search={search} back={list} problem={problem === 'reason'} />
    </>
  );
}

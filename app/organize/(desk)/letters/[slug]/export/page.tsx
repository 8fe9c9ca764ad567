import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { DeskHead } from '@/components/desk/desk-head';
import { ExportForm, isExportProblem } from '@/components/desk/export-form';
import { deskLetter } from '@/lib/letters/queries-desk';
import { requireOrganizer, requireSession } from '@/lib/organizers/actions-gate';
import { mayExport } from '@/lib/organizers/rules';
import { isFresh } from '@/lib/organizers/rules-sessions';
import { now } from '@/lib/platform/clock';
import { database } from '@/lib/platform/db';
import { translator } from '@/lib/i18n/translator';
import { countOf } from '@/lib/tallies/queries';

const t = translator('en', 'dashboard');

export const metadata: Metadata = { title: t('exporting.title') };

interface Props {
  params: Promise<{ slug: string }>;
  searchParams: Promise<{ problem?: string | string[]; reason?: string | string[] }>;
}

export default async function ExportPage({ params, searchParams }: Props) {
  const organizer = await requireOrganizer(mayExport);
  const { provedAt } = await requireSession();
  const letter = (await deskLetter(database(), organizer, (await params).slug)) ?? notFound();
  const { total } = await countOf(database(), letter.id);
  const { problem, reason } = await searchParams;
  return (
    <>
      <DeskHead letter={letter} title={t('exporting.title')} lead={t('exporting.lead', { count: total })} />
      <ExportForm
        slug={letter.slug}
        fresh={isFresh(provedAt, now())}
        problem={isExportProblem(problem) ? problem : undefined}
        reason={typeof reason === 'string' ? reason : ''}
      />
    </>
  );
}

import type { Metadata } from 'next';
import { DemoPart } from '@/components/desk/demo-part';
import { DeskHead } from '@/components/desk/desk-head';
import { LetterRows } from '@/components/desk/letter-rows';
import { LinkButton } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Notice } from '@/components/ui/notice';
import { deskLetters } from '@/lib/letters/queries-desk';
import { requireOrganizer } from '@/lib/organizers/actions-gate';
import { mayEdit, mayOperate } from '@/lib/organizers/rules';
import { database } from '@/lib/platform/db';
import { translator } from '@/lib/i18n/translator';

const t = translator('en', 'dashboard');

export const metadata: Metadata = { title: t('letters.title') };

interface Props {
  searchParams: Promise<{ done?: string | string[] }>;
}

export default async function OverviewPage({ searchParams }: Props) {
  const organizer = await requireOrganizer();
  const { done } = await searchParams;
  const letters = await deskLetters(database(), organizer);
  const own = letters.filter(({ demo }) => !demo);
  const first = own.length === 0;
  const write = mayEdit(organizer) && (
    <LinkButton kind="quiet" href="/organize/letters/new">
      {first ? t('letters.writeFirst') : t('letters.write')}
    </LinkButton>
  );
  return (
    <>
      <DeskHead title={t('letters.title')} action={!first && write} />
      {done === 'demo' && own.length === letters.length && <Notice kind="ok" title={t('letters.demoPart.gone')} />}
      {first && (
        <EmptyState sentence={letters.length > 0 ? t('letters.onlyDemo') : t('letters.none')}>{write}</EmptyState>
      )}
      {letters.length > 0 && <LetterRows organizer={organizer} letters={letters} />}
      {letters.length > own.length && mayOperate(organizer) && <DemoPart />}
    </>
  );
}

import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { AnonymousRows } from '@/components/desk/anonymous-rows';
import { DeskHead } from '@/components/desk/desk-head';
import { DeskSearch } from '@/components/desk/desk-search';
import { LatestActBar } from '@/components/desk/latest-act-bar';
import { NamedRows } from '@/components/desk/named-rows';
import { RowKeys } from '@/components/desk/row-keys';
import { RowLink } from '@/components/desk/row-button';
import { SignatureFigures } from '@/components/desk/signature-figures';
import { Tabs } from '@/components/desk/tabs';
import { keyWords, listOf, readList, tabsOf } from '@/components/desk/signature-list-address';
import styles from '@/components/desk/list-page.module.css';
import { deskLetter } from '@/lib/letters/queries-desk';
import { removedCount } from '@/lib/moderation/queries';
import { requireOrganizer } from '@/lib/organizers/actions-gate';
import { mayExport, mayModerate } from '@/lib/organizers/rules';
import { database } from '@/lib/platform/db';
import { translator } from '@/lib/i18n/translator';
import { countOf } from '@/lib/tallies/queries';

const t = translator('en', 'dashboard');

export const metadata: Metadata = { title: t('signatures.title') };

interface Props {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function SignaturesPage({ params, searchParams }: Props) {
  const organizer = await requireOrganizer();
  const db = database();
  const letter = (await deskLetter(db, organizer, (await params).slug)) ?? notFound();
  const list = readList(await searchParams);
  const count = await countOf(db, letter.id);
  const removed = await removedCount(db, organizer, letter.id);
  const base = `/organize/letters/${letter.slug}`;
  return (
    <>
      <DeskHead
        letter={letter}
        title={t('signatures.title')}
        action={mayExport(organizer) && <RowLink href={`${base}/export`}>{t('signatures.export')}</RowLink>}
      />
      <div className={styles.page}>
        <SignatureFigures count={count} />
        <Tabs label={t('signatures.tabs.label')} tabs={tabsOf(base, list, removed)} />
        {list.show !== 'anonymous' && (
          <div className={styles.tools}>
            <DeskSearch
              action={`${base}/signatures`}
              value={list.q}
              label={t('signatures.search')}
              button={t('signatures.searchButton')}
              hidden={list.show === 'removed' ? { show: 'removed' } : {}}
              {...(list.q && { all: { href: listOf(base, { show: list.show }), label: t('signatures.everything') } })}
            />
            <RowKeys words={keyWords(list.show, mayModerate(organizer))} />
          </div>
        )}
        {list.show === 'anonymous' ? (
          <AnonymousRows letter={letter} base={base} list={list} />
        ) : (
          <NamedRows organizer={organizer} letter={letter} base={base} list={list} />
        )}
        <LatestActBar organizer={organizer} letter={letter} list={list} />
      </div>
    </>
  );
}

import { SignatureList as PublicSignatureList } from '@/components/signatures/signature-list';
import { EmptyState } from '@/components/ui/empty-state';
import { Paging } from '@/components/ui/paging';
import type { AdminLetter } from '@/lib/letters/admin-queries';
import { PAGE_SIZE } from '@/lib/moderation/schema';
import { database } from '@/lib/platform/db';
import { dashboardLocale, dashboardTranslator } from '@/lib/i18n/dashboard';
import { textsOf } from '@/lib/i18n/translator';
import { publicSigners } from '@/lib/signatures/queries';
import { listOf, type ListPosition } from './signature-list-url';
import styles from './list-page.module.css';

/** Anonymous signatures, from the same query and in the same list as readers see them: the dashboard knows no more. */
export async function AnonymousRows({ letter, base, list }: { letter: AdminLetter; base: string; list: ListPosition }) {
  const locale = await dashboardLocale();
  const t = await dashboardTranslator();
  const search = { anonymousOnly: true, cursor: list.after, limit: PAGE_SIZE };
  const { signers, next } = await publicSigners(database(), letter.id, search);
  return (
    <>
      <p className={styles.quiet}>
        {t('signatures.anonymousLead')} <a href={`${base}/batches`}>{t('batches.link')}</a>
      </p>
      {signers.length === 0 ? (
        <EmptyState sentence={t('signatures.empty.anonymous')} />
      ) : (
        <PublicSignatureList
          signatures={signers}
          labels={textsOf(locale).signers.line}
          label={t('signatures.tabs.anonymous')}
        />
      )}
      <Paging
        label={t('signatures.paging')}
        previous={list.after ? { href: listOf(base, { show: list.show }), label: t('signatures.first') } : undefined}
        next={next ? { href: listOf(base, { show: list.show, after: next }), label: t('signatures.next') } : undefined}
      />
    </>
  );
}

import type { ReactNode } from 'react';
import { LinkButton } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { pathIn, type Locale } from '@/lib/i18n/locales';
import { translator, type Translator } from '@/lib/i18n/translator';
import type { Search } from '@/lib/signatures/search/rules';

interface NobodyFoundProps {
  locale: Locale;
  slug: string;
  search: Search;
  /** How many have signed in all. */
  total: number;
}

/** An empty page of signatures: why it is empty, and the one next step. */
export function NobodyFound({ locale, slug, search, total }: NobodyFoundProps) {
  const t = translator(locale, 'signers');
  const letter = pathIn(locale, `/letters/${slug}`);
  if (total === 0)
    return (
      <EmptyState sentence={t('none.any')}>
        <LinkButton kind="quiet" href={letter}>
          {t('none.toLetter')}
        </LinkButton>
      </EmptyState>
    );
  return (
    <EmptyState sentence={sentenceOf(t, search)}>
      <LinkButton kind="quiet" href={`${letter}/signers`}>
        {t('none.showAll')}
      </LinkButton>
    </EmptyState>
  );
}

function sentenceOf(t: Translator<'signers'>, { q, employer, cursor }: Search): ReactNode {
  if (cursor) return t('none.further');
  if (q) return t.rich(employer ? 'none.nameAtEmployer' : 'none.name', { q, bdi: (chunks) => <bdi>{chunks}</bdi> });
  return t('none.employer');
}

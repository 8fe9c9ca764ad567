import type { ReactNode } from 'react';
import type { Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import type { Found } from './find-signers';
import type { Search } from '@/lib/signatures/search/rules';

interface FoundSentenceProps {
  locale: Locale;
  search: Search;
  found: Found;
}

const bdi = (chunks: ReactNode) => <bdi>{chunks}</bdi>;

/** The page's heading: how many there are of what was asked for, or of all. */
export function FoundTitle({ locale, search: { q, cursor }, found }: FoundSentenceProps) {
  const t = translator(locale, 'signers');
  const { signers, next, employer, count } = found;
  if (signers.length === 0 && count.total > 0) return t('found.nothing');
  if (q) {
    // How many match in all would have to be counted each time: the page says what it knows.
    const which = cursor ? 'furtherNames' : next ? 'firstNames' : 'names';
    return t.rich(`found.${which}`, { count: signers.length, q, bdi });
  }
  if (!employer?.tally) return t('title', { count: count.total });
  return t.rich('found.employer', { count: employer.tally.total, employer: employer.name, bdi });
}

/** Beneath the heading of a search: how the employer's signatures divide, and the total of all. */
export function FoundSentence({ locale, search: { q, employer: asked }, found }: FoundSentenceProps) {
  const t = translator(locale, 'signers');
  const { employer, count } = found;
  if (!q && !asked) return null;
  return (
    <p>
      {!q && employer?.tally && (
        <>{t('found.split', { named: employer.tally.named.total, anonymous: employer.tally.anonymous.total })} </>
      )}
      {t('found.ofAll', { count: count.total })}
    </p>
  );
}

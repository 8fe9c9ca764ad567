import { numerals } from '@/components/ui/numerals';
import type { AdminLetter } from '@/lib/letters/admin-queries';
import { can, type Organizer } from '@/lib/permissions/rules';
import { dashboardLocale, dashboardTranslator } from '@/lib/i18n/dashboard';
import { closingTime } from '@/lib/i18n/translator';
import { DashboardTable } from './dashboard-table';
import styles from './letter-rows.module.css';

interface LetterRowsProps {
  organizer: Organizer;
  letters: (AdminLetter & { total: number })[];
}

/** All letters, each with its state, its count and the ways into it. */
export async function LetterRows({ organizer, letters }: LetterRowsProps) {
  const locale = await dashboardLocale();
  const t = await dashboardTranslator();
  const write = numerals(locale);
  const rows = letters.map((letter) => {
    const base = `/organize/letters/${letter.slug}`;
    const links = [
      { href: `${base}/signatures`, label: t('letters.links.signatures') },
      { href: `${base}/tally`, label: t('letters.links.tally') },
      ...(can(organizer, 'edit-letters') ? [{ href: `${base}/edit`, label: t('letters.links.edit') }] : []),
      ...(can(organizer, 'export') ? [{ href: `${base}/export`, label: t('letters.links.export') }] : []),
    ];
    return {
      key: letter.slug,
      cells: [
        <>
          <bdi lang={letter.locale} className={styles.title}>
            {letter.title || t('letters.untitled')}
          </bdi>
          {letter.demo && <span className={styles.demo}> {t('letters.demo')}</span>}
        </>,
        t('letters.state', { state: letter.state }),
        write(letter.total),
        closingTime(locale, letter),
        <ul key="links" className={styles.links}>
          {links.map(({ href, label }) => (
            <li key={href}>
              <a href={href}>{label}</a>
            </li>
          ))}
        </ul>,
      ],
    };
  });
  return (
    <DashboardTable
      caption={t('letters.title')}
      columns={[
        { label: t('letters.columns.title') },
        { label: t('letters.columns.state') },
        { label: t('letters.columns.count'), number: true },
        { label: t('letters.columns.closes') },
        { label: t('letters.columns.actions'), visuallyHidden: true },
      ]}
      rows={rows}
    />
  );
}

import { Fragment } from 'react';
import { DashboardTable } from '@/components/dashboard/dashboard-table';
import type { AdminEmployer } from '@/lib/employers/admin-queries';
import type { Translator } from '@/lib/i18n/translator';

const MOST = 4;

interface EmployerTableProps {
  employers: readonly AdminEmployer[];
  t: Translator<'dashboard'>;
}

/** The first few of a list, and how many more there are. Each is isolated, because names run in both directions. */
function Few({ all, t }: { all: readonly string[]; t: Translator<'dashboard'> }) {
  const rest = all.length - MOST;
  if (all.length === 0) return '–';
  return (
    <>
      {all.slice(0, MOST).map((one, index) => (
        <Fragment key={one}>
          {index > 0 && ', '}
          <bdi>{one}</bdi>
        </Fragment>
      ))}
      {rest > 0 && ` ${t('employers.more', { count: rest })}`}
    </>
  );
}

/** Employers with their other spellings and domains; each name leads to its page. */
export function EmployerTable({ employers, t }: EmployerTableProps) {
  return (
    <DashboardTable
      caption={t('employers.title')}
      columns={[
        { label: t('employers.columns.name') },
        { label: t('employers.columns.aliases') },
        { label: t('employers.columns.domains') },
      ]}
      rows={employers.map(({ id, name, aliases, domains }) => ({
        key: id,
        cells: [
          <a key="name" href={`/organize/employers/${id}`}>
            <bdi>{name}</bdi>
          </a>,
          <Few key="aliases" all={aliases.map(({ text }) => text)} t={t} />,
          <Few key="domains" all={domains} t={t} />,
        ],
      }))}
    />
  );
}

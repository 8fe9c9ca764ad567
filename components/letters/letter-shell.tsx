import type { ReactNode } from 'react';
import { PublicShell } from '@/components/ui/public-shell';
import { pathIn, type Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import { DemoNotice } from './demo-notice';

interface LetterShellProps {
  locale: Locale;
  letter: { slug: string; demo: boolean };
  /** The page's address without its language, such as `/letters/demo/signers?q=lee`. */
  path: string;
  /** The form that the language switch sends, so that what was typed moves along. */
  languageForm?: string;
  notes?: ReactNode[];
  bar?: ReactNode;
  children: ReactNode;
}

/** The layout of a letter and of the pages that belong to it; says above everything when its people are invented. */
export function LetterShell({ locale, letter, path, languageForm, notes, bar, children }: LetterShellProps) {
  const t = translator(locale, 'common');
  const address = pathIn(locale, `/letters/${letter.slug}`);
  return (
    <PublicShell
      locale={locale}
      path={path}
      languageForm={languageForm}
      footer={[
        { href: `${address}/about`, label: t('about') },
        { href: `${address}/revisions`, label: t('revisions') },
      ]}
      data={`/api/v1/letters/${letter.slug}`}
      notes={notes}
      banner={letter.demo && <DemoNotice text={t('demo')} />}
      bar={bar}
    >
      {children}
    </PublicShell>
  );
}

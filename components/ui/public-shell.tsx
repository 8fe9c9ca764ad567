import type { ReactNode } from 'react';
import { locales, ownName, pathIn, type Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import { Shell, type FooterLink } from './shell';

interface PublicShellProps {
  locale: Locale;
  /** The page's address without its language, such as `/letters/demo/signers?q=lee`: where the other languages are. */
  path: string;
  /** The form that the language switch sends, so that what was typed moves along. */
  languageForm?: string;
  /** Links that stand before those of every page. */
  footer?: FooterLink[];
  notes?: ReactNode[];
  /** The same as data. */
  data?: string;
  banner?: ReactNode;
  bar?: ReactNode;
  children: ReactNode;
}

/** The layout of every public page, with the texts that are the same on all of them. */
export function PublicShell(props: PublicShellProps) {
  const {
    locale,
    path,
    languageForm,
    footer = [],
    notes = [],
    data = '/api/v1/letters',
    banner,
    bar,
    children,
  } = props;
  const t = translator(locale, 'common');
  const everywhere = [
    { href: pathIn(locale, '/receipt'), label: t('receipt') },
    { href: pathIn(locale, '/privacy'), label: t('privacy') },
    { href: data, label: t('data') },
  ];
  return (
    <Shell
      site={t('site')}
      home={pathIn(locale, '/')}
      skip={t('skip')}
      languages={locales.map((code) => ({
        code,
        name: ownName[code],
        href: pathIn(code, path),
        current: code === locale,
      }))}
      languagesLabel={t('languages')}
      languageForm={languageForm}
      footer={[...footer, ...everywhere]}
      footerLabel={t('footer')}
      notes={[t('nothingElse'), ...notes]}
      banner={banner}
      bar={bar}
    >
      {children}
    </Shell>
  );
}

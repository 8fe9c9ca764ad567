import type { ReactNode } from 'react';
import { LetterShell } from '@/components/letters/letter-shell';
import { PublicShell } from '@/components/ui/public-shell';
import type { Locale } from '@/lib/i18n/locales';
import { withState } from '@/lib/signing/steps/rules';
import { SignScript } from './sign-script';

interface SignShellProps {
  locale: Locale;
  /** The letter that the page is about; the pages of a receipt may have none. */
  letter?: { slug: string; demo: boolean } | null;
  /** The page's address without its language and its state. */
  path: string;
  /** The sealed state of the page: the languages are links that carry it along. */
  sealed?: string;
  /** The form that the language switch sends, so that what was typed moves along. */
  languageForm?: string;
  children: ReactNode;
}

/** The layout of every page on which somebody signs or uses a receipt. */
export function SignShell({ locale, letter, path, sealed, languageForm, children }: SignShellProps) {
  const address = sealed ? withState(path, sealed) : path;
  const content = (
    <>
      {children}
      <SignScript />
    </>
  );
  return letter ? (
    <LetterShell locale={locale} letter={letter} path={address} languageForm={languageForm}>
      {content}
    </LetterShell>
  ) : (
    <PublicShell locale={locale} path={address}>
      {content}
    </PublicShell>
  );
}

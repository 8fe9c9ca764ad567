import type { ReactNode } from 'react';
import { directionOf, isLocale } from '@/lib/i18n/locales';

interface InLanguageProps {
  /** The language of the content. */
  language: string;
  /** The language of the page around it. */
  page: string;
  children: ReactNode;
}

/** What organizers wrote, marked with its own language and direction where the page has another. */
export function InLanguage({ language, page, children }: InLanguageProps) {
  if (language === page) return children;
  return (
    <div lang={language} dir={isLocale(language) ? directionOf(language) : 'auto'}>
      {children}
    </div>
  );
}

/** The languages of the interface. English is served at the root, others under their code. */
export const locales = ['en', 'ar'] as const;
export type Locale = (typeof locales)[number];

export const defaultLocale: Locale = 'en';

export const isLocale = (text: string): text is Locale => (locales as readonly string[]).includes(text);

export const directionOf = (locale: Locale): 'ltr' | 'rtl' => (locale === 'ar' ? 'rtl' : 'ltr');

/** Each language by its own name. */
export const ownName: Record<Locale, string> = { en: 'English', ar: 'العربية' };

/** The address of `path` (which starts with a slash) in `locale`. */
export const pathIn = (locale: Locale, path: string): string =>
  locale === defaultLocale ? path : `/${locale}${path === '/' ? '' : path}`;

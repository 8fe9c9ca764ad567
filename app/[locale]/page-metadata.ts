import type { Metadata } from 'next';
import type { StaticImageData } from 'next/image';
import pictureAr from '@/app/previews/ar.png';
import pictureEn from '@/app/previews/en.png';
import { env } from '@/lib/platform/env';
import { defaultLocale, isLocale, locales, pathIn, type Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';

/** What a link is shown with, where links have pictures: the same for every letter, so that it says nothing of who signed. */
const picture: Record<Locale, StaticImageData> = { en: pictureEn, ar: pictureAr };

interface Page {
  locale: Locale;
  /** The address without its language. */
  path: string;
  title: string;
  description: string;
  /** The languages that the page is really in, where not in all of them; the first represents the others. */
  languages?: readonly string[];
  /** Kept out of search engines. */
  hidden?: boolean;
}

/** The head of a reading page: title, description, where it is in other languages, and how it is shared. */
export function pageMetadata({ locale, path, title, description, languages, hidden }: Page): Metadata {
  const written: readonly Locale[] = languages?.filter(isLocale) ?? locales;
  const own = written.includes(locale) ? locale : (written[0] ?? defaultLocale);
  const address = (language: Locale) => new URL(pathIn(language, path), env().BASE_URL).href;
  const original = languages ? (written[0] ?? defaultLocale) : defaultLocale;
  return {
    title,
    description,
    robots: hidden ? { index: false } : undefined,
    alternates: {
      canonical: address(own),
      languages: {
        ...Object.fromEntries(written.map((language) => [language, address(language)])),
        'x-default': address(original),
      },
    },
    openGraph: {
      type: 'article',
      title,
      description,
      url: address(own),
      siteName: translator(locale, 'common')('site'),
      locale: own,
      alternateLocale: written.filter((language) => language !== own),
      images: {
        url: new URL(picture[own].src, env().BASE_URL),
        width: 1200,
        height: 630,
        alt: translator(own, 'common')('site'),
      },
    },
    twitter: { card: 'summary_large_image' },
  };
}

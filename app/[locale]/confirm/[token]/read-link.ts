import { cache } from 'react';
import type { Metadata } from 'next';
import { readLocale, readStep, type StepSearch } from '@/app/[locale]/read-step';
import type { Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import { publicLetter } from '@/lib/letters/queries';
import { database } from '@/lib/platform/db';
import { confirmationView } from '@/lib/signing/start/queries';
import type { StepState } from '@/lib/signing/steps/schema';
import { confirmationLetter, letterLink, type ConfirmationLetter, type LetterLink } from '@/lib/signing/view/queries';

export interface LinkProps {
  params: Promise<{ locale: string; token: string }>;
  searchParams: StepSearch;
}

interface Link {
  locale: Locale;
  token: string;
  /** What the link is about; null when it has expired or was used. */
  confirmation: ConfirmationLetter | null;
  letter: (LetterLink & { slug: string; demo: boolean }) | null;
  step: { sealed: string; state: StepState } | null;
}

const view = cache(confirmationView);

/** What the link of an email is about. Opening it, however often, changes nothing. */
export async function readLink({ params, searchParams }: LinkProps): Promise<Link> {
  const locale = await readLocale(params);
  const { token } = await params;
  const found = await view(token);
  const step = await readStep(searchParams);
  const slug = found.found ? found.slug : step?.state.values.slug;
  const published = slug ? await publicLetter(database(), slug, locale) : null;
  return {
    locale,
    token,
    step,
    confirmation: found.found ? await confirmationLetter(database(), found, locale) : null,
    letter: published && {
      ...letterLink(published, published.slug, locale),
      slug: published.slug,
      demo: published.demo,
    },
  };
}

/** The head of a page behind the link of an email. */
export function linkMetadata(page: 'confirm' | 'notMe') {
  return async ({ params }: LinkProps): Promise<Metadata> => {
    const t = translator(await readLocale(params), 'sign');
    return { title: t(`${page}.pageTitle`), robots: { index: false } };
  };
}
